//! The name as in the passport, held against its machine-readable zone. A zone spells names in A to
//! Z (Doc 9303-3 Section 6), in one of several ways, and may cut them (Doc 9303-4 4.2.3); no rule
//! says how the form wants case, order or spaces. So nothing here is ever more than a warning.

use serde::Serialize;

use super::fold::{Forms, forms, is_mark, with_mark};
use super::mrz::{self, Context, Format};
use super::normalise::{is_filler, is_invisible, spaced};
use crate::report::{Case, Outcome, Report, push};
use crate::rules::name as rules;

mod compare;

pub use compare::{Agreement, compare};

/// Facts of the check.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct NameFacts {
    /// The words that were judged, in A to Z, each letter in its usual form.
    pub words: Vec<String>,
    /// The same as a name field writes them: `ERIKSSON<<ANNA<MARIA` where a comma or `<<` tells the
    /// parts, else `ANNA<MARIA<ERIKSSON`.
    pub mrz: String,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum NameCase {
    /// Nothing typed.
    Empty,
    /// Written in letters.
    Written {
        /// As a name field writes it.
        mrz: String,
    },
    /// Only in a script that a zone does not spell: it is not compared.
    OtherScript,
    /// A digit, which no name in a zone has.
    Digit {
        /// The first one.
        typed: char,
    },
    /// An emoji or other sign.
    Strange {
        /// The first one.
        typed: char,
    },
    /// The same as in the zone.
    Same,
    /// The same words in another order.
    OtherOrder,
    /// The same as far as the zone has it; it is cut there.
    Cut,
    /// Words differ.
    Differs {
        /// Words of the form that the zone has not.
        typed: Vec<String>,
        /// Words of the zone that the form has not.
        zone: Vec<String>,
    },
    /// The zone passed along has no name that can be read.
    NoZone,
}

/// One word: its letters, each with its forms.
pub type Word = Vec<Forms>;

/// A name in words, by its parts where they are told.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Name {
    /// All words, in the order typed.
    pub words: Vec<Word>,
    /// How many of them are the primary identifier, where a comma or `<<` tells.
    pub primary: Option<usize>,
}

/// The name as it is judged: half-width, one space between words.
///
/// ```
/// use permit_precheck::form::name::normalise;
/// assert_eq!(normalise("  Nguyễn　Thị "), "Nguyễn Thị");
/// ```
pub fn normalise(typed: &str) -> String {
    spaced(typed)
}

/// The words of a name in letters with their forms. Spaces, hyphens and fillers part words;
/// apostrophes and other signs are dropped (Doc 9303-3 4.6); letters of other scripts are passed over.
///
/// ```
/// use permit_precheck::form::name::parse;
/// assert_eq!(parse("O'Connor-Smith, Zoë").words.len(), 3);
/// ```
pub fn parse(typed: &str) -> Name {
    let text = normalise(typed).replace("<<", ",");
    let mut name = Name::default();
    let mut word: Word = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(mut c) = letters.next() {
        while let Some(mark) = letters.next_if(|next| is_mark(*next)) {
            c = with_mark(c, mark);
        }
        let parts = c == ',' || c == '、' || c == '<' || (is_filler(c) && !is_invisible(c));
        if let Some(forms) = forms(c) {
            word.push(forms);
        } else if parts {
            if !word.is_empty() {
                name.words.push(std::mem::take(&mut word));
            }
            if c == ',' && name.primary.is_none() && !name.words.is_empty() {
                name.primary = Some(name.words.len());
            }
        }
    }
    if !word.is_empty() {
        name.words.push(word);
    }
    // A comma at the end parts nothing; fillers at the end of a name field are no part of it.
    name.primary = name.primary.filter(|count| *count < name.words.len());
    name
}

/// A word in A to Z, each letter in its usual form.
pub fn spell(word: &Word) -> String {
    word.iter().filter_map(|forms| forms.split(' ').next()).collect()
}

/// As a name field writes it, without fillers at its end.
///
/// ```
/// use permit_precheck::form::name::format;
/// assert_eq!(format("Müller, Jürgen"), "MUELLER<<JUERGEN");
/// assert_eq!(format("VAN DER BERG"), "VAN<DER<BERG");
/// ```
pub fn format(typed: &str) -> String {
    field(&parse(typed))
}

fn field(name: &Name) -> String {
    let words: Vec<String> = name.words.iter().map(spell).collect();
    match name.primary {
        Some(count) => {
            let (primary, secondary) = words.split_at(count.min(words.len()));
            [primary.join("<"), secondary.join("<")].join("<<")
        }
        None => words.join("<"),
    }
}

/// The name field of a zone, or the text itself where it is one.
fn zone_name(zone: &str) -> Option<String> {
    let report = mrz::check(zone, Context { format: Some(Format::Td3), submitted: None });
    let whole = report.facts.fields.map(|fields| fields.name_field);
    let field = || {
        let text = mrz::normalise(zone);
        let letters = |c: char| c.is_ascii_uppercase() || c == '<';
        (text.len() <= rules::WIDEST && text.chars().all(letters)).then_some(text)
    };
    whole.or_else(field).filter(|name| name.chars().any(|c| c.is_ascii_uppercase()))
}

/// Looks at a name as typed; `zone` is a passport's machine-readable zone, or its name field alone.
///
/// ```
/// use permit_precheck::form::name::check;
/// use permit_precheck::report::Verdict;
/// assert_eq!(check("Jürgen Müller", Some("MUELLER<<JUERGEN<<<<<<<<<<<<<<<<<<<<<<<")).verdict(), Verdict::Pass);
/// assert_eq!(check("Jurgen Miller", Some("MUELLER<<JUERGEN<<<<<<<<<<<<<<<<<<<<<<<")).verdict(), Verdict::Review);
/// ```
pub fn check(typed: &str, zone: Option<&str>) -> Report<NameFacts> {
    let text = normalise(typed);
    let name = parse(&text);
    let mut findings = Vec::new();
    let mut add = |rule, outcome, case| push(&mut findings, rule, outcome, Case::Name(case));
    let mrz = field(&name);
    let (outcome, case) = written(&text, &name, &mrz);
    add(&rules::WRITTEN, outcome, case);
    if let Some(zone) = zone.filter(|zone| !zone.trim().is_empty() && !name.words.is_empty()) {
        let (outcome, case) = match zone_name(zone) {
            None => (Outcome::Unknown, NameCase::NoZone),
            Some(field) => judge(compare(&name, &field)),
        };
        add(&rules::MRZ, outcome, case);
    }
    let words = name.words.iter().map(spell).collect();
    Report { findings, facts: NameFacts { words, mrz } }
}

/// How an agreement ends.
pub fn judge(agreement: Agreement) -> (Outcome, NameCase) {
    match agreement {
        Agreement::Same => (Outcome::Pass, NameCase::Same),
        Agreement::OtherOrder => (Outcome::Pass, NameCase::OtherOrder),
        Agreement::Cut => (Outcome::Pass, NameCase::Cut),
        Agreement::Differs { typed, zone } => (Outcome::Warn, NameCase::Differs { typed, zone }),
    }
}

/// Letters of the scripts that a zone does not spell: Greek to Ethiopic, and those of East Asia.
fn is_other_letter(c: char) -> bool {
    matches!(c, '\u{0250}'..='\u{1FFF}' | '\u{2C00}'..='\u{2DFF}' | '\u{3005}'..='\u{D7FF}'
        | '\u{F900}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{20000}'..='\u{3FFFF}')
}

fn written(text: &str, name: &Name, mrz: &str) -> (Outcome, NameCase) {
    let digit = text.chars().find(char::is_ascii_digit);
    let strange = text.chars().find(|c| {
        let letter = forms(*c).is_some() || is_other_letter(*c);
        let sign = c.is_ascii_punctuation() || is_filler(*c) || is_mark(*c);
        !(letter || sign || c.is_ascii_digit() || "’‘ʼʻ′´、".contains(*c))
    });
    if text.is_empty() {
        (Outcome::Unknown, NameCase::Empty)
    } else if let Some(typed) = digit {
        (Outcome::Warn, NameCase::Digit { typed })
    } else if let Some(typed) = strange {
        (Outcome::Warn, NameCase::Strange { typed })
    } else if name.words.is_empty() {
        (Outcome::Unknown, NameCase::OtherScript)
    } else {
        (Outcome::Pass, NameCase::Written { mrz: mrz.to_owned() })
    }
}
