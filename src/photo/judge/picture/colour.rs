//! Colour at all, and natural colour.

use super::{PictureCase, finding, graded};
use crate::photo::face::facts::round;
use crate::photo::measure::tone::Tone;
use crate::report::{Finding, Outcome};
use crate::rules::picture as rules;

/// Judges the colours; `absent` says why where there is no face to measure.
pub fn judge(tone: Option<&Tone>, absent: PictureCase) -> [Finding; 2] {
    [present(tone, absent), natural(tone, absent)]
}

/// What a picture in one tone has.
fn tone_of(tone: &Tone) -> PictureCase {
    if tone.chroma < rules::GREY { PictureCase::BlackAndWhite } else { PictureCase::OneTone }
}

fn present(tone: Option<&Tone>, absent: PictureCase) -> Finding {
    let Some((tone, spread)) = tone.and_then(|tone| Some((tone, tone.spread? * 100.0))) else {
        return finding(&rules::COLOUR, Outcome::Unknown, absent);
    };
    let (outcome, case, limit) = if spread < rules::SPREAD_FAIL {
        (Outcome::Fail, tone_of(tone), rules::SPREAD_FAIL)
    } else if spread < rules::SPREAD_WARN {
        (Outcome::Warn, tone_of(tone), rules::SPREAD_WARN)
    } else {
        (Outcome::Pass, PictureCase::InColour, rules::SPREAD_WARN)
    };
    finding(&rules::COLOUR, outcome, case).measured(
        round(spread, 100.0),
        limit,
        "% of the brightness",
    )
}

/// Skin darker than this, L*, shows less colour than it has: in proportion, about.
const DIM: f64 = 35.0;
/// Darker than this it shows none to speak of.
const DARKEST: f64 = 2.0;
/// Lighter than this it is overexposed, and its colours are those of cut off channels; past the second
/// nothing is said of them.
const BLOWN: (f64, f64) = (85.0, 95.0);

fn natural(tone: Option<&Tone>, absent: PictureCase) -> Finding {
    let Some((tone, [lightness, a, b])) = tone.and_then(|tone| Some((tone, tone.skin?))) else {
        return finding(&rules::NATURAL, Outcome::Unknown, absent);
    };
    let stretched = (DIM / lightness.max(DARKEST)).max(1.0);
    let (a, b) = (a * stretched, b * stretched);
    let warm = (a - 10.0).max(0.0) / 2.0;
    let cast = outside(a, rules::SKIN_A, 0.0).hypot(outside(b, rules::SKIN_B, warm));
    let kept = ((BLOWN.1 - lightness) / (BLOWN.1 - BLOWN.0)).clamp(0.0, 1.0);
    let levels = tone.smooth.map_or(0.0, |smooth| 1.0 - smooth);
    let spread = tone.spread.unwrap_or(1.0) * 100.0;
    let shares = [
        (cast * kept / rules::CAST_FAIL, rules::CAST_WARN / rules::CAST_FAIL, PictureCase::Cast),
        (a.hypot(b) / rules::GARISH_FAIL, rules::NEAR, PictureCase::Garish),
        (levels / rules::LEVELS_FAIL, rules::NEAR, PictureCase::Posterised),
        // However brown a sepia print is, it is no skin's brown.
        (rules::SPREAD_FAIL / spread.max(0.1), rules::NEAR, tone_of(tone)),
    ];
    graded(&rules::NATURAL, &shares, PictureCase::Natural).0
}

fn outside(value: f64, (from, to): (f64, f64), beyond: f64) -> f64 {
    (from - value).max(value - to - beyond).max(0.0)
}
