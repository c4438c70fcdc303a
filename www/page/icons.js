// The page's own small icons. They only repeat what a word beside them says.
import { svg } from "./dom.js";

const PATHS = {
  pass: ["M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Z", "m7.8 12.3 2.9 2.9 5.6-6.1"],
  warn: ["M12 3.3 21.5 20h-19Z", "M12 9.5v5", "M12 17.1v.2"],
  fail: ["M8.1 2.5h7.8l5.6 5.6v7.8l-5.6 5.6H8.1l-5.6-5.6V8.1Z", "m8.7 8.7 6.6 6.6", "m15.3 8.7-6.6 6.6"],
  unknown: ["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z", "M12 9.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4Z"],
  empty: ["M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Z"],
  busy: ["M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Z", "M12 7v5l3.3 2"],
  lock: ["M5.5 10.5h13v10h-13Z", "M8.5 10.5V7.2a3.5 3.5 0 0 1 7 0v3.3"],
  paper: ["M6 2.5h8.5L19 7v14.5H6Z", "M9 11.5h7", "M9 15.5h7"],
  info: ["M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19Z", "M12 11v6", "M12 7.3v.2"],
};

/** An icon by name, for an element of class `icon`. */
export function icon(name) {
  const drawn = svg("svg", { viewBox: "0 0 24 24", class: `icon icon-${name}`, "aria-hidden": "true" });
  for (const d of PATHS[name]) drawn.append(svg("path", { d }));
  return drawn;
}

/** Draws the icons that the page's markup names. */
export function drawIcons(root) {
  for (const place of root.querySelectorAll("svg[data-icon]")) place.replaceWith(icon(place.dataset.icon));
}
