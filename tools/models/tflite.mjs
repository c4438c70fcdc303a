// Reads a tflite file: tensors with their constants as numbers, operators with their options.
// Field numbers are those of tensorflow/compiler/mlir/lite/schema/schema.fbs.

import { Table, readFlexMap } from './flatbuffer.mjs';
import { fromHalf } from './half.mjs';

const BUILTIN = {
  0: 'add', 1: 'average_pool', 2: 'concatenation', 3: 'conv', 4: 'depthwise', 6: 'dequantize',
  14: 'logistic', 17: 'max_pool', 18: 'mul', 19: 'relu', 22: 'reshape', 23: 'resize_bilinear',
  32: 'custom', 34: 'pad', 45: 'strided_slice', 54: 'prelu', 117: 'hard_swish',
};

export function readTflite(bytes) {
  const model = Table.root(bytes);
  const [graph] = model.tables(2);
  const buffers = model.tables(4);
  const tensors = graph.tables(0).map((tensor, id) => ({
    id,
    shape: tensor.ints(0),
    name: tensor.text(3),
    data: constant(buffers[tensor.int(2)], tensor.byte(1)),
  }));
  const codes = model.tables(1).map((code) => {
    const builtin = Math.max(code.byte(0), code.int(3));
    const name = BUILTIN[builtin];
    if (!name) throw new Error(`operator ${builtin} is not read here`);
    return name === 'custom' ? code.text(1) : name;
  });
  const operators = graph.tables(3).map((operator) => {
    const kind = codes[operator.int(0)];
    return {
      kind,
      inputs: operator.ints(1),
      outputs: operator.ints(2),
      ...options(kind, operator.table(4), operator.bytes(5)),
    };
  });
  // Weights are stored in half precision and widened by an operator: a constant all the same.
  for (const { kind, inputs, outputs } of operators) {
    if (kind === 'dequantize') tensors[outputs[0]].data = tensors[inputs[0]].data;
  }
  return {
    tensors,
    operators: operators.filter(({ kind }) => kind !== 'dequantize'),
    inputs: graph.ints(1),
    outputs: graph.ints(2),
  };
}

/** A tensor's constant; `null` where it is computed. */
function constant(buffer, type) {
  const bytes = buffer.bytes(0);
  if (bytes.length === 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 0:
      return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
    case 1:
      return Float32Array.from({ length: bytes.length / 2 }, (_, i) => fromHalf(view.getUint16(2 * i, true)));
    case 2:
      return Int32Array.from({ length: bytes.length / 4 }, (_, i) => view.getInt32(4 * i, true));
    default:
      throw new Error(`a constant of type ${type} is not read here`);
  }
}

function options(kind, table, custom) {
  const plain = (field) => {
    if (table.byte(field) !== 0) throw new Error(`${kind} with an activation inside is not read here`);
  };
  const square = (across, down) => {
    if (table.int(across) !== table.int(down)) throw new Error(`${kind} that is not square is not read here`);
    return table.int(across);
  };
  switch (kind) {
    case 'conv':
      plain(3);
      return { padding: table.byte(0), stride: square(1, 2) };
    case 'depthwise':
      plain(4);
      if (table.int(3) !== 1) throw new Error('a depth multiplier is not read here');
      return { padding: table.byte(0), stride: square(1, 2) };
    case 'average_pool':
    case 'max_pool':
      plain(5);
      return { stride: square(1, 2), size: square(3, 4) };
    case 'resize_bilinear':
      // align_corners, half_pixel_centers
      if (table.byte(2) !== 0 || table.byte(3) !== 1) throw new Error('only half-pixel resizing is read here');
      return {};
    case 'Landmarks2TransformMatrix':
      return { map: readFlexMap(custom) };
    default:
      return {};
  }
}
