//! Rules of the resident identity number (GB 11643-1999).

use super::{Rule, limit, rule};

/// Characters in a number.
pub const LENGTH: usize = 18;

/// 18 characters.
pub static LENGTH_RULE: Rule = rule(
    "field.resident-id.length",
    "GB 11643-1999",
    &[limit("exactly", LENGTH as f64, "characters")],
);
/// Digits, and X in the last place.
pub static ALPHABET: Rule = rule("field.resident-id.alphabet", "GB 11643-1999", &[]);
/// It begins like a province, or like the permits of Hong Kong, Macao and Taiwan people.
pub static REGION: Rule =
    rule("field.resident-id.region", "GB 11643-1999 (address code); GB/T 2260", &[]);
/// Characters 7 to 14 are a day.
pub static BIRTH: Rule =
    rule("field.resident-id.birth", "GB 11643-1999 (birth date code); GB/T 7408", &[]);
/// The 18th character.
pub static CHECK: Rule =
    rule("field.resident-id.check", "GB 11643-1999 (check code); ISO 7064 MOD 11-2", &[]);

/// All of them.
pub static ALL: &[&Rule] = &[&LENGTH_RULE, &ALPHABET, &REGION, &BIRTH, &CHECK];
