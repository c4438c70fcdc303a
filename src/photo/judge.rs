//! What was read → findings, against a profile of limits. No bytes and no pixels come here.

pub mod face;
pub mod file;
pub mod taken;
