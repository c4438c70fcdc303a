//! Pixels in, numbers out: what is measured of an ID photo. Nothing here knows a rule, a word or
//! JavaScript.
//!
//! It is a crate of its own because a crate has one level of optimisation: this one is compiled small,
//! [`nn`] for speed, and `permit_precheck`, which judges what is measured here and
//! says it, as small as can be.
//!
//! | module | what it is for |
//! |---|---|
//! | [`jpeg`] | the structure of the file |
//! | [`pixels`] | its pixels, within limits |
//! | [`upright`] | the photo as its orientation tag says it stands |
//! | [`nn`] | the small engine that runs the face networks |
//! | [`face`] | who is on the photo and where |
//! | [`measure`] | what the pixels show |

pub mod face;
pub mod jpeg;
pub mod measure;
pub mod pixels;
mod sums;
pub mod upright;

pub use permit_precheck_nn as nn;
