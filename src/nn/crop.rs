//! The attention mesh's own operators: a part of the features is cut out, turned upright, about some of
//! the points found so far, and points found in it are put back where they belong.
//!
//! As MediaPipe's `Landmarks2TransformMatrix`, `TransformTensorBilinear` and `TransformLandmarks`
//! (version 2 of each) define them.

use wide::f32x4;

use super::shape::Shape;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Crop {
    /// The features it is cut from.
    pub(super) from: Shape,
    /// Rows and columns of what is cut out.
    pub(super) size: usize,
    /// How much wider than the points' own box.
    pub(super) scale: f32,
    /// Pixels of the features a pixel of the points.
    pub(super) ratio: f32,
    /// Numbers of a point: x and y come first.
    pub(super) axes: usize,
    /// The two points whose line becomes level.
    pub(super) ends: [usize; 2],
    /// The points that are to be inside.
    pub(super) subset: Vec<usize>,
}

/// Turn, stretch and shift: from the cut-out's pixels to the features'.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Placing {
    x: [f32; 3],
    y: [f32; 3],
}

impl Placing {
    fn apply(&self, x: f32, y: f32) -> (f32, f32) {
        let row = |[a, b, c]: [f32; 3]| a * x + b * y + c;
        (row(self.x), row(self.y))
    }
}

/// Number `place` of a value with one pixel.
fn number(value: &[f32x4], place: usize) -> f32 {
    value.get(place / 4).map_or(0.0, |four| four.as_array()[place % 4])
}

impl Crop {
    fn placing(&self, points: &[f32x4]) -> Placing {
        let point = |place: usize| {
            let first = place * self.axes;
            (number(points, first) * self.ratio, number(points, first + 1) * self.ratio)
        };
        let [left, right] = self.ends.map(point);
        let (across, down) = (right.0 - left.0, right.1 - left.1);
        let length = across.hypot(down);
        let (sin, cos) = if length > 0.0 { (down / length, across / length) } else { (0.0, 1.0) };
        // The box about the points, in axes along their line.
        let mut low = (f32::INFINITY, f32::INFINITY);
        let mut high = (f32::NEG_INFINITY, f32::NEG_INFINITY);
        for (x, y) in self.subset.iter().map(|place| point(*place)) {
            let along = (x * cos + y * sin, y * cos - x * sin);
            low = (low.0.min(along.0), low.1.min(along.1));
            high = (high.0.max(along.0), high.1.max(along.1));
        }
        let middle = ((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0);
        let centre = (middle.0 * cos - middle.1 * sin, middle.0 * sin + middle.1 * cos);
        let size = self.size as f32;
        let across = (high.0 - low.0) * self.scale / size;
        let down = (high.1 - low.1) * self.scale / size;
        let shift = |a: f32, b: f32, centre: f32| [a, b, centre - (a + b) * size / 2.0];
        Placing {
            x: shift(cos * across, -sin * down, centre.0),
            y: shift(sin * across, cos * down, centre.1),
        }
    }

    /// Cuts out; zeros past the edges of the features.
    pub(super) fn cut(&self, features: &[f32x4], points: &[f32x4], output: &mut [f32x4]) {
        let placing = self.placing(points);
        let fours = self.from.fours();
        let (last_x, last_y) =
            (self.from.width.saturating_sub(1) as f32, self.from.height.saturating_sub(1) as f32);
        for (pixel, output) in output.chunks_exact_mut(fours).enumerate() {
            let (column, row) = ((pixel % self.size) as f32, (pixel / self.size) as f32);
            let (x, y) = placing.apply(column + 0.5, row + 0.5);
            let (x, y) = (x - 0.5, y - 0.5);
            // Also false for what is not a number.
            if !(x >= 0.0 && x <= last_x && y >= 0.0 && y <= last_y) {
                output.fill(f32x4::ZERO);
                continue;
            }
            let (left, up) = (x as usize, y as usize);
            let (fx, fy) = (x - left as f32, y - up as f32);
            let right = (left + 1).min(self.from.width - 1);
            let down = (up + 1).min(self.from.height - 1);
            let at = |column: usize, row: usize| {
                let start = (row * self.from.width + column) * fours;
                features.get(start..start + fours).unwrap_or_default()
            };
            let corners = at(left, up).iter().zip(at(right, up));
            let corners = corners.zip(at(left, down).iter().zip(at(right, down)));
            for (((a, b), (c, d)), place) in corners.zip(output) {
                let upper = *a + (*b - *a) * fx;
                let lower = *c + (*d - *c) * fx;
                *place = upper + (lower - upper) * fy;
            }
        }
    }

    /// Puts points (x, y after each other, in the cut-out's pixels times `1 / ratio`) back among the
    /// others.
    pub(super) fn place(&self, found: &[f32x4], points: &[f32x4], output: &mut [f32x4]) {
        let placing = self.placing(points);
        let back = |x: f32, y: f32| {
            // The turn and stretch hold for either size of pixel, the shift is the features'.
            let (at, from) = (placing.apply(x * self.ratio, y * self.ratio), 1.0 / self.ratio);
            (at.0 * from, at.1 * from)
        };
        for (four, place) in found.iter().zip(output) {
            let [ax, ay, bx, by] = four.to_array();
            let (a, b) = (back(ax, ay), back(bx, by));
            *place = f32x4::new([a.0, a.1, b.0, b.1]);
        }
    }
}
