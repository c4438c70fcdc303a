// Photos, judged one after another by whoever can: a Worker, else this thread. The face models are
// loaded when they are first wanted; without them the rest of a photo is judged all the same.
import { abortable, throwIfAborted } from "./error.js";
import { inThread, inWorker } from "./runner.js";

/** When the page has nothing else to do. */
const idle = () =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(resolve, { timeout: 2000 });
    else setTimeout(resolve);
  });

/**
 * @param core gives the module of this thread
 * @param {{ wasm?, models?, worker?: boolean }} settings what `init` was told
 * @param {(source, tell) => Promise<ArrayBuffer | ArrayBufferView>} readModels their bytes
 * @param {() => Worker} [startWorker] left out where there is none
 */
export function photos({ core, settings, readModels, startWorker }) {
  let runner;
  let progress;
  const listeners = new Set();
  const fields = new Map();
  let queue = Promise.resolve();

  async function startRunner() {
    if (startWorker && settings.worker !== false) {
      try {
        return await inWorker(startWorker(), await settings.wasm);
      } catch {
        // A policy without workers, or a browser that knows no module workers: in this thread then.
      }
    }
    return inThread(await core());
  }

  async function current() {
    const before = runner;
    const ended = (await before?.catch(() => undefined))?.ended() ?? true;
    if (ended && runner === before) runner = startRunner();
    return runner;
  }

  function tell(now) {
    progress = now;
    for (const listener of listeners) listener(now);
  }

  /** Loads the models into a runner, once; after a failure it may be tried again. */
  function load(into) {
    into.models ??= readModels(settings.models, tell)
      .then((bytes) => into.useModels(bytes))
      .catch((cause) => {
        into.models = undefined;
        throw cause;
      })
      .finally(() => (progress = undefined));
    return into.models;
  }

  async function models(into, onProgress) {
    const loading = load(into);
    if (!onProgress) return loading;
    if (progress) onProgress(progress);
    listeners.add(onProgress);
    return loading.finally(() => listeners.delete(onProgress));
  }

  /** Runs `judge` when all before it are done. */
  function inTurn(judge) {
    const turn = queue.then(judge);
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function judge(photo, options, signal, onProgress) {
    throwIfAborted(signal);
    const by = await abortable(current(), signal);
    if (settings.models === false && options.face !== false) options = { ...options, face: false };
    // That the models are missing, the report tells.
    if (options.face !== false) await abortable(models(by, onProgress).catch(() => undefined), signal);
    const ask = async () => {
      throwIfAborted(signal);
      try {
        return await by.checkPhoto(photo, options);
      } catch (error) {
        // What cannot be sent to a Worker is no photo; this thread finds the words.
        if (error?.name !== "DataCloneError") throw error;
        return (await core()).checkPhoto(photo, options);
      }
    };
    return abortable(inTurn(ask), signal);
  }

  async function checkPhoto(photo, given) {
    const { signal, onProgress, field, ...options } = given ?? {};
    if (field === undefined) return judge(photo, options, signal, onProgress);
    // A newer photo of the same field calls the older one off.
    fields.get(field)?.abort();
    const own = new AbortController();
    fields.set(field, own);
    const stop = () => own.abort(signal.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop);
    try {
      return await judge(photo, options, own.signal, onProgress);
    } finally {
      signal?.removeEventListener("abort", stop);
      if (fields.get(field) === own) fields.delete(field);
    }
  }

  async function prefetch() {
    await idle();
    const into = await current();
    // Who saves data is asked for the models when a photo is there.
    if (settings.models === false || globalThis.navigator?.connection?.saveData) return;
    await load(into);
  }

  return { checkPhoto, prefetch };
}
