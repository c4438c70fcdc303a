// The photo beside its findings: drawn on a canvas, with what lies where drawn over it.
import { el, svg } from "./dom.js";
import { say } from "./language.js";
import { corners, makeLayers, outlined } from "./photo-layers.js";
import { bytes } from "./units.js";

/** Pixels along the longer side of the preview: enough for a sharp screen. */
const LONGEST = 1280;
/** Larger pictures are not shown: a browser would need more memory for them than a preview is worth. */
const MOST_PIXELS = 64_000_000;
/** What is no JPEG has no size in the facts; so large a file of another kind is not shown. */
const MOST_BYTES = 5_000_000;

function shapes(region) {
  if (region.kind === "polygon") return outlined("polygon", { points: corners(region.points) });
  const { x, y, width, height } = region;
  return outlined("rect", { x, y, width, height });
}

/** How the browser is to shrink what it decodes, off this thread; nothing for a photo that is small. */
function shrunk({ width, height }) {
  if (!width || Math.max(width, height) <= LONGEST) return {};
  return { resizeQuality: "medium", ...(width > height ? { resizeWidth: LONGEST } : { resizeHeight: LONGEST }) };
}

/** The preview inside `figure`: `show`, `clear`, and `regions` for the list of findings. */
export function makePhotoView(figure) {
  const canvas = el("canvas", { role: "img" });
  const overlay = svg("svg", { class: "overlay", "aria-hidden": "true" });
  const layers = makeLayers(overlay);
  const marks = svg("g", { class: "layer-mark" });
  overlay.append(marks);
  const frame = el("div", { class: "frame" }, canvas, overlay);
  const caption = el("figcaption");
  let pinned;

  /** Draws one region, or none. */
  function mark(region) {
    marks.replaceChildren(...(region ? shapes(region) : []));
    overlay.classList.toggle("marking", Boolean(region));
  }

  function clear() {
    pinned = undefined;
    mark();
    layers.clear();
    canvas.width = canvas.height = 0;
    figure.hidden = true;
    figure.replaceChildren();
  }

  function canShow(file, facts) {
    if (file.size === 0) return false;
    return facts.width ? facts.width * facts.height <= MOST_PIXELS : file.size <= MOST_BYTES;
  }

  /**
   * Draws `file` and what its report says of the head; where the browser cannot, says so. `isNewest`
   * tells whether it is still wanted, `guide` where the head should be.
   */
  async function show(file, report, isNewest, guide) {
    const { facts } = report;
    caption.textContent = say("photoFile", file.name, bytes(file.size));
    let bitmap;
    try {
      if (canShow(file, facts)) bitmap = await createImageBitmap(file, shrunk(facts));
    } catch {
      // Told below: the findings say what the file is.
    }
    if (!isNewest()) {
      bitmap?.close();
      return;
    }
    figure.hidden = false;
    if (!bitmap) {
      figure.replaceChildren(el("p", { class: "no-preview" }, say("photoNoPreview")), caption);
      return;
    }
    const { width, height } = bitmap;
    const scale = Math.min(1, LONGEST / Math.max(width, height));
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const [wide, high] = [facts.width ?? width, facts.height ?? height];
    const label = say("photoPreview", file.name, wide, high);
    canvas.setAttribute("aria-label", facts.face ? `${label}${say("comma")}${say("photoDrawn")}` : label);
    overlay.setAttribute("viewBox", `0 0 ${wide} ${high}`);
    mark();
    layers.draw(report, guide);
    pinned = undefined;
    figure.replaceChildren(frame, layers.bar, layers.words, caption);
  }

  const regions = {
    /** A button that keeps a region shown, or lets it go. */
    attach(button, region) {
      button.addEventListener("click", () => {
        const pin = pinned?.button === button ? undefined : { button, region };
        pinned?.button.setAttribute("aria-pressed", "false");
        pinned = pin;
        button.setAttribute("aria-pressed", String(Boolean(pin)));
        mark(pin?.region);
        if (pin) figure.scrollIntoView({ block: "nearest" });
      });
    },
    /** A finding that shows its region while pointed at or focused. */
    hover(element, region) {
      for (const event of ["pointerenter", "focusin"]) element.addEventListener(event, () => mark(region));
      for (const event of ["pointerleave", "focusout"]) element.addEventListener(event, () => mark(pinned?.region));
    },
  };
  return { show, clear, regions };
}
