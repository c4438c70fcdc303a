// One finding at a time on the photo, what lies at several places, and the receiving system's own checks.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import en from "../../www/text/en.js";
import zh from "../../www/text/zh.js";
import { SYSTEM_CHECKS } from "../../www/page/system-checks.js";
import { axe } from "./axe.mjs";
import { answer, startSite, trySample } from "./browser.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

const TEXTS = { en, zh };

/** A page on which the sample has been judged: at least two of its warnings lie somewhere. */
async function judged(options) {
  const page = await site.open(options);
  await trySample(page, "in-order.jpg");
  await answer(page, "photo", /warn/);
  await page.waitForSelector(".steps:not([hidden])");
  return page;
}
/** The rules of the findings to be stepped through, as the list has them. */
const stops = (page) => page.locator("#photo-results :is(.finding-fail, .finding-warn).has-region").evaluateAll((all) => all.map((one) => one.dataset.rule));
const counter = (page) => page.innerText(".steps-count");
const marks = (page) => page.locator(".layer-mark > *").count();
const pressed = (page) => page.locator('#photo-results button[aria-pressed="true"]').evaluateAll((all) => all.map((one) => one.closest("li").dataset.rule));
const said = (page) => page.innerText("#announcer");
const seen = (page) => page.locator(".step").evaluateAll((all) => all.filter((one) => getComputedStyle(one).visibility === "visible").map((one) => one.innerText.replace(/\s+/g, " ")));

for (const lang of ["en", "zh"]) {
  test(`by keyboard, each finding that lies somewhere is stepped to, shown and said (${lang})`, async () => {
    const words = TEXTS[lang];
    const page = await judged({ lang });
    assert.equal(await page.getByRole("group", { name: words.steps, exact: true }).count(), 1);
    const rules = await stops(page);
    const all = rules.length;
    assert.ok(all >= 2);
    assert.deepEqual([await counter(page), await marks(page), await pressed(page)], [words.stepNone(all), 0, []]);
    const next = page.getByRole("button", { name: words.stepOn });
    const previous = page.getByRole("button", { name: words.stepBack });
    const height = () => page.locator("#photo-view").evaluate((figure) => figure.getBoundingClientRect().height);
    const before = await height();
    const isAt = async (n) => {
      const rule = rules[n - 1];
      assert.equal(await counter(page), words.stepCount(n, all));
      assert.ok((await marks(page)) >= 2);
      assert.deepEqual(await pressed(page), [rule]);
      const message = await page.innerText(`[data-rule="${rule}"] .message`);
      const [title, outcome] = [await page.innerText(`[data-rule="${rule}"] h4`), await page.innerText(`[data-rule="${rule}"] .outcome`)];
      assert.deepEqual(await seen(page), [`${outcome} ${title}${words.colon}${message}`]);
      assert.equal(await said(page), [words.stepSaid(n, all), outcome, title, message].join(words.colon).trim());
      assert.equal(await height(), before, "a step moves nothing");
    };
    const isWhole = async () => {
      assert.deepEqual([await counter(page), await marks(page), await pressed(page), await height()], [words.stepNone(all), 0, [], before]);
      assert.deepEqual(await seen(page), [words.stepHint]);
      assert.equal(await said(page), words.stepNone(all));
    };
    await next.focus();
    await page.keyboard.press("Enter");
    await isAt(1);
    for (let n = 2; n <= all; n += 1) {
      await page.keyboard.press("ArrowRight");
      await isAt(n);
    }
    await page.keyboard.press("Space");
    await isWhole();
    await page.keyboard.press("ArrowLeft");
    await isAt(all);
    await page.keyboard.press("Shift+Tab");
    assert.ok(await previous.evaluate((button) => button === document.activeElement));
    await page.keyboard.press("Enter");
    await isAt(all - 1);
    await page.keyboard.press("Escape");
    await isWhole();
    await page.done();
  });
}

test("a finding clicked in the list is the one shown, one that passed too", async () => {
  const page = await judged();
  const rules = await stops(page);
  const [first, last] = [rules[0], rules.at(-1)];
  const all = rules.length;
  await page.locator(`[data-rule="${last}"] .message`).click();
  assert.deepEqual([await counter(page), await pressed(page)], [`${all} of ${all}`, [last]]);
  await page.locator(`[data-rule="${first}"] button`).click();
  assert.deepEqual([await counter(page), await pressed(page)], [`1 of ${all}`, [first]]);
  await page.locator(`[data-rule="${first}"] button`).click();
  assert.deepEqual([await counter(page), await pressed(page)], [`${all} findings`, []]);
  await page.locator(".passed summary").click();
  await page.locator('[data-rule="photo.eyes.open"] strong').first().click();
  await page.hover("#photo-title");
  // It is not among those stepped through, and it is shown.
  assert.deepEqual([await counter(page), await pressed(page)], [`${all} findings`, ["photo.eyes.open"]]);
  assert.ok((await marks(page)) >= 2);
  await page.locator("[data-step='1']").click();
  assert.deepEqual([await counter(page), await pressed(page)], [`1 of ${all}`, [first]]);
  // In another language the same one stays shown; another photo begins with none.
  await page.click("[data-language=zh]");
  await page.waitForFunction((wanted) => document.querySelector(".steps-count").textContent === wanted, zh.stepCount(1, all));
  assert.deepEqual(await pressed(page), [first]);
  assert.ok((await marks(page)) >= 2);
  await trySample(page, "taken-2019.jpg");
  await answer(page, "photo", /fail/);
  await page.waitForSelector(".steps:not([hidden])");
  assert.deepEqual([await pressed(page), await marks(page)], [[], 0]);
  await page.done();
});

test("every finding with a place can be reached by Tab, and shows it", async () => {
  const page = await judged();
  await page.locator(".passed summary").click();
  const total = await page.locator("#photo-results .has-region").count();
  assert.ok(total >= 8);
  await page.focus("#samples summary");
  const reached = new Set();
  for (let count = 0; count < 100; count += 1) {
    await page.keyboard.press("Tab");
    const rule = await page.evaluate(() => document.activeElement.closest("#photo-results .has-region")?.dataset.rule);
    if (rule) assert.ok((await marks(page)) >= 2, rule);
    if (rule) reached.add(rule);
  }
  assert.equal(reached.size, total);
  await page.done();
});

/** Shows these findings, made up, over the sample. */
const showMadeUp = (page, findings) =>
  page.evaluate(async (given) => {
    const { makePhotoView } = await import("/www/page/photo-view.js");
    const file = new File([await (await fetch("/www/samples/in-order.jpg")).blob()], "a.jpg");
    const source = { clause: "c", checked: "2026-01-01" };
    const report = { facts: { width: 480, height: 640 }, findings: given.map((finding) => ({ source, ...finding })) };
    await makePhotoView(document.getElementById("photo-view")).show(file, report, () => true);
  }, findings);

test("without a finding that lies somewhere there is nothing to step through, nor for one that passed", async () => {
  const page = await site.open();
  const region = { kind: "box", x: 10, y: 10, width: 50, height: 50 };
  const nowhere = { rule: "photo.file.size", title: "Size", outcome: "fail", message: "Too large." };
  const passed = { rule: "photo.eyes.open", title: "Eyes", outcome: "pass", message: "Open.", region };
  const unknown = { rule: "photo.pose.roll", title: "Tilt", outcome: "unknown", message: "Look.", region };
  await showMadeUp(page, [nowhere, passed, unknown]);
  assert.equal(await page.isVisible("#photo-view canvas"), true);
  assert.equal(await page.isVisible(".steps"), false);
  await showMadeUp(page, [nowhere, passed, { ...unknown, outcome: "warn" }]);
  assert.equal(await counter(page), "1 finding");
  await page.done();
});

test("every place of a finding is outlined, and a speck is large enough to be seen at any width", async () => {
  const page = await site.open();
  const boxes = [{ x: 100, y: 80, width: 200, height: 150 }, { x: 40, y: 500, width: 2, height: 3 }, { x: 300, y: 600, width: 90, height: 4 }, { x: 476, y: 1, width: 4, height: 2 }];
  await showMadeUp(page, [{ rule: "photo.defects", title: "Specks", outcome: "fail", message: "Four specks.", region: { kind: "boxes", boxes } }]);
  await page.locator("[data-step='1']").click();
  const drawn = () =>
    page.locator(".layer-mark .over").evaluateAll((all) => {
      const scale = document.querySelector(".overlay").getBoundingClientRect().width / 480;
      return all.map((one) => one.getBBox()).map(({ x, y, width, height }) => ({ middle: [x + width / 2, y + height / 2], seen: [width * scale, height * scale], size: [width, height] }));
    });
  const close = (one, other) => one.forEach((value, index) => assert.ok(Math.abs(value - other[index]) < 0.05, `${one} ${other}`));
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const [large, speck, scratch, corner, ...more] = await drawn();
    assert.equal(more.length, 0);
    close(large.size, [200, 150]);
    close(speck.middle, [41, 501.5]);
    close(speck.seen, [16, 16]);
    close(scratch.middle, [345, 602]);
    close([scratch.size[0], scratch.seen[1]], [90, 16]);
    // In a corner it is seen whole.
    close(corner.seen, [16, 16]);
    close(corner.middle, [480 - corner.size[0] / 2, corner.size[1] / 2]);
  }
  await page.done();
});

const WORST = ["fail", "warn", "unknown", "pass"];
for (const lang of ["en", "zh"]) {
  test(`the system's own checks: before a photo what stands for each, after it the worst outcome and the way there (${lang})`, async () => {
    const words = TEXTS[lang];
    const page = await site.open({ lang });
    await page.waitForSelector(".scope");
    const section = page.locator(".system-checks");
    assert.equal(await section.evaluate((details) => details.open), false);
    await page.locator(".system-checks summary").click();
    const rows = section.locator("tbody tr");
    assert.equal(await rows.count(), 11);
    assert.match(await section.locator('[data-check="checkTilt"] td').innerText(), lang === "en" ? /^Tilt, Turned left or right, Turned up or down$/ : /^倾斜.左右偏转.上下俯仰$/);
    assert.equal(await section.locator('[data-check="checkRedEye"] td').innerText(), words.lookRedEye);
    for (const { name } of SYSTEM_CHECKS) assert.ok((await section.locator(`[data-check="${name}"] th`).innerText()).includes(zh[name]), name);
    assert.equal(await section.locator("button").count(), 0);

    await trySample(page, "in-order.jpg");
    const found = await answer(page, "photo", /warn/);
    for (const { name, rules, look } of SYSTEM_CHECKS) {
      const row = section.locator(`[data-check="${name}"]`);
      const worst = WORST.find((outcome) => rules.some((rule) => found[outcome].includes(rule)));
      const wanted = !worst || (worst === "pass" && look) ? "unknown" : worst;
      const key = { fail: "outcomeFail", warn: "outcomeWarn", unknown: "outcomeUnknown", pass: "outcomePass" }[wanted];
      assert.equal(await row.locator(".outcome").innerText(), words[key], name);
      assert.equal(await row.locator(`.icon-${wanted}`).count(), 1, name);
      assert.equal(await row.locator("button").count(), worst ? 1 : 0, name);
      if (!worst) continue;
      await row.locator("button").focus();
      await page.keyboard.press("Enter");
      const { rule, isSeen } = await page.evaluate(() => {
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        return { rule: document.activeElement.dataset.rule, isSeen: bottom > 0 && top < innerHeight };
      });
      assert.ok(rules.includes(rule) && found[worst].includes(rule), `${name} leads to ${rule}`);
      assert.ok(isSeen, name);
    }
    assert.equal(await section.locator('[data-check="checkShare"] .ended-warn').count(), 1);
    assert.equal(await section.locator('[data-check="checkPupils"] .ended-pass').count(), 1);
    assert.equal(await section.locator('[data-check="checkGlasses"] .hint').innerText(), words.lookGlasses);
    await page.done();
  });
}

test("the system's checks open with the first photo, and stay as a person leaves them", async () => {
  const page = await site.open();
  await page.waitForSelector(".scope");
  await trySample(page, "grey.jpg");
  await answer(page, "photo", /fail/);
  const isOpen = () => page.locator(".system-checks").evaluate((details) => details.open);
  assert.equal(await isOpen(), true);
  await page.locator(".system-checks summary").click();
  await trySample(page, "in-order.jpg");
  await answer(page, "photo", /warn/);
  assert.equal(await isOpen(), false);
  await page.click("#photo-remove");
  assert.equal(await isOpen(), false);
  await page.done();
});

for (const [lang, width, scheme] of [["en", 320, "light"], ["en", 360, "light"], ["zh", 360, "dark"], ["en", 1280, "dark"], ["zh", 1280, "light"]]) {
  test(`stepping and the system's checks fit, and axe finds nothing: ${lang}, ${width} px, ${scheme}`, async () => {
    const page = await judged({ lang, width, scheme });
    const fits = () =>
      page.evaluate(() => {
        const frame = document.querySelector(".steps").getBoundingClientRect();
        const inside = [...document.querySelectorAll(".steps *")].every((one) => one.getBoundingClientRect().right <= frame.right + 1 || one.matches(".step-word"));
        return [document.documentElement.scrollWidth, inside];
      });
    assert.deepEqual(await fits(), [width, true]);
    await axe(page, "whole photo");
    await page.locator("[data-step='1']").click();
    assert.deepEqual(await fits(), [width, true]);
    await axe(page, "a finding shown");
    await page.locator("[data-language]:not([aria-current])").click();
    await page.waitForFunction((was) => document.documentElement.lang !== was && document.querySelector(".steps-count"), lang === "en" ? "en" : "zh-CN");
    assert.equal((await fits())[0], width);
    await page.done();
  });
}
