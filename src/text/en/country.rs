//! Words of nationality.

use crate::form::country::CountryCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &CountryCase) -> Words {
    use CountryCase as C;
    match case {
        C::Empty => Words::and(
            "No nationality has been entered.",
            "Enter the nationality of the passport; the three-letter code will do, such as DEU.",
        ),
        C::Known(country) => Words::say(format_args!("{} ({}).", country.name.en, country.code)),
        C::China => Words::and(
            "The nationality is China (CHN). The work permit is for citizens of other states.",
            "Compare it with the passport.",
        ),
        C::Organisation(country) => Words::and(
            format_args!(
                "{} stands for an issuing organisation, {}, and is nobody’s nationality.",
                country.code, country.name.en
            ),
            "Enter the holder’s nationality.",
        ),
        C::Specimen => Words::and(
            "UTO is only used on specimens of documents.",
            "Enter the code in the passport.",
        ),
        C::Unlisted { typed } => Words::and(
            format_args!("Neither ISO 3166-1 nor ICAO lists “{typed}”."),
            "Compare the three letters with the passport’s machine-readable zone (a German one has D).",
        ),
    }
}
