// What the receiving system checks by itself, beside what is judged here of the same.
import { el } from "./dom.js";
import { OUTCOMES } from "./findings.js";
import { icon } from "./icons.js";
import { language, say, sayIn } from "./language.js";
import { titleOf } from "./scope.js";
import { SYSTEM_CHECKS, answerOf } from "./system-checks.js";

/** The check's name; beside another language the Chinese one, under which the system shows it. */
function nameOf({ name }) {
  const chinese = language() === "zh" ? [] : [" ", el("span", { lang: "zh-CN" }, sayIn("zh", name))];
  return el("th", { scope: "row" }, say(name), ...chinese);
}

/** Before a photo is judged: which rules stand for the check. */
function mapping({ rules, look }) {
  const titles = rules.map(titleOf).filter(Boolean);
  return [
    titles.length > 0 && el("p", {}, titles.join(say("comma"))),
    (look || titles.length === 0) && el("p", { class: "hint" }, say(look ?? "lookNoRule")),
  ];
}

function toFinding(finding, goTo) {
  const made = el("button", { type: "button", class: "button quiet to-finding" }, el("span", { class: "unseen" }, say("toFinding"), say("colon")), finding.title);
  made.addEventListener("click", () => goTo(finding));
  return made;
}

/** How the check's rules ended, and the way to the finding that decides. */
function ended(check, report, goTo) {
  const { outcome, finding } = answerOf(check, report);
  const words = outcome === "unknown" && (check.look ?? (finding ? undefined : "lookNoRule"));
  return [
    el("p", { class: `ended ended-${outcome}` }, el("span", { class: "outcome" }, icon(outcome), el("span", {}, say(OUTCOMES[outcome]))), finding && toFinding(finding, goTo)),
    words && el("p", { class: "hint" }, say(words)),
  ];
}

/** The section: `show(report)` fills it, without a report with the rules alone. `goTo(finding)` leads to one. */
export function makeSystemTable(goTo) {
  const summary = el("summary");
  const body = el("div");
  const element = el("details", { class: "system-checks" }, summary, body);
  /** A person's own opening and closing counts from then on. */
  let isTheirs = false;
  let shown;
  summary.addEventListener("click", () => (isTheirs = true));

  function show(report) {
    // A report is in one language and never changes; without one, titles may have come meanwhile.
    if (report && report === shown) return;
    shown = report;
    const rows = SYSTEM_CHECKS.map((check) =>
      el("tr", { "data-check": check.name }, nameOf(check), el("td", {}, report ? ended(check, report, goTo) : mapping(check))),
    );
    const head = ["systemCheck", "systemHere"].map((key) => el("th", { scope: "col" }, say(key)));
    summary.textContent = say("systemTitle");
    body.replaceChildren(el("p", { class: "hint" }, say("systemHint")), el("table", {}, el("thead", {}, el("tr", {}, head)), el("tbody", {}, rows)));
    if (!isTheirs) element.open = Boolean(report);
  }

  return { element, show };
}
