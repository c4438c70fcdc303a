// Why a call was refused, with the code that tells a caller what to do.

/** An error of the package's own. */
export function refusal(code, message, cause) {
  const error = new Error(message, { cause });
  error.name = "PrecheckError";
  error.code = code;
  return error;
}

const calledOff = (signal) => refusal("aborted", "The check was called off.", signal.reason);

export function throwIfAborted(signal) {
  if (signal?.aborted) throw calledOff(signal);
}

/** What `promise` brings, unless `signal` is raised first. */
export function abortable(promise, signal) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(calledOff(signal));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
