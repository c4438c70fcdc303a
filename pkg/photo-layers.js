// What is drawn over the photo: the head as it was read, and where it should be. Each can be hidden.
import { el, svg } from "./elements.js";

/** The line of the eyes is drawn so far past either pupil, in eye distances. */
const PAST_EYES = 0.45;

/** A shape drawn twice: a light line under a dark one is seen on any photo. */
const outlined = (tag, attributes) => [svg(tag, { ...attributes, class: "under" }), svg(tag, { ...attributes, class: "over" })];

const corners = (points) => points.map(({ x, y }) => `${x},${y}`).join(" ");

/** No side of a box is drawn shorter than this many pixels of the screen: a speck of dust has to be found. */
const LEAST = 16;

/** Where a side of a box begins and how long it is: a short one is lengthened about its middle, inside the photo. */
function side(start, length, least, photo) {
  if (length >= least) return [start, length];
  return [Math.max(0, Math.min(start - (least - length) / 2, photo - least)), least];
}

function regionShapes(region, overlay) {
  if (region.kind === "polygon") return outlined("polygon", { points: corners(region.points) });
  const photo = overlay.viewBox.baseVal;
  const { width: seen } = overlay.getBoundingClientRect();
  // Nothing is lengthened where the photo is not laid out.
  const least = seen && (LEAST * photo.width) / seen;
  return (region.boxes ?? [region]).flatMap((box) => {
    const [x, width] = side(box.x, box.width, least, photo.width);
    const [y, height] = side(box.y, box.height, least, photo.height);
    return outlined("rect", { x, y, width, height });
  });
}

/**
 * The layer of `overlay` that shows where a finding lies: `pin(region)` keeps one shown, or none;
 * `hover(element, region)` shows one while the element is pointed at or has the focus; `clear()`.
 */
export function makeMarks(overlay) {
  const layer = svg("g", { class: "layer-mark" });
  let shown;
  let pinned;
  let focused;
  overlay.append(layer);
  // What is a pixel of the screen changes with the width of the page.
  new ResizeObserver(() => mark(shown)).observe(overlay);

  function mark(region) {
    shown = region;
    layer.replaceChildren(...(region ? regionShapes(region, overlay) : []));
    overlay.classList.toggle("marking", Boolean(region));
  }

  return {
    clear() {
      pinned = focused = undefined;
      mark();
    },
    pin: (region) => mark((pinned = region)),
    hover(element, region) {
      element.addEventListener("pointerenter", () => mark(region));
      // Scrolling moves findings from under a pointer that lies still: what has the focus stays shown.
      element.addEventListener("pointerleave", () => mark(focused ?? pinned));
      element.addEventListener("focusin", () => mark((focused = region)));
      element.addEventListener("focusout", () => {
        focused = undefined;
        mark(pinned);
      });
    },
  };
}

function headShapes({ outline, pupils }) {
  const { left, right } = pupils;
  const [dx, dy] = [(right.x - left.x) * PAST_EYES, (right.y - left.y) * PAST_EYES];
  return [
    ...outlined("polygon", { points: corners(outline) }),
    ...outlined("line", { x1: left.x - dx, y1: left.y - dy, x2: right.x + dx, y2: right.y + dy }),
    ...[left, right].flatMap(({ x, y }) => outlined("circle", { cx: x, cy: y, r: Math.hypot(dx, dy) / 8 })),
  ];
}

function guideShapes({ head, eyes }) {
  const oval = { cx: head.x + head.width / 2, cy: head.y + head.height / 2, rx: head.width / 2, ry: head.height / 2 };
  const band = { x: head.x, y: eyes.y, width: head.width, height: eyes.height, class: "band" };
  const middle = { x1: oval.cx, x2: oval.cx, y1: eyes.y, y2: eyes.y + eyes.height };
  return [svg("rect", band), ...outlined("line", middle), ...outlined("ellipse", oval)];
}

/** Rules whose answer the guide explains. */
const PLACED = ["photo.head.size", "photo.head.position"];

/**
 * Two layers of `overlay` and the buttons that show and hide them: `draw(report, guide)`, `clear()`.
 * Until a person chooses, the guide shows where the head's size or place is not right. `say` gives the words
 * of `layers`, `layerHead`, `layerGuide` and `layerGuideHint`.
 */
export function makeLayers(overlay, say) {
  const [guide, head] = ["guide", "head"].map((name) => svg("g", { class: `layer-${name}` }));
  const words = el("p", { class: "hint" });
  const bar = el("div", { class: "layers", role: "group" });
  const chosen = {};
  overlay.append(guide, head);

  function button(name, layer, shown) {
    const made = el("button", { type: "button", class: "button small", "data-layer": name }, say(name === "head" ? "layerHead" : "layerGuide"));
    const set = (on) => {
      layer.style.display = on ? "" : "none";
      made.setAttribute("aria-pressed", String(on));
      if (name === "guide") words.hidden = !on;
    };
    made.addEventListener("click", () => set((chosen[name] = layer.style.display === "none")));
    set(chosen[name] ?? shown);
    return made;
  }

  function clear() {
    for (const layer of [guide, head]) layer.replaceChildren();
    bar.replaceChildren();
    words.hidden = true;
  }

  function draw({ facts, findings }, where) {
    clear();
    bar.setAttribute("aria-label", say("layers"));
    if (facts.face) {
      head.append(...headShapes(facts.face));
      bar.append(button("head", head, true));
    }
    if (where) {
      const wrong = findings.some(({ rule, outcome }) => PLACED.includes(rule) && ["warn", "fail"].includes(outcome));
      guide.append(...guideShapes(where));
      words.textContent = say("layerGuideHint");
      bar.append(button("guide", guide, wrong));
    }
  }

  return { draw, clear, bar, words };
}
