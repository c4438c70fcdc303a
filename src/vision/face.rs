//! The face: detector, mesh and mask → one reading of who is on the photo and where. Numbers only;
//! what is right or wrong about them, `judge` says.
//!
//! `raw` is what the networks say. `axes` lays the face's own frame over it, in which `pose`, `eyes`,
//! `mouth`, `outline` and `place` measure; `canonical` is a head of average shape.

pub mod axes;
pub mod canonical;
mod detect;
pub mod eyes;
mod mesh;
pub mod mouth;
pub mod outline;
mod patch;
pub mod place;
pub mod pose;
pub mod raw;
pub mod reader;
mod search;
mod segment;
#[cfg(any(test, feature = "synthetic"))]
#[allow(clippy::unwrap_used, reason = "made for tests")]
pub mod synthetic;
#[cfg(test)]
mod tests;

use axes::Axes;
use eyes::Eyes;
use mouth::Mouth;
use outline::Outline;
use place::Place;
use pose::Pose;
use raw::{RawFace, RawReading, Rect};

use crate::measure::mouth::{BelowLip, below_lip};
use crate::upright::Upright;

pub use reader::Reader;

/// One face, measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Face {
    /// Its own frame on the photo.
    pub axes: Axes,
    /// How the head is turned.
    pub pose: Pose,
    /// Its eyes.
    pub eyes: Eyes,
    /// Its mouth and brows.
    pub mouth: Mouth,
    /// The place between the lower lip and the chin; `None` without pixels.
    pub below_lip: Option<BelowLip>,
    /// The outline of the head.
    pub outline: Outline,
    /// Where the head lies on the photo.
    pub place: Place,
    /// How sure the mesh is that it looks at a face, 0 to 1.
    pub sure: f64,
}

/// The faces of one photo.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// The face the photo is of; `None` where there is none, or none that could be measured.
    pub face: Option<Face>,
    /// Further faces that are certain, as upright boxes.
    pub others: Vec<Rect>,
    /// Further places that may be a face.
    pub maybe: Vec<Rect>,
    /// A head turned so far away that its points cannot be laid on it.
    pub averted: Option<Averted>,
}

/// A head that the detector sees and the mesh cannot be laid on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Averted {
    /// Where it is.
    pub bounds: Rect,
    /// How far the nose stands from the middle between the ears, in half widths between them:
    /// within 0.4 for a frontal face, 1 where the nose hides an ear.
    pub nose_aside: f64,
}

/// A further face counts from here on; below it, it may be one.
const OTHER_SURE: f64 = 0.9;
/// The detector's score from which on a place counts as a head although the mesh does not fit:
/// heads turned away got 0.77 and more, what is no head 0.72 and less.
const HEAD_SCORE: f64 = 0.75;
/// The detector's score from which on a further face counts.
const OTHER_SCORE: f64 = 0.6;

impl Face {
    /// Measures a face; `None` where its mesh lacks points or they fall together. `pixels` are those
    /// of the upright photo.
    pub fn of(
        raw: &RawFace,
        reading: &RawReading,
        photo: (u32, u32),
        pixels: Option<&Upright>,
    ) -> Option<Self> {
        let axes = Axes::of(&raw.mesh)?;
        let outline = Outline::of(&raw.mesh, &axes, reading.mask.as_ref())?;
        Some(Self {
            pose: Pose::of(&raw.mesh, &axes)?,
            eyes: Eyes::of(&raw.mesh, &axes)?,
            mouth: Mouth::of(&raw.mesh, &axes, outline.chin)?,
            place: Place::of(&outline, &axes, photo),
            below_lip: pixels.and_then(|pixels| below_lip(pixels, &raw.mesh, &axes)),
            outline,
            axes,
            sure: f64::from(raw.flag),
        })
    }
}

impl Reading {
    /// Measures what the networks say of a photo of this size. `pixels` are those of the upright
    /// photo, where they are at hand.
    pub fn of(raw: &RawReading, photo: (u32, u32), pixels: Option<&Upright>) -> Self {
        let Some(main) = raw.main() else {
            let averted = raw
                .faces
                .iter()
                .filter(|face| f64::from(face.score) >= HEAD_SCORE)
                .find_map(Averted::of);
            return Self { averted, ..Self::default() };
        };
        let mut reading = Self { face: Face::of(main, raw, photo, pixels), ..Self::default() };
        for other in raw.faces.iter().filter(|other| !std::ptr::eq(*other, main)) {
            if f64::from(other.flag) >= OTHER_SURE && f64::from(other.score) >= OTHER_SCORE {
                reading.others.push(other.bounds);
            } else if other.flag >= RawFace::SURE {
                reading.maybe.push(other.bounds);
            }
        }
        reading
    }
}

impl Averted {
    fn of(raw: &RawFace) -> Option<Self> {
        let [_, _, nose, _, left, right] = raw.key_points.map(|p| [f64::from(p.x), f64::from(p.y)]);
        let (x, y) = (right[0] - left[0], right[1] - left[1]);
        let squared = x * x + y * y;
        if !squared.is_finite() || squared <= 0.0 {
            return None;
        }
        let middle = axes::middle(left, right);
        let aside = ((nose[0] - middle[0]) * x + (nose[1] - middle[1]) * y) * 2.0 / squared;
        Some(Self { bounds: raw.bounds, nose_aside: aside })
    }
}
