// Writes models in the form that src/nn reads; docs/models.md describes it.

import { toHalf } from './half.mjs';

const ACTIVATIONS = ['none', 'relu', 'prelu', 'hard-swish', 'sigmoid'];
const NONE = 0xffff;

export function writeModel({ input, nodes, outputs }) {
  const head = [];
  const halves = [];
  const codes = [];
  const byte = (value) => head.push(value);
  const short = (value) => head.push(value & 255, value >> 8);
  const half = (values) => { for (const value of values) halves.push(toHalf(value)); };
  const places = new Map([[input, 0], ...nodes.map((node, i) => [node, i + 1])]);
  const value = (node) => short(node ? places.get(node) : NONE);

  input.shape.forEach(short);
  short(nodes.length);
  for (const node of nodes) {
    switch (node.kind) {
      case 'conv':
      case 'depthwise':
        byte(node.kind === 'conv' ? 1 : 2);
        value(node.inputs[0]);
        value(node.inputs[1]);
        short(node.rows);
        byte(node.tall);
        byte(node.wide);
        byte(node.stride);
        byte(node.padding);
        byte(ACTIVATIONS.indexOf(node.activation));
        byte(node.late ? 1 : 0);
        byte(node.codes ? 1 : 0);
        half(node.bias);
        if (node.slopes) half(node.slopes);
        if (node.codes) {
          half(node.scales);
          codes.push(node.codes);
        } else {
          half(node.weights);
        }
        break;
      case 'max-pool':
        byte(3);
        value(node.inputs[0]);
        break;
      case 'mean':
        byte(4);
        value(node.inputs[0]);
        value(node.inputs[1]);
        break;
      case 'scale':
        byte(5);
        value(node.inputs[0]);
        value(node.inputs[1]);
        value(node.inputs[2]);
        break;
      case 'resize':
        byte(6);
        value(node.inputs[0]);
        value(node.inputs[1]);
        break;
      case 'crop':
        byte(7);
        node.inputs.forEach(value);
        byte(node.size);
        byte(node.axes);
        half([node.scale, node.ratio]);
        node.ends.forEach(short);
        short(node.subset.length);
        node.subset.forEach(short);
        break;
      case 'place':
        byte(8);
        node.inputs.forEach(value);
        break;
      default:
        throw new Error(`${node.kind} cannot be written`);
    }
  }
  short(outputs.length);
  for (const { node, labels } of outputs) {
    value(node);
    short(labels.length);
    labels.forEach(short);
  }
  const planes = new Uint8Array(2 * halves.length);
  halves.forEach((bits, i) => {
    planes[i] = bits & 255;
    planes[halves.length + i] = bits >> 8;
  });
  const lengths = new DataView(new ArrayBuffer(12));
  const quantised = Buffer.concat(codes.map((part) => Buffer.from(part.buffer)));
  [head.length, halves.length, quantised.length].forEach((n, i) => lengths.setUint32(4 * i, n, true));
  return Buffer.concat([Buffer.from(lengths.buffer), Buffer.from(head), planes, quantised]);
}

/** Several models in one file, with a checksum over all of them. */
export function writeBundle(models) {
  const body = Buffer.concat(models);
  const header = Buffer.alloc(12);
  header.write('PPNN', 0, 'latin1');
  header.writeUInt8(1, 4);
  header.writeUInt8(models.length, 5);
  header.writeUInt32LE(fnv(body), 8);
  return Buffer.concat([header, body]);
}

/** FNV-1a, 32 bits. */
function fnv(bytes) {
  let hash = 0x811c9dc5;
  for (const value of bytes) hash = Math.imul(hash ^ value, 0x01000193);
  return hash >>> 0;
}
