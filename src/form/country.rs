//! Nationality and issuing state: ISO 3166-1, and the codes of its own that ICAO Doc 9303-3
//! Section 5 adds. Germany is `D` in a passport's machine-readable zone and `DEU` elsewhere.

use serde::Serialize;

use super::normalise;
use super::region::Name;
use crate::report::{Case, Finding, Outcome, Report};
use crate::rules::country as rules;

/// Code, two-letter code, number, Chinese name, English name of ISO 3166-1.
const TABLE: &str = include_str!("country/table.txt");

/// Codes of ICAO's own: the part of Doc 9303-3 Section 5 they are in, and their names.
const ICAO: &[(&str, &str, &str, &str)] = &[
    ("D", "A", "德国", "Germany"),
    ("EUE", "B", "欧洲联盟", "European Union"),
    ("GBD", "A", "英国海外领土公民", "British Overseas Territories Citizen"),
    ("GBN", "A", "英国国民(海外)", "British National (Overseas)"),
    ("GBO", "A", "英国海外公民", "British Overseas Citizen"),
    ("GBP", "A", "受英国保护人士", "British Protected Person"),
    ("GBS", "A", "英国属民", "British Subject"),
    ("RKS", "A", "科索沃(旅行证件代码)", "Kosovo (code of travel documents)"),
    ("UNO", "C", "联合国", "United Nations"),
    ("UNA", "C", "联合国专门机构", "Specialized agency of the United Nations"),
    ("UNK", "C", "联合国科索沃特派团", "United Nations mission in Kosovo"),
    ("XBA", "D", "非洲开发银行", "African Development Bank"),
    ("XIM", "D", "非洲进出口银行", "African Export-Import Bank"),
    ("XCC", "D", "加勒比共同体", "Caribbean Community"),
    ("XCE", "D", "欧洲委员会", "Council of Europe"),
    ("XCO", "D", "东南非共同市场", "Common Market for Eastern and Southern Africa"),
    ("XEC", "D", "西非国家经济共同体", "Economic Community of West African States"),
    ("XPO", "D", "国际刑警组织", "INTERPOL"),
    ("XES", "D", "东加勒比国家组织", "Organization of Eastern Caribbean States"),
    ("XMP", "D", "地中海议会", "Parliamentary Assembly of the Mediterranean"),
    ("XOM", "D", "马耳他骑士团", "Sovereign Military Order of Malta"),
    ("XDC", "D", "南部非洲发展共同体", "Southern African Development Community"),
    ("XXA", "E", "无国籍人", "Stateless person"),
    ("XXB", "E", "难民(1951年公约)", "Refugee (1951 Convention)"),
    ("XXC", "E", "其他难民", "Other refugee"),
    ("XXX", "E", "国籍不明", "Person of unspecified nationality"),
    ("ANT", "F", "荷属安的列斯(旧)", "Netherlands Antilles (old)"),
    ("NTZ", "F", "中立区(旧)", "Neutral Zone (old)"),
    ("UTO", "G", "样本代码", "Utopia, the code of specimens"),
    ("IAO", "H", "国际民航组织", "ICAO"),
];

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

fn rows() -> impl Iterator<Item = Country> {
    TABLE.lines().filter_map(|line| {
        let (zh, en) = line.get(8..)?.split_once('|')?;
        Some(Country {
            code: line.get(..3)?,
            iso: true,
            alpha2: line.get(3..5),
            numeric: line.get(5..8),
            icao_part: None,
            name: Name { zh, en },
        })
    })
}

fn own() -> impl Iterator<Item = Country> {
    ICAO.iter().map(|(code, part, zh, en)| Country {
        code,
        iso: false,
        alpha2: None,
        numeric: None,
        icao_part: Some(part),
        name: Name { zh, en },
    })
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
    rows().chain(own()).find(|country| country.code == code)
}

/// The state of a three-digit number of ISO 3166-1.
pub fn by_numeric(number: &str) -> Option<Country> {
    rows().find(|country| country.numeric == Some(number))
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
    let text: String = typed
        .chars()
        .take(normalise::LONGEST)
        .map(normalise::half_width)
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches('<').to_owned()
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
        rows().chain(own()).find(|country| {
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
