//! The unified social credit code, 统一社会信用代码 (GB 32100-2015).
//!
//! 18 characters: department 1, kind 2, region 3-8, organisation code 9-17 (GB 11714, its own check
//! character last), check character 18.

use serde::Serialize;

use super::region::{self, Name};
use super::{mend, normalise, number};
use crate::report::{Case, Finding, Outcome, Report, push};
use crate::rules::credit_code as rules;

mod parts;

pub use super::mend::Mend;
pub use super::number::{MOST_STRAYS, Stray};

/// The 31 characters of GB 32100; a character's value is its place here.
pub const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// The parts of a code of the right length and alphabet.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CreditCode {
    /// The code, normalised: 18 characters.
    pub code: String,
    /// Grouped to be read: `91 350100 M000100Y4 3`.
    pub formatted: String,
    /// Registering department, character 1, and its name where the standard lists it.
    pub department: Part,
    /// Kind of organisation, characters 1 and 2 together.
    pub category: Part,
    /// Region of registration, characters 3 to 8, and the name of its province.
    pub region: Part,
    /// Organisation code, characters 9 to 17.
    pub organisation_code: String,
    /// Character 18 as typed.
    pub check_character: String,
    /// Character 18 as GB 32100 computes it from the first 17.
    pub expected_check_character: String,
}

/// One part of a code, with its name where there is one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Part {
    /// Its characters.
    pub code: String,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
}

/// Facts of the check: the normalised text, and the parts where there are any.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CreditCodeFacts {
    /// What was judged: half-width, capital, without spaces and hyphens.
    pub normalised: String,
    /// Its parts, where length and alphabet are right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<CreditCode>,
    /// Codes that one common confusion or one swap away would be sound. Never filled in for anyone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<Mend>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum CreditCodeCase {
    /// Nothing typed.
    Empty,
    /// 18 characters.
    LengthRight,
    /// Another number of characters.
    LengthWrong {
        /// How many.
        count: usize,
    },
    /// 15 digits: the number of the old business licence or tax registration.
    OldNumber,
    /// Every character is of the alphabet.
    AlphabetRight,
    /// Some are not.
    AlphabetWrong {
        /// Which, at most [`MOST_STRAYS`] of them.
        strays: Vec<Stray>,
        /// The code it would be with the usual confusions undone, if that is sound.
        mend: Option<Mend>,
    },
    /// Department, kind and region are where they belong.
    ShapeRight,
    /// The region has a letter.
    RegionNotDigits {
        /// Its characters.
        region: String,
    },
    /// The department is not one of those listed.
    DepartmentUnlisted {
        /// As typed.
        department: char,
    },
    /// The region begins like no province.
    RegionUnlisted {
        /// Its characters.
        region: String,
    },
    /// The 18th character is right.
    CheckRight,
    /// It is not.
    CheckWrong {
        /// As typed.
        typed: char,
        /// As computed.
        expected: char,
        /// What would mend it.
        mends: Vec<Mend>,
    },
    /// It is not, but the code is of the early Fujian kind.
    CheckWrongFujian {
        /// As typed.
        typed: char,
        /// As computed.
        expected: char,
    },
    /// The organisation code's own check character is right.
    OrganisationRight,
    /// It is not.
    OrganisationWrong {
        /// As typed.
        typed: char,
        /// As computed.
        expected: char,
    },
    /// Sound, which is not the same as registered.
    SoundNotRegistered,
}

/// The text as it is judged: half-width, capital, without spaces, hyphens and invisible characters.
///
/// ```
/// use permit_precheck::form::credit_code::normalise;
/// assert_eq!(normalise("91-350100-m000100y4-3 "), "91350100M000100Y43");
/// ```
pub fn normalise(typed: &str) -> String {
    normalise::number(typed)
}

/// The parts of a normalised code; `None` where length or alphabet is wrong.
///
/// ```
/// use permit_precheck::form::credit_code::parse;
/// let code = parse("91350100M000100Y43").unwrap();
/// assert_eq!(code.organisation_code, "M000100Y4");
/// assert_eq!(code.region.name.unwrap().en, "Fujian");
/// ```
pub fn parse(code: &str) -> Option<CreditCode> {
    let expected = expected_check_character(code)?;
    let department = &code[..1];
    Some(CreditCode {
        formatted: format(code),
        department: Part { code: department.into(), name: parts::department(department) },
        category: Part { code: code[..2].into(), name: parts::category(&code[..2]) },
        region: Part { code: code[2..8].into(), name: region::province(&code[2..8]) },
        organisation_code: code[8..17].into(),
        check_character: code[17..].into(),
        expected_check_character: expected.to_string(),
        code: code.into(),
    })
}

/// Grouped to be read aloud and compared; text that is not a code comes back as it is.
///
/// ```
/// use permit_precheck::form::credit_code::format;
/// assert_eq!(format("91350100M000100Y43"), "91 350100 M000100Y4 3");
/// ```
pub fn format(code: &str) -> String {
    if code.len() == rules::LENGTH && code.is_ascii() {
        [&code[..2], &code[2..8], &code[8..17], &code[17..]].join(" ")
    } else {
        code.to_owned()
    }
}

/// Judges a code as typed.
///
/// ```
/// use permit_precheck::form::credit_code::check;
/// use permit_precheck::report::Verdict;
///
/// assert_eq!(check("91310115591693856A").verdict(), Verdict::Pass);
/// let typo = check("913101155916938S6A"); // S for 5
/// assert_eq!(typo.verdict(), Verdict::Fail);
/// ```
pub fn check(typed: &str) -> Report<CreditCodeFacts> {
    let code = normalise(typed);
    let mut findings = Vec::new();
    let mut suggestions = Vec::new();
    let parts = judge(&code, &mut findings, &mut suggestions);
    let normalised = normalise::shown(&code);
    Report { findings, facts: CreditCodeFacts { normalised, parts, suggestions } }
}

fn judge(
    code: &str,
    findings: &mut Vec<Finding>,
    suggestions: &mut Vec<Mend>,
) -> Option<CreditCode> {
    use CreditCodeCase as C;
    let mut add = |rule, outcome, case| {
        push(findings, rule, outcome, Case::CreditCode(case));
    };

    let count = code.chars().count();
    if count == 0 {
        add(&rules::LENGTH_RULE, Outcome::Unknown, C::Empty);
        return None;
    }
    if count == rules::LENGTH {
        add(&rules::LENGTH_RULE, Outcome::Pass, C::LengthRight);
    } else {
        let old = count == 15 && code.bytes().all(|b| b.is_ascii_digit());
        let case = if old { C::OldNumber } else { C::LengthWrong { count } };
        findings.push(
            Finding::new(&rules::LENGTH_RULE, Outcome::Fail, Case::CreditCode(case)).measured(
                count as f64,
                rules::LENGTH as f64,
                "characters",
            ),
        );
    }
    let mut add = |rule, outcome, case| {
        push(findings, rule, outcome, Case::CreditCode(case));
    };

    let strays = number::strays(code, &|_, c| value(c).is_some());
    if !strays.is_empty() {
        let mend = mend::letters(code, &|c| value(c).is_some(), &is_sound);
        suggestions.extend(mend.clone());
        add(&rules::ALPHABET, Outcome::Fail, C::AlphabetWrong { strays, mend });
        return None;
    }
    add(&rules::ALPHABET, Outcome::Pass, C::AlphabetRight);
    let parts = parse(code)?;

    let region = parts.region.code.clone();
    let department = code.chars().next().unwrap_or_default();
    let (outcome, case) = if !region.bytes().all(|b| b.is_ascii_digit()) {
        (Outcome::Fail, C::RegionNotDigits { region })
    } else if parts.region.name.is_none() {
        (Outcome::Warn, C::RegionUnlisted { region })
    } else if parts.department.name.is_none() {
        (Outcome::Warn, C::DepartmentUnlisted { department })
    } else {
        (Outcome::Pass, C::ShapeRight)
    };
    add(&rules::SHAPE, outcome, case);

    let typed = code.chars().next_back().unwrap_or_default();
    let expected = expected_check_character(code)?;
    let (own, own_expected) = organisation_check(&parts.organisation_code)?;
    if typed == expected {
        add(&rules::CHECK, Outcome::Pass, C::CheckRight);
    } else if is_early_fujian(code) && own == own_expected {
        add(&rules::CHECK, Outcome::Warn, C::CheckWrongFujian { typed, expected });
    } else {
        let mends = mend::one_slip(code, &|_| true, &is_sound);
        suggestions.extend(mends.iter().cloned());
        add(&rules::CHECK, Outcome::Fail, C::CheckWrong { typed, expected, mends });
    }
    let (outcome, case) = if own == own_expected {
        (Outcome::Pass, C::OrganisationRight)
    } else {
        (Outcome::Warn, C::OrganisationWrong { typed: own, expected: own_expected })
    };
    add(&rules::ORGANISATION, outcome, case);
    if is_sound(code) {
        add(&rules::REGISTERED, Outcome::Unknown, C::SoundNotRegistered);
    }
    Some(parts)
}

/// The value of a character of GB 32100, 0 to 30.
fn value(c: char) -> Option<u32> {
    ALPHABET.iter().position(|known| char::from(*known) == c).and_then(|at| at.try_into().ok())
}

/// Character 18 computed from the first 17; `None` where length or alphabet is wrong.
///
/// ```
/// use permit_precheck::form::credit_code::expected_check_character;
/// assert_eq!(expected_check_character("91350100M000100Y4Z"), None); // Z is not of the alphabet
/// assert_eq!(expected_check_character("91350100M000100Y4X"), Some('3'));
/// ```
pub fn expected_check_character(code: &str) -> Option<char> {
    let values: Vec<u32> =
        code.chars().take(rules::LENGTH + 1).map(value).collect::<Option<_>>()?;
    let (_, body) = values.split_last().filter(|(_, body)| body.len() == rules::LENGTH - 1)?;
    // Weights are powers of 3 modulo 31.
    let (sum, _) =
        body.iter().fold((0, 1), |(sum, weight), value| (sum + value * weight, weight * 3 % 31));
    let check = usize::try_from((31 - sum % 31) % 31).ok()?;
    ALPHABET.get(check).map(|c| char::from(*c))
}

/// The organisation code's own check character, as typed and as GB 11714 computes it. Its letters
/// count A = 10 to Z = 35, unlike those of GB 32100.
fn organisation_check(organisation: &str) -> Option<(char, char)> {
    const WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
    let characters: Vec<char> = organisation.chars().collect();
    let (typed, body) = characters.split_last().filter(|(_, body)| body.len() == WEIGHTS.len())?;
    let sum: u32 = body.iter().zip(WEIGHTS).map(|(c, w)| c.to_digit(36).unwrap_or(0) * w).sum();
    let expected = match 11 - sum % 11 {
        10 => 'X',
        11 => '0',
        digit => char::from_digit(digit, 10)?,
    };
    Some((*typed, expected))
}

/// Both check characters right and the region a number: nothing in the standard is against it.
fn is_sound(code: &str) -> bool {
    code.chars().next_back() == expected_check_character(code)
        && code.get(2..8).is_some_and(|region| region.bytes().all(|b| b.is_ascii_digit()))
        && code
            .get(8..17)
            .and_then(organisation_check)
            .is_some_and(|(typed, expected)| typed == expected)
}

/// Codes of the early Fujian pilot are registered with a wrong 18th character.
fn is_early_fujian(code: &str) -> bool {
    code.get(2..4) == Some("35") && code.get(8..12) == Some("M000")
}
