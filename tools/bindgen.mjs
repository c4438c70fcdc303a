// wasm-bindgen's command, at exactly the version of the crate: any other refuses to work.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

import { Failure, cache, isProgram, root, run, say } from "./run.mjs";

const suffix = process.platform === "win32" ? ".exe" : "";

/**
 * The folder with `wasm-bindgen` and `wasm-bindgen-test-runner`.
 *
 * @param {string} cargo
 */
export async function bindgen(cargo) {
    const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
    const version = /name = "wasm-bindgen"\nversion = "(.+)"/.exec(lock.replaceAll("\r", ""))?.[1];
    if (!version) throw new Failure("Cargo.lock names no version of wasm-bindgen.");
    const home = join(cache, `wasm-bindgen-${version}`);
    const folder = join(home, "bin");
    if (isProgram(join(folder, `wasm-bindgen${suffix}`))) return folder;

    say(`cargo install wasm-bindgen-cli --version ${version} (some minutes, once; kept in ${cache})`);
    const work = `${home}.${process.pid}`;
    mkdirSync(work, { recursive: true });
    try {
        const done = await run(
            cargo,
            ["install", "wasm-bindgen-cli", "--version", version, "--root", work],
            { cwd: work, quiet: true, env: { CARGO_TARGET_DIR: join(work, "target") } },
        );
        if (!done.ok) {
            throw new Failure(`${done.output.slice(-2000)}\nwasm-bindgen's command could not be built. By hand:\n  cargo install wasm-bindgen-cli --version ${version} --root ${home}`);
        }
        rmSync(join(work, "target"), { recursive: true, force: true });
        // Renamed when complete, so that no other run ever sees half of it.
        if (!existsSync(folder)) {
            rmSync(home, { recursive: true, force: true });
            renameSync(work, home);
        }
    } finally {
        rmSync(work, { recursive: true, force: true });
    }
    return folder;
}
