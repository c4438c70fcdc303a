// Through what is wrong in the photo, one finding at a time: the outline of one, and what it says.
import { announce } from "./announcer.js";
import { el } from "./dom.js";
import { OUTCOMES, ending } from "./findings.js";
import { icon } from "./icons.js";
import { say } from "./language.js";

/** What fails, then what warns, in the order of the list; only what lies somewhere. */
const stops = (report) => [...ending(report, "fail"), ...ending(report, "warn")].filter((finding) => finding.region);

function words({ outcome, title, message }) {
  return el(
    "div",
    { class: `step step-${outcome}` },
    el("p", { class: "outcome" }, icon(outcome), el("span", {}, say(OUTCOMES[outcome]))),
    el("p", {}, el("strong", {}, title), say("colon"), message),
  );
}

/** For the ear: the same in one sentence. */
const spoken = ({ outcome, title, message }, n, all) => [say("stepSaid", n, all), say(OUTCOMES[outcome]), title, message].join(say("colon"));

/**
 * The control below the photo: `set(report)` gives it the findings, none without a report; `show(finding)` says
 * which one is shown, if any. A person's step goes to `choose(finding)`, which is to call `show`.
 */
export function makeSteps(choose) {
  const element = el("div", { class: "steps", role: "group" });
  const counter = el("p", { class: "steps-count" });
  /** Every text lies in the same place, one of them seen: the tallest keeps the place for all. */
  const texts = el("div", { class: "steps-words" });
  let findings = [];
  /** 0 is the photo as a whole, with none of them shown. */
  let now = 0;

  function show(finding) {
    now = findings.findIndex(({ rule }) => rule === finding?.rule) + 1;
    counter.textContent = now ? say("stepCount", now, findings.length) : say("stepNone", findings.length);
    for (const [place, text] of [...texts.children].entries()) text.classList.toggle("now", place === now);
  }

  /** A step past either end shows the whole photo again. */
  function step(by) {
    const stopsInAll = findings.length + 1;
    choose(findings[((now + by + stopsInAll) % stopsInAll) - 1]);
    announce(now ? spoken(findings[now - 1], now, findings.length) : say("stepNone", findings.length));
  }

  function button(by, key) {
    const parts = [el("span", { "aria-hidden": "true" }, by < 0 ? "‹" : "›"), el("span", { class: "step-word" }, say(key))];
    const made = el("button", { type: "button", class: "button small", "data-step": by }, by < 0 ? parts : parts.reverse());
    made.addEventListener("click", () => step(by));
    return made;
  }

  element.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, Escape: -now }[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(by);
  });

  function set(report) {
    findings = report ? stops(report) : [];
    element.hidden = findings.length === 0;
    element.setAttribute("aria-label", say("steps"));
    texts.replaceChildren(el("p", { class: "step hint" }, say("stepHint")), ...findings.map(words));
    const row = el("div", { class: "steps-row" }, button(-1, "stepBack"), counter, button(1, "stepOn"));
    element.replaceChildren(row, texts);
    show();
  }

  set();
  return { element, set, show };
}
