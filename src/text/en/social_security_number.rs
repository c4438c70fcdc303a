//! Words of a foreigner's social security number.

use crate::form::social_security_number::SocialSecurityNumberCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &SocialSecurityNumberCase) -> Words {
    use SocialSecurityNumberCase as C;
    const LOOK: &str = "A foreigner’s number is three letters of the country, a reserve digit (usually 0) and the document’s number, such as DEU0G0123456. Compare it with the card.";
    match case {
        C::ShapeRight { country } => {
            Words::say(format_args!("The usual shape, for {} ({}).", country.name.en, country.code))
        }
        C::ResidentId => Words::and(
            "This looks like a resident identity number, which is the social security number of citizens of China.",
            LOOK,
        ),
        C::PermanentResident => Words::and(
            "This is a foreign permanent resident’s number of 18 digits; whether it serves as social security number is not published.",
            "Compare it with the social security card.",
        ),
        C::NoCountry => Words::and("It does not begin with three letters of a country.", LOOK),
        C::NoReserve { typed } => Words::and(
            format_args!("The fourth character is “{typed}” where a digit belongs, usually 0."),
            LOOK,
        ),
        C::CountryUnlisted { country } => {
            Words::and(format_args!("The country “{country}” is not of ISO 3166-1."), LOOK)
        }
        C::China => {
            Words::and("The country is CHN (China), but the number is a foreigner’s.", LOOK)
        }
        C::NoDocument => Words::and("The document’s number is missing.", LOOK),
        C::Long { count } => {
            Words::and(format_args!("This has {count} characters; 18 are kept."), LOOK)
        }
        C::ComposedSame => Words::say("It fits nationality and document."),
        C::ComposedOther { composed } => Words::and(
            format_args!("Nationality and document number give {composed}."),
            "The number is for life: an earlier passport’s number may be in it. Compare it with the social security card.",
        ),
    }
}
