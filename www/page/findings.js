// One list of findings, worst first: what fails, what warns, what to look at yourself; the rest folded.
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./language.js";
import { inUnit } from "./units.js";

/** The words of each outcome. */
export const OUTCOMES = {
  fail: "outcomeFail",
  warn: "outcomeWarn",
  unknown: "outcomeUnknown",
  pass: "outcomePass",
};

/** Findings of one outcome, in the rulebook's order. */
export const ending = (report, outcome) => report.findings.filter((finding) => finding.outcome === outcome);

/** Findings that share a remedy and a clause, or a remedy and a message, are told together: nine boxes not
 *  looked at are one matter, and so is a face that was not read. */
export function together(findings) {
  const groups = [];
  for (const finding of findings) {
    const last = groups.at(-1)?.[0];
    const alike = last && (last.source.clause === finding.source.clause || last.message === finding.message);
    const same = alike && finding.remedy && last.remedy === finding.remedy;
    if (same && !finding.region && !last.region) groups.at(-1).push(finding);
    else groups.push([finding]);
  }
  return groups;
}

/** `Measured 489 KB`, `Limit 1,000 KB`: pairs of label and value, where there are any. */
export function measures(finding) {
  return [
    ["measured", inUnit(finding.measured, finding.unit)],
    ["limit", inUnit(finding.limit, finding.unit)],
  ]
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [say(key), value]);
}

/** Between two clauses: a semicolon that is in no brackets. */
const BETWEEN = /; (?![^(]*\))/;

/** The clauses of a group, each once, and the day they were checked. */
export function sourceWords(group) {
  const clauses = new Set(group.flatMap(({ source }) => source.clause.split(BETWEEN)));
  return say("clauseChecked", say("clause", [...clauses].join("; ")), group[0].source.checked);
}

function measured(finding) {
  const pairs = measures(finding);
  if (pairs.length === 0) return null;
  return el("dl", { class: "measures" }, pairs.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
}

function showButton(finding, regions) {
  if (!finding.region || !regions) return null;
  const name = el("span", { class: "unseen" }, say("colon"), finding.title);
  const button = el("button", { type: "button", class: "button small", "aria-pressed": "false" }, say("showOnPhoto"), name);
  regions.attach(button, finding);
  return button;
}

/** What each finding of a group says; of what was not looked at the titles say enough. */
export function messagesOf(group) {
  const messages = [...new Set(group.map(({ message }) => message))];
  return messages.length > 1 && group[0].outcome === "unknown" ? [] : messages;
}

function block(group, regions) {
  const [first] = group;
  const titles = group.map((finding) => finding.title).join(say("comma"));
  const item = el(
    "li",
    { class: `finding finding-${first.outcome}`, "data-rule": group.map((finding) => finding.rule).join(" ") },
    el("p", { class: "outcome" }, icon(first.outcome), el("span", {}, say(OUTCOMES[first.outcome]))),
    el("h4", {}, group.length > 1 ? `${titles}` : first.title),
    messagesOf(group).map((message) => el("p", { class: "message" }, message)),
    group.length === 1 && measured(first),
    first.remedy && el("p", { class: "remedy" }, el("strong", {}, say("remedy"), say("colon")), first.remedy),
    showButton(first, regions),
    el("p", { class: "source" }, sourceWords(group)),
  );
  if (first.region && regions) regions.hover(item, first);
  return item;
}

function passedItem(finding, regions) {
  const item = el(
    "li",
    { "data-rule": finding.rule },
    el("p", {}, el("strong", {}, finding.title), say("colon"), finding.message),
    measured(finding),
    finding.remedy && el("p", { class: "remedy" }, el("strong", {}, say("note"), say("colon")), finding.remedy),
    el("p", { class: "source" }, sourceWords([finding])),
    showButton(finding, regions),
  );
  if (finding.region && regions) regions.hover(item, finding);
  return item;
}

function passed(findings, regions) {
  if (findings.length === 0) return null;
  const notes = findings.filter((finding) => finding.remedy).length;
  return el(
    "details",
    { class: "passed" },
    el("summary", {}, icon("pass"), el("span", {}, say("passed", findings.length, notes))),
    el("ul", {}, findings.map((finding) => passedItem(finding, regions))),
  );
}

/**
 * The findings of a report. `regions`, where given, shows on the photo where one lies:
 * `{ attach(button, finding), hover(element, finding) }`.
 */
export function findingsList(report, regions) {
  const wrong = [...ending(report, "fail"), ...ending(report, "warn")];
  const open = ending(report, "unknown");
  const list = (findings) => el("ul", { class: "findings" }, together(findings).map((group) => block(group, regions)));
  return [
    wrong.length > 0 && list(wrong),
    open.length > 0 && el("h3", { class: "group-title" }, say("lookYourself")),
    open.length > 0 && list(open),
    passed(ending(report, "pass"), regions),
  ].filter(Boolean);
}
