// The binding for everyone: what axe finds, the keyboard, what is announced, zoom, colour, motion.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ENGINES } from "../engines.mjs";
import { BAD, GOOD, SCRIPT, isBound } from "./scenarios.mjs";
import { SAMPLES, startSite } from "./site.mjs";

const [chromium] = ENGINES;
const DARK = "<style>:root { color-scheme: light dark; background: Canvas; color: CanvasText; font: 1rem/1.5 sans-serif; }</style>";
const FORM = `<h1>Apply</h1><form data-precheck action="/sent" method="post">
  <p><label for="photo">Photo</label> <input type="file" id="photo" name="photo" data-precheck="photo"></p>
  <p><label for="code">Credit code</label> <input id="code" name="code" aria-describedby="hint" data-precheck="credit-code"> <span id="hint">18 characters</span></p>
  <p><label for="number">Passport number</label> <input id="number" name="number" data-precheck="passport-number"></p>
  <p><label for="mail">Mail</label> <input id="mail" type="email" required></p>
  <button id="send">Send</button></form>`;
// What the page itself brings; a policy that allows its own style.
const POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'";

let site;
let engine;
before(async () => {
  site = await startSite();
  engine = await chromium.start();
});
after(async () => {
  await engine?.close();
  await site?.close();
});

async function open(options) {
  const page = await engine.open(site.page(DARK + FORM + SCRIPT, POLICY), options);
  await page.waitFor(isBound);
  return page;
}

/** Everything wrong that can be: a failing photo and code, a warning, an address that is none. */
async function fillWrong(page) {
  await page.setFiles("#photo", `${SAMPLES}/one-inch.jpg`);
  await page.enter("#code", BAD);
  await page.enter("#number", "123");
  await page.type("#mail", "nobody");
  await page.waitFor(() => document.querySelectorAll(".precheck-fail").length >= 2 && document.querySelectorAll(".precheck-warn").length >= 1 && !document.querySelector(".precheck-busy"));
  await page.click("#send");
  await page.waitFor(() => document.activeElement.className === "precheck-summary");
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing, contrast too: ${colorScheme}`, async () => {
    const page = await open({ colorScheme });
    await fillWrong(page);
    await page.evaluate(() => new Promise((resolve, reject) => document.head.append(Object.assign(document.createElement("script"), { src: "/axe/axe.min.js", onload: resolve, onerror: reject }))));
    const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then(({ violations, passes }) => [violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), passes.some(({ id }) => id === "color-contrast")]));
    assert.deepEqual(found, [[], true]);
    await page.close();
  });
}

test("each message is announced once, and a summary by its focus alone", async () => {
  const page = await open();
  await page.evaluate(() => {
    globalThis.said = [];
    const live = document.querySelector("[role=status]");
    new MutationObserver(() => live.textContent && globalThis.said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
  });
  assert.equal(await page.evaluate(() => document.querySelectorAll("[role=status], [role=alert], [aria-live]").length), 1);
  const said = () => page.evaluate(() => globalThis.said);
  await page.enter("#code", BAD);
  await page.waitFor(() => globalThis.said.length === 1);
  await page.enter("#number", "123");
  await page.waitFor(() => globalThis.said.length === 2);
  // The page changes; nothing is said again.
  await page.evaluate(() => document.querySelector("form").append(document.createElement("p")));
  await page.setFiles("#photo", `${SAMPLES}/one-inch.jpg`);
  await page.waitFor(() => globalThis.said.length === 3);
  const [code, number, photo] = await said();
  assert.match(code, /should be A/);
  assert.match(number, /^Warning: /);
  assert.match(photo, /354/);
  await page.enter("#mail", "a@example.org");
  await page.click("#send");
  await page.waitFor(() => document.activeElement.className === "precheck-summary");
  assert.equal((await said()).length, 3);
  await page.enter("#code", BAD);
  await page.waitFor(() => globalThis.said.length === 4);
  await page.close();
});

test("by keyboard alone: from an error to the summary, to the field, and sent", async () => {
  const page = await open();
  const active = () => page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.textContent);
  await page.press("Tab");
  assert.equal(await active(), "photo");
  await page.press("Tab");
  assert.equal(await active(), "code");
  await page.type("#code", BAD);
  await page.press("Enter");
  await page.waitFor(() => document.activeElement.className === "precheck-summary");
  await page.press("Tab");
  assert.match(await active(), /^Credit code: /);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
  await page.press("Enter");
  assert.equal(await active(), "code");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-describedby").split(" ")[0]), "hint");
  await page.type("#code", GOOD);
  await page.press("Tab");
  await page.press("Tab");
  await page.type("#mail", "a@example.org");
  await page.press("Tab");
  assert.equal(await active(), "send");
  await page.press("Enter");
  await page.waitFor(() => Boolean(document.querySelector("#sent")));
  await page.close();
});

test("at 400 % nothing has to be scrolled sideways, and with reduced motion nothing moves", async () => {
  const page = await open({ width: 320, height: 256, reducedMotion: "reduce" });
  await fillWrong(page);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((one) => getComputedStyle(one).transitionDuration !== "0s" || getComputedStyle(one).animationName !== "none").length);
  assert.equal(moving, 0);
  await page.close();
});

test("a click that leaves a field is not lost to the words that come of it", async () => {
  const page = await open();
  await page.type("#code", BAD);
  const { x, y } = await page.evaluate(() => document.querySelector("#number").getBoundingClientRect().toJSON());
  await page.inner.mouse.move(x + 20, y + 5);
  await page.inner.mouse.down();
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(await page.evaluate(() => Boolean(document.querySelector(".precheck-message"))), false, "pressed");
  await page.inner.mouse.up();
  await page.waitFor(() => document.activeElement.id === "number" && Boolean(document.querySelector(".precheck-fail")));
  await page.close();
});
