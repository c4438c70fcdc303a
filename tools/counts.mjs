// What each test runner says it counted, read from its output.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

export const nothing = () => ({ passed: 0, failed: 0, skipped: 0 });

/** Adds counts up. */
export function sum(counts) {
    return counts.reduce(
        (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
        nothing(),
    );
}

/** cargo test, and wasm-bindgen's runner, which writes the same line: one a test binary. */
export function fromCargo(output) {
    const lines = output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm);
    return sum(
        [...lines].map(([, passed, failed, skipped]) => ({ passed: +passed, failed: +failed, skipped: +skipped })),
    );
}

/** node --test with the TAP reporter: its totals stand at the end. */
export function fromTap(output) {
    const total = (name) => Number(new RegExp(`^# ${name} (\\d+)`, "m").exec(output)?.[1] ?? 0);
    return { passed: total("pass"), failed: total("fail") + total("cancelled"), skipped: total("skipped") + total("todo") };
}

/** A single check that passed or did not. */
export function one(ok) {
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * A runner's counts together with how it ended: one that fails without a failed test, or ends well
 * without having run any, has failed.
 */
export function ended(ok, counts) {
    const ran = counts.passed + counts.failed + counts.skipped > 0;
    return (ok && ran) || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** The line that ends a run. */
export function line({ passed, failed, skipped }) {
    return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}
