import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { answer, enter, startSite, trySample } from "./browser.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

async function judged(lang) {
  const page = await site.open({ lang });
  await trySample(page, "one-inch.jpg");
  await page.selectOption("#business", "new-overseas-over-90-days");
  await enter(page, "submitted", "2024-12-06");
  await enter(page, "effective", "2025-06-01");
  await enter(page, "credit-code", "91350100M000100Y43");
  for (const card of ["photo", "contract", "code"]) await answer(page, card);
  await page.waitForSelector("#photo-view canvas");
  return page;
}

test("nothing to print before anything is checked", async () => {
  const page = await site.open();
  assert.equal(await page.isDisabled("#report-print"), true);
  assert.equal(await page.isDisabled("#report-save"), true);
  await page.done();
});

test("on paper there is the report and neither photo nor form", async () => {
  const page = await judged("en");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.isVisible("#paper"), true);
  const seen = await page.evaluate(() => [...document.querySelectorAll("canvas, img, form, button, svg")].filter((one) => one.checkVisibility()).length);
  assert.equal(seen, 0);
  const words = await page.innerText("#paper");
  for (const part of [/ID photo/, /one-inch\.jpg/, /295 × 413 px/, /2025-06-01/, /91350100M000100Y43/, /What to look at yourself/, /does not promise acceptance/, /notice Q11/]) {
    assert.match(words, part);
  }
  await page.emulateMedia({ media: "screen" });
  assert.equal(await page.isVisible("#paper"), false);
  await page.done();
});

for (const [lang, title, sentBack] of [["en", "Permit Precheck", "Would be sent back"], ["zh", "来华工作许可预检", "会被退回"]]) {
  test(`the saved report stands alone and holds no picture (${lang})`, async () => {
    const page = await judged(lang);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#report-save")]);
    assert.match(download.suggestedFilename(), /\d{4}-\d\d-\d\d-(en|zh)\.html$/);
    const text = await readFile(await download.path(), "utf8");
    assert.ok(text.startsWith("<!doctype html>"));
    assert.match(text, new RegExp(`<title>${title}</title>`));
    assert.ok(text.includes(sentBack));
    assert.ok(text.includes("91350100M000100Y43"));
    assert.doesNotMatch(text, /<(canvas|img|svg|script|link)|data:|blob:|https?:/);
    assert.ok(text.length < 60_000);
    await page.done();
  });
}

test("what was entered cannot become markup in the saved report", async () => {
  const page = await site.open();
  await enter(page, "credit-code", "<img src=x>");
  await answer(page, "code");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#report-save")]);
  assert.doesNotMatch(await readFile(await download.path(), "utf8"), /<img/);
  await page.done();
});

test("the overall verdict is the worst of those there are", async () => {
  const page = await site.open();
  assert.match(await page.innerText("#report-state"), /Nothing has been checked yet/);
  await enter(page, "credit-code", "91350100M000100Y43");
  await answer(page, "code", /pass/);
  assert.match(await page.innerText("#report-state"), /Nothing found against it/);
  await trySample(page, "on-its-side.jpg");
  await answer(page, "photo", /warn/);
  assert.match(await page.innerText("#report-state"), /Passes, with warnings/);
  assert.match(await page.textContent("#announcer"), /^ID photo: Passes, with warnings.*Overall: Passes, with warnings\.$/);
  await trySample(page, "grey.jpg");
  await answer(page, "photo", /fail/);
  assert.match(await page.innerText("#report-state"), /Would be sent back/);
  assert.match(await page.innerText('[data-state="photo"]'), /Would be sent back/);
  await page.done();
});
