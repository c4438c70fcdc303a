//! Words of the mobile number.

use crate::form::mobile::MobileCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &MobileCase) -> Words {
    use MobileCase as C;
    match case {
        C::Chinese => Words::say("A Chinese mobile number of 11 digits."),
        C::NotChinese { count } => Words::and(
            format_args!(
                "This has {count} digits and is not a Chinese mobile number, 11 digits that begin with 13 to 19."
            ),
            "Check the digits. Begin a number from abroad with + and the country’s prefix.",
        ),
        C::Abroad => Words::and(
            "This is a number from abroad; messages of the system may not reach it.",
            "Enter a Chinese mobile number if there is one.",
        ),
    }
}
