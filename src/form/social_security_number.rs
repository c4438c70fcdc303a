//! The social security number of a foreigner: three letters of the country (ISO 3166-1), a reserve
//! digit, usually 0, and the number of the document. It is not padded, is kept for life even when
//! the passport changes, and has no check digit. The coding rule (annex to Order 16 of the Ministry
//! of Human Resources and Social Security, 2011) is known from its twin for Hong Kong, Macao and
//! Taiwan people, so nothing here fails but a character that no such number can have.

use serde::Serialize;

use super::country::{self, Country};
use super::number::{self, Kind, NumberCase};
use super::{normalise, passport_number, resident_id};
use crate::report::{Case, Outcome, Report, push};
use crate::rules::social_security_number as rules;

/// The parts of a number of the usual shape.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SocialSecurityNumber {
    /// The number, normalised.
    pub number: String,
    /// Characters 1 to 3.
    pub country_code: String,
    /// The state, where ISO 3166-1 has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Character 4, usually `0`.
    pub reserve: String,
    /// From character 5 on.
    pub document: String,
}

/// Facts of the check.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SocialSecurityNumberFacts {
    /// What was judged: half-width, capital, without spaces and hyphens.
    pub normalised: String,
    /// Its parts, where it has the usual shape.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<SocialSecurityNumber>,
    /// What the coding rule gives for the nationality and document number passed along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub composed: Option<String>,
}

/// The document whose number is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// A passport of the state with this code: ISO's, or ICAO's as in a machine-readable zone.
    Passport(&'static str),
    /// Mainland travel permit of a Hong Kong resident: H, 8 digits, 2 more.
    HongKongPermit,
    /// The same of a Macao resident: M, 8 digits, 2 more.
    MacaoPermit,
    /// Mainland travel permit of a Taiwan resident: 8 digits.
    TaiwanPermit,
    /// Foreign permanent resident's card of 15 characters.
    PermanentResident,
}

/// What was found, apart from what any number can have.
#[derive(Debug, Clone, PartialEq)]
pub enum SocialSecurityNumberCase {
    /// Country, reserve digit and document number are where they belong.
    ShapeRight {
        /// The state.
        country: Country,
    },
    /// A resident identity number: the social security number of citizens.
    ResidentId,
    /// 18 digits of a foreign permanent resident: whether it is used as it is is not published.
    PermanentResident,
    /// Not three letters first.
    NoCountry,
    /// The fourth character is not a digit.
    NoReserve {
        /// The character.
        typed: char,
    },
    /// ISO 3166-1 does not have the country.
    CountryUnlisted {
        /// The three letters.
        country: String,
    },
    /// China.
    China,
    /// No document number.
    NoDocument,
    /// Longer than the 18 characters kept.
    Long {
        /// How many.
        count: usize,
    },
    /// What nationality and document give.
    ComposedSame,
    /// Nationality and document give another; the number is for life, so an earlier passport may be
    /// in it.
    ComposedOther {
        /// As composed.
        composed: String,
    },
}

/// The text as it is judged: half-width, capital, without spaces, hyphens and invisible characters.
pub fn normalise(typed: &str) -> String {
    normalise::number(typed)
}

/// The parts of a normalised number; `None` where it has not the usual shape.
///
/// ```
/// use permit_precheck::form::social_security_number::parse;
/// let number = parse("DEU0G0123456").unwrap();
/// assert_eq!((number.country_code.as_str(), number.document.as_str()), ("DEU", "G0123456"));
/// ```
pub fn parse(number: &str) -> Option<SocialSecurityNumber> {
    let (code, reserve, document) = (number.get(..3)?, number.get(3..4)?, number.get(4..)?);
    let fits = code.bytes().all(|b| b.is_ascii_uppercase())
        && reserve.bytes().all(|b| b.is_ascii_digit())
        && (1..=rules::MOST - 4).contains(&document.len())
        && document.bytes().all(|b| b.is_ascii_alphanumeric());
    fits.then(|| SocialSecurityNumber {
        number: number.into(),
        country_code: code.into(),
        country: country::by_code(code).filter(|country| country.iso),
        reserve: reserve.into(),
        document: document.into(),
    })
}

/// The number that the coding rule gives; `None` where the document's number does not fit its kind.
///
/// ```
/// use permit_precheck::form::social_security_number::{Document, compose};
/// assert_eq!(compose(Document::Passport("D"), "G01234-56").as_deref(), Some("DEU0G0123456"));
/// assert_eq!(compose(Document::HongKongPermit, "H1234567800").as_deref(), Some("HKG012345678"));
/// ```
pub fn compose(document: Document, number: &str) -> Option<String> {
    let number = passport_number::normalise(number);
    passport_number::parse(&number)?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let permit = |letter: char| {
        let rest = number.strip_prefix(letter)?;
        rest.get(..8).filter(|eight| digits(eight)).map(str::to_owned)
    };
    match document {
        Document::Passport(code) => {
            let iso = country::by_code(code)?.iso_code()?;
            Some(format!("{iso}0{number}"))
        }
        Document::HongKongPermit => Some(format!("HKG0{}", permit('H')?)),
        Document::MacaoPermit => Some(format!("MAC0{}", permit('M')?)),
        Document::TaiwanPermit => {
            number.get(..8).filter(|eight| digits(eight)).map(|eight| format!("TWN0{eight}"))
        }
        Document::PermanentResident => {
            let letters =
                number.get(..3).filter(|code| code.bytes().all(|b| b.is_ascii_uppercase()));
            let rest = number.get(3..).filter(|rest| rest.len() == 12 && digits(rest));
            letters.zip(rest).map(|(code, rest)| format!("{code}0{rest}"))
        }
    }
}

/// Grouped to be read: `DEU 0 G0123456`; other text comes back as it is.
pub fn format(number: &str) -> String {
    match parse(number) {
        Some(parts) => format!("{} {} {}", parts.country_code, parts.reserve, parts.document),
        None => number.to_owned(),
    }
}

/// Judges a number as typed, against nationality and passport number where they are known.
///
/// ```
/// use permit_precheck::form::social_security_number::check;
/// use permit_precheck::report::Verdict;
/// assert_eq!(check("deu0g01234-56", None, None).verdict(), Verdict::Pass);
/// assert_eq!(check("DEUG0123456", None, None).verdict(), Verdict::Review);
/// ```
pub fn check(
    typed: &str,
    nationality: Option<&str>,
    document: Option<&str>,
) -> Report<SocialSecurityNumberFacts> {
    use SocialSecurityNumberCase as C;
    let number = normalise(typed);
    let composed = nationality
        .and_then(|text| country::parse(&country::normalise(text)))
        .zip(document)
        .and_then(|(country, number)| compose(Document::Passport(country.code), number));
    let mut findings = Vec::new();
    let mut add = |rule, outcome, case| push(&mut findings, rule, outcome, case);
    let strays = number::strays(&number, &|_, c| c.is_ascii_alphanumeric());
    if number.is_empty() {
        let case = NumberCase::Empty(Kind::SocialSecurityNumber);
        add(&rules::SHAPE, Outcome::Unknown, Case::Number(case));
    } else if !strays.is_empty() {
        let kind = Kind::SocialSecurityNumber;
        let case = NumberCase::AlphabetWrong { kind, strays, mend: None };
        add(&rules::ALPHABET, Outcome::Fail, Case::Number(case));
    } else {
        add(&rules::ALPHABET, Outcome::Pass, Case::Number(NumberCase::AlphabetRight));
        let (outcome, case) = judge_shape(&number);
        let right = outcome == Outcome::Pass;
        add(&rules::SHAPE, outcome, Case::SocialSecurityNumber(case));
        if let Some(composed) = composed.as_ref().filter(|_| right) {
            let (outcome, case) = if *composed == number {
                (Outcome::Pass, C::ComposedSame)
            } else {
                (Outcome::Warn, C::ComposedOther { composed: composed.clone() })
            };
            add(&rules::COMPOSED, outcome, Case::SocialSecurityNumber(case));
        }
    }
    let parts = parse(&number);
    let normalised = normalise::shown(&number);
    Report { findings, facts: SocialSecurityNumberFacts { normalised, parts, composed } }
}

fn judge_shape(number: &str) -> (Outcome, SocialSecurityNumberCase) {
    use SocialSecurityNumberCase as C;
    if resident_id::parse(number).is_some() {
        return match number.starts_with('9') {
            true => (Outcome::Unknown, C::PermanentResident),
            false => (Outcome::Warn, C::ResidentId),
        };
    }
    let code: String = number.chars().take(3).collect();
    if code.len() < 3 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
        return (Outcome::Warn, C::NoCountry);
    }
    if let Some(typed) = number.chars().nth(3).filter(|c| !c.is_ascii_digit()) {
        return (Outcome::Warn, C::NoReserve { typed });
    }
    if number.len() <= 4 {
        return (Outcome::Warn, C::NoDocument);
    }
    if number.len() > rules::MOST {
        return (Outcome::Warn, C::Long { count: number.len() });
    }
    match country::by_code(&code).filter(|country| country.iso) {
        None => (Outcome::Warn, C::CountryUnlisted { country: code }),
        Some(country) if country.code == "CHN" => (Outcome::Warn, C::China),
        Some(country) => (Outcome::Pass, C::ShapeRight { country }),
    }
}
