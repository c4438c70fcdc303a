// The demo's pages in every engine: what each is for, done once as a person would.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { serve } from "../../../tools/serve.mjs";
import { readAnswer } from "../answer.mjs";
import { ENGINES } from "../engines.mjs";
import { BAD } from "./scenarios.mjs";
import { ROOT, SAMPLES } from "./site.mjs";

const choose = (selector, value) => {
  const select = document.querySelector(selector);
  select.value = value;
  select.dispatchEvent(new Event("input", { bubbles: true }));
  select.dispatchEvent(new Event("change", { bubbles: true }));
};
const started = (page) => page.waitFor(() => Boolean(document.querySelector(".scope")));

const PROMISES = {
  "a photo is read, face and all, and drawn over": async (open) => {
    const page = await open("?lang=en");
    await started(page);
    await page.setFiles("#photo-file", join(SAMPLES, "in-order.jpg"));
    const { fail, warn, pass } = await page.waitFor(readAnswer, ["photo", "warn"]);
    assert.deepEqual(fail, []);
    assert.ok(warn.includes("photo.expression"));
    for (const rule of ["photo.face.count", "photo.eyes.open", "photo.file.format"]) assert.ok(pass.includes(rule), rule);
    assert.ok(await page.waitFor(() => document.querySelectorAll("svg.overlay polygon").length > 0 && document.querySelectorAll(".layers button").length > 0));
    return page;
  },
  "a photo that was cut off, and one for another document": async (open) => {
    const page = await open("?lang=zh");
    await started(page);
    await page.setFiles("#photo-file", join(SAMPLES, "cut-off.jpg"));
    assert.deepEqual((await page.waitFor(readAnswer, ["photo", "fail"])).fail, ["photo.file.intact"]);
    await page.setFiles("#photo-file", join(SAMPLES, "in-order.jpg"));
    await page.waitFor(readAnswer, ["photo", "warn"]);
    await page.evaluate(choose, "#photo-profile", "visa");
    assert.ok((await page.waitFor(readAnswer, ["photo", "fail"])).fail.includes("photo.size.pixels"));
    return page;
  },
  "a contract within 90 days passes, a later one is sent back": async (open) => {
    const page = await open("?lang=en");
    await started(page);
    await page.evaluate(choose, "#business", "new-overseas-over-90-days");
    await page.enter("#submitted", "2024-12-06");
    await page.enter("#effective", "2025-03-06");
    assert.ok((await page.waitFor(readAnswer, ["contract", "pass"])).pass.includes("contract.effective"));
    await page.enter("#effective", "2025-03-07");
    assert.deepEqual((await page.waitFor(readAnswer, ["contract", "fail"])).fail, ["contract.effective"]);
    return page;
  },
  "a code is judged when it is left": async (open) => {
    const page = await open("?lang=en");
    await started(page);
    await page.enter("#credit-code", BAD);
    await page.waitFor(() => Boolean(document.querySelector("#code-results .finding-fail")) && document.querySelector("#credit-code").getAttribute("aria-invalid") === "true");
    return page;
  },
  "the other language keeps what was entered": async (open) => {
    const page = await open("?lang=en");
    await started(page);
    await page.enter("#effective", "2025-03-06");
    await page.click("[data-language=zh]");
    assert.equal(await page.waitFor(() => document.documentElement.lang.startsWith("zh") && document.querySelector("#effective").value), "2025-03-06");
    return page;
  },
  "a whole application: its example with slips, each told beside its field": async (open) => {
    const page = await open("application.html?lang=en");
    // Its fields are made by the script that also listens to the examples.
    await page.waitFor(() => Boolean(document.querySelector("#employer-creditCode") && document.querySelector("[data-language]")));
    await page.click("#example-slips");
    const wrong = await page.waitFor(() => {
      const fields = [...document.querySelectorAll("#application-form [aria-invalid=true]")].map((field) => field.id);
      return fields.length > 1 && fields;
    });
    assert.deepEqual(wrong, ["employer-creditCode", "contract-effective"]);
    return page;
  },
  "a procedure: a question answered leads on": async (open) => {
    const page = await open("procedure.html?lang=en");
    const first = await page.waitFor(() => document.querySelector("#ask legend")?.textContent);
    await page.click("#ask input");
    await page.click("#ask button[type=submit]");
    assert.ok(await page.waitFor((asked) => document.querySelector("#found section, #ask legend")?.textContent !== asked, first));
    return page;
  },
};

for (const { name, missing, start } of ENGINES) {
  describe(`${name}: the demo`, { skip: missing }, () => {
    let server;
    let engine;
    before(async () => ([server, engine] = await Promise.all([serve({ from: ROOT }), start()])));
    after(async () => {
      await engine?.close();
      await server?.close();
    });
    for (const [promise, attempt] of Object.entries(PROMISES)) {
      test(`${name}: ${promise}`, { timeout: 60_000 }, async () => {
        const page = await attempt((path) => engine.open(`${server.url}www/${path}`));
        const elsewhere = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name).filter((address) => !address.startsWith(location.origin) && !address.startsWith("blob:")));
        assert.deepEqual(elsewhere, []);
        await page.close();
      });
    }
  });
}
