// What the README says of bundlers: a small app built by each as it says, and run.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { HERE, install } from "./package.mjs";
import { startBrowser } from "./site.mjs";

const APP = join(HERE, "bundled", "app.js");
const photo = [...readFileSync(new URL("../../www/samples/in-order.jpg", import.meta.url))];
const page = (script) => `<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,"><body><script type="module" src="${script}"></script></body></html>`;

let browser;
before(async () => {
    await install();
    browser = await startBrowser();
});
after(() => browser?.close());

/** An empty folder with a page that loads `script`. */
function folder(name, script) {
    const path = join(HERE, "built", name);
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "index.html"), page(script));
    return path;
}

/** Runs what was built: the face is read, the other module is found, in so many Workers. */
async function run(out, workers) {
    const open = await browser.open(out);
    const answer = await open.evaluate((bytes) => globalThis.check(bytes), photo);
    assert.deepEqual(answer, { verdict: "review", faces: 1, unread: undefined, field: "pass" });
    assert.equal(await open.done(), workers);
}

test("Vite finds module, models and Worker by itself", async () => {
    const { build } = await import("vite");
    const root = folder("vite-app", "/app.js");
    writeFileSync(join(root, "app.js"), readFileSync(APP));
    const outDir = join(HERE, "built", "vite");
    await build({ root, base: "./", configFile: false, logLevel: "error", build: { outDir, emptyOutDir: true, reportCompressedSize: false } });
    await run(outDir, 1);
});

test("Vite's development server finds them in what it bundles beforehand", async () => {
    const { createServer } = await import("vite");
    const root = folder("vite-dev", "/app.js");
    writeFileSync(join(root, "app.js"), readFileSync(APP));
    const cacheDir = join(HERE, "built", "vite-cache");
    rmSync(cacheDir, { recursive: true, force: true });
    const server = await createServer({ root, configFile: false, logLevel: "error", cacheDir, server: { port: 0, host: "127.0.0.1", ws: false, hmr: false } });
    try {
        await server.listen();
        await run({ url: `http://127.0.0.1:${server.httpServer.address().port}/` }, 1);
        assert.ok(existsSync(join(cacheDir, "deps", "permit-precheck.js")));
    } finally {
        await server.close();
    }
});

test("webpack finds them too", async () => {
    const { default: webpack } = await import("webpack");
    const path = folder("webpack", "main.js");
    const compiler = webpack({ mode: "production", entry: APP, context: HERE, output: { path }, devtool: false, performance: { hints: false } });
    const stats = await new Promise((resolve, reject) => compiler.run((error, done) => (error ? reject(error) : resolve(done))));
    assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }).errors, []);
    await new Promise((resolve) => compiler.close(resolve));
    await run(path, 1);
});

test("esbuild wants the addresses", async () => {
    const { build } = await import("esbuild");
    const outdir = folder("esbuild", "app-esbuild.js");
    await build({ entryPoints: [join(HERE, "bundled", "app-esbuild.js")], bundle: true, format: "esm", target: "es2022", outdir, minify: true, loader: { ".wasm": "file", ".bin": "file" }, logLevel: "error" });
    await run(outdir, 0);
});
