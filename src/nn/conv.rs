//! Convolution: every output channel looks at every input channel.
//!
//! It is a matrix product. The input's rows are the pixels (for kernels larger than one pixel, copies of
//! what the kernel covers), worked through in tiles that stay in the nearest cache; four pixels times
//! eight channels are summed at a time, in registers.

use wide::f32x4;

use super::finish::{Addend, Finish};
use super::shape::Shape;

/// A tile's input is about 12 KB.
const TILE: usize = 768;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Conv {
    pub(super) from: Shape,
    pub(super) to: Shape,
    pub(super) kernel: Kernel,
    /// Eight output channels at a time (the last four alone where they are odd): for each input, the
    /// weights of these channels.
    pub(super) weights: Vec<f32x4>,
    pub(super) bias: Vec<f32x4>,
    pub(super) finish: Finish,
}

/// A kernel's size and step, and where its first place begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kernel {
    pub(super) tall: usize,
    pub(super) wide: usize,
    pub(super) stride: usize,
    /// Rows above and columns left of the picture that the first place covers.
    pub(super) above: usize,
    pub(super) before: usize,
}

impl Kernel {
    /// Weights a channel.
    pub(super) fn taps(&self) -> usize {
        self.tall * self.wide
    }
}

/// Puts weights given as output channel, row, column, input channel into the order they are used in.
pub(super) fn pack(rows: usize, taps: usize, channels: usize, weights: &[f32]) -> Vec<f32x4> {
    let (outs, ins) = (rows.div_ceil(4), channels.div_ceil(4));
    let mut packed = Vec::with_capacity(outs * taps * ins * 4);
    let mut first = 0;
    while first < outs {
        let together = (outs - first).min(2);
        for tap in 0..taps {
            for channel in 0..ins * 4 {
                for four in first..first + together {
                    packed.push(f32x4::new(std::array::from_fn(|lane| {
                        let row = four * 4 + lane;
                        if row < rows && channel < channels {
                            weights.get((row * taps + tap) * channels + channel).copied()
                        } else {
                            None
                        }
                        .unwrap_or(0.0)
                    })));
                }
            }
        }
        first += together;
    }
    packed
}

impl Conv {
    pub(super) fn run(
        &self,
        input: &[f32x4],
        add: Option<Addend>,
        patches: &mut Vec<f32x4>,
        output: &mut [f32x4],
    ) {
        let depth = self.kernel.taps() * self.from.fours();
        let tile = (TILE / depth.max(1)).max(4);
        let outs = self.to.fours();
        let plain = self.kernel.taps() == 1 && self.kernel.stride == 1;
        let mut first = 0;
        for tile_out in output.chunks_mut(tile * outs) {
            let pixels = tile_out.len() / outs;
            if plain {
                let tile_in = input.get(first * depth..(first + pixels) * depth);
                self.product(tile_in.unwrap_or_default(), depth, tile_out);
            } else {
                patches.clear();
                for pixel in first..first + pixels {
                    self.gather(input, pixel, patches);
                }
                self.product(patches, depth, tile_out);
            }
            self.finish.apply(add, first, outs, tile_out);
            first += pixels;
        }
    }

    /// Copies what the kernel covers at one output pixel; zeros past the edges.
    fn gather(&self, input: &[f32x4], pixel: usize, patches: &mut Vec<f32x4>) {
        let Kernel { tall, wide, stride, above, before } = self.kernel;
        let fours = self.from.fours();
        let (top, left) = ((pixel / self.to.width) * stride, (pixel % self.to.width) * stride);
        // Columns of the kernel before, on and after the picture's row.
        let skipped = before.saturating_sub(left).min(wide);
        let end = (self.from.width + before).saturating_sub(left).clamp(skipped, wide);
        for row in top..top + tall {
            let line =
                row.checked_sub(above).filter(|row| *row < self.from.height).and_then(|row| {
                    let start =
                        (row * self.from.width + left + skipped).checked_sub(before)? * fours;
                    input.get(start..start + (end - skipped) * fours)
                });
            match line {
                Some(line) => {
                    patches.resize(patches.len() + skipped * fours, f32x4::ZERO);
                    patches.extend_from_slice(line);
                    patches.resize(patches.len() + (wide - end) * fours, f32x4::ZERO);
                }
                None => patches.resize(patches.len() + wide * fours, f32x4::ZERO),
            }
        }
    }

    /// All output channels of some pixels, not finished. `depth` is the length of one pixel's input.
    fn product(&self, input: &[f32x4], depth: usize, output: &mut [f32x4]) {
        let outs = self.to.fours();
        for (pair, weights) in self.weights.chunks(depth * 8).enumerate() {
            let four = pair * 2;
            let bias = |next: usize| self.bias.get(four + next).copied().unwrap_or_default();
            if weights.len() == depth * 8 {
                let weights = weights.as_chunks::<2>().0.as_chunks::<4>().0;
                block([bias(0), bias(1)], weights, input, four, outs, output);
            } else {
                let weights = weights.as_chunks::<1>().0.as_chunks::<4>().0;
                block([bias(0)], weights, input, four, outs, output);
            }
        }
    }
}

/// 4 × N output channels of some pixels, from group `four` of `outs`. A function of its own: within a
/// larger one, browsers find no registers for the sums.
#[inline(never)]
fn block<const N: usize>(
    bias: [f32x4; N],
    weights: &[[[f32x4; N]; 4]],
    input: &[f32x4],
    four: usize,
    outs: usize,
    output: &mut [f32x4],
) {
    let depth = weights.len();
    let mut inputs = input.chunks_exact(depth * 4);
    let mut outputs = output.chunks_exact_mut(outs * 4);
    for (input, output) in (&mut inputs).zip(&mut outputs) {
        let (a, rest) = input.split_at(depth);
        let (b, rest) = rest.split_at(depth);
        let (c, d) = rest.split_at(depth);
        let sums = dot([a, b, c, d], weights, bias);
        for (sums, output) in sums.iter().zip(output.chunks_exact_mut(outs)) {
            if let Some(place) = output.get_mut(four..four + N) {
                place.copy_from_slice(sums);
            }
        }
    }
    let rest = inputs.remainder().chunks_exact(depth);
    for (input, output) in rest.zip(outputs.into_remainder().chunks_exact_mut(outs)) {
        let [sums] = dot([input], weights, bias);
        if let Some(place) = output.get_mut(four..four + N) {
            place.copy_from_slice(&sums);
        }
    }
}

/// P pixels times 4 × N channels.
#[inline(always)]
fn dot<const P: usize, const N: usize>(
    inputs: [&[f32x4]; P],
    weights: &[[[f32x4; N]; 4]],
    bias: [f32x4; N],
) -> [[f32x4; N]; P] {
    // Number by number: each is loaded into all four lanes at once.
    let inputs = inputs.map(|input| &bytemuck::cast_slice::<_, f32>(input)[..weights.len() * 4]);
    let mut sums = [bias; P];
    for (k, weights) in weights.as_flattened().iter().enumerate() {
        for (sums, input) in sums.iter_mut().zip(inputs) {
            let value = f32x4::splat(input[k]);
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += value * *weight;
            }
        }
    }
    sums
}
