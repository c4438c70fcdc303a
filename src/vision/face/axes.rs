//! The face's own axes on the photo: from the left eye to the right, and down to the chin.

use super::raw::Mesh;

/// A place on the upright photo, pixels.
pub type Spot = [f64; 2];

/// The lids of the eye on the photo's left side, all round.
pub const LIDS_LEFT: [u16; 16] =
    [33, 7, 163, 144, 145, 153, 154, 155, 133, 246, 161, 160, 159, 158, 157, 173];
/// The lids of the eye on the photo's right side, all round.
pub const LIDS_RIGHT: [u16; 16] =
    [263, 249, 390, 373, 374, 380, 381, 382, 362, 466, 388, 387, 386, 385, 384, 398];

/// How far the pupil of an eye that looks straight ahead lies above the middle of its lids, in eye
/// distances: the upper lid covers part of the iris. Mean of 28 annotated faces, deviation 0.008.
const PUPIL_ABOVE_LIDS: f64 = 0.030;

/// A frame that turns with the face: its origin between the pupils, its unit a pixel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axes {
    /// The pupil on the photo's left side.
    pub left_pupil: Spot,
    /// The pupil on the photo's right side.
    pub right_pupil: Spot,
    /// Halfway between the pupils.
    pub origin: Spot,
    /// Towards the eye on the right, of length 1.
    pub right: Spot,
    /// Towards the chin, of length 1.
    pub down: Spot,
    /// From pupil to pupil, pixels.
    pub eyes: f64,
}

impl Axes {
    /// The axes of a mesh; `None` where it lacks the lids or its eyes fall together.
    pub fn of(mesh: &Mesh) -> Option<Self> {
        let left = mean(mesh, &LIDS_LEFT)?;
        let right = mean(mesh, &LIDS_RIGHT)?;
        let (x, y) = (right[0] - left[0], right[1] - left[1]);
        let eyes = x.hypot(y);
        if !eyes.is_finite() || eyes < 1.0 {
            return None;
        }
        let (right_axis, down) = ([x / eyes, y / eyes], [-y / eyes, x / eyes]);
        let lift = PUPIL_ABOVE_LIDS * eyes;
        let raise = |eye: Spot| [eye[0] - down[0] * lift, eye[1] - down[1] * lift];
        let (left, right) = (raise(left), raise(right));
        Some(Self {
            left_pupil: left,
            right_pupil: right,
            origin: middle(left, right),
            right: right_axis,
            down,
            eyes,
        })
    }

    /// How far a place lies right of the origin and below it, along these axes, pixels.
    pub fn along(&self, spot: Spot) -> (f64, f64) {
        let (x, y) = (spot[0] - self.origin[0], spot[1] - self.origin[1]);
        (x * self.right[0] + y * self.right[1], x * self.down[0] + y * self.down[1])
    }

    /// The place so far right of the origin and below it.
    pub fn place(&self, right: f64, down: f64) -> Spot {
        [
            self.origin[0] + right * self.right[0] + down * self.down[0],
            self.origin[1] + right * self.right[1] + down * self.down[1],
        ]
    }
}

/// A point of the mesh.
pub fn spot(mesh: &Mesh, number: u16) -> Option<Spot> {
    mesh.point(number).map(|[x, y, _]| [f64::from(x), f64::from(y)])
}

/// The mean of points of the mesh; `None` where one is missing.
pub fn mean(mesh: &Mesh, numbers: &[u16]) -> Option<Spot> {
    let mut sum = [0.0; 2];
    for number in numbers {
        let [x, y] = spot(mesh, *number)?;
        sum = [sum[0] + x, sum[1] + y];
    }
    let count = numbers.len().max(1) as f64;
    Some([sum[0] / count, sum[1] / count])
}

/// From one point of the mesh to another, pixels.
pub fn between(mesh: &Mesh, a: u16, b: u16) -> Option<f64> {
    Some(distance(spot(mesh, a)?, spot(mesh, b)?))
}

/// From one place to another, pixels.
pub fn distance(a: Spot, b: Spot) -> f64 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// Halfway.
pub fn middle(a: Spot, b: Spot) -> Spot {
    [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0]
}
