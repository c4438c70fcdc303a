// Sample photos to try; where they come from is told in samples/README.md.
import { el } from "./dom.js";

const SAMPLES = [
  ["sampleInOrder", "in-order.jpg"],
  ["samplePng", "png-named.jpg"],
  ["sampleSmall", "one-inch.jpg"],
  ["sampleLarge", "over-1m.jpg", { from: "in-order.jpg", bytes: 1_200_000 }],
  ["sampleOld", "taken-2019.jpg"],
  ["sampleCut", "cut-off.jpg"],
  ["sampleCmyk", "cmyk.jpg"],
  ["sampleGrey", "grey.jpg"],
  ["sampleSide", "on-its-side.jpg"],
];
const LONGEST_COMMENT = 65_533;

/** A JPEG made as long as `length` by comments after its first marker. */
export function padded(jpeg, length) {
  const parts = [jpeg.subarray(0, 2)];
  for (let missing = length - jpeg.length; missing > 4; ) {
    const text = Math.min(missing - 4, LONGEST_COMMENT);
    const comment = new Uint8Array(text + 4);
    comment.set([0xff, 0xfe, (text + 2) >> 8, (text + 2) & 0xff]);
    parts.push(comment);
    missing -= text + 4;
  }
  return [...parts, jpeg.subarray(2)];
}

async function load(name, making) {
  const response = await fetch(new URL(`../samples/${making?.from ?? name}`, import.meta.url));
  if (!response.ok) throw new Error(`${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return new File(making ? padded(bytes, making.bytes) : [bytes], name, { type: "image/jpeg" });
}

/** Lists the samples as buttons in `list`; each calls `take` as a chosen file does. */
export function startSamples(list, take) {
  let asked = 0;
  for (const [key, name, making] of SAMPLES) {
    const button = el("button", { type: "button", class: "button small", "data-say": key, "data-sample": name });
    button.addEventListener("click", async () => {
      const mine = (asked += 1);
      const given = await load(name, making).then(
        (file) => ({ file }),
        () => ({ problem: "samplesFailed" }),
      );
      if (mine === asked) take(given);
    });
    list.append(el("li", {}, button));
  }
}
