// The demo's server: what it serves, what it does not, and the policy that keeps photos here.

import assert from "node:assert/strict";
import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { serve } from "../../tools/serve.mjs";

let folder, server;

before(async () => {
    folder = mkdtempSync(join(tmpdir(), "serve-"));
    const files = {
        "www/index.html": "<!doctype html>",
        "www/text/zh.js": "export default {}",
        "www/manifest.webmanifest": "{}",
        "www/icon.svg": "<svg/>",
        "www/照片.jpg": "x",
        "www/.hidden": "secret",
        "pkg/wasm/m.wasm": "\0asm",
        "pkg/models/m.bin": "x",
        "www/dates.ics": "BEGIN:VCALENDAR",
        "Cargo.toml": "secret",
        "www2/secret.txt": "secret",
    };
    for (const [name, content] of Object.entries(files)) {
        mkdirSync(join(folder, name, ".."), { recursive: true });
        writeFileSync(join(folder, name), content);
    }
    symlinkSync(join(folder, "Cargo.toml"), join(folder, "www", "link.txt"));
    server = await serve({ from: folder });
});

after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
});

/** A request as it is written: no client's tidying of the path. */
function ask(path, { method = "GET", headers = {} } = {}) {
    return new Promise((resolve, reject) => {
        const sent = request({ host: "127.0.0.1", port: server.port, path, method, headers }, (response) => {
            let body = "";
            response.on("data", (part) => (body += part));
            response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
        });
        sent.on("error", reject);
        sent.end();
    });
}

test("the root leads to the page, with its query", async () => {
    const root = await ask("/?lang=zh");
    assert.equal(root.status, 302);
    assert.equal(root.headers.location, "/www/?lang=zh");
    assert.equal((await ask("/www/?lang=zh")).body, "<!doctype html>");
});

test("every kind of file has its type", async () => {
    const types = {
        "/www/": "text/html; charset=utf-8",
        "/www/text/zh.js": "text/javascript; charset=utf-8",
        "/www/manifest.webmanifest": "application/manifest+json; charset=utf-8",
        "/www/icon.svg": "image/svg+xml; charset=utf-8",
        [`/www/${encodeURIComponent("照片")}.jpg`]: "image/jpeg",
        "/pkg/wasm/m.wasm": "application/wasm",
        "/pkg/models/m.bin": "application/octet-stream",
        "/www/dates.ics": "text/calendar; charset=utf-8",
    };
    for (const [path, type] of Object.entries(types)) {
        const answer = await ask(path);
        assert.equal(answer.status, 200, path);
        assert.equal(answer.headers["content-type"], type, path);
    }
});

test("the policy lets nothing out, on every answer", async () => {
    for (const path of ["/", "/www/", "/nowhere", "/pkg/wasm/m.wasm"]) {
        const { headers } = await ask(path);
        const policy = headers["content-security-policy"].split("; ");
        assert.ok(policy.includes("default-src 'none'"), path);
        assert.ok(policy.includes("connect-src 'self'"), path);
        assert.ok(policy.includes("form-action 'none'"), path);
        const allowed = ["'none'", "'self'", "'wasm-unsafe-eval'"];
        for (const directive of policy) {
            for (const source of directive.split(" ").slice(1)) assert.ok(allowed.includes(source), directive);
        }
        assert.equal(headers["x-content-type-options"], "nosniff");
        assert.equal(headers["referrer-policy"], "no-referrer");
    }
});

test("only the page and the package are served", async () => {
    for (const path of [
        "/Cargo.toml",
        "/www/../Cargo.toml",
        "/www/%2e%2e/Cargo.toml",
        "/www/..%2fCargo.toml",
        "/www/..%5cCargo.toml",
        "/www/%00",
        "/www/%",
        "/www//../../etc/passwd",
        "//etc/passwd",
        "/www/.hidden",
        "/www/link.txt",
        "/www2/secret.txt",
        "/www/text",
        "/www/text/",
        "/pkg/",
        "www/",
    ]) {
        const answer = await ask(path);
        assert.ok(answer.status === 404 || answer.status === 400, `${path}: ${answer.status}`);
        assert.ok(!answer.body.includes("secret"), path);
    }
});

test("GET and HEAD only", async () => {
    const head = await ask("/www/", { method: "HEAD" });
    assert.equal(head.status, 200);
    assert.equal(head.headers["content-length"], "15");
    assert.equal(head.body, "");
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
        const answer = await ask("/www/", { method });
        assert.equal(answer.status, 405, method);
        assert.equal(answer.headers.allow, "GET, HEAD");
    }
});

test("what has not changed is not sent again", async () => {
    const first = await ask("/www/");
    assert.equal(first.headers["cache-control"], "no-cache");
    const headers = { "If-None-Match": first.headers.etag };
    assert.equal((await ask("/www/", { headers })).status, 304);
    writeFileSync(join(folder, "www", "index.html"), "<!doctype html><p>");
    const changed = await ask("/www/", { headers });
    assert.equal(changed.status, 200);
    assert.notEqual(changed.headers.etag, first.headers.etag);
});

test("another site's name that points here is refused", async () => {
    assert.equal((await ask("/www/", { headers: { Host: "example.com" } })).status, 403);
    assert.equal((await ask("/www/", { headers: { Host: `localhost:${server.port}` } })).status, 200);
});

test("a port that is taken is told", async () => {
    await assert.rejects(serve({ port: server.port, from: folder }), { code: "EADDRINUSE" });
});
