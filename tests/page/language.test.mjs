import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { answer, enter, startSite, trySample } from "./browser.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

test("a first visit speaks the browser's language, a later one what the address says", async () => {
  for (const [locale, path, lang] of [
    ["zh-CN", "www/", "zh-CN"],
    ["zh-TW", "www/", "zh-CN"],
    ["en-GB", "www/", "en"],
    ["fr-FR", "www/", "en"],
    ["zh-CN", "www/?lang=en", "en"],
    ["en-US", "www/?lang=zh", "zh-CN"],
    ["en-US", "www/?lang=%00", "en"],
    ["en-US", "", "en"],
  ]) {
    const page = await site.open({ locale, path });
    assert.equal(await page.getAttribute("html", "lang"), lang, `${locale} ${path}`);
    assert.equal((await page.innerText("h1")).length > 0, true);
    await page.done();
  }
});

test("changing the language loses nothing and asks again in the other", async () => {
  const page = await site.open({ lang: "en" });
  await trySample(page, "one-inch.jpg");
  await page.selectOption("#business", "new-overseas-over-90-days");
  await enter(page, "submitted", "2024-12-06");
  await enter(page, "effective", "2025-06-01");
  await page.check("#content-seal-missing");
  await enter(page, "credit-code", "913101155916938563");
  await page.fill("#end", "2026-0");
  await page.waitForSelector("#code-results .finding-fail");
  for (const card of ["photo", "code"]) await answer(page, card, /fail/);

  await page.click("[data-language=zh]");
  await page.waitForFunction(() => document.querySelector("#contract-results h4")?.textContent === "合同生效日");
  assert.equal(new URL(page.url()).searchParams.get("lang"), "zh");
  assert.equal(await page.getAttribute("html", "lang"), "zh-CN");
  assert.match(await page.title(), /来华工作许可/);
  assert.equal((await answer(page, "photo", /fail/)).verdict, "会被退回");
  assert.match((await answer(page, "code", /fail/)).words, /应为“A”/);
  assert.match(await page.innerText("#credit-code-error"), /应为“A”/);
  assert.equal(await page.isVisible("#photo-view canvas"), true);
  const kept = await page.evaluate(() => ["business", "submitted", "effective", "end", "credit-code"].map((id) => document.getElementById(id).value));
  assert.deepEqual(kept, ["new-overseas-over-90-days", "2024-12-06", "2025-06-01", "2026-0", "913101155916938563"]);
  assert.equal(await page.isChecked("#content-seal-missing"), true);
  assert.equal(await page.getAttribute("[data-language=zh]", "aria-current"), "true");

  // Reloaded, the page still speaks it.
  await page.reload();
  assert.equal(await page.getAttribute("html", "lang"), "zh-CN");
  await page.done();
});

test("no word is missing in either language, whatever is shown", async () => {
  for (const lang of ["en", "zh"]) {
    const page = await site.open({ lang });
    await trySample(page, "taken-2019.jpg");
    await enter(page, "effective", "2020-01-01");
    await enter(page, "credit-code", "9");
    for (const card of ["photo", "contract", "code"]) await answer(page, card);
    await page.locator("#rulebook summary").click();
    await page.waitForSelector("#rulebook-body tr:nth-child(5)");
    const text = await page.evaluate(() => document.body.textContent);
    assert.doesNotMatch(text, /undefined|\[object|NaN/);
    const empty = await page.locator("[data-say]").evaluateAll((all) => all.filter((one) => !one.textContent).map((one) => one.dataset.say));
    assert.deepEqual(empty, []);
    await page.done();
  }
});
