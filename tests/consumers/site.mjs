// Serves a built folder and drives it in Chromium, watching that it asks nobody else for anything.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

import { chromium } from "playwright-core";

import { CHROMIUM_ARGS, browser as findBrowser } from "../../tools/browser.mjs";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".bin": "application/octet-stream" };

/** Starts the browser: `{ open(folder, path), close() }`. */
export async function startBrowser() {
    const { chrome } = await findBrowser();
    const browser = await chromium.launch({ executablePath: chrome, args: CHROMIUM_ARGS });
    return {
        open: (site, path) => open(browser, site, path),
        close: () => browser.close(),
    };
}

/** Serves a folder. */
async function serve(folder) {
    const server = createServer(async ({ url }, response) => {
        const name = new URL(url, "http://localhost").pathname;
        try {
            const bytes = await readFile(join(folder, normalize(name === "/" ? "/index.html" : name)));
            response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "text/html" }).end(bytes);
        } catch {
            response.writeHead(404).end();
        }
    });
    // A test that failed has nobody to close it.
    server.unref();
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** @param site a built folder, or `{ url }` of a server that is there */
async function open(browser, site, path = "") {
    const { url, close } = typeof site === "string" ? await serve(site) : site;
    const page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    const wrong = [];
    const workers = [];
    page.on("request", (request) => {
        const address = request.url();
        if (!/^(data:|blob:)/.test(address) && !address.startsWith(url)) wrong.push(`asked for ${address}`);
    });
    page.on("response", (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`));
    page.on("pageerror", (error) => wrong.push(String(error)));
    page.on("worker", (worker) => workers.push(worker.url()));
    await page.goto(url + path);
    await page.waitForSelector("body[data-ready]", { state: "attached" });
    /** Asserts that nothing went wrong unseen; gives how many Workers were started. */
    page.done = async () => {
        await page.close();
        close?.();
        assert.deepEqual(wrong, []);
        return workers.length;
    };
    return page;
}
