// The face on the page: the Worker, the models on their way or missing, what is drawn over the photo.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { ROOT, answer, choose, startSite, trySample } from "./browser.mjs";

let site;
before(async () => (site = await startSite()));
after(() => site.close());

const sample = (name) => readFile(`${ROOT}www/samples/${name}`);
const FACE = "**/pkg/models/face.bin";
const faceRules = (rules) => rules.filter((rule) => /^photo\.(face|pose|head|eyes|mouth|expression|perspective)/.test(rule));

test("photos are judged in a Worker, and the page is never busy for 50 ms", async () => {
  const page = await site.open();
  await page.waitForSelector(".scope");
  await site.trace(page);
  for (const name of ["in-order.jpg", "one-inch.jpg", "on-its-side.jpg"]) {
    await trySample(page, name);
    await page.waitForFunction((shown) => document.querySelector("#photo-view figcaption")?.textContent.includes(shown), name);
    assert.ok(faceRules((await answer(page, "photo")).pass).length > 3, name);
  }
  assert.equal(page.workers().length, 1);
  assert.match(page.workers()[0].url(), /\/pkg\/worker\.js$/);
  const tasks = await site.tasks();
  assert.ok(tasks.length > 20, "tasks were seen");
  assert.ok(tasks[0] < 50, `${tasks.slice(0, 5)} ms`);
  await page.done();
});

test("the models are fetched while nobody waits, once", async () => {
  let asked = 0;
  const page = await site.open({ before: (opened) => opened.on("request", (request) => (asked += request.url().endsWith("face.bin"))) });
  await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name, responseEnd }) => name.endsWith("face.bin") && responseEnd > 0));
  assert.equal(await page.isVisible("#photo-view"), false);
  for (const name of ["in-order.jpg", "grey.jpg"]) {
    await trySample(page, name);
    await answer(page, "photo", name === "grey.jpg" ? /fail/ : /warn/);
  }
  assert.equal(asked, 1);
  await page.done();
});

test("while the models are on their way, how far they are is shown and said", async () => {
  const page = await site.open({
    // A stream of a test's own: what a slow network does, in two parts.
    before: (opened) =>
      opened.addInitScript(() => {
        const { fetch } = globalThis;
        globalThis.fetch = async (...args) => {
          const response = await fetch(...args);
          if (!String(args[0]).endsWith("face.bin")) return response;
          const bytes = new Uint8Array(await response.arrayBuffer());
          const body = new ReadableStream({
            async start(controller) {
              controller.enqueue(bytes.subarray(0, 200_000));
              await new Promise((resolve) => (globalThis.goOn = resolve));
              controller.enqueue(bytes.subarray(200_000));
              controller.close();
            },
          });
          return new Response(body, { headers: { "Content-Length": String(bytes.length) } });
        };
      }),
  });
  await page.waitForFunction(() => globalThis.goOn);
  await choose(page, "a.jpg", await sample("in-order.jpg"));
  await page.waitForFunction(() => document.querySelector("#photo-results progress")?.value === 200_000);
  assert.match(await page.innerText("#photo-results"), /Loading what reads faces, once: 200 KB of \d{3}\.?\d? KB/);
  await page.waitForFunction(() => document.getElementById("announcer").textContent === "ID photo: Loading what reads faces");
  await page.evaluate(() => globalThis.goOn());
  assert.deepEqual((await answer(page, "photo", /warn/)).warn, ["photo.head.size", "photo.expression"]);
  await page.done();
});

const MISSING = {
  "not there": (route) => route.fulfill({ status: 404, body: "not here" }),
  "another file": (route) => route.fulfill({ body: Buffer.alloc(740_287, 7) }),
  "cut off": async (route) => route.fulfill({ body: (await readFile(`${ROOT}pkg/models/face.bin`)).subarray(0, 300_000) }),
  "no network": (route) => route.abort(),
};
for (const [what, answered] of Object.entries(MISSING)) {
  test(`without the models (${what}) the rest is judged, that is said, and it can be tried again`, async () => {
    let blocked = true;
    const page = await site.open({ expectErrors: true, before: (opened) => opened.route(FACE, (route) => (blocked ? answered(route) : route.continue())) });
    await choose(page, "a.jpg", await sample("grey.jpg"));
    const found = await answer(page, "photo", /fail/);
    assert.deepEqual(found.fail, ["photo.file.channels", "photo.colour.present"]);
    assert.ok(faceRules(found.unknown).length >= 14);
    assert.equal(faceRules(found.pass).length, 0);
    assert.match(found.words, /face models could not be loaded, so the face was not read/);
    assert.match(found.words, /The rest of the photo has been judged/);
    // Told once, however many rules it concerns.
    assert.equal(await page.locator("#photo-results .finding-unknown").count(), 2);
    assert.match(await page.innerText("#photo-results .counted"), /2 things to look at yourself/);
    blocked = false;
    await page.click("#photo-again");
    await page.waitForSelector("#photo-again", { state: "detached" });
    assert.ok(faceRules((await answer(page, "photo", /fail/)).pass).length > 3);
    await page.done();
  });
}

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'none'";
test("where no Worker may run, photos are judged in the page", async () => {
  const page = await site.open({
    expectErrors: true,
    before: (opened) =>
      opened.route("**/www/?lang=en", async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/(http-equiv="Content-Security-Policy" content=")[^"]+/, `$1${POLICY}`);
        await route.fulfill({ response, body });
      }),
  });
  await trySample(page, "in-order.jpg");
  assert.deepEqual((await answer(page, "photo", /warn/)).warn, ["photo.head.size", "photo.expression"]);
  assert.equal(page.workers().length, 0);
  await page.close();
});

test("a Worker whose script is missing is done without", async () => {
  const page = await site.open({ expectErrors: true, before: (opened) => opened.route("**/pkg/worker.js", (route) => route.fulfill({ status: 404, body: "" })) });
  await trySample(page, "in-order.jpg");
  assert.deepEqual((await answer(page, "photo", /warn/)).warn, ["photo.head.size", "photo.expression"]);
  await page.done();
});

test("head, eyes and guide are drawn where they are, and can be hidden", async () => {
  const page = await site.open();
  await trySample(page, "in-order.jpg");
  await page.waitForSelector(".layers button");
  const { box, eyes } = await page.evaluate(() => {
    const box = document.querySelector(".layer-head polygon").getBBox();
    const line = document.querySelector(".layer-head line");
    return { box: [box.x, box.y, box.width, box.height], eyes: ["x1", "y1", "x2", "y2"].map((name) => Number(line.getAttribute(name))) };
  });
  // By eye on the sample: the face from 145 to 325 across, 50 to 350 down, the eyes at 200.
  for (const [value, wanted] of [[box[0], 145], [box[1], 50], [box[0] + box[2], 325], [box[1] + box[3], 350]]) assert.ok(Math.abs(value - wanted) < 25, `${box}`);
  for (const y of [eyes[1], eyes[3]]) assert.ok(Math.abs(y - 200) < 12, `${eyes}`);
  const pressed = (name) => page.getAttribute(`[data-layer=${name}]`, "aria-pressed");
  // The head is small here: where it should be is shown unasked.
  assert.deepEqual([await pressed("head"), await pressed("guide")], ["true", "true"]);
  for (const name of ["head", "guide"]) {
    await page.focus(`[data-layer=${name}]`);
    await page.keyboard.press("Enter");
    assert.equal(await pressed(name), "false");
    assert.equal(await page.locator(`.layer-${name}`).evaluate((layer) => getComputedStyle(layer).display), "none");
  }
  // What was hidden stays hidden for the next photo.
  await trySample(page, "grey.jpg");
  await page.waitForFunction(() => document.querySelector("#photo-view figcaption")?.textContent.includes("grey"));
  assert.deepEqual([await pressed("head"), await pressed("guide")], ["false", "false"]);
  await page.done();
});

test("each finding shows where it lies, by pointer and by keyboard, passed ones too", async () => {
  const page = await site.open();
  await trySample(page, "in-order.jpg");
  await page.waitForSelector(".layers button");
  await page.locator(".passed summary").click();
  const marked = () => page.locator(".layer-mark > *").count();
  const buttons = page.locator("#photo-results button[aria-pressed]");
  assert.ok((await buttons.count()) >= 8);
  for (const button of await buttons.all()) {
    await button.focus();
    assert.equal(await marked(), 2, await button.textContent());
    assert.match(await button.textContent(), /^Show on the photo: .+/);
  }
  await page.focus("#photo-taken");
  assert.equal(await marked(), 0);
  await page.hover('[data-rule="photo.expression"]');
  assert.equal(await marked(), 2);
  await page.done();
});

/** The package alone in a page, without the demo. */
async function alone(work, given) {
  // A page of text has no icon of its own.
  const noIcon = (opened) => opened.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  const page = await site.open({ path: "www/samples/README.md", before: noIcon });
  await page.evaluate(() => (globalThis.precheck = import("/pkg/index.js")));
  const photo = [...(await sample("in-order.jpg"))];
  const result = await page.evaluate(work, { photo, ...given });
  return { page, result };
}

test("in the thread that asks, where that is wanted: the same report", async () => {
  const judge = async ({ photo, worker }) => {
    const { checkPhoto, init } = await globalThis.precheck;
    await init({ worker });
    return checkPhoto(new Blob([new Uint8Array(photo)]), { submitted: "2026-11-23" });
  };
  const there = await alone(judge, { worker: true });
  const here = await alone(judge, { worker: false });
  assert.equal(there.page.workers().length, 1);
  assert.equal(here.page.workers().length, 0);
  assert.deepEqual(here.result, there.result);
  assert.equal(here.result.facts.face.count, 1);
  await there.page.done();
  await here.page.done();
});

test("in a Worker: bytes of every kind, refusals in words, calling off", async () => {
  const { page, result } = await alone(async ({ photo }) => {
    const { checkPhoto, init } = await globalThis.precheck;
    const bytes = new Uint8Array(photo);
    const code = (promise) => promise.then(() => "none", (error) => `${error.name} ${error.code}`);
    const wasm = await (await fetch("/pkg/wasm/permit_precheck_bg.wasm")).arrayBuffer();
    const models = await fetch("/pkg/models/face.bin");
    await init({ wasm: await WebAssembly.compile(wasm), models });
    const faces = [];
    for (const given of [bytes, bytes.buffer, new Blob([bytes]), new File([bytes], "a.jpg")]) faces.push((await checkPhoto(given)).facts.face.count);
    const empty = bytes.slice().buffer;
    structuredClone(empty, { transfer: [empty] });
    const older = code(checkPhoto(bytes, { field: "photo" }));
    const newer = code(checkPhoto(bytes, { field: "photo" }));
    return {
      faces,
      length: bytes.length,
      empty: (await checkPhoto(empty)).verdict,
      refused: [await code(checkPhoto(42)), await code(checkPhoto(() => 1)), await code(checkPhoto(bytes, { locale: "fr" })), await code(checkPhoto(bytes, { face: 1 }))],
      calledOff: [await older, await newer, await code(checkPhoto(bytes, { signal: AbortSignal.abort() }))],
    };
  });
  assert.deepEqual(result.faces, [1, 1, 1, 1]);
  assert.ok(result.length > 0, "what was passed still belongs to the page");
  assert.equal(result.empty, "fail");
  assert.deepEqual(result.refused, ["PrecheckError input", "PrecheckError input", "PrecheckError option", "PrecheckError option"]);
  assert.deepEqual(result.calledOff, ["PrecheckError aborted", "none", "PrecheckError aborted"]);
  assert.equal(page.workers().length, 1);
  await page.done();
});

test("a Worker that dies is replaced for the next photo", async () => {
  const page = await site.open({
    expectErrors: true,
    // The first Worker falls over at its second photo.
    before: (opened) =>
      opened.addInitScript(() => {
        const { Worker } = globalThis;
        globalThis.started = 0;
        globalThis.Worker = class extends Worker {
          constructor(...args) {
            super(...args);
            this.number = globalThis.started += 1;
            this.photos = 0;
          }
          postMessage(message) {
            if (message.name === "checkPhoto" && this.number === 1 && (this.photos += 1) === 2) return this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
            return super.postMessage(message);
          }
        };
      }),
  });
  await trySample(page, "in-order.jpg");
  await answer(page, "photo", /warn/);
  await trySample(page, "grey.jpg");
  await page.waitForSelector("#photo-results .problem-words");
  await trySample(page, "one-inch.jpg");
  assert.ok((await answer(page, "photo", /fail/)).fail.includes("photo.size.pixels"));
  assert.equal(await page.evaluate(() => globalThis.started), 2);
  await page.done();
});

test("a photo that stands in line behind a slow one is not waited for once a newer one is there", async () => {
  const { page, result } = await alone(async ({ photo }) => {
    const { checkPhoto } = await globalThis.precheck;
    const bytes = new Uint8Array(photo);
    await checkPhoto(bytes);
    const ends = [];
    const runs = Array.from({ length: 12 }, (_, number) => checkPhoto(bytes, { field: "photo" }).then(() => ends.push(number), (error) => error.code));
    await Promise.all(runs);
    return ends;
  });
  assert.deepEqual(result, [11]);
  await page.done();
});
