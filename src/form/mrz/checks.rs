//! Check digits of a zone (Doc 9303-3 4.9), and which single slip would mend one.

use std::ops::Range;

use serde::Serialize;

use super::Part;
use super::dates::is_possible;
use super::fields::{number_places, places};
use super::layout::Format;
use crate::form::check_digit::seven_three_one;
use crate::form::mend::{Mend, one_slip};

/// Which check digits fit; those a layout does not have are left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Checks {
    /// Number of the document.
    pub number: bool,
    /// Birth date.
    pub birth: bool,
    /// Expiry date.
    pub expiry: bool,
    /// Personal number, TD3 only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personal: Option<bool>,
    /// The last one; visas have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub composite: Option<bool>,
}

/// One check digit.
#[derive(Debug, Clone)]
pub struct Digit {
    /// What it stands for.
    pub part: Part,
    /// As typed.
    pub typed: char,
    /// As computed.
    pub expected: char,
    /// It fits.
    pub right: bool,
    /// What it covers, itself last.
    covered: Vec<Range<usize>>,
}

/// All check digits of a zone.
#[derive(Debug, Clone)]
pub struct Digits {
    /// In the order of the zone.
    pub all: Vec<Digit>,
    format: Format,
}

impl Digits {
    fn find(&self, part: Part) -> Option<&Digit> {
        self.all.iter().find(|digit| digit.part == part)
    }

    /// Which fit.
    pub fn summary(&self) -> Checks {
        let right = |part| self.find(part).map(|digit| digit.right);
        Checks {
            number: right(Part::Number).unwrap_or(false),
            birth: right(Part::Birth).unwrap_or(false),
            expiry: right(Part::Expiry).unwrap_or(false),
            personal: right(Part::Personal),
            composite: right(Part::Composite),
        }
    }
}

/// The check digits of a zone, its lines joined; `None` where its length does not fit the layout or
/// a character is not of the alphabet.
pub fn check_digits(flat: &str, format: Format) -> Option<Digits> {
    let places = places(format);
    let digit = |part, mut covered: Vec<Range<usize>>, at: usize| {
        let text =
            covered.iter().map(|range| flat.get(range.clone())).collect::<Option<Vec<_>>>()?;
        let text = text.concat();
        let expected = seven_three_one(text.chars())?;
        let typed = flat.get(at..at + 1)?.chars().next()?;
        // An empty personal number may have a filler for its check digit (Doc 9303-4 4.2.2.2).
        let blank = part == Part::Personal && typed == '<' && expected == '0';
        covered.push(at..at + 1);
        Some(Digit { part, typed, expected, right: typed == expected || blank, covered })
    };
    let (number, number_check) = number_places(flat, format);
    let mut all = vec![
        digit(Part::Number, number, number_check)?,
        digit(Part::Birth, vec![places.birth.clone()], places.birth.end)?,
        digit(Part::Expiry, vec![places.expiry.clone()], places.expiry.end)?,
    ];
    if format == Format::Td3 {
        all.push(digit(Part::Personal, vec![places.optional.clone()], places.optional.end)?);
    }
    if !places.composite.is_empty() {
        let at = if format == Format::Td1 { 59 } else { 2 * format.width() - 1 };
        all.push(digit(Part::Composite, places.composite.to_vec(), at)?);
    }
    Some(Digits { all, format })
}

/// Every zone one slip away in which this check digit fits, no other is lost and both dates are
/// days. Where it is the only part at fault, the last check digit has to fit as well.
pub fn mends(flat: &str, digits: &Digits, part: Part) -> Vec<Mend> {
    let wrong = |digits: &Digits| {
        digits.all.iter().filter(|digit| !digit.right && digit.part != Part::Composite).count()
    };
    let before = wrong(digits);
    // The last check digit disagrees because of the part it covers: that part is mended.
    if part == Part::Composite && before > 0 {
        return Vec::new();
    }
    let Some(digit) = digits.find(part) else { return Vec::new() };
    let places = places(digits.format);
    let sound = |candidate: &str| {
        let dates = [&places.birth, &places.expiry];
        let days =
            dates.iter().all(|range| candidate.get((*range).clone()).is_some_and(is_possible));
        let Some(after) = check_digits(candidate, digits.format).filter(|_| days) else {
            return false;
        };
        let fits = after.find(part).is_some_and(|digit| digit.right);
        let last = after.find(Part::Composite).is_none_or(|digit| digit.right);
        fits && wrong(&after) < before.max(1) && (last || before > 1)
    };
    one_slip(flat, &|index| digit.covered.iter().any(|range| range.contains(&index)), &sound)
}
