// The form's fields, made from the table: what is typed in them, and what is said beside them.
import { SECTIONS, FIELDS } from "./application-table.js";
import { put } from "./application-places.js";
import { makeChecklist } from "./checklist.js";
import { byId, el } from "./dom.js";
import { setError, todayInBeijing, watchField } from "./field.js";
import { icon } from "./icons.js";
import { fill, language, say } from "./language.js";

/** The id of a field's element. */
export const idOf = (path) => path.replace(".", "-");

const ON_ISSUE = "on-permit-issue";
const LOOKS = {
  code: { class: "code", autocapitalize: "characters" },
  date: { class: "date", inputmode: "text", autocapitalize: "off" },
  zone: { class: "code", autocapitalize: "characters", rows: 3 },
};

function control({ look, choices }, id, described) {
  if (choices) return el("select", { id, "aria-describedby": described }, choices.map(({ value, key }) => el("option", { value, "data-say": key })));
  return el(look === "zone" ? "textarea" : "input", { id, spellcheck: "false", "aria-describedby": described, ...LOOKS[look] });
}

function row(field) {
  const id = idOf(field.path);
  const notes = el("ul", { class: "notes", id: `${id}-notes` });
  if (field.checklist) {
    const details = el("details", {}, el("summary", { id, "data-say": field.label }), el("p", { class: "hint", "data-say": "contentHint" }), el("div", { id: "content-items" }));
    return el("div", { class: "field wide-field" }, details, notes);
  }
  const described = [field.hint && `${id}-hint`, field.look === "date" && "date-hint", `${id}-error`, `${id}-notes`].filter(Boolean).join(" ");
  return el(
    "div",
    { class: `field${field.look === "zone" ? " wide-field" : ""}` },
    el("label", { for: id, "data-say": field.label }),
    field.hint && el("p", { class: "hint", id: `${id}-hint`, "data-say": field.hint }),
    el("p", { class: "error", id: `${id}-error`, hidden: true }),
    control(field, id, described),
    el("div", { class: "below" }, field.onIssue && el("p", { class: "check" }, el("input", { type: "checkbox", id: "on-issue" }), el("label", { for: "on-issue", "data-say": "onIssue" })), notes),
  );
}

function section({ id, title, lead, fields }) {
  return el(
    "section",
    { class: "card", id: `section-${id}`, "aria-labelledby": `section-${id}-title` },
    el("header", { class: "card-head" }, el("h2", { id: `section-${id}-title`, "data-say": title }), lead && el("p", { "data-say": lead })),
    el("div", { class: "form-grid" }, fields.map(row)),
  );
}

/** A line beside a field: what warns, what a value was taken for, or what to do. */
function line(look, ...paragraphs) {
  return el("li", { class: `note-${look}` }, icon(look), el("div", {}, paragraphs.filter(Boolean).map((words) => el("p", {}, words))));
}

/** What to do stands at the field to look at first. */
function note(finding, isFirst) {
  const { outcome, message, remedy } = finding;
  const named = outcome === "warn" ? [el("strong", {}, say("outcomeWarn"), say("colon")), message] : message;
  return line(outcome, named, outcome !== "pass" && isFirst && remedy);
}

/** An error stands above its field; what to do about it below. */
const remedyNote = ({ remedy }) => line("info", [el("strong", {}, say("remedy"), say("colon")), remedy]);

/**
 * Makes the form in `place`. `typing` is called at every keystroke, `commit` when a value is settled.
 * Gives back `{ given(), entered(), isUntouched(), write(application), clear(), show(placed) }`.
 */
export function makeForm(place, { typing, commit }) {
  place.replaceChildren(...SECTIONS.map(section));
  fill(place);
  const checklist = makeChecklist(byId("content-items"));
  fill(byId("content-items"));
  const onIssue = byId("on-issue");
  const input = (path) => byId(idOf(path));
  const texts = FIELDS.filter((field) => !field.checklist);
  const textOf = ({ path, onIssue: mayWait }) => (mayWait && onIssue.checked ? ON_ISSUE : input(path).value);
  const clearNotes = (path) => byId(`${idOf(path)}-notes`).replaceChildren();

  for (const { path, choices } of texts) {
    if (choices) input(path).addEventListener("change", commit);
    else {
      const stopped = () => {
        clearNotes(path);
        typing();
      };
      watchField(input(path), { typing: stopped, commit });
    }
  }
  byId("content-items").addEventListener("change", commit);
  onIssue.addEventListener("change", () => {
    input("contract.effective").disabled = onIssue.checked;
    commit();
  });

  function given() {
    const application = {};
    for (const field of texts) {
      const text = textOf(field);
      if (text.trim() !== "") put(application, field.path, text);
    }
    const content = checklist.content();
    if (Object.keys(content).length > 0) put(application, "contract.content", content);
    return application;
  }

  /** What was filled in, as the report repeats it. */
  function entered() {
    return texts
      .map((field) => {
        const text = textOf(field);
        if (text === ON_ISSUE) return [field.label, { key: "onIssue" }];
        const choice = text && field.choices?.find(({ value }) => value === text);
        return [field.label, choice ? { key: choice.key } : text.length > 120 ? `${text.slice(0, 120)}…` : text];
      })
      .filter(([, value]) => typeof value === "object" || value.trim() !== "");
  }

  function isUntouched() {
    const { submitted, ...rest } = given();
    return Object.keys(rest).length === 0 && [undefined, todayInBeijing()].includes(submitted?.trim());
  }

  /** Puts an application into the form, in place of what was there. */
  function write(application) {
    for (const { path } of texts) input(path).value = path.split(".").reduce((inner, name) => inner?.[name], application) ?? "";
    onIssue.checked = false;
    input("contract.effective").disabled = false;
    for (const radio of byId("content-items").querySelectorAll("input[value=unseen]")) radio.checked = true;
  }

  /** Says beside each field what fails and what warns there, and what else there is to tell of it: `{ path: words }`. */
  function show(placed, remarks = {}) {
    for (const { path, tell, checklist: isChecklist } of FIELDS) {
      const here = placed.filter(({ paths }) => paths.includes(path));
      const fails = here.filter(({ finding }) => finding.outcome === "fail");
      const others = here.filter(({ finding: { outcome, rule } }) => outcome === "warn" || (outcome === "pass" && rule === tell));
      const inWords = ({ finding, paths }) => note(finding, paths[0] === path);
      const told = isChecklist ? fails.map(inWords) : fails.filter(({ finding }) => finding.remedy).map(({ finding }) => remedyNote(finding));
      if (!isChecklist) setError(input(path), fails.map(({ finding }) => finding.message).join(language() === "zh" ? "" : " "));
      byId(`${idOf(path)}-notes`).replaceChildren(...told, ...others.map(inWords), ...(remarks[path] ? [line("info", remarks[path])] : []));
    }
  }

  return { given, entered, isUntouched, write, show, clear: () => write({ submitted: todayInBeijing() }) };
}
