// Photos in Node: the package's own models, other ones, none; the command line.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = new URL("../../", import.meta.url);
const PACKAGE = new URL("pkg/node.js", ROOT);
const MODELS = new URL("pkg/models/face.bin", ROOT);
const photo = await readFile(new URL("www/samples/in-order.jpg", ROOT));

/** The package afresh, as another program would load it. */
async function fresh(options) {
  const source = `
    import { readFile } from "node:fs/promises";
    const pkg = await import(${JSON.stringify(PACKAGE.href)});
    const photo = await readFile(${JSON.stringify(fileURLToPath(new URL("www/samples/in-order.jpg", ROOT)))});
    ${options}
  `;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ["--input-type=module", "--eval", source], (error, out, problem) => (error ? reject(new Error(problem)) : resolve(JSON.parse(out))));
  });
}
const outcomes = "const said = (report) => Object.fromEntries(report.findings.map(({ rule, outcome }) => [rule, outcome]));";

test("the face is read with the package's own models", async () => {
  const { checkPhoto } = await import(PACKAGE.href);
  const { facts, findings } = await checkPhoto(photo);
  assert.equal(facts.face.count, 1);
  assert.equal(facts.faceUnread, undefined);
  assert.ok(Math.abs(facts.face.roll.degrees) < 5);
  const region = findings.find(({ rule }) => rule === "photo.mouth.closed").region;
  assert.ok(region.width > 0);
});

test("models are taken as bytes or from a file's address", async () => {
  for (const models of [`await readFile(${JSON.stringify(fileURLToPath(MODELS))})`, `new URL(${JSON.stringify(MODELS.href)})`]) {
    const count = await fresh(`await pkg.init({ models: ${models} }); const { facts } = await pkg.checkPhoto(photo); console.log(JSON.stringify(facts.face?.count ?? null));`);
    assert.equal(count, 1, models);
  }
});

test("without models, or with others, the rest is judged and the face is unknown", async () => {
  for (const [models, why, code] of [
    ["false", "off", null],
    ["new Uint8Array(749436)", "models", "model"],
    ["new Uint8Array(3)", "models", "model"],
    ["new Uint8Array(9_000_000)", "models", "model"],
    [JSON.stringify(pathToFileURL("/nowhere/face.bin").href), "models", "load"],
  ]) {
    const given = models.startsWith('"') ? `new URL(${models})` : models;
    const answer = await fresh(`${outcomes}
      await pkg.init({ models: ${given} });
      const report = await pkg.checkPhoto(photo);
      const code = await pkg.prefetch().then(() => null, (error) => error.code ?? "load");
      console.log(JSON.stringify({ said: said(report), why: report.facts.faceUnread, code, verdict: report.verdict }));`);
    assert.equal(answer.why, why, models);
    assert.equal(answer.said["photo.file.intact"], "pass");
    assert.equal(answer.said["photo.eyes.open"], "unknown");
    assert.equal(answer.verdict, "pass");
    if (code === "model") assert.equal(answer.code, code, models);
    else if (code === null) assert.equal(answer.code, null);
    else assert.ok(answer.code);
  }
});

test("what is no source of models is refused", async () => {
  const { init } = await import(PACKAGE.href);
  for (const models of [true, 7, null]) await assert.rejects(init({ models }), { name: "PrecheckError", code: "option" });
  await assert.rejects(init({ worker: "yes" }), { code: "option" });
  await assert.rejects(init({ model: false }), { code: "option" });
});

test("a photo can be called off, and a newer one of the same field calls off an older", async () => {
  const { checkPhoto } = await import(PACKAGE.href);
  const controller = new AbortController();
  const first = checkPhoto(photo, { signal: controller.signal });
  controller.abort();
  await assert.rejects(first, { name: "PrecheckError", code: "aborted" });
  await assert.rejects(checkPhoto(photo, { signal: AbortSignal.abort(), field: "a" }), { code: "aborted" });

  const older = checkPhoto(photo, { field: "a" });
  const other = checkPhoto(photo, { field: "b" });
  const newer = checkPhoto(photo, { field: "a" });
  await assert.rejects(older, { code: "aborted" });
  assert.equal((await newer).facts.face.count, 1);
  assert.equal((await other).facts.face.count, 1);
});

const cli = (...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, [fileURLToPath(new URL("pkg/cli.js", ROOT)), "check", "--locale", "en", ...args], (error, out) => resolve({ status: error?.code ?? 0, out }));
  });
const SAMPLE = fileURLToPath(new URL("www/samples/in-order.jpg", ROOT));

test("the command line judges the face, unless told not to", async () => {
  const read = await cli(SAMPLE);
  assert.equal(read.status, 0);
  assert.match(read.out, /warn {2}Neutral expression: /);
  const unread = JSON.parse((await cli("--no-face", "--json", SAMPLE)).out);
  assert.equal(unread.verdict, "pass");
  assert.equal(unread.facts.faceUnread, "off");
});

test("the guide lies inside the picture", async () => {
  const { photoGuide } = await import(PACKAGE.href);
  const { head, eyes } = await photoGuide(354, 472);
  for (const { x, y, width, height } of [head, eyes]) assert.ok(x >= 0 && y >= 0 && x + width <= 354 && y + height <= 472);
});
