//! What was read of the face, as callers see it.

use serde::Serialize;

use super::face::axes::Spot;
use super::face::pose;
use super::face::{Face, Reading};
use crate::report::Point;

/// An angle in degrees and how far it may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Angle {
    /// Degrees.
    pub degrees: f64,
    /// The true angle lies within so many degrees of it in 95 of 100 photos.
    pub error: f64,
}

/// A number for either eye.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Each<T> {
    /// Of the eye on the photo's left side.
    pub left: T,
    /// Of the eye on the photo's right side.
    pub right: T,
}

/// Facts of the face. All places are pixels of the upright photo.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct FaceFacts {
    /// Faces that are certain, this one among them.
    pub count: u32,
    /// The pupils; their line is the line of the eyes.
    pub pupils: Each<Point>,
    /// From pupil to pupil, pixels.
    pub eye_distance: f64,
    /// The lowest point of the chin.
    pub chin: Point,
    /// The top of the skull without hair, estimated.
    pub crown: Point,
    /// The top of the hair, where it can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hair_top: Option<Point>,
    /// The head's outline without hair and ears; closed.
    pub outline: Vec<Point>,
    /// Turned to the photo's right (positive) or left.
    pub yaw: Angle,
    /// Turned up (positive) or down.
    pub pitch: Angle,
    /// Leaning: the line of the eyes sinks to the right (positive) or left.
    pub roll: Angle,
    /// The head's width from ear to ear, in widths of the photo.
    pub head_width: f64,
    /// From chin to crown without hair, in heights of the photo.
    pub head_height: f64,
    /// How far the lids stand apart, in widths of the eye.
    pub openness: Each<f64>,
    /// Between the lips, as a share of the way from the eyes to the chin.
    pub lip_gap: f64,
}

impl FaceFacts {
    /// The facts of a reading; `None` where no face was measured.
    pub fn of(reading: &Reading) -> Option<Self> {
        let face: &Face = reading.face.as_ref()?;
        let angle =
            |angle: pose::Angle| Angle { degrees: round(angle.degrees, 10.0), error: angle.error };
        let (eyes, outline) = (&face.eyes, &face.outline);
        Some(Self {
            count: 1 + u32::try_from(reading.others.len()).unwrap_or(u32::MAX - 1),
            pupils: Each { left: point(eyes.left.pupil), right: point(eyes.right.pupil) },
            eye_distance: round(eyes.distance, 10.0),
            chin: point(outline.chin),
            crown: point(outline.crown),
            hair_top: outline.hair_top.map(point),
            outline: outline.polygon.iter().copied().map(point).collect(),
            yaw: angle(face.pose.yaw),
            pitch: angle(face.pose.pitch),
            roll: angle(face.pose.roll),
            head_width: round(face.place.width, 1000.0),
            head_height: round(face.place.height, 1000.0),
            openness: Each {
                left: round(eyes.left.openness, 1000.0),
                right: round(eyes.right.openness, 1000.0),
            },
            lip_gap: round(face.mouth.gap, 1000.0),
        })
    }
}

/// A place, to a tenth of a pixel.
pub fn point([x, y]: Spot) -> Point {
    Point { x: round(x, 10.0), y: round(y, 10.0) }
}

/// Rounded to one over `parts`.
pub fn round(value: f64, parts: f64) -> f64 {
    (value * parts).round() / parts
}
