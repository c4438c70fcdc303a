// `npm run added`: what the form, the binding and the procedure each add to a module, brotli. They
// travel in modules of their own; what each weighs shows when the same module is built without it.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildOne } from "./build.mjs";
import { Failure, finish } from "./run.mjs";
import { forBuilding } from "./setup.mjs";
import { brotli } from "./sizes.mjs";

const KB = 1000;
const PARTS = [
    { name: "form", without: "photo", with: "photo,form", most: 45 * KB },
    { name: "binding", without: "photo", with: "photo,bind", most: 20 * KB },
    { name: "procedure", without: "photo,form", with: "photo,form,procedure", most: 20 * KB },
];

async function main() {
    const tools = await forBuilding();
    const folder = mkdtempSync(join(tmpdir(), "added-"));
    const sizes = new Map();
    const size = async (features) => {
        if (!sizes.has(features)) {
            await buildOne(tools, { name: "module", features, small: true }, folder);
            const files = ["module_bg.wasm", "module.js"].map((file) => readFileSync(join(folder, file)));
            sizes.set(features, files.reduce((sum, file) => sum + brotli(file), 0));
        }
        return sizes.get(features);
    };
    let large = 0;
    try {
        for (const part of PARTS) {
            const added = (await size(part.with)) - (await size(part.without));
            if (added > part.most) large += 1;
            console.log(`${part.name}: ${added} bytes added, at most ${part.most}: ${added > part.most ? "TOO LARGE" : "kept"}`);
        }
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
    if (large) throw new Failure("A part adds more than its limit in tools/added.mjs.");
}

finish(main());
