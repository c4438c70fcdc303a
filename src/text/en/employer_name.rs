//! Words of the employer's name.

use crate::form::employer_name::EmployerNameCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &EmployerNameCase) -> Words {
    use EmployerNameCase as C;
    match case {
        C::Empty => Words::and(
            "No employer’s name has been entered.",
            "Enter it as on the business licence.",
        ),
        C::Plain => {
            Words::say("Typed as licences print it. Whether it is registered cannot be told here.")
        }
        C::Typing { normalised, spaces, brackets } => {
            let what = match (spaces, brackets) {
                (true, true) => "spaces and half-width brackets",
                (true, false) => "spaces",
                _ => "half-width brackets",
            };
            Words::and(
                format_args!("The name has {what}, which licences do not usually print."),
                format_args!("If the system finds no information, try: {normalised}"),
            )
        }
        C::NotChinese => Words::and(
            "The name has no Chinese character; the name on a business licence is in Chinese.",
            "Enter the Chinese name of the business licence.",
        ),
        C::Strange { typed } => Words::and(
            format_args!("The name has “{typed}” (U+{:04X}).", u32::from(*typed)),
            "Type the name anew, as on the business licence.",
        ),
    }
}
