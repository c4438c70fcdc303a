//! The face close up: its brightness at a fixed number of cells from eye to eye, so that a large photo
//! and a small one are measured alike.

use crate::photo::face::axes::Axes;
use crate::photo::upright::Upright;

/// Cells from eye to eye: about what the smallest photo that suits a document shows, and a half more.
pub const EYES: f64 = 150.0;
/// How far the close-up reaches from its middle, in eye distances.
const REACH: f64 = 1.3;
/// How far below the eyes the middle lies, in eye distances.
const BELOW_EYES: f64 = 0.35;
/// Nearer eyes than this show nothing that can be measured, pixels.
const LEAST_EYES: f64 = 24.0;
/// No close-up has longer sides: twice what they are where the eyes lie 300 pixels apart.
const MOST_SIDE: u32 = 800;

/// The face close up.
#[derive(Debug, Clone)]
pub struct Close {
    /// Pixels along a cell's side.
    pub side: u32,
    /// How many cells make a step of 1/150 of the eye distance, or of one pixel where that is larger.
    pub step: f32,
    /// Cells across.
    pub width: usize,
    /// Cells down.
    pub height: usize,
    /// Where it begins on the upright photo, pixels.
    pub from: (u32, u32),
    /// Brightness of each cell, row after row, 0 to 255.
    pub luma: Vec<u8>,
}

/// Brightness of a pixel, Rec. 601 in 256ths.
#[inline]
pub fn luma(r: u8, g: u8, b: u8) -> u32 {
    (77 * u32::from(r) + 150 * u32::from(g) + 29 * u32::from(b) + 128) >> 8
}

impl Close {
    /// Looks at a face; `None` where it is too small or not on the photo.
    pub fn of(photo: &Upright, axes: &Axes) -> Option<Self> {
        if !axes.eyes.is_finite() || axes.eyes < LEAST_EYES {
            return None;
        }
        let step = (axes.eyes / EYES).max(1.0);
        // Casts of positive numbers saturate: what lies past the photo is cut to it.
        let side = step as u32;
        let [x, y] = axes.place(0.0, BELOW_EYES * axes.eyes);
        let reach = (REACH * axes.eyes).min(f64::from(side * MOST_SIDE / 2));
        let cut = |middle: f64, end: u32| {
            let from = ((middle - reach).max(0.0) as u32).min(end);
            let to = ((middle + reach).max(0.0) as u32).min(end);
            (from, to.saturating_sub(from) / side)
        };
        let (left, width) = cut(x, photo.width);
        let (top, height) = cut(y, photo.height);
        if width < 16 || height < 16 {
            return None;
        }
        let mut close = Close {
            side,
            step: (step / f64::from(side)) as f32,
            width: width as usize,
            height: height as usize,
            from: (left, top),
            luma: Vec::with_capacity((width * height) as usize),
        };
        // Of large cells every other row and pixel is enough.
        let skip = if side >= 4 { 2 } else { 1 };
        let count = side.div_ceil(skip).pow(2);
        let mut sums = vec![0_u32; width as usize];
        for row in 0..height {
            sums.fill(0);
            for y in (0..side).step_by(skip as usize) {
                add(photo, (left, top + row * side + y), (side, skip), &mut sums);
            }
            close.luma.extend(sums.iter().map(|sum| (sum / count) as u8));
        }
        Some(close)
    }
}

/// Adds one row of pixels to the sums of its cells.
fn add(photo: &Upright, (left, y): (u32, u32), (side, skip): (u32, u32), sums: &mut [u32]) {
    let right = left + side * sums.len() as u32;
    let skip = skip as usize;
    if let Some(row) = photo.row(y, left, right) {
        for (sum, cell) in sums.iter_mut().zip(row.chunks_exact(side as usize * 3)) {
            for pixel in cell.chunks_exact(3).step_by(skip) {
                *sum += luma(pixel[0], pixel[1], pixel[2]);
            }
        }
        return;
    }
    for (sum, cell) in sums.iter_mut().zip((left..right).step_by(side as usize)) {
        for x in (cell..cell + side).step_by(skip) {
            let [r, g, b] = photo.pixel(x, y).unwrap_or_default();
            *sum += luma(r, g, b);
        }
    }
}
