//! Squares of equal colour: a photo enlarged by repeating its pixels, or a mosaic.

use std::f32::consts::{PI, TAU};

use super::close::Close;

/// Where isolated differences are less than this share of all, nothing repeats: photos have 0.02 to 0.06.
const ISOLATED: f32 = 0.15;
/// So much of all differences must lie on the squares' edges: mosaics have 0.5 and more.
const ON_EDGES: f32 = 0.4;

/// The side of equal squares, pixels; 1 where there are none.
pub fn squares(close: &Close) -> f32 {
    let (across, total_across) = peaks(close, true);
    let (down, total_down) = peaks(close, false);
    let total = (total_across + total_down).max(1.0);
    let isolated: f32 = across.iter().chain(&down).sum();
    if isolated < ISOLATED * total {
        return 1.0;
    }
    let length = across.len().max(down.len());
    let (mut best, mut side) = (ON_EDGES, 0.0);
    // Frequencies in halves of what tells lengths apart, so that none falls between two; from squares of
    // an eighth of the close-up down to those of two cells.
    let small = PI / length as f32;
    // The close-up has sides of at least 16 cells, so the angle is small: what Taylor's series leaves out
    // here is less than f32 tells. Sine and cosine of any angle would add some kilobytes to the module.
    let square = small * small;
    let step = (1.0 - square / 2.0 + square * square / 24.0, small - small * square / 6.0);
    let mut turn = (1.0, 0.0);
    for number in 1..=length {
        turn = turned(turn, step);
        if number < length / 16 {
            continue;
        }
        let power = (strength(&across, turn) + strength(&down, turn)) / total;
        let period = TAU / (small * number as f32);
        // A multiple of a frequency is as strong as itself.
        if power > best * 1.1 || power > best && side < 1.1 * period {
            (best, side) = (power, period);
        }
    }
    (side * close.side as f32).max(1.0)
}

/// How much each pair of neighbouring columns (or rows) differs more than those beside it do, and how
/// much all of them differ.
fn peaks(close: &Close, columns: bool) -> (Vec<f32>, f32) {
    let (width, luma) = (close.width, close.luma.as_slice());
    let mut sums = vec![0_u32; if columns { width - 1 } else { close.height - 1 }];
    if columns {
        for row in luma.chunks_exact(width) {
            for (sum, pair) in sums.iter_mut().zip(row.windows(2)) {
                *sum += u32::from(pair[0].abs_diff(pair[1]));
            }
        }
    } else {
        let rows = luma.chunks_exact(width);
        for (sum, (a, b)) in sums.iter_mut().zip(rows.clone().zip(rows.skip(1))) {
            *sum = a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(*b))).sum();
        }
    }
    let total = sums.iter().sum::<u32>() as f32;
    let peaks = sums.windows(3).map(|w| w[1].saturating_sub(w[0].max(w[2])) as f32).collect();
    (peaks, total)
}

/// A direction turned by an angle, both by their cosine and sine.
fn turned((x, y): (f32, f32), (cos, sin): (f32, f32)) -> (f32, f32) {
    (x * cos - y * sin, x * sin + y * cos)
}

/// How strong the frequency is that turns so far from value to value.
fn strength(values: &[f32], turn: (f32, f32)) -> f32 {
    let (mut at, mut re, mut im) = ((1.0, 0.0), 0.0_f32, 0.0_f32);
    for value in values {
        re += value * at.0;
        im += value * at.1;
        at = turned(at, turn);
    }
    re.hypot(im)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shades without order, one a square.
    fn shade(x: usize, y: usize) -> f32 {
        ((x * 7919 + y * 104_729) ^ (x * y * 31)) as f32 % 97.0 + 60.0
    }

    #[test]
    fn squares_are_as_large_as_they_are_drawn() {
        for side in [3.0, 5.0, 6.0, 8.0, 11.3] {
            let at = |place: usize| (place as f32 / side) as usize;
            let found = squares(&Close::drawn(300, 330, |x, y| shade(at(x), at(y))));
            assert!((found / side - 1.0).abs() < 0.03, "{found} for {side}");
        }
    }

    #[test]
    fn shades_and_noise_are_no_squares() {
        assert_eq!(squares(&Close::drawn(300, 330, |x, y| (x + y) as f32 / 3.0)), 1.0);
        assert_eq!(squares(&Close::drawn(300, 330, shade)), 1.0);
        assert_eq!(squares(&Close::drawn(16, 16, |_, _| 7.0)), 1.0);
    }
}
