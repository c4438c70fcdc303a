// The module: cargo, wasm-bindgen, wasm-opt, into pkg/wasm. Nothing is built again that has not
// changed.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative } from "node:path";

import { Failure, ask, finish, isMain, root, run, say } from "./run.mjs";
import { forBuilding } from "./setup.mjs";
import { measure, show } from "./sizes.mjs";

const TARGET = "wasm32-unknown-unknown";
const NAME = "permit_precheck";
const out = join(root, "pkg", "wasm");
const stamp = join(out, ".built-from");

/** The package that links the crate to a module. */
const PACKAGE = "permit-precheck-module";

/** What is built of the crate. The module that every page loads decodes photos and reads faces: what is hot
 *  in it, as Cargo.toml says, is fast. The others, which only a form or a procedure asks for and which bind
 *  a page's form, have nothing hot. */
const MODULES = [
    { name: NAME, features: "photo", small: false },
    { name: `${NAME}_form`, features: "form,procedure", small: true },
    { name: `${NAME}_bind`, features: "bind", small: true },
];

/** How the photo's module is linked, which the bench of its measures is, too. Nothing is copied to where it
 *  is called: at the compiler's own threshold of 225 the module weighs a tenth more and is no faster. */
export const PHOTO = {
    link: ["--", "-Cllvm-args=--inline-threshold=0"],
    wasmOpt: ["-Os", "--one-caller-inline-max-function-size=0"],
};

/**
 * Builds the module where its sources changed.
 *
 * @param {Awaited<ReturnType<typeof forBuilding>>} tools
 * @returns {Promise<{ warnings: number }>} the compiler's warnings of this crate; 0 where nothing was built
 */
export async function build(tools) {
    await packModels();
    const from = await fingerprint(tools);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === from) {
        say("the module is up to date");
        return { warnings: 0 };
    }
    // The stamp goes first and comes last: half a copy never counts as built.
    rmSync(stamp, { force: true });
    let warnings = 0;
    for (const module of MODULES) warnings += await buildOne(tools, module, out);
    writeFileSync(stamp, from);
    return { warnings };
}

/**
 * Builds one module of the crate.
 *
 * @param {Awaited<ReturnType<typeof forBuilding>>} tools
 * @param {{ name: string, features: string, small: boolean }} module
 * @param {string} out where it goes
 * @returns {Promise<number>} the compiler's warnings of this crate
 */
export async function buildOne(tools, { name, features, small }, out) {
    say(`building ${name}`);
    const cargo = await run(
        tools.wasm.cargo,
        [
            ...["rustc", "--release", "--package", PACKAGE, "--locked", "--target", TARGET, "--features", features],
            ...(small ? [] : PHOTO.link),
        ],
        { env: { ...tools.wasm.env, ...flags(tools), ...(small ? { CARGO_PROFILE_RELEASE_OPT_LEVEL: "z" } : {}) } },
    );
    if (!cargo.ok) throw new Failure("The module could not be built.");
    const target = process.env.CARGO_TARGET_DIR || join(root, "target");
    const work = join(target, `pkg-${process.pid}`);
    rmSync(work, { recursive: true, force: true });
    try {
        await step(join(tools.bindgen, "wasm-bindgen"), [
            join(target, TARGET, "release", `${PACKAGE.replaceAll("-", "_")}.wasm`),
            ...["--target", "web", "--out-dir", work, "--out-name", name],
        ]);
        const module = join(work, `${name}_bg.wasm`);
        say("wasm-opt");
        await step(process.execPath, [
            join(root, "node_modules", "binaryen", "bin", "wasm-opt"),
            // The features are those that the compiler noted in the module. Never all there are:
            // some change the format into one that Node 20 and older browsers refuse.
            ...(small ? ["-Oz"] : PHOTO.wasmOpt),
            ...["--strip-debug", "--strip-producers", "--strip-target-features", module, "-o", module],
        ]);
        await WebAssembly.compile(readFileSync(module));
        mkdirSync(out, { recursive: true });
        for (const file of readdirSync(work)) renameSync(join(work, file), join(out, file));
    } finally {
        rmSync(work, { recursive: true, force: true });
    }
    return Number(/generated (\d+) warnings?/.exec(cargo.output)?.[1] ?? 0);
}

/** Where panics name a source file, no folder of the machine that built the module. */
function flags(tools) {
    const home = process.env.CARGO_HOME || join(homedir(), ".cargo");
    const given = tools.wasm.env.CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS ?? "";
    const remap = `--remap-path-prefix=${join(home, "registry", "src")}=crates`;
    // Flags are told apart by spaces: a folder with one in its name stays as it is.
    return /\s/.test(remap) ? {} : { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: `${given} ${remap}`.trim() };
}

async function step(program, args) {
    const done = await run(program, args, { quiet: true });
    if (!done.ok) throw new Failure(`${done.output.slice(-2000)}\n${[program, ...args].join(" ")} failed.`);
}

/** The networks' weights, where this tree packs any. */
async function packModels() {
    const tool = join(root, "tools", "pack-models.mjs");
    if (!existsSync(tool)) return;
    const done = await run(process.execPath, [tool]);
    if (!done.ok) throw new Failure("The models could not be packed.");
}

/** All that the module is made from: sources, settings, compiler and tools. */
async function fingerprint(tools) {
    const hash = createHash("sha256");
    hash.update(ask(tools.wasm.env.RUSTC ?? "rustc", ["-vV"]) ?? "").update(tools.bindgen);
    const files = ["Cargo.toml", "Cargo.lock", "package-lock.json", ".cargo/config.toml", "pkg/models.json", "tools/build.mjs"];
    for (const file of [...files.map((name) => join(root, name)), ...sources(join(root, "src"))]) {
        hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file));
    }
    return hash.digest("hex");
}

function sources(folder) {
    return readdirSync(folder, { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            return entry.isDirectory() ? sources(path) : [path];
        });
}

async function main() {
    await build(await forBuilding());
    const parts = measure();
    show(parts);
    if (!parts.every((part) => part.ok)) throw new Failure("A part is larger than its limit in tools/sizes.mjs.");
}

if (isMain(import.meta)) finish(main());
