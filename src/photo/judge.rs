//! What was read → findings, against a profile of limits. No bytes and no pixels come here.

pub mod face;
pub mod file;
pub mod picture;
pub mod profile;
pub mod taken;

use crate::photo::face::facts::point;
use crate::report::{Finding, Point, Region};

/// A value and the limit it was held against, where there is one.
fn against(finding: Finding, value: f64, limit: f64, unit: &'static str) -> Finding {
    if limit.is_finite() { finding.measured(value, limit, unit) } else { finding.told(value, unit) }
}

/// A box from its left, top, right and bottom, pixels.
fn around([left, top, right, bottom]: [f64; 4]) -> Region {
    let (Point { x, y }, end) = (point([left, top]), point([right, bottom]));
    Region::Box { x, y, width: end.x - x, height: end.y - y }
}
