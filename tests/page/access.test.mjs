import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axe } from "./axe.mjs";
import { answer, enter, startSite, trySample } from "./browser.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

async function fill(page, { photo, effective, code }) {
  await trySample(page, photo);
  await page.selectOption("#business", "new-overseas-over-90-days");
  await enter(page, "submitted", "2024-12-06");
  await enter(page, "effective", effective);
  await enter(page, "credit-code", code);
  for (const card of ["photo", "contract", "code"]) await answer(page, card);
  await page.waitForSelector("#photo-view figcaption");
  for (const summary of await page.locator(".passed summary").all()) await summary.click();
}
const GOOD = { photo: "in-order.jpg", effective: "2025-01-06", code: "91350100M000100Y43" };
const BAD = { photo: "cut-off.jpg", effective: "2025-02-30", code: "9135O100M000100Y4" };

for (const [scheme, width, lang] of [["light", 360, "en"], ["light", 1280, "zh"], ["dark", 360, "zh"], ["dark", 1280, "en"]]) {
  test(`axe finds nothing: ${scheme}, ${width} px, ${lang}; empty, passing and failing`, async () => {
    const page = await site.open({ lang, width, scheme });
    await page.waitForSelector(".scope");
    await axe(page, "empty");
    await fill(page, GOOD);
    await axe(page, "passing");
    await fill(page, BAD);
    await page.locator("#rulebook summary").click();
    await page.waitForSelector("#rulebook-body tr:nth-child(3)");
    await axe(page, "failing");
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, "nothing to scroll sideways");
    await page.done();
  });
}

test("axe finds nothing while the module cannot be loaded", async () => {
  const page = await site.open({ expectErrors: true, before: (opened) => opened.route("**/*.wasm", (route) => route.abort()) });
  await page.waitForSelector("#engine-problem:not([hidden])");
  await enter(page, "credit-code", "9");
  await page.waitForSelector("#code-results .problem-words");
  await axe(page, "no module");
  await page.done();
});

test("at 400 % nothing has to be scrolled sideways", async () => {
  // 1280 px at 400 % are 320 px of the page.
  const page = await site.open({ width: 320, height: 256 });
  await fill(page, BAD);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await page.done();
});

test("by keyboard alone: every stop is seen, and each card can be used", async () => {
  const page = await site.open();
  await page.waitForSelector(".scope");
  const active = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const shown = element.matches("input[type=file], input[type=radio]") ? element.nextElementSibling : element;
      return { id: element.id || element.dataset.language || element.dataset.sample || element.getAttribute("href") || element.tagName, seen: getComputedStyle(shown).outlineStyle !== "none" };
    });
  const stops = [];
  const tabTo = async (id) => {
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press("Tab");
      const stop = await active();
      stops.push(stop);
      assert.ok(stop.seen, `focus is seen at ${stop.id}`);
      if (stop.id === id) return;
    }
    assert.fail(`${id} is not reached: ${stops.map((stop) => stop.id).join(" ")}`);
  };
  await page.keyboard.press("Tab");
  assert.equal((await active()).id, "#main");
  await tabTo("photo-file");
  await tabTo("photo-taken");
  await tabTo("SUMMARY");
  await page.keyboard.press("Enter");
  await tabTo("one-inch.jpg");
  await page.keyboard.press("Enter");
  await answer(page, "photo", /fail/);
  await tabTo("business");
  await page.keyboard.press("ArrowDown");
  await tabTo("effective");
  await page.keyboard.type("2020-02-31");
  await tabTo("on-issue");
  await page.waitForSelector("#effective[aria-invalid=true]");
  await page.keyboard.press("Space");
  await tabTo("content-language-unseen");
  await page.keyboard.press("ArrowUp");
  await tabTo("content-parties-unseen");
  assert.equal(await page.isChecked("#content-language-missing"), true);
  await answer(page, "contract", /fail/);
  await tabTo("credit-code");
  await page.keyboard.type("91350100M000100Y43");
  await page.keyboard.press("Enter");
  await answer(page, "code", /pass/);
  await tabTo("report-print");
  await tabTo("report-save");
  await page.done();
});

test("each answer is announced once", async () => {
  const page = await site.open();
  await page.waitForSelector(".scope");
  await page.evaluate(() => {
    globalThis.said = [];
    new MutationObserver(() => globalThis.said.push(document.getElementById("announcer").textContent)).observe(document.getElementById("announcer"), { childList: true, characterData: true, subtree: true });
  });
  await trySample(page, "grey.jpg");
  await answer(page, "photo", /fail/);
  await enter(page, "credit-code", "91350100M000100Y43");
  await answer(page, "code", /pass/);
  await page.click("[data-language=zh]");
  await page.waitForFunction(() => document.querySelector("#code-results .chip")?.textContent === "未发现问题");
  // On a slow machine a check is said to be running before its answer is.
  const said = (await page.evaluate(() => globalThis.said)).filter((words) => !/: (Checking|Loading)/.test(words));
  assert.equal(said.length, 2, said.join("\n"));
  assert.match(said[0], /^ID photo: Would be sent back: \d reason/);
  assert.match(said[1], /^Credit code: Nothing found against it.* Overall: Would be sent back\.$/);
  assert.equal(await page.locator("[role=status], [aria-live]").count(), 1);
  await page.done();
});

test("names, landmarks and descriptions are there", async () => {
  const page = await site.open();
  for (const role of ["banner", "main", "navigation"]) assert.ok((await page.getByRole(role).count()) >= 1, role);
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
  for (const name of ["Contract takes effect on", "Filing day", "Contract ends on", "Unified social credit code", "Choose a file", "Kind of business"]) {
    assert.equal(await page.getByLabel(name, { exact: true }).count(), 1, name);
  }
  assert.equal(await page.getByRole("radio", { name: "Seen" }).count(), 9);
  assert.equal(await page.getByRole("group", { name: "Pay", exact: true }).count(), 1);
  for (const id of ["submitted", "effective", "end", "credit-code", "photo-taken", "photo-file"]) {
    const described = (await page.getAttribute(`#${id}`, "aria-describedby")).split(" ");
    for (const part of described) assert.equal(await page.locator(`#${part}`).count(), 1, part);
    assert.ok(described.some((part) => part.endsWith("-error")), id);
  }
  await page.done();
});

test("with reduced motion nothing moves", async () => {
  const page = await site.open();
  const moving = await page.evaluate(() => [...document.querySelectorAll("*")].filter((one) => getComputedStyle(one).transitionDuration !== "0s" || getComputedStyle(one).animationName !== "none").length);
  assert.equal(moving, 0);
  await page.done();
});
