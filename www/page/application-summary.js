// What there is to mend, section by section, each a link to its field.
import { SECTIONS, FIELDS } from "./application-table.js";
import { at } from "./application-places.js";
import { idOf } from "./application-fields.js";
import { byId, el } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./language.js";

const WORDS = { fail: "outcomeFail", warn: "outcomeWarn" };
const labelOf = (path) => say(FIELDS.find((field) => field.path === path).label);

/** A link to a field; `data-to` moves the focus there. */
const linkTo = (path, words) => el("a", { href: `#${idOf(path)}`, "data-to": idOf(path) }, words);

/** What concerns one field is called by its name or its rule, what lies between two by both names. */
function problem({ finding, paths, own }) {
  const [first, second] = paths;
  const words = own || second ? labelOf(first) : finding.title;
  const links = [el("span", { class: "unseen" }, say(WORDS[finding.outcome]), say("colon")), linkTo(first, words)];
  if (second) links.push(" ↔ ", linkTo(second, labelOf(second)));
  return el("li", { class: `problem-${finding.outcome}` }, icon(finding.outcome), el("span", {}, links));
}

/** One line for one place: a field with three faults is one thing to look at. */
function distinct(problems) {
  const seen = new Set();
  return problems.filter(({ finding, paths, own }) => {
    const key = own ? `${paths[0]} ${finding.outcome}` : finding.rule;
    return !seen.has(key) && seen.add(key);
  });
}

function section({ id, title, fields }, placed, application) {
  const of = ({ paths }) => paths.length > 0 && fields.some(({ path }) => path === paths[0]);
  const here = placed.filter(of).filter(({ finding }) => finding.outcome in WORDS);
  const isFilled = fields.some(({ path }) => at(application, path) !== undefined);
  const worst = ["fail", "warn"].find((outcome) => here.some(({ finding }) => finding.outcome === outcome));
  const look = worst ?? (isFilled ? "pass" : "empty");
  const word = { ...WORDS, pass: "verdictPass", empty: "stateUnfilled" }[look];
  const sorted = distinct([...here].sort((one, other) => one.finding.outcome.localeCompare(other.finding.outcome)));
  return el(
    "li",
    { "data-section": id },
    el("a", { href: `#section-${id}`, class: "section-link" }, icon(look), say(title), el("span", { class: "unseen" }, say("colon"), say(word))),
    sorted.length > 0 && el("ul", { class: "problems" }, sorted.map(problem)),
  );
}

/** Shows the sections with what was found in each. */
export function showSummary(placed, application) {
  byId("summary-sections").replaceChildren(...SECTIONS.map((one) => section(one, placed, application)));
}

/** Adds to each finding shown in `list` the way to its fields. */
export function linkFindings(list, placed) {
  for (const item of list.querySelectorAll(".finding[data-rule]")) {
    const rules = item.dataset.rule.split(" ");
    const paths = [...new Set(placed.filter(({ finding }) => rules.includes(finding.rule)).flatMap(({ paths: fields }) => fields))];
    if (paths.length === 0) continue;
    const links = paths.flatMap((path) => [linkTo(path, labelOf(path)), say("comma")]).slice(0, -1);
    item.append(el("p", { class: "to-fields" }, say("toField"), say("colon"), links));
  }
}

/** Links with `data-to` move the focus to the field and show it whole. */
export function followLinks() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-to]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const field = byId(link.dataset.to);
    field.focus({ preventScroll: true });
    field.closest(".field").scrollIntoView({ block: "center" });
  });
}
