// The photo beside its findings: drawn on a canvas, with what lies where drawn over it.
import { makeLayers, makeMarks } from "../../pkg/photo-layers.js";
import { drawPicture } from "../../pkg/photo-picture.js";
import { sayNear } from "../../pkg/photo-words.js";
import { el, svg } from "./dom.js";
import { say } from "./language.js";
import { bytes } from "./units.js";

/** The preview inside `figure`: `show`, `clear`, and `regions` for the list of findings. */
export function makePhotoView(figure) {
  const canvas = el("canvas", { role: "img" });
  const overlay = svg("svg", { class: "overlay", "aria-hidden": "true" });
  const layers = makeLayers(overlay, sayNear(figure));
  const marks = makeMarks(overlay);
  const frame = el("div", { class: "frame" }, canvas, overlay);
  const caption = el("figcaption");
  /** The button that keeps a region shown. */
  let pinned;

  function clear() {
    pinned = undefined;
    marks.clear();
    layers.clear();
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
    pinned = undefined;
    marks.clear();
    layers.draw(report, guide);
    figure.replaceChildren(frame, layers.bar, layers.words, caption);
  }

  const regions = {
    /** A button that keeps a region shown, or lets it go. */
    attach(button, region) {
      button.addEventListener("click", () => {
        const isPinned = pinned !== button;
        pinned?.setAttribute("aria-pressed", "false");
        pinned = isPinned ? button : undefined;
        button.setAttribute("aria-pressed", String(isPinned));
        marks.pin(isPinned ? region : undefined);
        if (isPinned) figure.scrollIntoView({ block: "nearest" });
      });
    },
    /** A finding that shows its region while pointed at or focused. */
    hover: marks.hover,
  };
  return { show, clear, regions };
}
