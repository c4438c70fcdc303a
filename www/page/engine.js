// The module: loaded in the background, tried again when asked, the same calls for every card.
let attempt = 0;
let module;
let warm = (loaded) => loaded.init();
const listeners = [];

function load() {
  // A browser remembers a script that failed to load; another address makes it ask again.
  const again = attempt > 0 ? `?again=${attempt}` : "";
  return import(`../../pkg/index.js${again}`).then(async (loaded) => {
    await warm(loaded);
    return loaded;
  });
}

/** Says what loads the module that a page needs, where it is not the one for photo, contract and code. */
export function warmWith(load) {
  warm = load;
}

/** The module's functions; rejects with the code `load` where it cannot be loaded. */
export function engine() {
  module ??= load().then(
    (loaded) => {
      for (const listener of listeners) listener(true);
      return loaded;
    },
    (cause) => {
      module = undefined;
      attempt += 1;
      for (const listener of listeners) listener(false);
      throw Object.assign(new Error("The module could not be loaded.", { cause }), { code: "load" });
    },
  );
  return module;
}

/** Calls `listener` with true when the module has loaded and with false when it could not. */
export function onEngine(listener) {
  listeners.push(listener);
}
