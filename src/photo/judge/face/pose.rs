//! How the head is turned.

use super::{Axis, FaceCase, Grounds, Way, boxed, finding, outlined, softened};
use crate::photo::face::pose::Angle;
use crate::photo::face::raw::Quarter;
use crate::photo::face::{Averted, Face, facts::round};
use crate::report::{Finding, Outcome};
use crate::rules::{Rule, face as rules};

/// Leaning so far, a head counts as lying: halfway from the limit to a quarter turn.
const LIES: f64 = 60.0;

/// How the photo is to be turned for the face to stand upright, by the line of the eyes.
pub fn quarter(face: &Face) -> Option<Quarter> {
    let roll = face.pose.roll.degrees;
    if roll.abs() < LIES {
        None
    } else if roll.abs() > 180.0 - LIES {
        Some(Quarter::Over)
    } else if roll > 0.0 {
        Some(Quarter::Left)
    } else {
        Some(Quarter::Right)
    }
}

/// The roll that is left once the photo is turned by whole quarters.
fn leaning(face: &Face, quarter: Option<Quarter>) -> f64 {
    let roll = face.pose.roll.degrees;
    match quarter {
        None => roll,
        Some(Quarter::Right) => roll + 90.0,
        Some(Quarter::Left) => roll - 90.0,
        Some(Quarter::Over) => roll - 180.0 * roll.signum(),
    }
}

/// Judges upright, yaw, pitch and roll.
pub fn judge(face: &Face, quarter: Option<Quarter>, grounds: Grounds) -> [Finding; 4] {
    let pose = &face.pose;
    let upright = match quarter {
        None => finding(&rules::UPRIGHT, Outcome::Pass, FaceCase::Upright),
        Some(quarter) => finding(&rules::UPRIGHT, Outcome::Fail, FaceCase::Lies(quarter)),
    };
    let lean = Angle { degrees: leaning(face, quarter), error: pose.roll.error };
    [
        upright.measured(round(pose.roll.degrees, 10.0), LIES, "degrees").at(outlined(face)),
        turn(&rules::YAW, Axis::Yaw, pose.yaw, rules::TURN_PASS, rules::YAW_FAIL, false, face),
        turn(
            &rules::PITCH,
            Axis::Pitch,
            pose.pitch,
            rules::TURN_PASS,
            rules::PITCH_FAIL,
            false,
            face,
        ),
        turn(
            &rules::ROLL,
            Axis::Roll,
            lean,
            rules::ROLL_PASS,
            rules::ROLL_FAIL,
            grounds.medical,
            face,
        ),
    ]
}

/// Passes up to `pass` and the error, fails past `fail` by more than the error, warns between.
fn turn(
    rule: &'static Rule,
    axis: Axis,
    angle: Angle,
    pass: f64,
    fail: f64,
    softens: bool,
    face: &Face,
) -> Finding {
    let size = angle.degrees.abs();
    let positive = angle.degrees > 0.0;
    let way = match (axis, positive) {
        (Axis::Pitch, true) => Way::Up,
        (Axis::Pitch, false) => Way::Down,
        (_, true) => Way::Right,
        (_, false) => Way::Left,
    };
    // Roll is measured well and its limit wide; yaw and pitch get their error on top.
    let room = if axis == Axis::Roll { 0.0 } else { angle.error };
    let (outcome, case, limit) = if size <= pass + room {
        (Outcome::Pass, FaceCase::Straight(axis), pass)
    } else if size <= fail + angle.error {
        (Outcome::Warn, FaceCase::Turned(axis, way), pass)
    } else {
        (softened(softens), FaceCase::TurnedFar(axis, way), fail)
    };
    finding(rule, outcome, case)
        .measured(round(angle.degrees, 10.0), limit, "degrees")
        .at(outlined(face))
}

/// The nose stands past an ear: turned by more than 45 degrees.
const PAST_THE_EAR: f64 = 1.0;

/// A head on which the mesh cannot be laid: turned far away, or something before the face.
pub fn averted(averted: &Averted) -> Finding {
    let way = if averted.nose_aside > 0.0 { Way::Right } else { Way::Left };
    let (outcome, case) = if averted.nose_aside.abs() > PAST_THE_EAR {
        (Outcome::Fail, FaceCase::TurnedFar(Axis::Yaw, way))
    } else {
        (Outcome::Unknown, FaceCase::NoFace)
    };
    finding(&rules::YAW, outcome, case).at(boxed(&averted.bounds))
}
