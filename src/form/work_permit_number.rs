//! The number of the work permit or the Notification. No coding rule is published, so nothing here
//! is ever an error.

use super::number::{Kind, NumberCase, TypedFacts};
use super::{normalise, passport_number};
use crate::report::{Case, Finding, Outcome, Report};
use crate::rules::work_permit_number as rules;

/// What was found, apart from what any number can have.
#[derive(Debug, Clone, PartialEq)]
pub enum WorkPermitNumberCase {
    /// Letters and digits, as many as such numbers have.
    Usual,
    /// Other characters, or more or fewer.
    Unusual {
        /// How many characters.
        count: usize,
    },
    /// The passport's number.
    PassportNumber,
}

/// The text as it is judged: half-width, capital, without spaces, hyphens and invisible characters.
pub fn normalise(typed: &str) -> String {
    normalise::number(typed)
}

/// The normalised number where it is of the usual shape.
pub fn parse(number: &str) -> Option<&str> {
    let fits = number.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    (fits && (rules::FEWEST..=rules::MOST).contains(&number.len())).then_some(number)
}

/// In groups of four; other text comes back as it is.
///
/// ```
/// use permit_precheck::form::work_permit_number::format;
/// assert_eq!(format("440300123456"), "4403 0012 3456");
/// ```
pub fn format(number: &str) -> String {
    let Some(number) = parse(number) else { return number.to_owned() };
    let groups: Vec<String> = number
        .as_bytes()
        .chunks(4)
        .map(|four| String::from_utf8_lossy(four).into_owned())
        .collect();
    groups.join(" ")
}

/// Looks at a number as typed; `passport` is the passport's number, which it must differ from.
///
/// ```
/// use permit_precheck::form::work_permit_number::check;
/// use permit_precheck::report::Verdict;
/// assert_eq!(check("440300 123456", None).verdict(), Verdict::Pass);
/// assert_eq!(check("G0123456", Some("G0123456")).verdict(), Verdict::Review);
/// ```
pub fn check(typed: &str, passport: Option<&str>) -> Report<TypedFacts> {
    let number = normalise(typed);
    let passport = passport.map(passport_number::normalise).filter(|text| !text.is_empty());
    let (outcome, case) = if number.is_empty() {
        (Outcome::Unknown, Case::Number(NumberCase::Empty(Kind::WorkPermitNumber)))
    } else {
        let (outcome, case) = if passport.is_some_and(|passport| passport == number) {
            (Outcome::Warn, WorkPermitNumberCase::PassportNumber)
        } else if parse(&number).is_some() {
            (Outcome::Pass, WorkPermitNumberCase::Usual)
        } else {
            let count = number.chars().count();
            (Outcome::Warn, WorkPermitNumberCase::Unusual { count })
        };
        (outcome, Case::WorkPermitNumber(case))
    };
    let findings = vec![Finding::new(&rules::SHAPE, outcome, case)];
    let normalised = normalise::shown(&number);
    Report { findings, facts: TypedFacts { normalised } }
}
