// The code of docs/recipes.md: every block below a comment `<!-- file: NAME -->`, as that file.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { HERE } from "./package.mjs";

const page = readFileSync(join(HERE, "..", "..", "docs", "recipes.md"), "utf8");
const BLOCK = /<!-- file: (\S+) -->\n```\w+\n(.*?)\n```/gs;

/** Every file of the page by its name. */
export const files = new Map([...page.matchAll(BLOCK)].map(([, name, code]) => [name, `${code}\n`]));

/** Writes a file of the page to where it finds the installed packages, and gives that place. */
export function written(name) {
    const code = files.get(name);
    if (code === undefined) throw new Error(`docs/recipes.md has no ${name}`);
    const path = join(HERE, "built", "recipes", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
    return path;
}

/** What a file of the page exports. */
export const recipe = (name) => import(pathToFileURL(written(name)).href);
