//! What every check returns: a [`Report`] of [`Finding`]s.
//!
//! A finding carries numbers and a [`Case`], never words: the words of every case live in
//! [`crate::text`], so a rule is judged once and told in any language.

use serde::Serialize;

use crate::rules::Rule;

/// How one rule ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Nothing against it. With a remark it is a note: worth saying, not wrong.
    Pass,
    /// Another document than the notice asks for it, or the value is within the measurement's
    /// own error of a limit.
    Warn,
    /// The notice states it for this kind of business, or a standard makes it impossible.
    Fail,
    /// It could not be told; the message says what to look at oneself.
    Unknown,
}

/// The whole report in one word: the worst outcome, `unknown` apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// No finding fails or warns.
    Pass,
    /// At least one warns, none fails.
    Review,
    /// At least one fails.
    Fail,
}

/// A measured value or the limit beside it: a number where it is one, else words such as `354 x 472`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(untagged)]
pub enum Value {
    /// A number in the finding's `unit`.
    Number(f64),
    /// Something that is not one number: two dimensions, a date, a name.
    Text(String),
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Value::Number(number)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

/// A point of the upright photo, in pixels from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Point {
    /// Pixels from the left edge.
    pub x: f64,
    /// Pixels from the top edge.
    pub y: f64,
}

/// Where on the photo a finding lies, in pixels of the upright photo (after its orientation tag).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Region {
    /// An upright rectangle.
    Box {
        /// Left edge, pixels.
        x: f64,
        /// Top edge, pixels.
        y: f64,
        /// Width, pixels.
        width: f64,
        /// Height, pixels.
        height: f64,
    },
    /// A closed outline.
    Polygon {
        /// Its corners in order; the last joins the first.
        points: Vec<Point>,
    },
    /// Several places, the most telling first.
    Boxes {
        /// Upright rectangles.
        boxes: Vec<Rect>,
    },
}

/// An upright rectangle of the upright photo, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// Which thing was found: one variant a domain, whose own enum lists its cases.
///
/// The match over each domain's cases in `text/zh` and `text/en` is exhaustive, so the compiler
/// proves that no case lacks words in either language. A build without the rest of the form lacks its
/// cases too.
#[derive(Debug, Clone, PartialEq)]
pub enum Case {
    /// What the photo's file tells, without pixels.
    #[cfg(feature = "photo")]
    PhotoFile(crate::photo::judge::file::FileCase),
    /// When the photo was taken.
    #[cfg(feature = "photo")]
    Taken(crate::photo::judge::taken::TakenCase),
    /// The face.
    #[cfg(feature = "photo")]
    Face(crate::photo::judge::face::FaceCase),
    /// The picture: background, border, light, colour, sharpness, defects.
    #[cfg(feature = "photo")]
    Picture(crate::photo::judge::picture::PictureCase),
    /// Another authority's limits.
    #[cfg(feature = "photo")]
    Profile(crate::photo::judge::profile::ProfileCase),
    /// Contract dates and contents.
    Contract(crate::contract::ContractCase),
    /// The unified social credit code.
    CreditCode(crate::form::credit_code::CreditCodeCase),
    /// What any number can have.
    Number(crate::form::number::NumberCase),
    /// Nationality and issuing state.
    #[cfg(feature = "form")]
    Country(crate::form::country::CountryCase),
    /// The resident identity number.
    #[cfg(feature = "form")]
    ResidentId(crate::form::resident_id::ResidentIdCase),
    /// The foreign permanent resident's number.
    #[cfg(feature = "form")]
    PermanentResidentId(crate::form::permanent_resident_id::PermanentResidentIdCase),
    /// The passport number.
    #[cfg(feature = "form")]
    PassportNumber(crate::form::passport_number::PassportNumberCase),
    /// A foreigner's social security number.
    #[cfg(feature = "form")]
    SocialSecurityNumber(crate::form::social_security_number::SocialSecurityNumberCase),
    /// The number of the work permit or the Notification.
    #[cfg(feature = "form")]
    WorkPermitNumber(crate::form::work_permit_number::WorkPermitNumberCase),
    /// The mobile number.
    #[cfg(feature = "form")]
    Mobile(crate::form::mobile::MobileCase),
    /// The employer's name.
    #[cfg(feature = "form")]
    EmployerName(crate::form::employer_name::EmployerNameCase),
    /// A date of the form.
    Date(crate::form::date::DateCase),
    /// The machine-readable zone.
    #[cfg(feature = "form")]
    Mrz(crate::form::mrz::MrzCase),
    /// The name as in the passport.
    #[cfg(feature = "form")]
    Name(crate::form::name::NameCase),
    /// The application as a whole.
    #[cfg(feature = "form")]
    Application(crate::form::application::ApplicationCase),
    /// A scanned document.
    #[cfg(feature = "form")]
    Attachment(crate::form::attachment::AttachmentCase),
}

/// One rule's answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule it answers: id, source, limits.
    pub rule: &'static Rule,
    /// How it ended.
    pub outcome: Outcome,
    /// What was found, with what its words need.
    pub case: Case,
    /// What was measured, in `unit`.
    pub measured: Option<Value>,
    /// The limit it was held against, in `unit`.
    pub limit: Option<Value>,
    /// Unit of both: `px`, `bytes`, `days`, …
    pub unit: Option<&'static str>,
    /// Where on the photo.
    pub region: Option<Region>,
    /// The document it comes from, where that is another than the rule's own clause.
    pub cites: Option<String>,
}

impl Finding {
    /// A finding without numbers or place; add them with the methods below.
    #[inline(never)] // large: not copied to every place that makes one
    pub fn new(rule: &'static Rule, outcome: Outcome, case: Case) -> Self {
        Self {
            rule,
            outcome,
            case,
            measured: None,
            limit: None,
            unit: None,
            region: None,
            cites: None,
        }
    }

    /// Adds what was measured and the limit it was held against.
    #[must_use]
    pub fn measured(
        self,
        measured: impl Into<Value>,
        limit: impl Into<Value>,
        unit: &'static str,
    ) -> Self {
        self.with(measured.into(), Some(limit.into()), unit)
    }

    #[inline(never)] // as above
    fn with(mut self, measured: Value, limit: Option<Value>, unit: &'static str) -> Self {
        self.measured = Some(measured);
        self.limit = limit;
        self.unit = Some(unit);
        self
    }

    /// Adds what was measured where no limit applies.
    #[must_use]
    pub fn told(self, measured: impl Into<Value>, unit: &'static str) -> Self {
        self.with(measured.into(), None, unit)
    }

    /// Adds where on the photo it lies.
    #[must_use]
    #[inline(never)] // as above
    pub fn at(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }
}

/// Adds a finding without numbers or place.
#[inline(never)] // as above
pub fn push(findings: &mut Vec<Finding>, rule: &'static Rule, outcome: Outcome, case: Case) {
    findings.push(Finding::new(rule, outcome, case));
}

/// The answer of one check: findings, and `F`, the facts it states without judging.
///
/// ```
/// use permit_precheck::contract::{check, Contract};
/// use permit_precheck::report::Verdict;
///
/// let report = check(&Contract {
///     business: Some("new-overseas-over-90-days".parse().unwrap()),
///     submitted: Some("2024-12-06".into()),
///     effective: "2025-06-01".into(),
///     ..Contract::default()
/// });
/// assert_eq!(report.verdict(), Verdict::Fail); // 177 days ahead, more than 90
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Report<F> {
    /// One for each rule that applied, in the order of the rulebook.
    pub findings: Vec<Finding>,
    /// Facts without judgement: sizes, dates, the parts of a code.
    pub facts: F,
}

impl<F> Report<F> {
    /// Fail if any finding fails, else review if any warns, else pass.
    pub fn verdict(&self) -> Verdict {
        let has = |outcome| self.findings.iter().any(|finding| finding.outcome == outcome);
        if has(Outcome::Fail) {
            Verdict::Fail
        } else if has(Outcome::Warn) {
            Verdict::Review
        } else {
            Verdict::Pass
        }
    }
}
