//! Words of the resident identity number.

use crate::form::resident_id::ResidentIdCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &ResidentIdCase) -> Words {
    use ResidentIdCase as C;
    match case {
        C::FirstGeneration => Words::and(
            "This is a first-generation number of 15 digits, out of use since 2013.",
            "Enter the 18 characters of the current identity card.",
        ),
        C::PermanentResident => Words::and(
            "A number that begins with 9 is a foreign permanent resident’s, not a resident identity number.",
            "If the card is a foreign permanent resident’s, enter it in the field for that.",
        ),
        C::RegionRight { name } => Words::say(format_args!("Region: {}.", name.en)),
        C::RegionUnlisted { region } => Words::and(
            format_args!("The region, “{region}”, begins like no province of China."),
            "Compare the first 6 digits with the identity card.",
        ),
        C::BirthRight => Words::say("The birth date in it is a day of the calendar."),
        C::BirthImpossible { birth } => Words::and(
            format_args!("The birth date in it, “{birth}”, is no day of the calendar."),
            "Compare digits 7 to 14 with the identity card.",
        ),
        C::BirthAhead { birth, submitted } => Words::and(
            format_args!("The birth date in it, {birth}, is after the filing day, {submitted}."),
            "Compare digits 7 to 14 with the identity card.",
        ),
    }
}
