import assert from "node:assert/strict";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { answer, choose, enter, startSite, trySample } from "./browser.mjs";

let site;
let folder;
before(async () => {
  site = await startSite();
  folder = await mkdtemp(join(tmpdir(), "precheck-"));
});
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** After whatever was given, a good file is still judged. */
async function goesOn(page) {
  await trySample(page, "in-order.jpg");
  await page.waitForSelector("text=in-order.jpg");
  await answer(page, "photo", /warn/);
  assert.equal(await page.isVisible("#photo-error"), false);
  await page.done();
}

test("an empty file", async () => {
  const page = await site.open();
  await choose(page, "empty.jpg", "");
  const { fail, words } = await answer(page, "photo", /fail/);
  assert.deepEqual(fail.slice(0, 1), ["photo.file.format"]);
  assert.match(words, /empty/);
  await goesOn(page);
});

test("a file of 50 MB, within a second", async () => {
  const page = await site.open();
  const path = join(folder, "large.jpg");
  const file = await open(path, "w");
  await file.write(Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  await file.truncate(50_000_000);
  await file.close();
  await trySample(page, "one-inch.jpg");
  await answer(page, "photo", /fail/);
  const begun = Date.now();
  await page.setInputFiles("#photo-file", path);
  await page.waitForSelector('[data-rule="photo.file.size"].finding-fail');
  assert.ok(Date.now() - begun < 1000, `${Date.now() - begun} ms`);
  await goesOn(page);
});

test("headers of 65535 x 65535 pixels, JPEG and PNG", async () => {
  const page = await site.open();
  // SOF0 with three components and nothing after it.
  const jpeg = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0xff, 0xff, 0xff, 0xff, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9];
  await choose(page, "vast.jpg", jpeg);
  await page.waitForSelector("text=vast.jpg");
  await answer(page, "photo");
  const png = Buffer.from("89504e470d0a1a0a0000000d494844520000ffff0000ffff0806000000ffffffff", "hex");
  await choose(page, "vast.png", png, "image/png");
  await page.waitForSelector("text=vast.png");
  await answer(page, "photo", /fail/);
  assert.match(await page.innerText("#photo-view"), /cannot show this file/);
  await goesOn(page);
});

/** Drops what a browser would give; a script cannot make a real folder. */
const drop = (page, kind) =>
  page.evaluate((what) => {
    const zone = document.getElementById("photo-drop");
    const transfer = new DataTransfer();
    if (what === "text") transfer.setData("text/plain", "https://example.org/photo.jpg");
    if (what === "two") for (const name of ["a.jpg", "b.jpg"]) transfer.items.add(new File(["x"], name));
    let data = transfer;
    if (what === "folder") {
      data = { types: ["Files"], files: [new File([], "photos")], items: [{ kind: "file", webkitGetAsEntry: () => ({ isDirectory: true }) }] };
    }
    const event = new DragEvent("drop", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: data });
    zone.dispatchEvent(event);
    return event.defaultPrevented;
  }, kind);

for (const [kind, words] of [["folder", /That is a folder/], ["two", /2 files were given/], ["text", /text or a link, not a file/]]) {
  test(`a drop of a kind that is no photo: ${kind}`, async () => {
    const page = await site.open();
    await trySample(page, "one-inch.jpg");
    await answer(page, "photo", /fail/);
    assert.equal(await drop(page, kind), true, "the browser does not leave the page for it");
    assert.match(await page.innerText("#photo-error"), words);
    assert.match(await page.textContent("#announcer"), words);
    // What was judged before still stands.
    assert.ok((await answer(page, "photo", /fail/)).fail.includes("photo.size.pixels"));
    await goesOn(page);
  });
}

test("a file removed between choosing and reading", async () => {
  const path = join(folder, "gone.jpg");
  await writeFile(path, Buffer.alloc(5000, 1));
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const page = await site.open({
    expectErrors: true,
    before: (opened) =>
      opened.route("**/*.wasm", async (route) => {
        await held;
        await route.continue();
      }),
  });
  await page.setInputFiles("#photo-file", path);
  await page.waitForSelector("#photo-results progress");
  await rm(path);
  release();
  await page.waitForSelector("#photo-results .problem-words");
  assert.match(await page.innerText("#photo-results .problem-words"), /could not be read/);
  await goesOn(page);
});

test("10,000 characters in every field, within a second", async () => {
  const page = await site.open();
  const long = "9".repeat(10_000);
  for (const [id, card] of [["credit-code", "code"], ["effective", "contract"], ["end", "contract"], ["submitted", "contract"]]) {
    await page.fill(`#${id}`, long);
    const begun = Date.now();
    await page.press(`#${id}`, "Enter");
    await answer(page, card, /fail|warn/);
    assert.ok(Date.now() - begun < 1000, `${id}: ${Date.now() - begun} ms`);
    assert.equal(await page.getAttribute(`#${id}`, "aria-invalid"), "true", id);
  }
  await trySample(page, "in-order.jpg");
  await enter(page, "photo-taken", long);
  await page.waitForSelector("#photo-taken[aria-invalid=true]");
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 1280);
  await goesOn(page);
});

test("markup in what is entered stays text", async () => {
  const page = await site.open();
  await choose(page, "<img src=x onerror=alert(1)>.jpg", "x");
  await answer(page, "photo", /fail/);
  await enter(page, "credit-code", "<b>91</b>");
  await answer(page, "code", /fail/);
  assert.equal(await page.locator("img, b").count(), 0);
  await goesOn(page);
});

for (const [what, pattern] of [["the compiled module", "**/*.wasm"], ["the script", "**/pkg/index.js*"], ["a script of the module", "**/pkg/wasm/*.js"]]) {
  test(`${what} cannot be loaded: words, a retry, and what was entered is kept`, async () => {
    let blocked = true;
    const page = await site.open({
      expectErrors: true,
      before: (opened) => opened.route(pattern, (route) => (blocked ? route.abort() : route.continue())),
    });
    await page.waitForSelector("#engine-problem:not([hidden])");
    await choose(page, "photo.jpg", "x");
    await page.waitForSelector("#photo-results .problem-words");
    await enter(page, "credit-code", "91350100M000100Y43");
    await page.waitForSelector("#code-results .problem-words");
    assert.match(await page.innerText("#code-results"), /could not be loaded/);
    blocked = false;
    await page.click("#engine-retry");
    await page.waitForSelector("#engine-problem", { state: "hidden" });
    await answer(page, "code", /pass/);
    await answer(page, "photo", /fail/);
    assert.equal(await page.inputValue("#credit-code"), "91350100M000100Y43");
    await page.done();
  });
}

test("without WebAssembly the page says so", async () => {
  const page = await site.open({ expectErrors: true, before: (opened) => opened.addInitScript(() => delete globalThis.WebAssembly) });
  await page.waitForSelector("#engine-problem:not([hidden])");
  assert.match(await page.innerText("#engine-problem"), /WebAssembly may be switched off/);
  await page.done();
});

test("a sample that cannot be loaded", async () => {
  const page = await site.open({ expectErrors: true, before: (opened) => opened.route("**/samples/grey.jpg", (route) => route.abort()) });
  await trySample(page, "grey.jpg");
  await page.waitForSelector("#photo-error:not([hidden])");
  assert.match(await page.innerText("#photo-error"), /sample could not be loaded/);
  await goesOn(page);
});
