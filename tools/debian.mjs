// Debian's packages, and the WebAssembly standard library built from Debian's Rust source where
// rustup cannot download one.

import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Failure, ask, cache, run, say, which } from "./run.mjs";

/** The compiler that Debian keeps up to date for browsers, with its source. */
const COMPILER = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "libstd-rust-web-dev", "lld-22"];
const TARGET = "wasm32-unknown-unknown";

/** Whether this is Debian, or a system made from it, with its package tool. */
export function isDebian() {
    if (!which("apt-get") || !existsSync("/etc/os-release")) return false;
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
}

/**
 * Installs packages.
 *
 * @param {string[]} packages
 * @param {string} forWhat what they are for, for the message
 */
export async function install(packages, forWhat) {
    const byHand = `  sudo apt-get update && sudo apt-get install ${packages.join(" ")}`;
    const isRoot = process.getuid?.() === 0;
    if (!isRoot && ask("sudo", ["-n", "true"]) === undefined) {
        throw new Failure(`${forWhat} is missing. Install it, then run this again:\n${byHand}`);
    }
    const asRoot = (args) =>
        isRoot
            ? run("apt-get", args, { quiet: true, env: { DEBIAN_FRONTEND: "noninteractive" } })
            : run("sudo", ["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args], { quiet: true });
    say(`${forWhat}: apt-get install ${packages.join(" ")}`);
    await asRoot(["update", "-q"]);
    const done = await asRoot(["install", "-qy", "--no-install-recommends", ...packages]);
    if (!done.ok) {
        const why = done.output.trim().split("\n").slice(-5).join("\n");
        throw new Failure(`${why}\n\n${forWhat} could not be installed. By hand:\n${byHand}`);
    }
}

/** Debian's compiler, if it is installed. */
export function debianRust() {
    const [rustc, rustdoc, cargo] = ["rustc", "rustdoc", "cargo"].map((name) => `/usr/bin/${name}`);
    const installed = [rustc, cargo, "/usr/lib/rustlib/src"].every((file) => existsSync(file));
    return installed ? { rustc, rustdoc, cargo } : undefined;
}

/**
 * Debian's compiler with a standard library for WebAssembly, built once from Debian's source.
 * It is kept in the cache, in a system root that is otherwise Debian's own: nothing in /usr changes.
 */
export async function debianWasm() {
    let rust = isNewEnough() ? debianRust() : undefined;
    if (!rust) {
        await install(COMPILER, "A Rust compiler with its source");
        rust = debianRust();
    }
    const version = rust && ask(rust.rustc, ["-vV"]);
    if (!version) throw new Failure("Debian's rustc is installed, but it does not run.");
    const release = /^release: (\S+)/m.exec(version)[1];
    const host = /^host: (\S+)/m.exec(version)[1];
    const sysroot = join(cache, `sysroot-${release}`);
    if (!existsSync(sysroot)) await buildStd(rust, host, sysroot);
    return { ...rust, sysroot };
}

/** Debian's older releases have an older compiler at the same place. */
function isNewEnough() {
    const installed = ask("dpkg-query", ["-W", "-f", "${Status}\n", "rustc-web", "rust-web-src"]);
    return installed?.split("\n").every((line) => line === "install ok installed");
}

async function buildStd(rust, host, sysroot) {
    say("building the standard library for WebAssembly from Debian's source (a minute, once)");
    const work = join(cache, `std-${process.pid}`);
    mkdirSync(join(work, "src"), { recursive: true });
    try {
        writeFileSync(join(work, "Cargo.toml"), '[package]\nname = "nothing"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n');
        writeFileSync(join(work, "src", "lib.rs"), "");
        const done = await run(
            rust.cargo,
            ["build", "--release", "--target", TARGET, "-Zbuild-std=std,panic_abort,test,proc_macro"],
            {
                cwd: work,
                quiet: true,
                env: {
                    // What Debian ships is the source of the very compiler: its unstable flag is safe here.
                    RUSTC_BOOTSTRAP: "1",
                    RUSTC: rust.rustc,
                    // Without it, link-time optimisation of the module fails later.
                    RUSTFLAGS: "-Cembed-bitcode=yes",
                    CARGO_TARGET_DIR: join(work, "target"),
                    RUSTUP_TOOLCHAIN: undefined,
                },
            },
        );
        if (!done.ok) throw new Failure(`${done.output.slice(-2000)}\nThe standard library for WebAssembly could not be built from /usr/lib/rustlib/src.`);
        const made = join(work, "sysroot", "lib", "rustlib");
        const lib = join(made, TARGET, "lib");
        mkdirSync(lib, { recursive: true });
        const deps = join(work, "target", TARGET, "release", "deps");
        for (const file of readdirSync(deps)) {
            if (file.endsWith(".rlib") && !file.startsWith("libnothing-")) cpSync(join(deps, file), join(lib, file));
        }
        symlinkSync(join("/usr/lib/rustlib", host), join(made, host));
        // Renamed when complete, so that no other run ever sees half of it.
        if (!existsSync(sysroot)) renameSync(join(work, "sysroot"), sysroot);
    } finally {
        rmSync(work, { recursive: true, force: true });
    }
}
