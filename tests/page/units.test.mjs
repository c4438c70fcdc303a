// What the page computes by itself, without a browser.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { messagesOf, together } from "../../www/page/findings.js";
import { padded } from "../../www/page/samples.js";
import { MEASURES, bytes, inUnit } from "../../www/page/units.js";

test("numbers are told in units for people", () => {
  assert.equal(bytes(0), "0 bytes");
  assert.equal(bytes(1), "1 byte");
  assert.equal(bytes(51_690), "51.7 KB");
  // One byte over the limit is seen to be over it.
  assert.equal(inUnit(1_048_577, "bytes"), "1,048.6 KB (1,048,577 bytes)");
  assert.equal(inUnit("354 x 472", "px"), "354 × 472 px");
  assert.equal(inUnit(1, "days"), "1 day");
  assert.equal(inUnit(-12, "days"), "-12 days");
  assert.equal(inUnit("2024-12-06", "date"), "2024-12-06");
  assert.equal(inUnit(0.7502, "width / height"), "0.75");
  assert.equal(inUnit(12.3456, "°"), "12.346 °");
  assert.equal(inUnit(undefined, "px"), undefined);
  assert.equal(inUnit(0.479, "photo widths"), "47.9 % of the photo’s width");
  assert.equal(inUnit(-5.4, "degrees"), "-5.4°");
  assert.equal(inUnit(-53, "px past the edge"), "53 px inside the edge");
  assert.equal(inUnit(2, "faces"), "2");
  assert.equal(inUnit(0.912, "of the limit"), "91.2 % of the limit");
  assert.equal(inUnit(3, "signs of a border"), "3 signs of a border");
});

test("every unit that a judge of a photo uses has words", () => {
  const folder = new URL("../../src/photo/judge/", import.meta.url);
  const judges = readdirSync(folder, { recursive: true }).filter((name) => /\.rs$/.test(name) && !/tests/.test(name));
  const source = judges.map((name) => readFileSync(new URL(name.replaceAll("\\", "/"), folder), "utf8")).join("\n");
  // The last thing a judge says with a number and its limit, or a name for it.
  const units = [...source.matchAll(/(?:,\s*|unit: )"([^"]+)",?\s*[)}]/g)].map(([, unit]) => unit);
  assert.ok(new Set(units).size > 15, "the judges' units were not found");
  // Told as they are, or by a case of their own.
  const plain = new Set(["bytes", "px", "orientation", "date", "width / height", "px past the edge", "days", "characters", "channels", "C*", "L*"]);
  for (const unit of units) assert.ok(plain.has(unit) || unit in MEASURES, `${unit} has no words`);
});

test("findings with one remedy and one clause are one matter", () => {
  const finding = (rule, remedy, clause = "c", region) => ({ rule, remedy, region, message: rule, source: { clause } });
  const rules = (findings) => together(findings).map((group) => group.map(({ rule }) => rule).join());
  assert.deepEqual(rules([finding("a", "x"), finding("b", "x"), finding("c", "y"), finding("d"), finding("e")]), ["a,b", "c", "d", "e"]);
  assert.deepEqual(rules([finding("a", "x", "c"), finding("b", "x", "d")]), ["a", "b"]);
  const unread = (rule, clause) => ({ ...finding(rule, "x", clause), message: "The face was not read." });
  assert.deepEqual(rules([unread("a", "c"), unread("b", "d"), finding("e", "x", "e")]), ["a,b", "e"]);
  // What all of them share is said once; where unlooked-at matters differ, their titles say enough.
  assert.deepEqual(messagesOf([unread("a", "c"), unread("b", "d")]), ["The face was not read."]);
  assert.deepEqual(messagesOf([finding("a", "x"), finding("b", "x")].map((one) => ({ ...one, outcome: "unknown" }))), []);
  assert.deepEqual(rules([finding("a", "x", "c", {}), finding("b", "x", "c", {})]), ["a", "b"]);
});

test("the sample over 1M is the good one with comments after its first marker", () => {
  const jpeg = readFileSync(new URL("../../www/samples/in-order.jpg", import.meta.url));
  const whole = Buffer.concat(padded(new Uint8Array(jpeg), 1_200_000));
  assert.ok(Math.abs(whole.length - 1_200_000) <= 4);
  let at = 2;
  while (whole[at + 1] === 0xfe) at += 2 + whole.readUInt16BE(at + 2);
  assert.ok(whole.subarray(at).equals(jpeg.subarray(2)));
});
