// Photos for the benches: the sample portrait at other sizes, with a camera's grain, baseline and
// progressive. The encoder is installed when it is first wanted.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
if (!existsSync(`${here}node_modules`)) execFileSync("npm", ["ci", "--silent"], { cwd: here, stdio: "inherit" });
const { default: sharp } = await import("sharp");

/** A JPEG of the portrait, `width` wide, with grain of a few levels so that it weighs what a camera's photo does. */
async function made(portrait, width, height, options) {
  const { data, info } = await sharp(portrait).resize(width, height, { fit: "fill" }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let seed = 1;
  for (let i = 0; i < data.length; i += info.channels) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const grain = ((seed >> 16) % 9) - 4;
    for (let c = 0; c < info.channels; c += 1) data[i + c] = Math.max(0, Math.min(255, data[i + c] + grain));
  }
  return sharp(data, { raw: info }).jpeg(options).toBuffer();
}

/** `small.jpg` of 600 x 800, `baseline.jpg` and `progressive.jpg` of 12 megapixels, 4:2:0 as cameras save. */
export async function photos(portrait) {
  return {
    "small.jpg": await made(portrait, 600, 800, { quality: 92 }),
    "baseline.jpg": await made(portrait, 3024, 4032, { quality: 75 }),
    "progressive.jpg": await made(portrait, 3024, 4032, { quality: 75, progressive: true }),
  };
}
