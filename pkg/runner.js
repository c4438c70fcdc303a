// Who judges photos: this thread, or a Worker behind the same three calls.
import { refusal } from "./error.js";

/** The module in this thread. */
export const inThread = (module) => ({
  useModels: async (bytes) => module.useModels(bytes),
  checkPhoto: (photo, options) => module.checkPhoto(photo, options),
  ended: () => false,
});

/** An error as it was before it was sent. */
function revived({ name, code, message }) {
  if (name === "PrecheckError") return refusal(code, message);
  return Object.assign(new Error(message), { name });
}

/**
 * The module in a Worker. Rejects where the Worker cannot be started or cannot load the module.
 *
 * @param {Worker} worker of `worker.js`
 * @param wasm where the module is; nothing where its script finds it
 */
export async function inWorker(worker, wasm) {
  const waiting = new Map();
  let last = 0;
  let failure;

  function end(cause) {
    failure ??= cause;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  }

  worker.addEventListener("message", ({ data: { id, value, error } }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (!error) return call?.resolve(value);
    const cause = revived(error);
    call?.reject(cause);
    // After a trap nobody knows what state the module is in: the next photo gets another.
    if (cause.name === "RuntimeError") end(cause);
  });
  for (const kind of ["error", "messageerror"]) {
    worker.addEventListener(kind, (event) => end(refusal("load", `The Worker failed: ${event.message ?? kind}`)));
  }

  const call = (name, ...args) =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      const id = (last += 1);
      waiting.set(id, { resolve, reject });
      try {
        worker.postMessage({ id, name, args });
      } catch (cause) {
        // Whatever keeps it from being sent, a getter that throws say, is no fault of the Worker's.
        waiting.delete(id);
        reject(Object.assign(new Error("cannot be sent", { cause }), { name: "DataCloneError" }));
      }
    });

  try {
    await call("init", wasm);
  } catch (error) {
    end(error);
    throw error;
  }
  return {
    useModels: (bytes) => call("useModels", bytes),
    checkPhoto: (photo, options) => call("checkPhoto", photo, options),
    ended: () => Boolean(failure),
  };
}
