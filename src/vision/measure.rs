//! Pixels → numbers, no opinions.

pub mod colour;
pub mod mouth;
