// What a browser loads, and how large each part may be.

import { readFileSync, readdirSync, existsSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

import { root } from "./run.mjs";

const KB = 1000;

/** Files of a folder of the package that a browser loads. */
const scripts = (folder, except = []) => {
    const path = join(root, "pkg", folder);
    const names = existsSync(path) ? readdirSync(path) : [];
    return names.filter((name) => /\.m?js$/.test(name) && !except.includes(name)).map((name) => join(path, name));
};

/** The Standard Schema objects. */
const SCHEMAS = ["schema.js", "schemas.js", "places.js"];

/** Scripts of the declarative binding. */
const BINDING = ["form.js", "form-style.js"];

/** Scripts of `<precheck-photo>`, beside those of the binding. */
const ELEMENT = ["photo-element.js", "photo-layers.js", "photo-picture.js", "photo-words.js", "elements.js"];

/** Each part with its limit, brotli. A limit changes with a reason, never to let something pass. */
const PARTS = [
    {
        name: "module and script",
        // The command line and Node's loader are not for browsers.
        files: () => [
            join(root, "pkg/wasm/permit_precheck_bg.wasm"),
            join(root, "pkg/wasm/permit_precheck.js"),
            ...scripts("", ["node.js", "cli.js", "cli-form.js", "schema-node.js", ...SCHEMAS, ...BINDING, ...ELEMENT]),
        ],
        most: 180 * KB,
    },
    {
        // Only where a form library wants them.
        name: "schemas",
        files: () => SCHEMAS.map((name) => join(root, "pkg", name)),
        most: 4 * KB,
    },
    {
        // What a page that binds its form loads for it, a runtime of its own included; what the binding
        // itself adds to a module is measured by tools/added.mjs.
        name: "binding",
        files: () => [
            join(root, "pkg/wasm/permit_precheck_bind_bg.wasm"),
            join(root, "pkg/wasm/permit_precheck_bind.js"),
            ...BINDING.map((name) => join(root, "pkg", name)),
        ],
        most: 30 * KB,
    },
    {
        // What `<precheck-photo>` is on top of the binding.
        name: "photo element",
        files: () => ELEMENT.map((name) => join(root, "pkg", name)),
        most: 6 * KB,
    },
    {
        // Loaded when a form's other fields or a procedure are first asked for.
        name: "form and procedure",
        files: () => [
            join(root, "pkg/wasm/permit_precheck_form_bg.wasm"),
            join(root, "pkg/wasm/permit_precheck_form.js"),
        ],
        most: 130 * KB,
    },
    {
        // Loaded when a photo is first checked, or while the page is idle before.
        name: "models",
        files: () => [join(root, "pkg/models/face.bin")],
        most: 670 * KB,
    },
];

/** Bytes of a file as a server sends it. */
export function brotli(bytes) {
    return brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length;
}

/**
 * Measures every part.
 *
 * @returns {{ name: string, raw: number, gzip: number, brotli: number, most: number, ok: boolean,
 *     files: { name: string, raw: number, gzip: number, brotli: number }[] }[]} bytes
 */
export function measure() {
    return PARTS.map(({ name, files, most }) => {
        const measured = files().map((file) => {
            const bytes = readFileSync(file);
            return {
                name: relative(root, file),
                raw: bytes.length,
                gzip: gzipSync(bytes, { level: 9 }).length,
                brotli: brotli(bytes),
            };
        });
        const sum = (key) => measured.reduce((total, file) => total + file[key], 0);
        const total = { raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };
        return { name, ...total, most, ok: total.brotli <= most, files: measured };
    });
}

/** Prints the table. */
export function show(parts) {
    const row = (name, { raw, gzip, brotli }, note) => {
        const [a, b, c] = [raw, gzip, brotli].map((bytes) => (bytes / KB).toFixed(1).padStart(8));
        console.log(`${name.padEnd(38)}${a}${b}${c}  ${note}`);
    };
    console.log(`${"KB".padEnd(38)}     raw    gzip  brotli`);
    for (const part of parts) {
        for (const file of part.files) row(`  ${file.name}`, file, "");
        row(part.name, part, `at most ${part.most / KB} brotli: ${part.ok ? "kept" : "TOO LARGE"}`);
    }
}
