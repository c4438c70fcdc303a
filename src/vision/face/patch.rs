//! A part of the photo at a size near the one a network takes: the mean of square cells of pixels, so
//! that fine detail does not turn into noise, and nothing larger than needed is kept.

use wide::f32x4;

use super::raw::Point;
use crate::sums;
use crate::upright::Upright;

/// Cells of some pixels each, red, green and blue from 0 to 255, the fourth number 0.
#[derive(Debug, Clone)]
pub(super) struct Patch {
    cells: Vec<f32x4>,
    width: usize,
    height: usize,
    /// Upper left corner on the photo, pixels.
    left: f32,
    top: f32,
    /// Pixels along a cell's side.
    side: f32,
    /// Size of the whole photo.
    photo: (f32, f32),
}

/// A box of the photo, in whole pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) left: u32,
    pub(super) top: u32,
    pub(super) right: u32,
    pub(super) bottom: u32,
}

/// What lies past the photo's edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beyond {
    /// Black.
    Black,
    /// The edge itself.
    Edge,
}

impl Patch {
    /// The cells of an area. `side` is the number of pixels along a cell; cells at the right and lower
    /// rim may hold fewer.
    pub(super) fn cut(photo: &Upright, area: Area, side: u32) -> Patch {
        let side = side.clamp(1, sums::MOST);
        let right = area.right.min(photo.width);
        let bottom = area.bottom.min(photo.height);
        let (left, top) = (area.left.min(right), area.top.min(bottom));
        let width = (right - left).div_ceil(side) as usize;
        let height = (bottom - top).div_ceil(side) as usize;
        let mut cells = vec![f32x4::ZERO; width * height];
        let mut sums = vec![0_u16; (right - left) as usize * 3];
        for (line, y) in cells.chunks_exact_mut(width.max(1)).zip((top..).step_by(side as usize)) {
            let end = (y + side).min(bottom);
            sums.fill(0);
            for y in y..end {
                match photo.row(y, left, right) {
                    Some(row) => sums::add(&mut sums, row),
                    None => {
                        for (sums, x) in sums.as_chunks_mut::<3>().0.iter_mut().zip(left..) {
                            sums::add(sums, &photo.pixel(x, y).unwrap_or_default());
                        }
                    }
                }
            }
            let means = sums::means(&sums, side as usize, (end - y) as usize);
            for (to, [red, green, blue]) in line.iter_mut().zip(means) {
                *to = f32x4::new([red, green, blue, 0.0]);
            }
        }
        Patch {
            cells,
            width,
            height,
            left: left as f32,
            top: top as f32,
            side: side as f32,
            photo: (photo.width as f32, photo.height as f32),
        }
    }

    /// The colour at a place of the photo, drawn out smoothly between the cells' middles.
    #[inline]
    fn at(&self, x: f32, y: f32) -> f32x4 {
        let along = |place: f32, start: f32, cells: usize| {
            let last = cells.saturating_sub(1);
            let place = ((place - start) / self.side - 0.5).max(0.0).min(last as f32);
            // In 0..=last: a place among the cells.
            let low = place as usize;
            (low, (low + 1).min(last), place - low as f32)
        };
        let (left, right, fx) = along(x, self.left, self.width);
        let (up, down, fy) = along(y, self.top, self.height);
        let cell = |column: usize, row: usize| {
            self.cells.get(row * self.width + column).copied().unwrap_or_default()
        };
        let upper = cell(left, up) + (cell(right, up) - cell(left, up)) * fx;
        let lower = cell(left, down) + (cell(right, down) - cell(left, down)) * fx;
        upper + (lower - upper) * fy
    }

    /// How light it is at a place of the photo, 0 to 255.
    pub(super) fn light(&self, place: Point) -> f32 {
        let [red, green, blue, _] = self.at(place.x, place.y).to_array();
        0.299 * red + 0.587 * green + 0.114 * blue
    }
}

/// A parallelogram on the photo that a network's square input shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    /// Its middle.
    pub(super) centre: Point,
    /// From the middle of its left side to that of its right side.
    pub(super) across: Point,
    /// From the middle of its upper side to that of its lower side.
    pub(super) down: Point,
}

impl Frame {
    /// A square whose upper side runs along a direction, of any length; level where it has none.
    pub(super) fn square(centre: Point, side: f32, along: Point) -> Self {
        let length = along.x.hypot(along.y);
        let level = !(length > 0.0 && length.is_finite());
        let (x, y) =
            if level { (side, 0.0) } else { (side * along.x / length, side * along.y / length) };
        Frame { centre, across: Point { x, y }, down: Point { x: -y, y: x } }
    }

    /// The same part of the photo as a mirror shows it.
    pub(super) fn mirrored(&self) -> Self {
        let Point { x, y } = self.across;
        Frame { across: Point { x: -x, y: -y }, ..*self }
    }

    /// Where a place of the input, from 0 to 1 across and down, lies on the photo.
    pub(super) fn place(&self, across: f32, down: f32) -> Point {
        let (u, v) = (across - 0.5, down - 0.5);
        Point {
            x: self.centre.x + u * self.across.x + v * self.down.x,
            y: self.centre.y + u * self.across.y + v * self.down.y,
        }
    }

    /// The pixels of the photo it touches, and one more on every side.
    pub(super) fn area(&self) -> Area {
        let reach = |a: f32, b: f32| (a.abs() + b.abs()) / 2.0 + 1.0;
        let (x, y) = (reach(self.across.x, self.down.x), reach(self.across.y, self.down.y));
        // Conversions from f32 stay within u32; what is not a number becomes 0.
        Area {
            left: (self.centre.x - x) as u32,
            top: (self.centre.y - y) as u32,
            right: (self.centre.x + x).ceil() as u32,
            bottom: (self.centre.y + y).ceil() as u32,
        }
    }

    /// Fills a network's input of `size` × `size` pixels; 0 to 255 become `low` to `high`.
    pub(super) fn fill(
        &self,
        patch: &Patch,
        size: usize,
        beyond: Beyond,
        (low, high): (f32, f32),
        input: &mut [f32x4],
    ) {
        let step = 1.0 / size as f32;
        let (gain, base) = ((high - low) / 255.0, f32x4::new([low, low, low, 0.0]));
        let (width, height) = patch.photo;
        for (row, line) in input.chunks_exact_mut(size).enumerate() {
            for (column, place) in line.iter_mut().enumerate() {
                let Point { x, y } =
                    self.place((column as f32 + 0.5) * step, (row as f32 + 0.5) * step);
                let inside = x >= 0.0 && y >= 0.0 && x < width && y < height;
                *place = if inside || beyond == Beyond::Edge {
                    patch.at(x, y) * gain + base
                } else {
                    base
                };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::upright::Orientation;
    use image::{Rgb, RgbImage};

    fn slope() -> RgbImage {
        RgbImage::from_fn(40, 30, |x, y| Rgb([x as u8 * 4, y as u8 * 4, 100]))
    }

    #[test]
    fn a_patch_gives_the_mean_of_its_cells_where_they_are() {
        let photo = slope();
        for tag in [1, 6] {
            let photo = Upright::new(&photo, Orientation::from_exif(Some(tag)));
            let area = Area { left: 4, top: 2, right: 28, bottom: 27 };
            let patch = Patch::cut(&photo, area, 3);
            let [red, green, blue, none] = patch.at(13.7, 11.2).to_array();
            let (x, y) = if tag == 1 { (13.7, 11.2) } else { (11.2, 30.0 - 13.7) };
            assert!((red - (x - 0.5) * 4.0).abs() < 1e-3, "{red}");
            assert!((green - (y - 0.5) * 4.0).abs() < 1e-3, "{green}");
            assert_eq!((blue, none), (100.0, 0.0));
        }
    }

    #[test]
    fn a_frame_turns_clockwise_and_knows_what_it_touches() {
        let centre = Point { x: 20.0, y: 10.0 };
        let frame = Frame::square(centre, 8.0, Point { x: 0.0, y: 3.0 });
        let right = frame.place(1.0, 0.5);
        assert!((right.x - 20.0).abs() < 1e-4 && (right.y - 14.0).abs() < 1e-4);
        let area = frame.area();
        assert_eq!((area.left, area.top, area.right, area.bottom), (15, 5, 25, 15));
    }

    #[test]
    fn past_the_edges_it_is_black_or_the_edge() {
        let photo = slope();
        let photo = Upright::new(&photo, Orientation::default());
        let area = Area { left: 0, top: 0, right: 40, bottom: 30 };
        let patch = Patch::cut(&photo, area, 1);
        let frame = Frame::square(Point { x: -10.0, y: 15.0 }, 4.0, Point::default());
        let mut input = vec![f32x4::ZERO; 4];
        frame.fill(&patch, 2, Beyond::Black, (-1.0, 1.0), &mut input);
        assert_eq!(input[0].to_array(), [-1.0, -1.0, -1.0, 0.0]);
        frame.fill(&patch, 2, Beyond::Edge, (0.0, 1.0), &mut input);
        assert!(input[0].to_array()[2] > 0.39);
    }
}
