//! Rules of the face: how many, how turned, how large and where, eyes, mouth, expression.

mod features;
mod head;
mod pose;
#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::photo::face::raw::{Quarter, Rect};
use crate::photo::face::{Averted, Face, Reading};
use crate::photo::judge::around;
use crate::photo::profile::Profile;
use crate::report::{Case, Finding, Outcome, Region};
use crate::rules::{Rule, face as rules};

/// What was found of the face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaceCase {
    /// One face.
    One,
    /// None.
    None,
    /// A head, turned away.
    Averted,
    /// More than one.
    Several,
    /// One, and something that may be another.
    MaybeSeveral,
    /// The networks did not look at it.
    NotRead(Unread),
    /// Nothing speaks against a living face.
    SeemsReal,
    /// The face is not quite one.
    MaybeNotReal,
    /// The photo stands upright.
    Upright,
    /// It must be turned so far.
    Lies(Quarter),
    /// Looks straight ahead, within the error.
    Straight(Axis),
    /// Turned a little.
    Turned(Axis, Way),
    /// Turned far.
    TurnedFar(Axis, Way),
    /// The head's size suits ISO.
    SizeRight,
    /// Too small or large for ISO, not for every standard.
    SizeDoubtful(Size),
    /// Too small or large for every standard.
    SizeWrong(Size),
    /// The head's place suits ISO.
    PlaceRight,
    /// It does not, but suits another standard or is within the error.
    PlaceDoubtful(Way),
    /// It suits none.
    PlaceWrong(Way),
    /// The whole head is on the photo.
    Inside,
    /// Hair or the top of the head touches the upper edge.
    HairCut,
    /// An ear, or hair over it, may be cut off.
    EarCut,
    /// Too near the edge to tell.
    MaybeCut(Part),
    /// Cut off.
    Cut(Part),
    /// Both eyes are open.
    EyesOpen,
    /// They may be half closed.
    EyesNarrow,
    /// One is closed.
    EyeClosed(Way),
    /// Both are.
    EyesClosed,
    /// Enough pixels from eye to eye.
    EyesApart,
    /// Fewer than the strictest Chinese standard asks for.
    EyesNear,
    /// Fewer than any.
    EyesTooNear,
    /// The mouth is closed.
    MouthClosed,
    /// A little open.
    MouthAjar,
    /// Open.
    MouthOpen,
    /// Something pink covers the chin below the lip.
    Tongue,
    /// Neutral.
    Neutral,
    /// Smiling.
    Smile,
    /// Brows raised.
    BrowsRaised,
    /// Taken from far enough.
    FarEnough,
    /// Taken from very near.
    Near,
    /// No face was read, so this rule cannot be answered.
    NoFace,
    /// The photo is to be turned upright first.
    TurnFirst,
    /// The head is turned too far for this to be measured.
    TooTurned,
}

/// Why no network looked at the photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Unread {
    /// The caller does not want the face read.
    Off,
    /// The face models are not at hand.
    Models,
    /// There are no pixels: the picture could not be decoded.
    Pixels,
}

/// About which axis a head turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Left and right.
    Yaw,
    /// Up and down.
    Pitch,
    /// Leaning.
    Roll,
}

/// To which side of the photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The photo's left.
    Left,
    /// The photo's right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

/// How the size is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Too small.
    Small,
    /// Too large.
    Large,
}

/// Parts of a head that can be cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The chin.
    Chin,
    /// The top of the head.
    Crown,
    /// A side of the face.
    Side,
}

/// Which stated reasons there are, as far as these rules are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Grounds {
    /// A medical reason: eyes, roll and mouth warn instead of failing.
    pub medical: bool,
}

/// Judges the face, or says of each rule why it was not read.
pub fn judge(
    reading: Result<&Reading, Unread>,
    grounds: Grounds,
    profile: &Profile,
) -> Vec<Finding> {
    let reading = match reading {
        Ok(reading) => reading,
        Err(why) => {
            let unread =
                |rule: &&'static Rule| finding(rule, Outcome::Unknown, FaceCase::NotRead(why));
            return rules::ALL.iter().map(unread).collect();
        }
    };
    let mut findings = vec![count(reading)];
    let Some(face) = &reading.face else {
        findings.extend(without_a_face(reading.averted.as_ref()));
        return findings;
    };
    let quarter = pose::quarter(face);
    findings.push(real(face));
    findings.extend(pose::judge(face, quarter, grounds));
    findings.extend(head::judge(face, quarter, profile));
    findings.push(features::eyes_open(face, grounds));
    findings.push(features::eyes_distance(face, profile));
    findings.push(features::mouth(face, grounds));
    findings.push(features::expression(face));
    findings.push(features::perspective(face));
    findings
}

fn finding(rule: &'static Rule, outcome: Outcome, case: FaceCase) -> Finding {
    Finding::new(rule, outcome, Case::Face(case))
}

/// A fail that a stated reason makes a warning.
fn softened(softens: bool) -> Outcome {
    if softens { Outcome::Warn } else { Outcome::Fail }
}

fn count(reading: &Reading) -> Finding {
    let found = match (&reading.face, reading.averted) {
        (Some(_), _) => 1 + reading.others.len(),
        _ => 0,
    };
    let (outcome, case) = match (found, reading.averted.is_some(), reading.maybe.is_empty()) {
        (0, true, _) => (Outcome::Unknown, FaceCase::Averted),
        (0, false, _) => (Outcome::Fail, FaceCase::None),
        (1, _, true) => (Outcome::Pass, FaceCase::One),
        (1, _, false) => (Outcome::Warn, FaceCase::MaybeSeveral),
        _ => (Outcome::Fail, FaceCase::Several),
    };
    let finding = finding(&rules::COUNT, outcome, case).measured(found as f64, 1.0, "faces");
    match reading.others.first().or(reading.maybe.first()) {
        Some(other) => finding.at(boxed(other)),
        None => finding,
    }
}

/// From here on the mesh is as sure as of any face.
const SURELY_REAL: f64 = 0.9;

fn real(face: &Face) -> Finding {
    let (outcome, case) = if face.sure >= SURELY_REAL {
        (Outcome::Pass, FaceCase::SeemsReal)
    } else {
        (Outcome::Unknown, FaceCase::MaybeNotReal)
    };
    finding(&rules::REAL, outcome, case).at(outlined(face))
}

/// Without a face the rules that need one cannot be answered; a head turned away answers one.
fn without_a_face(averted: Option<&Averted>) -> Vec<Finding> {
    rules::ALL
        .iter()
        .filter(|rule| rule.id != rules::COUNT.id)
        .map(|rule| match averted {
            Some(averted) if rule.id == rules::YAW.id => pose::averted(averted),
            _ => finding(rule, Outcome::Unknown, FaceCase::NoFace),
        })
        .collect()
}

/// The head's outline as a region.
fn outlined(face: &Face) -> Region {
    let points = face.outline.polygon.iter().copied().map(crate::photo::face::facts::point);
    Region::Polygon { points: points.collect() }
}

fn boxed(rect: &Rect) -> Region {
    around([
        f64::from(rect.x),
        f64::from(rect.y),
        f64::from(rect.x + rect.width),
        f64::from(rect.y + rect.height),
    ])
}

/// A box with a margin of a quarter of its shorter side, from left, top, right, bottom.
fn round_about([left, top, right, bottom]: [f64; 4]) -> Region {
    let margin = (right - left).min(bottom - top) / 4.0;
    around([left - margin, top - margin, right + margin, bottom + margin])
}
