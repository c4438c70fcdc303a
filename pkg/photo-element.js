// `<precheck-photo>`: a field for a photo in any form, with a preview on which the head, a guide and what a
// finding points at are drawn, and all that was checked. It is bound like any field with `data-precheck`.
import { el, svg } from "./elements.js";
import "./form.js";
import { photoGuide } from "./index.js";
import { makeLayers, makeMarks } from "./photo-layers.js";
import { drawPicture } from "./photo-picture.js";
import { sayNear } from "./photo-words.js";

const CSS = `
:host { display: block; }
:host([hidden]) { display: none; }
figure { margin: 0.6em 0 0; }
.frame { position: relative; width: fit-content; max-width: 100%; line-height: 0; }
canvas { max-width: 100%; max-height: var(--precheck-preview-height, 20rem); width: auto; height: auto; }
.overlay { position: absolute; inset: 0; width: 100%; height: 100%; fill: none; pointer-events: none; }
.overlay * { vector-effect: non-scaling-stroke; stroke-linejoin: round; }
.under { stroke: #fff; stroke-opacity: 0.85; stroke-width: 4; }
.over { stroke: #0f4c5c; stroke-width: 2; }
.layer-guide .over { stroke: #8a5200; stroke-dasharray: 7 6; }
.layer-guide .band { fill: #ffc24d; fill-opacity: 0.28; }
.layer-mark .over { stroke: #a3231b; stroke-width: 3; }
.layers { display: flex; flex-wrap: wrap; gap: 0.5em; margin: 0.5em 0; }
button, summary { font: inherit; min-height: 24px; }
details { margin-top: 0.5em; overflow-wrap: anywhere; }
ul { padding-inline-start: 1.2em; }
li:focus-visible { outline: 3px solid; outline-offset: 2px; }
`;
let sheet;

function style(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  root.adoptedStyleSheets = [sheet];
}

/** A file field that is part of the form it stands in: its name, its file, its validity, its reset. */
export class PrecheckPhoto extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ["required", "accept"];

  #internals = this.attachInternals();
  #input = el("input", { type: "file", part: "input" });
  #canvas = el("canvas", { role: "img" });
  #overlay = svg("svg", { class: "overlay", "aria-hidden": "true" });
  #say = sayNear(this);
  #layers = makeLayers(this.#overlay, this.#say);
  #marks = makeMarks(this.#overlay);
  #figure = el("figure", { hidden: true });
  #message = "";
  #shown = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    style(root);
    root.append(this.#input, this.#figure);
    this.#input.addEventListener("change", () => this.#picked());
    this.addEventListener("precheck", ({ detail }) => this.#show(detail));
  }

  connectedCallback() {
    if (!this.hasAttribute("data-precheck")) this.setAttribute("data-precheck", "photo");
    if (!this.hasAttribute("accept")) this.#input.accept = "image/jpeg";
    const label = this.#internals.labels[0]?.textContent.trim();
    this.#input.setAttribute("aria-label", this.getAttribute("aria-label") ?? (label || this.#say("choose")));
    this.#validate();
  }

  attributeChangedCallback(name, _, value) {
    if (name === "accept") this.#input.accept = value ?? "image/jpeg";
    else this.#input.required = value !== null;
    this.#validate();
  }

  formResetCallback() {
    this.#input.value = "";
    this.#internals.setFormValue(null);
    this.#clear();
    this.#validate();
  }

  formDisabledCallback(disabled) {
    this.#input.disabled = disabled;
  }

  get form() {
    return this.#internals.form;
  }
  get labels() {
    return this.#internals.labels;
  }
  get name() {
    return this.getAttribute("name") ?? "";
  }
  set name(name) {
    this.setAttribute("name", name);
  }
  get type() {
    return "file";
  }
  get files() {
    return this.#input.files;
  }
  /** A page may give it files, as it may a file input. */
  set files(files) {
    this.#input.files = files;
    this.#picked();
  }
  get value() {
    return this.#input.value;
  }
  get willValidate() {
    return this.#internals.willValidate;
  }
  get validity() {
    return this.#internals.validity;
  }
  get validationMessage() {
    return this.#internals.validationMessage;
  }
  checkValidity() {
    return this.#internals.checkValidity();
  }
  reportValidity() {
    return this.#internals.reportValidity();
  }
  setCustomValidity(message) {
    this.#message = String(message);
    this.#validate();
  }

  #validate() {
    const { valueMissing } = this.#input.validity;
    const words = this.#message || this.#input.validationMessage;
    if (this.#message || valueMissing) this.#internals.setValidity({ customError: Boolean(this.#message), valueMissing }, words, this.#input);
    else this.#internals.setValidity({});
  }

  #picked() {
    const [file] = this.#input.files;
    this.#internals.setFormValue(file ?? null);
    this.#clear();
    this.#validate();
    // An inner field's change does not leave the shadow root.
    this.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #clear() {
    this.#shown += 1;
    this.#layers.clear();
    this.#marks.clear();
    this.#figure.replaceChildren();
    this.#figure.hidden = true;
  }

  async #show(report) {
    const [file] = this.#input.files;
    if (!file) return;
    this.#clear();
    const mine = this.#shown;
    const isNewest = () => mine === this.#shown;
    const size = await drawPicture(this.#canvas, file, report.facts, isNewest);
    const guide = size && report.facts.width ? await photoGuide(size.width, size.height) : undefined;
    if (!isNewest()) return;
    this.#figure.hidden = false;
    if (size) {
      this.#overlay.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
      this.#canvas.setAttribute("aria-label", this.#say("preview", file.name));
      this.#layers.draw(report, guide);
      this.#figure.append(el("div", { class: "frame" }, this.#canvas, this.#overlay), this.#layers.bar, this.#layers.words);
    } else {
      this.#figure.append(el("p", {}, this.#say("noPreview")));
    }
    this.#figure.append(this.#list(report.findings));
  }

  /** Every finding; one that lies somewhere shows where while it is pointed at or focused. */
  #list(findings) {
    const items = findings.map(({ outcome, title, message, remedy, region, rule }) => {
      const words = [message, outcome === "pass" ? undefined : remedy].filter(Boolean).join(" ");
      const item = el("li", { "data-rule": rule, "data-outcome": outcome, tabindex: region ? "0" : undefined }, el("strong", {}, `${this.#say(outcome)}${this.#say("colon")}${title}`), el("br"), words);
      if (region) this.#marks.hover(item, region);
      return item;
    });
    return el("details", { part: "findings" }, el("summary", {}, this.#say("findings", items.length)), el("ul", {}, items));
  }
}

if (!customElements.get("precheck-photo")) customElements.define("precheck-photo", PrecheckPhoto);
