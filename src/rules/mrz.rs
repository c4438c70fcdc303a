//! Rules of the machine-readable zone (ICAO Doc 9303, 8th edition).

use super::{Rule, rule};

/// Lines and characters of one of the five layouts.
pub static LAYOUT: Rule =
    rule("field.mrz.layout", "ICAO 9303-4 4.2, 9303-5 4.2, 9303-6 4.2, 9303-7 4.2 and 5.2", &[]);
/// Letters, digits and `<`.
pub static ALPHABET: Rule = rule("field.mrz.alphabet", "ICAO 9303-3 4.3", &[]);
/// The kind of document.
pub static DOCUMENT: Rule = rule(
    "field.mrz.document",
    "ICAO 9303-4 4.2.2 and 4.4, 9303-5 4.2.2, 9303-6 4.2.2, 9303-7 4.2.2",
    &[],
);
/// Issuer and nationality.
pub static STATES: Rule = rule("field.mrz.states", "ICAO 9303-3 Section 5; ISO 3166-1", &[]);
/// The name field.
pub static NAME: Rule = rule("field.mrz.name", "ICAO 9303-3 4.6; 9303-4 4.2.3", &[]);
/// The number's check digit.
pub static NUMBER: Rule = rule("field.mrz.number", "ICAO 9303-3 4.9", &[]);
/// The birth date and its check digit.
pub static BIRTH: Rule = rule("field.mrz.birth", "ICAO 9303-3 4.8 and 4.9", &[]);
/// Sex.
pub static SEX: Rule = rule("field.mrz.sex", "ICAO 9303-4 4.2.2", &[]);
/// The expiry date and its check digit.
pub static EXPIRY: Rule = rule("field.mrz.expiry", "ICAO 9303-3 4.8 and 4.9", &[]);
/// The personal number's check digit.
pub static PERSONAL: Rule = rule("field.mrz.personal", "ICAO 9303-4 4.2.2.2", &[]);
/// The last check digit.
pub static COMPOSITE: Rule =
    rule("field.mrz.composite", "ICAO 9303-4 4.2.2.2, 9303-5 4.2.4, 9303-6 4.2.4", &[]);

/// All of them.
pub static ALL: &[&Rule] = &[
    &LAYOUT, &ALPHABET, &DOCUMENT, &STATES, &NAME, &SEX, &NUMBER, &BIRTH, &EXPIRY, &PERSONAL,
    &COMPOSITE,
];
