//! The rule of the day: taken within 6 calendar months of submission.

use crate::date::Date;
use crate::photo::exif::Taken;
use crate::report::{Case, Finding, Outcome};
use crate::rules::photo as rules;

/// What was found of the day.
#[derive(Debug, Clone, PartialEq)]
pub enum TakenCase {
    /// Within 6 months.
    Recent(Days),
    /// Longer ago.
    Old(Days),
    /// After the filing day.
    Future(Days),
    /// The file's own note and the person's word differ.
    Disagree {
        /// By the file.
        file: Date,
        /// By the person.
        person: Date,
        /// Oldest day that passes, where the filing day is known.
        oldest: Option<Date>,
    },
    /// Neither tells.
    NotTold {
        /// Oldest day that passes, where the filing day is known.
        oldest: Option<Date>,
    },
    /// The camera's clock was not set.
    ClockNotSet {
        /// As written in the file.
        written: String,
        /// Oldest day that passes, where the filing day is known.
        oldest: Option<Date>,
    },
    /// The day is known, the filing day is not.
    NoFilingDay {
        /// The day it was taken.
        taken: Date,
    },
}

/// The day, and the days it is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The day it was taken.
    pub taken: Date,
    /// Whether the file says so, or the person.
    pub by_file: bool,
    /// The filing day.
    pub submitted: Date,
    /// The oldest day that passes: the filing day less 6 calendar months.
    pub oldest: Date,
}

/// Judges the day by DateTimeOriginal alone, or by the person's word; other dates in a file tell
/// when it was copied or saved.
pub fn judge(file: Option<&Taken>, person: Option<Date>, submitted: Option<Date>) -> Finding {
    let finding = |outcome, case| Finding::new(&rules::TAKEN, outcome, Case::Taken(case));
    let oldest = submitted.and_then(|day| day.add_months(-rules::TAKEN_MONTHS));
    let by_file = match file {
        Some(Taken::Day(day)) => Some(*day),
        _ => None,
    };
    if let (Some(file), Some(person)) = (by_file, person)
        && file != person
        // Where both say it is old, it is.
        && oldest.is_none_or(|oldest| file.max(person) >= oldest)
    {
        let case = TakenCase::Disagree { file, person, oldest };
        return finding(Outcome::Warn, case).measured(file.to_string(), person.to_string(), "date");
    }
    let Some(taken) = by_file.or(person) else {
        let case = match file {
            Some(Taken::ClockNotSet(written)) => {
                TakenCase::ClockNotSet { written: written.clone(), oldest }
            }
            _ => TakenCase::NotTold { oldest },
        };
        return finding(Outcome::Unknown, case);
    };
    let (Some(submitted), Some(oldest)) = (submitted, oldest) else {
        return finding(Outcome::Unknown, TakenCase::NoFilingDay { taken })
            .told(taken.to_string(), "date");
    };
    let days = Days { taken, by_file: by_file.is_some(), submitted, oldest };
    let (outcome, case, limit) = if taken > submitted {
        (Outcome::Warn, TakenCase::Future(days), submitted)
    } else if taken < oldest {
        (Outcome::Fail, TakenCase::Old(days), oldest)
    } else {
        (Outcome::Pass, TakenCase::Recent(days), oldest)
    };
    finding(outcome, case).measured(taken.to_string(), limit.to_string(), "date")
}
