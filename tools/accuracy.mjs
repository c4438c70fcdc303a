// npm run accuracy [FOLDER]: the package held against labelled photos.
//
// For each label: caught k of n and which files were missed, false alarms over every photo that is
// right by it; then what fails or warns on photos that are wholly right. Writes accuracy.json.
// FOLDER has a manifest.json of rows { file, container, group, expect_fail, expect_pass }; where it
// is not there, nothing is measured and that is said. Exit 1 where a promise below is broken.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkPhoto, rules } from "../pkg/node.js";
import { LABELS } from "./labels.mjs";

const folder = resolve(process.argv[2] ?? "../shared/photos");
const manifest = join(folder, "manifest.json");
if (!existsSync(manifest)) {
  console.log(`no labelled photos at ${folder}: accuracy not measured`);
  process.exit(0);
}

const known = new Set((await rules("en")).map((rule) => rule.id));
const rows = JSON.parse(await readFile(manifest, "utf8"));
const tally = new Map(Object.keys(LABELS).map((label) => [label, newTally()]));
const positives = { n: 0, fail: [], warn: [] };
const reports = [];

function newTally() {
  return { n: 0, caught: 0, missed: [], right: 0, falseAlarms: [], warned: [] };
}

// A label with `?` is advisory; a remark in brackets is none of its name.
const name = (label) => label.replace(/\?.*$/, "").replace(/\(.*$/, "");
const firm = (labels) => labels.filter((label) => !label.includes("?")).map(name);

for (const row of rows) {
  const report = await checkPhoto(await readFile(join(folder, row.file)), { locale: "en" });
  const found = (outcomes) =>
    new Set(report.findings.filter((f) => outcomes.includes(f.outcome)).map((f) => f.rule));
  const fails = found(["fail"]);
  const warns = found(["warn"]);
  const jpeg = row.container === "JPEG";
  // What is not a JPEG is counted for its file alone.
  const counts = (label) => jpeg || label.startsWith("file.");
  const expected = firm(row.expect_fail);
  const excused = new Set(row.expect_fail.flatMap((label) => LABELS[name(label)] ?? []));

  for (const label of expected.filter(counts)) {
    const entry = tally.get(label);
    entry.n += 1;
    const caught = LABELS[label].some((rule) => fails.has(rule) || warns.has(rule));
    if (caught) entry.caught += 1;
    else entry.missed.push(row.file);
  }
  for (const label of firm(row.expect_pass).filter((label) => LABELS[label] && counts(label))) {
    const entry = tally.get(label);
    entry.right += 1;
    const own = LABELS[label].filter((rule) => !excused.has(rule));
    if (own.some((rule) => fails.has(rule))) entry.falseAlarms.push(row.file);
    else if (own.some((rule) => warns.has(rule))) entry.warned.push(row.file);
  }
  if (row.group === "positive") {
    positives.n += 1;
    const beyond = [...warns].filter((rule) => !excused.has(rule));
    if (fails.size) positives.fail.push({ file: row.file, rules: [...fails] });
    if (beyond.length) positives.warn.push({ file: row.file, rules: beyond });
  }
  reports.push({ file: row.file, verdict: report.verdict, fails: [...fails], warns: [...warns] });
}

const built = [...tally].filter(([label]) => LABELS[label].some((rule) => known.has(rule)));
console.log(`${rows.length} photos of ${folder}\n`);
console.log(`${"label".padEnd(26)}caught      false alarms   warned`);
for (const [label, t] of built) {
  const alarms = `${t.falseAlarms.length} of ${t.right}`;
  console.log(`${label.padEnd(26)}${`${t.caught} of ${t.n}`.padEnd(12)}${alarms.padEnd(15)}${t.warned.length}`);
  for (const file of t.missed) console.log(`    missed: ${file}`);
  for (const file of t.falseAlarms) console.log(`    false alarm: ${file}`);
}
const unbuilt = [...tally.keys()].filter((label) => !built.some(([known]) => known === label));
if (unbuilt.length) console.log(`\nno rule yet for: ${unbuilt.join(", ")}`);
console.log(
  `\n${positives.n} photos that are right: ${positives.fail.length} fail, ${positives.warn.length} warn beyond their advisory labels`,
);
for (const { file, rules } of [...positives.fail, ...positives.warn]) {
  console.log(`    ${file}: ${rules.join(", ")}`);
}
await writeFile(
  "accuracy.json",
  `${JSON.stringify({ labels: Object.fromEntries(built), positives, reports }, null, 1)}\n`,
);

// Promises: no photo that is right is failed, nor any label that a photo is right by; and what the
// file tells is caught whole.
const broken = [];
if (positives.fail.length) broken.push("a photo that is right fails");
for (const [label, t] of built) {
  if (t.falseAlarms.length) broken.push(`false alarm: ${label}`);
  const whole = label.startsWith("file.") || label === "recency";
  if (whole && t.missed.length) broken.push(`missed: ${label}`);
}
const colour = tally.get("image.colour").missed.filter((file) => file.startsWith("file/"));
if (colour.length) broken.push("missed: image.colour of the file's channels");
if (broken.length) {
  console.log(`\nbroken: ${broken.join("; ")}`);
  process.exit(1);
}
