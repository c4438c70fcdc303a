// The page's words, without a browser.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { WORDS } from "../../pkg/photo-words.js";
import en from "../../www/text/en.js";
import zh from "../../www/text/zh.js";

const WWW = new URL("../../www/", import.meta.url);
const read = (path) => readFileSync(new URL(path, WWW), "utf8");
const html = ["index.html", "application.html", "procedure.html"].map(read).join("");
const scripts = readdirSync(new URL("page/", WWW)).map((name) => [name, read(`page/${name}`)]);
const inPackage = (...names) => names.map((name) => read(`../pkg/${name}`));
const source = [...scripts.map(([, text]) => text), ...inPackage("elements.js")].join("\n");
/** The page's words, and those of the package's photo field and of what is drawn over a photo. */
const SETS = [{ en, zh }, WORDS];

const told = (words) => (typeof words === "function" ? words("3", "2", "1") : words);

test("both languages have the same keys, of the same kind, and none is empty", () => {
  for (const { en, zh } of SETS) {
    assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort());
    for (const key of Object.keys(en)) {
      assert.equal(typeof zh[key], typeof en[key], key);
      assert.equal(zh[key].length > 0 || typeof zh[key] === "function", true, key);
      for (const words of [en[key], zh[key]]) assert.ok(told(words).trim() || key === "comma", key);
    }
  }
});

test("every word that the page asks for is there, and every one there is asked for", () => {
  const inMarkup = [...html.matchAll(/data-say(?:-label|-title)?="(\w+)"/g)].map(([, key]) => key);
  for (const key of inMarkup) assert.ok(key in en, key);
  const made = ["Language", "Parties", "Place", "Work", "Pay", "Period", "Position", "Signature", "Seal"].map((item) => `item${item}`);
  const asked = new Set([...inMarkup, ...made]);
  for (const key of Object.keys(en)) assert.ok(asked.has(key) || source.includes(`"${key}"`), `${key} is not used`);
  for (const [, key] of source.matchAll(/\bsay\("(\w+)"/g)) assert.ok(key in en, key);
});

test("every word of the photo field is asked for, and none that is not there", () => {
  const field = inPackage("photo-element.js", "photo-layers.js").join("\n");
  const outcomes = ["pass", "warn", "fail", "unknown"];
  for (const key of Object.keys(WORDS.en)) assert.ok(outcomes.includes(key) || field.includes(`"${key}"`), `${key} is not used`);
  for (const [, key] of field.matchAll(/\bsay\("(\w+)"/g)) assert.ok(key in WORDS.en, key);
});

test("Chinese has Chinese marks", () => {
  for (const [key, words] of SETS.flatMap(({ zh }) => Object.entries(zh))) {
    assert.doesNotMatch(told(words), /[\u4e00-\u9fff][,:;?!()]|[,:;?!()][\u4e00-\u9fff]/, key);
  }
});

test("English is plain", () => {
  for (const [key, words] of SETS.flatMap(({ en }) => Object.entries(en))) assert.doesNotMatch(told(words), /\b(invalid|please|sorry)\b/i, key);
});

test("the markup holds no script, no style and no address of another site but the notice's", () => {
  assert.doesNotMatch(html, /\s(style|on\w+)=|<style|<script>/);
  const addresses = [...`${html}${source}`.matchAll(/https?:\/\/[^\s"'`)]+/g)].map(([address]) => new URL(address).host);
  assert.deepEqual([...new Set(addresses)].sort(), ["stic.sz.gov.cn", "www.w3.org"]);
  assert.match(html, /Content-Security-Policy" content="default-src 'none';/);
});

test("every file is small and one thing", () => {
  for (const [name, text] of scripts) assert.ok(text.split("\n").length < 300, name);
});
