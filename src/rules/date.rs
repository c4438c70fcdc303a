//! Rules of a date.

use super::{Rule, rule};

/// It can be read in one way only, and the calendar has the day.
pub static READ: Rule = rule("field.date.read", "GB/T 7408 (ISO 8601)", &[]);

/// All of them.
pub static ALL: &[&Rule] = &[&READ];
