//! Rules of the passport number (ICAO Doc 9303-4 4.2.2).

use super::{Rule, limit, rule};

/// Fewest characters met.
pub const FEWEST: usize = 5;
/// Characters that the machine-readable zone holds.
pub const MOST: usize = 9;

/// As many characters as passports have.
pub static LENGTH: Rule = rule(
    "field.passport-number.length",
    "ICAO 9303-4 4.2.2.2",
    &[
        limit("warns under", FEWEST as f64, "characters"),
        limit("warns over", MOST as f64, "characters"),
    ],
);
/// Letters and digits.
pub static ALPHABET: Rule = rule("field.passport-number.alphabet", "ICAO 9303-3 4.3", &[]);
/// The same as in the machine-readable zone.
pub static MRZ: Rule = rule("field.passport-number.mrz", "ICAO 9303-4 4.2.2.2", &[]);

/// All of them.
pub static ALL: &[&Rule] = &[&LENGTH, &ALPHABET, &MRZ];
