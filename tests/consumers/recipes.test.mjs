// Every recipe of docs/recipes.md as it stands there, built by Vite and used in a browser: a photo that
// fails is refused in our words, one in order and one that only warns are taken.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { HERE, install } from "./package.mjs";
import { files, written } from "./recipe.mjs";
import { startBrowser } from "./site.mjs";

const OUT = join(HERE, "built", "recipes-site");
const sample = (name) => fileURLToPath(new URL(`../../www/samples/${name}`, import.meta.url));
const [BAD, GOOD, WARNS] = ["one-inch.jpg", "in-order.jpg", "on-its-side.jpg"];

let browser;
before(async () => {
    await install();
    for (const name of files.keys()) written(name);
    const [{ build }, { default: vue }] = await Promise.all([import("vite"), import("@vitejs/plugin-vue")]);
    await build({ root: join(HERE, "pages"), base: "./", configFile: false, logLevel: "error", plugins: [vue()], build: { outDir: OUT, emptyOutDir: true, minify: false, reportCompressedSize: false, target: "es2022" } });
    browser = await startBrowser();
});
after(() => browser?.close());

/** How each takes a photo: by choosing it alone, or by a button then. */
const RECIPES = { "react-hook-form": "button", vue: "button", antd: undefined, "element-plus": undefined, filepond: undefined, uppy: undefined };

for (const [name, button] of Object.entries(RECIPES)) {
    test(name, async () => {
        const page = await browser.open(OUT, `index.html?${name}`);
        const choose = async (photo) => {
            await page.locator("input[type=file]").first().setInputFiles(sample(photo));
            if (name === "vue") await page.waitForFunction(() => document.querySelector("input[type=file]").validationMessage !== "The photo is being checked.");
            if (button) await page.click(button);
        };
        await choose(BAD);
        await page.getByText(/Too few pixels, both wide and high.*354 x 472.*Use the original/).first().waitFor();
        assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
        for (const [count, photo] of [GOOD, WARNS].entries()) {
            await choose(photo);
            await page.waitForFunction((least) => globalThis.sent.length >= least, count + 1);
        }
        assert.deepEqual(await page.evaluate(() => globalThis.sent), [GOOD, WARNS]);
        assert.equal(await page.done(), 1, "one Worker judges the photos");
    });
}
