//! The number of the foreign permanent resident's card, 外国人永久居留身份证.
//!
//! Cards to 2023 have 15 characters: nationality 1-3, place of acceptance 4-7, birth date 8-13
//! (YYMMDD), sequence 14, check digit 15 (weights 7-3-1). Cards from 2023-12-01 have 18: a 9,
//! province 2-3, nationality as ISO number 4-6, birth date 7-14, sequence 15-17, check character 18
//! (MOD 11-2). Both are in use.

use serde::Serialize;

use super::check_digit::{mod_11_2, seven_three_one};
use super::country::{self, Country};
use super::credit_code::Part;
use super::mend::{self, Mend};
use super::number::{self, Kind, NumberCase};
use super::{normalise, region};
use crate::date::Date;
use crate::report::{Case, Finding, Outcome, Report, push};
use crate::rules::permanent_resident_id as rules;

/// The parts of a number of the right length and alphabet.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct PermanentResidentId {
    /// The number, normalised: 15 or 18 characters.
    pub number: String,
    /// Grouped to be read.
    pub formatted: String,
    /// Place of acceptance: 4 digits on cards of 15 characters, 2 on those of 18; and its province.
    pub place: Part,
    /// Nationality: 3 letters on cards of 15 characters, 3 digits on those of 18.
    pub nationality_code: String,
    /// The state it stands for, where ISO 3166-1 has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nationality: Option<Country>,
    /// Birth date as it stands in the number: `YYYYMMDD`, or `YYMMDD` on cards of 15 characters.
    pub birth_digits: String,
    /// Birth date, `YYYY-MM-DD`, where the number has four digits of the year and they are a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth: Option<String>,
    /// The last character as typed.
    pub check_character: String,
    /// The last character as computed.
    pub expected_check_character: String,
}

impl PermanentResidentId {
    /// Whether the birth date in it may be `day`.
    ///
    /// ```
    /// use permit_precheck::form::permanent_resident_id::parse;
    /// let old = parse("KAZ110090123105").unwrap();
    /// assert!(old.born_on("1990-12-31".parse().unwrap()));
    /// ```
    pub fn born_on(&self, day: Date) -> bool {
        let digits = format!("{:04}{:02}{:02}", day.year(), day.month(), day.day());
        digits.ends_with(&self.birth_digits)
    }
}

/// Facts of the check.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PermanentResidentIdFacts {
    /// What was judged.
    pub normalised: String,
    /// Its parts, where length and alphabet are right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<PermanentResidentId>,
    /// Numbers that one common confusion or one swap away would be sound. Never filled in for anyone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<Mend>,
}

/// What was found, apart from what any number can have.
#[derive(Debug, Clone, PartialEq)]
pub enum PermanentResidentIdCase {
    /// 18 characters that do not begin with 9: a resident identity number.
    ResidentId,
    /// The place is known.
    PlaceRight {
        /// Name of the province.
        name: region::Name,
    },
    /// No province of the mainland begins so.
    PlaceUnlisted {
        /// Its digits.
        place: String,
    },
    /// The nationality is known.
    NationalityRight(Country),
    /// China, which the holder of this card is not a citizen of.
    NationalityChina,
    /// ISO 3166-1 does not have it.
    NationalityUnlisted {
        /// As typed.
        nationality: String,
    },
    /// The birth date is a day.
    BirthRight,
    /// The calendar has no such day.
    BirthImpossible {
        /// Its digits.
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
pub fn normalise(typed: &str) -> String {
    normalise::number(typed)
}

/// Letters at the head tell a number of 15 characters.
fn is_old(number: &str) -> bool {
    number.starts_with(|c: char| c.is_ascii_alphabetic())
}

fn allowed(number: &str) -> impl Fn(usize, char) -> bool + use<> {
    let old = is_old(number);
    move |index, c| match (old, index) {
        (true, 0..3) => c.is_ascii_uppercase(),
        (false, 17) => c.is_ascii_digit() || c == 'X',
        _ => c.is_ascii_digit(),
    }
}

/// The parts of a normalised number; `None` where length or alphabet is wrong.
///
/// ```
/// use permit_precheck::form::permanent_resident_id::parse;
/// assert_eq!(parse("KAZ110090123105").unwrap().nationality.unwrap().code, "KAZ");
/// assert_eq!(parse("932682198501010017").unwrap().nationality.unwrap().code, "SAU");
/// ```
pub fn parse(number: &str) -> Option<PermanentResidentId> {
    let allowed = allowed(number);
    if !number.chars().enumerate().all(|(index, c)| allowed(index, c)) {
        return None;
    }
    let (place, nationality_code, nationality, birth_digits, expected) =
        match (is_old(number), number.len()) {
            (true, rules::OLD_LENGTH) => (
                &number[3..7],
                &number[..3],
                country::by_code(&number[..3]).filter(|country| country.iso),
                &number[7..13],
                seven_three_one(number[..14].chars())?,
            ),
            (false, rules::LENGTH) => (
                &number[1..3],
                &number[3..6],
                country::by_numeric(&number[3..6]),
                &number[6..14],
                mod_11_2(&number[..17])?,
            ),
            _ => return None,
        };
    Some(PermanentResidentId {
        formatted: format(number),
        place: Part { code: place.into(), name: province(place) },
        nationality_code: nationality_code.into(),
        nationality,
        birth_digits: birth_digits.into(),
        birth: birth_digits.parse::<Date>().ok().map(|day| day.to_string()),
        check_character: number[number.len() - 1..].into(),
        expected_check_character: expected.to_string(),
        number: number.into(),
    })
}

/// The cards are issued by provinces of the mainland.
fn province(place: &str) -> Option<region::Name> {
    region::province(place).filter(|_| !place.starts_with(['7', '8']) && !place.starts_with("10"))
}

/// Grouped to be read aloud and compared; other text comes back as it is.
///
/// ```
/// use permit_precheck::form::permanent_resident_id::format;
/// assert_eq!(format("KAZ110090123105"), "KAZ 1100 901231 05");
/// assert_eq!(format("932682198501010017"), "9 32 682 19850101 0017");
/// ```
pub fn format(number: &str) -> String {
    if !number.is_ascii() {
        return number.to_owned();
    }
    match number.len() {
        rules::OLD_LENGTH => [&number[..3], &number[3..7], &number[7..13], &number[13..]].join(" "),
        rules::LENGTH => {
            [&number[..1], &number[1..3], &number[3..6], &number[6..14], &number[14..]].join(" ")
        }
        _ => number.to_owned(),
    }
}

/// The day that the digits are, in either century where they have only two digits of the year.
fn day(digits: &str) -> Option<Date> {
    if digits.len() == 8 {
        return digits.parse().ok();
    }
    ["19", "20"].iter().find_map(|century| format!("{century}{digits}").parse().ok())
}

/// Everything that the number tells fits together.
fn is_sound(number: &str) -> bool {
    parse(number).is_some_and(|id| {
        id.check_character == id.expected_check_character
            && id.place.name.is_some()
            && id.nationality.is_some()
            && day(&id.birth_digits).is_some()
            && (is_old(number) || number.starts_with('9'))
    })
}

/// Judges a number as typed; `submitted` is the filing day.
///
/// ```
/// use permit_precheck::form::permanent_resident_id::check;
/// use permit_precheck::report::Verdict;
/// assert_eq!(check("kaz110090123105", None).verdict(), Verdict::Pass);
/// assert_eq!(check("932682198501010071", None).verdict(), Verdict::Fail);
/// ```
pub fn check(typed: &str, submitted: Option<Date>) -> Report<PermanentResidentIdFacts> {
    let number = normalise(typed);
    let mut findings = Vec::new();
    let mut suggestions = Vec::new();
    judge(&number, submitted, &mut findings, &mut suggestions);
    let parts = parse(&number);
    let normalised = normalise::shown(&number);
    Report { findings, facts: PermanentResidentIdFacts { normalised, parts, suggestions } }
}

fn judge(
    number: &str,
    submitted: Option<Date>,
    findings: &mut Vec<Finding>,
    suggestions: &mut Vec<Mend>,
) {
    use PermanentResidentIdCase as C;
    const KIND: Kind = Kind::PermanentResidentId;
    let mut add = |rule, outcome, case| push(findings, rule, outcome, case);
    let count = number.chars().count();
    if count == 0 {
        add(&rules::LENGTH_RULE, Outcome::Unknown, Case::Number(NumberCase::Empty(KIND)));
        return;
    }
    let strays = number::strays(number, &allowed(number));
    if count == if is_old(number) { rules::OLD_LENGTH } else { rules::LENGTH } {
        add(&rules::LENGTH_RULE, Outcome::Pass, Case::Number(NumberCase::LengthRight { count }));
    } else if strays.is_empty() || ![rules::OLD_LENGTH, rules::LENGTH].contains(&count) {
        let wanted = &[rules::OLD_LENGTH, rules::LENGTH];
        let case = NumberCase::LengthWrong { kind: KIND, count, wanted };
        add(&rules::LENGTH_RULE, Outcome::Fail, Case::Number(case));
    }
    if !strays.is_empty() {
        let mend = mend_letters(number);
        suggestions.extend(mend.clone());
        let case = NumberCase::AlphabetWrong { kind: KIND, strays, mend };
        add(&rules::ALPHABET, Outcome::Fail, Case::Number(case));
        return;
    }
    add(&rules::ALPHABET, Outcome::Pass, Case::Number(NumberCase::AlphabetRight));
    let Some(id) = parse(number) else { return };
    if !is_old(number) && !number.starts_with('9') {
        add(&rules::PLACE, Outcome::Fail, Case::PermanentResidentId(C::ResidentId));
        return;
    }

    let (outcome, case) = match id.place.name {
        Some(name) => (Outcome::Pass, C::PlaceRight { name }),
        None => (Outcome::Fail, C::PlaceUnlisted { place: id.place.code }),
    };
    add(&rules::PLACE, outcome, Case::PermanentResidentId(case));
    let (outcome, case) = match id.nationality {
        Some(country) if country.code == "CHN" => (Outcome::Warn, C::NationalityChina),
        Some(country) => (Outcome::Pass, C::NationalityRight(country)),
        None => (Outcome::Fail, C::NationalityUnlisted { nationality: id.nationality_code }),
    };
    add(&rules::NATIONALITY, outcome, Case::PermanentResidentId(case));
    let ahead = |birth: &Date| id.birth.is_some() && submitted.is_some_and(|day| *birth > day);
    let (outcome, case) = match (day(&id.birth_digits), submitted) {
        (None, _) => (Outcome::Fail, C::BirthImpossible { birth: id.birth_digits.clone() }),
        // A card is issued to a person, so no birth date in it is yet to come.
        (Some(birth), Some(submitted)) if ahead(&birth) => {
            (Outcome::Fail, C::BirthAhead { birth, submitted })
        }
        _ => (Outcome::Pass, C::BirthRight),
    };
    add(&rules::BIRTH, outcome, Case::PermanentResidentId(case));
    if id.check_character == id.expected_check_character {
        add(&rules::CHECK, Outcome::Pass, Case::Number(NumberCase::CheckRight));
        return;
    }
    let mends = mend::one_slip(number, &|_| true, &is_sound);
    suggestions.extend(mends.iter().cloned());
    let (typed, expected) = (&id.check_character, &id.expected_check_character);
    let case = NumberCase::check_wrong(KIND, typed, expected, mends);
    add(&rules::CHECK, Outcome::Fail, Case::Number(case));
}

/// Reads strange characters the usual way: letters among the digits, digits among the three letters.
fn mend_letters(number: &str) -> Option<Mend> {
    let digits = |c: char| c.is_ascii_digit();
    if !is_old(number) {
        return mend::letters(number, &|c| digits(c) || c == 'X', &is_sound);
    }
    let tail: String = number.chars().skip(3).collect();
    let head: String = number.chars().take(3).collect();
    let whole = |tail: &str| is_sound(&format!("{head}{tail}"));
    mend::letters(&tail, &digits, &whole).map(|mend| Mend {
        code: format!("{head}{}", mend.code),
        places: mend.places.iter().map(|place| place + 3).collect(),
    })
}
