//! Rules of scanned documents. No official limits were found for Shenzhen.

use super::{Rule, limit, rule};

/// The strictest size met, one university's.
pub const SMALL: u64 = 1024 * 1024;

/// PDF, JPEG or PNG.
pub static FORMAT: Rule =
    rule("attachment.format", "Beijing guide (colour scans); nwu.edu.cn 1137/4916 (PDF)", &[]);
/// A PDF opens without a password and has a page.
pub static READABLE: Rule = rule("attachment.readable", "ISO 32000-1 7.5 and 7.6", &[]);
/// Its size; limits differ by city.
pub static SIZE: Rule = rule(
    "attachment.size",
    "nwu.edu.cn 1137/4916 (1 MB each)",
    &[limit("noted over", SMALL as f64, "bytes")],
);

/// All of them.
pub static ALL: &[&Rule] = &[&FORMAT, &READABLE, &SIZE];
