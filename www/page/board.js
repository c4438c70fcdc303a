// What each card has to show, for all who show it: the card, the overview, the announcer, the report.
//
// A state is { phase, report?, problem?, entered? }: `empty`, `busy`, `done` with a report, `stale` once
// something was changed since, or `problem` with the key of its words.

export const CARDS = ["photo", "contract", "code"];

const states = new Map(CARDS.map((card) => [card, { phase: "empty" }]));
const listeners = [];

export const stateOf = (card) => states.get(card);

export function setState(card, state) {
  states.set(card, state);
  for (const listener of listeners) listener(card, state);
}

/** Calls `listener(card, state)` after every change. */
export function onState(listener) {
  listeners.push(listener);
}

/** A series of runs of which only the newest may answer: `const isNewest = next()`. */
export function newest() {
  let last = 0;
  return () => {
    const mine = (last += 1);
    return () => mine === last;
  };
}

/** The key of the words for what went wrong. */
export function problemOf(error) {
  const known = { read: "problemRead", input: "problemInput", load: "problemLoad" };
  return known[error?.code] ?? "problemOther";
}
