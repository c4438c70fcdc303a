// The head that every page has: the product, the other pages, the languages.
import { byId, el, svg } from "./dom.js";

const PAGES = [
  ["index.html", "pageChecks"],
  ["application.html", "pageApplication"],
  ["procedure.html", "pageProcedure"],
];
const LANGUAGES = [
  ["zh", "zh-CN", "中文"],
  ["en", "en", "English"],
];

function mark() {
  return svg(
    "svg",
    { viewBox: "0 0 32 32", class: "mark", "aria-hidden": "true" },
    svg("rect", { x: 5, y: 2.5, width: 22, height: 27, rx: 3 }),
    svg("circle", { cx: 16, cy: 12, r: 4.2 }),
    svg("path", { d: "M8.5 24.5c.9-4.3 3.9-6.4 7.5-6.4 2 0 3.8.6 5.2 1.9" }),
    svg("path", { class: "tick", d: "m17.5 24.3 3.2 3.1 6.8-7.600" }),
  );
}

/** Fills the page's `masthead`; its words come with the language. */
export function startMasthead() {
  const here = PAGES.some(([page]) => location.pathname.endsWith(`/${page}`)) ? location.pathname.split("/").pop() : "index.html";
  const pages = PAGES.map(([page, key]) => el("a", { href: page, "data-page": page, "data-say": key, "aria-current": page === here && "page" }));
  const languages = LANGUAGES.map(([name, lang, words]) => el("a", { href: `?lang=${name}`, lang, hreflang: lang, "data-language": name }, words));
  byId("masthead").replaceChildren(
    el(
      "div",
      { class: "wide masthead-row" },
      el("p", { class: "brand" }, mark(), el("span", { "data-say": "product" })),
      el("nav", { class: "pages", "data-say-label": "pages" }, pages),
      el("nav", { class: "languages", "data-say-label": "languages" }, languages),
    ),
  );
}
