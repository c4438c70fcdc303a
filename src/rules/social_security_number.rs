//! Rules of a foreigner's social security number.

use super::{Rule, limit, rule};

/// Characters that are kept.
pub const MOST: usize = 18;

/// Letters and digits.
pub static ALPHABET: Rule =
    rule("field.social-security-number.alphabet", "MoHRSS Order 16 (2011) art. 10 and annex", &[]);
/// Country, reserve digit, document number.
pub static SHAPE: Rule = rule(
    "field.social-security-number.shape",
    "MoHRSS Order 16 (2011) art. 10 and annex; ISO 3166-1",
    &[limit("at most", MOST as f64, "characters")],
);
/// What nationality and document number give.
pub static COMPOSED: Rule =
    rule("field.social-security-number.composed", "MoHRSS Order 16 (2011) art. 10 and annex", &[]);

/// All of them.
pub static ALL: &[&Rule] = &[&ALPHABET, &SHAPE, &COMPOSED];
