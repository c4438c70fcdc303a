//! A date of the form: read strictly, so that it means the same to everyone.

use serde::Serialize;

use crate::date::{Date, DateError};
use crate::report::{Case, Finding, Outcome, Report};
use crate::rules::date as rules;

/// Facts of the check.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct DateFacts {
    /// The day as read, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum DateCase {
    /// It was read.
    Read(Date),
    /// It was not.
    Unread(DateError),
}

/// The text as it is judged: the day where it can be read, else the text as it is.
pub fn normalise(typed: &str) -> String {
    format(typed)
}

/// The day.
///
/// # Errors
/// What [`Date`]'s `from_str` has.
pub fn parse(text: &str) -> Result<Date, DateError> {
    text.parse()
}

/// `YYYY-MM-DD`; text that is no day comes back as it is.
///
/// ```
/// use permit_precheck::form::date::format;
/// assert_eq!(format("2024年12月6日"), "2024-12-06");
/// ```
pub fn format(text: &str) -> String {
    parse(text).map_or_else(|_| text.to_owned(), |date| date.to_string())
}

/// How a date that cannot be read ends: no calendar has 30 February; a form we cannot read may
/// still be a good date.
pub fn outcome(error: &DateError) -> Outcome {
    match error {
        DateError::Empty => Outcome::Unknown,
        DateError::NoSuchDay { .. } | DateError::NoSuchMonth { .. } => Outcome::Fail,
        _ => Outcome::Warn,
    }
}

/// Judges a date as typed.
///
/// ```
/// use permit_precheck::form::date::check;
/// use permit_precheck::report::Verdict;
/// assert_eq!(check("2024-02-30").verdict(), Verdict::Fail);
/// assert_eq!(check("06/12/2024").verdict(), Verdict::Review); // two readings
/// ```
pub fn check(typed: &str) -> Report<DateFacts> {
    let (outcome, case, date) = match parse(typed) {
        Ok(date) => (Outcome::Pass, DateCase::Read(date), Some(date.to_string())),
        Err(error) => (outcome(&error), DateCase::Unread(error), None),
    };
    let findings = vec![Finding::new(&rules::READ, outcome, Case::Date(case))];
    Report { findings, facts: DateFacts { date } }
}
