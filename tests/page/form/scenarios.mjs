// What the binding promises, driven with the verbs that every engine has.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { POLICY, ROOT, SAMPLES } from "./site.mjs";

export const SCRIPT = '<script type="module" src="/pkg/form.js"></script>';
const SEND = '<button id="send" name="how" value="now">Send</button>';
const CODE = '<label for="code">Credit code</label> <input id="code" name="code" data-precheck="credit-code" required>';
const PHOTO = '<label for="photo">Photo</label> <input type="file" id="photo" name="photo" data-precheck="photo">';
const form = (inner, attributes = "") => `<form id="form" data-precheck action="/sent" method="post" enctype="multipart/form-data" ${attributes}>${inner}</form>`;
export const GOOD = "91310115591693856A";
export const BAD = "913101155916938563";
const sample = (name) => join(SAMPLES, name);

export const isBound = () => Boolean(document.querySelector("form")?.noValidate && document.querySelector(".precheck-status"));
const told = (selector) => document.querySelector(selector)?.parentNode.querySelector(".precheck-message .precheck-fail")?.textContent;
const isTold = (selector) => Boolean(document.querySelector(selector).getAttribute("aria-invalid") === "true" && document.querySelector(".precheck-fail"));
const isSent = () => Boolean(document.querySelector("#sent"));
const untold = (selector) => {
  const field = document.querySelector(selector);
  return !field.hasAttribute("aria-invalid") && !field.hasAttribute("aria-describedby") && !field.validity.customError && !document.querySelector(".precheck-message");
};
/** Notes the page's events under their names. */
const LISTEN = `<script>globalThis.heard = []; for (const name of ["precheck", "precheck-error"]) document.addEventListener(name, ({ target, detail }) => heard.push([name, target.id, detail.verdict ?? detail.code]));</script>`;
const heard = () => globalThis.heard;

/** Each promise: its name and how it is tried. `open(markup, policy)` gives a page that is bound. */
export const SCENARIOS = {
  "a code is judged when it is left, not while it is typed; typing clears": async ({ open, site }) => {
    const page = await open(form(CODE + SEND));
    await page.type("#code", BAD);
    await sleep(150);
    assert.ok(await page.evaluate(() => !document.querySelector(".precheck-message")), "mid-typing");
    await page.press("Tab");
    await page.waitFor(isTold, "#code");
    const described = await page.evaluate(() => document.getElementById(document.querySelector("#code").getAttribute("aria-describedby")).className);
    assert.equal(described, "precheck-message");
    assert.notEqual(await page.evaluate(() => document.querySelector("#code").validationMessage), "");
    await page.focus("#code");
    await page.press("Backspace");
    assert.ok(await page.evaluate(untold, "#code").then((gone) => gone || page.waitFor(untold, "#code")));
    await page.enter("#code", GOOD);
    await page.click("#send");
    await page.waitFor(isSent);
    assert.match(site.sent.at(-1), new RegExp(`name="code"\\s+${GOOD}`));
    assert.match(site.sent.at(-1), /name="how"\s+now/);
  },

  "what fails is not sent: a summary with the focus, links, a title; and then it is": async ({ open, site }) => {
    const page = await open(form(CODE + SEND));
    const before = site.sent.length;
    await page.enter("#code", BAD);
    await page.click("#send");
    await page.waitFor(() => document.activeElement.className === "precheck-summary");
    assert.equal(await page.evaluate(() => document.title), "Error: Apply");
    const [link, message] = await page.evaluate(() => [document.querySelector(".precheck-summary a").textContent, document.querySelector("#code").validationMessage]);
    assert.equal(link, `Credit code: ${message}`);
    await page.click(".precheck-summary a");
    assert.equal(await page.evaluate(() => document.activeElement.id + location.hash), "code");
    await page.enter("#code", GOOD);
    await page.click("#send");
    await page.waitFor(isSent);
    assert.equal(site.sent.length, before + 1);
  },

  "the browser's own constraints still block, in its own words": async ({ open }) => {
    const page = await open(form(`${CODE}<label>Mail <input id="mail" type="email" name="mail"></label><label><input type="radio" name="r" required> A</label><label><input type="radio" name="r" required> B</label>${SEND}`));
    await page.type("#mail", "nobody");
    await page.click("#send");
    await page.waitFor(() => document.querySelectorAll(".precheck-summary a").length === 3);
    const [own, shown] = await page.evaluate(() => [document.querySelector("#mail").validationMessage, document.querySelector("label > #mail").parentNode.nextElementSibling.textContent.trim()]);
    assert.equal(shown, own);
    await page.type("#mail", "n@example.org");
    await page.waitFor(() => !document.querySelector("#mail").hasAttribute("aria-invalid"));
  },

  "a page that switched validation off is held back for our findings alone": async ({ open }) => {
    const page = await open(form(CODE + SEND, "novalidate"));
    await page.enter("#code", BAD);
    await page.click("#send");
    await page.waitFor(() => document.querySelectorAll(".precheck-summary a").length === 1);
    await page.type("#code", " ");
    await page.click("#send");
    await page.waitFor(isSent);
  },

  "formnovalidate sends a draft as it is": async ({ open }) => {
    const page = await open(form(`${CODE}<button id="draft" name="how" value="draft" formnovalidate>Save</button>`));
    await page.enter("#code", BAD);
    await page.waitFor(isTold, "#code");
    await page.click("#draft");
    await page.waitFor(isSent);
  },

  "a newer file wins over the older one, however long that takes": async ({ open, site }) => {
    const release = site.hold(/face\.bin/);
    const page = await open(form(PHOTO + SEND) + LISTEN);
    await page.setFiles("#photo", sample("grey.jpg"));
    await page.waitFor(() => Boolean(document.querySelector(".precheck-busy")));
    await page.setFiles("#photo", sample("in-order.jpg"));
    release();
    await page.waitFor(() => Boolean(document.querySelector(".precheck-warn")));
    assert.deepEqual(await page.evaluate(heard), [["precheck", "photo", "review"]]);
    assert.equal(await page.evaluate(() => document.querySelector("#photo").validationMessage), "");
  },

  "a submit waits for the photo, and is sent once with its button": async ({ open, site }) => {
    const release = site.hold(/face\.bin/);
    const before = site.sent.length;
    const page = await open(form(PHOTO + SEND));
    await page.setFiles("#photo", sample("in-order.jpg"));
    await page.click("#send");
    await page.click("#send");
    await page.waitFor(() => document.querySelector("form").getAttribute("aria-busy") === "true");
    assert.equal(site.sent.length, before);
    release();
    await page.waitFor(isSent);
    assert.equal(site.sent.length, before + 1);
    assert.match(site.sent.at(-1), /name="how"\s+now/);
    assert.match(site.sent.at(-1), /filename="in-order\.jpg"/);
  },

  "a submit that waited is held back where the photo fails": async ({ open, site }) => {
    const release = site.hold(/face\.bin/);
    const before = site.sent.length;
    const page = await open(form(PHOTO + SEND));
    await page.setFiles("#photo", sample("grey.jpg"));
    await page.click("#send");
    await page.waitFor(() => document.querySelector("form").getAttribute("aria-busy") === "true");
    release();
    await page.waitFor(() => document.activeElement.className === "precheck-summary");
    assert.equal(await page.evaluate(() => document.querySelector("form").hasAttribute("aria-busy")), false);
    assert.equal(site.sent.length, before);
  },

  "without the face models the rest of a photo is judged, and nothing unknown blocks": async ({ open, site }) => {
    site.missing = /face\.bin/;
    try {
      const page = await open(form(PHOTO + SEND) + LISTEN);
      await page.setFiles("#photo", sample("in-order.jpg"));
      await page.click("#send");
      await page.waitFor(isSent);
    } finally {
      site.missing = undefined;
    }
  },

  "a warning is shown and does not block": async ({ open }) => {
    const page = await open(form(`<label for="end">Mobile</label><input id="end" data-precheck="passport-number" name="n">${SEND}`));
    await page.enter("#end", "123");
    await page.waitFor(() => Boolean(document.querySelector(".precheck-warn")));
    assert.equal(await page.evaluate(() => document.querySelector("#end").validationMessage + document.querySelector("#end").getAttribute("aria-invalid")), "null");
    await page.click("#send");
    await page.waitFor(isSent);
  },

  "advise shows and does not block": async ({ open }) => {
    const page = await open(form(CODE + SEND, 'data-precheck-mode="advise"'));
    await page.enter("#code", BAD);
    await page.waitFor(isTold, "#code");
    assert.equal(await page.evaluate(() => document.querySelector("#code").validationMessage), "");
    await page.click("#send");
    await page.waitFor(isSent);
  },

  "a reset clears; one that the page prevents does not": async ({ open }) => {
    const page = await open(form(`${CODE}<button type="reset" id="reset">Clear</button>`));
    await page.enter("#code", BAD);
    await page.waitFor(isTold, "#code");
    await page.evaluate(() => void document.querySelector("form").addEventListener("reset", (event) => event.preventDefault(), { once: true }));
    await page.click("#reset");
    await sleep(100);
    assert.ok(await page.evaluate(isTold, "#code"));
    await page.click("#reset");
    await page.waitFor(untold, "#code");
    assert.equal(await page.evaluate(() => document.querySelector("#code").value), "");
  },

  "a field that is added is judged, one that is removed or loses its attribute leaves nothing behind": async ({ open }) => {
    const page = await open(form(SEND));
    await page.evaluate((code) => void document.querySelector("form").insertAdjacentHTML("afterbegin", `<div id="row">${code}</div>`), CODE);
    await page.enter("#code", BAD);
    await page.waitFor(isTold, "#code");
    await page.evaluate(() => document.querySelector("#code").removeAttribute("data-precheck"));
    await page.waitFor(untold, "#code");
    await page.evaluate(() => document.querySelector("#code").setAttribute("data-precheck", "credit-code"));
    await page.waitFor(isTold, "#code");
    await page.evaluate(() => {
      globalThis.row = document.querySelector("#row");
      globalThis.field = document.querySelector("#code");
      globalThis.field.remove();
    });
    await page.waitFor(() => !document.querySelector(".precheck-message") && !globalThis.field.hasAttribute("aria-describedby") && !globalThis.field.validity.customError);
    await page.evaluate(() => document.querySelector("form").removeAttribute("data-precheck"));
    await page.waitFor(() => !document.querySelector("form").noValidate && !document.querySelector(".precheck-status"));
  },

  "two forms do not meddle with each other": async ({ open, site }) => {
    const page = await open(form(CODE + SEND) + form(CODE + SEND).replaceAll(/id="(\w+)"|for="(\w+)"/g, (whole, id, label) => (id ? `id="${id}2"` : `for="${label}2"`)));
    await page.enter("#code", BAD);
    await page.waitFor(isTold, "#code");
    await page.enter("#code2", GOOD);
    await page.click("#send2");
    await page.waitFor(isSent);
    assert.match(site.sent.at(-1), new RegExp(GOOD));
  },

  "a form in a shadow root": async ({ open }) => {
    const page = await open(`<div id="host" lang="zh"></div><script type="module">
      import { bind } from "/pkg/form.js";
      const root = document.querySelector("#host").attachShadow({ mode: "open" });
      root.innerHTML = ${JSON.stringify(form(CODE + SEND))};
      globalThis.bound = bind(root);
      globalThis.bound.ready.then(() => (globalThis.isReady = true));
    </script>`, undefined, () => globalThis.isReady === true);
    await page.evaluate((bad) => {
      const code = document.querySelector("#host").shadowRoot.querySelector("#code");
      code.value = bad;
      code.dispatchEvent(new Event("change", { bubbles: true }));
      document.querySelector("#host").shadowRoot.querySelector("#send").click();
    }, BAD);
    await page.waitFor(() => document.querySelector("#host").shadowRoot.activeElement?.className === "precheck-summary");
    assert.match(await page.evaluate(() => document.querySelector("#host").shadowRoot.querySelector(".precheck-fail").textContent), /应为/);
    assert.match(await page.evaluate(() => document.title), /^错误：/);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector("#host").shadowRoot.querySelector(".precheck-summary")).borderTopStyle), "none");
    await page.evaluate(() => globalThis.bound.unbind());
    assert.deepEqual(await page.evaluate(() => {
      const inner = document.querySelector("#host").shadowRoot;
      return [inner.querySelectorAll(".precheck-message, .precheck-summary, .precheck-status").length, inner.querySelector("form").noValidate, inner.querySelector("#code").validity.customError, document.title];
    }), [0, false, false, "Apply"]);
  },

  "where WebAssembly is not allowed the form works as without us, and an event says why": async ({ open, site }) => {
    const page = await open(form(CODE + SEND) + LISTEN, POLICY.replace(" 'wasm-unsafe-eval'", ""), () => globalThis.heard?.length > 0, { violations: true });
    assert.deepEqual(await page.evaluate(heard), [["precheck-error", "form", "load"]]);
    assert.equal(await page.evaluate(() => document.querySelector("form").noValidate), false);
    await page.enter("#code", BAD);
    await page.click("#send");
    await page.waitFor(isSent);
    assert.match(site.sent.at(-1), new RegExp(BAD));
  },

  "a module that cannot be loaded does not keep the form from being sent": async ({ open, site }) => {
    site.missing = /permit_precheck_bg\.wasm/;
    try {
      const page = await open(form(CODE.replace("id=", 'pattern=".{18}" id=') + SEND) + LISTEN);
      await page.evaluate(() => void document.addEventListener("submit", () => sessionStorage.setItem("heard", JSON.stringify(globalThis.heard))));
      await page.enter("#code", BAD);
      await page.click("#send");
      await page.waitFor(isSent);
      assert.deepEqual(JSON.parse(await page.evaluate(() => sessionStorage.getItem("heard")))[0], ["precheck-error", "code", "load"]);
      await page.evaluate(() => sessionStorage.clear());
    } finally {
      site.missing = undefined;
    }
  },

  "the dates of a contract are judged together, each where it belongs": async ({ open }) => {
    const page = await open(form(`<select id="business" data-precheck="business"><option value="new-overseas-over-90-days">new</option></select>
      <p><label for="day">Filed</label><input id="day" data-precheck="submitted" value="2024-12-06"></p>
      <p><label for="from">From</label><input id="from" data-precheck="contract-effective"></p><p><label for="to">To</label><input id="to" data-precheck="contract-end"></p>${SEND}`));
    await page.enter("#from", "2025-06-01");
    await page.waitFor(isTold, "#from");
    assert.match(await page.evaluate(told, "#from"), /177 days/);
    assert.equal(await page.evaluate(() => document.querySelector("#to").hasAttribute("aria-invalid")), false);
    await page.enter("#from", "2025-01-06");
    await page.enter("#to", "2025-02-01");
    await page.waitFor(isTold, "#to");
    assert.equal(await page.evaluate(() => document.querySelector("#from").hasAttribute("aria-invalid")), false);
  },

  "a field is compared with the machine-readable zone, whichever is entered first": async ({ open }) => {
    const zone = "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4";
    const page = await open(form(`<p><label for="number">Number</label><input id="number" data-precheck="passport-number"></p>
      <p><label for="born">Born</label><input id="born" data-precheck="birth"></p><p><label for="zone">MRZ</label><textarea id="zone" data-precheck="mrz"></textarea></p>${SEND}`));
    await page.enter("#number", "C01X00T48");
    await page.enter("#born", "1964-08-21");
    await page.evaluate((text) => {
      const field = document.querySelector("#zone");
      field.value = text;
      for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
    }, zone);
    await page.waitFor(() => ["number", "born"].every((id) => document.getElementById(id).parentNode.querySelector(".precheck-message")));
    await page.enter("#number", "C01X00T47");
    await page.enter("#born", "1964-08-12");
    await page.waitFor(() => !document.querySelector(".precheck-fail"));
  },

  "texts of the page's own, by rule; the nearest lang; a kind that is not known": async ({ open }) => {
    const page = await open(form(`<div lang="zh-CN">${CODE}</div><p><input id="odd" data-precheck="shoe-size"></p>${SEND}`) + LISTEN + `<script type="module">
      import { bind } from "/pkg/form.js";
      bind(document, { texts: { "field.credit-code.length": ({ measured }) => "Only " + measured } });
    </script>`);
    await page.enter("#code", BAD);
    await page.waitFor(isTold, "#code");
    assert.match(await page.evaluate(told, "#code"), /应为/);
    await page.enter("#code", "9135");
    await page.waitFor(() => document.querySelector(".precheck-fail")?.textContent === "Only 4");
    await page.enter("#code", BAD);
    await page.waitFor(() => /应为/.test(document.querySelector(".precheck-fail")?.textContent));
    await page.evaluate(() => (document.querySelector("div[lang]").lang = "en"));
    await page.waitFor(() => /should be/.test(document.querySelector(".precheck-fail")?.textContent));
    await page.enter("#odd", "42");
    await page.waitFor(() => globalThis.heard.some(([name, id, code]) => name === "precheck-error" && id === "odd" && code === "input"));
  },

  "the page's own submit handler comes after ours and may send by itself": async ({ open, site }) => {
    const before = site.sent.length;
    const page = await open(form(CODE + SEND));
    await page.evaluate(() => {
      globalThis.submits = [];
      document.querySelector("form").addEventListener("submit", (event) => {
        event.preventDefault();
        globalThis.submits.push(event.submitter?.id);
      });
    });
    await page.enter("#code", BAD);
    await page.click("#send");
    await page.waitFor(() => Boolean(document.querySelector(".precheck-summary")));
    assert.deepEqual(await page.evaluate(() => globalThis.submits), []);
    await page.enter("#code", GOOD);
    await page.click("#send");
    await page.waitFor(() => globalThis.submits.length > 0);
    await sleep(100);
    assert.deepEqual(await page.evaluate(() => globalThis.submits), ["send"]);
    assert.equal(await page.evaluate(() => document.querySelector(".precheck-summary")), null);
    assert.equal(site.sent.length, before);
  },

  "what a browser fills in counts as committed; what a script fills in unseen is looked at on submit": async ({ open }) => {
    const page = await open(form(CODE + SEND));
    const fill = (value, events) => {
      const field = document.querySelector("#code");
      field.value = value;
      for (const name of events) field.dispatchEvent(new Event(name, { bubbles: true }));
    };
    await page.evaluate(fill, BAD, ["input", "change"]);
    await page.waitFor(isTold, "#code");
    await page.evaluate(fill, "", ["input", "change"]);
    await page.waitFor(untold, "#code").catch(async () => assert.fail(await page.evaluate(() => document.querySelector("form").outerHTML)));
    await page.evaluate(fill, BAD, []);
    await page.click("#send");
    await page.waitFor(() => document.activeElement.className === "precheck-summary");
    const filled = await open(form(CODE.replace("required", `value="${BAD}"`)));
    await filled.waitFor(isTold, "#code");
    assert.equal(await filled.evaluate(() => document.querySelector(".precheck-status").textContent), "", "shown, not announced");
  },

  "back to the form: what was entered is judged again": async ({ open, site }) => {
    const page = await open(form(CODE + SEND));
    await page.enter("#code", BAD);
    await page.waitFor(isTold, "#code");
    await page.goto(site.page("<p id=other>Other</p>"));
    await page.waitFor(() => Boolean(document.querySelector("#other")));
    await page.back();
    await page.waitFor(() => Boolean(document.querySelector("#code") && document.querySelector("form").noValidate));
    await page.waitFor((bad) => document.querySelector("#code").value !== bad || document.querySelector("#code").getAttribute("aria-invalid") === "true", BAD);
    await page.enter("#code", GOOD);
    await page.click("#send");
    await page.waitFor(isSent);
  },

  "React's controlled inputs": async ({ open }) => {
    const page = await open(`<div id="app"></div><script src="/react/react.production.min.js"></script><script src="/react-dom/react-dom.production.min.js"></script>
      <script>
        const { createElement: make, useState } = React;
        globalThis.submits = [];
        function App() {
          const [code, setCode] = useState("");
          const [rows, setRows] = useState([]);
          globalThis.setRows = setRows;
          return make("form", { id: "form", "data-precheck": "", onSubmit: (event) => { event.preventDefault(); submits.push(code); } },
            rows.map((row) => make("p", { key: row }, row)),
            make("p", { key: code.length % 2 }, "typed ", code.length),
            make("input", { id: "code", "data-precheck": "credit-code", value: code, "aria-describedby": "hint" + code.length, onChange: (event) => setCode(event.target.value) }),
            make("p", { id: "hint" }, "eighteen"),
            make("button", { id: "send" }, "Send"));
        }
        globalThis.root = ReactDOM.createRoot(document.querySelector("#app"));
        globalThis.root.render(make(App));
      </script>`, POLICY);
    await page.enter("#code", BAD);
    await page.waitFor(isTold, "#code");
    await page.evaluate(() => globalThis.setRows(["a", "b", "c"]));
    await page.waitFor(() => document.querySelectorAll("form > p").length >= 5);
    const after = () => {
      const field = document.querySelector("#code");
      return field.nextElementSibling.className === "precheck-message" && field.getAttribute("aria-describedby").split(" ").length === 2;
    };
    await page.waitFor(after);
    await page.evaluate(() => document.querySelector(".precheck-message").remove());
    await page.waitFor(after);
    await page.click("#send");
    await page.waitFor(() => document.activeElement.className === "precheck-summary");
    await page.enter("#code", GOOD);
    await page.waitFor(() => !document.querySelector(".precheck-message"));
    await page.click("#send");
    await page.waitFor(() => globalThis.submits.length === 1);
    await page.evaluate(() => globalThis.root.unmount());
    await page.waitFor(() => document.querySelector("#app").childElementCount === 0);
  },

  "the README's embed, as it stands": async ({ open, site }) => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const [, embed] = /## In your own form\n\n```html\n(.*?)```/s.exec(readme);
    assert.ok(embed.split("\n").filter((line) => line.trim()).length <= 10, "ten lines");
    const page = await open(embed, undefined, undefined, { script: "" });
    await page.setFiles("#photo", sample("one-inch.jpg"));
    await page.enter("#code", BAD);
    await page.click("button");
    await page.waitFor(() => document.querySelectorAll(".precheck-summary a").length >= 2);
    await page.setFiles("#photo", sample("in-order.jpg"));
    await page.enter("#code", GOOD);
    await page.click("button");
    await page.waitFor(isSent);
    assert.match(site.sent.at(-1), /filename="in-order\.jpg"/);
  },

  "<precheck-photo> is a field of any form: preview, findings, validity, value, reset": async ({ open, site }) => {
    const page = await open(`<form id="form" action="/sent" method="post" enctype="multipart/form-data"><label for="photo">Photo</label> <precheck-photo id="photo" name="photo" required></precheck-photo>${SEND}<button type="reset" id="reset">Clear</button></form><script type="module" src="/pkg/photo-element.js"></script>`);
    await page.click("#send");
    await page.waitFor(() => document.activeElement.className === "precheck-summary");
    const give = async (name) => {
      const bytes = [...readFileSync(sample(name))];
      await page.evaluate(([file, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content)], file, { type: "image/jpeg" }));
        document.querySelector("precheck-photo").files = transfer.files;
      }, [name, bytes]);
    };
    await give("grey.jpg");
    await page.waitFor(isTold, "#photo");
    await page.waitFor(() => document.querySelector("precheck-photo").shadowRoot.querySelectorAll("details li").length > 5);
    assert.notEqual(await page.evaluate(() => document.querySelector("precheck-photo").validationMessage), "");
    await page.click("#reset");
    await page.waitFor(() => !document.querySelector(".precheck-message") && document.querySelector("precheck-photo").shadowRoot.querySelector("figure").hidden);
    await give("in-order.jpg");
    await page.waitFor(() => document.querySelector("precheck-photo").shadowRoot.querySelectorAll(".layer-head polygon").length === 2);
    // What has the focus stays marked when a pointer that lies still is left by something else.
    const marked = await page.evaluate(() => {
      const inside = document.querySelector("precheck-photo").shadowRoot;
      inside.querySelector("details").open = true;
      const [one, other] = inside.querySelectorAll("li[tabindex]");
      const count = () => inside.querySelectorAll(".layer-mark > *").length;
      one.focus();
      const focused = count();
      other.dispatchEvent(new PointerEvent("pointerleave"));
      const left = count();
      one.blur();
      return [focused, left, count()];
    });
    assert.deepEqual(marked, [2, 2, 0]);
    assert.deepEqual(await page.evaluate(() => [new FormData(document.querySelector("form")).get("photo").name, document.querySelector("precheck-photo").validity.valid]), ["in-order.jpg", true]);
    await page.click("#send");
    await page.waitFor(isSent);
    assert.match(site.sent.at(-1), /filename="in-order\.jpg"/);
  },
};
