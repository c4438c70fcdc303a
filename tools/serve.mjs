// `npm start`: builds the module, then serves the demo page on this machine only.

import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { parseArgs } from "node:util";

import { build } from "./build.mjs";
import { Failure, finish, isMain, root, say } from "./run.mjs";
import { forBuilding } from "./setup.mjs";

const HOST = "127.0.0.1";
const PORT = 8080;

/** Only these folders are served, and nothing in them whose name begins with a dot. */
const FOLDERS = ["www", "pkg"];

const TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".map": "application/json; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".ts": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".bin": "application/octet-stream",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".pdf": "application/pdf",
    ".woff2": "font/woff2",
};

const HEADERS = {
    // The page's own files and nothing else: whatever it does, it can send nothing elsewhere.
    // No `blob:`: a photo is shown by drawing it, not by an address. Forms are never sent.
    "Content-Security-Policy": [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ].join("; "),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    // Always asked again, answered 304 where nothing changed.
    "Cache-Control": "no-cache",
};

/**
 * Serves the demo.
 *
 * @param {{ port?: number, from?: string }} [options] port 0 takes any that is free; `from` is the
 *     folder with `www` and `pkg`
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` ends with a slash
 */
export async function serve({ port = 0, from = root } = {}) {
    const base = await realpath(from);
    const server = createServer((request, response) => {
        answer(base, request, response).catch(() => {
            if (!response.headersSent) response.writeHead(500, HEADERS);
            response.end();
        });
    });
    await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, HOST, resolve);
    });
    const taken = server.address().port;
    const close = () =>
        new Promise((resolve) => {
            server.close(resolve);
            server.closeAllConnections();
        });
    return { url: `http://${HOST}:${taken}/`, port: taken, close };
}

async function answer(base, request, response) {
    const end = (status, headers = {}, body = "") => {
        response.writeHead(status, { ...HEADERS, "Content-Type": TYPES[".txt"], ...headers });
        response.end(request.method === "HEAD" ? undefined : body);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return end(405, { Allow: "GET, HEAD" }, "GET and HEAD only\n");
    // A name that points here from elsewhere does not make this server answer as that site.
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    if (host !== HOST && host !== "localhost") return end(403, {}, "Only for this machine\n");

    const [path, query] = (request.url ?? "/").split(/\?(.*)/s);
    const suffix = query ? `?${query}` : "";
    if (path === "/" || path === "/www") return end(302, { Location: `/www/${suffix}` });
    const file = await find(base, path);
    if (!file) return end(404, {}, "Not here\n");

    const bytes = await readFile(file);
    const tag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
    if (request.headers["if-none-match"] === tag) {
        response.writeHead(304, { ...HEADERS, ETag: tag });
        return response.end();
    }
    const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
    return end(200, { "Content-Type": type, "Content-Length": bytes.length, ETag: tag }, bytes);
}

/** The file that a path of the address means, if it is one that is served. */
async function find(base, path) {
    let parts;
    try {
        parts = decodeURIComponent(path).split("/").slice(1);
    } catch {
        return undefined;
    }
    const wrong = (part) => part.startsWith(".") || /[\\\0:]/.test(part);
    if (!FOLDERS.includes(parts[0]) || parts.some(wrong)) return undefined;
    if (parts.at(-1) === "") parts.push("index.html");
    try {
        // A link must not lead out of what is served.
        const file = await realpath(join(base, ...parts));
        const inside = FOLDERS.some((folder) => file.startsWith(join(base, folder) + sep));
        return inside && (await stat(file)).isFile() ? file : undefined;
    } catch {
        return undefined;
    }
}

async function main() {
    const { values } = parseArgs({ options: { port: { type: "string", default: String(PORT) } } });
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port) || port > 65535) throw new Failure(`--port ${values.port}: a number from 0 to 65535 is wanted.`);
    await build(await forBuilding());
    try {
        const { url } = await serve({ port });
        say(`the demo is at ${url} — Ctrl+C stops it`);
    } catch (error) {
        if (error.code === "EADDRINUSE") throw new Failure(`Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1} (0 takes any that is free).`);
        if (error.code === "EACCES") throw new Failure(`Port ${port} is not allowed here. Choose one from 1024: npm start -- --port ${PORT}`);
        throw error;
    }
}

if (isMain(import.meta)) finish(main());
