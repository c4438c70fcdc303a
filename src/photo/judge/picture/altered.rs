//! Proportions, and skin that a filter has smoothed.

use super::{PictureCase, finding};
use crate::photo::face::Face;
use crate::photo::face::facts::round;
use crate::photo::measure::picture::Picture;
use crate::report::{Finding, Outcome};
use crate::rules::picture as rules;

/// A head turned further than this, in degrees, is foreshortened.
const TURNED: f64 = 15.0;

/// The photo is not stretched. `why` is told where the face cannot be measured.
pub fn proportions(picture: Option<&Picture>, face: Option<&Face>, why: PictureCase) -> Finding {
    let straight = face.filter(|face| {
        face.pose.yaw.degrees.abs() <= TURNED && face.pose.pitch.degrees.abs() <= TURNED
    });
    let measured = picture.and_then(|picture| picture.proportions);
    let Some(measured) = straight.and(measured) else {
        return finding(&rules::PROPORTIONS, Outcome::Unknown, why);
    };
    let (outcome, case, limit) = if measured > rules::HIGH_FAIL {
        (Outcome::Fail, PictureCase::StretchedHigh, rules::HIGH_FAIL)
    } else if measured > rules::HIGH_WARN {
        (Outcome::Warn, PictureCase::StretchedHigh, rules::HIGH_WARN)
    } else if measured < rules::LOW_FAIL {
        (Outcome::Fail, PictureCase::StretchedWide, rules::LOW_FAIL)
    } else if measured < rules::LOW_WARN {
        (Outcome::Warn, PictureCase::StretchedWide, rules::LOW_WARN)
    } else {
        let limit = if measured > 1.0 { rules::HIGH_WARN } else { rules::LOW_WARN };
        (Outcome::Pass, PictureCase::InProportion, limit)
    };
    finding(&rules::PROPORTIONS, outcome, case).measured(
        round(measured, 1000.0),
        limit,
        "average faces",
    )
}

/// The skin is as rough as the photo is sharp. Only a person can tell a filter from a young skin, so this
/// warns at most; and where edges are not sharp, smooth skin is no filter's work.
pub fn retouched(picture: Option<&Picture>, why: PictureCase) -> Finding {
    let sharp = picture.and_then(|picture| picture.sharpness.face).filter(|face| {
        face.widths.is_some_and(|widths| f64::from(widths.widest) <= rules::EDGE_WARN)
            && face.side <= 1.0
    });
    let Some(contrast) = sharp.and_then(|face| face.skin) else {
        return finding(&rules::RETOUCHED, Outcome::Unknown, why);
    };
    let (outcome, case) = if contrast < rules::SKIN_WARN {
        (Outcome::Warn, PictureCase::SkinSmooth)
    } else {
        (Outcome::Pass, PictureCase::SkinSeen)
    };
    finding(&rules::RETOUCHED, outcome, case).measured(
        round(contrast, 1000.0),
        rules::SKIN_WARN,
        "% contrast",
    )
}
