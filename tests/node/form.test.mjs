// Whatever JavaScript passes to the form's checks is judged or refused in words: options, contexts
// and applications made up at random from known and unknown keys and odd values.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";

const built = existsSync(new URL("../../pkg/wasm/permit_precheck_form_bg.wasm", import.meta.url));
const { checkApplication, checkField } = built ? await import("../../pkg/node.js") : {};

/** The same numbers in every run. */
let state = 7;
const random = (below) => ((state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) >> 8) % below;

const ODD = [
    null, undefined, "", "x", 0, -1, 1.5, NaN, Infinity, 2 ** 60, true, false, [], [1], {}, 10n, () => 1,
    "９".repeat(50), "9".repeat(10_000), "\ud800", "😀", Symbol.iterator, new Date(0), new Map(),
    new Proxy({}, {}), Object.create(null), "2024-02-30", "DEU", "P<D<<", "zh", "A", "extension",
];
const KEYS = [
    "business", "submitted", "category", "employer", "applicant", "passport", "contract", "documents",
    "permit", "arrival", "name", "mrz", "locale", "content", "seal", "number", "expiry", "format",
    "nationality", "passportNumber", "effective", "constructor", "unknown",
];
const KINDS = [
    "credit-code", "employer-name", "passport-number", "mrz", "name", "nationality",
    "social-security-number", "permanent-resident-id", "resident-id", "work-permit-number", "mobile",
    "date", "shoe-size", null, 3,
];

function made(depth) {
    if (depth === 0 || random(3) === 0) return ODD[random(ODD.length)];
    const object = {};
    for (let count = random(4); count > 0; count--) object[KEYS[random(KEYS.length)]] = made(depth - 1);
    return object;
}

/** Mostly left out, so that what comes before is judged. */
const maybe = (depth) => (random(4) === 0 ? made(depth) : undefined);

test("objects made up at random are judged or refused in words", { skip: !built }, async () => {
    const counts = { judged: 0, refused: 0 };
    for (let round = 0; round < 5_000; round++) {
        try {
            const report = await (random(2)
                ? checkField(KINDS[random(KINDS.length)], made(1), maybe(2), maybe(2))
                : checkApplication(made(3), maybe(1)));
            assert.ok(Array.isArray(report.findings));
            counts.judged++;
        } catch (error) {
            assert.equal(error?.name, "PrecheckError", error?.stack);
            assert.ok(error.message.length < 400, error.message);
            counts.refused++;
        }
    }
    assert.ok(counts.judged > 500 && counts.refused > 500, JSON.stringify(counts));
});

test("an object that holds itself is refused; what was typed stays as it was", { skip: !built }, async () => {
    const circle = {};
    circle.passport = circle;
    await assert.rejects(checkApplication(circle), { name: "PrecheckError", code: "option" });
    const typed = Object.freeze({ applicant: Object.freeze({ name: " ｅrika ", birth: "１９６４-８-１２" }) });
    const before = JSON.stringify(typed);
    await checkApplication(typed);
    assert.equal(JSON.stringify(typed), before);
});

test("what is not known is refused with the names that are", { skip: !built }, async () => {
    await assert.rejects(checkField("shoe-size", "42"), /known are .*resident-id/);
    await assert.rejects(checkField("mrz", "", { mzr: "" }), /mrz/);
    await assert.rejects(checkApplication({ passport: { nummer: "1" } }), /number, expiry, mrz/);
    await assert.rejects(checkApplication({ contract: { content: { seel: true } } }), /seal/);
});
