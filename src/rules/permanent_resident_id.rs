//! Rules of the foreign permanent resident's number (GA 2102-2023; the National Immigration
//! Administration's note of 2023 on adapting systems).

use super::{Rule, limit, rule};

/// Characters in a number of cards from 2023-12-01.
pub const LENGTH: usize = 18;
/// Characters in a number of cards before, still in use.
pub const OLD_LENGTH: usize = 15;

/// 15 or 18 characters.
pub static LENGTH_RULE: Rule = rule(
    "field.permanent-resident-id.length",
    "GA 2102-2023; NIA adaptation note 2023",
    &[limit("either", OLD_LENGTH as f64, "characters"), limit("or", LENGTH as f64, "characters")],
);
/// Three letters and digits, or digits with X in the last place.
pub static ALPHABET: Rule =
    rule("field.permanent-resident-id.alphabet", "GA 2102-2023; NIA adaptation note 2023", &[]);
/// The place is in a province, and a number of 18 begins with 9.
pub static PLACE: Rule = rule("field.permanent-resident-id.place", "GA 2102-2023; GB/T 2260", &[]);
/// The nationality is of ISO 3166-1.
pub static NATIONALITY: Rule =
    rule("field.permanent-resident-id.nationality", "GA 2102-2023; ISO 3166-1", &[]);
/// The birth date is a day.
pub static BIRTH: Rule = rule("field.permanent-resident-id.birth", "GA 2102-2023; GB/T 7408", &[]);
/// The last character.
pub static CHECK: Rule = rule(
    "field.permanent-resident-id.check",
    "GA 2102-2023 (ISO 7064 MOD 11-2); cards to 2023: weights 7-3-1",
    &[],
);

/// All of them.
pub static ALL: &[&Rule] = &[&LENGTH_RULE, &ALPHABET, &PLACE, &NATIONALITY, &BIRTH, &CHECK];
