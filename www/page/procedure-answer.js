// The answer: the procedure with its places, steps and clauses, documents, dates, print and calendar.
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { language, say } from "./language.js";
import { makeDates } from "./procedure-dates.js";
import { makeDetails, makeDocuments } from "./procedure-documents.js";
import { writePaper } from "./procedure-paper.js";

/** Where each check of the module is on the other page. */
const CHECKS = { checkContract: ["contract", "toContract"], checkPhoto: ["photo", "toPhoto"], "credit-code": ["code", "toCode"] };

function placeLine({ name, menu, meaning, url }) {
  return el(
    "li",
    {},
    url ? el("a", { href: url, rel: "noreferrer" }, name) : name,
    menu && el("p", { class: "menu" }, say("menu"), say("colon"), el("span", { lang: "zh-CN" }, menu), meaning && ` (${meaning})`),
  );
}

function clause({ id, zh, en, differs }) {
  return el(
    "li",
    { class: "clause", "data-clause": id },
    el("p", { class: "clause-name" }, say(id[0] === "Q" ? "clauseAnswer" : "clauseSection", id.slice(1))),
    el("blockquote", { lang: "zh-CN" }, zh),
    language() === "en" && el("p", {}, el("span", { class: "clause-name" }, say("ourEnglish"), say("colon")), en),
    differs.map((words) => el("p", { class: "differs" }, icon("info"), el("span", {}, words))),
  );
}

/** The parts of an answer; what cannot be acted on is told at once that it is open. */
function body(answer) {
  const title = (key) => el("h3", {}, say(key));
  const [first, ...rest] = answer.clauses;
  const open = answer.silent && el("p", { class: "notice-box silent" }, el("strong", {}, say("silentTitle")), " ", answer.silent);
  const steps = answer.steps.map((step) => el("li", {}, step));
  return [
    title("stepsTitle"),
    steps.length > 1 ? el("ol", { class: "steps" }, steps) : el("p", { class: "note" }, answer.steps),
    ...answer.notes.map((note) => el("p", { class: "note hint" }, note)),
    open,
    ...(answer.places.length > 0 ? [title("placesTitle"), el("ul", { class: "places" }, answer.places.map(placeLine))] : []),
    answer.checks.length > 0 && el("p", { class: "buttons" }, answer.checks.map((check) => el("a", { class: "button small", href: `index.html?lang=${language()}#${CHECKS[check][0]}` }, say(CHECKS[check][1])))),
    title("clausesTitle"),
    el("ul", { class: "clauses" }, clause(first)),
    rest.length > 0 && el("details", { id: `clauses-${answer.id}` }, el("summary", {}, say("moreClauses", rest.length)), el("ul", { class: "clauses" }, rest.map(clause))),
  ].filter(Boolean);
}

const LOOK = { found: ["pass", "statusFound"], silent: ["unknown", "statusSilent"], question: ["info", "statusBeside"] };

/** Everything that was found, as one element. */
export function makeAnswer(found, context) {
  const { status } = found;
  // While a question is open, what is known beside it is told below it.
  const [main, ...beside] = status === "question" ? [undefined, ...found.answers] : found.answers;
  const [name, key] = LOOK[status];
  const print = el("button", { type: "button", class: "button primary", id: "print" }, say("procedurePrint"));
  print.addEventListener("click", () => window.print());
  const again = el("button", { type: "button", class: "button quiet", id: "again" }, say("startAgain"));
  again.addEventListener("click", context.onAgain);
  const details = main && makeDetails(context.details, context);
  const documents = main?.documents && makeDocuments(main, context);
  const timeline = main && found.dates.length > 0 && makeDates(found, context);
  const result = el(
    "div",
    {},
    main &&
      el(
        "section",
        { class: "card", "aria-labelledby": "answer-title", "data-answer": main.id, "data-rule": main.rule },
        el("p", { class: `chip chip-${name}` }, icon(name), el("span", {}, say(key))),
        el("h2", { id: "answer-title", tabindex: "-1" }, main.title),
        main.transitional && el("p", { class: "hint" }, say("transitional")),
        ...body(main),
      ),
    ...[details, documents, timeline].filter(Boolean),
    beside.map((answer) =>
      el(
        "section",
        { class: "card", "aria-labelledby": `answer-${answer.id}`, "data-answer": answer.id, "data-rule": answer.rule },
        el("p", { class: "hint" }, say(answer.transitional ? "transitional" : "statusBeside")),
        el("h2", { id: `answer-${answer.id}`, tabindex: "-1" }, answer.title),
        ...body(answer),
      ),
    ),
    main && el("section", { class: "card closing", "aria-labelledby": "closing-title" }, el("h2", { id: "closing-title" }, say("closingTitle")), el("div", { class: "buttons" }, print, again)),
  );
  writePaper(main ? { found, ...context } : undefined);
  return result;
}
