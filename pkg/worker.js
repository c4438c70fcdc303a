// The Worker that judges photos: takes calls by message, answers each under its number.
import start, { checkPhoto, useModels } from "./wasm/permit_precheck.js";

const CALLS = {
  init: async (wasm) => void (await start({ module_or_path: wasm })),
  useModels,
  checkPhoto,
};

addEventListener("message", async ({ data: { id, name, args } }) => {
  try {
    postMessage({ id, value: await CALLS[name](...args) });
  } catch (error) {
    const { name: kind, code, message } = error ?? {};
    postMessage({ id, error: { name: kind, code, message: message ?? String(error) } });
  }
});
