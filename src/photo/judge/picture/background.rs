//! Is the background white, plain and free of shadow?

use super::{Cells, PictureCase as C, cells, finding};
use crate::photo::face::facts::round;
use crate::photo::measure::background::{Background, Kind};
use crate::photo::measure::picture::Picture;
use crate::report::{Finding, Outcome, Rect, Region};
use crate::rules::{Rule, picture as rules};

/// The three rules of the background: unknown where too little of it is seen. `others` are further faces.
pub fn judge(picture: &Picture, others: &[Rect]) -> [Finding; 3] {
    let Some(background) = &picture.background else {
        return [&rules::BACKGROUND_WHITE, &rules::BACKGROUND_UNIFORM, &rules::BACKGROUND_SHADOW]
            .map(|rule: &'static Rule| finding(rule, Outcome::Unknown, C::NoBackground));
    };
    [white(background), uniform(picture, background, others), shadow(picture, background)]
}

/// White: light enough, and without colour.
fn white(background: &Background) -> Finding {
    let [lightness, a, b] = background.lab;
    let chroma = a.hypot(b);
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
    if matches!(case, C::Coloured | C::Tinted) {
        finding.measured(round(chroma, 10.0), rules::TINT_PASS, "C*")
    } else {
        finding.measured(round(lightness, 10.0), rules::WHITE_PASS, "L*")
    }
}

/// Nothing behind the person. What is told is what is worse for its limit, how much of the background stands out
/// or by how much it grows darker; or, where one is seen, along how much of the person a rim runs.
fn uniform(picture: &Picture, background: &Background, others: &[Rect]) -> Finding {
    let rule = &rules::BACKGROUND_UNIFORM;
    let things = background.things;
    let gradient = background.slope / rules::SLOPE_WARN;
    let (outcome, case) = if things > rules::THINGS_FAIL {
        (Outcome::Fail, C::Things)
    } else if background.slope > rules::SLOPE_FAIL {
        (Outcome::Fail, C::Gradient)
    } else if things > rules::THINGS_WARN || !others.is_empty() {
        (Outcome::Warn, C::Things)
    } else if background.halo > rules::HALO {
        (Outcome::Warn, C::Halo)
    } else if background.slope > rules::SLOPE_WARN {
        (Outcome::Warn, C::Gradient)
    } else {
        (Outcome::Pass, C::Uniform)
    };
    let (measured, limit, unit) = if case == C::Halo {
        (background.halo * 100.0, rules::HALO * 100.0, "% of the outline")
    } else if things / rules::THINGS_WARN >= gradient {
        (things * 100.0, rules::THINGS_WARN * 100.0, "% of the background")
    } else {
        (background.slope, rules::SLOPE_WARN, "levels")
    };
    let finding = finding(rule, outcome, case).measured(round(measured, 100.0), limit, unit);
    match case {
        C::Things if others.is_empty() => finding.at(picture.boxes(background.places(Kind::Thing))),
        C::Things => finding.at(Region::Boxes { boxes: others.to_vec() }),
        _ => finding,
    }
}

/// No shadow behind the person.
fn shadow(picture: &Picture, background: &Background) -> Finding {
    let measured = background.shadow;
    if background.things > rules::THINGS_FAIL {
        return finding(&rules::BACKGROUND_SHADOW, Outcome::Unknown, C::BusyWall);
    }
    let (outcome, case) = if measured > rules::SHADOW_FAIL {
        (Outcome::Fail, C::Shadow)
    } else if measured > rules::SHADOW_WARN {
        (Outcome::Warn, C::Shadow)
    } else {
        (Outcome::Pass, C::NoShadow)
    };
    let finding = finding(&rules::BACKGROUND_SHADOW, outcome, case).measured(
        round(measured, 100.0),
        rules::SHADOW_WARN,
        "squares of the eye distance",
    );
    match background.shade {
        Some(shade) if outcome != Outcome::Pass => finding.at(cells(picture, shade)),
        _ => finding,
    }
}
