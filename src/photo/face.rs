//! The face: detector, mesh and mask → one reading of who is on the photo and where.

mod detect;
mod mesh;
mod patch;
pub mod raw;
pub mod reader;
mod search;
mod segment;

pub use reader::Reader;
