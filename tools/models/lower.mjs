// Turns a tflite graph into the few operators of src/nn: activations and additions join the
// convolution before them, padding of channels and reshaping vanish, a convolution of one pixel
// goes before a resizing instead of after it (the two commute, and there are four times fewer
// pixels), and what no wanted output needs is left out.

const ACTIVATION = { relu: 'relu', prelu: 'prelu', hard_swish: 'hard-swish', logistic: 'sigmoid' };

/**
 * @param graph what `readTflite` gives
 * @param wanted names of output tensors, each with the rows (output channels) to keep, or null
 * @returns nodes in the order they run, `outputs` among them, and the input's node
 */
export function lower(graph, wanted) {
  const { tensors, operators } = graph;
  const makers = new Map();
  const uses = new Map();
  for (const operator of operators) {
    for (const id of operator.outputs) makers.set(id, operator);
    for (const id of operator.inputs) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const [, height, width, channels] = tensors[graph.inputs[0]].shape;
  const input = { kind: 'input', shape: [height, width, channels], inputs: [] };
  const made = new Map([[graph.inputs[0], input]]);
  const constant = (id) => {
    const { data, name } = tensors[id];
    if (!data) throw new Error(`${name} is no constant`);
    return data;
  };
  const node = (id) => {
    if (!made.has(id)) made.set(id, make(makers.get(id)));
    return made.get(id);
  };

  function make(operator) {
    const [first, second, third] = operator.inputs;
    const name = tensors[operator.outputs[0]].name;
    switch (operator.kind) {
      case 'pad':
      case 'reshape':
      case 'strided_slice':
        return node(first);
      case 'conv':
      case 'depthwise': {
        const from = node(first);
        const { shape } = tensors[second];
        const [rows, tall, wide] = operator.kind === 'conv' ? shape : [shape[3], shape[1], shape[2]];
        const out = tensors[operator.outputs[0]].shape;
        const convolution = {
          kind: operator.kind, name, inputs: [from], rows, tall, wide, stride: operator.stride,
          padding: tall === 1 && wide === 1 ? 1 : operator.padding, activation: 'none', late: false,
          weights: Float32Array.from(constant(second)), bias: Float32Array.from(constant(third)),
          shape: out.slice(1),
        };
        if (from.kind === 'resize' && uses.get(first) === 1) return before(convolution, from);
        return convolution;
      }
      case 'Convolution2DTransposeBias': {
        // 2 x 2 at stride 2: no two kernels meet, so each pixel makes four of its own; they stay
        // together as four channels.
        const [rows, tall, wide] = tensors[second].shape;
        if (rows !== 1 || tall !== 2 || wide !== 2) throw new Error(`${name}: not read here`);
        const from = node(first);
        const bias = constant(third)[0];
        return {
          kind: 'conv', name, inputs: [from], rows: 4, tall: 1, wide: 1, stride: 1, padding: 1,
          activation: 'none', late: false, weights: Float32Array.from(constant(second)),
          bias: new Float32Array(4).fill(bias), shape: [from.shape[0], from.shape[1], 4],
        };
      }
      case 'relu':
      case 'prelu':
      case 'hard_swish':
      case 'logistic': {
        const from = node(first);
        // An addition that has joined the convolution was this activation's input.
        if (!['conv', 'depthwise'].includes(from.kind) || from.activation !== 'none' || uses.get(first) !== 1) {
          throw new Error(`${name}: an activation without a convolution before it`);
        }
        from.activation = ACTIVATION[operator.kind];
        if (operator.kind === 'prelu') from.slopes = Float32Array.from(constant(second));
        return from;
      }
      case 'add': {
        const sides = [first, second];
        const at = hosts(operator);
        if (at < 0) throw new Error(`${name}: an addition without a convolution before it`);
        const host = node(sides[at]);
        if (host.inputs.length > (host.kind === 'scale' ? 2 : 1)) throw new Error(`${name}: two additions to one operator`);
        const other = node(sides[1 - at]);
        host.late = host.activation !== undefined && host.activation !== 'none';
        host.inputs.push(other);
        return host;
      }
      case 'mul':
        return { kind: 'scale', name, inputs: [node(first), node(second)], shape: tensors[first].shape.slice(1) };
      case 'average_pool': {
        // The mean of a sum needs no sum.
        const maker = makers.get(first);
        const apart = maker.kind === 'add' && hosts(maker) < 0;
        const inputs = apart ? maker.inputs.map(node) : [node(first)];
        if (operator.size !== inputs[0].shape[0]) throw new Error(`${name}: only a mean of all is read here`);
        return { kind: 'mean', name, inputs, shape: [1, 1, inputs[0].shape[2]] };
      }
      case 'max_pool': {
        const from = node(first);
        if (operator.size !== 2 || operator.stride !== 2) throw new Error(`${name}: only 2 x 2 is read here`);
        return { kind: 'max-pool', name, inputs: [from], shape: tensors[operator.outputs[0]].shape.slice(1) };
      }
      case 'resize_bilinear': {
        const from = node(first);
        const shape = tensors[operator.outputs[0]].shape.slice(1);
        if (shape[0] !== 2 * from.shape[0]) throw new Error(`${name}: only twice the size is read here`);
        return { kind: 'resize', name, inputs: [from], shape };
      }
      case 'TransformTensorBilinear':
        return crop(first, second, name);
      case 'TransformLandmarks': {
        const points = node(first);
        // The matrix, its shift scaled up to the mesh's own pixels.
        const matrix = makers.get(makers.get(second).inputs[0]);
        const cut = cuts.get(matrix);
        if (!cut) throw new Error(`${name}: places points in a crop that nobody took`);
        return { kind: 'place', name, inputs: [points, cut], shape: points.shape };
      }
      default:
        throw new Error(`${operator.kind} is not read here`);
    }
  }

  /** Which side of an addition can take it over; -1 for none. */
  const hosts = (operator) => operator.inputs.findIndex((id) => uses.get(id) === 1 && joins(makers.get(id)));
  const joins = (operator) => {
    if (!operator) return false;
    if (operator.kind === 'mul') return true;
    if (['conv', 'depthwise'].includes(operator.kind)) return true;
    return operator.kind === 'relu' && uses.get(operator.inputs[0]) === 1 &&
      ['conv', 'depthwise'].includes(makers.get(operator.inputs[0]).kind);
  };

  const before = (convolution, resize) => {
    if (convolution.tall * convolution.wide !== 1) throw new Error(`${convolution.name}: not read here`);
    const [small] = resize.inputs;
    const first = { ...convolution, inputs: [small], shape: [small.shape[0], small.shape[1], convolution.rows] };
    return { kind: 'resize', name: convolution.name, inputs: [first], shape: convolution.shape };
  };

  const cuts = new Map();
  const crop = (feature, matrix, name) => {
    const maker = makers.get(matrix);
    const scaling = makers.get(maker.inputs[0]);
    const mesh = node(scaling.inputs[0]);
    const { map } = maker;
    if (map.scale_x !== map.scale_y || map.target_rotation_radians !== 0 || map.output_width !== map.output_height) {
      throw new Error(`${name}: not read here`);
    }
    const from = node(feature);
    const result = {
      kind: 'crop', name, inputs: [from, mesh], size: map.output_width, scale: map.scale_x,
      ratio: constant(scaling.inputs[1])[0], ends: [map.left_rotation_idx, map.right_rotation_idx],
      subset: map.subset_idxs, axes: 3, shape: [map.output_height, map.output_width, from.shape[2]],
    };
    cuts.set(maker, result);
    return result;
  };

  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor.id]));
  const wantedNodes = wanted.map(({ name }) => {
    if (!byName.has(name)) throw new Error(`no tensor is named ${name}`);
    return byName.get(name);
  });
  // Crops come before the points placed in them.
  for (const operator of operators) {
    if (operator.kind === 'TransformTensorBilinear') node(operator.outputs[0]);
  }
  const outputs = wantedNodes.map(node);
  return { input, outputs, nodes: order(outputs, input) };
}

/** Every node after those it needs. */
export function order(outputs, input) {
  const done = [];
  const seen = new Set([input]);
  const visit = (node) => {
    if (seen.has(node)) return;
    seen.add(node);
    node.inputs.forEach(visit);
    done.push(node);
  };
  outputs.forEach(visit);
  return done;
}

/** Keeps some rows (output channels) of a convolution that is an output. */
export function keepRows(node, rows) {
  if (node.kind !== 'conv') throw new Error(`${node.name}: rows are kept of convolutions only`);
  const size = node.weights.length / node.rows;
  const pick = (data, step) => {
    const kept = new Float32Array(rows.length * step);
    rows.forEach((row, i) => kept.set(data.subarray(row * step, (row + 1) * step), i * step));
    return kept;
  };
  node.weights = pick(node.weights, size);
  node.bias = pick(node.bias, 1);
  if (node.slopes) node.slopes = pick(node.slopes, 1);
  node.rows = rows.length;
  node.shape = [node.shape[0], node.shape[1], rows.length];
}
