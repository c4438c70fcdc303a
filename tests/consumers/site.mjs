// Serves a built folder and drives it in Chromium, watching that it asks nobody else for anything.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

import { chromium } from "playwright-core";

import { browser as findBrowser } from "../../tools/browser.mjs";

const ARGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** Starts the browser: `{ open(folder, path), close() }`. */
export async function startBrowser() {
    const { chrome } = await findBrowser();
    const browser = await chromium.launch({ executablePath: chrome, args: ARGS });
    return {
        open: (folder, path) => open(browser, folder, path),
        close: () => browser.close(),
    };
}

async function open(browser, folder, path = "index.html") {
    const server = createServer(async ({ url }, response) => {
        const name = normalize(new URL(url, "http://localhost").pathname);
        try {
            const bytes = await readFile(join(folder, name));
            response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(bytes);
        } catch {
            response.writeHead(404).end();
        }
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${server.address().port}/`;
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
    await page.waitForSelector("body[data-ready]");
    /** Asserts that nothing went wrong unseen; gives how many Workers were started. */
    page.done = async () => {
        await page.close();
        server.close();
        assert.deepEqual(wrong, []);
        return workers.length;
    };
    return page;
}
