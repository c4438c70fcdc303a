// The contract: kind of business, three dates, contents. Dates are read by the module, strictly.
import { newest, onState, problemOf, setState, stateOf } from "./board.js";
import { makeChecklist } from "./checklist.js";
import { byId, el } from "./dom.js";
import { engine } from "./engine.js";
import { setError, todayInBeijing, watchField } from "./field.js";
import { fill, language, say } from "./language.js";
import { showResults } from "./results.js";

const next = newest();
/** The rule that answers for each field. */
const FIELDS = {
  submitted: "contract.submitted",
  effective: "contract.effective",
  end: "contract.term",
};
const filingListeners = [];
let filingDay;

/** The filing day as the module read it, or undefined: the photo's age is counted from it. */
export const readFilingDay = () => filingDay;

export function onFilingDay(listener) {
  filingListeners.push(listener);
}

function setFilingDay(day) {
  if (day === filingDay) return;
  filingDay = day;
  for (const listener of filingListeners) listener();
}

function factLines(facts) {
  const rows = [
    facts.daysToEffective !== undefined && ["factAhead", say("unitDays", facts.daysToEffective)],
    facts.termDays !== undefined && ["factTerm", say("unitDays", facts.termDays)],
  ].filter(Boolean);
  const range = facts.filingWindow;
  if (!range && rows.length === 0) return null;
  return el(
    "div",
    { class: "facts" },
    range && el("p", { class: "facts-title" }, say("windowTitle")),
    range && el("p", { class: "window" }, el("span", {}, range.from), " – ", el("span", {}, range.to)),
    range && el("p", { class: "hint" }, say("windowHint")),
    rows.length > 0 &&
      el("dl", { class: "measures rows" }, rows.map(([key, value]) => el("div", {}, el("dt", {}, say(key)), el("dd", {}, value)))),
  );
}

/** Starts the card; gives back how to ask again in another language. */
export function startContractCard() {
  const form = byId("contract-form");
  const business = byId("business");
  const onIssue = byId("on-issue");
  const inputs = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, byId(name)]));
  const checklist = makeChecklist(byId("content-items"));
  const results = byId("contract-results");
  fill(byId("content-items"));
  inputs.submitted.value = todayInBeijing();
  filingDay = inputs.submitted.value;

  const given = () => ({
    business: business.value || undefined,
    submitted: inputs.submitted.value,
    effective: onIssue.checked ? "on-permit-issue" : inputs.effective.value,
    end: inputs.end.value.trim() === "" ? undefined : inputs.end.value,
    content: checklist.content(),
  });

  /** Nothing but the filing day that was there from the start. */
  function isUntouched(contract) {
    const dates = [contract.effective, contract.end ?? ""].every((text) => text.trim() === "");
    const submitted = contract.submitted.trim();
    const started = submitted === "" || submitted === todayInBeijing();
    return dates && started && !contract.business && Object.keys(contract.content).length === 0;
  }

  function entered(contract) {
    const chosen = business.selectedOptions[0].dataset.say;
    return [
      ["businessLabel", { key: chosen }],
      ["submittedLabel", contract.submitted.trim() || todayInBeijing()],
      ["effectiveLabel", onIssue.checked ? { key: "onIssue" } : contract.effective],
      ["endLabel", contract.end ?? ""],
    ].filter(([, value]) => value !== "");
  }

  /** An error stands at its field where the text there fails or could not be read as a day. */
  function showErrors({ findings, facts }) {
    for (const [name, rule] of Object.entries(FIELDS)) {
      const typed = inputs[name].value.trim() !== "" && !inputs[name].disabled;
      const wrong = facts[name] === undefined ? ["fail", "warn"] : ["fail"];
      const found = findings.find((finding) => finding.rule === rule && wrong.includes(finding.outcome));
      setError(inputs[name], typed ? found?.message : "");
    }
  }

  async function check({ quiet = false } = {}) {
    const isNewest = next();
    const contract = given();
    if (isUntouched(contract)) {
      for (const input of Object.values(inputs)) setError(input, "");
      setFilingDay(todayInBeijing());
      setState("contract", { phase: "empty" });
      return;
    }
    setState("contract", { ...stateOf("contract"), phase: "busy", quiet });
    try {
      const { checkContract } = await engine();
      const report = await checkContract(contract, { locale: language() });
      if (!isNewest()) return;
      showErrors(report);
      setState("contract", { phase: "done", quiet, report, entered: entered(contract) });
      setFilingDay(report.facts.submitted);
    } catch (error) {
      if (isNewest()) setState("contract", { phase: "problem", quiet, problem: problemOf(error) });
    }
  }

  function typing() {
    next();
    const { phase, report } = stateOf("contract");
    if (phase !== "empty") setState("contract", { phase: "stale", report });
  }

  for (const input of Object.values(inputs)) watchField(input, { typing, commit: () => check() });
  for (const input of [business, byId("content-items")]) input.addEventListener("change", () => check());
  onIssue.addEventListener("change", () => {
    inputs.effective.disabled = onIssue.checked;
    setError(inputs.effective, "");
    check();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  byId("contract-clear").addEventListener("click", () => {
    form.reset();
    inputs.effective.disabled = false;
    inputs.submitted.value = todayInBeijing();
    check();
    business.focus();
  });

  const show = () => {
    const { report } = stateOf("contract");
    const lines = report && factLines(report.facts);
    showResults("contract", results, { lines: lines ? [lines] : [] });
  };
  onState((card) => card === "contract" && show());
  show();
  return { again: () => (stateOf("contract").phase === "empty" ? show() : check({ quiet: true })) };
}
