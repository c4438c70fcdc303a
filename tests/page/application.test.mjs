// The page with the whole application: fields, what lies between them, attachments, paper, keyboard, axe.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { axe } from "./axe.mjs";
import { answer, enter, startSite } from "./browser.mjs";

const ZONE = "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4";
/** Everything filled in, and right. */
const SOUND = {
  business: "new-overseas-over-90-days",
  category: "A",
  submitted: "2024-12-06",
  "employer-creditCode": "91310115591693856A",
  "employer-name": "深圳市例子（中国）有限公司",
  "employer-agentId": "110102199101010078",
  "applicant-name": "Erika Mustermann",
  "applicant-nationality": "Germany",
  "passport-number": "C01X00T47",
  "applicant-birth": "1964-08-12",
  "applicant-sex": "F",
  "passport-expiry": "2027-02-28",
  "passport-mrz": ZONE,
  "applicant-mobile": "13800138000",
  "applicant-socialSecurityNumber": "DEU0C01X00T47",
  "contract-effective": "2025-01-01",
  "contract-end": "2026-12-31",
  "documents-photo": "2024-06-06",
  "documents-medical": "2024-06-06",
  "documents-noCrime": "2024-12-06",
  "arrival-notificationValidUntil": "2025-06-06",
  "arrival-entered": "2025-01-10",
  "arrival-residenceApplied": "2025-02-09",
};
const PDF = Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\nxref\n0 4\ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");

let site;
before(async () => (site = await startSite()));
after(() => site.close());

const open = ({ lang = "en", ...options } = {}) => site.open({ lang, path: `www/application.html?lang=${lang}`, ...options });
const CHOICES = ["business", "category", "applicant-sex"];

/** Fills in the form as SOUND, but for what is given, and gives the answer. */
async function filled(page, changes = {}) {
  for (const [id, value] of Object.entries({ ...SOUND, ...changes })) {
    if (CHOICES.includes(id)) await page.selectOption(`#${id}`, value);
    else await page.fill(`#${id}`, value);
  }
  await page.locator(":focus").blur();
  return answer(page, "application");
}

const notes = (page, id, look = "warn") => page.locator(`#${id}-notes .note-${look}`).allInnerTexts();
const invalid = (page) => page.locator("[aria-invalid=true]").evaluateAll((all) => all.map((one) => one.id));

test("a sound application fails nowhere and warns nowhere", async () => {
  const page = await open();
  const { verdict, fail, warn, pass } = await filled(page);
  assert.deepEqual({ fail, warn }, { fail: [], warn: [] });
  assert.equal(verdict, "Nothing found against it");
  for (const rule of ["field.mrz.composite", "field.name.mrz", "application.mrz.birth", "field.resident-id.check", "application.residence.term", "contract.effective"]) assert.ok(pass.includes(rule), rule);
  assert.deepEqual(await invalid(page), []);
  assert.equal(await page.locator(".notes .note-warn").count(), 0);
  assert.equal(await page.locator("#summary .problems").count(), 0);
  assert.deepEqual(await notes(page, "applicant-nationality", "pass"), ["Germany (DEU)."]);
  assert.deepEqual(await notes(page, "passport-mrz", "info"), ["Read as: MUSTERMANN · ERIKA · C01X00T47 · D · 1964-08-12 · F · 2027-02-28"]);
  await page.done();
});

test("the examples: one in order, one with slips in form and dates", async () => {
  const page = await open();
  await page.click("#example-in-order");
  const good = await answer(page, "application");
  assert.deepEqual([...good.fail, ...good.warn], []);
  assert.equal(await page.isVisible("#examples"), false);
  page.once("dialog", (dialog) => dialog.accept());
  await page.click("#application-clear");
  await page.waitForSelector("#application-results .nothing-yet");
  assert.equal(await page.inputValue("#passport-mrz"), "");
  await page.click("#example-slips");
  const bad = await answer(page, "application");
  assert.deepEqual(bad.fail, ["field.credit-code.alphabet", "contract.effective"]);
  assert.deepEqual(bad.warn, ["application.mrz.birth", "application.mrz.expiry", "application.passport.validity", "application.contract.passport", "application.no-crime.issued"]);
  assert.deepEqual(await invalid(page), ["employer-creditCode", "contract-effective"]);
  await page.done();
});

test("form and zone that differ are told at both, and the summary leads there", async () => {
  const page = await open();
  const { warn, fail } = await filled(page, { "applicant-birth": "1964-12-08", "applicant-name": "Erika Musterfrau", "passport-number": "C01XO0T47" });
  assert.deepEqual(fail, []);
  assert.ok(["application.mrz.birth", "field.name.mrz", "field.passport-number.mrz"].every((rule) => warn.includes(rule)), warn);
  const [birth] = await notes(page, "applicant-birth");
  assert.match(birth, /Warning: The birth date is 1964-12-08 in the form and 1964-08-12 in the machine-readable zone\.\s+Compare both/);
  assert.ok((await notes(page, "passport-mrz")).some((words) => words.includes("1964-12-08")));
  assert.equal((await notes(page, "applicant-name")).length, 1);
  assert.deepEqual(await invalid(page), []);
  const link = page.locator("#summary [data-section=passport] a[data-to=applicant-birth]");
  assert.equal(await link.innerText(), "Birth date");
  await link.click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "applicant-birth");
  await page.locator(".finding[data-rule~='application.mrz.birth'] a[data-to=passport-mrz]").click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "passport-mrz");
  await page.done();
});

test("a passport of less than six months, by the form or by the zone", async () => {
  const page = await open();
  await filled(page, { "passport-expiry": "2025-06-05", "passport-mrz": "" });
  assert.match((await notes(page, "passport-expiry"))[0], /less than 6 months after filing; 2025-06-06 or later would do/);
  await enter(page, "passport-expiry", "2025-06-06");
  await page.waitForFunction(() => !document.getElementById("passport-expiry-notes").textContent.includes("6 months"));
  await enter(page, "passport-expiry", "");
  await enter(page, "submitted", "2026-12-06");
  await enter(page, "passport-mrz", ZONE);
  await page.waitForFunction(() => document.getElementById("passport-mrz-notes").textContent.includes("expires on 2027-02-28, less than 6 months"));
  await page.done();
});

test("each date, and each permanent resident's number, is told at its own field", async () => {
  const page = await open();
  await enter(page, "documents-medical", "2025-02-30");
  await page.waitForSelector("#documents-medical[aria-invalid=true]");
  await enter(page, "arrival-entered", "soon");
  await page.waitForSelector("#arrival-entered-notes .note-warn");
  assert.match(await page.innerText("#documents-medical-error"), /medical certificate does not exist/);
  assert.deepEqual(await invalid(page), ["documents-medical"]);
  await enter(page, "employer-agentId", "932682198501010018");
  await enter(page, "applicant-permanentResidentId", "932682198501010017");
  await page.waitForSelector("#employer-agentId[aria-invalid=true]");
  await page.waitForFunction(() => document.querySelector("#application-results").getAttribute("aria-busy") === "false");
  assert.deepEqual(await invalid(page), ["employer-agentId", "documents-medical"]);
  assert.deepEqual(await page.locator("#summary .problem-fail a").allInnerTexts(), ["Agent’s identity number", "Medical certificate issued on"]);
  await page.done();
});

test("nothing is called in order before it was judged", async () => {
  const page = await open({ expectErrors: true, before: (opened) => opened.route("**/*.wasm", (route) => route.abort()) });
  await enter(page, "applicant-mobile", "13800138000");
  await page.waitForSelector("#application-results .problem-words");
  assert.equal(await page.locator("#summary .icon-pass").count(), 0);
  await page.done();
});

test("nothing is said while a person types; what was said goes at the first keystroke", async () => {
  const page = await open();
  await page.click("#employer-creditCode");
  await page.keyboard.type("9135O1");
  await page.waitForTimeout(400);
  assert.deepEqual(await invalid(page), []);
  assert.equal(await page.locator("#application-results .finding").count(), 0);
  await page.keyboard.press("Tab");
  await page.waitForSelector("#employer-creditCode[aria-invalid=true]");
  await page.focus("#employer-creditCode");
  await page.keyboard.press("End");
  await page.keyboard.type("0");
  assert.deepEqual(await invalid(page), []);
  assert.equal(await page.locator("#employer-creditCode-notes li").count(), 0);
  assert.match(await page.innerText("#application-results .verdict"), /Changed, not checked/);
  // Typed back to what it was, it is checked all the same.
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Tab");
  await page.waitForSelector("#employer-creditCode[aria-invalid=true]");
  await page.done();
});

test("a change of language loses nothing, neither what was typed nor the files", async () => {
  const page = await open();
  await filled(page, { "applicant-birth": "1964-12-08", "employer-creditCode": "913101155916938563" });
  await page.check("#on-issue");
  await page.locator("#contract-content").click();
  await page.check("#content-seal-missing");
  await page.setInputFiles("#attachment-files", { name: "contract.pdf", mimeType: "application/pdf", buffer: PDF });
  await page.waitForSelector(".attached .chip-pass");
  await page.fill("#permit-number", "half a num");
  await page.click("[data-language=zh]");
  await page.waitForFunction(() => document.querySelector("#application-results .chip")?.textContent === "会被退回");
  for (const [id, value] of Object.entries(SOUND)) {
    const expected = { "applicant-birth": "1964-12-08", "employer-creditCode": "913101155916938563" }[id] ?? value;
    assert.equal(await page.inputValue(`#${id}`), expected, id);
  }
  assert.equal(await page.inputValue("#permit-number"), "half a num");
  assert.equal(await page.isChecked("#on-issue"), true);
  assert.equal(await page.isChecked("#content-seal-missing"), true);
  assert.match(await page.innerText("#employer-creditCode-error"), /应为“A”/);
  assert.match((await notes(page, "applicant-birth"))[0], /^注意：出生日期：所填为1964-12-08/);
  assert.match(await page.innerText(".attached"), /contract\.pdf[\s\S]*未发现问题/);
  const text = await page.evaluate(() => document.body.textContent);
  assert.doesNotMatch(text, /undefined|\[object|NaN/);
  const empty = await page.locator("[data-say]").evaluateAll((all) => all.filter((one) => !one.textContent).map((one) => one.dataset.say));
  assert.deepEqual(empty, []);
  await page.done();
});

test("attachments are judged by what they hold, and can be taken away", async () => {
  const page = await open();
  await page.setInputFiles("#attachment-files", [
    { name: "contract.pdf", mimeType: "application/pdf", buffer: PDF },
    { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>not a scan</html>") },
    { name: "<img src=x>.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) },
  ]);
  await page.waitForFunction(() => document.querySelectorAll(".attached .chip:not(.chip-busy)").length === 3);
  const words = await page.locator(".attached").allInnerTexts();
  assert.match(words[0], /contract\.pdf · \d+ bytes[\s\S]*Nothing found against it/);
  assert.match(words[1], /web page; scanned documents are usually PDF/);
  assert.match(words[2], /<img src=x>\.pdf · 0 bytes[\s\S]*The file is empty/);
  assert.equal(await page.locator("main img").count(), 0);
  await page.getByRole("button", { name: /scan\.pdf/ }).click();
  assert.equal(await page.locator(".attached").count(), 2);
  assert.equal(await page.evaluate(() => document.activeElement.id), "attachment-files");
  await page.done();
});

for (const [lang, words] of [["en", /Birth date\s+1964-12-08[\s\S]*Birth date as in the MRZ: The birth date is 1964-12-08 in the form/], ["zh", /出生日期\s+1964-12-08[\s\S]*所填为1964-12-08，护照机读区为1964-08-12/]]) {
  test(`on paper and in a file there is the report alone: ${lang}`, async () => {
    const page = await open({ lang });
    assert.equal(await page.isDisabled("#report-print"), true);
    await filled(page, { "applicant-birth": "1964-12-08" });
    await page.setInputFiles("#attachment-files", { name: "contract.pdf", mimeType: "application/pdf", buffer: PDF });
    await page.waitForSelector(".attached .chip-pass");
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#report-save")]);
    const saved = readFileSync(await download.path(), "utf8");
    assert.doesNotMatch(saved, /<(canvas|img|svg|script|link)|data:|blob:|https?:/);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.isVisible("main"), false);
    const text = await page.innerText("#paper");
    assert.match(text, words);
    assert.match(text, /contract\.pdf/);
    await page.done();
  });
}

for (const [scheme, width, lang] of [["light", 360, "en"], ["light", 1280, "zh"], ["dark", 360, "zh"], ["dark", 1280, "en"]]) {
  test(`axe finds nothing: ${scheme}, ${width} px, ${lang}; empty, sound and with slips`, async () => {
    const page = await open({ lang, width, scheme });
    await page.waitForSelector("#summary-sections li");
    await axe(page, "empty");
    await filled(page);
    await axe(page, "sound");
    await filled(page, { "employer-creditCode": "9135O100M000100Y4", "passport-mrz": "P<D<<MUSTERMANN", "applicant-birth": "1964-02-30", "contract-effective": "2026-01-01", "contract-end": "2025-01-01" });
    await page.setInputFiles("#attachment-files", { name: `${"long".repeat(40)}.pdf`, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 /Encrypt") });
    await page.waitForSelector(".attached .notes");
    await page.locator("#contract-content").click();
    for (const summary of await page.locator(".passed summary, #rulebook summary").all()) await summary.click();
    await page.waitForSelector("#rulebook-body tr:nth-child(60)");
    await axe(page, "with slips");
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, "nothing to scroll sideways");
    await page.done();
  });
}

test("by keyboard alone: a form is filled in, mended and printed", async () => {
  const page = await open();
  await page.waitForSelector("#summary-sections li");
  const active = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const shown = element.matches("input[type=file], input[type=radio]") ? element.nextElementSibling : element;
      return { id: element.id || element.dataset.to || element.dataset.page || element.getAttribute("href") || element.tagName, seen: getComputedStyle(shown).outlineStyle !== "none" };
    });
  const tabTo = async (id, key = "Tab") => {
    for (let count = 0; count < 120; count += 1) {
      await page.keyboard.press(key);
      const stop = await active();
      assert.ok(stop.seen, `focus is seen at ${stop.id}`);
      if (stop.id === id) return;
    }
    assert.fail(`${id} is not reached`);
  };
  await page.keyboard.press("Tab");
  assert.equal((await active()).id, "#main");
  for (const [id, value] of Object.entries(SOUND)) {
    await tabTo(id);
    if (CHOICES.includes(id)) {
      await page.keyboard.type({ business: "New from overseas", category: "A", "applicant-sex": "F" }[id]);
    } else {
      await page.keyboard.press("ControlOrMeta+a");
      // In the zone's field Enter is a new line.
      await page.keyboard.type(id === "employer-creditCode" ? "91310115591693856B" : value);
    }
  }
  await tabTo("attachment-files");
  await tabTo("SUMMARY");
  await page.waitForSelector("#employer-creditCode[aria-invalid=true]");
  for (const [id, value] of Object.entries(SOUND)) if (id !== "employer-creditCode") assert.equal(await page.inputValue(`#${id}`), value, id);
  // From the summary to the field, and Enter checks there and stays.
  await page.focus("#main");
  await tabTo("employer-creditCode");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "A");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "INPUT");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("91310115591693856A");
  await page.keyboard.press("Enter");
  const { verdict } = await answer(page, "application", /pass/);
  assert.equal(verdict, "Nothing found against it");
  assert.equal((await active()).id, "employer-creditCode");
  await tabTo("contract-content");
  await page.keyboard.press("Enter");
  await tabTo("content-language-unseen");
  await page.keyboard.press("ArrowUp");
  await page.waitForSelector("#contract-content-notes .note-fail, #contract-content-notes .note-warn");
  await tabTo("report-print");
  await tabTo("report-save");
  await page.done();
});

test("every field has a name, its words belong to it, and each answer is announced once", async () => {
  const page = await open();
  const nameless = await page.locator("#application-form :is(input, select, textarea)").evaluateAll((all) => all.filter((one) => one.labels.length !== 1).map((one) => one.id));
  assert.deepEqual(nameless, []);
  for (const name of ["Kind of business", "Name as in the passport", "Machine-readable zone", "Work permit or Notification number", "Agent’s identity number", "Entered China on"]) {
    assert.equal(await page.getByLabel(name, { exact: true }).count(), 1, name);
  }
  const lost = await page.locator("#application-form [aria-describedby]").evaluateAll((all) => all.flatMap((one) => one.getAttribute("aria-describedby").split(" ")).filter((id) => !document.getElementById(id)));
  assert.deepEqual(lost, []);
  await page.evaluate(() => {
    globalThis.said = [];
    new MutationObserver(() => globalThis.said.push(document.getElementById("announcer").textContent)).observe(document.getElementById("announcer"), { childList: true, characterData: true, subtree: true });
  });
  await enter(page, "employer-creditCode", "9135O100M000100Y43");
  await page.waitForSelector("#employer-creditCode[aria-invalid=true]");
  await page.click("[data-language=zh]");
  await page.waitForFunction(() => document.querySelector("#application-results .chip")?.textContent === "会被退回");
  const said = await page.evaluate(() => globalThis.said);
  assert.equal(said.length, 1, said.join("\n"));
  assert.match(said[0], /^Application: Would be sent back: 1 reason/);
  await page.done();
});

test("while the module cannot be loaded the page says so, keeps what was typed, and a second try succeeds", async () => {
  let broken = true;
  const page = await open({ expectErrors: true, before: (opened) => opened.route("**/*.wasm", (route) => (broken ? route.abort() : route.continue())) });
  await page.waitForSelector("#engine-problem:not([hidden])");
  await enter(page, "employer-creditCode", "9135O100M000100Y43");
  await page.waitForSelector("#application-results .problem-words");
  await axe(page, "no module");
  broken = false;
  await page.click("#engine-retry");
  await page.waitForSelector("#employer-creditCode[aria-invalid=true]");
  assert.equal(await page.isVisible("#engine-problem"), false);
  await page.done();
});

test("only the form's module is loaded, and hostile text stays text", async () => {
  const asked = [];
  const page = await open({ before: (opened) => opened.on("request", (request) => asked.push(new URL(request.url()).pathname)) });
  await filled(page, { "employer-name": "<img src=x onerror=alert(1)>", "applicant-name": "名".repeat(10_000), "passport-mrz": "😀".repeat(200), "applicant-nationality": "__proto__", "permit-number": "\u202E\u0000x", "contract-end": "9".repeat(500) });
  assert.deepEqual(asked.filter((path) => path.endsWith(".wasm")), ["/pkg/wasm/permit_precheck_form_bg.wasm"]);
  assert.equal(await page.locator("main img").count(), 0);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1280);
  await page.done();
});

test("the pages lead to each other in the language that is spoken", async () => {
  const page = await open({ lang: "zh" });
  for (const [name, selector] of [["procedure.html", "#ask fieldset"], ["index.html", "#photo"], ["application.html", "#summary-sections li"]]) {
    await page.click(`[data-page="${name}"]`);
    await page.waitForSelector(selector);
    // The page is English until its script has run.
    await page.waitForFunction(() => document.documentElement.lang === "zh-CN");
    assert.equal(await page.getAttribute("[data-page][aria-current]", "data-page"), name);
  }
  await page.done();
});
