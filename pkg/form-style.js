// How the binding's words look. A page changes it by the custom properties, or by rules of its own:
// these are the weakest.

const CSS = `
:where(.precheck-message, .precheck-summary) {
  --fail: var(--precheck-fail, #a3231b);
  --warn: var(--precheck-warn, #7a4b00);
  --focus: var(--precheck-focus, #b35c00);
}
@supports (color: light-dark(#000, #fff)) {
  :where(.precheck-message, .precheck-summary) {
    --fail: var(--precheck-fail, light-dark(#a3231b, #ffa49a));
    --warn: var(--precheck-warn, light-dark(#7a4b00, #f0c264));
    --focus: var(--precheck-focus, light-dark(#b35c00, #ffb454));
  }
}
:where(.precheck-message) { margin: var(--precheck-gap, 0.35em) 0; font-size: var(--precheck-size, 0.95em); line-height: 1.4; }
:where(.precheck-message > span) { display: block; overflow-wrap: anywhere; }
:where(.precheck-remedy) { display: block; }
:where(.precheck-fail) { color: var(--fail); }
:where(.precheck-fail > :first-child) { font-weight: 600; }
:where(.precheck-warn) { color: var(--warn); }
:where(.precheck-summary) { border: 3px solid var(--fail); padding: 0.75em 1em; margin: 0 0 1em; overflow-wrap: anywhere; }
:where(.precheck-summary h2) { margin: 0 0 0.4em; font-size: 1.15em; }
:where(.precheck-summary ul) { margin: 0; padding-inline-start: 1.2em; }
:where(.precheck-summary a) { color: var(--fail); }
:where(.precheck-summary:focus, .precheck-summary a:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }
.precheck-status { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

let sheet;

/** Adopts the sheet in a document or a shadow root, once. */
export function adoptStyle(root) {
  if (!root.adoptedStyleSheets) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  if (root.adoptedStyleSheets.includes(sheet)) return;
  // First, so that the page's own rules come after it.
  root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}
