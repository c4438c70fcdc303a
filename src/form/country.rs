//! Nationality and issuing state: ISO 3166-1, and the codes of its own that ICAO Doc 9303-3
//! Section 5 adds. Germany is `D` in a passport's machine-readable zone and `DEU` elsewhere.

use serde::Serialize;

use super::normalise;
use super::region::Name;
use crate::report::{Case, Finding, Outcome, Report};
use crate::rules::country as rules;

/// A state a line. Of ISO 3166-1: code, two-letter code, number, Chinese name, English name; the
/// two-letter code is left out where it is the first two letters of the code. Codes of ICAO's own:
/// code, part of Doc 9303-3 Section 5, names.
const TABLE: &str = concat!(include_str!("country/table.txt"), include_str!("country/icao.txt"));

/// A state, or what ICAO gives a code to in place of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Country {
    /// Three letters, `D` for Germany where it was so written.
    pub code: &'static str,
    /// It is of ISO 3166-1.
    pub iso: bool,
    /// Two letters of ISO 3166-1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha2: Option<&'static str>,
    /// Three digits of ISO 3166-1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numeric: Option<&'static str>,
    /// Part of Doc 9303-3 Section 5, `A` to `H`, for a code of ICAO's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icao_part: Option<&'static str>,
    /// Its name.
    pub name: Name,
}

impl Country {
    /// The code ISO 3166-1 has for it: `DEU` for `D`, `GBR` for the British kinds of `GBD` and so on.
    ///
    /// ```
    /// use permit_precheck::form::country::by_code;
    /// assert_eq!(by_code("D").unwrap().iso_code(), Some("DEU"));
    /// assert_eq!(by_code("UTO").unwrap().iso_code(), None);
    /// ```
    pub fn iso_code(&self) -> Option<&'static str> {
        match self.code {
            "D" => Some("DEU"),
            "GBD" | "GBN" | "GBO" | "GBP" | "GBS" => Some("GBR"),
            code => self.iso.then_some(code),
        }
    }

    /// A person can have it as nationality: a state, or ICAO's codes for persons.
    fn is_of_persons(&self) -> bool {
        self.iso || matches!(self.icao_part, Some("A" | "E" | "F"))
    }
}

/// The first state for which something holds.
#[inline(never)]
fn find(holds: &dyn Fn(&Country) -> bool) -> Option<Country> {
    TABLE.lines().filter_map(read).find(|country| holds(country))
}

/// The state of a line of the table.
fn read(line: &'static str) -> Option<Country> {
    let (codes, names) = line.split_at_checked(line.find(|c: char| !c.is_ascii())?)?;
    let (zh, en) = names.split_once('|')?;
    let name = Name { zh, en };
    if let Some((code, part)) = codes.split_once(' ') {
        let icao_part = Some(part.trim_ascii_end());
        return Some(Country { code, iso: false, alpha2: None, numeric: None, icao_part, name });
    }
    let numeric = codes.get(codes.len().checked_sub(3)?..);
    let alpha2 = codes.get(if codes.len() == 8 { 3..5 } else { 0..2 });
    Some(Country { code: codes.get(..3)?, iso: true, alpha2, numeric, icao_part: None, name })
}

/// The state of a three-letter code of ISO or ICAO, `D` included; `None` for any other text.
///
/// ```
/// use permit_precheck::form::country::by_code;
/// assert_eq!(by_code("FRA").unwrap().name.zh, "法国");
/// assert!(by_code("GBD").unwrap().icao_part.is_some());
/// assert!(by_code("ZZZ").is_none());
/// ```
pub fn by_code(code: &str) -> Option<Country> {
    find(&|country| country.code == code)
}

/// The state of a three-digit number of ISO 3166-1.
pub fn by_numeric(number: &str) -> Option<Country> {
    find(&|country| country.numeric == Some(number))
}

/// Facts of the check.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct NationalityFacts {
    /// What was judged: half-width, capital, without fillers; a name keeps its spaces.
    pub normalised: String,
    /// The state, where it was recognised by a code or a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum CountryCase {
    /// Nothing typed.
    Empty,
    /// A state, or a code ICAO has for persons.
    Known(Country),
    /// China: its citizens need no permit.
    China,
    /// An organisation issues documents but is nobody's nationality.
    Organisation(Country),
    /// The code of specimens.
    Specimen,
    /// Neither ISO nor ICAO lists it.
    Unlisted {
        /// As judged, at most 40 characters.
        typed: String,
    },
}

/// The text as it is judged: half-width, capital, single spaces, without fillers of an MRZ at its end.
///
/// ```
/// use permit_precheck::form::country::normalise;
/// assert_eq!(normalise(" d<< "), "D");
/// ```
pub fn normalise(typed: &str) -> String {
    let text = normalise::spaced(typed).to_ascii_uppercase();
    text.trim_end_matches('<').to_owned()
}

/// The state that a normalised text names: by a code of three or two letters, three digits, or its
/// Chinese or English name.
///
/// ```
/// use permit_precheck::form::country::parse;
/// for text in ["D", "DEU", "DE", "276", "德国", "GERMANY"] {
///     assert_eq!(parse(text).unwrap().iso_code(), Some("DEU"), "{text}");
/// }
/// ```
pub fn parse(text: &str) -> Option<Country> {
    by_code(text).or_else(|| {
        find(&|country| {
            country.alpha2 == Some(text)
                || country.numeric == Some(text)
                || country.name.zh == text
                || country.name.en.eq_ignore_ascii_case(text)
        })
    })
}

/// The three-letter code; text that names no state comes back as it is.
pub fn format(text: &str) -> String {
    parse(text).map_or_else(|| text.to_owned(), |country| country.code.to_owned())
}

/// Judges a nationality as typed. Always a warning at most: the lists change, and no rule says which
/// codes the form takes.
///
/// ```
/// use permit_precheck::form::country::check;
/// use permit_precheck::report::Verdict;
/// assert_eq!(check("Germany").verdict(), Verdict::Pass);
/// assert_eq!(check("ZZZ").verdict(), Verdict::Review);
/// ```
pub fn check(typed: &str) -> Report<NationalityFacts> {
    let normalised = normalise(typed);
    let country = parse(&normalised);
    let (outcome, case) = judge(&normalised, country);
    let findings = vec![Finding::new(&rules::LISTED, outcome, Case::Country(case))];
    Report { findings, facts: NationalityFacts { normalised, country } }
}

fn judge(normalised: &str, country: Option<Country>) -> (Outcome, CountryCase) {
    match country {
        _ if normalised.is_empty() => (Outcome::Unknown, CountryCase::Empty),
        None => {
            let typed = normalised.chars().take(40).collect();
            (Outcome::Warn, CountryCase::Unlisted { typed })
        }
        Some(country) if country.code == "CHN" => (Outcome::Warn, CountryCase::China),
        Some(country) if country.code == "UTO" => (Outcome::Warn, CountryCase::Specimen),
        Some(country) if country.is_of_persons() => (Outcome::Pass, CountryCase::Known(country)),
        Some(country) => (Outcome::Warn, CountryCase::Organisation(country)),
    }
}
