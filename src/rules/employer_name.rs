//! Rules of the employer's name.

use super::{Rule, rule};

/// Typed as the business licence prints it.
pub static TYPED: Rule = rule("field.employer-name.typed", "notice Q19 (1); business licence", &[]);

/// All of them.
pub static ALL: &[&Rule] = &[&TYPED];
