// Writes a tflite graph as ONNX, operator by operator, for the comparison with onnxruntime-web.

const text = new TextEncoder();

/** Protocol Buffers: a field with its number, as varint, bytes or 32 bits. */
function varint(value) {
  const bytes = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    const low = Number(rest & 127n);
    rest >>= 7n;
    bytes.push(rest ? low | 128 : low);
  } while (rest);
  return Buffer.from(bytes);
}
const number = (field, value) => Buffer.concat([varint(field << 3), varint(value)]);
const bytes = (field, value) => Buffer.concat([varint((field << 3) | 2), varint(value.length), value]);
const string = (field, value) => bytes(field, Buffer.from(text.encode(value)));

function attribute(name, value) {
  if (typeof value === "string") return Buffer.concat([string(1, name), string(4, value), number(20, 3)]);
  if (Array.isArray(value)) return Buffer.concat([string(1, name), ...value.map((one) => number(8, one)), number(20, 7)]);
  return Buffer.concat([string(1, name), number(3, value), number(20, 2)]);
}

const shape = (dims) => Buffer.concat(dims.map((dim) => bytes(1, number(1, dim))));
const valueInfo = (name, dims) =>
  Buffer.concat([string(1, name), bytes(2, bytes(1, Buffer.concat([number(1, 1), bytes(2, shape(dims))])))]);

function tensor(name, dims, data) {
  const type = data instanceof BigInt64Array ? 7 : 1;
  const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return Buffer.concat([...dims.map((dim) => number(1, dim)), number(2, type), string(8, name), bytes(9, raw)]);
}

/** Rows, columns, channels → channels first. */
function channelsFirst(data, rows, tall, wide, inner) {
  const result = new Float32Array(data.length);
  for (let o = 0; o < rows; o += 1)
    for (let y = 0; y < tall; y += 1)
      for (let x = 0; x < wide; x += 1)
        for (let i = 0; i < inner; i += 1)
          result[((o * inner + i) * tall + y) * wide + x] = data[((o * tall + y) * wide + x) * inner + i];
  return result;
}

/**
 * @param graph what `readTflite` gives
 * @param {string[]} outputs names of the tensors wanted
 */
export function toOnnx(graph, outputs) {
  const nodes = [];
  const initialisers = [];
  const name = (id) => `t${id}`;
  const dims = (id) => graph.tensors[id].shape;
  const constant = (label, size, data) => {
    initialisers.push(bytes(5, tensor(label, size, data)));
    return label;
  };
  const add = (type, inputs, output, attributes = {}) => {
    const list = Object.entries(attributes).map(([key, value]) => bytes(5, attribute(key, value)));
    nodes.push(bytes(1, Buffer.concat([...inputs.map((one) => string(1, one)), string(2, output), string(4, type), ...list])));
  };
  const same = (length, kernel, stride) => {
    const over = Math.max(0, (Math.ceil(length / stride) - 1) * stride + kernel - length);
    return [over >> 1, over - (over >> 1)];
  };
  const wanted = new Set(graph.tensors.filter((one) => outputs.includes(one.name)).map((one) => one.id));
  const needed = new Set(wanted);
  for (const operator of graph.operators.toReversed()) {
    if (operator.outputs.some((id) => needed.has(id))) operator.inputs.forEach((id) => needed.add(id));
  }
  for (const operator of graph.operators) {
    const [first, second, third] = operator.inputs;
    const [out] = operator.outputs;
    if (!needed.has(out)) continue;
    switch (operator.kind) {
      case "conv":
      case "depthwise": {
        const [a, tall, wide, b] = dims(second);
        const alone = operator.kind === "depthwise";
        const { data } = graph.tensors[second];
        // A depthwise kernel has its channels last: one row of them, one input each.
        const weights = alone ? channelsFirst(data, 1, tall, wide, b) : channelsFirst(data, a, tall, wide, b);
        const size = alone ? [b, 1, tall, wide] : [a, b, tall, wide];
        const [, height, width] = dims(first);
        const [top, bottom] = operator.padding === 0 ? same(height, tall, operator.stride) : [0, 0];
        const [left, right] = operator.padding === 0 ? same(width, wide, operator.stride) : [0, 0];
        add("Conv", [name(first), constant(`w${out}`, size, weights), constant(`b${out}`, [size[0]], graph.tensors[third].data)], name(out), {
          kernel_shape: [tall, wide], strides: [operator.stride, operator.stride],
          pads: [top, left, bottom, right], group: alone ? b : 1,
        });
        break;
      }
      case "Convolution2DTransposeBias": {
        const [rows, tall, wide, inner] = dims(second);
        const { data } = graph.tensors[second];
        if (rows !== 1) throw new Error("one output channel is all that is written here");
        add("ConvTranspose", [name(first), constant(`w${out}`, [inner, 1, tall, wide], channelsFirst(data, 1, tall, wide, inner)),
          constant(`b${out}`, [1], graph.tensors[third].data)], name(out), { kernel_shape: [tall, wide], strides: [2, 2] });
        break;
      }
      case "relu": add("Relu", [name(first)], name(out)); break;
      case "logistic": add("Sigmoid", [name(first)], name(out)); break;
      case "hard_swish": add("HardSwish", [name(first)], name(out)); break;
      case "prelu": {
        const { data } = graph.tensors[second];
        add("PRelu", [name(first), constant(`s${out}`, [data.length, 1, 1], data)], name(out));
        break;
      }
      case "add": add("Add", [name(first), name(second)], name(out)); break;
      case "mul": add("Mul", [name(first), name(second)], name(out)); break;
      case "average_pool": add("GlobalAveragePool", [name(first)], name(out)); break;
      case "max_pool": add("MaxPool", [name(first)], name(out), { kernel_shape: [2, 2], strides: [2, 2] }); break;
      case "pad": {
        const more = dims(out)[3] - dims(first)[3];
        const pads = BigInt64Array.from([0, 0, 0, 0, 0, more, 0, 0].map(BigInt));
        add("Pad", [name(first), constant(`p${out}`, [8], pads)], name(out), { mode: "constant" });
        break;
      }
      case "resize_bilinear":
        add("Resize", [name(first), "", constant(`r${out}`, [4], new Float32Array([1, 1, 2, 2]))], name(out), {
          mode: "linear", coordinate_transformation_mode: "half_pixel",
        });
        break;
      default:
        throw new Error(`${operator.kind} is not written here`);
    }
  }
  const first = ([, height, width, channels]) => [1, channels, height, width];
  const info = (field, id) => bytes(field, valueInfo(name(id), first(dims(id))));
  const inside = Buffer.concat([
    ...nodes, string(2, "net"), ...initialisers,
    ...graph.inputs.map((id) => info(11, id)), ...[...wanted].map((id) => info(12, id)),
  ]);
  const model = Buffer.concat([number(1, 8), bytes(7, inside), bytes(8, Buffer.concat([string(1, ""), number(2, 17)]))]);
  const names = outputs.map((label) => name(graph.tensors.find((one) => one.name === label).id));
  return { model, input: name(graph.inputs[0]), outputs: names };
}
