// The answer on paper, A4: what was said, what to do, what to bring, by when.
import { byId, el } from "./dom.js";
import { todayInBeijing } from "./field.js";
import { language, say } from "./language.js";

function clause({ id, zh, en, differs }) {
  return el(
    "li",
    {},
    el("p", {}, el("strong", {}, say(id[0] === "Q" ? "clauseAnswer" : "clauseSection", id.slice(1))), say("colon"), el("span", { lang: "zh-CN" }, zh)),
    language() === "en" && el("p", {}, say("ourEnglish"), say("colon"), en),
    differs.map((words) => el("p", { class: "source" }, words)),
  );
}

function place({ name, menu, meaning, url }) {
  return el("li", {}, [name, url, menu && `${say("menu")}${say("colon")}${menu}${meaning ? ` (${meaning})` : ""}`].filter(Boolean).join(" · "));
}

function list(key, tag, items) {
  return items.length > 0 ? [el("h3", {}, say(key)), el(tag, {}, items)] : [];
}

function section(answer, have) {
  const documents = (answer.documents ?? []).filter(({ need }) => need !== "not-needed");
  const line = ({ id, text, need, condition, sources }) =>
    el("li", { class: "tick" }, `${have.has(id) ? "☑" : "☐"} ${text}`, el("p", { class: "source" }, [need === "depends" && `${say("onlyIf")}${say("colon")}${condition}`, sources.join(say("sourceJoin"))].filter(Boolean).join(" · ")));
  return [
    el("h2", {}, answer.title),
    answer.silent && el("p", {}, el("strong", {}, say("silentTitle")), " ", answer.silent),
    ...list("stepsTitle", "ol", answer.steps.map((step) => el("li", {}, step))),
    ...answer.notes.map((note) => el("p", {}, note)),
    ...list("placesTitle", "ul", answer.places.map(place)),
    ...list("documentsTitle", "ul", documents.map(line)),
    answer.documentsRemark && el("p", { class: "source" }, answer.documentsRemark),
  ].filter(Boolean);
}

/** Writes the paper; without an answer it is empty. */
export function writePaper(context) {
  if (!context) return byId("paper").replaceChildren();
  const { found, steps, have } = context;
  const clauses = new Map(found.answers.flatMap((answer) => answer.clauses).map((one) => [one.id, one]));
  const said = ({ question, value }) => el("div", {}, el("dt", {}, question.text), el("dd", {}, question.choices.find((choice) => choice.value === value)?.text));
  const due = ({ from, to, title, slip }) => el("li", {}, el("p", {}, el("strong", {}, from === to ? say("until", to) : say("between", from, to)), say("colon"), title), el("p", { class: "source" }, say("slip"), say("colon"), slip));
  byId("paper").replaceChildren(
    el("h1", {}, say("procedureHeading")),
    el("p", { class: "made" }, say("procedureMade", todayInBeijing())),
    el("p", {}, say("paperCaveat")),
    el("dl", {}, steps.map(said)),
    ...found.answers.flatMap((answer) => section(answer, have)),
    ...(found.timeline.length > 0 ? [el("h2", {}, say("datesTitle")), el("ul", {}, found.timeline.map(due))] : []),
    el("h2", {}, say("clausesTitle")),
    el("ul", {}, [...clauses.values()].map(clause)),
  );
}
