//! The limits a photo is held against.

use crate::rules::photo as rules;

/// An authority's limits; by default the notice's.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Up to so many bytes passes.
    pub bytes_pass: u64,
    /// Over so many bytes fails; between the two it warns.
    pub bytes_fail: u64,
    /// Least width, pixels.
    pub width_min: u32,
    /// Least height, pixels.
    pub height_min: u32,
    /// Least width / height that does not warn.
    pub shape_min: f64,
    /// Greatest width / height that does not warn.
    pub shape_max: f64,
    /// Calendar months before submission within which the photo was taken.
    pub taken_months: i32,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            bytes_pass: rules::BYTES_PASS.into(),
            bytes_fail: rules::BYTES_FAIL.into(),
            width_min: rules::WIDTH_MIN,
            height_min: rules::HEIGHT_MIN,
            shape_min: rules::SHAPE_MIN,
            shape_max: rules::SHAPE_MAX,
            taken_months: rules::TAKEN_MONTHS,
        }
    }
}
