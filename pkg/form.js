// `data-precheck` on a form and its fields. Importing this binds the document; the logic is in the
// module, which calls the package's own checks through here.
import { refusal } from "./error.js";
import { adoptStyle } from "./form-style.js";

let loading;
const bound = new WeakMap();

/** The module of the binding, once for all; after a failure it may be tried again. */
function load() {
  loading ??= import("./wasm/permit_precheck_bind.js")
    .then(async (module) => {
      if (typeof WebAssembly !== "object") throw new Error("this browser runs no WebAssembly");
      await module.default();
      return module;
    })
    .catch((cause) => {
      loading = undefined;
      throw refusal("load", `The form is not checked: ${cause?.message ?? cause}`, cause);
    });
  return loading;
}

/** The package's checks; loaded when a form is there to be bound. */
const ownChecks = () =>
  import("./index.js").catch((cause) => {
    throw refusal("load", `The form is not checked: ${cause?.message ?? cause}`, cause);
  });

/** Tells every form that it is on its own: it works as it would without us. */
function tell(root, detail) {
  for (const form of root.querySelectorAll("form[data-precheck]")) {
    form.dispatchEvent(new CustomEvent("precheck-error", { bubbles: true, composed: true, detail }));
  }
}

/**
 * Binds the forms of a document or a shadow root, those that are there and those to come. Bound again, a
 * root is bound anew with the new options.
 *
 * @param {Document | ShadowRoot} [root]
 * @param {{ texts?: Record<string, string | ((finding) => string)>, announce?: (words: string) => void, checks?: object }} [options]
 *   `checks`: what checks, where it is not the package's own calls
 * @returns {{ ready: Promise<void>, unbind: () => void }}
 */
export function bind(root = document, { texts, announce, checks } = {}) {
  bound.get(root)?.unbind();
  let binding;
  let ended = false;
  const run = async (id, check, given) => {
    let report, error;
    try {
      report = await (checks ?? (await ownChecks()))[check](...given);
    } catch (cause) {
      error = cause;
    }
    if (!ended) binding.answer(id, report, error);
  };
  const ready = load().then(
    ({ Binding }) => {
      if (ended) return;
      adoptStyle(root);
      binding = new Binding(window, root, run, texts, announce);
    },
    (error) => {
      if (!ended) tell(root, error);
      throw error;
    },
  );
  ready.catch(() => undefined); // the event has told it
  const mine = {
    ready,
    unbind() {
      ended = true;
      binding?.unbind();
      if (bound.get(root) === mine) bound.delete(root);
    },
  };
  bound.set(root, mine);
  return mine;
}

// A page that binds the document itself, with options, does so before this.
if (globalThis.document) queueMicrotask(() => bound.has(document) || bind(document));
