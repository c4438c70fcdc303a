//! Focus, resolution, compression, noise.

use super::{PictureCase, finding};
use crate::photo::face::facts::round;
use crate::photo::measure::sharp::{FaceSharpness, Sharpness};
use crate::report::{Finding, Outcome};
use crate::rules::{Rule, picture as rules};

/// Focus, resolution, compression and noise. `why` is told where the face cannot be measured; `table` is
/// how coarse the file's own quantisation table is.
pub fn judge(sharpness: Option<&Sharpness>, table: Option<u16>, why: PictureCase) -> [Finding; 4] {
    let face = sharpness.and_then(|sharpness| sharpness.face.as_ref());
    let unknown = |rule| finding(rule, Outcome::Unknown, why);
    [
        face.and_then(focus).unwrap_or_else(|| unknown(&rules::FOCUS)),
        face.map_or_else(|| unknown(&rules::RESOLUTION), resolution),
        compression(sharpness, table),
        face.and_then(noise).unwrap_or_else(|| unknown(&rules::NOISE)),
    ]
}

/// Past a limit: warns, fails, and what is said of either.
struct Steps {
    warn: f64,
    fail: f64,
    cases: [PictureCase; 3],
    unit: &'static str,
}

/// Judges a number of which more is worse.
fn upwards(rule: &'static Rule, measured: f64, steps: &Steps) -> Finding {
    let [good, doubtful, bad] = steps.cases;
    let (outcome, case, limit) = if measured > steps.fail {
        (Outcome::Fail, bad, steps.fail)
    } else if measured > steps.warn {
        (Outcome::Warn, doubtful, steps.warn)
    } else {
        (Outcome::Pass, good, steps.warn)
    };
    finding(rule, outcome, case).measured(round(measured, 100.0), limit, steps.unit)
}

/// So many times wider along its way than across it are the edges of what moved: what is out of focus
/// measured up to 1.7, what moved by 1/15 of the eye distance 1.7 to 4.
const MOVED: f32 = 1.75;

fn focus(face: &FaceSharpness) -> Option<Finding> {
    let widths = face.widths?;
    let moved = widths.widest > widths.narrowest * MOVED;
    let bad = if moved { PictureCase::Moved } else { PictureCase::Blurred };
    let steps = Steps {
        warn: rules::EDGE_WARN,
        fail: rules::EDGE_FAIL,
        cases: [PictureCase::Sharp, PictureCase::Soft, bad],
        unit: "eye distances / 150",
    };
    Some(upwards(&rules::FOCUS, widths.widest.into(), &steps))
}

fn resolution(face: &FaceSharpness) -> Finding {
    let eyes = f64::from(face.squares);
    let (outcome, case, limit) = if face.side > 1.0 && eyes < rules::SQUARES_FAIL {
        (Outcome::Fail, PictureCase::Pixelated, rules::SQUARES_FAIL)
    } else if face.side > 1.0 && eyes < rules::SQUARES_WARN {
        (Outcome::Warn, PictureCase::Enlarged, rules::SQUARES_WARN)
    } else {
        (Outcome::Pass, PictureCase::Fine, rules::SQUARES_WARN)
    };
    finding(&rules::RESOLUTION, outcome, case).measured(round(eyes, 10.0), limit, "px")
}

fn compression(sharpness: Option<&Sharpness>, table: Option<u16>) -> Finding {
    let pixels = sharpness.map_or(0.0, |sharpness| f64::from(sharpness.steps));
    let coarse = pixels.max(table.map_or(0.0, f64::from));
    if sharpness.is_none() && table.is_none() {
        return finding(&rules::COMPRESSION, Outcome::Unknown, PictureCase::FaceUnmeasured);
    }
    let steps = Steps {
        warn: rules::STEPS_WARN,
        fail: rules::STEPS_FAIL,
        cases: [
            PictureCase::LightlyCompressed,
            PictureCase::Compressed,
            PictureCase::HeavilyCompressed,
        ],
        unit: "% of JPEG's example steps",
    };
    upwards(&rules::COMPRESSION, coarse, &steps)
}

fn noise(face: &FaceSharpness) -> Option<Finding> {
    let (wall, skin) = (face.grain.wall, face.grain.skin);
    // Freckles, pores and beards are not on the wall, and a pattern of the wall is not on the face.
    let grain = skin?.min(wall.unwrap_or(f64::INFINITY));
    let steps = Steps {
        warn: rules::GRAIN_WARN,
        fail: rules::GRAIN_FAIL,
        cases: [PictureCase::Clean, PictureCase::Grainy, PictureCase::Grainy],
        unit: "of 255",
    };
    Some(upwards(&rules::NOISE, grain, &steps))
}
