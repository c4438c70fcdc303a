// One question: its answers as radio buttons, a button to go on and one to go back.
import { el } from "./dom.js";
import { say } from "./language.js";

/** The question as a form; `onAnswer` gets the value chosen, `onBack` is left out at the first one. */
export function makeQuestion({ fact, text, help, choices }, { onAnswer, onBack }) {
  const error = el("p", { class: "error", id: "ask-error", hidden: true });
  const rows = choices.map(({ value, text: words }) => {
    const id = `${fact}-${value}`;
    return el("li", {}, el("input", { type: "radio", name: fact, id, value, "aria-describedby": "ask-error" }), el("label", { for: id }, words));
  });
  const back = onBack && el("button", { type: "button", class: "button quiet", id: "ask-back" }, say("back"));
  if (back) back.addEventListener("click", onBack);
  const form = el(
    "form",
    { class: "ask", novalidate: true, autocomplete: "off" },
    el(
      "fieldset",
      { "aria-describedby": help ? "ask-help" : null },
      el("legend", { tabindex: "-1" }, el("h2", {}, text)),
      help && el("p", { class: "hint", id: "ask-help" }, help),
      error,
      el("ul", { class: "choices" }, rows),
    ),
    el("div", { class: "buttons" }, el("button", { type: "submit", class: "button primary" }, say("next")), back),
  );
  form.addEventListener("change", () => (error.hidden = true));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const value = new FormData(form).get(fact);
    if (value) return onAnswer(value);
    error.textContent = say("chooseOne");
    error.hidden = false;
    form.querySelector("input").focus();
  });
  return form;
}
