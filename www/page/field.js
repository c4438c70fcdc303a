// A text field's error: told when a value is committed, cleared while the person types.
import { byId } from "./dom.js";

/** Puts an error at a field, or takes it away where `message` is empty. */
export function setError(input, message) {
  const place = byId(`${input.id}-error`);
  place.textContent = message ?? "";
  place.hidden = !message;
  if (message) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

/** Pressed on something else, the pointer leaves a field before it is released: words that came in
 *  between would move what it is over, and the click would be lost. */
let released = Promise.resolve();
document.addEventListener("pointerdown", () => {
  released = new Promise((resolve) => {
    for (const event of ["pointerup", "pointercancel", "dragend"]) {
      document.addEventListener(event, () => setTimeout(resolve), { once: true });
    }
  });
});

/** Calls `typing` at every keystroke, once the error is cleared, and `commit` when the value is settled. */
export function watchField(input, { typing, commit }) {
  let isTyping = false;
  const settle = () => {
    isTyping = false;
    released.then(commit);
  };
  input.addEventListener("input", () => {
    isTyping = true;
    setError(input, "");
    typing?.();
  });
  input.addEventListener("change", settle);
  // Typed back to what it was, a value is settled without a change; not so where only the window was left.
  input.addEventListener("blur", () => isTyping && document.activeElement !== input && settle());
}

/** Today in Beijing, `YYYY-MM-DD`. */
export function todayInBeijing(now = Date.now()) {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
}
