//! The machine-readable zone of passports, cards and visas (ICAO Doc 9303 Parts 3 to 7): TD3, TD2,
//! TD1, MRV-A and MRV-B, typed or pasted in any layout.
//!
//! Check digits cover numbers and dates only. Names, states, sex and the kind of document have none,
//! and a character read as another of the same value modulo 10 is invisible to them.

use serde::Serialize;

use super::country::Country;
use super::mend::Mend;
use super::number::Stray;
use crate::date::Date;
use crate::report::{Case, Outcome, Report, push};
use crate::rules::Rule;
use crate::rules::mrz as rules;

mod checks;
mod dates;
mod fields;
mod layout;

pub use checks::{Checks, check_digits};
pub use dates::{birth_day, expiry_day, is_possible};
pub use fields::{Mrz, compose_td3, parse};
pub use layout::{Format, normalise};

/// What is known beside the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Context {
    /// The kind that is wanted, such as TD3 for a passport.
    pub format: Option<Format>,
    /// The filing day: it tells the century of a birth date.
    pub submitted: Option<Date>,
}

/// Facts of the check.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct MrzFacts {
    /// What was judged: capital, `<` for every filler, one line of the zone a line.
    pub normalised: String,
    /// Its fields, where the lines have a known layout.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fields: Option<Mrz>,
    /// Which check digits fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checks: Option<Checks>,
    /// What it would be with one common confusion or swap undone; places are counted through all
    /// lines. Never filled in for anyone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<Mend>,
}

/// Which part of the zone a check digit stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Number of the document.
    Number,
    /// Birth date.
    Birth,
    /// Expiry date.
    Expiry,
    /// Personal number of TD3.
    Personal,
    /// The last one, over most of the zone.
    Composite,
}

impl Part {
    fn rule(self) -> &'static Rule {
        match self {
            Part::Number => &rules::NUMBER,
            Part::Birth => &rules::BIRTH,
            Part::Expiry => &rules::EXPIRY,
            Part::Personal => &rules::PERSONAL,
            Part::Composite => &rules::COMPOSITE,
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum MrzCase {
    /// Nothing typed.
    Empty,
    /// Lines and characters of a known layout.
    LayoutRight(Format),
    /// Of no known layout.
    LayoutWrong {
        /// Characters in each line, at most 4 lines.
        lines: Vec<usize>,
    },
    /// Of another kind than wanted.
    OtherFormat {
        /// What it is.
        format: Format,
        /// What is wanted.
        wanted: Format,
    },
    /// Only letters, digits and `<`.
    AlphabetRight,
    /// Others too; places are counted through all lines of `width`.
    AlphabetWrong {
        /// Which.
        strays: Vec<Stray>,
        /// Characters in a line.
        width: usize,
    },
    /// The kind of document fits the layout.
    DocumentRight {
        /// One or two letters.
        code: String,
    },
    /// It does not.
    DocumentWrong {
        /// As typed.
        code: String,
        /// The layout.
        format: Format,
    },
    /// Issuer and nationality are codes of ISO or ICAO.
    StatesRight,
    /// A code that neither lists.
    StateUnlisted {
        /// As typed.
        code: String,
    },
    /// The code of specimens.
    Specimen,
    /// China as nationality: the permit is for foreigners.
    China,
    /// The name is letters and fillers.
    NameRight {
        /// The field is full, so the name may be cut.
        full: bool,
    },
    /// The name has a digit, which Doc 9303-3 4.6 does not allow.
    NameDigit {
        /// The first one.
        typed: char,
    },
    /// There is no name.
    NameMissing,
    /// A date is a day, or unknown where that is allowed.
    DateRight(Part),
    /// The calendar has no such day.
    DateImpossible {
        /// Birth or expiry.
        part: Part,
        /// Its six characters.
        typed: String,
    },
    /// Sex is M, F or `<`.
    SexRight,
    /// X stands in the visual zone only.
    SexX,
    /// Something else.
    SexWrong {
        /// As typed.
        typed: char,
    },
    /// The check digit fits.
    CheckRight(Part),
    /// It does not.
    CheckWrong {
        /// What it stands for.
        part: Part,
        /// As typed.
        typed: char,
        /// As computed.
        expected: char,
        /// What would mend it.
        mends: Vec<Mend>,
        /// Characters in a line.
        width: usize,
    },
}

/// The lines grouped as printed; text of no known layout comes back as it is.
pub fn format(text: &str) -> String {
    normalise(text)
}

/// Judges a zone as typed or pasted.
///
/// ```
/// use permit_precheck::form::mrz::{Context, check};
/// use permit_precheck::report::Verdict;
///
/// let german = "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4";
/// let report = check(german, Context::default());
/// assert_eq!(report.verdict(), Verdict::Pass);
/// assert_eq!(report.facts.fields.unwrap().number, "C01X00T47");
/// ```
pub fn check(typed: &str, context: Context) -> Report<MrzFacts> {
    let layout = layout::read(typed, context.format);
    let mut findings = Vec::new();
    let mut facts =
        MrzFacts { normalised: layout.text(), fields: None, checks: None, suggestions: Vec::new() };
    let mut add = |rule, outcome, case| {
        push(&mut findings, rule, outcome, Case::Mrz(case));
    };
    if layout.lines.is_empty() {
        add(&rules::LAYOUT, Outcome::Unknown, MrzCase::Empty);
        return Report { findings, facts };
    }
    let Some(format) = layout.format else {
        let lines = layout.lines.iter().take(4).map(|line| line.chars().count()).collect();
        add(&rules::LAYOUT, Outcome::Fail, MrzCase::LayoutWrong { lines });
        return Report { findings, facts };
    };
    match context.format.filter(|wanted| *wanted != format) {
        Some(wanted) => {
            add(&rules::LAYOUT, Outcome::Fail, MrzCase::OtherFormat { format, wanted });
        }
        None => add(&rules::LAYOUT, Outcome::Pass, MrzCase::LayoutRight(format)),
    }
    let flat = layout.lines.concat();
    let width = format.width();
    let strays = super::number::strays(&flat, &|_, c| super::check_digit::mrz_value(c).is_some());
    if !strays.is_empty() {
        add(&rules::ALPHABET, Outcome::Fail, MrzCase::AlphabetWrong { strays, width });
        return Report { findings, facts };
    }
    add(&rules::ALPHABET, Outcome::Pass, MrzCase::AlphabetRight);
    let Some((mrz, digits)) =
        parse(&flat, format, context.submitted).zip(check_digits(&flat, format))
    else {
        return Report { findings, facts };
    };
    judge_unprotected(&mrz, &mut add);
    judge_protected(&flat, &mrz, &digits, &mut add, &mut facts.suggestions);
    facts.checks = Some(digits.summary());
    facts.fields = Some(mrz);
    Report { findings, facts }
}

/// What no check digit covers.
fn judge_unprotected(mrz: &Mrz, add: &mut impl FnMut(&'static Rule, Outcome, MrzCase)) {
    let code = mrz.document_code.clone();
    if mrz.format.takes(&code) {
        add(&rules::DOCUMENT, Outcome::Pass, MrzCase::DocumentRight { code });
    } else {
        let format = mrz.format;
        add(&rules::DOCUMENT, Outcome::Fail, MrzCase::DocumentWrong { code, format });
    }
    let states = [(&mrz.issuer_code, mrz.issuer), (&mrz.nationality_code, mrz.nationality)];
    let is = |state: Option<Country>, code| state.is_some_and(|country| country.code == code);
    let (outcome, case) = if let Some((code, _)) = states.iter().find(|(_, state)| state.is_none())
    {
        (Outcome::Warn, MrzCase::StateUnlisted { code: (*code).clone() })
    } else if states.iter().any(|(_, state)| is(*state, "UTO")) {
        (Outcome::Warn, MrzCase::Specimen)
    } else if is(mrz.nationality, "CHN") {
        (Outcome::Warn, MrzCase::China)
    } else {
        (Outcome::Pass, MrzCase::StatesRight)
    };
    add(&rules::STATES, outcome, case);
    let digit = mrz.name_field.chars().find(char::is_ascii_digit);
    let (outcome, case) = match digit {
        Some(typed) => (Outcome::Warn, MrzCase::NameDigit { typed }),
        None if mrz.surname.is_empty() && mrz.given_names.is_empty() => {
            (Outcome::Warn, MrzCase::NameMissing)
        }
        None => (Outcome::Pass, MrzCase::NameRight { full: !mrz.name_field.ends_with('<') }),
    };
    add(&rules::NAME, outcome, case);
    let (outcome, case) = match mrz.sex.chars().next().unwrap_or_default() {
        'M' | 'F' | '<' => (Outcome::Pass, MrzCase::SexRight),
        'X' => (Outcome::Warn, MrzCase::SexX),
        typed => (Outcome::Fail, MrzCase::SexWrong { typed }),
    };
    add(&rules::SEX, outcome, case);
}

fn judge_protected(
    flat: &str,
    mrz: &Mrz,
    digits: &checks::Digits,
    add: &mut impl FnMut(&'static Rule, Outcome, MrzCase),
    suggestions: &mut Vec<Mend>,
) {
    for digit in &digits.all {
        let part = digit.part;
        let date = match part {
            Part::Birth => Some(&mrz.birth_digits),
            Part::Expiry => Some(&mrz.expiry_digits),
            _ => None,
        };
        match date {
            Some(typed) if !is_possible(typed) => {
                let typed = typed.clone();
                add(part.rule(), Outcome::Fail, MrzCase::DateImpossible { part, typed });
            }
            Some(_) => add(part.rule(), Outcome::Pass, MrzCase::DateRight(part)),
            None => {}
        }
        if digit.right {
            add(part.rule(), Outcome::Pass, MrzCase::CheckRight(part));
            continue;
        }
        let mends = checks::mends(flat, digits, part);
        suggestions.extend(mends.iter().cloned());
        let (typed, expected, width) = (digit.typed, digit.expected, mrz.format.width());
        add(
            part.rule(),
            Outcome::Fail,
            MrzCase::CheckWrong { part, typed, expected, mends, width },
        );
    }
}
