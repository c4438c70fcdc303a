//! The eyes: how far open, and where.

use super::axes::{Axes, LIDS_LEFT, LIDS_RIGHT, Spot, between, spot};
use super::raw::Mesh;

/// One eye.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Eye {
    /// The middle of the pupil, looking straight ahead.
    pub pupil: Spot,
    /// How far the lids stand apart, as a share of the eye's width.
    pub openness: f64,
    /// The smallest upright box round the lids: left, top, right, bottom.
    pub bounds: [f64; 4],
}

/// Both eyes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Eyes {
    /// The eye on the photo's left side.
    pub left: Eye,
    /// The eye on the photo's right side.
    pub right: Eye,
    /// From pupil to pupil, pixels.
    pub distance: f64,
}

impl Eyes {
    /// Reads both eyes; `None` where the mesh lacks the lids.
    pub fn of(mesh: &Mesh, axes: &Axes) -> Option<Self> {
        Some(Self {
            left: Eye {
                pupil: axes.left_pupil,
                openness: openness(mesh, [33, 160, 158, 133, 153, 144])?,
                bounds: bounds(mesh, &LIDS_LEFT)?,
            },
            right: Eye {
                pupil: axes.right_pupil,
                openness: openness(mesh, [263, 387, 385, 362, 380, 373])?,
                bounds: bounds(mesh, &LIDS_RIGHT)?,
            },
            distance: axes.eyes,
        })
    }

    /// How far the less open of the two is open.
    pub fn smaller(&self) -> f64 {
        self.left.openness.min(self.right.openness)
    }
}

/// The eye aspect ratio (Soukupová and Čech 2016): outer corner, two points of the upper lid, inner
/// corner, and the two points of the lower lid below those, the inner one first.
fn openness(mesh: &Mesh, [outer, above1, above2, inner, below2, below1]: [u16; 6]) -> Option<f64> {
    let width = between(mesh, outer, inner)?;
    let gaps = between(mesh, above1, below1)? + between(mesh, above2, below2)?;
    (width > 0.0).then_some(gaps / (2.0 * width))
}

/// The smallest upright box round points of the mesh: left, top, right, bottom.
pub fn bounds(mesh: &Mesh, numbers: &[u16]) -> Option<[f64; 4]> {
    let mut bounds = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    for number in numbers {
        let [x, y] = spot(mesh, *number)?;
        bounds = [bounds[0].min(x), bounds[1].min(y), bounds[2].max(x), bounds[3].max(y)];
    }
    Some(bounds)
}
