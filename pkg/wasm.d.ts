/** The compiled module, for bundlers and runtimes that import WebAssembly: pass it to `init({ wasm })`. */
declare const wasm: WebAssembly.Module;
export default wasm;
