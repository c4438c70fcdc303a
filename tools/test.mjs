// `npm test`: everything, step by step. The last line counts all of it.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";

import { build } from "./build.mjs";
import { ended, fromCargo, fromTap, line, nothing, one, sum } from "./counts.mjs";
import { fuzz } from "./fuzz.mjs";
import { Failure, ask, finish, isMain, root, run } from "./run.mjs";
import { forTesting } from "./setup.mjs";
import { measure, show } from "./sizes.mjs";

const TARGET = "wasm32-unknown-unknown";
const SKIPPED = { passed: 0, failed: 0, skipped: 1 };

/** Seconds that each fuzz target is run here; `npm run fuzz` runs one for longer. */
const FUZZ_SECONDS = 5;

/**
 * Every step: its name, a heading, and what it does. A step returns its counts, or `undefined`
 * where this tree has nothing of the kind yet.
 */
const STEPS = [
    ["fmt", "Rust: format", (tools) => component(tools, "fmt", ["--all", "--check"])],
    ["clippy", "Rust: lints", (tools) => component(tools, "clippy", ["--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])],
    ["native", "Rust: unit, property, vector and doc tests", native],
    ["build", "The module: build without warnings, and sizes", module],
    ["web", "The module in headless Chromium", web],
    ["types", "TypeScript types of the package", types],
    ["node", "The package, the tools and the page", node],
    ["fuzz", `Fuzz targets, ${FUZZ_SECONDS} s each`, (tools) => fuzz(tools, { seconds: FUZZ_SECONDS })],
    ["accuracy", "Accuracy on the labelled photos", accuracy],
];

async function component({ cargo }, name, args) {
    if (ask(cargo, [name, "--version"]) === undefined) {
        console.log(`cargo ${name} is not installed (rustup component add ${name === "fmt" ? "rustfmt" : name}): skipped`);
        return SKIPPED;
    }
    return one((await run(cargo, [name, ...args])).ok);
}

async function native({ cargo }) {
    const done = await run(cargo, ["test", "--workspace", "--locked", "--no-fail-fast"]);
    return ended(done.ok, fromCargo(done.output));
}

async function module(tools) {
    const { warnings } = await build(tools);
    if (warnings) console.log(`The compiler warned ${warnings} times.`);
    const parts = measure();
    show(parts);
    return sum([one(warnings === 0), ...parts.map((part) => one(part.ok))]);
}

async function web(tools) {
    // webdriver.json says how the browser is started; which browser, this machine says.
    const capabilities = JSON.parse(readFileSync(join(root, "webdriver.json"), "utf8"));
    capabilities["goog:chromeOptions"].binary = tools.chrome;
    const file = join(root, "target", "webdriver.json");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(capabilities));
    const done = await run(tools.wasm.cargo, ["test", "--locked", "--target", TARGET, "--test", "web"], {
        env: {
            ...tools.wasm.env,
            CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: join(tools.bindgen, "wasm-bindgen-test-runner"),
            WASM_BINDGEN_TEST_WEBDRIVER_JSON: file,
            WASM_BINDGEN_TEST_TIMEOUT: "120",
            WASM_BINDGEN_TEST_DRIVER_TIMEOUT: "60",
            CHROMEDRIVER: tools.chromedriver,
            // The runner would take these first.
            GECKODRIVER: undefined,
            SAFARIDRIVER: undefined,
        },
    });
    return ended(done.ok, fromCargo(done.output));
}

async function types() {
    const files = found(join(root, "tests", "types"), /\.m?ts$/);
    if (files.length === 0) return undefined;
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const config = join(root, "tests", "types", "tsconfig.json");
    const options = existsSync(config)
        ? ["--project", config]
        : ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom", "--module", "nodenext", "--moduleResolution", "nodenext", "--types", "", ...files];
    const done = await run(process.execPath, [tsc, ...options]);
    return one(done.ok);
}

async function node(tools) {
    const files = found(join(root, "tests"), /\.test\.mjs$/).filter((file) => !/[\\/]bench[\\/]/.test(file));
    if (files.length === 0) return undefined;
    // One file at a time: they share two cores with the browser they start.
    const done = await run(
        process.execPath,
        ["--test", "--test-reporter=tap", "--test-concurrency=1", ...files.map((file) => relative(root, file))],
        { env: { CHROME_PATH: tools.chrome } },
    );
    return ended(done.ok, fromTap(done.output));
}

async function accuracy() {
    const tool = join(root, "tools", "accuracy.mjs");
    if (!existsSync(tool)) return undefined;
    // The labelled photos are not part of this repository.
    if (!existsSync(join(root, "..", "shared", "photos"))) {
        console.log("no labelled photos at ../shared/photos: skipped");
        return SKIPPED;
    }
    return one((await run(process.execPath, [tool])).ok);
}

/** Files below a folder whose names match, in order. */
function found(folder, name) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true })
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .flatMap((entry) => {
            const path = join(folder, entry.name);
            if (!entry.isDirectory()) return name.test(entry.name) ? [path] : [];
            return ["node_modules", "target", "corpus"].includes(entry.name) ? [] : found(path, name);
        });
}

async function main() {
    const { values } = parseArgs({ options: { only: { type: "string", multiple: true } } });
    const names = STEPS.map(([name]) => name);
    const unknown = values.only?.find((name) => !names.includes(name));
    if (unknown) throw new Failure(`--only ${unknown}: the steps are ${names.join(", ")}.`);
    const chosen = STEPS.filter(([name]) => !values.only || values.only.includes(name));

    const results = [];
    let tools;
    try {
        tools = await forTesting();
    } catch (error) {
        console.log(error instanceof Failure ? `\n${error.message}` : error);
        results.push({ name: "setup", counts: one(false), seconds: 0 });
    }
    for (const [name, heading, step] of tools ? chosen : []) {
        console.log(`\n── ${name}: ${heading}`);
        const begun = Date.now();
        let counts;
        try {
            counts = await step(tools);
        } catch (error) {
            console.log(error instanceof Failure ? error.message : error);
            counts = one(false);
        }
        if (counts) results.push({ name, counts, seconds: (Date.now() - begun) / 1000 });
        else console.log("nothing of this kind here");
    }

    console.log("\n── all");
    for (const { name, counts, seconds } of results) {
        console.log(`${name.padEnd(10)}${`${seconds.toFixed(0)} s`.padStart(7)}   ${line(counts)}`);
    }
    const total = sum([nothing(), ...results.map(({ counts }) => counts)]);
    console.log(line(total));
    if (total.failed > 0) process.exitCode = 1;
}

if (isMain(import.meta)) finish(main());
