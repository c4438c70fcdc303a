// Opens the demo page in Chromium, and watches that it asks nobody else for anything.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { CHROMIUM_ARGS, browser as findBrowser } from "../../tools/browser.mjs";
import { serve } from "../../tools/serve.mjs";
import { readAnswer } from "./answer.mjs";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The labelled photos, or undefined where they are not. */
export const PHOTOS = [fileURLToPath(new URL("../../../shared/photos/", import.meta.url))].find(existsSync);


/** Serves the page and starts the browser: `{ open(options), close() }`. */
export async function startSite() {
  const [{ chrome }, server] = await Promise.all([findBrowser(), serve({ from: ROOT })]);
  const browser = await chromium.launch({ executablePath: chrome, args: CHROMIUM_ARGS });
  return {
    url: server.url,
    /** Notes what the browser does from here on. */
    trace: (page) => browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] }),
    /** Milliseconds of processor time of each task of a page's main thread since `trace`, longest first. By the
     *  clock a task would also last while others have the processor. */
    async tasks() {
      const { traceEvents } = JSON.parse(await browser.stopTracing());
      const main = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
      const tasks = traceEvents.filter(({ name, pid, tid, tdur }) => name === "RunTask" && tdur > 0 && main.has(`${pid} ${tid}`));
      return tasks.map(({ tdur }) => tdur / 1000).sort((a, b) => b - a);
    },
    open: (options) => open(browser, server.url, options),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * A fresh page. `before(page)` runs before it loads. Its `done()` asserts that nothing went wrong unseen:
 * no request elsewhere, no violation of the policy, no error, nothing stored.
 */
async function open(browser, url, { lang = "en", width = 1280, height = 900, scheme = "light", path = `www/?lang=${lang}`, before, expectErrors = false, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const elsewhere = [];
  const errors = [];
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !address.startsWith(`blob:${url}`)) elsewhere.push(address);
  });
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", (event) => globalThis.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
  });
  await before?.(page);
  await page.goto(url + path);
  page.done = async () => {
    assert.deepEqual(elsewhere, [], "requests outside the page's own origin");
    assert.deepEqual(await page.evaluate(() => globalThis.violations), [], "violations of the policy");
    if (!expectErrors) assert.deepEqual(errors, [], "errors on the console");
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept, ["", 0, 0], "stored by the page");
    await context.close();
  };
  return page;
}

/** Waits until a card has an answer and gives it: verdict, rules by outcome, all its words. */
export async function answer(page, card, icon = /pass|warn|fail/) {
  const there = await page.waitForFunction(readAnswer, [card, icon.source]);
  return there.jsonValue();
}

/** Tries a sample. */
export async function trySample(page, name) {
  await page.locator("#samples").evaluate((details) => (details.open = true));
  await page.click(`[data-sample="${name}"]`);
}

/** Types into a field and commits it. */
export async function enter(page, id, value) {
  await page.fill(`#${id}`, value);
  await page.press(`#${id}`, "Tab");
}

/** Chooses a file whose content is given. */
export const choose = (page, name, buffer, mimeType = "image/jpeg") => page.setInputFiles("#photo-file", { name, mimeType, buffer: Buffer.from(buffer) });
