import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { answer, enter, startSite } from "./browser.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

const KINDS = ["new-overseas-over-90-days", "new-in-china", "short-term", "extension", "change", "cancellation", "reissue-electronic"];

async function filled(options = {}) {
  const page = await site.open(options);
  await page.selectOption("#business", "new-overseas-over-90-days");
  await enter(page, "submitted", "2024-12-06");
  return page;
}

test("the filing day is today in Beijing to begin with", async () => {
  const page = await site.open({ timezoneId: "America/Los_Angeles" });
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  assert.equal(await page.inputValue("#submitted"), today);
  assert.equal((await page.locator("#business option").count()) - 1, KINDS.length);
  for (const kind of KINDS) assert.equal(await page.locator(`#business option[value="${kind}"]`).count(), 1);
  await page.done();
});

for (const [lang, late, fine] of [["en", "Would be sent back", /2025-03-06/], ["zh", "会被退回", /2025-03-06/]]) {
  test(`an effective date within 90 days passes, a later one is sent back (${lang})`, async () => {
    const page = await filled({ lang });
    await enter(page, "effective", "2025-03-06");
    const good = await answer(page, "contract", /pass/);
    assert.ok(good.pass.includes("contract.effective"));
    assert.match(good.words, fine);
    assert.match(await page.innerText("#contract-results .window"), /2024-12-06 – 2025-03-06/);

    await enter(page, "effective", "2025年3月7日");
    const bad = await answer(page, "contract", /fail/);
    assert.equal(bad.verdict, late);
    assert.deepEqual(bad.fail, ["contract.effective"]);
    assert.equal(await page.getAttribute("#effective", "aria-invalid"), "true");
    assert.match(await page.innerText("#effective-error"), /2025-03-07/);
    await page.done();
  });
}

test("the rule is not held against other kinds of business", async () => {
  const page = await filled();
  await enter(page, "effective", "2025-06-01");
  await answer(page, "contract", /fail/);
  for (const kind of KINDS.slice(1)) {
    await page.selectOption("#business", kind);
    const { fail, unknown } = await answer(page, "contract", /pass|warn/);
    assert.deepEqual(fail, [], kind);
    assert.ok(unknown.includes("contract.effective"), kind);
    assert.equal(await page.getAttribute("#effective", "aria-invalid"), null);
  }
  await page.done();
});

test("impossible and ambiguous dates get their own words at their own field", async () => {
  const page = await filled();
  await enter(page, "effective", "2025-02-30");
  await answer(page, "contract", /fail/);
  assert.match(await page.innerText("#effective-error"), /2025-02 has 28 days/);
  await enter(page, "effective", "2025-02-10");
  await enter(page, "end", "06/12/2025");
  await answer(page, "contract", /warn/);
  assert.match(await page.innerText("#end-error"), /could be/);
  assert.equal(await page.getAttribute("#end", "aria-invalid"), "true");
  assert.equal(await page.isVisible("#effective-error"), false);
  await enter(page, "end", "2024-01-01");
  await answer(page, "contract", /fail/);
  assert.match(await page.innerText("#end-error"), /before it takes effect/);
  await page.done();
});

test("the error goes while the person types, and nothing is said before the field is left", async () => {
  const page = await filled();
  await enter(page, "effective", "2025-02-30");
  await page.waitForSelector("#effective[aria-invalid=true]");
  await page.focus("#effective");
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  assert.equal(await page.getAttribute("#effective", "aria-invalid"), null);
  assert.equal(await page.isVisible("#effective-error"), false);
  await page.waitForTimeout(300);
  assert.equal(await page.isVisible("#effective-error"), false);
  assert.match(await page.innerText("#contract-results .verdict"), /Changed, not checked/);
  await page.keyboard.press("Enter");
  await answer(page, "contract");
  await page.done();
});

test("effective when the permit is issued: told what to do, and the date typed before is kept", async () => {
  const page = await filled();
  await enter(page, "effective", "2025-06-01");
  await answer(page, "contract", /fail/);
  await page.check("#on-issue");
  const { fail, unknown, words } = await answer(page, "contract", /pass/);
  assert.deepEqual(fail, []);
  assert.ok(unknown.includes("contract.effective"));
  assert.match(words, /when the permit is issued/);
  assert.equal(await page.isDisabled("#effective"), true);
  await page.uncheck("#on-issue");
  assert.equal(await page.inputValue("#effective"), "2025-06-01");
  await answer(page, "contract", /fail/);
  await page.done();
});

test("contents: seen passes, missing is sent back, not looked at is for the person", async () => {
  const page = await filled();
  const first = await answer(page, "contract", /pass/);
  assert.equal(first.unknown.filter((rule) => rule.startsWith("contract.content.")).length, 9);
  await page.check("#content-pay-seen");
  await page.check("#content-seal-missing");
  const second = await answer(page, "contract", /fail/);
  assert.ok(second.pass.includes("contract.content.pay"));
  assert.deepEqual(second.fail, ["contract.content.seal"]);
  assert.equal(second.unknown.filter((rule) => rule.startsWith("contract.content.")).length, 7);
  // The seven are one matter, not seven.
  assert.equal(await page.locator('#contract-results .finding-unknown[data-rule*="contract.content."]').count(), 1);
  await page.check("#content-seal-unseen");
  await answer(page, "contract", /pass/);
  await page.done();
});

test("clear takes everything back to the beginning", async () => {
  const page = await filled();
  await enter(page, "effective", "2025-02-30");
  await page.check("#content-pay-missing");
  await answer(page, "contract", /fail/);
  await page.click("#contract-clear");
  assert.match(await page.innerText("#contract-results"), /once a date is entered/);
  assert.equal(await page.inputValue("#effective"), "");
  assert.equal(await page.isChecked("#content-pay-unseen"), true);
  assert.equal(await page.isVisible("#effective-error"), false);
  await page.done();
});

test("a click that leaves a field is not lost to the words that come of it", async () => {
  const page = await filled();
  await page.fill("#effective", "2025-02-30");
  await page.click("#content-pay-seen");
  assert.equal(await page.isChecked("#content-pay-seen"), true);
  await page.waitForSelector("#effective[aria-invalid=true]");
  await page.done();
});
