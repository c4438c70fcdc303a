//! What the declarative binding says by itself.

use crate::form::binding::Word;

/// The words, in English.
pub fn say(word: Word) -> &'static str {
    match word {
        Word::Problem => "There is a problem",
        Word::Error => "Error: ",
        Word::Warning => "Warning: ",
        Word::Checking => "Checking the photo …",
        Word::Waiting => "Checking. The form is sent as soon as that is done.",
        Word::Colon => ": ",
    }
}
