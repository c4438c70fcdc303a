//! How large the head is, where it is, and whether all of it is on the photo.

use super::{FaceCase, Part, Size, Way, finding, outlined};
use crate::photo::face::outline::{CROWN_ERROR, EARS, EARS_ERROR};
use crate::photo::face::raw::Quarter;
use crate::photo::face::{Face, facts::round};
use crate::photo::judge::against;
use crate::photo::profile::{Bound, Profile};
use crate::report::{Finding, Outcome};
use crate::rules::{Rule, face as rules};

/// What the mask shows is right within so much: a cell of it, on either side.
const MASK_ERROR: f64 = 0.01;
/// The point between the eyes is found within so much of the photo's side.
const PLACE_ERROR: f64 = 0.015;

/// Judges size, position and inside.
pub fn judge(face: &Face, quarter: Option<Quarter>, profile: &Profile) -> [Finding; 3] {
    if quarter.is_some() {
        let later = |rule: &'static Rule| finding(rule, Outcome::Unknown, FaceCase::TurnFirst);
        return [later(&rules::SIZE), later(&rules::POSITION), inside(face)];
    }
    let size = if too_turned(face) {
        finding(&rules::SIZE, Outcome::Unknown, FaceCase::TooTurned)
    } else {
        size(face, profile)
    };
    [size.at(outlined(face)), position(face, profile), inside(face)]
}

/// A head turned or leaning past every limit shows another width and height than it has.
fn too_turned(face: &Face) -> bool {
    let pose = &face.pose;
    pose.yaw.degrees.abs() > rules::YAW_FAIL + pose.yaw.error
        || pose.pitch.degrees.abs() > rules::PITCH_FAIL + pose.pitch.error
        || pose.roll.degrees.abs() > rules::ROLL_FAIL + pose.roll.error
}

/// Past which end of a range all readings lie, each of which may be right.
fn outside(low: f64, high: f64, (from, to): (f64, f64)) -> Option<Size> {
    if high < from {
        Some(Size::Small)
    } else if low > to {
        Some(Size::Large)
    } else {
        None
    }
}

/// One length of the head in more than one reading, against its limits. Only what every reading finds
/// outside counts.
struct Length<'a> {
    readings: &'a [Option<f64>],
    error: f64,
    bound: Bound,
    unit: &'static str,
}

impl Length<'_> {
    fn judge(&self) -> Finding {
        let Bound { pass, fail } = self.bound;
        let given = || self.readings.iter().flatten().copied();
        let low = given().fold(f64::INFINITY, f64::min);
        let high = given().fold(f64::NEG_INFINITY, f64::max);
        let wrong = outside(low * (1.0 - self.error), high * (1.0 + self.error), fail);
        let doubtful = outside(low * (1.0 - MASK_ERROR), high * (1.0 + MASK_ERROR), pass);
        let (outcome, case, size, range) = match (wrong, doubtful) {
            (Some(size), _) => (Outcome::Fail, FaceCase::SizeWrong(size), size, fail),
            (_, Some(size)) => (Outcome::Warn, FaceCase::SizeDoubtful(size), size, pass),
            _ => (Outcome::Pass, FaceCase::SizeRight, Size::Small, pass),
        };
        // The reading that speaks most for the photo, and the limit it was held against.
        let (measured, limit) = match size {
            Size::Small => (high, range.0),
            Size::Large => (low, range.1),
        };
        finding(&rules::SIZE, outcome, case).measured(round(measured, 1000.0), limit, self.unit)
    }
}

/// The width and the height; the worse of the two is told.
fn size(face: &Face, profile: &Profile) -> Finding {
    let place = &face.place;
    let width = Length {
        readings: &[
            Some(place.width),
            place.width_by_mask,
            profile.cheeks.then_some(place.width / EARS),
        ],
        error: EARS_ERROR,
        bound: profile.head_width,
        unit: "photo widths",
    }
    .judge();
    let height = Length {
        readings: &[Some(place.height), place.height_with_hair],
        error: CROWN_ERROR,
        bound: profile.head_height,
        unit: "photo heights",
    }
    .judge();
    let severity = |finding: &Finding| match finding.outcome {
        Outcome::Fail => 2,
        Outcome::Warn => 1,
        _ => 0,
    };
    if severity(&width) >= severity(&height) { width } else { height }
}

/// How far a value lies past either end of a range: negative before it, positive after it.
fn past(value: f64, (from, to): (f64, f64)) -> f64 {
    if value < from { value - from } else { (value - to).max(0.0) }
}

/// The point between the eyes, across and down.
fn position(face: &Face, profile: &Profile) -> Finding {
    let place = &face.place;
    let ways = [
        (place.eyes_across, profile.eyes_across, Way::Left, Way::Right, "photo widths"),
        (place.eyes_down, profile.eyes_down, Way::Up, Way::Down, "photo heights"),
    ];
    let mut worst = against(
        finding(&rules::POSITION, Outcome::Pass, FaceCase::PlaceRight),
        round(place.eyes_down, 1000.0),
        profile.eyes_down.pass.1,
        "photo heights",
    );
    for (value, Bound { pass, fail }, before, after, unit) in ways {
        let beyond = past(value, pass);
        if beyond == 0.0 {
            continue;
        }
        let way = if beyond < 0.0 { before } else { after };
        let wrong = past(value, fail).abs() > PLACE_ERROR;
        let range = if wrong { fail } else { pass };
        let limit = if beyond < 0.0 { range.0 } else { range.1 };
        let (outcome, case) = if wrong {
            (Outcome::Fail, FaceCase::PlaceWrong(way))
        } else {
            (Outcome::Warn, FaceCase::PlaceDoubtful(way))
        };
        if worst.outcome != Outcome::Fail {
            worst = finding(&rules::POSITION, outcome, case).measured(
                round(value, 1000.0),
                limit,
                unit,
            );
        }
    }
    worst.at(outlined(face))
}

/// Whether chin, crown and sides are on the photo.
fn inside(face: &Face) -> Finding {
    let past = &face.place.past;
    let parts = [(Part::Chin, past.chin), (Part::Crown, past.crown), (Part::Side, past.face)];
    // Past the edge by more than its error: cut off.
    let cut = parts.iter().find(|(_, (pixels, error))| pixels > error);
    let (outcome, case, pixels) = if let Some((part, (pixels, _))) = cut {
        (Outcome::Fail, FaceCase::Cut(*part), *pixels)
    } else if let Some((part, (pixels, _))) = parts.iter().find(|(_, (pixels, _))| *pixels > 0.0) {
        (Outcome::Warn, FaceCase::MaybeCut(*part), *pixels)
    } else if face.outline.hair_cut {
        (Outcome::Warn, FaceCase::HairCut, past.crown.0)
    } else if past.ears.0 > past.ears.1 {
        (Outcome::Warn, FaceCase::EarCut, past.ears.0)
    } else {
        let nearest = past.chin.0.max(past.crown.0).max(past.face.0);
        (Outcome::Pass, FaceCase::Inside, nearest)
    };
    finding(&rules::INSIDE, outcome, case)
        .measured(round(pixels, 1.0), 0.0, "px past the edge")
        .at(outlined(face))
}
