// The npm packages that the tools and tests use, as the lock file pins them.

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

import { Failure, root, run, say } from "./run.mjs";

/** Runs `npm ci` where node_modules is missing or older than the lock file. */
export async function modules() {
    const lock = join(root, "package-lock.json");
    // npm writes this file last.
    const installed = join(root, "node_modules", ".package-lock.json");
    if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
    say("npm ci");
    // npm says in the environment of its scripts where it is; that works on every system.
    const npm = process.env.npm_execpath;
    const done = npm?.endsWith(".js")
        ? await run(process.execPath, [npm, "ci"], { quiet: true })
        : await run("npm", ["ci"], { quiet: true });
    if (!done.ok) throw new Failure(`${done.output.slice(-2000)}\n“npm ci” failed: are the npm packages reachable?`);
}
