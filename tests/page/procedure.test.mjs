// The page that finds the procedure: questions, answer, documents, dates, paper, keyboard, axe.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { axe } from "./axe.mjs";
import { startSite } from "./browser.mjs";

const OVERSEAS = "wants=new-permit&from=overseas&stay=over-90&notification=none";
let site;
before(async () => (site = await startSite()));
after(() => site.close());

async function open(facts = "", { lang = "en", ...options } = {}) {
  const page = await site.open({ path: `www/procedure.html?lang=${lang}${facts && `&${facts}`}`, ...options });
  await page.waitForSelector("#ask[aria-busy=false]", { state: "attached" });
  return page;
}

async function choose(page, value, next) {
  await page.check(`#ask input[value="${value}"]`);
  await page.click("#ask button[type=submit]");
  await page.waitForSelector(next);
}

test("one question at a time, back, and the answer with its clause quoted", async () => {
  const page = await open();
  assert.equal(await page.locator("#ask fieldset").count(), 1);
  await page.click("#ask button[type=submit]");
  assert.equal(await page.innerText("#ask-error"), "Choose one of the answers.");
  await choose(page, "cancellation", "#cancels-permit");
  await choose(page, "notification", "#granted-before");
  assert.match(await page.innerText("#ask .hint"), /date on the Notification decides/);
  await page.click("#ask-back");
  await page.waitForSelector("#cancels-permit");
  await choose(page, "notification", "#granted-before");
  await choose(page, "before", "[data-rule=R16a]");
  assert.match(await page.innerText("[data-rule=R16a] blockquote"), /12月1号之前获批许可通知注销需单位写申请/);
  assert.match(await page.innerText("[data-rule=R16a] .clause"), /Our English: A Notification approved before 1 December/);
  assert.match(await page.innerText("[data-rule=R16a] .differs"), /the date is that on which the Notification was approved/);
  assert.equal(await page.locator("#said-list li").count(), 3);
  // The browser's own Back goes one question back, too.
  await page.goBack();
  await page.waitForSelector("#granted-after");
  await choose(page, "on", "[data-rule=R16c]");
  assert.match(await page.innerText("[data-rule=R16c] .silent"), /0755-88121678/);
  await page.click("[data-change=cancels]");
  await choose(page, "permit", "[data-answer=cancel-permit]");
  await page.click("#again");
  await page.waitForSelector("#wants-new-permit");
  assert.equal(await page.locator("#found section").count(), 0);
  await page.done();
});

test("the focus goes to what is new, and is seen", async () => {
  const page = await open();
  await choose(page, "lost-card", "#answer-title");
  assert.equal(await page.evaluate(() => document.activeElement.id), "answer-title");
  await page.click("[data-change=wants]");
  await page.waitForSelector("#wants-change");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "LEGEND");
  await page.done();
});

test("an address leads to its answer, and a bad one to the first question", async () => {
  const good = await open(OVERSEAS);
  assert.equal(await good.locator("[data-rule=R4]").count(), 1);
  await good.done();
  for (const bad of ["wants=everything", "constructor=1", "granted=soon", "wants=new-permit&from=%00", "__proto__=x&wants=1"]) {
    const page = await open(bad);
    await page.waitForSelector("#ask fieldset");
    assert.match(await page.innerText("#ask legend"), /What do you want to do|Where is the foreigner/);
    await page.done();
  }
});

test("documents: ticked, missing, not needed; a fact settles a condition", async () => {
  const page = await open(OVERSEAS);
  assert.equal(await page.getAttribute("[data-document=degree]", "data-need"), "depends");
  await page.focus("#detail-category");
  await page.selectOption("#detail-category", "A");
  await page.waitForSelector("[data-document=degree][data-need=not-needed]");
  assert.equal(await page.evaluate(() => document.activeElement.id), "detail-category");
  assert.equal(await page.inputValue("#detail-category"), "A");
  assert.equal(await page.getAttribute("[data-document=promise]", "data-need"), "missing");
  assert.match(await page.innerText("#documents-count"), /^0 of \d+ ready$/);
  await page.check("#have-contract");
  await page.check("#have-photo");
  assert.match(await page.innerText("#documents-count"), /^2 of /);
  assert.match(await page.innerText("#why-contract"), /^Shenzhen, the notice Q10; Beijing, permit guide/);
  // What was ticked stays when something else is said, and in the other language.
  await page.selectOption("#detail-category", "B");
  await page.waitForSelector("[data-document=degree][data-need=missing]");
  await page.click("[data-language=zh]");
  await page.waitForFunction(() => document.querySelector("#documents-count")?.textContent.startsWith("已备2项"));
  assert.equal(await page.isChecked("#have-contract"), true);
  assert.match(new URL(page.url()).search, /lang=zh/);
  assert.match(new URL(page.url()).search, /category=B/);
  await page.done();
});

test("dates: the timeline, what cannot be read, and the calendar file", async () => {
  const page = await open(OVERSEAS);
  await page.fill("#date-effective", "2024年12月31日");
  await page.press("#date-effective", "Tab");
  await page.waitForSelector("[data-due=filing]");
  assert.match(await page.innerText("[data-due=filing]"), /2024-10-02 to 2024-12-31\s*Passed[\s\S]*If it slips/);
  await page.fill("#date-entry", "2025-02-30");
  await page.press("#date-entry", "Tab");
  await page.waitForSelector("#date-entry[aria-invalid=true]");
  assert.match(await page.innerText("#date-entry-error"), /cannot be read as a day/);
  await page.fill("#date-entry", "2999-01-01");
  await page.press("#date-entry", "Tab");
  await page.waitForSelector("[data-due=residence]");
  assert.match(await page.innerText("[data-due=residence]"), /2999-01-01 to 2999-01-31\s*Still ahead/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#calendar")]);
  assert.match(download.suggestedFilename(), /^work-permit-dates-\d{4}-\d\d-\d\d-en\.ics$/);
  const calendar = readFileSync(await download.path(), "utf8");
  assert.match(calendar, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  assert.equal(calendar.match(/BEGIN:VEVENT/g).length, 2);
  assert.match(calendar, /DTSTART;VALUE=DATE:20241002\r\nDTEND;VALUE=DATE:20250101\r\n/);
  for (const line of calendar.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  // Days stay out of the address.
  assert.doesNotMatch(page.url(), /2024|2999/);
  await page.done();
});

for (const [lang, words] of [["en", /Work permit applied for from overseas[\s\S]*☑ Contract in Chinese/], ["zh", /境外申请外国人来华工作许可[\s\S]*☑ 中文聘用合同/]]) {
  test(`on A4 the answer alone is printed: ${lang}`, async () => {
    const page = await open(OVERSEAS, { lang });
    await page.check("#have-contract");
    await page.fill("#date-entry", "2025-03-01");
    await page.press("#date-entry", "Tab");
    await page.waitForSelector("[data-due=residence]");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.isVisible("main"), false);
    assert.equal(await page.isVisible("#paper"), true);
    const text = await page.innerText("#paper");
    assert.match(text, words);
    assert.match(text, /2025-03-31/);
    assert.match(text, /0755-88121678/);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // A4 is 595 x 842 points.
    assert.match(pdf.toString("latin1"), /MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await page.done();
  });
}

for (const [scheme, width, lang] of [["light", 360, "en"], ["light", 1280, "zh"], ["dark", 360, "zh"], ["dark", 1280, "en"]]) {
  test(`axe finds nothing: ${scheme}, ${width} px, ${lang}`, async () => {
    for (const [where, facts] of [["first", ""], ["question", "wants=new-permit"], ["overseas", OVERSEAS], ["silent", "wants=lost-card"], ["transitional", "wants=carry-on&card=applied&cardFiled=before"]]) {
      const page = await open(facts, { lang, width, scheme });
      await axe(page, where);
      if (where === "question") {
        await page.click("#ask button[type=submit]");
        await axe(page, "question without an answer");
      }
      if (where === "overseas") {
        await page.fill("#date-effective", "2025-02-30");
        await page.press("#date-effective", "Tab");
        await page.waitForSelector("#date-effective[aria-invalid=true]");
        await page.fill("#date-entry", "2025-03-01");
        await page.press("#date-entry", "Tab");
        await page.waitForSelector("[data-due]");
        for (const details of await page.locator("details summary").all()) await details.click();
        await axe(page, "overseas with dates");
      }
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${where}: nothing to scroll sideways`);
      assert.doesNotMatch(await page.evaluate(() => document.body.textContent), /undefined|\[object|NaN/, where);
      await page.done();
    }
  });
}

test("by keyboard alone: from the first question to the calendar file", async () => {
  const page = await open();
  const active = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const shown = element.matches("input[type=radio]") ? element.nextElementSibling : element;
      return { id: element.id || element.dataset.change || element.getAttribute("href") || element.type || element.tagName, seen: getComputedStyle(shown).outlineStyle !== "none" };
    });
  const tabTo = async (id) => {
    for (let count = 0; count < 80; count += 1) {
      await page.keyboard.press("Tab");
      const stop = await active();
      assert.ok(stop.seen, `focus is seen at ${stop.id}`);
      if (stop.id === id) return;
    }
    assert.fail(`${id} is not reached`);
  };
  // The first radio button of a group is its stop; the arrows choose in it.
  await tabTo("wants-new-permit");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#from-overseas");
  await tabTo("from-overseas");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await tabTo("submit");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#stay-over-90");
  await tabTo("stay-over-90");
  await page.keyboard.press("Space");
  await tabTo("ask-back");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#from-overseas");
  await tabTo("from-overseas");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#stay-over-90");
  await tabTo("stay-over-90");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#notification-none");
  await tabTo("notification-none");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[data-rule=R4]");
  await tabTo("detail-category");
  await page.keyboard.press("ArrowDown");
  await page.waitForSelector("[data-document=promise][data-need=missing]");
  await tabTo("have-contract");
  await page.keyboard.press("Space");
  assert.equal(await page.isChecked("#have-contract"), true);
  await tabTo("date-entry");
  await page.keyboard.type("2025-03-01");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#calendar");
  assert.equal((await active()).id, "date-entry");
  await tabTo("calendar");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  assert.match(download.suggestedFilename(), /\.ics$/);
  await tabTo("print");
  await page.done();
});

test("the pages lead to each other in the language that is spoken", async () => {
  const page = await open("wants=question&asks=contract", { lang: "zh" });
  await page.click("[data-answer=contract] a[href*=contract]");
  await page.waitForSelector("#contract");
  assert.equal(new URL(page.url()).searchParams.get("lang"), "zh");
  assert.equal(new URL(page.url()).hash, "#contract");
  await page.click("[data-page='procedure.html']");
  await page.waitForSelector("#ask fieldset");
  // The page is English until its script has run.
  await page.waitForFunction(() => document.documentElement.lang === "zh-CN");
  assert.match(await page.title(), /我该办哪种手续/);
  await page.done();
});

test("while the module cannot be loaded the page says so, and a second try succeeds", async () => {
  let broken = true;
  const page = await site.open({ path: "www/procedure.html?lang=en", expectErrors: true, before: (opened) => opened.route("**/*.wasm", (route) => (broken ? route.abort() : route.continue())) });
  await page.waitForSelector("#engine-problem:not([hidden])");
  await axe(page, "no module");
  broken = false;
  await page.click("#engine-retry");
  await page.waitForSelector("#ask fieldset");
  await page.done();
});
