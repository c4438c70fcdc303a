//! Twice the size, drawn out smoothly: each new pixel lies a quarter of a pixel from an old one.

use wide::f32x4;

use super::shape::Shape;

/// Doubles a value's width and height and adds `other` where there is one.
pub(super) fn double(input: &[f32x4], from: Shape, other: Option<&[f32x4]>, output: &mut [f32x4]) {
    let fours = from.fours();
    let line = from.width * fours;
    let row = |number: usize| input.get(number * line..(number + 1) * line).unwrap_or_default();
    let last = from.height.saturating_sub(1);
    for (y, output) in output.chunks_exact_mut(line * 2).enumerate() {
        // Three quarters of the nearer row, one of the farther: above it for even rows.
        let near = row(y / 2);
        let far =
            if y % 2 == 0 { row((y / 2).saturating_sub(1)) } else { row((y / 2 + 1).min(last)) };
        let more = other.and_then(|other| other.get(y * line * 2..(y + 1) * line * 2));
        let at = |x: usize, four: usize| {
            let place = x * fours + four;
            let near = near.get(place).copied().unwrap_or_default();
            let far = far.get(place).copied().unwrap_or_default();
            near + (far - near) * 0.25
        };
        let rim = from.width.saturating_sub(1);
        for (x, pair) in output.chunks_exact_mut(fours * 2).enumerate() {
            let (left, right) = pair.split_at_mut(fours);
            for (four, (left, right)) in left.iter_mut().zip(right).enumerate() {
                let here = at(x, four);
                *left = here + (at(x.saturating_sub(1), four) - here) * 0.25;
                *right = here + (at((x + 1).min(rim), four) - here) * 0.25;
            }
        }
        if let Some(more) = more {
            for (place, more) in output.iter_mut().zip(more) {
                *place += *more;
            }
        }
    }
}
