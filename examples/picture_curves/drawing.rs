//! Lines, discs, shapes and letters drawn on a layer. Where two of them lie over each other the layer is
//! not covered twice.

use crate::letters;
use crate::plane::Plane;

pub type Spot = (f32, f32);

impl Plane {
    /// Draws what `cover` says (0 to 1) of the pixels within a box.
    pub fn draw(&mut self, from: Spot, to: Spot, cover: impl Fn(f32, f32) -> f32) {
        let side = |place: f32, most: usize| place.clamp(0.0, most as f32) as usize;
        let (left, right) = (side(from.0, self.width), side(to.0 + 2.0, self.width));
        for y in side(from.1, self.height)..side(to.1 + 2.0, self.height) {
            for x in left..right {
                let covered = cover(x as f32 + 0.5, y as f32 + 0.5).clamp(0.0, 1.0);
                let pixel = &mut self.data[y * self.width + x];
                *pixel = pixel.max(covered);
            }
        }
    }

    /// A line of some width.
    pub fn line(&mut self, from: Spot, to: Spot, width: f32) {
        let reach = width / 2.0 + 1.0;
        let low = (from.0.min(to.0) - reach, from.1.min(to.1) - reach);
        let high = (from.0.max(to.0) + reach, from.1.max(to.1) + reach);
        // What is thinner than a pixel covers it partly.
        let (half, most) = (width.max(1.0) / 2.0, width.min(1.0));
        self.draw(low, high, |x, y| ((half - far((x, y), from, to)) + 0.5).clamp(0.0, 1.0) * most);
    }

    /// A line through several places.
    pub fn path(&mut self, places: &[Spot], width: f32) {
        for pair in places.windows(2) {
            self.line(pair[0], pair[1], width);
        }
    }

    /// A shape around a place whose radius depends on the angle.
    pub fn shape(&mut self, (x, y): Spot, most: f32, soft: f32, radius: impl Fn(f32) -> f32) {
        self.draw((x - most, y - most), (x + most, y + most), |px, py| {
            let (dx, dy) = (px - x, py - y);
            (radius(dy.atan2(dx)) - dx.hypot(dy)) / soft.max(1.0) + 0.5
        });
    }

    /// Text from a place on to the right, its height in pixels, turned about that place.
    pub fn text(&mut self, text: &str, (x, y): Spot, height: f32, degrees: f32) {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let dot = height / letters::ROWS as f32;
        let wide = letters::width(text) as f32 * dot;
        let corners = [(0.0, 0.0), (wide, 0.0), (0.0, height), (wide, height)]
            .map(|(along, down)| (x + cos * along - sin * down, y + sin * along + cos * down));
        let low = corners.iter().fold(corners[0], |a, b| (a.0.min(b.0), a.1.min(b.1)));
        let high = corners.iter().fold(corners[0], |a, b| (a.0.max(b.0), a.1.max(b.1)));
        self.draw(low, high, |px, py| {
            let quarters = [(-0.25, -0.25), (0.25, -0.25), (-0.25, 0.25), (0.25, 0.25)];
            let inked = quarters.iter().filter(|(qx, qy)| {
                let (dx, dy) = (px + qx - x, py + qy - y);
                letters::inked(text, (cos * dx + sin * dy) / dot, (cos * dy - sin * dx) / dot)
            });
            inked.count() as f32 / 4.0
        });
    }
}

/// How far a place is from a line between two places.
pub fn far((x, y): Spot, from: Spot, to: Spot) -> f32 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = (dx * dx + dy * dy).max(1e-6);
    let along = (((x - from.0) * dx + (y - from.1) * dy) / length).clamp(0.0, 1.0);
    (x - from.0 - along * dx).hypot(y - from.1 - along * dy)
}
