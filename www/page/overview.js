// Every card's verdict at the top, and all of them together at the end.
import { CARDS, onState, stateOf } from "./board.js";
import { byId } from "./dom.js";
import { say } from "./language.js";
import { chip, counted, overall } from "./verdict.js";

function show(cards) {
  for (const card of cards) {
    document.querySelector(`[data-state="${card}"]`).replaceChildren(chip(stateOf(card)));
  }
  const states = cards.map(stateOf);
  const verdict = overall(states);
  const place = byId("report-state");
  if (!verdict) {
    place.replaceChildren(say("reportEmpty"));
  } else {
    const findings = states.flatMap((state) => (state.phase === "done" ? state.report.findings : []));
    const report = { verdict, findings };
    place.replaceChildren(chip({ phase: "done", report }), " ", counted(report));
  }
  for (const id of ["report-print", "report-save"]) byId(id).disabled = !verdict;
}

/** Starts it for the cards of the page; gives back how to show it again in another language. */
export function startOverview(cards = CARDS) {
  const again = () => show(cards);
  onState(again);
  again();
  return { again };
}
