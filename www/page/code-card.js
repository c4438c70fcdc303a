// The credit code: judged when it is committed, never while it is typed.
import { newest, onState, problemOf, setState, stateOf } from "./board.js";
import { byId, el } from "./dom.js";
import { engine } from "./engine.js";
import { setError, watchField } from "./field.js";
import { language, say } from "./language.js";
import { showResults } from "./results.js";

const next = newest();

function partsTable(facts) {
  const { parts } = facts;
  if (!parts) return null;
  const named = (part) => (part.name ? `${part.code} · ${part.name[language()]}` : part.code);
  const rows = [
    ["partDepartment", named(parts.department)],
    ["partCategory", named(parts.category)],
    ["partRegion", named(parts.region)],
    ["partOrganisation", parts.organisationCode],
    ["partCheck", parts.checkCharacter],
  ];
  return el(
    "div",
    { class: "facts" },
    el("p", { class: "facts-title" }, say("partsTitle")),
    el("p", { class: "formatted" }, parts.formatted),
    el("dl", { class: "measures rows" }, rows.map(([key, value]) => el("div", {}, el("dt", {}, say(key)), el("dd", {}, value)))),
  );
}

/** Starts the card; gives back how to ask again in another language. */
export function startCodeCard() {
  const input = byId("credit-code");
  const results = byId("code-results");

  async function check({ quiet = false } = {}) {
    const isNewest = next();
    const value = input.value;
    if (value.trim() === "") {
      setError(input, "");
      setState("code", { phase: "empty" });
      return;
    }
    setState("code", { ...stateOf("code"), phase: "busy", quiet });
    try {
      const { checkField } = await engine();
      const report = await checkField("credit-code", value, null, { locale: language() });
      if (!isNewest()) return;
      setError(input, report.findings.find((finding) => finding.outcome === "fail")?.message);
      setState("code", { phase: "done", quiet, report, entered: [["codeLabel", shortened(value)]] });
    } catch (error) {
      if (isNewest()) setState("code", { phase: "problem", quiet, problem: problemOf(error) });
    }
  }

  function typing() {
    next();
    const { phase, report } = stateOf("code");
    if (input.value.trim() === "") setState("code", { phase: "empty" });
    else if (phase !== "empty") setState("code", { phase: "stale", report });
  }

  watchField(input, { typing, commit: () => check() });
  byId("code-form").addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  byId("code-clear").addEventListener("click", () => {
    input.value = "";
    check();
    input.focus();
  });
  const show = () => {
    const { report } = stateOf("code");
    const parts = report && partsTable(report.facts);
    showResults("code", results, { lines: parts ? [parts] : [] });
  };
  onState((card) => card === "code" && show());
  show();
  return { again: () => (stateOf("code").phase === "empty" ? show() : check({ quiet: true })) };
}

/** What was entered, as the report repeats it: no field needs more. */
const shortened = (value) => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
