//! What is wrong with bytes that are no model.

use std::fmt;

/// Why bytes are not taken for a model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ModelError {
    /// They do not begin as a file of models does.
    NotAModel,
    /// A version of the form that is not known here.
    Version(u8),
    /// The checksum is not that of the bytes.
    Damaged,
    /// They end too early, or go on past the end.
    Length,
    /// An operator or a choice within one that is not known here.
    Unknown(u8),
    /// An operator takes a value that is not there yet, or one of the wrong shape.
    Value(u16),
    /// More memory or more work than any of the face networks needs.
    TooLarge,
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ModelError::NotAModel => write!(f, "not a file of models"),
            ModelError::Version(version) => write!(f, "models of unknown version {version}"),
            ModelError::Damaged => write!(f, "the models' checksum is wrong"),
            ModelError::Length => write!(f, "the models' length is wrong"),
            ModelError::Unknown(code) => write!(f, "the models use something unknown: {code}"),
            ModelError::Value(number) => write!(f, "a model's value {number} does not fit"),
            ModelError::TooLarge => write!(f, "the models are too large"),
        }
    }
}

impl std::error::Error for ModelError {}
