// The contents of the contract: for each one seen, missing, or not looked at.
import { el } from "./dom.js";

export const ITEMS = ["language", "parties", "place", "work", "pay", "period", "position", "signature", "seal"];
const ANSWERS = [
  ["seen", "contentSeen"],
  ["missing", "contentMissing"],
  ["unseen", "contentUnseen"],
];

const wordKey = (item) => `item${item[0].toUpperCase()}${item.slice(1)}`;

function row(item) {
  return el(
    "fieldset",
    { class: "answer-row" },
    el("legend", { "data-say": wordKey(item) }),
    el(
      "div",
      { class: "answers" },
      ANSWERS.map(([answer, key]) => {
        const id = `content-${item}-${answer}`;
        return el(
          "span",
          { class: `answer answer-${answer}` },
          el("input", { type: "radio", id, name: `content-${item}`, value: answer, checked: answer === "unseen" }),
          el("label", { for: id, "data-say": key }),
        );
      }),
    ),
  );
}

/** Puts the checklist in `place`; gives back `{ content() }`: what was marked, as the module takes it. */
export function makeChecklist(place) {
  place.replaceChildren(...ITEMS.map(row));
  const chosen = (item) => place.querySelector(`input[name="content-${item}"]:checked`)?.value;
  return {
    content() {
      const content = {};
      for (const item of ITEMS) {
        const answer = chosen(item);
        if (answer === "seen") content[item] = true;
        if (answer === "missing") content[item] = false;
      }
      return content;
    },
  };
}
