//! Rules of the face (notice Q11, which names ICAO 9303), and the published photo standards they
//! are held against.
//!
//! The standards measure different things and conflict. A head fails only outside every one of them
//! by more than the measurement's own error, and warns outside ISO's.

use super::{Rule, limit, rule};

/// Yaw and pitch within 5 degrees (ISO/IEC 39794-5 as given in BSI TR-03121-3.2, tables 4.3, 5.3).
pub const TURN_PASS: f64 = 5.0;
/// The visa photo's yaw.
pub const YAW_FAIL: f64 = 20.0;
/// The visa photo's pitch.
pub const PITCH_FAIL: f64 = 25.0;
/// ISO's roll.
pub const ROLL_PASS: f64 = 8.0;
/// The visa photo's roll.
pub const ROLL_FAIL: f64 = 20.0;
/// ISO's head width / photo width, ear to ear.
pub const WIDTH_ISO: (f64, f64) = (0.50, 0.75);
/// Any set's: the social security card 179 of 358, the Chinese passport 283 of 354.
pub const WIDTH_ANY: (f64, f64) = (0.50, 0.80);
/// ISO's head height / photo height, chin to crown; it holds the Chinese passport's 331 to 390 of 472.
pub const HEIGHT_ISO: (f64, f64) = (0.60, 0.90);
/// Any set's: the visa photo and the social security card limit the width alone, so a head that suits
/// their width suits them however high it is. No set knows a higher head than ISO's highest.
pub const HEIGHT_ANY: (f64, f64) = (0.0, 0.90);
/// ISO's place of the point between the eyes across the photo; it holds the social security card's
/// 162 to 196 of 358.
pub const ACROSS_ISO: (f64, f64) = (0.45, 0.55);
/// ISO's place of the point between the eyes, from the top.
pub const DOWN_ISO: (f64, f64) = (0.30, 0.50);
/// Any set's: ISO's from above, the visa photo's 256 of 560 above the bottom from below.
pub const DOWN_ANY: (f64, f64) = (0.30, 0.543);
/// The visa photo asks for over 60 pixels from eye to eye.
pub const EYES_FAIL: f64 = 60.0;
/// The Chinese passport asks for 82: no Chinese set for more.
pub const EYES_WARN: f64 = 82.0;
/// Gap between the lids / width of the eye. Closed eyes measured 0.03 to 0.11, open ones 0.15 and up,
/// naturally narrow ones (0.21) and a smile's (0.15) among them.
pub const LIDS_FAIL: f64 = 0.125;
/// Below it, the eyes may be half closed.
pub const LIDS_WARN: f64 = 0.145;
/// Gap between the lips / eyes to chin. Closed mouths measured up to 0.065, open ones 0.11 and up.
pub const LIPS_WARN: f64 = 0.085;
/// Past any smile that shows teeth.
pub const LIPS_FAIL: f64 = 0.14;

const ISO: &str = "notice Q11 (ICAO 9303); BSI TR-03121-3.2 tables 4.3, 5.3; visa photo standard";

/// One face.
pub static COUNT: Rule = rule("photo.face.count", "notice Q11", &[limit("exactly", 1.0, "faces")]);
/// A living face, no drawing or mask.
pub static REAL: Rule = rule("photo.face.real", "notice Q11 (ICAO 9303)", &[]);
/// The photo stands upright.
pub static UPRIGHT: Rule = rule("photo.pose.upright", "notice Q11 (frontal)", &[]);
/// Not turned aside.
pub static YAW: Rule = rule(
    "photo.pose.yaw",
    ISO,
    &[limit("passes within", TURN_PASS, "degrees"), limit("fails past", YAW_FAIL, "degrees")],
);
/// Not turned up or down.
pub static PITCH: Rule = rule(
    "photo.pose.pitch",
    ISO,
    &[limit("passes within", TURN_PASS, "degrees"), limit("fails past", PITCH_FAIL, "degrees")],
);
/// Not leaning.
pub static ROLL: Rule = rule(
    "photo.pose.roll",
    ISO,
    &[limit("passes within", ROLL_PASS, "degrees"), limit("fails past", ROLL_FAIL, "degrees")],
);
/// The head's share of the photo.
pub static SIZE: Rule = rule(
    "photo.head.size",
    "notice Q11 (ICAO 9303); BSI TR-03121-3.2 tables 4.3, 5.3; Chinese passport, visa and social security card photo standards",
    &[
        limit("width passes from", WIDTH_ISO.0, "photo widths"),
        limit("width passes to", WIDTH_ISO.1, "photo widths"),
        limit("width fails under", WIDTH_ANY.0, "photo widths"),
        limit("width fails over", WIDTH_ANY.1, "photo widths"),
        limit("height passes from", HEIGHT_ISO.0, "photo heights"),
        limit("height passes to", HEIGHT_ISO.1, "photo heights"),
        limit("height fails over", HEIGHT_ANY.1, "photo heights"),
    ],
);
/// The head's place.
pub static POSITION: Rule = rule(
    "photo.head.position",
    "notice Q11 (ICAO 9303); BSI TR-03121-3.2 tables 4.3, 5.3; Chinese passport, visa and social security card photo standards",
    &[
        limit("eyes across from", ACROSS_ISO.0, "photo widths"),
        limit("eyes across to", ACROSS_ISO.1, "photo widths"),
        limit("eyes down from", DOWN_ISO.0, "photo heights"),
        limit("eyes down to", DOWN_ISO.1, "photo heights"),
        limit("eyes down fails over", DOWN_ANY.1, "photo heights"),
    ],
);
/// The whole head is on the photo.
pub static INSIDE: Rule = rule("photo.head.inside", "notice Q11 (complete facial features)", &[]);
/// Both eyes are open.
pub static EYES_OPEN: Rule = rule(
    "photo.eyes.open",
    "notice Q11 (complete facial features; ICAO 9303)",
    &[limit("warns under", LIDS_WARN, "eye widths"), limit("fails under", LIDS_FAIL, "eye widths")],
);
/// Enough pixels from eye to eye.
pub static EYES_DISTANCE: Rule = rule(
    "photo.eyes.distance",
    "visa photo standard (60 px); Chinese passport photo standard (82 px)",
    &[limit("fails under", EYES_FAIL, "px"), limit("warns under", EYES_WARN, "px")],
);
/// The mouth is closed.
pub static MOUTH: Rule = rule(
    "photo.mouth.closed",
    "notice Q11 (ICAO 9303)",
    &[
        limit("warns over", LIPS_WARN, "eye-to-chin lengths"),
        limit("fails over", LIPS_FAIL, "eye-to-chin lengths"),
    ],
);
/// A neutral expression.
pub static EXPRESSION: Rule = rule("photo.expression", "ICAO 9303 (neutral expression)", &[]);
/// Not taken from very near.
pub static PERSPECTIVE: Rule =
    rule("photo.perspective", "ICAO TR Portrait Quality 1.0 (camera to subject distance)", &[]);

/// All of them, in the order in which reports list them.
pub static ALL: &[&Rule] = &[
    &COUNT,
    &REAL,
    &UPRIGHT,
    &YAW,
    &PITCH,
    &ROLL,
    &SIZE,
    &POSITION,
    &INSIDE,
    &EYES_OPEN,
    &EYES_DISTANCE,
    &MOUTH,
    &EXPRESSION,
    &PERSPECTIVE,
];
