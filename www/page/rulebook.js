// Every rule with its clause, when a person asks for it.
import { byId, el } from "./dom.js";
import { engine } from "./engine.js";
import { language, say } from "./language.js";

/** Starts it with the rules that `list` of the module gives; gives back how to show it again in another language. */
export function startRulebook(list = "rules") {
  const details = byId("rulebook");
  const body = byId("rulebook-body");

  async function show() {
    if (!details.open) return;
    try {
      const loaded = await engine();
      const rows = (await loaded[list](language())).map(({ id, title, source }) =>
        el("tr", {}, el("th", { scope: "row" }, title, " ", el("code", {}, id)), el("td", {}, say("clause", source.clause)), el("td", {}, source.checked)),
      );
      const head = ["ruleColumn", "sourceColumn", "checkedColumn"].map((key) => el("th", { scope: "col" }, say(key)));
      body.replaceChildren(el("table", {}, el("thead", {}, el("tr", {}, head)), el("tbody", {}, rows)));
    } catch {
      body.replaceChildren(el("p", {}, say("problemLoad")));
    }
  }

  details.addEventListener("toggle", show);
  return { again: show };
}
