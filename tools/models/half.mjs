// Half precision (IEEE 754 binary16), which Node 20 has no array of.

const word = new Uint32Array(1);
const real = new Float32Array(word.buffer);

export function fromHalf(half) {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The nearest half, ties to even. */
export function toHalf(value) {
  real[0] = value;
  const sign = (word[0] >>> 16) & 0x8000;
  const size = Math.abs(real[0]);
  if (Number.isNaN(size)) return 0x7e00;
  if (size >= 65520) return sign | 0x7c00;
  const exponent = Math.max(-14, Math.floor(Math.log2(size === 0 ? 2 ** -30 : size)));
  // The step between neighbours of this size; the quotient is exact.
  const steps = size / 2 ** (exponent - 10);
  let whole = Math.floor(steps);
  const rest = steps - whole;
  if (rest > 0.5 || (rest === 0.5 && whole % 2 === 1)) whole++;
  // A normal number's hidden bit is counted in `whole`: 1024 and up.
  return sign | (whole < 1024 && exponent === -14 ? whole : ((exponent + 14) << 10) + whole);
}
