//! Words of the name.

use super::list;
use crate::form::name::NameCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &NameCase) -> Words {
    use NameCase as C;
    match case {
        C::Empty => Words::and("No name has been entered.", "Enter it as in the passport."),
        C::Written { mrz } => Words::say(format_args!("A zone usually has it as {mrz}.")),
        C::OtherScript => Words::and(
            "The name is neither in Latin nor in Cyrillic letters, so it was not compared.",
            "Enter the name in Latin letters as in the passport; a Chinese name has a field of its own.",
        ),
        C::Digit { typed } => Words::and(
            format_args!("The name has the digit “{typed}”."),
            "Compare it with the passport. 0 and O, and 1 and I, are easily taken for each other.",
        ),
        C::Strange { typed } => Words::and(
            format_args!("The name has “{typed}” (U+{:04X}).", u32::from(*typed)),
            "Type the name anew, as in the passport.",
        ),
        C::Same => Words::say("The same as in the machine-readable zone."),
        C::OtherOrder => Words::say(
            "The same words as in the machine-readable zone, in another order; no rule on the order is published.",
        ),
        C::Cut => Words::say(
            "The same as far as the machine-readable zone has it; its name field is full and the name is cut.",
        ),
        C::Differs { typed, zone } => Words::and(
            match (typed.is_empty(), zone.is_empty()) {
                (false, true) => {
                    format!("The machine-readable zone does not have {}.", list(typed))
                }
                (true, false) => format!("The machine-readable zone also has {}.", list(zone)),
                _ => format!(
                    "The form has {}, the machine-readable zone {}.",
                    list(typed),
                    list(zone)
                ),
            },
            "Compare it with the passport. Where its data page and its zone themselves differ, follow the data page and ask the bureau (0755-88121678).",
        ),
        C::NoZone => Words::and(
            "No name could be read in the machine-readable zone, so it was not compared.",
            "Check the machine-readable zone first.",
        ),
    }
}
