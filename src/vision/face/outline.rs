//! The outline of the head: chin, sides, crown, and the top of the hair.

use super::axes::{Axes, Spot, distance, middle, spot};
use super::raw::{Mask, Mesh};

/// The head's outline on the photo.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// The lowest point of the chin.
    pub chin: Spot,
    /// The top of the skull without hair, by the proportions of heads.
    pub crown: Spot,
    /// The top of the hair (or of what is worn), where the mask tells.
    pub hair_top: Option<Spot>,
    /// Whether hair or head go on past the photo's edge above.
    pub hair_cut: bool,
    /// The edge of the face at eye level on the photo's left side, before the ear.
    pub left: Spot,
    /// The same on the right side.
    pub right: Spot,
    /// The head's width from ear to ear by the face's own, pixels.
    pub width: f64,
    /// The head's width from ear to ear as the mask shows it, pixels; `None` where hair, shoulders or
    /// the photo's edge are in the way.
    pub width_by_mask: Option<f64>,
    /// The face's edge and above it the skull, in order; closed.
    pub polygon: Vec<Spot>,
}

/// The mesh's lowest point stands a little before the chin's edge: the edge follows after so much of
/// the step from the point above. Mean of 28 annotated faces; they lie 0.034 eye distances about it.
const CHIN_BEYOND: f64 = 0.3;
/// From crown to chin, in eye-to-chin lengths. The eyes lie halfway up a head; 1.92 to 2.0 was measured
/// on people whose hair lies flat.
pub const CROWN: f64 = 1.97;
/// How far the crown may be off, as a share of the head's height.
pub const CROWN_ERROR: f64 = 0.05;
/// From ear to ear in widths of the mesh, which ends before the ears: mean of 23 faces with the ears
/// free, 1.27, deviation 0.05.
pub const EARS: f64 = 1.27;
/// A mask wider or narrower than so many widths of the mesh shows hair, or half a face.
const EARS_RANGE: std::ops::RangeInclusive<f64> = 1.08..=1.40;
/// How far the width from ear to ear may be off, as a share of itself.
pub const EARS_ERROR: f64 = 0.06;

/// The edge of the face, from the middle of the forehead round.
pub const EDGE: [u16; 36] = [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];

/// The lowest point of the chin; `None` where the mesh lacks it.
pub fn chin(mesh: &Mesh, axes: &Axes) -> Option<Spot> {
    let (across, down) = axes.along(spot(mesh, 152)?);
    let step = down - axes.along(spot(mesh, 175)?).1;
    Some(axes.place(across, down + CHIN_BEYOND * step.max(0.0)))
}

impl Outline {
    /// Draws the outline; `None` where the mesh lacks points.
    pub fn of(mesh: &Mesh, axes: &Axes, mask: Option<&Mask>) -> Option<Self> {
        let chin = chin(mesh, axes)?;
        let (left, right) = (spot(mesh, 234)?, spot(mesh, 454)?);
        let face_width = distance(left, right);
        let (across, eyes_to_chin) = axes.along(chin);
        if eyes_to_chin <= 0.0 || face_width <= 0.0 {
            return None;
        }
        // The skull stands over the middle of the face, where the chin may point aside.
        let centre = axes.along(middle(left, right)).0;
        let crown = axes.place((centre + across) / 2.0, eyes_to_chin * (1.0 - CROWN));
        let edge = EDGE.iter().map(|number| spot(mesh, *number)).collect::<Option<Vec<_>>>()?;
        let forehead = -axes.along(spot(mesh, 10)?).1;
        let hair = mask.map(|mask| hair_top(mask, axes, centre, forehead, face_width));
        Some(Self {
            chin,
            crown,
            hair_top: hair.map(|(top, _)| top),
            hair_cut: hair.is_some_and(|(_, cut)| cut),
            left,
            right,
            width: face_width * EARS,
            width_by_mask: mask
                .and_then(|mask| ears(mask, axes, centre, eyes_to_chin))
                .filter(|width| EARS_RANGE.contains(&(width / face_width))),
            polygon: raised(edge, axes, forehead, -axes.along(crown).1),
        })
    }
}

/// The face's edge with its upper part drawn up to the crown: the mesh ends on the forehead.
fn raised(mut edge: Vec<Spot>, axes: &Axes, forehead: f64, crown: f64) -> Vec<Spot> {
    if forehead > 0.0 && crown > forehead {
        for place in &mut edge {
            let (across, down) = axes.along(*place);
            if down < 0.0 {
                *place = axes.place(across, down * crown / forehead);
            }
        }
    }
    edge
}

/// Whether a place is on the photo.
fn on_photo(mask: &Mask, [x, y]: Spot) -> bool {
    (0.0..=f64::from(mask.photo.0)).contains(&x) && (0.0..=f64::from(mask.photo.1)).contains(&y)
}

/// Half a cell of the mask, pixels.
fn step(mask: &Mask) -> f64 {
    let across = f64::from(mask.photo.0) / mask.width.max(1) as f64;
    let down = f64::from(mask.photo.1) / mask.height.max(1) as f64;
    (across.max(down) / 2.0).max(0.5)
}

/// Goes from a place along the face's axes as far as the mask shows a person, at most `most` pixels:
/// how far, and whether the photo ended first.
fn walk(
    mask: &Mask,
    axes: &Axes,
    (across, down): (f64, f64),
    by: (f64, f64),
    most: f64,
) -> (f64, bool) {
    let step = step(mask);
    let mut gone = 0.0;
    while gone < most {
        let next = gone + step;
        let place = axes.place(across + by.0 * next, down + by.1 * next);
        if !on_photo(mask, place) {
            return (gone, true);
        }
        if mask.at(place[0] as f32, place[1] as f32) < 0.5 {
            return (gone, false);
        }
        gone = next;
    }
    (gone, false)
}

/// The mask's width where ears are: from the eyes to the tip of the nose. `None` where it reaches the
/// photo's edge.
fn ears(mask: &Mask, axes: &Axes, centre: f64, eyes_to_chin: f64) -> Option<f64> {
    let most = eyes_to_chin * 3.0;
    let (mut left, mut right) = (0.0f64, 0.0f64);
    for line in 0..6 {
        let down = eyes_to_chin * (f64::from(line) * 0.08 - 0.05);
        for (side, by) in [(&mut left, -1.0), (&mut right, 1.0)] {
            let (gone, cut) = walk(mask, axes, (centre, down), (by, 0.0), most);
            if cut {
                return None;
            }
            *side = side.max(gone);
        }
    }
    Some(left + right)
}

/// Goes up from the forehead, over the middle half of the face, as far as the mask shows a person:
/// the highest place reached, and whether the photo ended first. A second person behind is not
/// reached, since the way up leads through the gap between.
fn hair_top(mask: &Mask, axes: &Axes, centre: f64, forehead: f64, face_width: f64) -> (Spot, bool) {
    const LINES: i32 = 11;
    let start = forehead.max(0.0) * 0.8;
    let mut best = (centre, start);
    let mut cut = 0;
    for line in 0..LINES {
        let aside = centre + face_width * (f64::from(line) / f64::from(LINES - 1) - 0.5) * 0.5;
        // No hair stands higher than six heads: a mask can be all person.
        let (up, ended) = walk(mask, axes, (aside, -start), (0.0, -1.0), face_width * 6.0);
        cut += i32::from(ended);
        if start + up > best.1 {
            best = (aside, start + up);
        }
    }
    // One line at the edge is noise of the mask; several are hair.
    (axes.place(best.0, -best.1), cut >= 3)
}
