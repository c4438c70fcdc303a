//! Exposure, even light, hot spots.

use super::{PictureCase, finding, graded};
use crate::photo::judge::around;
use crate::photo::measure::light::{FaceLight, Light};
use crate::report::{Finding, Outcome};
use crate::rules::picture as rules;

/// Judges the light; `absent` says why where there is no face to measure.
pub fn judge(light: Option<&Light>, absent: PictureCase) -> [Finding; 3] {
    let Some(face) = light.and_then(|light| light.face.as_ref()) else {
        let dark = light.map_or(0.0, |light| rules::TOP_FAIL / f64::from(light.top.max(1)));
        let exposure = if dark > 1.0 {
            graded(&rules::EXPOSURE, &[(dark, 1.0, PictureCase::Dark)], PictureCase::Exposed).0
        } else {
            finding(&rules::EXPOSURE, Outcome::Unknown, absent)
        };
        let unknown = |rule| finding(rule, Outcome::Unknown, absent);
        return [exposure, unknown(&rules::LIGHT_UNIFORM), unknown(&rules::HOTSPOT)];
    };
    [exposure(face), uniform(face), hotspot(face)]
}

/// A background brighter than this makes a dark face a backlit one.
const BRIGHT_BEHIND: u8 = 150;

fn exposure(face: &FaceLight) -> Finding {
    let highlight = f64::from(face.highlight);
    let above = (highlight - f64::from(face.middle)).max(0.0);
    let dark =
        (rules::DARK_FAIL / (highlight + above / 2.0).max(1.0)).max(face.unlit / rules::UNLIT_FAIL);
    let darkness = if face.behind.is_some_and(|behind| behind > BRIGHT_BEHIND) {
        PictureCase::Backlit
    } else {
        PictureCase::Dark
    };
    let shares = [
        (dark, rules::NEAR, darkness),
        (face.blown / rules::BLOWN_FAIL, rules::NEAR, PictureCase::Bright),
        (f64::from(face.black) / rules::BLACK_FAIL, rules::NEAR, PictureCase::WashedOut),
    ];
    graded(&rules::EXPOSURE, &shares, PictureCase::Exposed).0.at(around(both(face)))
}

fn uniform(face: &FaceLight) -> Finding {
    let Some(shade) = face.shade else {
        return finding(&rules::LIGHT_UNIFORM, Outcome::Unknown, PictureCase::FaceUnmeasured)
            .at(around(both(face)));
    };
    let shadow = if shade.halves.abs() > shade.patches {
        PictureCase::HalfShadow
    } else {
        PictureCase::HardShadow
    };
    let part = shade.uneven() / rules::SHADE_FAIL;
    let near = rules::SHADE_WARN / rules::SHADE_FAIL;
    let (finding, case) =
        graded(&rules::LIGHT_UNIFORM, &[(part, near, shadow)], PictureCase::EvenLight);
    let region = match case {
        PictureCase::HalfShadow if shade.halves < 0.0 => face.left,
        PictureCase::HalfShadow => face.right,
        _ => both(face),
    };
    finding.at(around(region))
}

fn hotspot(face: &FaceLight) -> Finding {
    let near = rules::HOT_WARN / rules::HOT_FAIL;
    let shares = [(face.hot * 100.0 / rules::HOT_FAIL, near, PictureCase::Hotspot)];
    let (finding, case) = graded(&rules::HOTSPOT, &shares, PictureCase::NoHotspot);
    finding.at(around(if case == PictureCase::Hotspot { face.white } else { both(face) }))
}

/// All of the skin.
fn both(face: &FaceLight) -> [f64; 4] {
    let [left, right] = [face.left, face.right];
    [left[0].min(right[0]), left[1].min(right[1]), left[2].max(right[2]), left[3].max(right[3])]
}
