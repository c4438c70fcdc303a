//! Words of the foreign permanent resident's number.

use crate::form::permanent_resident_id::PermanentResidentIdCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &PermanentResidentIdCase) -> Words {
    use PermanentResidentIdCase as C;
    match case {
        C::ResidentId => Words::and(
            "A foreign permanent resident’s number of 18 characters begins with 9; this one looks like a resident identity number.",
            "Compare it with the permanent resident’s card.",
        ),
        C::PlaceRight { name } => Words::say(format_args!("Place of acceptance: {}.", name.en)),
        C::PlaceUnlisted { place } => Words::and(
            format_args!("The place of acceptance, “{place}”, begins like no province."),
            "Compare it with the permanent resident’s card.",
        ),
        C::NationalityRight(country) => {
            Words::say(format_args!("Nationality: {} ({}).", country.name.en, country.code))
        }
        C::NationalityChina => Words::and(
            "The nationality in the number is China, but the card is for foreigners.",
            "Compare the nationality code with the permanent resident’s card.",
        ),
        C::NationalityUnlisted { nationality } => Words::and(
            format_args!("The nationality code “{nationality}” is not of ISO 3166-1."),
            "Compare the nationality code with the permanent resident’s card.",
        ),
        C::BirthRight => Words::say("The birth date in it is a day of the calendar."),
        C::BirthImpossible { birth } => Words::and(
            format_args!("The birth date in it, “{birth}”, is no day of the calendar."),
            "Compare the birth date with the permanent resident’s card.",
        ),
        C::BirthAhead { birth, submitted } => Words::and(
            format_args!("The birth date in it, {birth}, is after the filing day, {submitted}."),
            "Compare the birth date with the permanent resident’s card.",
        ),
    }
}
