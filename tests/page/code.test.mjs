import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { answer, enter, startSite } from "./browser.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

// The worked example of GB 32100-2015, and one with a wrong last character.
const SOUND = "91350100M000100Y43";
const WRONG = "913101155916938563";

for (const [lang, word, wrong] of [["en", "Nothing found against it", /should be A/], ["zh", "未发现问题", /应为“A”/]]) {
  test(`a sound code shows its parts, a wrong one what is wrong (${lang})`, async () => {
    const page = await site.open({ lang });
    await enter(page, "credit-code", SOUND);
    const good = await answer(page, "code", /pass/);
    assert.equal(good.verdict, word);
    assert.ok(good.pass.includes("field.credit-code.check"));
    assert.ok(good.unknown.includes("field.credit-code.registered"));
    assert.match(await page.innerText("#code-results .formatted"), /91 350100 M000100Y4 3/);
    assert.match(await page.innerText("#code-results .rows"), lang === "en" ? /Fujian/ : /福建省/);

    await enter(page, "credit-code", WRONG);
    const bad = await answer(page, "code", /fail/);
    assert.deepEqual(bad.fail, ["field.credit-code.check"]);
    assert.match(await page.innerText("#credit-code-error"), wrong);
    assert.equal(await page.getAttribute("#credit-code", "aria-invalid"), "true");
    await page.done();
  });
}

test("spaces, hyphens, small and full-width letters do no harm, and the text is left as typed", async () => {
  const page = await site.open();
  for (const typed of ["91 350100 M000100Y4 3", "91350100m000100y43", "９１３５０１００Ｍ０００１００Ｙ４３", "9135-0100-M000-100Y-43"]) {
    await enter(page, "credit-code", typed);
    assert.deepEqual((await answer(page, "code", /pass/)).fail, [], typed);
    assert.equal(await page.inputValue("#credit-code"), typed);
    await page.fill("#credit-code", "");
  }
  await page.done();
});

test("nothing is said mid-typing; Enter, Tab and the button commit", async () => {
  const page = await site.open();
  await page.focus("#credit-code");
  await page.keyboard.type("9131");
  await page.waitForTimeout(300);
  assert.equal(await page.isVisible("#credit-code-error"), false);
  assert.match(await page.innerText("#code-results"), /once a code is entered/);
  await page.keyboard.press("Enter");
  await answer(page, "code", /fail/);
  assert.match(await page.innerText("#credit-code-error"), /18 characters; this has 4/);
  await page.keyboard.type("0");
  assert.equal(await page.isVisible("#credit-code-error"), false);
  assert.equal(await page.getAttribute("#credit-code", "aria-invalid"), null);
  await page.click("#code-form button[type=submit]");
  await answer(page, "code", /fail/);
  await page.fill("#credit-code", "");
  assert.match(await page.innerText("#code-results"), /once a code is entered/);
  await page.done();
});
