// The last line of `npm test` is only as good as the reading of each runner's own.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ended, fromCargo, fromTap, line, nothing, one, sum } from "../../tools/counts.mjs";

test("cargo's lines are added up, one a test binary", () => {
    const output = `
running 3 tests
test a ... ok
test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: FAILED. 4 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s
`;
    assert.deepEqual(fromCargo(output), { passed: 6, failed: 3, skipped: 1 });
    assert.deepEqual(fromCargo("test result: ok. 13 passed; 0 failed; 0 ignored; 0 filtered out; finished in 2s"), {
        passed: 13,
        failed: 0,
        skipped: 0,
    });
    assert.deepEqual(fromCargo("error: could not compile"), nothing());
});

test("node's totals are read from the end of its report", () => {
    const output = "# tests 9\n# suites 0\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n";
    assert.deepEqual(fromTap(output), { passed: 5, failed: 2, skipped: 2 });
});

test("a runner that broke off, or ran nothing, has failed", () => {
    const some = { passed: 2, failed: 0, skipped: 0 };
    assert.equal(ended(true, some).failed, 0);
    assert.equal(ended(false, some).failed, 1);
    assert.equal(ended(true, nothing()).failed, 1);
    assert.equal(ended(false, { passed: 2, failed: 3, skipped: 0 }).failed, 3);
});

test("the last line", () => {
    assert.equal(line(sum([one(true), one(true), one(false)])), "2 passed, 1 failed");
    assert.equal(line({ passed: 1, failed: 0, skipped: 2 }), "1 passed, 0 failed, 2 skipped");
});
