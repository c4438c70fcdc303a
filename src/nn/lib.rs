//! A small engine for the face networks: just the operators they use.
//!
//! Values are pictures of numbers, row after row, pixel after pixel, the channels of a pixel side by
//! side and filled up with zeros to a multiple of four, so that four always travel together. A model is
//! checked in full when it is read; after that, running it cannot fail. Its form is described in
//! `docs/models.md`.
//!
//! | module | what it is for |
//! |---|---|
//! | [`model`] | a network: its operators, where each value is kept, running it |
//! | `read` | bytes → networks, every limit checked |
//! | [`error`] | what is wrong with bytes that are no model |
//! | `shape`, `finish` | sizes of values; what is done to a sum before it is stored |
//! | `conv`, `depthwise`, `pool`, `scale`, `resize`, `crop` | one operator each |

mod conv;
mod crop;
mod depthwise;
pub mod error;
mod finish;
pub mod model;
mod pool;
mod read;
mod resize;
mod scale;
mod shape;

pub use error::ModelError;
pub use model::{Model, Output, Scratch};
pub use read::read;
pub use shape::Shape;
