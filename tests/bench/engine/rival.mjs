// What both benches of the networks run against: onnxruntime-web from npm, and the three networks as
// ONNX, written from the same pinned tflite files, operator by operator (onnx.mjs).
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { openNetworks } from "../../../tools/models/networks.mjs";
import { root } from "../../../tools/run.mjs";
import { toOnnx } from "./onnx.mjs";

const here = join(root, "tests/bench/engine");
const dist = join(here, "node_modules/onnxruntime-web/dist");
if (!existsSync(dist)) {
  execFileSync("npm", ["ci", "--silent", "--ignore-scripts"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
}
const { dependencies } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
export const RUNTIME = `onnxruntime-web ${dependencies["onnxruntime-web"]}`;

const networks = openNetworks();
const models = new Map();
/** Name, side of the picture, and what input and outputs are called in the ONNX file. */
export const NETS = [
  { name: "detector", size: 128, outputs: ["classificator_8", "classificator_16", "regressor_8", "regressor_16"] },
  { name: "plain", size: 192, outputs: ["conv2d_21", "conv2d_31"] },
  { name: "segmenter", size: 256, outputs: ["activation_10"] },
].map(({ name, size, outputs }) => {
  const { model, input, outputs: onnxOutputs } = toOnnx(networks[name], outputs);
  models.set(`${name}.onnx`, model);
  return { name, size, input, onnxOutputs };
});

const KINDS = { js: "text/javascript", mjs: "text/javascript", wasm: "application/wasm" };

/** Answers a request with one of these models, else with the file of that name in one of the folders. */
export function serve(route, name, folders = []) {
  const file = [...folders, dist].map((folder) => join(folder, name)).find((path) => existsSync(path));
  const body = models.get(name) ?? (file && readFileSync(file));
  if (!body) return route.fulfill({ status: 404 });
  return route.fulfill({ body, contentType: KINDS[name.split(".").pop()] ?? "application/octet-stream" });
}
