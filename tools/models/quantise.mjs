// Eight bits a weight, with one scale an output channel.

import { fromHalf, toHalf } from './half.mjs';

/** Layers with fewer weights gain nothing. */
const FEWEST = 700;

/**
 * Quantises the weights of a convolution in place where that is worth it: a weight becomes
 * `code × scale of its output channel`, codes being whole numbers from -127 to 127.
 *
 * @param keep whether a layer stays as it is
 * @param mean the mean of what the layer sees on the calibration picture, for each input channel (or,
 *   where the kernel covers all of a small value, for each of its numbers): what the rounding adds on
 *   average is taken off the bias
 */
export function quantise(node, keep, mean) {
  const { rows, weights } = node;
  if (weights.length < FEWEST || keep(node)) return;
  const size = weights.length / rows;
  // tflite's depthwise weights have the channel last, all others first.
  const at = node.kind === 'depthwise' ? (row, i) => i * rows + row : (row, i) => row * size + i;
  const channels = node.kind === 'depthwise' ? rows : size / (node.tall * node.wide);
  const places = mean.length / channels;
  const average = (channel) => {
    let sum = 0;
    for (let place = 0; place < places; place++) sum += mean[place * channels + channel];
    return sum / places;
  };
  const seen = mean.length === size ? mean : Array.from({ length: channels }, (_, i) => average(i));
  node.codes = new Int8Array(weights.length);
  node.scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let most = 0;
    for (let i = 0; i < size; i++) most = Math.max(most, Math.abs(weights[at(row, i)]));
    const scale = stepUp(most / 127);
    node.scales[row] = scale;
    let drift = 0;
    for (let i = 0; i < size; i++) {
      const weight = weights[at(row, i)];
      const code = scale === 0 ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale)));
      node.codes[at(row, i)] = code;
      drift += (code * scale - weight) * seen[node.kind === 'depthwise' ? row : i % seen.length];
    }
    node.bias[row] -= drift;
  }
}

/** The smallest half that is not smaller. */
function stepUp(value) {
  const half = toHalf(value);
  return fromHalf(fromHalf(half) < value ? half + 1 : half);
}
