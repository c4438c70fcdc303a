// The page that finds the procedure: one question at a time, then the answer. What was chosen is in
// the address, so the browser's own Back works and a found procedure can be passed on.
import { announce } from "./announcer.js";
import { byId, el } from "./dom.js";
import { drawIcons } from "./icons.js";
import { fill, language, onLanguage, say, startLanguage } from "./language.js";
import { startMasthead } from "./masthead.js";
import { makeAnswer } from "./procedure-answer.js";
import { makeQuestion } from "./procedure-question.js";

/** Days and documents are kept here only: they say more of a person than a choice does. */
const dates = {};
/** Typed, but no day. */
const refused = {};
const have = new Set();

/** The choices in the address, in the order in which they were made. */
function chosen() {
  const facts = Object.fromEntries(new URL(location.href).searchParams);
  delete facts.lang;
  return facts;
}

/** Writes choices into the address: a new entry to go back from, or in place of this one. */
function choose(facts, how = "pushState") {
  const address = new URL(location.href);
  address.search = "";
  for (const [fact, value] of Object.entries({ lang: language(), ...facts })) address.searchParams.set(fact, value);
  history[how](null, "", address);
}

/** Asks the module as far as the choices go: the steps taken, the details that hang on further facts, and what was found. */
async function walk(find, facts) {
  const steps = [];
  const details = [];
  const situation = {};
  const ask = (more = {}) => find({ ...situation, ...more }, { locale: language() });
  let found = await ask();
  const take = (question, into) => {
    into.push({ question, value: facts[question.fact] });
    if (question.fact in facts) situation[question.fact] = facts[question.fact];
  };
  while (found.question && found.question.fact in facts) {
    take(found.question, steps);
    found = await ask();
  }
  // A detail may open another one.
  for (let open = found.details; open.length > 0; ) {
    for (const question of open) take(question, details);
    found = await ask();
    open = found.details.filter(({ fact }) => !details.some(({ question }) => question.fact === fact));
  }
  if (!found.question) found = await ask(dates);
  return { steps, details, found };
}

/** Asks again from a step on. */
function backTo(steps, index) {
  choose(Object.fromEntries(steps.slice(0, index).map((step) => [step.question.fact, step.value])));
  show({ moved: true });
}

function showSaid(steps) {
  byId("said").hidden = steps.length === 0;
  byId("said-list").replaceChildren(
    ...steps.map(({ question, value }, index) => {
      const change = el("button", { type: "button", class: "button small", "data-change": question.fact }, say("change"), el("span", { class: "unseen" }, say("colon"), question.text));
      change.addEventListener("click", () => backTo(steps, index));
      const words = question.choices.find((choice) => choice.value === value)?.text;
      return el("li", {}, el("span", { class: "said-question" }, question.text), el("strong", {}, words), change);
    }),
  );
}

let showing = 0;
let attempt = 0;

/** The module's search. Only the module that has the procedures is loaded, not the one for photos. */
async function findProcedure(...facts) {
  // A browser remembers a script that failed to load; another address makes it ask again.
  const { findProcedure: find } = await import(`../../pkg/index.js${attempt > 0 ? `?again=${attempt}` : ""}`);
  return find(...facts);
}

/** Where the choices in the address lead; an address that no choice of this page made leads to the beginning. */
async function result() {
  try {
    return await walk(findProcedure, chosen());
  } catch (cause) {
    if (cause.name !== "PrecheckError" || cause.code === "load") throw cause;
    choose({}, "replaceState");
    return walk(findProcedure, {});
  }
}

/** Shows where the choices lead. `moved`: the focus goes to what is new. */
async function show({ moved = false } = {}) {
  const mine = (showing += 1);
  let where;
  try {
    where = await result();
  } catch {
    attempt += 1;
    byId("engine-problem").hidden = false;
    announce(say("engineTitle"));
    return;
  }
  if (mine !== showing) return;
  byId("engine-problem").hidden = true;
  const { steps, details, found } = where;
  const path = Object.fromEntries(steps.map((step) => [step.question.fact, step.value]));
  showSaid(steps);
  const ask = byId("ask");
  ask.hidden = !found.question;
  ask.setAttribute("aria-busy", "false");
  const question =
    found.question &&
    makeQuestion(found.question, {
      onAnswer(value) {
        choose({ ...path, [found.question.fact]: value });
        show({ moved: true });
      },
      onBack: steps.length > 0 && (() => backTo(steps, steps.length - 1)),
    });
  ask.replaceChildren(...(question ? [question] : []));
  const open = openParts();
  const answers = found.answers.length > 0 && makeAnswer(found, {
    dates,
    refused,
    have,
    steps,
    details,
    check: (fact, text) => findProcedure({ [fact]: text }),
    onDetail(fact, value) {
      const facts = chosen();
      delete facts[fact];
      choose(value ? { ...facts, [fact]: value } : facts, "replaceState");
      show();
    },
    onDate: () => show(),
    onAgain() {
      choose({});
      show({ moved: true });
    },
  });
  const focused = document.activeElement?.id;
  byId("found").replaceChildren(...(answers ? [answers] : []));
  openParts(open);
  fill(byId("found"));
  drawIcons(byId("found"));
  if (moved) (document.querySelector("#ask:not([hidden]) legend") ?? document.querySelector("#found h2"))?.focus();
  else if (focused) byId(focused)?.focus();
}

/** Which details are open, or opens those again. */
function openParts(ids) {
  const parts = [...document.querySelectorAll("#found details")];
  if (ids) for (const part of parts) part.open = ids.includes(part.id);
  return parts.filter((part) => part.open).map((part) => part.id);
}

drawIcons(document);
startMasthead();
startLanguage();
onLanguage(() => show());
addEventListener("popstate", () => show({ moved: true }));
byId("engine-retry").addEventListener("click", () => show({ moved: true }));
show();
