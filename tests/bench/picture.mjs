// npm run bench:picture: all measures of the picture against decoding the same photo, in the same run in
// headless Chromium, at 600 x 800 and at 12 megapixels; then the memory that the package's own module takes
// for a verdict at 12 megapixels, baseline and progressive. Absolute times are noise; the ratios are what
// counts. Exit 1 where a limit is passed.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { PHOTO } from "../../tools/build.mjs";
import { root, run } from "../../tools/run.mjs";
import { forBuilding } from "../../tools/setup.mjs";
import { startSite } from "../page/browser.mjs";
import { median } from "./median.mjs";
import { photos } from "./photos/make.mjs";

const ROUNDS = 21;
const MOST = { "600 x 800": 1, "3024 x 4032": 0.4 };
const MOST_MIB = { baseline: 64, progressive: 160 };
const MIB = 1024 * 1024;

const folder = join(root, "target", "bench-picture");
const tools = await forBuilding();
const target = "wasm32-unknown-unknown";
const step = async (program, args, env) => {
  if (!(await run(program, args, { env })).ok) throw new Error(`${program} failed`);
};
// Linked as the module is.
const features = ["--no-default-features", "--features", "photo"];
await step(tools.wasm.cargo, ["rustc", "--release", "--example", "picture", ...features, "--target", target, ...PHOTO.link], tools.wasm.env);
await step(join(tools.bindgen, "wasm-bindgen"), [join(root, "target", target, "release/examples/picture.wasm"), "--target", "web", "--out-dir", folder]);
const module = join(folder, "picture_bg.wasm");
await step(process.execPath, [join(root, "node_modules/binaryen/bin/wasm-opt"), ...PHOTO.wasmOpt, module, "-o", module]);

const made = await photos(await readFile(join(root, "www/samples/in-order.jpg")));
const serve = async (route) => {
  const name = new URL(route.request().url()).pathname.split("/").at(-1);
  if (made[name]) return route.fulfill({ body: made[name], contentType: "image/jpeg" });
  return route.fulfill({ path: join(folder, name), contentType: name.endsWith(".js") ? "text/javascript" : "application/wasm" });
};
const site = await startSite();
const open = () => site.open({ path: "www/samples/README.md", before: (page) => page.route("**/bench/*", serve) });

const page = await open();
const times = await page.evaluate(async (rounds) => {
  const bench = await import("/bench/picture.js");
  await bench.default();
  const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
  const models = await bytes("/pkg/models/face.bin");
  const ways = [];
  for (const [size, name] of [["600 x 800", "small.jpg"], ["3024 x 4032", "baseline.jpg"]]) {
    const photo = await bytes(`/bench/${name}`);
    const read = new bench.Photo(photo, models);
    ways.push({ size, photo, read, decode: [], measure: [] });
  }
  for (let round = -3; round < rounds; round += 1) {
    for (const { photo, read, decode, measure } of ways) {
      for (const [kept, job] of [[decode, () => bench.decode(photo)], [measure, () => read.measure()]]) {
        const start = performance.now();
        job();
        if (round >= 0) kept.push(performance.now() - start);
      }
    }
  }
  return ways.map(({ size, decode, measure }) => ({ size, decode, measure }));
}, ROUNDS);
await page.close();

let kept = true;
console.log(`medians of ${ROUNDS} rounds in turn, ms`);
for (const { size, decode, measure } of times) {
  const [decoding, measuring] = [median(decode), median(measure)];
  const ratio = measuring / decoding;
  kept &&= ratio <= MOST[size];
  console.log(`${size.padEnd(12)} decoding ${decoding.toFixed(1)}, all measures of the picture ${measuring.toFixed(1)}: ratio ${ratio.toFixed(2)} (at most ${MOST[size]})`);
}

for (const [kind, most] of Object.entries(MOST_MIB)) {
  // A module of its own for each: its memory never shrinks.
  const fresh = await open();
  const taken = await fresh.evaluate(async (name) => {
    const { checkPhoto, init } = await import("/pkg/index.js");
    const instantiate = WebAssembly.instantiateStreaming;
    let memory;
    const kept = async (made) => {
      const result = await made;
      memory ??= (result.instance ?? result).exports.memory;
      return result;
    };
    WebAssembly.instantiateStreaming = (...given) => kept(instantiate.call(WebAssembly, ...given));
    const plain = WebAssembly.instantiate;
    WebAssembly.instantiate = (...given) => kept(plain.call(WebAssembly, ...given));
    await init({ worker: false });
    const report = await checkPhoto(await (await fetch(`/bench/${name}.jpg`)).blob());
    if (report.facts.face?.count !== 1) throw new Error("the face was not read");
    return memory.buffer.byteLength;
  }, kind);
  await fresh.close();
  kept &&= taken <= most * MIB;
  console.log(`12 megapixels, ${kind}: ${(taken / MIB).toFixed(0)} MiB of memory (at most ${most})`);
}
await site.close();
process.exitCode = kept ? 0 : 1;
