// Eight bits a weight, with one scale an output channel.

import { fromHalf, toHalf } from './half.mjs';

/** Layers with fewer weights gain nothing. */
const FEWEST = 700;

/**
 * Quantises the weights of a convolution in place where that is worth it: `node.codes` (whole
 * numbers from -127 to 127) and `node.scales` take the place of `node.weights`.
 *
 * @param means the mean of each input channel on the calibration picture, or undefined: what the
 *   rounding adds to each output on average is taken off its bias
 */
export function quantise(node, keep, means) {
  if (node.weights.length < FEWEST || keep.includes(node.name)) return;
  const size = node.weights.length / node.rows;
  const depthwise = node.kind === 'depthwise';
  // tflite's depthwise weights have the channel last, all others first.
  const at = depthwise ? (row, i) => i * node.rows + row : (row, i) => row * size + i;
  node.codes = new Int8Array(node.weights.length);
  node.scales = new Float32Array(node.rows);
  for (let row = 0; row < node.rows; row++) {
    let most = 0;
    for (let i = 0; i < size; i++) most = Math.max(most, Math.abs(node.weights[at(row, i)]));
    const scale = stepUp(most / 127);
    node.scales[row] = scale;
    let drift = 0;
    for (let i = 0; i < size; i++) {
      const weight = node.weights[at(row, i)];
      const code = scale === 0 ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale)));
      node.codes[at(row, i)] = code;
      if (means) drift += (code * scale - weight) * means[depthwise ? row : i % means.length];
    }
    node.bias[row] -= drift;
  }
}

/** The smallest half that is not smaller. */
function stepUp(value) {
  const half = toHalf(value);
  return fromHalf(fromHalf(half) < value ? half + 1 : half);
}
