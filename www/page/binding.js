// Fields with `data-precheck` are judged by the package's own binding, with the module that this page has
// loaded; the page shows their reports beside them and announces what is found.
import { engine, onEngine } from "./engine.js";

let begun = false;
let bound = false;
const waiting = [];

/** Binds the page's forms once the module is there; tried again when that is. */
export function startBinding() {
  onEngine(async (loaded) => {
    if (!loaded || begun) return;
    begun = true;
    try {
      const { bind } = await import("../../pkg/form.js");
      await bind(document, { checks: await engine(), announce() {} }).ready;
      bound = true;
      for (const field of waiting.splice(0)) field.dispatchEvent(new Event("change", { bubbles: true }));
    } catch {
      begun = false;
    }
  });
}

/** A field was committed: told again to the binding where that came too late to hear of it. */
export function commit(field) {
  if (!bound && !waiting.includes(field)) waiting.push(field);
}
