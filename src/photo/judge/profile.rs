//! Findings told for another authority than the notice's: its own document cited, and nothing said in
//! the notice's numbers.

use super::face::{FaceCase, Size};
use super::file::FileCase;
use crate::photo::profile::Profile;
use crate::report::{Case, Finding, Outcome, Value};
use crate::rules::{Rule, face, photo};

/// What a document limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Bytes.
    Bytes,
    /// Width and height.
    Pixels,
    /// Width / height.
    Shape,
    /// The head's share.
    Head,
    /// From eye to eye.
    Eyes,
}

/// What was found, in any document's terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProfileCase {
    /// Inside the limits, or none is stated.
    Fits(What),
    /// Outside by less than it can be measured or the document's words leave open.
    Near(What, Size),
    /// Outside.
    Outside(What, Size),
    /// A kind of file that the document takes and that is not looked into here.
    NotLookedInto,
    /// A kind of file that the document, which takes more than JPEG, does not take.
    NotTaken,
}

/// What all such photos are held against where their own document is silent.
const ICAO: &str = "ICAO 9303-3 3.9";

/// Tells findings for a profile; those for the notice stay as they are.
pub fn restate(findings: &mut [Finding], profile: &Profile) {
    let Some(source) = &profile.source else { return };
    for finding in findings {
        let states = is_stated(finding.rule, profile);
        // ICAO's 6 months, not the document's.
        if finding.rule.id == photo::TAKEN.id && finding.outcome == Outcome::Fail {
            finding.outcome = Outcome::Warn;
        }
        if let Some(case) = restated(finding, states) {
            finding.case = Case::Profile(case);
        }
        if states {
            finding.cites = Some(source.clone());
        } else if finding.rule.source.clause.contains("notice") {
            finding.cites = Some(ICAO.to_owned());
        }
    }
}

fn is_stated(rule: &Rule, profile: &Profile) -> bool {
    let is = |other: &Rule| rule.id == other.id;
    is(&photo::FILE_FORMAT)
        || is(&photo::FILE_SIZE) && profile.bytes.is_stated()
        || is(&photo::SIZE_PIXELS) && (profile.width.is_stated() || profile.height.is_stated())
        || is(&photo::SIZE_SHAPE) && profile.ratio != Profile::default().ratio
        || is(&face::SIZE) && (profile.head_width.is_stated() || profile.head_height.is_stated())
        || is(&face::POSITION) && (profile.eyes_across.is_stated() || profile.eyes_down.is_stated())
        || is(&face::EYES_DISTANCE) && profile.eye_distance.is_stated()
}

/// The case in any document's terms; `None` where it names no number.
fn restated(finding: &Finding, states: bool) -> Option<ProfileCase> {
    use ProfileCase::{Fits, Near, Outside};
    let what = match &finding.case {
        Case::PhotoFile(FileCase::SizeRight | FileCase::SizeBetween | FileCase::SizeOver) => {
            What::Bytes
        }
        Case::PhotoFile(FileCase::PixelsRight | FileCase::PixelsFew { .. }) => What::Pixels,
        Case::PhotoFile(FileCase::TooNarrow | FileCase::TooWide | FileCase::Landscape)
            if states =>
        {
            What::Shape
        }
        Case::Face(FaceCase::SizeDoubtful(_)) if states => What::Head,
        Case::Face(FaceCase::SizeWrong(_)) => What::Head,
        Case::Face(FaceCase::EyesNear) if states => What::Eyes,
        Case::Face(FaceCase::EyesTooNear) => What::Eyes,
        _ => return None,
    };
    let size = match (&finding.case, &finding.measured, &finding.limit) {
        (Case::Face(FaceCase::SizeDoubtful(size) | FaceCase::SizeWrong(size)), ..) => *size,
        (Case::PhotoFile(FileCase::PixelsFew { .. }), ..) => Size::Small,
        (_, Some(Value::Number(measured)), Some(Value::Number(limit))) if measured > limit => {
            Size::Large
        }
        _ => Size::Small,
    };
    Some(match finding.outcome {
        Outcome::Fail => Outside(what, size),
        Outcome::Warn if what == What::Shape => Outside(what, size),
        Outcome::Warn => Near(what, size),
        _ => Fits(what),
    })
}
