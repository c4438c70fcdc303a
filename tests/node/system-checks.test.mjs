// The receiving system's 11 checks: the README's table, the page's and the rulebook agree.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { rules } from "../../pkg/node.js";
import { SYSTEM_CHECKS, answerOf } from "../../www/page/system-checks.js";
import en from "../../www/text/en.js";
import zh from "../../www/text/zh.js";

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
const section = readme.split("\n## ").find((part) => part.startsWith("The receiving system’s 11 checks"));
const rows = section.split("\n").filter((line) => /^\| [\u4e00-\u9fff]/.test(line)).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));

test("the README's table is the page's: names in both languages, rules in order, what to look at", () => {
  const told = rows.map(([name, judged, look]) => ({ name, rules: [...judged.matchAll(/`([^`]+)`/g)].map(([, id]) => id), looks: look !== "" }));
  const onPage = SYSTEM_CHECKS.map(({ name, rules, look }) => ({ name: `${zh[name]}, ${en[name].toLowerCase()}`, rules, looks: look !== undefined }));
  assert.deepEqual(told, onPage);
});

test("they are the 11 that Beijing's guide names, in its order", () => {
  const names = ["亮度", "饱和度", "清晰度", "背景", "居中", "头部占比", "遮挡", "瞳孔", "倾斜", "红眼", "眼镜"];
  assert.deepEqual(SYSTEM_CHECKS.map(({ name }) => zh[name]), names);
});

test("every rule of the table is in the rulebook, or on its way there", async () => {
  const known = (await rules("en")).map(({ id }) => id);
  for (const id of SYSTEM_CHECKS.flatMap((check) => check.rules)) assert.ok(known.includes(id), id);
});

test("a check ends as the worst of its rules; without one, or judged in part, it is to be looked at", () => {
  const report = (outcomes) => ({ findings: Object.entries(outcomes).map(([rule, outcome]) => ({ rule, outcome })) });
  const ends = (check, outcomes) => {
    const { outcome, finding } = answerOf(check, report(outcomes));
    return [outcome, finding?.rule];
  };
  const two = { rules: ["a", "b"] };
  assert.deepEqual(ends(two, { a: "pass", b: "pass" }), ["pass", "a"]);
  assert.deepEqual(ends(two, { a: "warn", b: "fail" }), ["fail", "b"]);
  assert.deepEqual(ends(two, { a: "unknown", b: "warn" }), ["warn", "b"]);
  assert.deepEqual(ends(two, { a: "pass", b: "unknown" }), ["unknown", "b"]);
  assert.deepEqual(ends(two, { b: "pass" }), ["pass", "b"]);
  assert.deepEqual(ends(two, { c: "fail" }), ["unknown", undefined]);
  const part = { rules: ["a"], look: "lookOcclusion" };
  assert.deepEqual(ends(part, { a: "pass" }), ["unknown", "a"]);
  assert.deepEqual(ends(part, { a: "fail" }), ["fail", "a"]);
  assert.deepEqual(ends({ rules: [], look: "lookRedEye" }, { a: "pass" }), ["unknown", undefined]);
});
