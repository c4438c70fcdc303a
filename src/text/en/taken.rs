//! Words of the day the photo was taken.

use crate::date::Date;
use crate::photo::judge::taken::TakenCase;
use crate::text::Words;

/// The words of a case.
pub fn words(case: &TakenCase) -> Words {
    use TakenCase as C;
    match case {
        C::Recent(days) => Words::say(format_args!(
            "Taken on {}, within 6 months of filing on {} ({}).",
            days.taken,
            days.submitted,
            by(days.by_file)
        )),
        C::Old(days) => Words::and(
            format_args!(
                "Taken on {} ({}), more than 6 months before filing on {}.",
                days.taken,
                by(days.by_file),
                days.submitted
            ),
            format_args!("Use a photo taken on {} or later.", days.oldest),
        ),
        C::Future(days) => {
            let zone = if days.submitted.days_until(days.taken) == 1 {
                " It may only be the camera’s time zone."
            } else {
                ""
            };
            Words::and(
                format_args!(
                    "Taken on {} ({}), which is after the filing day {}.{zone}",
                    days.taken,
                    by(days.by_file),
                    days.submitted
                ),
                "Check both days: the camera’s clock or the filing day is wrong.",
            )
        }
        C::Disagree { file, person, oldest } => Words::and(
            format_args!("The file says it was taken on {file}, you say {person}."),
            format_args!("Find out which day is right.{}", must(*oldest)),
        ),
        C::NotTold { oldest } => Words::and(
            "The file does not say when it was taken.",
            format_args!("Make sure yourself that it is less than 6 months old.{}", must(*oldest)),
        ),
        C::ClockNotSet { written, oldest } => Words::and(
            format_args!(
                "The file says “{written}”, which is not a real day: the camera’s clock was not set."
            ),
            format_args!(
                "Make sure yourself that the photo is less than 6 months old.{}",
                must(*oldest)
            ),
        ),
        C::NoFilingDay { taken } => Words::and(
            format_args!(
                "Taken on {taken}. Whether that is within 6 months depends on the filing day."
            ),
            "Enter the filing day.",
        ),
    }
}

fn by(by_file: bool) -> &'static str {
    if by_file { "by the camera’s note in the file" } else { "as you say" }
}

fn must(oldest: Option<Date>) -> String {
    oldest.map(|day| format!(" It must have been taken on {day} or later.")).unwrap_or_default()
}
