// The page's language: kept in its address, changed without losing anything that was entered.
import en from "../text/en.js";
import zh from "../text/zh.js";

const TEXTS = { zh, en };
const HTML_LANG = { zh: "zh-CN", en: "en" };
const listeners = [];
let current = "en";

/** `zh` or `en`. */
export const language = () => current;

/** The words under a key in a language; where they depend on numbers or names, those are passed after it. */
export function sayIn(chosen, key, ...values) {
  const words = TEXTS[chosen][key];
  return typeof words === "function" ? words(...values) : words;
}

/** The same in the page's language. */
export const say = (key, ...values) => sayIn(current, key, ...values);

/** Calls `listener` after every change of language. */
export function onLanguage(listener) {
  listeners.push(listener);
}

/** Fills the words of the markup: `data-say` an element's text, `data-say-label` its name. */
export function fill(root = document) {
  for (const element of root.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of root.querySelectorAll("[data-say-label]")) {
    element.setAttribute("aria-label", say(element.dataset.sayLabel));
  }
}

function apply(chosen) {
  current = chosen;
  document.documentElement.lang = HTML_LANG[chosen];
  document.title = say(document.documentElement.dataset.sayTitle ?? "title");
  fill();
  for (const link of document.querySelectorAll("[data-language]")) {
    if (link.dataset.language === chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  for (const link of document.querySelectorAll("[data-page]")) link.href = `${link.dataset.page}?lang=${chosen}`;
}

/** The address's language, else the browser's first that is spoken here, else English. */
function preferred() {
  const asked = new URL(location.href).searchParams.get("lang");
  if (asked in TEXTS) return asked;
  const spoken = (navigator.languages ?? [navigator.language]).map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find((tag) => tag in TEXTS) ?? "en";
}

/** Sets the language and makes the links of the markup change it in place. */
export function startLanguage() {
  apply(preferred());
  for (const link of document.querySelectorAll("[data-language]")) {
    link.addEventListener("click", (event) => {
      // Opened in another tab, the link is an ordinary one.
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const chosen = link.dataset.language;
      if (chosen === current) return;
      const address = new URL(location.href);
      address.searchParams.set("lang", chosen);
      history.replaceState(null, "", address);
      apply(chosen);
      for (const listener of listeners) listener();
    });
  }
}
