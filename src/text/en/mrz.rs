//! Words of the machine-readable zone.

use super::list;
use crate::form::mend::Mend;
use crate::form::mrz::{MrzCase, Part};
use crate::text::{Words, each_mend};

/// The words of a case.
pub fn words(case: &MrzCase) -> Words {
    use MrzCase as C;
    match case {
        C::Empty => Words::and(
            "No machine-readable zone has been entered.",
            "Copy both lines at the foot of the passport’s data page; the filler is <.",
        ),
        C::LayoutRight(format) => Words::say(format_args!("Of the {} layout.", format.name())),
        C::LayoutWrong { lines } => {
            let counts: Vec<String> = lines.iter().map(usize::to_string).collect();
            Words::and(
                format_args!(
                    "{} with {} characters. A passport has 2 lines of 44.",
                    if lines.len() == 1 {
                        "1 line".to_owned()
                    } else {
                        format!("{} lines", lines.len())
                    },
                    list(&counts)
                ),
                "Copy every line with all its fillers <. Visas have 2 lines of 44 or 36, cards 3 of 30 or 2 of 36.",
            )
        }
        C::OtherFormat { format, wanted } => Words::and(
            format_args!("This is of the {} layout; {} is wanted.", format.name(), wanted.name()),
            "Copy both lines at the foot of the passport’s data page.",
        ),
        C::AlphabetRight => Words::say("Only capital letters, digits and <."),
        C::AlphabetWrong { strays, width } => {
            let strays: Vec<String> = strays
                .iter()
                .map(|stray| {
                    let like = stray
                        .looks_like
                        .map(|c| format!("; it looks like {c}"))
                        .unwrap_or_default();
                    format!("“{}” ({}{like})", stray.typed, place(stray.place, *width))
                })
                .collect();
            Words::and(
                format_args!("A machine-readable zone never has {}.", list(&strays)),
                "It uses the capital letters A to Z, the digits and <. Compare it with the passport.",
            )
        }
        C::DocumentRight { code } => Words::say(format_args!("Kind of document: {code}.")),
        C::DocumentWrong { code, format } => Words::and(
            format_args!("“{code}” is no kind of document that has the {} layout.", format.name()),
            "A passport begins with P, a visa with V, a card with A, C or I. Compare the first character with the passport.",
        ),
        C::StatesRight => Words::say("Issuer and nationality are listed codes."),
        C::StateUnlisted { code } => Words::and(
            format_args!("Neither ISO 3166-1 nor ICAO lists “{code}”."),
            "Compare it with the passport; no check digit covers the states.",
        ),
        C::Specimen => Words::and(
            "UTO is only used on specimens of documents.",
            "Enter the zone of the applicant’s own passport.",
        ),
        C::China => Words::and(
            "The nationality is China (CHN). The work permit is for citizens of other states.",
            "Check that this is the applicant’s passport.",
        ),
        C::NameRight { full: false } => Words::say("The name has letters and fillers only."),
        C::NameRight { full: true } => Words::say("The name field is full; the name may be cut."),
        C::NameDigit { typed } => Words::and(
            format_args!("The name has the digit “{typed}”; names in the zone have none."),
            "Compare it with the passport. 0 and O, and 1 and I, are easily taken for each other.",
        ),
        C::NameMissing => {
            Words::and("There is no name.", "Compare the first line with the passport.")
        }
        C::DateRight(part) => Words::say(format_args!(
            "The {} is a day of the calendar, or filled where it is unknown.",
            name(*part)
        )),
        C::DateImpossible { part, typed } => Words::and(
            format_args!(
                "The {}, “{typed}” (year, month, day), is no day of the calendar.",
                name(*part)
            ),
            "Compare it with the passport.",
        ),
        C::SexRight => Words::say("Sex is M, F or <."),
        C::SexX => Words::and(
            "Sex is X. X stands on the data page only; the zone has < for it.",
            "Compare it with the zone of the passport.",
        ),
        C::SexWrong { typed } => Words::and(
            format_args!("Sex is “{typed}”; the zone has M, F or <."),
            "Compare it with the zone of the passport.",
        ),
        C::CheckRight(part) => {
            Words::say(format_args!("The check digit of the {} fits.", name(*part)))
        }
        C::CheckWrong { part: Part::Composite, typed, expected, mends, width } => Words::and(
            format_args!("The last check digit is “{typed}”, but it should be {expected}."),
            suspects(mends, *width),
        ),
        C::CheckWrong { part, typed, expected, mends, width } => Words::and(
            format_args!(
                "The check digit of the {} is “{typed}”, but it should be {expected}: a character is miscopied.",
                name(*part)
            ),
            suspects(mends, *width),
        ),
    }
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Number => "document number",
        Part::Birth => "birth date",
        Part::Expiry => "expiry date",
        Part::Personal => "personal number",
        Part::Composite => "whole zone",
    }
}

fn place(place: usize, width: usize) -> String {
    format!("line {}, character {}", (place - 1) / width + 1, (place - 1) % width + 1)
}

fn suspects(mends: &[Mend], width: usize) -> String {
    if mends.is_empty() {
        return "Compare every character of that field with the passport. Often mistaken: 0 and O, 1 and I, 2 and Z, 5 and S, 8 and B.".to_owned();
    }
    let suspects = each_mend(mends, &|at| place(at, width), &|places, written| {
        format!("{}, which may be {written}", list(places))
    });
    format!("Look first at {}.", suspects.join("; or at "))
}
