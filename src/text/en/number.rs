//! Words that all numbers share.

use super::list;
use crate::form::mend::Mend;
use crate::form::number::{Kind, NumberCase, Stray};
use crate::text::Words;

/// The words of a case.
pub fn words(case: &NumberCase) -> Words {
    use NumberCase as C;
    match case {
        C::Empty(kind) => Words::and(
            format_args!("No {} has been entered.", name(*kind)),
            format_args!("Enter it as {}.", printed(*kind)),
        ),
        C::LengthRight { count } => Words::say(format_args!("{count} characters.")),
        C::LengthWrong { kind, count, wanted } => {
            let wanted: Vec<String> = wanted.iter().map(usize::to_string).collect();
            Words::and(
                format_args!(
                    "A {} has {} characters; this has {count}.",
                    name(*kind),
                    wanted.join(" or ")
                ),
                format_args!(
                    "Compare it with the one {}. Spaces and hyphens do not count.",
                    printed(*kind)
                ),
            )
        }
        C::AlphabetRight => Words::say("Only characters that it can have."),
        C::AlphabetWrong { kind, strays, mend } => {
            let strays: Vec<String> = strays.iter().map(stray).collect();
            let remedy = match mend {
                Some(mend) => format!(
                    "With {} read the usual way it would be sound: {}. Compare that with the number {} before using it.",
                    places(mend),
                    mend.code,
                    printed(*kind)
                ),
                None => format!("Compare these characters with the number {}.", printed(*kind)),
            };
            Words::and(format_args!("A {} never has {} there.", name(*kind), list(&strays)), remedy)
        }
        C::CheckRight => Words::say("The check character fits the others."),
        C::CheckWrong { kind, typed, expected, mends } => Words::and(
            format_args!(
                "The check character is “{typed}”, but for the others it should be {expected}: one of them is mistyped."
            ),
            suspects(mends, printed(*kind)),
        ),
    }
}

/// A strange character and its place.
pub fn stray(stray: &Stray) -> String {
    match stray.looks_like {
        Some(latin) => format!(
            "“{}” (character {}, of another alphabet; it looks like {latin})",
            stray.typed, stray.place
        ),
        None => format!("“{}” (character {})", stray.typed, stray.place),
    }
}

/// The places of a mend.
pub fn places(mend: &Mend) -> String {
    let places: Vec<String> = mend.places.iter().map(usize::to_string).collect();
    match places.len() {
        1 => format!("character {}", list(&places)),
        _ => format!("characters {}", list(&places)),
    }
}

fn suspects(mends: &[Mend], printed: &str) -> String {
    if mends.is_empty() {
        return format!("Compare every character with the number {printed}.");
    }
    let suspects: Vec<String> = mends
        .iter()
        .map(|mend| {
            let how = if mend.places.len() == 2 { " (swapped)" } else { "" };
            format!("{}{how}: {}", places(mend), mend.code)
        })
        .collect();
    format!(
        "Look first at {}. Compare that with the number {printed} before using it.",
        suspects.join("; or ")
    )
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::ResidentId => "resident identity number",
        Kind::PermanentResidentId => "foreign permanent resident’s number",
        Kind::PassportNumber => "passport number",
        Kind::SocialSecurityNumber => "social security number",
        Kind::WorkPermitNumber => "work permit number",
        Kind::Mobile => "mobile number",
    }
}

fn printed(kind: Kind) -> &'static str {
    match kind {
        Kind::ResidentId => "on the identity card",
        Kind::PermanentResidentId => "on the permanent resident’s card",
        Kind::PassportNumber => "in the passport",
        Kind::SocialSecurityNumber => "on the social security card",
        Kind::WorkPermitNumber => "on the Notification or the permit",
        Kind::Mobile => "of the phone",
    }
}
