// The demo's pages in every engine: the binding judges the code, the other pages start.
import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { serve } from "../../../tools/serve.mjs";
import { ENGINES } from "../engines.mjs";
import { BAD } from "./scenarios.mjs";
import { ROOT } from "./site.mjs";

for (const { name, missing, start } of ENGINES) {
  describe(`${name}: the demo`, { skip: missing }, () => {
    test(`${name}: each page of the demo starts, and the first judges a code`, { timeout: 60_000 }, async () => {
      const [server, engine] = await Promise.all([serve({ from: ROOT }), start()]);
      try {
        const page = await engine.open(`${server.url}www/?lang=en`);
        await page.waitFor(() => Boolean(document.querySelector(".scope")));
        await page.enter("#credit-code", BAD);
        await page.waitFor(() => Boolean(document.querySelector("#code-results .finding-fail")) && document.querySelector("#credit-code").getAttribute("aria-invalid") === "true");
        await page.goto(`${server.url}www/procedure.html?lang=en`);
        await page.waitFor(() => Boolean(document.querySelector("#ask legend")));
        await page.goto(`${server.url}www/application.html?lang=en`);
        await page.waitFor(() => Boolean(document.querySelector("#application-form input")));
        const elsewhere = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name).filter((address) => !address.startsWith(location.origin)));
        assert.deepEqual(elsewhere, []);
      } finally {
        await engine.close();
        await server.close();
      }
    });
  });
}
