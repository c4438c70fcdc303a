// Another authority's limits, by name or as an object: judged by them, or refused in words.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { checkPhoto } from "../../pkg/node.js";

const ROOT = new URL("../../", import.meta.url);
const file = fileURLToPath(new URL("www/samples/in-order.jpg", ROOT));
const photo = await readFile(file);
const judge = (profile) => checkPhoto(photo, { profile, face: false });
const own = { source: "Library card, 2 cm", width: { min: 300 } };

test("every name is known and cites its own document", async () => {
  const cited = new Set();
  for (const profile of ["work-permit", "passport", "visa", "social-security", "exit-entry"]) {
    const { findings } = await judge(profile);
    cited.add(findings.find(({ rule }) => rule === "photo.size.pixels").source.clause);
  }
  assert.equal(cited.size, 5);
});

test("limits of one's own", async () => {
  const { findings } = await judge({ ...own, height: { min: 99, max: 100 }, formats: ["jpeg", "png"] });
  const pixels = findings.find(({ rule }) => rule === "photo.size.pixels");
  assert.equal(pixels.outcome, "fail");
  assert.equal(pixels.source.clause, "Library card, 2 cm");
  assert.equal(pixels.limit, "300 x 99–100");
  const png = await checkPhoto(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), { profile: { ...own, formats: ["jpeg", "png"] } });
  assert.equal(png.findings[0].outcome, "unknown");
});

test("the face is held against them too", async () => {
  const of = async (profile, rule) => (await checkPhoto(photo, { profile })).findings.find((finding) => finding.rule === rule);
  assert.equal((await of({ ...own, headWidth: { max: 0.2 } }, "photo.head.size")).outcome, "fail");
  assert.equal((await of({ ...own, headWidth: { min: 0.1, max: 2 }, headHeight: { min: 0.1 } }, "photo.head.size")).outcome, "pass");
  const eyes = await of({ ...own, eyeDistance: { max: 10 } }, "photo.eyes.distance");
  assert.equal(eyes.outcome, "fail");
  assert.equal(eyes.limit, 10);
  assert.equal((await of({ ...own, eyesAbove: { min: 5000 } }, "photo.head.position")).outcome, "fail");
  for (const { measured, limit } of (await checkPhoto(photo, { profile: own })).findings) {
    for (const value of [measured, limit]) assert.ok(typeof value !== "number" || Number.isFinite(value));
  }
});

test("a mistake names the member, what was given and what is wanted", async () => {
  const circle = { ...own };
  circle.bytes = circle;
  const throws = {
    source: "x",
    get width() {
      throw new Error("mine");
    },
  };
  for (const [profile, words] of [
    ["library-card", /options\.profile: “library-card” was given; one of work-permit, passport, .* wanted/],
    ["x".repeat(1e6), /one of work-permit/],
    ["", /one of/],
    [7, /object is wanted/],
    [[], /object is wanted/],
    [{}, /\.source: 0 characters was given/],
    [{ source: "x".repeat(201) }, /\.source/],
    [{ source: 3 }, /source: a string/],
    [{ ...own, widht: 3 }, /“widht” is not known; these are: .*width/],
    [{ ...own, width: 354 }, /limits: an object is wanted/],
    [{ ...own, width: { least: 3 } }, /“least” is not known; these are: min, max/],
    [{ ...own, bytes: { max: NaN } }, /\.bytes\.max: NaN was given; a number from 0/],
    [{ ...own, bytes: { max: -1 } }, /\.bytes\.max: a negative number was given/],
    [{ ...own, bytes: { max: Infinity } }, /\.bytes\.max: a larger number was given/],
    [{ ...own, bytes: { max: "9" } }, /\.bytes\.max: something else was given/],
    [{ ...own, ratio: { min: 2, max: 1 } }, /\.ratio: a min above max/],
    [{ ...own, formats: ["png"] }, /\.formats: a list without jpeg/],
    [{ ...own, formats: ["xcf"] }, /formats: a list of jpeg/],
    [circle, /not known/],
    [throws, /width: a member that can be read is wanted/],
    [new Proxy({}, { ownKeys: () => { throw new Error("mine"); } }), /profile: an object that can be read/],
  ]) {
    await assert.rejects(judge(profile), (error) => {
      assert.match(error.message, words);
      assert.ok(error.message.length < 400, error.message);
      return error.name === "PrecheckError" && error.code === "option";
    });
  }
});

test("on the command line: a name, or a file", async () => {
  const cli = fileURLToPath(new URL("pkg/cli.js", ROOT));
  const run = (...args) => spawnSync(process.execPath, [cli, "check", "--json", "--no-face", ...args, file], { encoding: "utf8" });
  assert.match(JSON.parse(run("--profile", "visa").stdout).findings.find(({ rule }) => rule === "photo.size.pixels").source.clause, /visa/);
  const wrong = run("--profile", "library-card");
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /library-card/);
  const folder = await mkdtemp(join(tmpdir(), "precheck-"));
  try {
    await writeFile(join(folder, "own.json"), JSON.stringify(own));
    const told = execFileSync(process.execPath, [cli, "check", "--json", "--no-face", "--profile", join(folder, "own.json"), file], { encoding: "utf8" });
    assert.match(told, /Library card/);
    assert.equal(run("--profile", join(folder, "none.json")).status, 2);
  } finally {
    await rm(folder, { recursive: true });
  }
});
