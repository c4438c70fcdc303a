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
    /// The head's width from ear to ear, pixels.
    pub width: f64,
    /// The face's edge and above it the skull, in order; closed.
    pub polygon: Vec<Spot>,
}

/// The mesh draws the chin's edge a little high: by so many eye distances, mean of 28 annotated
/// faces (deviation 0.034).
const CHIN_BELOW_MESH: f64 = 0.025;
/// From crown to chin, in eye-to-chin lengths. The eyes lie halfway up a head: 1.92 to 2.0 for people
/// in the photos whose hair lies flat, 2.0 by the anthropometry of adults (W. W. Howells; DIN 33402).
pub const CROWN: f64 = 1.97;
/// How far the crown may be off, as a share of the head's height.
pub const CROWN_ERROR: f64 = 0.05;
/// From ear to ear in widths of the mesh, which ends before the ears: mean of 23 faces with the ears
/// free, 1.27, deviation 0.05.
pub const EARS: f64 = 1.27;
/// How far the width from ear to ear may be off, as a share of itself.
pub const EARS_ERROR: f64 = 0.06;

/// The edge of the face, from the middle of the forehead round.
const EDGE: [u16; 36] = [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];

/// The lowest point of the chin; `None` where the mesh lacks it.
pub fn chin(mesh: &Mesh, axes: &Axes) -> Option<Spot> {
    let (across, down) = axes.along(spot(mesh, 152)?);
    Some(axes.place(across, down + CHIN_BELOW_MESH * axes.eyes))
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
        let edge = EDGE
            .iter()
            .map(|number| spot(mesh, *number))
            .collect::<Option<Vec<_>>>()?;
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

/// Goes up from the forehead, over the middle half of the face, as far as the mask shows a person:
/// the highest place reached, and whether the photo ended first. A second person behind is not
/// reached, since the way up leads through the gap between.
fn hair_top(
    mask: &Mask,
    axes: &Axes,
    centre: f64,
    forehead: f64,
    face_width: f64,
) -> (Spot, bool) {
    let (width, height) = (f64::from(mask.photo.0), f64::from(mask.photo.1));
    let inside = |[x, y]: Spot| x >= 0.0 && y >= 0.0 && x <= width && y <= height;
    // Half a cell of the mask.
    let step = (height / mask.height.max(1) as f64).max(width / mask.width.max(1) as f64) / 2.0;
    let step = step.max(0.5);
    let start = forehead.max(0.0) * 0.8;
    let mut best = (axes.place(centre, -start), start);
    let mut cut = 0;
    const LINES: i32 = 11;
    for line in 0..LINES {
        let aside = centre + face_width * (f64::from(line) / f64::from(LINES - 1) - 0.5) * 0.5;
        let mut up = start;
        // No hair stands higher than six heads: a mask can be all person.
        let most = face_width * 6.0;
        while up < most {
            let place = axes.place(aside, -(up + step));
            if !inside(place) {
                cut += 1;
                break;
            }
            if mask.at(place[0] as f32, place[1] as f32) < 0.5 {
                break;
            }
            up += step;
        }
        if up > best.1 {
            best = (axes.place(aside, -up), up);
        }
    }
    // One line at the edge is noise of the mask; several are hair.
    (best.0, cut >= 3)
}
