//! Fields of a zone by their places (Doc 9303 Parts 4 to 7).

use std::ops::Range;

use serde::Serialize;

use super::dates::{birth_day, expiry_day};
use super::layout::Format;
use crate::date::Date;
use crate::form::check_digit::seven_three_one;
use crate::form::country::{self, Country};

/// The fields of a zone.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Mrz {
    /// The layout.
    pub format: Format,
    /// Kind of document: `P`, `PM`, `V`, `I`, …
    pub document_code: String,
    /// Issuing state or organisation as written, without fillers.
    pub issuer_code: String,
    /// What it stands for, where ISO or ICAO lists it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Country>,
    /// The whole name field, fillers included.
    pub name_field: String,
    /// Primary identifier, with spaces; for some people the whole name.
    pub surname: String,
    /// Secondary identifier, with spaces; empty for people of one name.
    pub given_names: String,
    /// Number of the document, without fillers.
    pub number: String,
    /// Nationality as written, without fillers.
    pub nationality_code: String,
    /// What it stands for, where ISO or ICAO lists it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nationality: Option<Country>,
    /// Birth date as written: YYMMDD, fillers where unknown.
    pub birth_digits: String,
    /// Birth date, `YYYY-MM-DD`, where it is whole and the filing day tells the century.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth: Option<String>,
    /// `M`, `F` or `<` as written.
    pub sex: String,
    /// Expiry date as written: YYMMDD.
    pub expiry_digits: String,
    /// Expiry date, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry: Option<String>,
    /// Optional data, without fillers at its end.
    pub optional: String,
}

/// Where the fields of a layout are, counted through all lines.
pub struct Places {
    pub issuer: Range<usize>,
    pub name: Range<usize>,
    pub number: Range<usize>,
    pub nationality: Range<usize>,
    pub birth: Range<usize>,
    pub sex: usize,
    pub expiry: Range<usize>,
    /// Optional data: in TD1 of the first line, where a long number goes on.
    pub optional: Range<usize>,
    /// Optional data of the second line of TD1.
    pub more: Range<usize>,
    /// What the last check digit covers.
    pub composite: &'static [Range<usize>],
}

/// The places of a layout. A check digit stands right after its field.
pub fn places(format: Format) -> Places {
    let two_lines = |width: usize, end: usize, composite| Places {
        issuer: 2..5,
        name: 5..width,
        number: width..width + 9,
        nationality: width + 10..width + 13,
        birth: width + 13..width + 19,
        sex: width + 20,
        expiry: width + 21..width + 27,
        optional: width + 28..end,
        more: end..end,
        composite,
    };
    match format {
        Format::Td3 => two_lines(44, 86, &[44..54, 57..64, 65..87]),
        Format::MrvA => two_lines(44, 88, &[]),
        Format::Td2 => two_lines(36, 71, &[36..46, 49..56, 57..71]),
        Format::MrvB => two_lines(36, 72, &[]),
        Format::Td1 => Places {
            issuer: 2..5,
            name: 60..90,
            number: 5..14,
            nationality: 45..48,
            birth: 30..36,
            sex: 37,
            expiry: 38..44,
            optional: 15..30,
            more: 48..59,
            composite: &[5..30, 30..37, 38..45, 48..59],
        },
    }
}

/// The number's whole text and where its check digit is. A number of more than 9 characters goes on
/// in the optional data of cards: a filler stands for its check digit, and the rest, the check digit
/// and a filler follow (Doc 9303-5 4.2.2, 9303-6 4.2.2).
pub fn number_places(flat: &str, format: Format) -> (Vec<Range<usize>>, usize) {
    let places = places(format);
    let short = (vec![places.number.clone()], places.number.end);
    if !matches!(format, Format::Td1 | Format::Td2) {
        return short;
    }
    let (Some("<"), Some(optional)) =
        (flat.get(places.number.end..places.number.end + 1), flat.get(places.optional.clone()))
    else {
        return short;
    };
    // The rest ends before the first filler, its own check digit last.
    let rest = optional.find('<').unwrap_or(optional.len());
    if rest < 2 || flat.get(places.number.clone()).is_none_or(|nine| nine.contains('<')) {
        return short;
    }
    let check = places.optional.start + rest - 1;
    (vec![places.number, places.optional.start..check], check)
}

/// The fields of a zone, its lines joined; `None` where length or alphabet does not fit the layout.
///
/// ```
/// use permit_precheck::form::mrz::{Format, parse};
/// let flat = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";
/// let mrz = parse(flat, Format::Td3, None).unwrap();
/// assert_eq!((mrz.surname.as_str(), mrz.given_names.as_str()), ("ERIKSSON", "ANNA MARIA"));
/// ```
pub fn parse(flat: &str, format: Format, today: Option<Date>) -> Option<Mrz> {
    let lines = if format == Format::Td1 { 3 } else { 2 };
    if flat.len() != lines * format.width() || !flat.is_ascii() {
        return None;
    }
    let places = places(format);
    let field = |range: &Range<usize>| flat.get(range.clone());
    let bare = |range: &Range<usize>| Some(field(range)?.trim_end_matches('<').to_owned());
    let spaced = |text: &str| {
        let words: Vec<&str> = text.split('<').filter(|word| !word.is_empty()).collect();
        words.join(" ")
    };
    let name_field = field(&places.name)?.to_owned();
    let (primary, secondary) = name_field.split_once("<<").unwrap_or((&name_field, ""));
    let (surname, given_names) = (spaced(primary), spaced(secondary));
    let (numbers, check) = number_places(flat, format);
    let number: String = numbers.iter().filter_map(field).collect();
    let issuer_code = bare(&places.issuer)?;
    let nationality_code = bare(&places.nationality)?;
    let birth_digits = field(&places.birth)?.to_owned();
    let expiry_digits = field(&places.expiry)?.to_owned();
    let optional = if check > places.number.end {
        bare(&(check + 1..places.optional.end))?
    } else {
        bare(&places.optional)?
    };
    let more = bare(&places.more)?;
    Some(Mrz {
        format,
        document_code: bare(&(0..2))?,
        issuer: country::by_code(&issuer_code),
        issuer_code,
        surname,
        given_names,
        name_field,
        number: number.trim_end_matches('<').to_owned(),
        nationality: country::by_code(&nationality_code),
        nationality_code,
        birth: today.and_then(|today| birth_day(&birth_digits, today)).map(|day| day.to_string()),
        birth_digits,
        sex: flat.get(places.sex..places.sex + 1)?.to_owned(),
        expiry: expiry_day(&expiry_digits).map(|day| day.to_string()),
        expiry_digits,
        optional: [optional, more].join("<").trim_matches('<').to_owned(),
    })
}

/// Both lines of a passport's zone with their check digits, out of fields as they stand in it;
/// `None` where one does not fit its place.
///
/// ```
/// use permit_precheck::form::mrz::compose_td3;
/// let zone = compose_td3("P", "UTO", "ERIKSSON<<ANNA<MARIA", "L898902C3", "UTO", "740812", 'F', "120415", "ZE184226B").unwrap();
/// assert!(zone.ends_with("L898902C36UTO7408122F1204159ZE184226B<<<<<10"));
/// ```
#[expect(clippy::too_many_arguments, reason = "the fields of the zone, in its own order")]
pub fn compose_td3(
    code: &str,
    issuer: &str,
    name: &str,
    number: &str,
    nationality: &str,
    birth: &str,
    sex: char,
    expiry: &str,
    personal: &str,
) -> Option<String> {
    let fill = |text: &str, width: usize| (text.len() <= width).then(|| format!("{text:<<width$}"));
    let with_check = |text: String| Some(format!("{text}{}", seven_three_one(text.chars())?));
    let number = with_check(fill(number, 9)?)?;
    let birth = with_check(fill(birth, 6)?)?;
    let expiry = with_check(fill(expiry, 6)?)?;
    let personal = with_check(fill(personal, 14)?)?;
    let covered = format!("{number}{birth}{expiry}{personal}");
    let last = seven_three_one(covered.chars())?;
    let line1 = format!("{}{}{}", fill(code, 2)?, fill(issuer, 3)?, fill(name, 39)?);
    let nationality = fill(nationality, 3)?;
    Some(format!("{line1}\n{number}{nationality}{birth}{sex}{expiry}{personal}{last}"))
}
