// What each card checks, by the rulebook: shown while there is nothing else to show.
import { CARDS, setState, stateOf } from "./board.js";
import { engine } from "./engine.js";
import { language } from "./language.js";

const PREFIXES = { photo: "photo.", contract: "contract.", code: "field.credit-code." };
let known = [];

/** Titles of the rules of a card, in the page's language; empty until the module has loaded. */
export const titlesOf = (card) => known.filter((rule) => rule.id.startsWith(PREFIXES[card])).map((rule) => rule.title);

/** The title of a rule in the page's language; undefined where it is not known, or not yet. */
export const titleOf = (id) => known.find((rule) => rule.id === id)?.title;

/** Asks for the rules in the page's language and shows them where nothing was checked yet. */
export async function loadScope() {
  const { rules } = await engine();
  known = await rules(language());
  for (const card of CARDS) if (stateOf(card).phase === "empty") setState(card, { phase: "empty" });
}
