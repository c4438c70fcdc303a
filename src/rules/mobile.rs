//! Rules of the mobile number.

use super::{Rule, limit, rule};

/// Digits in a mobile number of mainland China.
pub const LENGTH: usize = 11;

/// 11 digits from 13 to 19 on.
pub static SHAPE: Rule = rule(
    "field.mobile.shape",
    "Telecommunications Network Numbering Plan (MIIT)",
    &[limit("exactly", LENGTH as f64, "digits")],
);

/// All of them.
pub static ALL: &[&Rule] = &[&SHAPE];
