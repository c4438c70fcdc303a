//! Sharpness, from the pixels themselves.

pub mod close;
pub mod focus;
pub mod grain;
pub mod squares;
pub mod steps;

use image::RgbImage;

use self::close::Close;
use self::focus::Widths;
use self::grain::Grain;
use super::scene::Scene;
use crate::photo::face::Face;
use crate::photo::upright::Upright;

/// What is measured of sharpness.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sharpness {
    /// How coarsely the pixels were ever quantised, in hundredths of the steps of JPEG's example table.
    pub steps: f32,
    /// What needs the face; `None` where there is none, or it is too small.
    pub face: Option<FaceSharpness>,
}

/// What is measured of the face's sharpness.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FaceSharpness {
    /// How wide edges are; `None` where there are hardly any.
    pub widths: Option<Widths>,
    /// The side of squares of equal colour, pixels: 1 where there are none.
    pub side: f32,
    /// From eye to eye, in such squares.
    pub squares: f32,
    /// How grainy it is.
    pub grain: Grain,
}

impl Sharpness {
    /// Measures a photo, as it is stored and upright.
    pub fn of(stored: &RgbImage, photo: &Upright, scene: &Scene, face: Option<&Face>) -> Self {
        let face = face.and_then(|face| {
            let close = Close::of(stored, photo, &face.axes)?;
            let side = squares::squares(&close);
            Some(FaceSharpness {
                side,
                widths: focus::widths(&close),
                squares: face.axes.eyes as f32 / side,
                grain: Grain::of(photo, scene, close.side),
            })
        });
        Sharpness { steps: steps::steps(stored), face }
    }
}
