import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { ENGINES } from "../engines.mjs";
import { SCENARIOS, SCRIPT, isBound } from "./scenarios.mjs";
import { startSite } from "./site.mjs";

for (const { name, missing, start } of ENGINES) {
  describe(name, { skip: missing }, () => {
    let site;
    let engine;
    before(async () => {
      site = await startSite();
      engine = await start();
    });
    after(async () => {
      await engine?.close();
      await site?.close();
    });

    for (const [promise, attempt] of Object.entries(SCENARIOS)) {
      test(`${name}: ${promise}`, { timeout: 60_000 }, async () => {
        const opened = [];
        const open = async (markup, policy, isThere = isBound, { violations = false, script = SCRIPT } = {}) => {
          const watch = '<script>globalThis.violations = []; addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective + " " + event.blockedURI), true);</script>';
          const page = await engine.open(site.page(watch + markup + script, policy));
          opened.push({ page, violations });
          await page.waitFor(isThere);
          return page;
        };
        try {
          await attempt({ open, site });
          for (const { page, violations } of opened) {
            // Nothing is asked of anybody else.
            const [elsewhere, refused] = await page.evaluate(() => [performance.getEntriesByType("resource").map((entry) => entry.name).filter((address) => !address.startsWith(location.origin) && !address.startsWith("data:")), globalThis.violations ?? []]);
            assert.deepEqual(elsewhere, []);
            if (!violations) assert.deepEqual(refused, []);
          }
        } finally {
          site.missing = site.held = undefined;
          for (const { page } of opened) await page.close().catch(() => undefined);
        }
      });
    }
  });
}
