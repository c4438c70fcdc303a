// Running other programs: what all the tools here share. Node's own modules only, for this runs
// before anything is installed.

import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is fetched or built once and kept between runs and between clones. */
export const cache =
    process.env.PERMIT_PRECHECK_CACHE ||
    join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "permit-precheck");

/** A failure that the person at the keyboard can mend: the message says what to install and how. */
export class Failure extends Error {}

/** One line of what is being done. */
export function say(line) {
    console.log(`· ${line}`);
}

/**
 * Runs a program, its output passed through as it comes.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, quiet?: boolean }} [options]
 *     `quiet`: nothing is shown, `output` has it all.
 * @returns {Promise<{ ok: boolean, output: string }>} output and errors in the order they came
 */
export function run(program, args, { cwd = root, env = {}, quiet = false } = {}) {
    return new Promise((resolve) => {
        const child = spawn(program, args, {
            cwd,
            env: merged(env),
            stdio: ["ignore", "pipe", "pipe"],
        });
        let output = "";
        for (const stream of [child.stdout, child.stderr]) {
            stream.setEncoding("utf8");
            stream.on("data", (text) => {
                output += text;
                if (!quiet) process.stdout.write(text);
            });
        }
        child.on("error", (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
        child.on("close", (code) => resolve({ ok: code === 0, output }));
    });
}

/** Runs a program and returns what it printed, or `undefined` where it fails or does not exist. */
export function ask(program, args, env = {}) {
    const done = spawnSync(program, args, { cwd: root, encoding: "utf8", env: merged(env) });
    return done.status === 0 ? done.stdout.trim() : undefined;
}

/** The environment with changes; `undefined` removes a variable. */
function merged(changes) {
    const env = { ...process.env, ...changes };
    for (const [name, value] of Object.entries(env)) if (value === undefined) delete env[name];
    return env;
}

/** Where a program is: on PATH, or in one of the other folders. */
export function which(name, folders = []) {
    const names = process.platform === "win32" ? [`${name}.exe`] : [name];
    for (const folder of [...(process.env.PATH ?? "").split(delimiter), ...folders]) {
        for (const file of names.map((file) => join(folder, file))) {
            if (folder && isProgram(file)) return file;
        }
    }
    return undefined;
}

/** Whether a file is there and can be run. */
export function isProgram(file) {
    try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
    } catch {
        return false;
    }
}

/** Whether this module is the one that was started. */
export function isMain(meta) {
    return Boolean(process.argv[1]) && meta.url === pathToFileURL(process.argv[1]).href;
}

/** The end of a tool: a `Failure` in plain words, anything else with where it came from. */
export function finish(promise) {
    promise.catch((error) => {
        console.error(error instanceof Failure ? `\n${error.message}` : error);
        process.exitCode = 1;
    });
}
