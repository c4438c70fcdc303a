//! The mobile number of the applicant or the employer's agent. Nothing here fails: a number from
//! abroad may be the only one there is.

use serde::Serialize;

use super::normalise;
use super::number::{self, Kind, NumberCase};
use crate::report::{Case, Finding, Outcome, Report};
use crate::rules::mobile as rules;

/// Facts of the check.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct MobileFacts {
    /// What was judged: digits, without spaces, hyphens, brackets and the prefix of China.
    pub normalised: String,
    /// Grouped to be read: `138 0013 8000`.
    pub formatted: String,
}

/// What was found, apart from what any number can have.
#[derive(Debug, Clone, PartialEq)]
pub enum MobileCase {
    /// A mobile number of mainland China.
    Chinese,
    /// Digits, but not such a number.
    NotChinese {
        /// How many digits.
        count: usize,
    },
    /// A number of another country, by its prefix.
    Abroad,
}

/// The text as it is judged: half-width digits, without spaces, hyphens and brackets, and without
/// +86 or 0086.
///
/// ```
/// use permit_precheck::form::mobile::normalise;
/// assert_eq!(normalise("(+86) 138-0013-8000"), "13800138000");
/// ```
pub fn normalise(typed: &str) -> String {
    let number: String =
        normalise::number(typed).chars().filter(|c| !matches!(c, '(' | ')' | '.' | '/')).collect();
    let bare = ["+86", "0086", "86"]
        .iter()
        .find_map(|prefix| number.strip_prefix(prefix).filter(|rest| rest.len() == rules::LENGTH));
    bare.map(str::to_owned).unwrap_or(number)
}

/// The normalised number where it is a mobile number of mainland China.
///
/// ```
/// use permit_precheck::form::mobile::parse;
/// assert!(parse("13800138000").is_some());
/// assert!(parse("12800138000").is_none());
/// ```
pub fn parse(number: &str) -> Option<&str> {
    let digits = number.bytes().all(|b| b.is_ascii_digit());
    let begins = matches!(number.as_bytes(), [b'1', b'3'..=b'9', ..]);
    (digits && begins && number.len() == rules::LENGTH).then_some(number)
}

/// Grouped to be read; other text comes back as it is.
pub fn format(number: &str) -> String {
    match parse(number) {
        Some(number) => [&number[..3], &number[3..7], &number[7..]].join(" "),
        None => number.to_owned(),
    }
}

/// Looks at a number as typed.
///
/// ```
/// use permit_precheck::form::mobile::check;
/// use permit_precheck::report::Verdict;
/// assert_eq!(check("+86 138 0013 8000").verdict(), Verdict::Pass);
/// assert_eq!(check("138 0013 800").verdict(), Verdict::Review);
/// ```
pub fn check(typed: &str) -> Report<MobileFacts> {
    let number = normalise(typed);
    let strays =
        number::strays(&number, &|index, c| c.is_ascii_digit() || (index == 0 && c == '+'));
    let count = number.chars().filter(char::is_ascii_digit).count();
    let (outcome, case) = if number.is_empty() {
        (Outcome::Unknown, Case::Number(NumberCase::Empty(Kind::Mobile)))
    } else if !strays.is_empty() {
        let case = NumberCase::AlphabetWrong { kind: Kind::Mobile, strays, mend: None };
        (Outcome::Warn, Case::Number(case))
    } else if parse(&number).is_some() {
        (Outcome::Pass, Case::Mobile(MobileCase::Chinese))
    } else if number.starts_with('+') || number.starts_with("00") {
        (Outcome::Warn, Case::Mobile(MobileCase::Abroad))
    } else {
        (Outcome::Warn, Case::Mobile(MobileCase::NotChinese { count }))
    };
    let findings = vec![Finding::new(&rules::SHAPE, outcome, case)];
    let formatted = normalise::shown(&format(&number));
    let normalised = normalise::shown(&number);
    Report { findings, facts: MobileFacts { normalised, formatted } }
}
