// The browser that the tests drive, and its driver.

import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

import { install, isDebian } from "./debian.mjs";
import { Failure, which } from "./run.mjs";

/** How every test and measurement starts Chromium: without a screen, and asking nothing of anybody. */
export const CHROMIUM_ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/**
 * Chromium or Chrome, and chromedriver.
 *
 * @returns {Promise<{ chrome: string, chromedriver: string }>}
 */
export async function browser() {
    const found = () => ({ chrome: findChrome(), chromedriver: findDriver() });
    let { chrome, chromedriver } = found();
    const font = hasChinese();
    if ((!chrome || !chromedriver || !font) && isDebian()) {
        const packages = [
            ...(chrome ? [] : ["chromium"]),
            ...(chromedriver ? [] : ["chromium-driver"]),
            ...(font ? [] : ["fonts-noto-cjk"]),
        ];
        await install(packages, "The browser for the tests");
        ({ chrome, chromedriver } = found());
    }
    if (!chrome) {
        throw new Failure("The tests drive Chromium or Chrome, and none was found. Install one (Debian: chromium; macOS: brew install --cask chromium; Windows: Google Chrome), or say where it is in CHROME_PATH.");
    }
    if (!chromedriver) {
        throw new Failure(`The tests in ${chrome} need its chromedriver, of the same version. Install it (Debian: chromium-driver; macOS: brew install --cask chromedriver; else from the page “ChromeDriver”), or say where it is in CHROMEDRIVER.`);
    }
    return { chrome, chromedriver };
}

function findChrome() {
    if (process.env.CHROME_PATH) {
        if (existsSync(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
        throw new Failure(`CHROME_PATH says ${process.env.CHROME_PATH}, and nothing is there.`);
    }
    const windows = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
        .map((name) => process.env[name])
        .filter(Boolean)
        .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe"));
    const mac = ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
        ["Chromium", "Google Chrome"].map((name) => join(folder, `${name}.app`, "Contents", "MacOS", name)),
    );
    const files = { win32: windows, darwin: mac }[process.platform] ?? [];
    const names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome"];
    return names.map((name) => which(name)).find(Boolean) ?? files.find((file) => existsSync(file));
}

function findDriver() {
    if (process.env.CHROMEDRIVER) {
        if (existsSync(process.env.CHROMEDRIVER)) return process.env.CHROMEDRIVER;
        throw new Failure(`CHROMEDRIVER says ${process.env.CHROMEDRIVER}, and nothing is there.`);
    }
    // Hosted build machines name the driver's folder so.
    return which("chromedriver", [process.env.CHROMEWEBDRIVER ?? "", "/usr/lib/chromium", "/usr/lib/chromium-browser"]);
}

/** Without a Chinese font, Linux shows boxes, and pictures of the page cannot be judged. */
function hasChinese() {
    if (process.platform !== "linux") return true;
    const folders = ["/usr/share/fonts", "/usr/local/share/fonts", join(homedir(), ".fonts"), join(homedir(), ".local/share/fonts")];
    return folders.some((folder) => existsSync(folder) && holdsChinese(folder, 4));
}

function holdsChinese(folder, depth) {
    return readdirSync(folder, { withFileTypes: true }).some((entry) =>
        entry.isDirectory()
            ? depth > 0 && holdsChinese(join(folder, entry.name), depth - 1)
            : /cjk|wqy|uming|ukai|droidsansfallback|sourcehan/i.test(entry.name),
    );
}
