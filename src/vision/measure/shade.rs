//! Shadows on the face: how its two sides differ, place by place.
//!
//! A face is about its own mirror image, beard, spectacles and sheen included, so each place is held
//! against its mirrored one, as a ratio of light: how dark the skin is does not matter.

use super::colour::linear;
use super::histogram::nth;
use super::scene::Person;

/// How evenly a face is lit, in stops: one stop is twice the light.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shade {
    /// How much brighter the half on the photo's left is; negative where it is darker.
    pub halves: f64,
    /// How far from that difference a fifth of all places lies: hard shadows differ from place to
    /// place, where one half in shadow differs the same all over.
    pub patches: f64,
}

impl Shade {
    /// Both together.
    pub fn uneven(&self) -> f64 {
        self.halves.hypot(self.patches)
    }
}

/// Places across: one in the middle of the face and so many to each side, short of hair and ears …
const ACROSS: usize = 2 * ASIDE + 1;
const ASIDE: usize = 7;
/// … and down, from the middle of the forehead to the upper lip …
const DOWN: usize = 14;
/// … so many of them above the pupils.
const ABOVE: f64 = 5.0;
/// So many places along a distance between the eyes.
const FINE: f64 = 6.25;
/// Fewer pairs of places than this are too few to tell.
const LEAST: usize = 8;
/// Light, of 1, that is added to all: what lens and skin scatter, so that black is not infinitely dark
/// and the sheen of dark skin does not count as light from aside.
const STRAY: f64 = 0.02;
/// Light is counted in whole steps, so many to 1.
const STEPS: f64 = 4095.0;

/// Of each place at least so many rows of cells are looked at, if it has them.
const ROWS: f64 = 2.5;

/// Sums of light by place on the face.
pub(super) struct Shading {
    /// One row of cells in so many is to be added.
    pub(super) step: usize,
    light: [u16; 256],
    sums: [[u32; 2]; ACROSS * DOWN],
    /// Place across and down of cell (0, 0), and steps per cell across and down.
    origin: [f64; 2],
    along_x: [f64; 2],
    along_y: [f64; 2],
}

impl Shading {
    pub(super) fn new(side: u32, person: &Person) -> Self {
        let mut light = [0; 256];
        for (value, light) in (0..=u8::MAX).zip(&mut light) {
            // Up to 4095: a u16.
            *light = (linear(f64::from(value)) * STEPS) as u16;
        }
        let axes = &person.axes;
        let unit = FINE / axes.eyes;
        let cell = f64::from(side) * unit;
        let (right, down) = axes.along([f64::from(side) / 2.0; 2]);
        Shading {
            // At most 3, so a usize.
            step: (person.eyes / FINE / ROWS).clamp(1.0, 3.0) as usize,
            light,
            sums: [[0; 2]; ACROSS * DOWN],
            origin: [right * unit, down * unit],
            along_x: [axes.right[0] * cell, axes.down[0] * cell],
            along_y: [axes.right[1] * cell, axes.down[1] * cell],
        }
    }

    /// Adds a cell of skin; tells how far it lies right of the face's middle.
    #[inline]
    pub(super) fn add(&mut self, x: usize, y: usize, luma: u8) -> f64 {
        let (x, y) = (x as f64, y as f64);
        let right = self.origin[0] + x * self.along_x[0] + y * self.along_y[0];
        let down = self.origin[1] + x * self.along_x[1] + y * self.along_y[1];
        let (column, row) = (right + ASIDE as f64 + 0.5, down + ABOVE);
        if (0.0..ACROSS as f64).contains(&column) && (0.0..DOWN as f64).contains(&row) {
            // Within the grid.
            if let Some(sum) = self.sums.get_mut(row as usize * ACROSS + column as usize) {
                sum[0] += u32::from(self.light[usize::from(luma)]);
                sum[1] += 1;
            }
        }
        right
    }

    pub(super) fn shade(&self) -> Option<Shade> {
        // Half of a place's cells must be skin.
        let square = self.along_x[0].powi(2) + self.along_x[1].powi(2);
        let cells = 1.0 / (square * self.step as f64);
        let of = |sum: Option<&[u32; 2]>| {
            let [light, count] = (*sum?).map(f64::from);
            (count > 0.0 && count >= cells / 2.0).then(|| (light / count / STEPS + STRAY).log2())
        };
        let mut pairs = Vec::with_capacity(ASIDE * DOWN);
        for row in self.sums.chunks_exact(ACROSS) {
            for aside in 1..=ASIDE {
                let pair = (of(row.get(ASIDE - aside)), of(row.get(ASIDE + aside)));
                if let (Some(left), Some(right)) = pair {
                    pairs.push(left - right);
                }
            }
        }
        if pairs.len() < LEAST {
            return None;
        }
        let halves = nth(&pairs, pairs.len() / 2)?;
        pairs.iter_mut().for_each(|pair| *pair = (*pair - halves).abs());
        Some(Shade { halves, patches: nth(&pairs, pairs.len() * 4 / 5)? })
    }
}
