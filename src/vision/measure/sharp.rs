//! Sharpness, from the pixels themselves.

pub mod close;
pub mod dots;
pub mod focus;
pub mod grain;
pub mod skin;
pub mod squares;
pub mod steps;

use image::RgbImage;

use self::close::Close;
use self::focus::Widths;
use self::grain::Grain;
use super::scene::Scene;
use crate::face::Face;
use crate::upright::Upright;

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
    /// What is seen on the skin, percent; `None` where too little of it is seen.
    pub skin: Option<f64>,
    /// How regular a pattern of dots lies on the skin, 0 to 1.
    pub dots: f32,
}

/// Where neighbouring pixels differ less than this, there are no dots.
const DOTTED: f64 = 2.0;

impl Sharpness {
    /// Measures a photo, as it is stored and upright.
    pub fn of(stored: &RgbImage, photo: &Upright, scene: &Scene, face: Option<&Face>) -> Self {
        let face = face.and_then(|face| {
            let close = Close::of(stored, photo, &face.axes)?;
            let side = squares::squares(&close);
            let grain = Grain::of(photo, scene, close.side);
            let dotted = grain.skin.is_some_and(|grain| grain > DOTTED);
            Some(FaceSharpness {
                side,
                widths: focus::widths(&close),
                squares: face.axes.eyes as f32 / side,
                grain,
                skin: skin::contrast(&close, photo, scene),
                dots: if dotted { dots::dots(&close, photo, &face.axes) } else { 0.0 },
            })
        });
        Sharpness { steps: steps::steps(stored), face }
    }
}
