// A state in one line: icon and word, and how much of what there is.
import { el } from "./dom.js";
import { ending, together } from "./findings.js";
import { icon } from "./icons.js";
import { say } from "./language.js";

const PHASES = {
  empty: ["empty", "stateEmpty"],
  busy: ["busy", "stateBusy"],
  stale: ["busy", "stateStale"],
  problem: ["warn", "stateProblem"],
};
const VERDICTS = {
  pass: ["pass", "verdictPass"],
  review: ["warn", "verdictReview"],
  fail: ["fail", "verdictFail"],
};

/** How many findings end in each outcome; what is to be looked at is counted as it is told. */
export function tally(report) {
  const counts = { pass: 0, warn: 0, fail: 0, unknown: 0 };
  for (const finding of report.findings) counts[finding.outcome] += 1;
  return { ...counts, unknown: together(ending(report, "unknown")).length };
}

/** Icon and key of the words of a state. */
export const look = (state) => (state.phase === "done" ? VERDICTS[state.report.verdict] : PHASES[state.phase]);

/** `2 reasons to send it back, 1 warning`; empty where there is nothing. */
export function counted(report) {
  const counts = tally(report);
  return [
    counts.fail > 0 && say("countFail", counts.fail),
    counts.warn > 0 && say("countWarn", counts.warn),
    counts.unknown > 0 && say("countUnknown", counts.unknown),
  ]
    .filter(Boolean)
    .join(say("comma"));
}

/** The state as a chip. */
export function chip(state) {
  const [name, key] = look(state);
  return el("span", { class: `chip chip-${name}` }, icon(name), el("span", {}, say(key)));
}

/** The state in words, for the ear. */
export function spoken(state) {
  const word = say(look(state)[1]);
  const counts = state.phase === "done" ? counted(state.report) : "";
  return counts ? `${word}${say("colon")}${counts}` : word;
}

/** The worst of the reports there are; undefined where there is none. */
export function overall(states) {
  const verdicts = states.filter((state) => state.phase === "done").map((state) => state.report.verdict);
  return ["fail", "review", "pass"].find((verdict) => verdicts.includes(verdict));
}

/** Words of a verdict. */
export const verdictWord = (verdict) => say(VERDICTS[verdict][1]);
