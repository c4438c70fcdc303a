// The photo beside its findings: drawn on a canvas, with what lies where drawn over it.
import { makeLayers, makeMarks } from "../../pkg/photo-layers.js";
import { drawPicture } from "../../pkg/photo-picture.js";
import { sayNear } from "../../pkg/photo-words.js";
import { el, svg } from "./dom.js";
import { say } from "./language.js";
import { makeSteps } from "./photo-steps.js";
import { bytes } from "./units.js";

/** The preview inside `figure`: `show`, `clear`, and `regions` for the list of findings. */
export function makePhotoView(figure) {
  const canvas = el("canvas", { role: "img" });
  const overlay = svg("svg", { class: "overlay", "aria-hidden": "true" });
  const layers = makeLayers(overlay, sayNear(figure));
  const marks = makeMarks(overlay);
  const frame = el("div", { class: "frame" }, canvas, overlay);
  const caption = el("figcaption");
  const steps = makeSteps(select);
  /** The buttons of the list that keep a region shown, by rule. */
  const buttons = new Map();
  /** The rule whose region is kept shown. */
  let selected;

  /** Keeps one finding's region shown, or none; the list and the control below the photo say which. */
  function select(finding) {
    selected = finding?.rule;
    for (const [rule, button] of buttons) button.setAttribute("aria-pressed", String(rule === selected));
    marks.pin(finding?.region);
    steps.show(finding);
  }

  function clear() {
    buttons.clear();
    select();
    marks.clear();
    layers.clear();
    steps.set();
    canvas.width = canvas.height = 0;
    figure.hidden = true;
    figure.replaceChildren();
  }

  /**
   * Draws `file` and what its report says of the head; where the browser cannot, says so. `isNewest`
   * tells whether it is still wanted, `guide` where the head should be.
   */
  async function show(file, report, isNewest, guide) {
    const { facts } = report;
    caption.textContent = say("photoFile", file.name, bytes(file.size));
    const size = await drawPicture(canvas, file, facts, isNewest);
    if (!isNewest()) return;
    figure.hidden = false;
    if (!size) {
      figure.replaceChildren(el("p", { class: "no-preview" }, say("photoNoPreview")), caption);
      return;
    }
    const { width: wide, height: high } = size;
    const label = say("photoPreview", file.name, wide, high);
    canvas.setAttribute("aria-label", facts.face ? `${label}${say("comma")}${say("photoDrawn")}` : label);
    overlay.setAttribute("viewBox", `0 0 ${wide} ${high}`);
    // Judged anew, in another language say, what was shown stays shown.
    const kept = report.findings.find(({ rule, region }) => region && rule === selected);
    marks.clear();
    layers.draw(report, guide);
    steps.set(report);
    select(kept);
    figure.replaceChildren(frame, steps.element, layers.bar, layers.words, caption);
  }

  const regions = {
    /** A button that keeps a finding's region shown, or lets it go. */
    attach(button, finding) {
      buttons.set(finding.rule, button);
      button.setAttribute("aria-pressed", String(finding.rule === selected));
      button.addEventListener("click", () => {
        const isShown = selected === finding.rule;
        select(isShown ? undefined : finding);
        if (!isShown) figure.scrollIntoView({ block: "nearest" });
      });
    },
    /** A finding's place in the list shows its region while pointed at or focused, and keeps it when clicked. */
    hover(element, finding) {
      marks.hover(element, finding.region);
      element.classList.add("has-region");
      element.addEventListener("click", ({ target }) => {
        // Its button does that itself, and who marks words to copy them does not mean it.
        if (!target.closest("button") && document.getSelection().isCollapsed) select(finding);
      });
    },
  };
  return { show, clear, regions };
}
