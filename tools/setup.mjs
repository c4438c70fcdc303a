// Gets what building and testing need, once. Every other tool calls it; a second run finds all of
// it there and takes no time.

import { bindgen } from "./bindgen.mjs";
import { browser } from "./browser.mjs";
import { installEngines } from "./engines.mjs";
import { modules } from "./modules.mjs";
import { finish, isMain, say } from "./run.mjs";
import { rust } from "./rust.mjs";

/** What building the module needs. */
export async function forBuilding() {
    const { cargo, wasm } = await rust();
    await modules();
    return { cargo, wasm, bindgen: await bindgen(cargo) };
}

/** What the tests need on top of that. */
export async function forTesting() {
    // The quick part first: a missing browser is told before minutes are spent on building.
    const driven = await browser();
    await installEngines();
    return { ...(await forBuilding()), ...driven };
}

if (isMain(import.meta)) finish(forTesting().then(() => say("all that is needed is there")));
