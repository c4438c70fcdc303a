//! The passport number. No rule covers every state's, so nothing here fails: what does not fit the
//! nine places of a passport's machine-readable zone is worth a second look.

use super::normalise;
use super::number::{self, Kind, NumberCase, TypedFacts};
use crate::report::{Case, Outcome, Report, push};
use crate::rules::passport_number as rules;

/// What was found, apart from what any number can have.
#[derive(Debug, Clone, PartialEq)]
pub enum PassportNumberCase {
    /// Letters and digits, 5 to 9 of them.
    Usual {
        /// How many.
        count: usize,
    },
    /// Fewer than any state uses now.
    Short {
        /// How many.
        count: usize,
    },
    /// More than the machine-readable zone holds.
    Long {
        /// How many.
        count: usize,
    },
    /// Letters alone.
    NoDigit,
    /// The same as in the machine-readable zone.
    SameAsMrz,
    /// Another than in the machine-readable zone.
    OtherThanMrz {
        /// As typed.
        typed: String,
        /// As in the machine-readable zone.
        mrz: String,
        /// Place of the first character that differs, from 1.
        place: usize,
    },
}

/// The text as it is judged: half-width, capital, without spaces, hyphens and invisible characters.
///
/// ```
/// use permit_precheck::form::passport_number::normalise;
/// assert_eq!(normalise(" g01234-56 "), "G0123456");
/// ```
pub fn normalise(typed: &str) -> String {
    normalise::number(typed).replace('<', "")
}

/// The normalised number, where it has nothing but letters and digits.
pub fn parse(number: &str) -> Option<&str> {
    (!number.is_empty() && number.chars().all(|c| c.is_ascii_alphanumeric())).then_some(number)
}

/// As printed in the machine-readable zone: nine places, filled with `<`.
///
/// ```
/// use permit_precheck::form::passport_number::format;
/// assert_eq!(format("G0123456"), "G0123456<");
/// ```
pub fn format(number: &str) -> String {
    format!("{number:<<width$}", width = rules::MOST)
}

/// Judges a number as typed; `in_mrz` is the number of the machine-readable zone, where it is known.
///
/// ```
/// use permit_precheck::form::passport_number::check;
/// use permit_precheck::report::Verdict;
/// assert_eq!(check("C01X00T47", Some("C01X00T47")).verdict(), Verdict::Pass);
/// assert_eq!(check("CO1X00T47", Some("C01X00T47")).verdict(), Verdict::Review); // O for 0
/// ```
pub fn check(typed: &str, in_mrz: Option<&str>) -> Report<TypedFacts> {
    use PassportNumberCase as C;
    let number = normalise(typed);
    let mut findings = Vec::new();
    let mut add = |rule, outcome, case| push(&mut findings, rule, outcome, case);
    let count = number.chars().count();
    let strays = number::strays(&number, &|_, c| c.is_ascii_alphanumeric());
    if count == 0 {
        let case = Case::Number(NumberCase::Empty(Kind::PassportNumber));
        add(&rules::LENGTH, Outcome::Unknown, case);
    } else {
        let (outcome, case) = match count {
            ..rules::FEWEST => (Outcome::Warn, C::Short { count }),
            rules::FEWEST..=rules::MOST => (Outcome::Pass, C::Usual { count }),
            _ => (Outcome::Warn, C::Long { count }),
        };
        add(&rules::LENGTH, outcome, Case::PassportNumber(case));
        if !strays.is_empty() {
            let case = NumberCase::AlphabetWrong { kind: Kind::PassportNumber, strays, mend: None };
            add(&rules::ALPHABET, Outcome::Warn, Case::Number(case));
        } else if !number.bytes().any(|b| b.is_ascii_digit()) {
            add(&rules::ALPHABET, Outcome::Warn, Case::PassportNumber(C::NoDigit));
        } else {
            add(&rules::ALPHABET, Outcome::Pass, Case::Number(NumberCase::AlphabetRight));
        }
        if let Some(in_mrz) = in_mrz {
            let (outcome, case) = compare(&number, &normalise(in_mrz));
            add(&rules::MRZ, outcome, Case::PassportNumber(case));
        }
    }
    let normalised = normalise::shown(&number);
    Report { findings, facts: TypedFacts { normalised } }
}

/// A typed number against that of the machine-readable zone, both normalised.
pub fn compare(number: &str, in_mrz: &str) -> (Outcome, PassportNumberCase) {
    if number == in_mrz {
        return (Outcome::Pass, PassportNumberCase::SameAsMrz);
    }
    let same = number.chars().zip(in_mrz.chars()).take_while(|(a, b)| a == b).count();
    let short = |text: &str| text.chars().take(40).collect();
    let case = PassportNumberCase::OtherThanMrz {
        typed: short(number),
        mrz: short(in_mrz),
        place: same + 1,
    };
    (Outcome::Warn, case)
}
