//! Where the head lies on the photo, as the published photo standards measure it: in shares of the
//! photo's width and height.

use super::axes::{Axes, Spot};
use super::outline::{CROWN_ERROR, EARS, EARS_ERROR, Outline};

/// The head's size and place, for a head that stands upright on the photo.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// From ear to ear, in widths of the photo.
    pub width: f64,
    /// The same as the mask shows it, where it can.
    pub width_by_mask: Option<f64>,
    /// From chin to crown without hair, in heights of the photo.
    pub height: f64,
    /// From chin to the top of the hair, where the mask tells.
    pub height_with_hair: Option<f64>,
    /// The point between the pupils, in widths of the photo from its left edge.
    pub eyes_across: f64,
    /// The same, in heights of the photo from its upper edge.
    pub eyes_down: f64,
    /// What lies past the photo's edges.
    pub past: Past,
}

/// How far parts of the head lie past the nearest edge of the photo, pixels; negative inside. Each
/// comes with how far it may be off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Past {
    /// The chin.
    pub chin: (f64, f64),
    /// The crown without hair.
    pub crown: (f64, f64),
    /// The face's own edge on either side, without the ears.
    pub face: (f64, f64),
    /// The ears.
    pub ears: (f64, f64),
}

/// The chin's deviation against annotated chins, twice, in eye distances.
const CHIN_ERROR: f64 = 0.07;
/// The face's edge at eye level, twice the deviation, in eye distances.
const FACE_ERROR: f64 = 0.05;

impl Place {
    /// Measures the head on a photo of this size.
    pub fn of(outline: &Outline, axes: &Axes, (width, height): (u32, u32)) -> Self {
        let (width, height) = (f64::from(width.max(1)), f64::from(height.max(1)));
        let past = |[x, y]: Spot| (-x).max(-y).max(x - width).max(y - height);
        let chin_down = axes.along(outline.chin).1;
        let tall = |top: Spot| chin_down - axes.along(top).1;
        let head = tall(outline.crown);
        let ear = |side: Spot| {
            let (across, down) = axes.along(side);
            let (left, right) = (axes.along(outline.left).0, axes.along(outline.right).0);
            let centre = (left + right) / 2.0;
            past(axes.place(centre + (across - centre) * EARS, down))
        };
        Self {
            width: outline.width / width,
            width_by_mask: outline.width_by_mask.map(|ears| ears / width),
            height: head / height,
            height_with_hair: outline.hair_top.map(|top| tall(top) / height),
            eyes_across: axes.origin[0] / width,
            eyes_down: axes.origin[1] / height,
            past: Past {
                chin: (past(outline.chin), CHIN_ERROR * axes.eyes),
                crown: (past(outline.crown), CROWN_ERROR * head),
                face: (past(outline.left).max(past(outline.right)), FACE_ERROR * axes.eyes),
                ears: (
                    ear(outline.left).max(ear(outline.right)),
                    EARS_ERROR * outline.width / 2.0 + FACE_ERROR * axes.eyes,
                ),
            },
        }
    }
}
