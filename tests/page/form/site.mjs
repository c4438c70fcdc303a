// Serves pages written in a test, with the package beside them, and notes what is asked for and sent.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const SAMPLES = join(ROOT, "www", "samples");

const TYPES = { ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".css": "text/css", ".bin": "application/octet-stream", ".jpg": "image/jpeg" };
const FOLDERS = { pkg: "pkg", www: "www", react: "node_modules/react/umd", "react-dom": "node_modules/react-dom/umd", axe: "node_modules/axe-core" };
/** What the README tells a page to allow, and nothing else. */
export const POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";

/** `{ url, page(html, policy), sent, asked, hold(pattern), missing, close() }`. */
export async function startSite() {
  const pages = new Map();
  const site = { sent: [], asked: [], missing: undefined, held: undefined };

  async function answer(request, response) {
    const path = request.url.split("?")[0];
    const end = (status, type, body, policy = POLICY) => {
      response.writeHead(status, { "Content-Type": type, "Content-Security-Policy": policy, "Cache-Control": path.startsWith("/page/") ? "no-cache" : "no-store" });
      response.end(body);
    };
    const parts = [];
    for await (const part of request) parts.push(part);
    site.asked.push(path);
    if (path === "/sent" || path === "/apply") {
      site.sent.push(request.method === "POST" ? Buffer.concat(parts).toString("latin1") : request.url.split("?")[1]);
      return end(200, "text/html; charset=utf-8", "<!doctype html><title>Sent</title><p id=sent>Sent</p>");
    }
    if (pages.has(path)) return end(200, "text/html; charset=utf-8", pages.get(path).html, pages.get(path).policy);
    if (site.missing?.test(path)) return end(404, "text/plain", "not here");
    if (site.held?.pattern.test(path)) await site.held.released;
    // As the README has it: the package is copied beside the page.
    const [, folder, ...rest] = normalize(path.replace("/page/permit-precheck/", "/pkg/")).split("/");
    try {
      const bytes = await readFile(join(ROOT, FOLDERS[folder] ?? "nowhere", ...rest));
      end(200, TYPES[extname(path)] ?? "text/plain", bytes);
    } catch {
      end(404, "text/plain", "not here");
    }
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.url = `http://127.0.0.1:${server.address().port}`;
  /** The address of a page of this markup. */
  site.page = (html, policy) => {
    const path = `/page/${pages.size + 1}`;
    pages.set(path, { html: html.startsWith("<!doctype") ? html : `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Apply</title><link rel="icon" href="data:,"></head><body><main>${html}</main></body></html>`, policy });
    return site.url + path;
  };
  /** Keeps what matches waiting until the function that it gives is called. */
  site.hold = (pattern) => {
    let release;
    site.held = { pattern, released: new Promise((resolve) => (release = resolve)) };
    return () => {
      site.held = undefined;
      release();
    };
  };
  site.close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return site;
}
