// Chromium, Firefox and WebKit behind the same few verbs: open, goto, back, evaluate, waitFor, click, type,
// press, setFiles, focus. A test that uses only these runs in all three.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { chromium } from "playwright-core";

import { CHROMIUM_ARGS, browser as findBrowser } from "../../tools/browser.mjs";
import { engines } from "../../tools/engines.mjs";

const PATIENCE = 20_000;
const CLICKS = 5;

/** Waits until `fn` of the page gives something true, and gives that. */
async function waitFor(page, fn, ...args) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await page.evaluate(fn, ...args).catch((error) => (/navigat|context|destroyed|unload|no such/i.test(String(error)) ? undefined : Promise.reject(error)));
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${fn} ${JSON.stringify(args)}`);
    await sleep(25);
  }
}

/** Puts the caret behind everything, with everything selected. */
const selectAll = (selector) => {
  const field = document.querySelector(selector);
  field.focus();
  field.select?.();
};

/** Notes in the page whether a click reaches the element. */
const watchClick = (selector) => {
  globalThis.isReached = false;
  document.querySelector(selector).addEventListener("click", () => (globalThis.isReached = true), { capture: true, once: true });
};

/** The verbs that are made of others. */
function complete(page) {
  page.waitFor = (fn, ...args) => waitFor(page, fn, ...args);
  const { click } = page;
  /** A driver looks where the element is, and then clicks there: a message that comes in between moves the
   *  element away. Who misses clicks again. */
  page.click = async (selector) => {
    for (let tries = 0; tries < CLICKS; tries += 1) {
      await page.evaluate(watchClick, selector);
      await click(selector);
      // A page that was left does not know any more, and was left by the click.
      if (await page.evaluate(() => globalThis.isReached ?? true).catch(() => true)) return;
    }
    throw new Error(`no click reached ${selector}`);
  };
  /** Replaces what is in a field and leaves it, as a person would. */
  page.enter = async (selector, text) => {
    await page.type(selector, text);
    await page.press("Tab");
  };
  return page;
}

/** The verbs that Playwright and Puppeteer have alike. */
const verbs = (inner) => ({
  goto: (address) => inner.goto(address),
  // Restored from memory, a page loads nothing that a driver could wait for.
  back: () => inner.evaluate(() => history.back()),
  click: (selector) => inner.click(selector),
  async type(selector, text) {
    await inner.evaluate(selectAll, selector);
    await inner.keyboard.press("Backspace");
    await inner.keyboard.type(text);
  },
  press: (key) => inner.keyboard.press(key),
  focus: (selector) => inner.focus(selector),
});

async function startChromium() {
  const { chrome } = await findBrowser();
  const browser = await chromium.launch({ executablePath: chrome, args: CHROMIUM_ARGS, ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  return {
    async open(url, { width = 900, height = 800, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, ...options });
      const inner = await context.newPage();
      await inner.goto(url);
      return complete({
        inner,
        ...verbs(inner),
        evaluate: (fn, ...args) => inner.evaluate(({ source, values }) => (0, eval)(`(${source})`)(...values), { source: String(fn), values: args }),
        setFiles: (selector, path) => inner.setInputFiles(selector, path),
        close: () => context.close(),
      });
    },
    close: () => browser.close(),
  };
}

async function startFirefox({ firefox }) {
  const { default: puppeteer } = await import("puppeteer-core");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true });
  return {
    async open(url, { width = 900, height = 800 } = {}) {
      const inner = await browser.newPage();
      await inner.setViewport({ width, height });
      await inner.goto(url);
      return complete({
        ...verbs(inner),
        evaluate: (fn, ...args) => inner.evaluate(fn, ...args),
        async setFiles(selector, path) {
          const input = await inner.$(selector);
          await input.uploadFile(path);
        },
        close: () => inner.close(),
      });
    },
    close: () => browser.close(),
  };
}

const KEYS = { Tab: "\uE004", Enter: "\uE007", Backspace: "\uE003", Space: " ", ArrowDown: "\uE015" };

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startWebKit({ driver, xvfb, miniBrowser }) {
  const port = await freePort();
  const display = `:${100 + (port % 900)}`;
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1", WEBKIT_DISABLE_COMPOSITING_MODE: "1" };
  const screen = spawn(xvfb, [display, "-screen", "0", "1280x1024x24"], { stdio: "ignore" });
  const server = spawn(driver, [`--port=${port}`], { env, stdio: "ignore" });
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const capabilities = { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: miniBrowser, args: ["--automation"] } } };
  const stop = () => {
    server.kill();
    screen.kill();
  };
  let session;
  for (let tries = 0; session === undefined; tries += 1) {
    await sleep(250);
    try {
      session = `/session/${(await call("POST", "/session", { capabilities })).sessionId}`;
    } catch (error) {
      if (tries < 40) continue;
      stop();
      throw error;
    }
  }
  const find = async (selector) => Object.values(await call("POST", `${session}/element`, { using: "css selector", value: selector }))[0];
  const keys = async (text) => {
    const actions = [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await call("POST", `${session}/actions`, { actions: [{ type: "key", id: "keys", actions }] });
  };
  const evaluate = async (fn, ...args) => {
    const script = `const done = arguments[arguments.length - 1]; Promise.resolve().then(() => (${fn})(...[].slice.call(arguments, 0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = (await call("POST", `${session}/execute/async`, { script, args })) ?? {};
    if (error) throw new Error(error);
    return value;
  };
  return {
    async open(url, { width = 900, height = 800 } = {}) {
      await call("POST", `${session}/window/rect`, { width, height: height + 60 }).catch(() => undefined);
      await call("POST", `${session}/url`, { url });
      return complete({
        goto: (address) => call("POST", `${session}/url`, { url: address }),
        back: () => call("POST", `${session}/back`, {}),
        evaluate,
        click: async (selector) => call("POST", `${session}/element/${await find(selector)}/click`, {}),
        async type(selector, text) {
          await evaluate(selectAll, selector);
          await keys(`${KEYS.Backspace}${text}`);
        },
        press: (key) => keys(KEYS[key] ?? key),
        focus: (selector) => evaluate((where) => document.querySelector(where).focus(), selector),
        setFiles: async (selector, path) => call("POST", `${session}/element/${await find(selector)}/value`, { text: path }),
        close: () => call("POST", `${session}/url`, { url: "about:blank" }),
      });
    },
    async close() {
      await call("DELETE", session).catch(() => undefined);
      stop();
    },
  };
}

const START = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit };

/** The engines, each with how it is started, or the words why it cannot be. */
export const ENGINES = Object.entries(engines()).map(([name, { found, missing }]) => ({
  name,
  missing,
  start: () => START[name](found),
}));

