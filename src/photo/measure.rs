//! Pixels → numbers, no opinions.

pub mod colour;
pub mod histogram;
pub mod mouth;
pub mod picture;
pub mod proportions;
pub mod scene;
pub mod sharp;
