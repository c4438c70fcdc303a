// Which compiler builds the module: the plain one where it has WebAssembly, else Debian's.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

import { debianRust, debianWasm, isDebian } from "./debian.mjs";
import { Failure, ask, root, run, say, which } from "./run.mjs";

const TARGET = "wasm32-unknown-unknown";
const RUSTUP = "https://rustup.rs";

/**
 * Native cargo, and how to call cargo for WebAssembly.
 *
 * @returns {Promise<{ cargo: string, wasm: { cargo: string, env: Record<string, string> } }>}
 */
export async function rust() {
    const cargoHome = process.env.CARGO_HOME || join(homedir(), ".cargo");
    const cargo = which("cargo", [join(cargoHome, "bin")]);
    const rustc = process.env.RUSTC || which("rustc", [join(cargoHome, "bin")]);
    if (!cargo || !rustc) {
        throw new Failure(`Rust is missing. Install it from ${RUSTUP}, then run this again.`);
    }
    const version = ask(rustc, ["--version"]) ?? "";
    const wanted = /^rust-version = "(.+)"/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))?.[1];
    if (!isAtLeast(/\d+\.\d+/.exec(version)?.[0], wanted)) {
        throw new Failure(`Rust ${wanted} or later is wanted; ${rustc} says “${version}”. Run “rustup update”, or install Rust from ${RUSTUP}.`);
    }
    return { cargo, wasm: await wasm(cargo, rustc) };
}

async function wasm(cargo, rustc) {
    const plain = { cargo, env: {} };
    if (hasStd(rustc)) return plain;
    // Debian's compiler may have been given the library before.
    const debian = debianRust();
    if (debian && hasStd(debian.rustc)) return other(debian);
    const rustup = which("rustup", [join(process.env.CARGO_HOME || join(homedir(), ".cargo"), "bin")]);
    if (rustup) {
        say(`rustup target add ${TARGET}`);
        const done = await run(rustup, ["target", "add", TARGET], { quiet: true });
        if (done.ok && hasStd(rustc)) return plain;
        say("rustup could not download it");
    }
    if (isDebian()) return other(await debianWasm());
    throw new Failure(
        `The standard library for WebAssembly is missing, and rustup could not get it. Run this where the network allows it:\n  rustup target add ${TARGET}\nor install your system's package of it (libstd-rust-dev-wasm32, rust-std-static-wasm32-unknown-unknown or similar).`,
    );
}

/** Calls another compiler than the plain one, for WebAssembly only. */
function other({ cargo, rustc, rustdoc, sysroot }) {
    const env = { RUSTC: rustc, RUSTDOC: rustdoc };
    // Cargo adds these to the flags of .cargo/config.toml, and gives them to no build script.
    if (sysroot) env.CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = `--sysroot ${sysroot}`;
    return { cargo, env };
}

function hasStd(rustc) {
    const folder = ask(rustc, ["--print", "target-libdir", "--target", TARGET]);
    return Boolean(folder) && existsSync(folder) && readdirSync(folder).some((file) => /^libstd-.*\.rlib$/.test(file));
}

function isAtLeast(version, wanted) {
    if (!version || !wanted) return Boolean(version);
    const [[a, b], [c, d]] = [version, wanted].map((text) => text.split(".").map(Number));
    return a > c || (a === c && b >= d);
}
