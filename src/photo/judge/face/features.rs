//! Eyes, mouth, expression, and how near the camera was.

use super::{FaceCase, Grounds, Way, finding, outlined, round_about, softened};
use crate::photo::face::{Face, facts::round};
use crate::photo::profile::{Bound, Profile};
use crate::report::{Finding, Outcome, Region};
use crate::rules::face as rules;

/// Turned further than this, the far eye is seen from aside and its lids cannot be measured.
const SEEN_ASIDE: f64 = 30.0;

/// Both eyes are open. Every eye is held against its own lids, so narrow eyes are as good as wide
/// ones as long as they are open.
pub fn eyes_open(face: &Face, grounds: Grounds) -> Finding {
    let eyes = &face.eyes;
    if face.pose.yaw.degrees.abs() > SEEN_ASIDE {
        return finding(&rules::EYES_OPEN, Outcome::Unknown, FaceCase::TooTurned)
            .at(both_eyes(face));
    }
    let shut = |openness: f64| openness < rules::LIDS_FAIL;
    let (outcome, case) = match (shut(eyes.left.openness), shut(eyes.right.openness)) {
        (true, true) => (softened(grounds.medical), FaceCase::EyesClosed),
        (true, false) => (softened(grounds.medical), FaceCase::EyeClosed(Way::Left)),
        (false, true) => (softened(grounds.medical), FaceCase::EyeClosed(Way::Right)),
        _ if eyes.smaller() < rules::LIDS_WARN => (Outcome::Warn, FaceCase::EyesNarrow),
        _ => (Outcome::Pass, FaceCase::EyesOpen),
    };
    let limit =
        if matches!(case, FaceCase::EyesNarrow) { rules::LIDS_WARN } else { rules::LIDS_FAIL };
    let region = match case {
        FaceCase::EyeClosed(Way::Left) => round_about(eyes.left.bounds),
        FaceCase::EyeClosed(_) => round_about(eyes.right.bounds),
        _ => both_eyes(face),
    };
    finding(&rules::EYES_OPEN, outcome, case)
        .measured(round(eyes.smaller(), 1000.0), limit, "eye widths")
        .at(region)
}

fn both_eyes(face: &Face) -> Region {
    let (left, right) = (face.eyes.left.bounds, face.eyes.right.bounds);
    round_about([
        left[0].min(right[0]),
        left[1].min(right[1]),
        left[2].max(right[2]),
        left[3].max(right[3]),
    ])
}

/// The pupils are found within so much of their distance, at both ends together.
const PUPILS_ERROR: f64 = 0.02;

/// Enough pixels from eye to eye.
pub fn eyes_distance(face: &Face, profile: &Profile) -> Finding {
    let pixels = face.eyes.distance;
    let Bound { pass, fail } = profile.eye_distance;
    let (outcome, case, limit) = if pixels * (1.0 + PUPILS_ERROR) < fail.0 {
        (Outcome::Fail, FaceCase::EyesTooNear, fail.0)
    } else if pixels * (1.0 - PUPILS_ERROR) > fail.1 {
        (Outcome::Fail, FaceCase::EyesTooNear, fail.1)
    } else if pixels < pass.0 {
        (Outcome::Warn, FaceCase::EyesNear, pass.0)
    } else if pixels > pass.1 {
        (Outcome::Warn, FaceCase::EyesNear, pass.1)
    } else {
        (Outcome::Pass, FaceCase::EyesApart, pass.0)
    };
    finding(&rules::EYES_DISTANCE, outcome, case)
        .measured(round(pixels, 10.0), limit, "px")
        .at(both_eyes(face))
}

/// A tongue: more of the chin than this is pinker than the cheeks …
const TONGUE_PINK: f64 = 0.5;
/// … and all of it darker by so much, as the inside of a mouth is …
const TONGUE_DARKER: f64 = 12.0;
/// … and the mesh, which takes the upper lip for both, draws the mouth narrower than any that is
/// closed (1.15 noses and up), a little room added.
const TONGUE_WIDTH: f64 = 1.17;

fn tongue(face: &Face) -> bool {
    face.mouth.width < TONGUE_WIDTH
        && face.pose.yaw.degrees.abs() < rules::YAW_FAIL
        && face
            .below_lip
            .is_some_and(|below| below.pink > TONGUE_PINK && below.darker > TONGUE_DARKER)
}

/// The mouth is closed.
pub fn mouth(face: &Face, grounds: Grounds) -> Finding {
    let gap = face.mouth.gap;
    let (outcome, case, limit) = if gap > rules::LIPS_FAIL {
        (softened(grounds.medical), FaceCase::MouthOpen, rules::LIPS_FAIL)
    } else if gap > rules::LIPS_WARN {
        (Outcome::Warn, FaceCase::MouthAjar, rules::LIPS_WARN)
    } else if tongue(face) {
        (Outcome::Warn, FaceCase::Tongue, rules::LIPS_WARN)
    } else {
        (Outcome::Pass, FaceCase::MouthClosed, rules::LIPS_WARN)
    };
    finding(&rules::MOUTH, outcome, case)
        .measured(round(gap, 1000.0), limit, "eye-to-chin lengths")
        .at(round_about(face.mouth.bounds))
}

/// A mouth wider than so many noses smiles: neutral ones measured 1.15 to 1.39, smiles 1.40 to 1.56
/// (one faint one 1.34).
const SMILE_WIDTH: f64 = 1.43;
/// Or one whose corners stand so much higher than its middle: neutral ones up to 0.095.
const SMILE_LIFT: f64 = 0.105;
/// Brows so far above the eyes are raised: neutral ones measured 0.20 to 0.41.
const BROWS_RAISED: f64 = 0.445;

/// A neutral expression: a smile or raised brows warn.
pub fn expression(face: &Face) -> Finding {
    let mouth = &face.mouth;
    let (case, measured, limit, unit) = if mouth.width > SMILE_WIDTH {
        (FaceCase::Smile, mouth.width, SMILE_WIDTH, "nose widths")
    } else if mouth.lift > SMILE_LIFT {
        (FaceCase::Smile, mouth.lift, SMILE_LIFT, "mouth widths")
    } else if mouth.brows > BROWS_RAISED {
        (FaceCase::BrowsRaised, mouth.brows, BROWS_RAISED, "eye distances")
    } else {
        (FaceCase::Neutral, mouth.width, SMILE_WIDTH, "nose widths")
    };
    if face.pose.yaw.degrees.abs() > SEEN_ASIDE {
        return finding(&rules::EXPRESSION, Outcome::Unknown, FaceCase::TooTurned)
            .at(outlined(face));
    }
    let outcome = if case == FaceCase::Neutral { Outcome::Pass } else { Outcome::Warn };
    finding(&rules::EXPRESSION, outcome, case)
        .measured(round(measured, 1000.0), limit, unit)
        .at(round_about(mouth.bounds))
}

/// Studio photos measured 0.011 (deviation 0.005), a selfie from 15 centimetres 0.026.
const NEARNESS: f64 = 0.025;

/// Taken from very near: a note.
pub fn perspective(face: &Face) -> Finding {
    let nearness = face.pose.nearness;
    let aside = face.pose.yaw.degrees.abs() > rules::YAW_FAIL;
    let (outcome, case) = if aside {
        (Outcome::Unknown, FaceCase::TooTurned)
    } else if nearness > NEARNESS {
        (Outcome::Pass, FaceCase::Near)
    } else {
        (Outcome::Pass, FaceCase::FarEnough)
    };
    finding(&rules::PERSPECTIVE, outcome, case)
        .measured(round(nearness * 100.0, 100.0), NEARNESS * 100.0, "% per cm")
        .at(outlined(face))
}
