//! Each channel times a number of its own.

use wide::f32x4;

/// `output = input × by`, plus `other` where there is one. `by` is one pixel.
pub(super) fn scale(input: &[f32x4], by: &[f32x4], other: Option<&[f32x4]>, output: &mut [f32x4]) {
    let fours = by.len().max(1);
    let pixels = input.chunks_exact(fours).zip(output.chunks_exact_mut(fours));
    match other {
        None => {
            for (input, output) in pixels {
                for ((value, by), place) in input.iter().zip(by).zip(output) {
                    *place = *value * *by;
                }
            }
        }
        Some(other) => {
            for ((input, output), other) in pixels.zip(other.chunks_exact(fours)) {
                for (((value, by), more), place) in input.iter().zip(by).zip(other).zip(output) {
                    *place = *value * *by + *more;
                }
            }
        }
    }
}
