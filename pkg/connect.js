// The interface over the module, the same in browsers and in Node: every call awaits `init`.
import load, * as wasm from "./wasm/permit_precheck.js";

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

/**
 * @param {() => Promise<unknown>} bytesOfModule where the module comes from when `init` is not told
 */
export function connect(bytesOfModule) {
  let ready;

  function init(options = {}) {
    const { wasm: given, ...unknown } = options ?? {};
    const [name] = Object.keys(unknown);
    if (name) return Promise.reject(refusal("option", `init: unknown option “${name}”.`));
    // One load for all callers; a failed one may be tried again.
    ready ??= start(given).catch((cause) => {
      ready = undefined;
      if (cause?.name === "PrecheckError") throw cause;
      throw refusal("load", `The module could not be loaded: ${cause?.message ?? cause}`, cause);
    });
    return ready;
  }

  async function start(given) {
    if (typeof WebAssembly !== "object") {
      throw refusal("load", "This browser runs no WebAssembly (lockdown modes switch it off).");
    }
    await load({ module_or_path: (await given) ?? (await bytesOfModule()) });
  }

  // A check of a file can be called off.
  const ofFile = (check) => async (file, options) => {
    const { signal, ...rest } = options ?? {};
    throwIfAborted(signal);
    await init();
    const report = await check(file, rest);
    throwIfAborted(signal);
    return report;
  };

  const after = (check) => async (...args) => {
    await init();
    return check(...args);
  };

  return {
    init,
    checkPhoto: ofFile(wasm.checkPhoto),
    checkAttachment: ofFile(wasm.checkAttachment),
    checkContract: after(wasm.checkContract),
    checkField: after(wasm.checkField),
    checkApplication: after(wasm.checkApplication),
    findProcedure: after(wasm.findProcedure),
    rules: after(wasm.rules),
  };
}
