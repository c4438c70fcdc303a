//! The resident identity number, 公民身份号码 (GB 11643-1999): the employer's agent has one.
//!
//! 18 characters: region 1-6, birth date 7-14, sequence 15-17 (odd for men), check character 18.
//! The residence permits of Hong Kong, Macao and Taiwan people have the same form, with regions 81,
//! 82 and 83. A number that begins with 9 is a foreign permanent resident's.

use serde::Serialize;

use super::check_digit::mod_11_2;
use super::credit_code::Part;
use super::mend::{self, Mend};
use super::number::{self, Kind, NumberCase};
use super::{normalise, region};
use crate::date::Date;
use crate::report::{Case, Finding, Outcome, Report, push};
use crate::rules::resident_id as rules;

/// The parts of a number of the right length and alphabet.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ResidentId {
    /// The number, normalised: 18 characters.
    pub number: String,
    /// Grouped to be read: `440113 20141005 001X`.
    pub formatted: String,
    /// Characters 1 to 6, and the name of their province.
    pub region: Part,
    /// Birth date, `YYYY-MM-DD`, where characters 7 to 14 are a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth: Option<String>,
    /// `M` or `F`, from character 17.
    pub sex: &'static str,
    /// Character 18 as typed.
    pub check_character: String,
    /// Character 18 as the standard computes it.
    pub expected_check_character: String,
}

/// Facts of the check.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ResidentIdFacts {
    /// What was judged.
    pub normalised: String,
    /// Its parts, where length and alphabet are right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<ResidentId>,
    /// Numbers that one common confusion or one swap away would be sound. Never filled in for anyone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<Mend>,
}

/// What was found, apart from what any number can have.
#[derive(Debug, Clone, PartialEq)]
pub enum ResidentIdCase {
    /// 15 digits: a first-generation number, replaced by 18 characters.
    FirstGeneration,
    /// It begins with 9: a foreign permanent resident's number.
    PermanentResident,
    /// The region is known.
    RegionRight {
        /// Name of the province, in Chinese and in English.
        name: region::Name,
    },
    /// No province begins so.
    RegionUnlisted {
        /// Characters 1 to 6.
        region: String,
    },
    /// The birth date is a day.
    BirthRight,
    /// The calendar has no such day.
    BirthImpossible {
        /// Characters 7 to 14.
        birth: String,
    },
    /// It is after the filing day.
    BirthAhead {
        /// The day.
        birth: Date,
        /// The filing day.
        submitted: Date,
    },
}

/// The text as it is judged: half-width, capital, without spaces, hyphens and invisible characters.
///
/// ```
/// use permit_precheck::form::resident_id::normalise;
/// assert_eq!(normalise("440113 20141005 001x"), "44011320141005001X");
/// ```
pub fn normalise(typed: &str) -> String {
    normalise::number(typed)
}

/// Digits, and X in the last place.
fn allowed(index: usize, c: char) -> bool {
    c.is_ascii_digit() || (index == rules::LENGTH - 1 && c == 'X')
}

/// The parts of a normalised number; `None` where length or alphabet is wrong.
///
/// ```
/// use permit_precheck::form::resident_id::parse;
/// let id = parse("44011320141005001X").unwrap();
/// assert_eq!((id.birth.as_deref(), id.sex), (Some("2014-10-05"), "M"));
/// ```
pub fn parse(number: &str) -> Option<ResidentId> {
    let fits = number.chars().enumerate().all(|(index, c)| allowed(index, c));
    if number.len() != rules::LENGTH || !fits {
        return None;
    }
    let sequence_last = number.get(16..17)?.parse::<u32>().ok()?;
    Some(ResidentId {
        formatted: format(number),
        region: Part { code: number[..6].into(), name: province(number) },
        birth: number[6..14].parse::<Date>().ok().map(|day| day.to_string()),
        sex: if sequence_last % 2 == 1 { "M" } else { "F" },
        check_character: number[17..].into(),
        expected_check_character: mod_11_2(&number[..17])?.to_string(),
        number: number.into(),
    })
}

/// Nobody is registered at the national level, which only credit codes have.
fn province(number: &str) -> Option<region::Name> {
    region::province(number).filter(|_| !number.starts_with("10"))
}

/// Grouped to be read aloud and compared; other text comes back as it is.
///
/// ```
/// use permit_precheck::form::resident_id::format;
/// assert_eq!(format("44011320141005001X"), "440113 20141005 001X");
/// ```
pub fn format(number: &str) -> String {
    if number.len() == rules::LENGTH && number.is_ascii() {
        [&number[..6], &number[6..14], &number[14..]].join(" ")
    } else {
        number.to_owned()
    }
}

/// Region, date and check character all right.
fn is_sound(number: &str) -> bool {
    parse(number).is_some_and(|id| {
        id.check_character == id.expected_check_character
            && id.region.name.is_some()
            && id.birth.is_some()
    })
}

/// Judges a number as typed; `submitted` is the filing day.
///
/// ```
/// use permit_precheck::form::resident_id::check;
/// use permit_precheck::report::Verdict;
/// assert_eq!(check("44011320141005001x", None).verdict(), Verdict::Pass);
/// assert_eq!(check("440113201410050011", None).verdict(), Verdict::Fail);
/// ```
pub fn check(typed: &str, submitted: Option<Date>) -> Report<ResidentIdFacts> {
    let number = normalise(typed);
    let mut findings = Vec::new();
    let mut suggestions = Vec::new();
    judge(&number, submitted, &mut findings, &mut suggestions);
    let parts = parse(&number);
    let normalised = normalise::shown(&number);
    Report { findings, facts: ResidentIdFacts { normalised, parts, suggestions } }
}

fn judge(
    number: &str,
    submitted: Option<Date>,
    findings: &mut Vec<Finding>,
    suggestions: &mut Vec<Mend>,
) {
    const KIND: Kind = Kind::ResidentId;
    let mut add = |rule, outcome, case| push(findings, rule, outcome, case);
    let count = number.chars().count();
    if count == 0 {
        add(&rules::LENGTH_RULE, Outcome::Unknown, Case::Number(NumberCase::Empty(KIND)));
        return;
    }
    if count != rules::LENGTH {
        let first_generation = count == 15 && number.bytes().all(|b| b.is_ascii_digit());
        let case = if first_generation {
            Case::ResidentId(ResidentIdCase::FirstGeneration)
        } else {
            Case::Number(NumberCase::LengthWrong { kind: KIND, count, wanted: &[rules::LENGTH] })
        };
        add(&rules::LENGTH_RULE, Outcome::Fail, case);
        if first_generation {
            return;
        }
    } else {
        add(&rules::LENGTH_RULE, Outcome::Pass, Case::Number(NumberCase::LengthRight { count }));
    }
    let strays = number::strays(number, &allowed);
    if !strays.is_empty() {
        let mend = mend::letters(number, &|c| c.is_ascii_digit() || c == 'X', &is_sound);
        suggestions.extend(mend.clone());
        let case = NumberCase::AlphabetWrong { kind: KIND, strays, mend };
        add(&rules::ALPHABET, Outcome::Fail, Case::Number(case));
        return;
    }
    add(&rules::ALPHABET, Outcome::Pass, Case::Number(NumberCase::AlphabetRight));
    let Some(id) = parse(number) else { return };

    let (outcome, case) = match id.region.name {
        _ if number.starts_with('9') => (Outcome::Fail, ResidentIdCase::PermanentResident),
        Some(name) => (Outcome::Pass, ResidentIdCase::RegionRight { name }),
        None => (Outcome::Fail, ResidentIdCase::RegionUnlisted { region: id.region.code }),
    };
    let other_kind = case == ResidentIdCase::PermanentResident;
    add(&rules::REGION, outcome, Case::ResidentId(case));
    let (outcome, case) = match number[6..14].parse::<Date>() {
        Err(_) => (Outcome::Fail, ResidentIdCase::BirthImpossible { birth: number[6..14].into() }),
        Ok(birth) => match submitted.filter(|day| birth > *day) {
            Some(submitted) => (Outcome::Warn, ResidentIdCase::BirthAhead { birth, submitted }),
            None => (Outcome::Pass, ResidentIdCase::BirthRight),
        },
    };
    add(&rules::BIRTH, outcome, Case::ResidentId(case));
    let case = if id.check_character == id.expected_check_character {
        NumberCase::CheckRight
    } else {
        let mends =
            if other_kind { Vec::new() } else { mend::one_slip(number, &|_| true, &is_sound) };
        suggestions.extend(mends.iter().cloned());
        NumberCase::check_wrong(KIND, &id.check_character, &id.expected_check_character, mends)
    };
    let outcome = if case == NumberCase::CheckRight { Outcome::Pass } else { Outcome::Fail };
    add(&rules::CHECK, outcome, Case::Number(case));
}
