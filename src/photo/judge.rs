//! What was read → findings, against a profile of limits. No bytes and no pixels come here.

pub mod face;
pub mod file;
pub mod picture;
pub mod profile;
pub mod taken;

use crate::report::Finding;

/// A value and the limit it was held against, where there is one.
fn against(finding: Finding, value: f64, limit: f64, unit: &'static str) -> Finding {
    if limit.is_finite() { finding.measured(value, limit, unit) } else { finding.told(value, unit) }
}
