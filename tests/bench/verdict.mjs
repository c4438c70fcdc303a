// npm run bench:verdict: the whole verdict on a 600 x 800 photo in the Worker, from the second photo on,
// against the browser's ImageDecoder and onnxruntime-web on the same three networks, in turn in the same
// run, one thread each. Absolute times are noise; the ratio is what counts. Exit 1 where it is over 1.2.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { root } from "../../tools/run.mjs";
import { startSite } from "../page/browser.mjs";
import { NETS, serve } from "./engine/rival.mjs";
import { median } from "./median.mjs";

const ROUNDS = 30;
const MOST = 1.2;
const site = await startSite();
const page = await site.open({ before: (opened) => opened.route("**/bench/*", (route) => serve(route, new URL(route.request().url()).pathname.split("/").at(-1))) });
const portrait = [...(await readFile(join(root, "www/samples/in-order.jpg")))];
const result = await page.evaluate(
  async ({ portrait, nets, rounds }) => {
    const { checkPhoto, prefetch } = await import("/pkg/index.js");
    await prefetch();
    const [width, height] = [600, 800];
    const canvas = new OffscreenCanvas(width, height);
    const small = await createImageBitmap(new Blob([new Uint8Array(portrait)]));
    canvas.getContext("2d").drawImage(small, 0, 0, width, height);
    const photo = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.92 });

    const ort = await import("/bench/ort.wasm.min.mjs");
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmPaths = "/bench/";
    const sessions = [];
    for (const { name, size, input } of nets) {
      const model = new Uint8Array(await (await fetch(`/bench/${name}.onnx`)).arrayBuffer());
      const session = await ort.InferenceSession.create(model, { executionProviders: ["wasm"], graphOptimizationLevel: "all" });
      const picture = Float32Array.from({ length: size * size * 3 }, (_, at) => ((at * 7919) % 256) / 255);
      sessions.push({ session, feed: () => ({ [input]: new ort.Tensor("float32", picture, [1, 3, size, size]) }) });
    }

    const ways = {
      ours: async () => {
        const { facts } = await checkPhoto(photo);
        if (facts.face?.count !== 1) throw new Error("the face was not read");
      },
      decoder: async () => {
        const decoder = new ImageDecoder({ data: await photo.arrayBuffer(), type: "image/jpeg" });
        const { image } = await decoder.decode();
        await image.copyTo(new Uint8Array(image.allocationSize({ format: "RGBA" })), { format: "RGBA" });
        image.close();
        decoder.close();
      },
      networks: async () => {
        for (const { session, feed } of sessions) await session.run(feed());
      },
    };
    const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
    const begun = performance.now();
    await ways.ours();
    const first = performance.now() - begun;
    for (let round = -5; round < rounds; round += 1) {
      for (const [name, way] of Object.entries(ways)) {
        const start = performance.now();
        await way();
        if (round >= 0) times[name].push(performance.now() - start);
      }
    }
    return { first, bytes: photo.size, times };
  },
  { portrait, nets: NETS, rounds: ROUNDS },
);
const workers = page.workers().length;
await page.close();
await site.close();

const [ours, decoder, nets] = ["ours", "decoder", "networks"].map((name) => median(result.times[name]));
const ratio = ours / (decoder + nets);
console.log(`600 x 800, ${(result.bytes / 1000).toFixed(0)} KB, medians of ${ROUNDS} rounds in turn; Workers: ${workers}`);
console.log(`whole verdict ${ours.toFixed(1)} ms (the first photo ${result.first.toFixed(0)} ms); ImageDecoder ${decoder.toFixed(1)} ms, onnxruntime-web ${nets.toFixed(1)} ms`);
console.log(`ratio ${ratio.toFixed(2)} (at most ${MOST})`);
process.exitCode = ratio <= MOST && workers === 1 ? 0 : 1;
