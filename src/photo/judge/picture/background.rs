//! Is the background white, plain and free of shadow?

use super::{PictureCase as C, finding, places};
use crate::photo::face::facts::round;
use crate::photo::measure::background::Background;
use crate::photo::measure::picture::Picture;
use crate::report::{Finding, Outcome, Region};
use crate::rules::picture as rules;

/// White: light enough, and without colour.
pub fn white(background: &Background) -> Finding {
    let [lightness, a, b] = background.lab;
    let chroma = a.hypot(b);
    // Told in one number, by whichever of the two is nearer to its limit.
    let dark = (100.0 - lightness) / (100.0 - rules::WHITE_PASS);
    let tint = chroma / rules::TINT_PASS;
    let (outcome, case) = if lightness < rules::WHITE_FAIL {
        (Outcome::Fail, C::NotWhite)
    } else if chroma > rules::TINT_FAIL {
        (Outcome::Fail, C::Coloured)
    } else if lightness < rules::WHITE_PASS {
        (Outcome::Warn, C::LightGrey)
    } else if chroma > rules::TINT_PASS {
        (Outcome::Warn, C::Tinted)
    } else {
        (Outcome::Pass, C::White)
    };
    let finding = finding(&rules::BACKGROUND_WHITE, outcome, case);
    let finding = if dark >= tint {
        finding.measured(round(lightness, 10.0), rules::WHITE_PASS, "L*")
    } else {
        finding.measured(round(chroma, 10.0), rules::TINT_PASS, "C*")
    };
    if outcome == Outcome::Pass { finding } else { finding.at(places(&background.spread)) }
}
