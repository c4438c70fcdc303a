// The page with the whole application: every entry is checked when it is left, alone and against the others.
import { startAnnouncer } from "./announcer.js";
import { startAttachments } from "./application-attachments.js";
import { startExamples } from "./application-examples.js";
import { makeForm } from "./application-fields.js";
import { place } from "./application-places.js";
import { followLinks, linkFindings, showSummary } from "./application-summary.js";
import { newest, onState, problemOf, setState, stateOf } from "./board.js";
import { byId, el } from "./dom.js";
import { startEngineProblem } from "./engine-problem.js";
import { engine, warmWith } from "./engine.js";
import { drawIcons } from "./icons.js";
import { language, onLanguage, say, startLanguage } from "./language.js";
import { startMasthead } from "./masthead.js";
import { startOverview } from "./overview.js";
import { startPaper } from "./paper.js";
import { showResults } from "./results.js";
import { startRulebook } from "./rulebook.js";

const CARDS = ["application", "attachments"];
const next = newest();
let placed = [];
/** The application that was judged last: what has not been judged is not in order. */
let judged = {};

/** What a machine-readable zone was read as, to be compared with the data page. */
function remarks({ mrz }) {
  if (!mrz) return {};
  const parts = [mrz.surname, mrz.givenNames, mrz.number, mrz.nationalityCode, mrz.birth, mrz.sex, mrz.expiry].filter(Boolean);
  return { "passport.mrz": `${say("factZone")}${say("colon")}${parts.join(" · ")}` };
}

/** What the form tells together. */
function factLines({ age, extensionLatest, residenceLatest }) {
  const rows = [
    age !== undefined && ["factAge", age],
    extensionLatest && ["factExtension", say("until", extensionLatest)],
    residenceLatest && ["factResidence", say("until", residenceLatest)],
  ].filter(Boolean);
  if (rows.length === 0) return [];
  return [el("div", { class: "facts" }, el("dl", { class: "measures rows" }, rows.map(([key, value]) => el("div", {}, el("dt", {}, say(key)), el("dd", {}, value)))))];
}

async function check({ quiet = false } = {}) {
  const isNewest = next();
  byId("examples").hidden = !form.isUntouched();
  const application = form.given();
  if (form.isUntouched()) {
    placed = [];
    judged = {};
    form.show(placed);
    setState("application", { phase: "empty", quiet });
    return;
  }
  setState("application", { ...stateOf("application"), phase: "busy", quiet });
  try {
    const { checkApplication } = await engine();
    const ask = (part) => checkApplication(part, { locale: language() });
    const report = await ask(application);
    const found = await place(report.findings, application, ask);
    if (!isNewest()) return;
    placed = found;
    judged = application;
    form.show(placed, remarks(report.facts));
    setState("application", { phase: "done", quiet, report, entered: form.entered() });
  } catch (error) {
    if (isNewest()) setState("application", { phase: "problem", quiet, problem: problemOf(error) });
  }
}

function typing() {
  next();
  const { phase, report } = stateOf("application");
  if (phase !== "empty") setState("application", { phase: "stale", report });
}

function show() {
  const results = byId("application-results");
  const { report } = stateOf("application");
  showResults("application", results, { lines: report ? factLines(report.facts) : [] });
  linkFindings(results, placed);
  showSummary(placed, judged);
}

warmWith(({ formRules }) => formRules());
drawIcons(document);
startMasthead();
setState("application", { phase: "empty" });
const attachments = startAttachments();
const form = makeForm(byId("sections"), { typing, commit: () => check() });
form.clear();
startLanguage();
startAnnouncer();
followLinks();
const parts = [startOverview(CARDS), startPaper(CARDS), startRulebook("formRules"), attachments, { again: () => check({ quiet: true }) }];
onState((card) => card === "application" && show());
show();

startExamples((example) => {
  form.write(example);
  check();
  byId("results-title").focus();
});
byId("application-form").addEventListener("submit", (event) => {
  event.preventDefault();
  check();
  // Enter in a field checks and stays there; the button leads on to what was found.
  if (document.activeElement === event.submitter) byId("results-title").focus();
});
byId("application-clear").addEventListener("click", () => {
  if (!confirm(say("clearAsk"))) return;
  form.clear();
  attachments.clear();
  check();
  byId("business").focus();
});

const again = () => {
  for (const part of parts) part.again();
};
onLanguage(again);
startEngineProblem(again);
engine().catch(() => undefined);
