// What to bring: ticked, missing, not needed; and the questions on which a document hangs.
import { el } from "./dom.js";
import { say } from "./language.js";

/** Questions that are not steps: answered or not, they stay. */
export function makeDetails(details, { onDetail }) {
  const settle = ({ question, value: said }) => {
    const id = `detail-${question.fact}`;
    const option = ({ value, text }) => el("option", { value, selected: value === said }, text);
    const select = el("select", { id }, el("option", { value: "" }, say("notSaid")), question.choices.map(option));
    select.addEventListener("change", () => onDetail(question.fact, select.value));
    return el("div", { class: "field" }, el("label", { for: id }, question.text), select);
  };
  return (
    details.length > 0 &&
    el(
      "section",
      { class: "card", id: "details", "aria-labelledby": "details-title" },
      el("h2", { id: "details-title" }, say("detailsTitle")),
      el("p", { class: "hint" }, say("detailsHint")),
      el("div", { class: "details" }, details.map(settle)),
    )
  );
}

/** The checklist of an answer. */
export function makeDocuments({ documents, documentsRemark }, { have }) {
  const count = el("p", { class: "counted", id: "documents-count" });
  const wanted = documents.filter(({ need }) => need === "missing" || need === "held");
  const tell = () => {
    count.textContent = say("documentsReady", wanted.filter(({ id }) => have.has(id)).length, wanted.length);
  };

  function line({ id, text, need, condition, sources }) {
    const needed = need !== "not-needed";
    const box = needed && el("input", { type: "checkbox", id: `have-${id}`, checked: have.has(id), "aria-describedby": `why-${id}` });
    if (box) {
      box.addEventListener("change", () => {
        if (box.checked) have.add(id);
        else have.delete(id);
        tell();
      });
    }
    const tag = need === "depends" && el("span", { class: "tag" }, say("needDepends"));
    const why = [need !== "missing" && need !== "held" && condition && `${say("onlyIf")}${say("colon")}${condition}`, sources.join(say("sourceJoin"))].filter(Boolean);
    return el(
      "li",
      { class: "document", "data-document": id, "data-need": need },
      box || el("span", { class: "document-mark", "aria-hidden": "true" }, "–"),
      el(
        "div",
        {},
        needed ? el("label", { for: `have-${id}` }, text, tag) : el("p", {}, text, el("span", { class: "tag" }, say("needNot"))),
        el("p", { class: "source", id: `why-${id}` }, why.join(" · ")),
      ),
    );
  }

  tell();
  return el(
    "section",
    { class: "card", id: "documents", "aria-labelledby": "documents-title" },
    el("h2", { id: "documents-title" }, say("documentsTitle")),
    count,
    documentsRemark && el("p", { class: "hint" }, documentsRemark),
    el("ul", { class: "documents" }, documents.map(line)),
  );
}
