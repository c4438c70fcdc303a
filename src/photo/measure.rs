//! Pixels → numbers, no opinions.

pub mod colour;
pub mod histogram;
pub mod light;
#[cfg(test)]
mod made;
pub mod mouth;
pub mod picture;
pub mod scene;
pub mod shade;
pub mod tone;
