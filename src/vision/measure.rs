//! Pixels → numbers, no opinions.

pub mod background;
pub mod blobs;
pub mod border;
pub mod colour;
pub mod halo;
pub mod histogram;
pub mod ink;
pub mod light;
pub mod lines;
#[cfg(test)]
mod made;
pub mod mouth;
pub mod picture;
pub mod proportions;
pub mod scene;
pub mod shade;
pub mod sharp;
pub mod specks;
pub mod tone;
pub mod traces;
