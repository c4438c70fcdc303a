//! Depthwise convolution: every channel looks at itself only.
//!
//! The rows that the kernel covers are copied with their margins, channels apart, so that what is
//! summed for one output lies side by side; four outputs of a row are summed at a time.

use wide::f32x4;

use super::conv::Kernel;
use super::finish::{Addend, Finish};
use super::shape::Shape;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Depthwise {
    pub(super) from: Shape,
    pub(super) to: Shape,
    pub(super) kernel: Kernel,
    /// For each four channels, the weights of every tap.
    pub(super) weights: Vec<f32x4>,
    pub(super) bias: Vec<f32x4>,
    pub(super) finish: Finish,
}

/// Puts weights given as row, column, channel into the order they are used in.
pub(super) fn pack(taps: usize, channels: usize, weights: &[f32]) -> Vec<f32x4> {
    let fours = channels.div_ceil(4);
    let mut packed = Vec::with_capacity(fours * taps);
    for four in 0..fours {
        for tap in 0..taps {
            packed.push(f32x4::new(std::array::from_fn(|lane| {
                let channel = four * 4 + lane;
                if channel < channels {
                    weights.get(tap * channels + channel).copied().unwrap_or(0.0)
                } else {
                    0.0
                }
            })));
        }
    }
    packed
}

impl Depthwise {
    pub(super) fn run(
        &self,
        input: &[f32x4],
        add: Option<Addend>,
        lines: &mut Vec<f32x4>,
        output: &mut [f32x4],
    ) {
        match (self.kernel.tall, self.kernel.stride) {
            (3, 1) => self.slide::<3, 9, 1>(input, add, lines, output),
            (3, _) => self.slide::<3, 9, 2>(input, add, lines, output),
            (_, 1) => self.slide::<5, 25, 1>(input, add, lines, output),
            _ => self.slide::<5, 25, 2>(input, add, lines, output),
        }
    }

    /// `K` rows and columns, `T` taps in all, step `S`.
    fn slide<const K: usize, const T: usize, const S: usize>(
        &self,
        input: &[f32x4],
        add: Option<Addend>,
        lines: &mut Vec<f32x4>,
        output: &mut [f32x4],
    ) {
        let fours = self.from.fours();
        // Columns of a line with its margins.
        let width = (self.to.width - 1) * S + K;
        lines.clear();
        lines.resize(K * fours * width, f32x4::ZERO);
        let mut copied = 0;
        for (row, output) in output.chunks_exact_mut(self.to.width * fours).enumerate() {
            while copied < row * S + K {
                let line = copied % K * fours * width;
                if let Some(line) = lines.get_mut(line..line + fours * width) {
                    self.copy(input, copied, width, line);
                }
                copied += 1;
            }
            for (four, weights) in self.weights.as_chunks::<T>().0.iter().enumerate() {
                let covered: [&[f32x4]; K] = std::array::from_fn(|tap| {
                    let start = ((row * S + tap) % K * fours + four) * width;
                    lines.get(start..start + width).unwrap_or_default()
                });
                let bias = self.bias.get(four).copied().unwrap_or_default();
                let mut places = output.chunks_exact_mut(fours * 4);
                let mut column = 0;
                for places in &mut places {
                    let sums = sums::<K, T, S, 4>(covered, column, weights, bias);
                    for (pixel, sum) in places.chunks_exact_mut(fours).zip(sums) {
                        pixel[four] = sum;
                    }
                    column += 4;
                }
                for pixel in places.into_remainder().chunks_exact_mut(fours) {
                    [pixel[four]] = sums::<K, T, S, 1>(covered, column, weights, bias);
                    column += 1;
                }
            }
            self.finish.apply(add, row * self.to.width, fours, output);
        }
    }

    /// One row of the input, counted from the first that the kernel covers, with its margins.
    fn copy(&self, input: &[f32x4], row: usize, width: usize, line: &mut [f32x4]) {
        let fours = self.from.fours();
        let Some(row) = row.checked_sub(self.kernel.above).filter(|row| *row < self.from.height)
        else {
            line.fill(f32x4::ZERO);
            return;
        };
        let start = row * self.from.width * fours;
        let Some(pixels) = input.get(start..start + self.from.width * fours) else { return };
        for (four, line) in line.chunks_exact_mut(width).enumerate() {
            // The margins were zero from the start and stay so, but for a row of zeros before.
            let inside = line.iter_mut().skip(self.kernel.before);
            for (place, pixel) in inside.zip(pixels.chunks_exact(fours)) {
                *place = pixel.get(four).copied().unwrap_or_default();
            }
        }
    }
}

/// P outputs of one row, from this column on, of four channels.
#[inline(always)]
fn sums<const K: usize, const T: usize, const S: usize, const P: usize>(
    lines: [&[f32x4]; K],
    column: usize,
    weights: &[f32x4; T],
    bias: f32x4,
) -> [f32x4; P] {
    let mut sums = [bias; P];
    for (tap, line) in lines.into_iter().enumerate() {
        let covered = &line[column * S..column * S + (P - 1) * S + K];
        for next in 0..K {
            let weight = weights[tap * K + next];
            for (place, sum) in sums.iter_mut().enumerate() {
                *sum += covered[place * S + next] * weight;
            }
        }
    }
    sums
}
