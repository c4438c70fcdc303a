//! Rules of the unified social credit code (GB 32100-2015; notice Q19).

use super::{Rule, limit, rule};

/// Characters in a code.
pub const LENGTH: usize = 18;

/// 18 characters.
pub static LENGTH_RULE: Rule = rule(
    "field.credit-code.length",
    "GB 32100-2015 4.1",
    &[limit("exactly", LENGTH as f64, "characters")],
);
/// Digits and capital letters without I, O, S, V, Z.
pub static ALPHABET: Rule = rule("field.credit-code.alphabet", "GB 32100-2015 4.1", &[]);
/// Department, kind and region are where they belong.
pub static SHAPE: Rule = rule("field.credit-code.shape", "GB 32100-2015 4.2", &[]);
/// The 18th character.
pub static CHECK: Rule = rule("field.credit-code.check", "GB 32100-2015 4.2, Annex A", &[]);
/// The 9th character of the organisation code inside.
pub static ORGANISATION: Rule =
    rule("field.credit-code.organisation", "GB 11714-1997; GB 32100-2015 4.2", &[]);
/// A sound code is not a registered one.
pub static REGISTERED: Rule = rule("field.credit-code.registered", "notice Q19", &[]);

/// All of them.
pub static ALL: &[&Rule] = &[&LENGTH_RULE, &ALPHABET, &SHAPE, &CHECK, &ORGANISATION, &REGISTERED];
