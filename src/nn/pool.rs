//! The largest of four pixels, and the mean of all.

use wide::f32x4;

use super::shape::Shape;

/// The largest of each 2 × 2 pixels. A last odd row or column is left out.
pub(super) fn largest(input: &[f32x4], from: Shape, output: &mut [f32x4]) {
    let fours = from.fours();
    let line = from.width * fours;
    let half = from.width / 2 * fours;
    for (rows, output) in input.chunks_exact(line * 2).zip(output.chunks_exact_mut(half)) {
        let (upper, lower) = rows.split_at(line);
        let squares = upper.chunks_exact(fours * 2).zip(lower.chunks_exact(fours * 2));
        for ((upper, lower), output) in squares.zip(output.chunks_exact_mut(fours)) {
            let (a, b) = upper.split_at(fours);
            let (c, d) = lower.split_at(fours);
            for ((((a, b), c), d), place) in a.iter().zip(b).zip(c).zip(d).zip(output) {
                *place = a.fast_max(*b).fast_max(c.fast_max(*d));
            }
        }
    }
}

/// The mean of all pixels of a value, or of the sum of two of the same shape.
pub(super) fn mean(input: &[f32x4], other: Option<&[f32x4]>, from: Shape, output: &mut [f32x4]) {
    output.fill(f32x4::ZERO);
    for value in [Some(input), other].into_iter().flatten() {
        for pixel in value.chunks_exact(from.fours()) {
            for (sum, four) in output.iter_mut().zip(pixel) {
                *sum += *four;
            }
        }
    }
    let share = 1.0 / from.pixels() as f32;
    for sum in output {
        *sum *= share;
    }
}
