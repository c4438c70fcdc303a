import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { PHOTOS, ROOT, answer, choose, enter, startSite, trySample } from "./browser.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

const sample = (name) => readFile(`${ROOT}www/samples/${name}`);
const WORDS = {
  en: { fail: "Would be sent back", pass: "Nothing found against it", review: "Passes, with warnings" },
  zh: { fail: "会被退回", pass: "未发现问题", review: "通过，有需注意之处" },
};

const SAMPLES = {
  // The file is in order; she smiles, and the head is small by one standard.
  "in-order.jpg": { verdict: "review", warn: ["photo.expression", "photo.head.size"], unknown: ["photo.taken"] },
  "png-named.jpg": { verdict: "fail", fail: ["photo.file.format"] },
  "one-inch.jpg": { verdict: "fail", fail: ["photo.size.pixels"] },
  "over-1m.jpg": { verdict: "fail", fail: ["photo.file.size"] },
  "taken-2019.jpg": { verdict: "fail", fail: ["photo.taken"] },
  "cut-off.jpg": { verdict: "fail", fail: ["photo.file.intact"] },
  "cmyk.jpg": { verdict: "fail", fail: ["photo.file.channels"] },
  "grey.jpg": { verdict: "fail", fail: ["photo.file.channels"] },
  "on-its-side.jpg": { verdict: "review", warn: ["photo.file.orientation"] },
};

for (const lang of ["en", "zh"]) {
  test(`every sample is judged for what it shows (${lang})`, async () => {
    const page = await site.open({ lang });
    for (const [name, wanted] of Object.entries(SAMPLES)) {
      await trySample(page, name);
      await page.waitForFunction((shown) => document.querySelector("#photo-view figcaption")?.textContent.includes(shown), name);
      const found = await answer(page, "photo");
      assert.equal(found.verdict, WORDS[lang][wanted.verdict], name);
      for (const outcome of ["fail", "warn", "unknown"]) {
        for (const rule of wanted[outcome] ?? []) assert.ok(found[outcome].includes(rule), `${name}: ${rule} ${outcome}`);
      }
    }
    await page.done();
  });
}

test("measured and limit stand side by side in units for people, with clause and remedy", async () => {
  const page = await site.open();
  await trySample(page, "over-1m.jpg");
  await answer(page, "photo", /fail/);
  const words = await page.locator('[data-rule="photo.file.size"]').innerText();
  assert.match(words, /Measured:?\s+1,200 KB \(1,200,000 bytes\)/);
  assert.match(words, /Limit:?\s+1,0(00|48\.6) KB/);
  assert.match(words, /What to do/);
  assert.match(words, /notice Q11, checked \d{4}-\d\d-\d\d/);
  await page.done();
});

test("in Chinese what was measured and the clause are Chinese", async () => {
  const page = await site.open({ lang: "zh" });
  await trySample(page, "in-order.jpg");
  await answer(page, "photo", /warn/);
  const words = await page.locator("#photo-results li").evaluateAll((all) => all.map((one) => one.textContent));
  assert.ok(words.length > 30);
  // Names of standards, of colour's measures, of a file format and of units.
  const names = /ITU-T|BSI|TR|Portrait Quality|ISO(\/IEC)?|ICAO|CIELAB|JPE?G|Exif|px|KB|GB|GA|NIA|visaforchina|L\*|C\*/g;
  assert.deepEqual(words.map((all) => all.replace(names, "")).filter((all) => /[a-z]{3}/i.test(all)), []);
  await page.done();
});

test("a photo is taken in by choosing, dropping and pasting, and shown", async () => {
  const page = await site.open();
  const bytes = [...(await sample("in-order.jpg"))];
  const give = (kind, name) =>
    page.evaluate(
      ([how, file, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content)], file, { type: "image/jpeg" }));
        const event = how === "paste" ? new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true }) : new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
        document.querySelector("#photo-drop").dispatchEvent(event);
      },
      [kind, name, bytes],
    );
  await choose(page, "chosen.jpg", bytes);
  for (const [kind, name] of [["choose", "chosen.jpg"], ["drop", "dropped.jpg"], ["paste", "pasted.jpg"]]) {
    if (kind !== "choose") await give(kind, name);
    await page.waitForFunction((shown) => document.querySelector("#photo-view figcaption")?.textContent.includes(shown), name);
    assert.equal((await answer(page, "photo")).verdict, WORDS.en.review);
    assert.equal(await page.getAttribute("#photo-view canvas", "aria-label"), `Preview of ${name}, 480 × 640 pixels, the head’s outline and the line of the eyes drawn over it`);
    const painted = await page.evaluate(() => {
      const canvas = document.querySelector("#photo-view canvas");
      const copy = Object.assign(document.createElement("canvas"), { width: 100, height: 100 }).getContext("2d", { willReadFrequently: true });
      copy.drawImage(canvas, 0, 0, 100, 100);
      return new Set(copy.getImageData(0, 0, 100, 100).data).size;
    });
    assert.ok(painted > 50, "the preview shows the photo");
  }
  await page.click("#photo-remove");
  assert.equal(await page.isVisible("#photo-view"), false);
  assert.match(await page.innerText("#photo-results"), /once a photo is chosen/);
  await page.done();
});

test("a picture pasted as PNG is said to be one because it was pasted", async () => {
  const page = await site.open();
  const bytes = [...(await sample("png-named.jpg"))];
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(content)], "image.png", { type: "image/png" }));
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer }));
  }, bytes);
  assert.match((await answer(page, "photo", /fail/)).words, /arrive as PNG/);
  await page.done();
});

test("text pasted into a field goes into the field, though a picture of it comes along", async () => {
  const page = await site.open();
  const prevented = await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", "91350100M000100Y43");
    transfer.items.add(new File(["x"], "image.png", { type: "image/png" }));
    const event = new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true });
    document.getElementById("credit-code").dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(prevented, false);
  assert.match(await page.innerText("#photo-results"), /once a photo is chosen/);
  await page.done();
});

test("on a phone the camera is offered", async () => {
  const phone = await site.open({ width: 360, hasTouch: true, isMobile: true });
  assert.equal(await phone.isVisible("label[for=photo-camera]"), true);
  assert.equal(await phone.getAttribute("#photo-camera", "capture"), "environment");
  assert.equal(await phone.isVisible("text=Drop the photo here"), false);
  await phone.done();
  const desk = await site.open();
  assert.equal(await desk.isVisible("label[for=photo-camera]"), false);
  await desk.done();
});

test("a newer file wins over the result of an older one", async () => {
  const page = await site.open();
  const large = Buffer.concat([await sample("in-order.jpg"), Buffer.alloc(20_000_000, 7)]);
  await choose(page, "older.jpg", large);
  await choose(page, "newer.jpg", await sample("one-inch.jpg"));
  const found = await answer(page, "photo");
  assert.ok(found.fail.includes("photo.size.pixels") && !found.fail.includes("photo.file.size"));
  await page.waitForTimeout(1500);
  assert.deepEqual(await answer(page, "photo"), found);
  assert.match(await page.innerText("#photo-view figcaption"), /^newer\.jpg/);
  await page.done();
});

/** A plain JPEG of this size. */
const drawn = (page, width, height) =>
  page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      canvas.getContext("2d").fillRect(0, 0, w, h);
      return [...new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg" })).arrayBuffer())];
    },
    [width, height],
  );

test("another authority's limits are chosen, and its document is cited", async () => {
  const page = await site.open();
  await choose(page, "card.jpg", await drawn(page, 358, 441));
  assert.ok((await answer(page, "photo")).fail.includes("photo.size.pixels"), "too low for the notice");
  assert.match((await answer(page, "photo")).words, /358 x 441 is the social security card’s own photo/);
  await page.selectOption("#photo-profile", "social-security");
  const card = await answer(page, "photo");
  assert.ok(card.pass.includes("photo.size.pixels"));
  assert.match(card.words, /social security card photo standard/);
  assert.doesNotMatch(card.words, /notice Q11/);
  await page.selectOption("#photo-profile", "work-permit");
  assert.ok((await answer(page, "photo")).fail.includes("photo.size.pixels"));
  await page.done();
});

test("the day of filing and the day it was taken are counted in", async () => {
  const page = await site.open();
  await trySample(page, "taken-2019.jpg");
  assert.deepEqual((await answer(page, "photo")).fail, ["photo.taken"]);
  await enter(page, "submitted", "2019-06-01");
  const earlier = await answer(page, "photo", /warn/);
  assert.ok(earlier.pass.includes("photo.taken"), "in time for that filing day");
  await enter(page, "photo-taken", "2019-13-01");
  await page.waitForSelector("#photo-taken[aria-invalid=true]");
  assert.match(await page.innerText("#photo-taken-error"), /cannot be read as a day/);
  await page.press("#photo-taken", "End");
  await page.press("#photo-taken", "Backspace");
  assert.equal(await page.getAttribute("#photo-taken", "aria-invalid"), null);
  await enter(page, "photo-taken", "2019-05-01");
  await page.waitForSelector("[data-rule='photo.taken'].finding-warn");
  await page.done();
});

test("a region is drawn over the photo while its finding is pointed at, and kept when asked", async () => {
  const page = await site.open();
  const marks = await page.evaluate(async () => {
    const { makePhotoView } = await import("/www/page/photo-view.js");
    const { findingsList } = await import("/www/page/findings.js");
    const figure = document.createElement("figure");
    const list = document.createElement("div");
    document.body.append(figure, list);
    const view = makePhotoView(figure);
    const file = new File([await (await fetch("/www/samples/in-order.jpg")).blob()], "a.jpg");
    await view.show(file, { facts: { width: 480, height: 640 }, findings: [] }, () => true);
    const finding = (rule, region) => ({ rule, title: rule, outcome: "fail", region, source: { clause: "c", checked: "2026-01-01" }, message: "m" });
    const findings = [finding("a", { kind: "box", x: 10, y: 20, width: 30, height: 40 }), finding("b", { kind: "polygon", points: [{ x: 1, y: 2 }, { x: 3, y: 4 }, { x: 5, y: 6 }] })];
    list.append(...findingsList({ findings }, view.regions));
    const overlay = figure.querySelector("svg");
    const marks = overlay.querySelector(".layer-mark");
    const [first, second] = list.querySelectorAll(".finding");
    const shown = () => marks.innerHTML;
    const seen = [overlay.getAttribute("viewBox"), shown()];
    first.dispatchEvent(new PointerEvent("pointerenter"));
    seen.push(shown());
    first.dispatchEvent(new PointerEvent("pointerleave"));
    seen.push(shown());
    second.querySelector("button").focus();
    seen.push(shown());
    second.querySelector("button").click();
    second.querySelector("button").blur();
    seen.push(shown(), second.querySelector("button").getAttribute("aria-pressed"));
    second.querySelector("button").click();
    seen.push(shown());
    return seen;
  });
  const [viewBox, none, box, left, focused, kept, pressed, released] = marks;
  assert.equal(viewBox, "0 0 480 640");
  assert.equal(none, "");
  assert.match(box, /<rect x="10" y="20" width="30" height="40"/);
  assert.equal(left, "");
  assert.match(focused, /points="1,2 3,4 5,6"/);
  assert.match(kept, /points="1,2 3,4 5,6"/);
  assert.equal(pressed, "true");
  assert.equal(released, "");
  await page.done();
});

const REAL = {
  "file/png_named_jpg.jpg": "photo.file.format",
  "file/webp_named_jpg.jpg": "photo.file.format",
  "file/photo.gif": "photo.file.format",
  "file/photo.bmp": "photo.file.format",
  "file/text.jpg": "photo.file.format",
  "file/truncated.jpg": "photo.file.intact",
  "file/cmyk.jpg": "photo.file.channels",
  "file/grey1ch.jpg": "photo.file.channels",
  "file/over_1MB.jpg": "photo.file.size",
  "file/px_353x471.jpg": "photo.size.pixels",
  "file/exif_old_2019.jpg": "photo.taken",
};
// What the file tells is looked at here; faces have tests of their own.
const CLEAN = ["file/photo.jpeg", "file/progressive.jpg", "file/px_354x472.jpg", "file/bytes_1000000.jpg"];

test("real photos are judged on the page", { skip: !PHOTOS && "no labelled photos here" }, async () => {
  const page = await site.open({ lang: "zh" });
  const judge = async (file) => {
    await page.setInputFiles("#photo-file", `${PHOTOS}${file}`);
    const name = file.split("/").at(-1);
    await page.waitForFunction((shown) => document.querySelector("#photo-view figcaption")?.textContent.startsWith(shown), name);
    return answer(page, "photo");
  };
  const rules = ["photo.file.", "photo.size.", "photo.taken"];
  for (const [file, rule] of Object.entries(REAL)) assert.ok((await judge(file)).fail.includes(rule), `${file}: ${rule}`);
  for (const file of CLEAN) {
    const { fail } = await judge(file);
    assert.deepEqual(fail.filter((rule) => rules.some((prefix) => rule.startsWith(prefix))), [], file);
  }
  await page.done();
});
