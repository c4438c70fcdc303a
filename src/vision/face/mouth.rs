//! The mouth and what else tells an expression: gap, width, corners, brows.

use super::axes::{Axes, Spot, between, mean, spot};
use super::eyes::bounds;
use super::raw::Mesh;

/// What the mouth and the brows do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mouth {
    /// Between the inner edges of the lips, as a share of the way from the eyes to the chin.
    pub gap: f64,
    /// From corner to corner, in widths of the nose: lips widen when they smile, noses hardly.
    pub width: f64,
    /// How far the corners lie above the middle of the lips, as a share of the mouth's width.
    pub lift: f64,
    /// How far the brows lie above the eyes, in eye distances; the mean of both.
    pub brows: f64,
    /// The smallest upright box round the lips: left, top, right, bottom.
    pub bounds: [f64; 4],
}

const LIPS: [u16; 12] = [0, 13, 14, 17, 37, 61, 82, 84, 267, 291, 312, 314];
const BROW_LEFT: [u16; 6] = [52, 53, 63, 65, 66, 105];
const BROW_RIGHT: [u16; 6] = [282, 283, 293, 295, 296, 334];

impl Mouth {
    /// Reads the mouth; `None` where the mesh lacks points. `chin` is the lowest point of the chin.
    pub fn of(mesh: &Mesh, axes: &Axes, chin: Spot) -> Option<Self> {
        let eyes_to_chin = axes.along(chin).1;
        let corners = between(mesh, 61, 291)?;
        let nose = between(mesh, 64, 294)?;
        if eyes_to_chin <= 0.0 || corners <= 0.0 || nose <= 0.0 {
            return None;
        }
        let below = |place: Option<Spot>| place.map(|place| axes.along(place).1);
        let gaps = [(13, 14), (82, 87), (312, 317)];
        let mut gap = 0.0;
        for (upper, lower) in gaps {
            gap += between(mesh, upper, lower)? / gaps.len() as f64;
        }
        let middle = below(mean(mesh, &[13, 14]))?;
        let corner = (below(spot(mesh, 61))? + below(spot(mesh, 291))?) / 2.0;
        let brows = (below(mean(mesh, &BROW_LEFT))? + below(mean(mesh, &BROW_RIGHT))?) / 2.0;
        Some(Self {
            gap: gap / eyes_to_chin,
            width: corners / nose,
            lift: (middle - corner) / corners,
            brows: -brows / axes.eyes,
            bounds: bounds(mesh, &LIPS)?,
        })
    }
}
