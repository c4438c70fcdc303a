//! The face close up: its brightness at a fixed number of cells from eye to eye, so that a large photo
//! and a small one are measured alike.

use image::RgbImage;

use crate::face::axes::Axes;
use crate::upright::Upright;

/// Cells from eye to eye: about what the smallest photo that suits a document shows, and a half more.
pub const EYES: f64 = 150.0;
/// How far the close-up reaches from its middle, in eye distances.
const REACH: f64 = 1.15;
/// How far below the eyes the middle lies, in eye distances.
const BELOW_EYES: f64 = 0.35;
/// Eyes nearer to each other show nothing that can be measured, pixels.
const LEAST_EYES: f64 = 24.0;
/// A close-up with shorter sides shows too little of a face, cells.
const LEAST_SIDE: usize = 16;

/// The face close up, lying as the photo is stored: nothing here tells rows from columns.
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
    /// Brightness of each cell, row after row, 0 to 255.
    pub luma: Vec<u8>,
    /// Where it begins among the stored pixels.
    from: (usize, usize),
    /// Stored pixels in a row.
    line: usize,
}

/// Brightness of a pixel (JFIF, ITU-R BT.601), in 256ths.
#[inline]
pub fn luma(pixel: &[u8]) -> u32 {
    match pixel {
        [r, g, b, ..] => (77 * u32::from(*r) + 150 * u32::from(*g) + 29 * u32::from(*b) + 128) >> 8,
        _ => 0,
    }
}

impl Close {
    /// A close-up that is drawn, for tests.
    #[cfg(test)]
    pub fn drawn(width: usize, height: usize, shade: impl Fn(usize, usize) -> f32) -> Self {
        let luma = (0..width * height).map(|at| shade(at % width, at / width).round() as u8);
        let luma = luma.collect();
        Close { side: 1, step: 1.0, width, height, luma, from: (0, 0), line: width }
    }

    /// Looks at a face; `None` where it is too small or not on the photo.
    pub fn of(stored: &RgbImage, photo: &Upright, axes: &Axes) -> Option<Self> {
        if !axes.eyes.is_finite() || axes.eyes < LEAST_EYES {
            return None;
        }
        let step = (axes.eyes / EYES).max(1.0);
        // A mesh may lie beside the photo, but not far: casts saturate.
        let [x, y] = axes.place(0.0, BELOW_EYES * axes.eyes).map(|place| place as u32);
        let middle = photo.stored(x, y)?;
        let (side, reach) = (step.round() as usize, (REACH * axes.eyes) as usize);
        let line = stored.width() as usize;
        let cut = |middle: usize, end: usize| {
            let from = middle.saturating_sub(reach);
            (from, middle.saturating_add(reach).min(end).saturating_sub(from) / side)
        };
        let (left, width) = cut(middle % line, line);
        let (top, height) = cut(middle / line, stored.height() as usize);
        if width.min(height) < LEAST_SIDE {
            return None;
        }
        // Of large cells 4 pixels are enough.
        let skip = if side > 3 { side.div_ceil(2) } else { 1 };
        // 1 over how many they are, in 65536ths: a multiplication is cheaper than a division.
        let share = (1_u32 << 16).div_ceil(side.div_ceil(skip).pow(2) as u32);
        let mut cells = Vec::with_capacity(width * height);
        let mut sums = vec![0_u32; width];
        for row in 0..height {
            sums.fill(0);
            for y in (0..side).step_by(skip) {
                let from = ((top + row * side + y) * line + left) * 3;
                let pixels = stored.as_raw().get(from..from + width * side * 3)?;
                for x in (0..side).step_by(skip) {
                    for (sum, cell) in sums.iter_mut().zip(pixels.chunks_exact(side * 3)) {
                        *sum += luma(cell.get(x * 3..x * 3 + 3).unwrap_or_default());
                    }
                }
            }
            // A mean of bytes is a byte.
            cells.extend(sums.iter().map(|sum| ((sum * share) >> 16) as u8));
        }
        let step = (step / side as f64) as f32;
        Some(Close { side: side as u32, step, width, height, luma: cells, from: (left, top), line })
    }

    /// The cell in which a pixel of the upright photo lies; it may be past the right or lower edge.
    pub fn cell(&self, photo: &Upright, x: u32, y: u32) -> Option<(usize, usize)> {
        let (place, side) = (photo.stored(x, y)?, self.side as usize);
        let (x, y) = (place % self.line, place / self.line);
        Some((x.checked_sub(self.from.0)? / side, y.checked_sub(self.from.1)? / side))
    }
}

#[cfg(test)]
mod tests {
    use image::Rgb;

    use super::*;
    use crate::upright::Orientation;

    fn axes(eyes: f64, origin: [f64; 2]) -> Axes {
        let (right, down) = ([1.0, 0.0], [0.0, 1.0]);
        Axes { left_pupil: origin, right_pupil: origin, origin, right, down, eyes }
    }

    #[test]
    fn cells_are_as_large_as_the_face_asks() {
        let photo = RgbImage::from_fn(900, 900, |x, _| Rgb([(x / 4) as u8; 3]));
        let upright = Upright::new(&photo, Orientation::default());
        for (eyes, side) in [(60.0, 1), (150.0, 1), (300.0, 2), (600.0, 4)] {
            let close = Close::of(&photo, &upright, &axes(eyes, [450.0, 450.0])).unwrap();
            assert_eq!(close.side, side);
            let (x, y) = close.cell(&upright, 450, 450).unwrap();
            assert!(close.luma[y * close.width + x].abs_diff(112) <= 1);
        }
    }

    #[test]
    fn a_turned_photo_shows_the_same_face() {
        let photo = RgbImage::from_fn(400, 300, |x, y| Rgb([x as u8, y as u8, 90]));
        for tag in 1..=8 {
            let upright = Upright::new(&photo, Orientation::from_exif(Some(tag)));
            let close = Close::of(&photo, &upright, &axes(50.0, [100.0, 120.0])).unwrap();
            for (x, y) in [(80, 100), (100, 120), (120, 150)] {
                let (column, row) = close.cell(&upright, x, y).unwrap();
                let expected = luma(&upright.pixel(x, y).unwrap()) as u8;
                assert_eq!(close.luma[row * close.width + column], expected, "tag {tag}");
            }
        }
    }

    #[test]
    fn faces_of_no_size_or_beside_the_photo_are_not_looked_at() {
        for size in [0, 1, 15, 200] {
            let photo = RgbImage::new(size, size);
            let upright = Upright::new(&photo, Orientation::default());
            for eyes in [0.0, 23.0, 80.0, 1e9, 1e300, f64::NAN, f64::INFINITY] {
                for at in [-1e9, 0.0, 100.0, 1e300, f64::NAN] {
                    let close = Close::of(&photo, &upright, &axes(eyes, [at, at]));
                    assert!(close.is_none_or(|_| size == 200 && eyes == 80.0));
                }
            }
        }
    }
}
