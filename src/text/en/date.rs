//! Words of a date.

use crate::date::DateError;
use crate::form::date::DateCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &DateCase) -> Words {
    use DateCase as C;
    match case {
        C::Read(date) => Words::say(format_args!("Read as {date}.")),
        C::Unread(error) => unreadable("date", error),
    }
}

/// Why a date cannot be read; `name` is what the date is called.
pub fn unreadable(name: &str, error: &DateError) -> Words {
    match error {
        DateError::Empty => Words::say(format_args!("No {name} has been entered.")),
        DateError::Unreadable => Words::and(
            format_args!("The {name} cannot be read as a date."),
            "Write year, month and day, such as 2024-12-06 or 2024年12月6日.",
        ),
        DateError::Ambiguous { day_first, month_first } => Words::and(
            format_args!("The {name} could be {day_first} or {month_first}."),
            "Write the year first, such as 2024-12-06.",
        ),
        DateError::YearLast { reading } => Words::and(
            format_args!("The {name} has its year last; it seems to be {reading}."),
            format_args!("Write the year first: {reading}."),
        ),
        DateError::NoSuchMonth { month } => Words::and(
            format_args!("The {name} has month {month}; there are 12."),
            "Check the date. The order is year, month, day.",
        ),
        DateError::NoSuchDay { year, month, day, last } => Words::and(
            format_args!(
                "The {name} does not exist: {year:04}-{month:02} has {last} days, not {day}."
            ),
            "Check the date.",
        ),
    }
}
