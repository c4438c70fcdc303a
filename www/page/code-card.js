// The credit code: judged by the binding when it is committed, never while it is typed.
import { onState, problemOf, setState, stateOf } from "./board.js";
import { commit } from "./binding.js";
import { byId, el } from "./dom.js";
import { engine } from "./engine.js";
import { language, say } from "./language.js";
import { showResults } from "./results.js";

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

  let quiet = false;

  /** Typed in or taken back: what was found is of another code. */
  function typing() {
    const { phase, report } = stateOf("code");
    if (input.value.trim() === "") setState("code", { phase: "empty" });
    else if (phase !== "empty") setState("code", { phase: "stale", report });
  }

  /** Committed: the binding judges it, unless there is no module to judge with. */
  async function committed() {
    if (input.value.trim() === "") return typing();
    // With the module there, the binding has heard of it first and may have answered already.
    if (stateOf("code").phase === "done") return;
    setState("code", { ...stateOf("code"), phase: "busy", quiet });
    commit(input);
    await engine().catch((error) => setState("code", { phase: "problem", quiet, problem: problemOf(error) }));
  }

  input.addEventListener("input", typing);
  input.addEventListener("change", committed);
  input.addEventListener("precheck", ({ detail: report }) => {
    setState("code", { phase: "done", quiet, report, entered: [["codeLabel", shortened(input.value)]] });
    quiet = false;
  });
  input.addEventListener("precheck-error", ({ detail }) => {
    setState("code", { phase: "problem", quiet, problem: problemOf(detail) });
    quiet = false;
  });
  byId("code-form").addEventListener("submit", (event) => event.preventDefault());
  byId("code-clear").addEventListener("click", () => {
    byId("code-form").reset();
    typing();
    input.focus();
  });
  const show = () => {
    const { report } = stateOf("code");
    const parts = report && partsTable(report.facts);
    showResults("code", results, { lines: parts ? [parts] : [] });
  };
  onState((card) => card === "code" && show());
  show();
  return {
    /** In another language the binding judges again what it has judged. */
    again() {
      quiet = stateOf("code").phase !== "empty";
      show();
    },
  };
}

/** What was entered, as the report repeats it: no field needs more. */
const shortened = (value) => (value.length > 60 ? `${value.slice(0, 60)}…` : value);
