// npm run bench: a 12-megapixel baseline photo decoded and judged by the package, against the two
// ways a browser has to get at pixels, on the same file in the same run. Absolute times are noise;
// the ratios are what counts. Exit 1 where ours takes longer than the canvas path.
import { readFile } from "node:fs/promises";
import { ROOT, startSite } from "../page/browser.mjs";
import { median } from "./median.mjs";

const RUNS = 9;
const site = await startSite();
// A page without the demo, which would have started a Worker.
const page = await site.open({ path: "www/samples/README.md" });
const portrait = [...(await readFile(`${ROOT}www/samples/in-order.jpg`))];

const result = await page.evaluate(
  async ([portrait, runs]) => {
    const { checkPhoto, init } = await import("/pkg/index.js");
    // The decoder alone, in this thread as its rivals are: faces have a bench of their own (verdict.mjs).
    await init({ worker: false, models: false });

    // The portrait enlarged, with grain so that it weighs what a camera's photo does.
    const [width, height] = [3024, 4032];
    const small = await createImageBitmap(new Blob([new Uint8Array(portrait)]));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d");
    context.drawImage(small, 0, 0, width, height);
    const grain = context.getImageData(0, 0, width, height);
    let seed = 1;
    for (let i = 0; i < grain.data.length; i += 4) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const d = ((seed >> 16) % 9) - 4;
      for (let c = 0; c < 3; c += 1) grain.data[i + c] += d;
    }
    context.putImageData(grain, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.75 });

    const ways = {
      ours: async () => {
        const report = await checkPhoto(blob);
        const intact = report.findings.find((finding) => finding.rule === "photo.file.intact");
        if (intact.outcome !== "pass") throw new Error(intact.message);
      },
      canvas: async () => {
        const bitmap = await createImageBitmap(blob);
        const into = new OffscreenCanvas(bitmap.width, bitmap.height);
        const draw = into.getContext("2d", { willReadFrequently: true });
        draw.drawImage(bitmap, 0, 0);
        draw.getImageData(0, 0, bitmap.width, bitmap.height);
        bitmap.close();
      },
      imageDecoder: async () => {
        const decoder = new ImageDecoder({ data: await blob.arrayBuffer(), type: "image/jpeg" });
        const { image } = await decoder.decode();
        const pixels = new Uint8Array(image.allocationSize({ format: "RGBA" }));
        await image.copyTo(pixels, { format: "RGBA" });
        image.close();
        decoder.close();
      },
    };
    const times = { ours: [], canvas: [], imageDecoder: [] };
    for (let run = -1; run < runs; run += 1) {
      for (const [name, way] of Object.entries(ways)) {
        const start = performance.now();
        await way();
        // The first round warms up.
        if (run >= 0) times[name].push(performance.now() - start);
      }
    }
    return { bytes: blob.size, width, height, times };
  },
  [portrait, RUNS],
);
await page.close();
await site.close();

const [ours, canvas, decoder] = ["ours", "canvas", "imageDecoder"].map((name) => median(result.times[name]));
console.log(`${result.width} x ${result.height}, ${(result.bytes / 1000).toFixed(0)} KB, medians of ${RUNS} runs in turn`);
console.log(`checkPhoto ${ours.toFixed(0)} ms; canvas path ${canvas.toFixed(0)} ms; ImageDecoder ${decoder.toFixed(0)} ms`);
console.log(`ratio to the canvas path ${(ours / canvas).toFixed(2)} (at most 1); to ImageDecoder ${(ours / decoder).toFixed(2)}`);
process.exitCode = ours <= canvas ? 0 : 1;
