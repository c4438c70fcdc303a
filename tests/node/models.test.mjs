// The packed networks: the same bytes each time, and those that the list beside them names.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { root } from "../../tools/run.mjs";

const tool = join(root, "tools/pack-models.mjs");
const file = join(root, "pkg/models/face.bin");
const list = JSON.parse(readFileSync(join(root, "pkg/models.json"), "utf8"));

test("packing anew gives the bytes that the list names", () => {
    execFileSync(process.execPath, [tool, "--check"], { stdio: "pipe" });
});

test("the file in the package is the one that the list names", () => {
    execFileSync(process.execPath, [tool], { stdio: "pipe" });
    const bytes = readFileSync(file);
    assert.equal(bytes.length, list.bytes);
    assert.equal(createHash("sha256").update(bytes).digest("hex"), list.sha256);
});

test("a file that is right is left alone", () => {
    const before = statSync(file).mtimeMs;
    assert.equal(execFileSync(process.execPath, [tool]).toString(), "");
    assert.equal(statSync(file).mtimeMs, before);
});
