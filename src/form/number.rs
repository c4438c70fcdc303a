//! What can be wrong with any number before its own rules are asked: nothing typed, the wrong
//! length, strange characters, a check character that does not fit.

use serde::Serialize;

use super::mend::Mend;
use super::normalise::look_alike;

/// Which number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Resident identity number, 公民身份号码.
    ResidentId,
    /// Foreign permanent resident's number, 永久居留身份证号码.
    PermanentResidentId,
    /// Passport number.
    PassportNumber,
    /// Social security number of a foreigner.
    SocialSecurityNumber,
    /// Work permit or Notification number.
    WorkPermitNumber,
    /// Mobile number.
    Mobile,
}

/// Facts of a field that has no parts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TypedFacts {
    /// What was judged: of a number, half-width and capital without spaces and hyphens; of an
    /// employer's name, as licences print it.
    pub normalised: String,
}

/// A character that the alphabet does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stray {
    /// Its place, from 1.
    pub place: usize,
    /// As typed.
    pub typed: char,
    /// The Latin letter or digit it looks like, where it is of another alphabet.
    pub looks_like: Option<char>,
}

/// So many strange characters are listed; the rest only make the field longer.
pub const MOST_STRAYS: usize = 4;

/// The first characters of a text that its alphabet lacks, at most [`MOST_STRAYS`].
pub fn strays(text: &str, allowed: &dyn Fn(usize, char) -> bool) -> Vec<Stray> {
    text.chars()
        .enumerate()
        .filter(|(index, c)| !allowed(*index, *c))
        .map(|(index, typed)| Stray { place: index + 1, typed, looks_like: look_alike(typed) })
        .take(MOST_STRAYS)
        .collect()
}

/// What was found, whichever number it is.
#[derive(Debug, Clone, PartialEq)]
pub enum NumberCase {
    /// Nothing typed.
    Empty(Kind),
    /// The right number of characters.
    LengthRight {
        /// How many.
        count: usize,
    },
    /// Another number of characters.
    LengthWrong {
        /// Which number.
        kind: Kind,
        /// How many there are.
        count: usize,
        /// How many there may be.
        wanted: &'static [usize],
    },
    /// Every character is of the alphabet.
    AlphabetRight,
    /// Some are not.
    AlphabetWrong {
        /// Which number.
        kind: Kind,
        /// Which characters, at most [`MOST_STRAYS`].
        strays: Vec<Stray>,
        /// The number it would be with the usual confusions undone, if that is sound.
        mend: Option<Mend>,
    },
    /// The check character is right.
    CheckRight,
    /// It is not.
    CheckWrong {
        /// Which number.
        kind: Kind,
        /// As typed.
        typed: char,
        /// As computed.
        expected: char,
        /// What would mend it.
        mends: Vec<Mend>,
    },
}

impl NumberCase {
    /// [`NumberCase::CheckWrong`] of check characters as texts of one character.
    #[cfg(feature = "form")]
    #[inline(never)]
    pub(super) fn check_wrong(kind: Kind, typed: &str, expected: &str, mends: Vec<Mend>) -> Self {
        let first = |text: &str| text.chars().next().unwrap_or_default();
        Self::CheckWrong { kind, typed: first(typed), expected: first(expected), mends }
    }
}
