//! Words of the passport number.

use crate::form::passport_number::PassportNumberCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &PassportNumberCase) -> Words {
    use PassportNumberCase as C;
    match case {
        C::Usual { count } => Words::say(format_args!("{count} characters.")),
        C::Short { count } => Words::and(
            format_args!("Few passport numbers are as short as this: {count} characters."),
            "Compare it with the passport’s data page.",
        ),
        C::Long { count } => Words::and(
            format_args!("This has {count} characters; the machine-readable zone holds 9."),
            "Compare it with the passport’s data page. Leave out the check digit and the nationality.",
        ),
        C::NoDigit => Words::and(
            "There is no digit in the passport number.",
            "Compare it with the passport’s data page.",
        ),
        C::SameAsMrz => Words::say("The same as in the machine-readable zone."),
        C::OtherThanMrz { typed, mrz, place } => Words::and(
            format_args!(
                "The number entered, {typed}, and that of the machine-readable zone, {mrz}, differ from character {place} on."
            ),
            "Compare it with the passport’s data page. 0 and O, and 1 and I, are easily taken for each other.",
        ),
    }
}
