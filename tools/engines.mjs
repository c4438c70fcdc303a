// The engines that the form's tests run in beside Chromium: Firefox and WebKit, where they are there.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { install, isDebian } from "./debian.mjs";
import { Failure, say, which } from "./run.mjs";

const INSTALL = { firefox: ["firefox-esr"], webkit: ["webkit2gtk-driver", "xvfb"] };

/** Where Debian keeps the browser that its WebKit driver starts. */
function findMiniBrowser() {
    const base = "/usr/lib";
    if (!existsSync(base)) return undefined;
    const folders = readdirSync(base).flatMap((name) => {
        const folder = join(base, name);
        return /-linux-gnu/.test(name) ? readdirSync(folder).filter((inner) => inner.startsWith("webkit2gtk-")).map((inner) => join(folder, inner)) : [];
    });
    return folders.map((folder) => join(folder, "MiniBrowser")).find((file) => existsSync(file));
}

/**
 * Each engine with where it is, or how to install it.
 *
 * @returns {Record<"chromium" | "firefox" | "webkit", { found: Record<string, string>, missing?: string }>}
 */
export function engines() {
    const firefox = process.env.FIREFOX_PATH || which("firefox-esr") || which("firefox");
    const webkit = { driver: which("WebKitWebDriver"), xvfb: which("Xvfb"), miniBrowser: findMiniBrowser() };
    const how = (name) => `not installed: apt-get install ${INSTALL[name].join(" ")}`;
    return {
        chromium: { found: {} },
        firefox: { found: { firefox }, missing: firefox ? undefined : how("firefox") },
        webkit: { found: webkit, missing: Object.values(webkit).every(Boolean) ? undefined : how("webkit") },
    };
}

/** Installs what is missing where that is possible; elsewhere the tests say what they skip. */
export async function installEngines() {
    const packages = Object.entries(engines()).flatMap(([name, { missing }]) => (missing ? INSTALL[name] : []));
    if (packages.length === 0 || !isDebian()) return;
    try {
        await install(packages, "Firefox and WebKit for the form's tests");
    } catch (error) {
        if (!(error instanceof Failure)) throw error;
        say("Firefox or WebKit cannot be installed here; the form's tests skip it");
    }
}
