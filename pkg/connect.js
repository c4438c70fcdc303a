// The interface over the module, the same in browsers and in Node: every call awaits `init`.
//
// There are two modules: one for photo, contract and credit code, which every page loads, and one for
// the form's other fields and the procedure, loaded when it is first asked for.

/** An error with the code that tells a caller what to do. */
function refusal(code, message, cause) {
  const error = new Error(message, { cause });
  error.name = "PrecheckError";
  error.code = code;
  return error;
}

function throwIfAborted(signal) {
  if (signal?.aborted) throw refusal("aborted", "The check was called off.", signal.reason);
}

/** A module that loads once for all callers; a failed load may be tried again. */
function once(load) {
  let ready;
  return (given) => {
    ready ??= load(given).catch((cause) => {
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

/**
 * @param {(name: string) => Promise<unknown>} bytesOf where a module comes from when `init` is not
 *   told: its bytes, or nothing where its script finds it
 */
export function connect(bytesOf) {
  let formGiven;
  const core = once(async (given) =>
    start(await import("./wasm/permit_precheck.js"), given, () => bytesOf("permit_precheck")),
  );
  const form = once(async () =>
    start(await import("./wasm/permit_precheck_form.js"), formGiven, () => bytesOf("permit_precheck_form")),
  );

  async function init(options) {
    const { wasm, formWasm, ...unknown } = options ?? {};
    const [name] = Object.keys(unknown);
    if (name) throw refusal("option", `init: unknown option “${name}”.`);
    formGiven ??= formWasm;
    await core(wasm);
  }

  // A check of a file can be called off.
  const ofFile = (module, check) => async (file, options) => {
    const { signal, ...rest } = options ?? {};
    throwIfAborted(signal);
    const report = await (await module())[check](file, rest);
    throwIfAborted(signal);
    return report;
  };

  const of =
    (module, check) =>
    async (...args) =>
      (await module())[check](...args);

  const coreField = of(core, "checkField");
  const formField = of(form, "checkField");

  return {
    init,
    checkPhoto: ofFile(core, "checkPhoto"),
    checkContract: of(core, "checkContract"),
    checkField: (kind, ...args) => (kind === "credit-code" ? coreField : formField)(kind, ...args),
    checkApplication: of(form, "checkApplication"),
    checkAttachment: ofFile(form, "checkAttachment"),
    findProcedure: of(form, "findProcedure"),
    rules: of(core, "rules"),
    formRules: of(form, "rules"),
  };
}
