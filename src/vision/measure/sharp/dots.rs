//! Dots in a regular lattice, as print is made of.

use super::close::Close;
use crate::face::axes::Axes;
use crate::upright::Upright;

/// Where the skin is looked at, in eye distances right of the middle between the eyes and below it:
/// forehead and cheeks.
const PLACES: [[f64; 2]; 3] = [[0.0, -0.5], [-0.55, 0.55], [0.55, 0.55]];
/// Cells along a side of what is looked at there.
const SIDE: usize = 28;
/// Lattices are looked for up to this period, cells.
const REACH: usize = 8;
/// What is wider than this is light and shape, cells on either side.
const SMOOTH: usize = 3;

/// How regular the pattern on the skin is, 0 to 1: how like itself it is moved by its period, and how
/// unlike itself moved by half of it, the lesser; the middle one of three places.
pub fn dots(close: &Close, photo: &Upright, axes: &Axes) -> f32 {
    let [a, b, c] = PLACES.map(|[right, down]| {
        // Negative places become 0 and are looked at there: skin or not, they have no lattice.
        let [x, y] = axes.place(right * axes.eyes, down * axes.eyes).map(|place| place as u32);
        close.cell(photo, x, y).and_then(|cell| regular(close, cell)).unwrap_or_default()
    });
    a.min(b).max(a.max(b).min(c))
}

fn regular(close: &Close, (x, y): (usize, usize)) -> Option<f32> {
    let (left, top) = (x.checked_sub(SIDE / 2)?, y.checked_sub(SIDE / 2)?);
    if left + SIDE > close.width || top + SIDE > close.height {
        return None;
    }
    let at = |x: usize, y: usize| {
        let cell = close.luma.get((top + y) * close.width + left + x);
        cell.copied().map_or(0, i32::from)
    };
    // Less the mean about it.
    const INNER: usize = SIDE - 2 * SMOOTH;
    const AROUND: usize = 2 * SMOOTH + 1;
    let mut fine = [[0_i32; INNER]; INNER];
    for (y, row) in fine.iter_mut().enumerate() {
        for (x, cell) in row.iter_mut().enumerate() {
            let mut sum = 0;
            for dy in 0..AROUND {
                for dx in 0..AROUND {
                    sum += at(x + dx, y + dy);
                }
            }
            *cell = at(x + SMOOTH, y + SMOOTH) - sum / (AROUND * AROUND) as i32;
        }
    }
    // How alike the pattern is moved by (x - REACH, y), of what it is unmoved.
    let mut alike = [[0.0_f32; 2 * REACH + 1]; REACH + 1];
    for (down, line) in alike.iter_mut().enumerate() {
        for (across, alike) in line.iter_mut().enumerate() {
            let (here, there) = (REACH.saturating_sub(across), across.saturating_sub(REACH));
            let (mut product, mut a_squares, mut b_squares) = (0, 0, 1);
            for (a, b) in fine.iter().zip(fine.iter().skip(down)) {
                for (a, b) in a.iter().skip(here).zip(b.iter().skip(there)) {
                    product += a * b;
                    a_squares += a * a;
                    b_squares += b * b;
                }
            }
            *alike = product as f32 / (a_squares as f32 * b_squares as f32).sqrt().max(1.0);
        }
    }
    let lowest = alike.iter().flatten().fold(0.0_f32, |lowest, alike| lowest.min(*alike));
    let mut highest = 0.0_f32;
    for (y, lines) in alike.windows(3).enumerate() {
        let [above, line, below] = lines else { continue };
        for x in 1..2 * REACH {
            let near = [line[x - 1], line[x + 1], above[x], below[x]];
            // Not moved at all it is always alike.
            let far = (y + 1).pow(2) + x.abs_diff(REACH).pow(2) >= 6;
            if far && near.iter().all(|near| *near <= line[x]) {
                highest = highest.max(line[x]);
            }
        }
    }
    Some(highest.min(-lowest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noise(x: usize, y: usize) -> f32 {
        let mut state = (x * 7919 + y * 104_729 + 1) as u32;
        for (left, right) in [(13, 17), (5, 11)] {
            state ^= state << left;
            state ^= state >> right;
        }
        (state % 60) as f32
    }

    #[test]
    fn a_lattice_is_regular_and_noise_is_not() {
        for (period, slant) in [(3.0, 0.0), (4.2, 0.8), (6.0, 0.3)] {
            let (sin, cos) = f32::sin_cos(slant);
            let lattice = |x: usize, y: usize| {
                let (x, y) = (x as f32, y as f32);
                let turn = std::f32::consts::TAU / period;
                let (a, b) = ((x * cos + y * sin) * turn, (y * cos - x * sin) * turn);
                130.0 + 40.0 * (a.cos() + b.cos()) / 2.0 + noise(x as usize, y as usize) / 4.0
            };
            let found = regular(&Close::drawn(60, 60, lattice), (30, 30)).unwrap();
            assert!(found > 0.4, "{found} at {period}");
        }
        let noisy = Close::drawn(60, 60, |x, y| 100.0 + noise(x, y));
        assert!(regular(&noisy, (30, 30)).unwrap() < 0.25);
        let flat = Close::drawn(60, 60, |x, _| x as f32);
        assert!(regular(&flat, (30, 30)).unwrap() < 0.25);
        assert_eq!(regular(&flat, (5, 30)), None);
        assert_eq!(regular(&flat, (30, 59)), None);
    }
}
