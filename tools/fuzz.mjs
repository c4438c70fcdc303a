// Fuzz targets on stable Rust: libFuzzer with the compiler's own coverage passes.
// `npm run fuzz` runs every target for a minute, `npm run fuzz -- TARGET SECONDS` one for as long.

import { mkdirSync, readdirSync, rmSync, statSync, existsSync } from "node:fs";
import { join } from "node:path";

import { one, sum } from "./counts.mjs";
import { Failure, ask, finish, isMain, root, run, say } from "./run.mjs";
import { rust } from "./rust.mjs";

const home = join(root, "tests", "fuzz");
const manifest = join(home, "Cargo.toml");
const targets = readdirSync(join(home, "fuzz_targets"))
    .filter((file) => file.endsWith(".rs"))
    .map((file) => file.slice(0, -3))
    .sort();

/** What cargo-fuzz passes too: count every branch, and tell the fuzzer what was compared. */
const COVERAGE = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "--cfg=fuzzing",
];

/**
 * Builds and runs fuzz targets; each is one test.
 *
 * @param {{ cargo: string }} tools
 * @param {{ only?: string, seconds: number, keep?: boolean }} options `keep`: what was found
 *     interesting is kept in tests/fuzz/corpus for the next run; without it every run begins with
 *     the seeds alone, so that its result does not depend on earlier ones
 */
export async function fuzz({ cargo }, { only, seconds, keep = false }) {
    const host = /^host: (\S+)/m.exec(ask(cargo, ["-vV"]) ?? "")?.[1];
    if (process.platform === "win32" || !host) {
        console.log("libFuzzer's targets run on Linux and macOS: skipped");
        return { passed: 0, failed: 0, skipped: targets.length };
    }
    const chosen = only ? [only] : targets;
    const seeds = join(home, "target", "seeds");
    rmSync(seeds, { recursive: true, force: true });
    const made = await run(cargo, ["run", "--quiet", "--locked", "--manifest-path", manifest, "--package", "seeds", "--", seeds, join(root, "tests", "vectors")]);
    if (!made.ok) throw new Failure("The seeds could not be made.");
    // Naming the target keeps build scripts and macros free of the flags.
    const built = await run(
        cargo,
        ["build", "--release", "--locked", "--target", host, "--manifest-path", manifest, "--package", "permit-precheck-fuzz"],
        { env: { CARGO_ENCODED_RUSTFLAGS: COVERAGE.join("\x1f") } },
    );
    if (!built.ok) throw new Failure("The fuzz targets could not be built. libFuzzer is C++: a C++ compiler is needed (Debian: apt-get install g++).");

    const counts = [];
    for (const target of chosen) counts.push(one(await runTarget(target, { host, seeds, seconds, keep })));
    return sum(counts);
}

async function runTarget(target, { host, seeds, seconds, keep }) {
    const folder = (...parts) => {
        const path = join(home, ...parts, target);
        mkdirSync(path, { recursive: true });
        return path;
    };
    const scratch = join(home, "target", "scratch", target);
    rmSync(scratch, { recursive: true, force: true });
    const corpus = keep ? folder("corpus") : folder("target", "scratch");
    const begin = [join(seeds, target), join(home, "regressions", target)].filter((path) => existsSync(path));
    const largest = begin.flatMap((path) => readdirSync(path).map((file) => statSync(join(path, file)).size));
    const artifacts = folder("artifacts");
    say(`${target}, ${seconds} s`);
    const done = await run(
        join(home, "target", host, "release", target),
        [
            `-max_total_time=${seconds}`,
            `-max_len=${Math.max(1024, 2 * Math.max(0, ...largest))}`,
            "-timeout=5",
            "-rss_limit_mb=1024",
            "-seed=1",
            "-print_final_stats=1",
            `-artifact_prefix=${artifacts}/`,
            corpus,
            ...begin,
        ],
        { quiet: true },
    );
    const runs = /number_of_executed_units: (\d+)/.exec(done.output)?.[1];
    const slowest = /slowest_unit_time_sec: +(\d+)/.exec(done.output)?.[1];
    if (done.ok) say(`  ${runs} inputs, the slowest ${slowest} s`);
    else console.log(`${done.output.slice(-4000)}\n${target} failed; the input is in ${artifacts}`);
    return done.ok;
}

async function main() {
    const [only, seconds] = process.argv.slice(2);
    if (only && !targets.includes(only)) throw new Failure(`${only}: the targets are ${targets.join(", ")}.`);
    const counts = await fuzz(await rust(), { only, seconds: Number(seconds) || 60, keep: true });
    if (counts.failed > 0) process.exitCode = 1;
}

if (isMain(import.meta)) finish(main());
