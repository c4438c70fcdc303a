//! Words of the unified social credit code.

use super::list;
use super::number::{places, stray};
use crate::form::credit_code::{CreditCodeCase, Mend, format};
use crate::text::Words;

/// The words of a case.
pub fn words(case: &CreditCodeCase) -> Words {
    use CreditCodeCase as C;
    match case {
        C::Empty => Words::and(
            "No credit code has been entered.",
            "Enter the employer’s 18-character unified social credit code, as on its business licence.",
        ),
        C::LengthRight => Words::say("18 characters."),
        C::LengthWrong { count } => {
            let by = if *count < 18 {
                format!("{} missing", 18 - count)
            } else {
                format!("{} too many", count - 18)
            };
            Words::and(
                format_args!("A credit code has 18 characters; this has {count} ({by})."),
                "Compare it with the business licence and enter all 18 characters. Spaces and hyphens do not count.",
            )
        }
        C::OldNumber => Words::and(
            "This has 15 digits, like the old business licence or tax number.",
            "Enter the 18-character unified social credit code that replaced it; it is on the current business licence.",
        ),
        C::AlphabetRight => Words::say("Only characters that a credit code can have."),
        C::AlphabetWrong { strays, mend } => {
            let strays: Vec<String> = strays.iter().map(stray).collect();
            let remedy = match mend {
                Some(mend) => format!(
                    "With {} read the usual way it would be a sound code: {}. Compare that with the business licence before using it.",
                    places(mend),
                    format(&mend.code)
                ),
                None => "Compare these characters with the business licence. A credit code uses the digits and the capital letters without I, O, S, V and Z.".to_owned(),
            };
            Words::and(format_args!("A credit code never has {}.", list(&strays)), remedy)
        }
        C::ShapeRight => Words::say("Department, kind and region are where they belong."),
        C::RegionNotDigits { region } => Words::and(
            format_args!(
                "Characters 3 to 8 are the region and are all digits; here they are “{region}”."
            ),
            "Compare characters 3 to 8 with the business licence.",
        ),
        C::DepartmentUnlisted { department } => Words::and(
            format_args!(
                "The first character, “{department}”, is not a registering department we know of."
            ),
            "Compare the first character with the business licence. If it is so printed, leave it.",
        ),
        C::RegionUnlisted { region } => Words::and(
            format_args!("Characters 3 to 8, “{region}”, begin like no province of China."),
            "Compare characters 3 to 8 with the business licence. If they are so printed, leave them.",
        ),
        C::CheckRight => Words::say("The check character fits the other 17."),
        C::CheckWrong { typed, expected, mends } => Words::and(
            format_args!(
                "The last character is “{typed}”, but for the 17 before it it should be {expected}: one of the 18 is mistyped."
            ),
            suspects(mends),
        ),
        C::CheckWrongFujian { typed, expected } => Words::and(
            format_args!(
                "The last character is “{typed}” where the standard gives {expected}. Codes of the early Fujian pilot, like this one, were registered that way."
            ),
            "Compare it with the business licence. If it is so printed, leave it.",
        ),
        C::OrganisationRight => Words::say("The organisation code’s own check character fits."),
        C::OrganisationWrong { typed, expected } => Words::and(
            format_args!(
                "The organisation code inside (characters 9 to 17) ends in “{typed}” where its own standard gives {expected}."
            ),
            "Compare characters 9 to 17 with the business licence. If they are so printed, leave them.",
        ),
        C::SoundNotRegistered => Words::and(
            "The code is well formed. Whether it is registered cannot be told here.",
            "If the system says 验证失败,根据统一社会信用代码未查询到信息 (verification failed, no information found), first check what was entered; if that is right, the local registry has not passed the company’s data on: contact the local market regulation office.",
        ),
    }
}

fn suspects(mends: &[Mend]) -> String {
    if mends.is_empty() {
        return "Compare all 18 characters with the business licence. Often mistaken: 0 and O, 1 and I, 2 and Z, 5 and S, 8 and B, U and V.".to_owned();
    }
    let suspects: Vec<String> = mends
        .iter()
        .map(|mend| {
            let how = if mend.places.len() == 2 { " (swapped)" } else { "" };
            format!("{}{how}: {}", places(mend), format(&mend.code))
        })
        .collect();
    format!(
        "Look first at {}. Compare that with the business licence before using it.",
        suspects.join("; or ")
    )
}
