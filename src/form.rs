//! One number or field of the application form a file, each with the same four words: `normalise`,
//! `parse`, `check`, `format`.

pub mod credit_code;
pub mod normalise;
pub mod region;
