// A card's right half: its verdict, what the card adds, and the findings.
import { stateOf } from "./board.js";
import { el } from "./dom.js";
import { findingsList } from "./findings.js";
import { say } from "./language.js";
import { titlesOf } from "./scope.js";
import { bytes } from "./units.js";
import { chip, counted } from "./verdict.js";

const EMPTY = { photo: "emptyPhoto", contract: "emptyContract", code: "emptyCode", application: "emptyApplication" };

/** Which `details` a person has opened, so that a new answer does not close them. */
const opened = (place) => place.querySelector("details.passed")?.open ?? false;

function scope(card) {
  const titles = titlesOf(card);
  if (titles.length === 0) return null;
  return el("div", { class: "scope" }, el("p", {}, say("scope")), el("ul", {}, titles.map((title) => el("li", {}, title))));
}

/** That a check is running; while the face models come, how far they are. */
function running(progress) {
  if (!progress) return [el("progress", { "aria-label": say("busy") })];
  const { loaded, total } = progress;
  const words = say("modelsLoading", bytes(loaded), total && bytes(total));
  return [el("p", { class: "hint" }, words), el("progress", { "aria-label": say("modelsTitle"), ...(total && { value: loaded, max: total }) })];
}

/**
 * Shows a card's state in `place`.
 * @param extras `{ lines?, regions?, foot? }`: elements above the findings, how to show where they lie, and an
 *   element below them, whatever the state
 */
export function showResults(card, place, extras = {}) {
  const state = stateOf(card);
  const wasOpen = opened(place);
  place.classList.toggle("results-stale", state.phase === "stale");
  place.setAttribute("aria-busy", String(state.phase === "busy"));
  const { report } = state;
  const children = [];
  if (state.phase === "empty") {
    children.push(...[el("p", { class: "nothing-yet" }, say(EMPTY[card])), scope(card)].filter(Boolean));
  } else if (state.phase === "problem") {
    children.push(el("p", { class: "verdict" }, chip(state)), el("p", { class: "problem-words" }, say(state.problem)));
  } else {
    children.push(el("p", { class: "verdict" }, chip(state), report && el("span", { class: "counted" }, counted(report))));
    if (state.phase === "busy") children.push(...running(state.progress));
    if (state.phase === "stale") children.push(el("p", { class: "hint" }, say("stale")));
    if (report) {
      children.push(el("h3", { class: "unseen" }, say("findingsTitle")), ...(extras.lines ?? []), ...findingsList(report, extras.regions));
    }
  }
  if (extras.foot) children.push(extras.foot);
  place.replaceChildren(...children);
  const details = place.querySelector("details.passed");
  if (details && wasOpen) details.open = true;
}
