// The interface over the module, the same in browsers and in Node: every call awaits `init`.
//
// There are two modules: one for photo, contract and credit code, which every page loads, and one for
// the form's other fields and the procedure, loaded when it is first asked for.
import { refusal, throwIfAborted } from "./error.js";
import { photos } from "./photos.js";

/** A module that loads once for all callers; a failed load may be tried again. */
function once(load) {
  let ready;
  return () => {
    ready ??= load().catch((cause) => {
      ready = undefined;
      if (cause?.name === "PrecheckError") throw cause;
      throw refusal("load", `The module could not be loaded: ${cause?.message ?? cause}`, cause);
    });
    return ready;
  };
}

async function start(script, given, bytes) {
  if (typeof WebAssembly !== "object") {
    throw refusal("load", "This browser runs no WebAssembly (lockdown modes switch it off).");
  }
  await script.default({ module_or_path: (await given) ?? (await bytes()) });
  return script;
}

/** A source that can be used twice and sent to a Worker: an address, bytes, or a compiled module. */
async function lasting(source) {
  const given = await source;
  if (given instanceof URL) return given.href;
  if (typeof given === "string" && globalThis.document) return new URL(given, document.baseURI).href;
  if (typeof Response === "function" && given instanceof Response) return given.arrayBuffer();
  return given;
}

const MODELS = "models: an address, a Response, bytes, or false is wanted.";
const isModels = (models) =>
  models === false || typeof models === "string" || (typeof models === "object" && models !== null);

/**
 * @param moduleBytes where a module comes from when `init` is not told: its bytes by its name, or
 *   nothing where its script finds it
 * @param readModels the face models' bytes, from what `init` was told or from the package
 * @param startWorker starts `worker.js`; left out where photos are judged in this thread
 */
export function connect({ moduleBytes, readModels, startWorker }) {
  const settings = {};
  const core = once(async () =>
    start(await import("./wasm/permit_precheck.js"), settings.wasm, () => moduleBytes("permit_precheck")),
  );
  const form = once(async () =>
    start(await import("./wasm/permit_precheck_form.js"), settings.formWasm, () => moduleBytes("permit_precheck_form")),
  );

  async function init(options) {
    const { wasm, formWasm, models, worker, ...unknown } = options ?? {};
    const [name] = Object.keys(unknown);
    if (name) throw refusal("option", `init: unknown option “${name}”.`);
    if (models !== undefined && !isModels(models)) throw refusal("option", `init: ${MODELS}`);
    if (worker !== undefined && typeof worker !== "boolean") {
      throw refusal("option", "init: worker: true or false is wanted.");
    }
    settings.formWasm ??= formWasm;
    settings.models = models ?? settings.models;
    settings.worker = worker ?? settings.worker;
    if (wasm !== undefined) {
      settings.wasm = lasting(wasm);
      settings.wasm.catch(() => undefined); // whoever loads the module hears of it
    }
    await core();
  }

  const of =
    (module, check) =>
    async (...args) =>
      (await module())[check](...args);

  // A check of a file can be called off.
  async function checkAttachment(file, options) {
    const { signal, ...rest } = options ?? {};
    throwIfAborted(signal);
    const report = await (await form()).checkAttachment(file, rest);
    throwIfAborted(signal);
    return report;
  }

  const coreField = of(core, "checkField");
  const formField = of(form, "checkField");

  return {
    init,
    ...photos({ core, settings, readModels, startWorker }),
    photoGuide: of(core, "guide"),
    checkContract: of(core, "checkContract"),
    checkField: (kind, ...args) => (kind === "credit-code" ? coreField : formField)(kind, ...args),
    checkApplication: of(form, "checkApplication"),
    checkAttachment,
    findProcedure: of(form, "findProcedure"),
    rules: of(core, "rules"),
    formRules: of(form, "rules"),
  };
}
