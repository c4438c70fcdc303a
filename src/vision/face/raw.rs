//! What the networks say of a photo, before anything is concluded from it.
//!
//! All coordinates are pixels of the upright photo (its orientation tag applied), the middle of the
//! first pixel at 0.5, x to the right, y down.

/// A point of the upright photo.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// Pixels from the left edge.
    pub x: f32,
    /// Pixels from the upper edge.
    pub y: f32,
}

/// An upright box of the upright photo. It may reach over the photo's edges.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Rect {
    /// The middle.
    pub fn centre(&self) -> Point {
        Point { x: self.x + self.width / 2.0, y: self.y + self.height / 2.0 }
    }

    /// Whether a point is inside.
    pub fn holds(&self, point: Point) -> bool {
        let (x, y) = (point.x - self.x, point.y - self.y);
        (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y)
    }

    /// Shared area over joint area, 0 to 1.
    ///
    /// ```
    /// use permit_precheck_vision::face::raw::Rect;
    /// let a = Rect { x: 0.0, y: 0.0, width: 2.0, height: 2.0 };
    /// assert_eq!(a.overlap(&Rect { x: 1.0, ..a }), 1.0 / 3.0);
    /// ```
    pub fn overlap(&self, other: &Rect) -> f32 {
        let side = |a: f32, a_long: f32, b: f32, b_long: f32| {
            ((a + a_long).min(b + b_long) - a.max(b)).max(0.0)
        };
        let shared = side(self.x, self.width, other.x, other.width)
            * side(self.y, self.height, other.y, other.height);
        let joint = self.width * self.height + other.width * other.height - shared;
        if joint > 0.0 { shared / joint } else { 0.0 }
    }
}

/// One face that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct RawFace {
    /// The detector's score, 0 to 1.
    pub score: f32,
    /// The detector's box: about from the brows to the chin, from cheek to cheek.
    pub bounds: Rect,
    /// The detector's key points: the eye on the left side of the photo, the one on the right, tip of
    /// the nose, middle of the mouth, and the ear (tragion) on the left side and on the right. Left and
    /// right are those of an upright face.
    pub key_points: [Point; 6],
    /// The points of the face.
    pub mesh: Mesh,
    /// The mesh's own opinion that it looks at a face, 0 to 1.
    pub flag: f32,
}

impl RawFace {
    /// The mesh takes what it is laid on for a face from here on. It gave 0.98 and more for 200 faces,
    /// covered and turned ones too, and 0.03 and less for what is no face; between the two lie heads
    /// turned away.
    pub const SURE: f32 = 0.5;
}

impl RawReading {
    /// The face the photo is of.
    pub fn main(&self) -> Option<&RawFace> {
        self.faces.iter().find(|face| face.flag >= RawFace::SURE)
    }
}

/// Points of a face by MediaPipe's numbers 0 to 467. Only those that the packed model keeps are there;
/// those about the eyes are refined by the attention branch.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mesh {
    /// `index[number]` is the place in `points`, or [`Mesh::ABSENT`].
    index: Vec<u16>,
    points: Vec<[f32; 3]>,
}

impl Mesh {
    /// How many numbers there are.
    pub const NUMBERS: usize = 468;
    const ABSENT: u16 = u16::MAX;

    /// Points by their numbers. A number past [`Mesh::NUMBERS`] is passed over; of a number given
    /// twice the last counts.
    pub fn new(points: impl IntoIterator<Item = (u16, [f32; 3])>) -> Self {
        let mut mesh = Mesh { index: vec![Mesh::ABSENT; Mesh::NUMBERS], points: Vec::new() };
        for (number, point) in points {
            let Some(place) = mesh.index.get_mut(usize::from(number)) else { continue };
            *place = u16::try_from(mesh.points.len()).unwrap_or(Mesh::ABSENT);
            mesh.points.push(point);
        }
        mesh
    }

    /// x and y in pixels of the upright photo, z (towards the camera is negative) on the same scale;
    /// z is kept of the points that the pose is read from and zero for others. `None` where the model
    /// does not keep this point.
    pub fn point(&self, number: u16) -> Option<[f32; 3]> {
        let place = *self.index.get(usize::from(number))?;
        self.points.get(usize::from(place)).copied()
    }

    /// The numbers that are there, rising.
    pub fn numbers(&self) -> impl Iterator<Item = u16> + '_ {
        (0u16..).zip(&self.index).filter(|(_, place)| **place != Mesh::ABSENT).map(|(n, _)| n)
    }
}

/// How likely each place of the upright photo shows a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Mask {
    /// Cells across; they cover the photo's whole width.
    pub width: usize,
    /// Cells down; they cover the photo's whole height.
    pub height: usize,
    /// Row after row, 0 to 1.
    pub data: Vec<f32>,
    /// Width and height of the upright photo.
    pub photo: (u32, u32),
}

impl Mask {
    /// How likely the person covers this place of the photo, 0 to 1, drawn out smoothly between the
    /// cells. Past the edges the edge's value holds.
    pub fn at(&self, x: f32, y: f32) -> f32 {
        let along = |place: f32, photo: u32, cells: usize| {
            let last = cells.saturating_sub(1) as f32;
            let place = (place * cells as f32 / photo.max(1) as f32 - 0.5).max(0.0).min(last);
            // In 0..=last: a place in the grid.
            let low = place as usize;
            (low, (low + 1).min(cells.saturating_sub(1)), place - low as f32)
        };
        let (left, right, fx) = along(x, self.photo.0, self.width);
        let (up, down, fy) = along(y, self.photo.1, self.height);
        let cell = |column: usize, row: usize| {
            self.data.get(row * self.width + column).copied().unwrap_or(0.0)
        };
        let upper = cell(left, up) + (cell(right, up) - cell(left, up)) * fx;
        let lower = cell(left, down) + (cell(right, down) - cell(left, down)) * fx;
        upper + (lower - upper) * fy
    }
}

/// A turn of the photo by quarters, clockwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quarter {
    /// 90° clockwise.
    Right,
    /// 180°.
    Over,
    /// 90° counter-clockwise.
    Left,
}

/// All that the networks say of one photo.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RawReading {
    /// The faces, the best (size and score together) first, small ones behind. None is there twice.
    pub faces: Vec<RawFace>,
    /// How the photo is to be turned for its face to stand upright; `None` where it stands as it is.
    /// Coordinates are those of the photo as it is, not turned.
    pub turned: Option<Quarter>,
    /// Where the person is; `None` where nobody was found.
    pub mask: Option<Mask>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mesh_gives_what_it_keeps() {
        let mesh = Mesh::new([(33, [1.0, 2.0, 3.0]), (5, [4.0; 3]), (468, [9.0; 3])]);
        assert_eq!(mesh.point(33), Some([1.0, 2.0, 3.0]));
        assert_eq!(mesh.point(0), None);
        assert_eq!(mesh.point(468), None);
        assert_eq!(mesh.point(u16::MAX), None);
        assert_eq!(mesh.numbers().collect::<Vec<_>>(), [5, 33]);
    }

    #[test]
    fn a_mask_is_drawn_out_over_the_photo() {
        let mask = Mask { width: 2, height: 1, data: vec![0.0, 1.0], photo: (200, 100) };
        assert_eq!(mask.at(0.0, 0.0), 0.0);
        assert_eq!(mask.at(50.0, 99.0), 0.0);
        assert_eq!(mask.at(100.0, 50.0), 0.5);
        assert_eq!(mask.at(1e9, -1e9), 1.0);
        let none = Mask { width: 0, height: 0, data: vec![], photo: (0, 0) };
        assert_eq!(none.at(3.0, 4.0), 0.0);
    }
}
