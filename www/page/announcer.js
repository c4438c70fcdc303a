// One polite live region for all: each answer is said once.
import { CARDS, onState, stateOf } from "./board.js";
import { byId } from "./dom.js";
import { say } from "./language.js";
import { overall, spoken, verdictWord } from "./verdict.js";

/** A check that takes longer than this is said to be running. */
const SLOW_MS = 1000;
const TITLES = { photo: "photoTitle", contract: "contractTitle", code: "codeTitle", application: "applicationCard", attachments: "attachmentsTitle" };
const slow = new Map();

/** Says `words` to those who listen. */
export function announce(words) {
  byId("announcer").textContent = words;
}

function sentence(card, state) {
  const own = `${say(TITLES[card])}${say("colon")}${spoken(state)}${say("sentenceEnd")}`;
  const states = CARDS.map(stateOf);
  if (states.filter(({ phase }) => phase === "done").length < 2) return own;
  return `${own} ${say("overallLabel")}${say("colon")}${verdictWord(overall(states))}${say("sentenceEnd")}`;
}

export function startAnnouncer() {
  onState((card, state) => {
    // How far the models are changes often; that they are awaited is said once.
    if (state.phase === "busy" && state.progress) return;
    clearTimeout(slow.get(card));
    if (state.quiet) return;
    if (state.phase === "busy") {
      const busy = () => say(stateOf(card).progress ? "modelsTitle" : "busy");
      slow.set(card, setTimeout(() => announce(`${say(TITLES[card])}${say("colon")}${busy()}`), SLOW_MS));
    } else if (state.phase === "done") {
      announce(sentence(card, state));
    } else if (state.phase === "problem") {
      announce(`${say(TITLES[card])}${say("colon")}${say(state.problem)}`);
    }
  });
}
