// npm run bench:engine: the face networks in our engine and in onnxruntime-web, on the same
// pictures in the same run in headless Chromium, one thread each. Absolute times are noise; the ratios
// are what counts; outputs of both are held against each other. Exit 1 where ours takes longer in all.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { CHROMIUM_ARGS, browser as findBrowser } from "../../../tools/browser.mjs";
import { root, run } from "../../../tools/run.mjs";
import { forBuilding } from "../../../tools/setup.mjs";
import { median } from "../median.mjs";

const FAR = 1e-3;
const ROUNDS = 40;
const folder = join(root, "target", "bench-engine");
execFileSync(process.execPath, [join(root, "tools/pack-models.mjs"), "--float", folder], { stdio: "inherit" });
const tools = await forBuilding();
const target = "wasm32-unknown-unknown";
// Linked for speed, as the module is.
const fast = ["--config", "profile.release.package.permit-precheck.opt-level=\"s\""];
const built = await run(tools.wasm.cargo, ["build", ...fast, "--release", "--example", "engine", "--no-default-features", "--features", "photo", "--target", target], { env: tools.wasm.env });
if (!built.ok) throw new Error("the engine could not be built");
const bound = await run(join(tools.bindgen, "wasm-bindgen"), [join(root, "target", target, "release/examples/engine.wasm"), "--target", "web", "--out-dir", folder]);
if (!bound.ok) throw new Error("wasm-bindgen failed");

// Installed by now.
const { NETS, RUNTIME, serve } = await import("./rival.mjs");
const serveAll = (route) => {
  const name = new URL(route.request().url()).pathname.slice(1);
  if (name === "") return route.fulfill({ body: "<!doctype html><title>bench</title>", contentType: "text/html" });
  return serve(route, name, [folder]);
};

const { chromium } = await import("playwright-core");
const { chrome } = await findBrowser();
const chromiumRun = await chromium.launch({ executablePath: chrome, args: CHROMIUM_ARGS });
const page = await chromiumRun.newPage();
await page.route("http://localhost/**", serveAll);
await page.goto("http://localhost/");
const result = await page.evaluate(async ({ nets, rounds }) => {
  const ort = await import("/ort.wasm.min.mjs");
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = "/";
  const engine = await import("/engine.js");
  await engine.default();
  const bytes = async (name) => new Uint8Array(await (await fetch(`/${name}`)).arrayBuffer());
  let seed = 1;
  const noise = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const ways = [];
  for (const { name, size, input, onnxOutputs } of nets) {
    const picture = Float32Array.from({ length: size * size * 3 }, noise);
    const planes = new Float32Array(picture.length);
    picture.forEach((value, i) => { planes[(i % 3) * size * size + Math.floor(i / 3)] = value; });
    const ours = new engine.Net(await bytes(`${name}.bin`), 0);
    const theirs = await ort.InferenceSession.create(await bytes(`${name}.onnx`), { executionProviders: ["wasm"], graphOptimizationLevel: "all" });
    const feed = () => ({ [input]: new ort.Tensor("float32", planes, [1, 3, size, size]) });
    // Both must say the same.
    ours.run(picture);
    const other = await theirs.run(feed());
    let difference = 0;
    onnxOutputs.forEach((label, number) => {
      const [, channels, height, width] = other[label].dims;
      const mine = ours.output(number);
      // The segmenter's four channels are 2 x 2 pixels.
      const at = name === "segmenter"
        ? (c, y, x) => mine[((y >> 1) * (width >> 1) + (x >> 1)) * 4 + (y & 1) * 2 + (x & 1)]
        : (c, y, x) => mine[(y * width + x) * channels + c];
      other[label].data.forEach((value, i) => {
        const x = i % width, y = Math.floor(i / width) % height, c = Math.floor(i / width / height);
        difference = Math.max(difference, Math.abs(value - at(c, y, x)));
      });
    });
    ways.push({ name, difference, ours: () => ours.run(picture), theirs: () => theirs.run(feed()), times: { ours: [], theirs: [] } });
  }
  const picture = Float32Array.from({ length: 192 * 192 * 3 }, noise);
  const face = new engine.Net(await bytes("face.bin"), 1);
  const eyes = { mesh: [], again: [] };
  for (let round = -5; round < rounds; round += 1) {
    for (const way of ways) {
      for (const who of ["ours", "theirs"]) {
        const start = performance.now();
        await way[who]();
        if (round >= 0) way.times[who].push(performance.now() - start);
      }
    }
    for (const [part, job] of [["mesh", () => face.run(picture)], ["again", () => face.again()]]) {
      const start = performance.now();
      job();
      if (round >= 0) eyes[part].push(performance.now() - start);
    }
  }
  return { nets: ways.map(({ name, difference, times }) => ({ name, difference, times })), eyes };
}, { nets: NETS, rounds: ROUNDS });
await chromiumRun.close();

const total = { ours: 0, theirs: 0 };
console.log(`medians of ${ROUNDS} rounds in turn, ms: ours, ${RUNTIME}, largest difference between their outputs`);
for (const { name, difference, times } of result.nets) {
  const [ours, theirs] = [median(times.ours), median(times.theirs)];
  total.ours += ours;
  total.theirs += theirs;
  console.log(`${name.padEnd(10)} ${ours.toFixed(1)}  ${theirs.toFixed(1)}  ${difference.toExponential(1)}`);
}
console.log(`together   ${total.ours.toFixed(1)}  ${total.theirs.toFixed(1)}  ratio ${(total.ours / total.theirs).toFixed(2)} (at most 1)`);
console.log(`mesh with one eye's branch ${median(result.eyes.mesh).toFixed(1)} ms, the other eye ${median(result.eyes.again).toFixed(1)} ms more`);
const apart = result.nets.filter(({ difference }) => !(difference <= FAR));
for (const { name } of apart) console.log(`${name}: the outputs are not the same`);
process.exitCode = total.ours <= total.theirs && apart.length === 0 ? 0 : 1;
