// The package as npm would install it, in this folder's node_modules, beside the libraries it is used with.
import { cpSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { Failure, run } from "../../tools/run.mjs";

/** This folder. */
export const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGE = join(HERE, "..", "..", "pkg");

/** npm says in the environment of its scripts where it is; that works on every system. */
async function npm(args, cwd) {
    const path = process.env.npm_execpath;
    const done = await (path?.endsWith(".js")
        ? run(process.execPath, [path, ...args], { cwd, quiet: true })
        : run("npm", args, { cwd, quiet: true }));
    if (!done.ok) throw new Failure(`${done.output.slice(-2000)}\n“npm ${args.join(" ")}” failed: are the npm packages reachable?`);
    return done.output;
}

/** Installs what the lock file pins, where that has not been done, and the package as it is packed. */
export async function install() {
    const lock = join(HERE, "package-lock.json");
    // npm writes this file last.
    const installed = join(HERE, "node_modules", ".package-lock.json");
    if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
        await npm(["ci", "--prefer-offline", "--ignore-scripts"], HERE);
    }
    const packed = await npm(["pack", "--dry-run", "--json", "--loglevel=error", "--ignore-scripts"], PACKAGE);
    const [{ files }] = JSON.parse(packed.slice(packed.search(/^\[/m)));
    const place = join(HERE, "node_modules", "permit-precheck");
    rmSync(place, { recursive: true, force: true });
    for (const { path } of files) {
        mkdirSync(dirname(join(place, path)), { recursive: true });
        cpSync(join(PACKAGE, path), join(place, path));
    }
}
