//! The face: detector, mesh and mask → one reading of who is on the photo and where.

pub mod raw;
