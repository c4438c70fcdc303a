//! Calendar days: read strictly, counted exactly, with no clock and no time zone.
//!
//! A [`Date`] is a day of Beijing's calendar. Today is always an argument.

use std::fmt;

/// A day of the proleptic Gregorian calendar, years 1 to 9999.
///
/// ```
/// use permit_precheck::date::Date;
///
/// let filed: Date = "2024年12月6日".parse().unwrap();
/// assert_eq!(filed.add_days(90).unwrap().to_string(), "2025-03-06");
/// assert_eq!(filed.add_months(-6).unwrap().to_string(), "2024-06-06");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

/// Why a text is not a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateError {
    /// Nothing but spaces.
    Empty,
    /// Not one of the forms that are read.
    Unreadable,
    /// Both day-month-year and month-day-year are possible.
    Ambiguous {
        /// Read as day, month, year.
        day_first: Date,
        /// Read as month, day, year.
        month_first: Date,
    },
    /// The year stands last, as in 25/12/2024: only one reading is a day, but the form is not read.
    YearLast {
        /// The only reading that is a day.
        reading: Date,
    },
    /// The month is not 1 to 12.
    NoSuchMonth {
        /// As written.
        month: u32,
    },
    /// The month has fewer days.
    NoSuchDay {
        /// Year as written.
        year: i16,
        /// Month as written.
        month: u8,
        /// Day as written.
        day: u32,
        /// The last day which that month has.
        last: u8,
    },
}

impl Date {
    /// The day, or `None` where the calendar has no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        Self::try_new(year, month, day).ok()
    }

    fn try_new(year: i32, month: u32, day: u32) -> Result<Self, DateError> {
        let year = i16::try_from(year).map_err(|_| DateError::Unreadable)?;
        if !(1..=9999).contains(&year) {
            return Err(DateError::Unreadable);
        }
        let Some(month) = u8::try_from(month).ok().filter(|month| (1..=12).contains(month)) else {
            return Err(DateError::NoSuchMonth { month });
        };
        let last = days_in_month(year, month);
        match u8::try_from(day) {
            Ok(day) if (1..=last).contains(&day) => Ok(Self { year, month, day }),
            _ => Err(DateError::NoSuchDay { year, month, day, last }),
        }
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.year.into()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.month.into()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.day.into()
    }

    /// Days since 1970-01-01.
    pub fn epoch_days(self) -> i32 {
        // Years are counted from March, so that the leap day is the last of its year.
        let (year, month, day) = (i32::from(self.year), i32::from(self.month), i32::from(self.day));
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day so many days after 1970-01-01; `None` outside the years 1 to 9999.
    pub fn from_epoch_days(days: i32) -> Option<Self> {
        let days = i64::from(days) + 719_468;
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self::new(i32::try_from(year).ok()?, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
    }

    /// Calendar days from `self` to `other`; negative where `other` is earlier.
    pub fn days_until(self, other: Self) -> i32 {
        other.epoch_days() - self.epoch_days()
    }

    /// So many days later, or earlier where negative; `None` outside the years 1 to 9999.
    pub fn add_days(self, days: i32) -> Option<Self> {
        Self::from_epoch_days(self.epoch_days().checked_add(days)?)
    }

    /// So many calendar months later, or earlier where negative. A day that the month does not
    /// have becomes its last: 31 August less 6 months is 28 or 29 February.
    pub fn add_months(self, months: i32) -> Option<Self> {
        let count = (i32::from(self.year) * 12 + i32::from(self.month) - 1).checked_add(months)?;
        let year = i16::try_from(count.div_euclid(12)).ok().filter(|y| (1..=9999).contains(y))?;
        let month = u8::try_from(count.rem_euclid(12)).ok()? + 1;
        Some(Self { year, month, day: self.day.min(days_in_month(year, month)) })
    }
}

fn days_in_month(year: i16, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// ISO 8601, as GB/T 7408 has it: `2024-12-06`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Longest text that is looked at: the longest form read has 14 characters.
const LONGEST: usize = 40;

/// Reads `2024-12-06`, `2024年12月6日`, `2024/12/6`, `2024.12.6` and `20241206`, with full-width
/// digits and signs too; spaces around are passed over.
///
/// # Errors
/// A [`DateError`] that tells an impossible day from an ambiguous and an unreadable one.
impl std::str::FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DateError::Empty);
        }
        if text.chars().nth(LONGEST).is_some() {
            return Err(DateError::Unreadable);
        }
        let text: String = text.chars().map(half_width).filter(|c| !c.is_whitespace()).collect();
        if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
            return in_order(&[&text[..4], &text[4..6], &text[6..]]);
        }
        if let Some(rest) = text.strip_suffix(['日', '号']) {
            let (year, rest) = rest.split_once('年').ok_or(DateError::Unreadable)?;
            let (month, day) = rest.split_once('月').ok_or(DateError::Unreadable)?;
            return in_order(&[year, month, day]);
        }
        for separator in ['-', '/', '.'] {
            let parts: Vec<&str> = text.split(separator).collect();
            if parts.len() == 3 {
                return in_order(&parts);
            }
        }
        Err(DateError::Unreadable)
    }
}

/// Full-width digits and signs become the plain ones; the long dashes a Chinese keyboard or a word
/// processor makes become hyphens.
fn half_width(c: char) -> char {
    match c {
        '０'..='９' | '－' | '／' | '．' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '。' => '.',
        '‐' | '‑' | '–' | '—' | '−' => '-',
        _ => c,
    }
}

fn in_order(parts: &[&str]) -> Result<Date, DateError> {
    let [first, second, third] = parts else { return Err(DateError::Unreadable) };
    let number = |part: &str| -> Result<u32, DateError> {
        if part.is_empty() || part.len() > 4 || !part.bytes().all(|b| b.is_ascii_digit()) {
            return Err(DateError::Unreadable);
        }
        part.parse().map_err(|_| DateError::Unreadable)
    };
    let (a, b, c) = (number(first)?, number(second)?, number(third)?);
    let date = |year: u32, month, day| Date::try_new(year.try_into().unwrap_or(0), month, day);
    match (first.len(), second.len(), third.len()) {
        (4, 1 | 2, 1 | 2) => date(a, b, c),
        (1 | 2, 1 | 2, 4) => match (date(c, b, a), date(c, a, b)) {
            (Ok(day_first), Ok(month_first)) if day_first != month_first => {
                Err(DateError::Ambiguous { day_first, month_first })
            }
            (Ok(reading), _) | (_, Ok(reading)) => Err(DateError::YearLast { reading }),
            (Err(error), Err(_)) => Err(error),
        },
        _ => Err(DateError::Unreadable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<String, DateError> {
        text.parse::<Date>().map(|date| date.to_string())
    }

    #[test]
    fn reads_the_forms_people_write() {
        for text in [
            "2024-12-06",
            "2024-12-6",
            "2024年12月6日",
            "2024 年 12 月 6 日",
            "2024年12月06号",
            "2024/12/6",
            "2024.12.6",
            "２０２４－１２－０６",
            "２０２４年１２月６日",
            "20241206",
            " 2024-12-06\n",
        ] {
            assert_eq!(read(text).as_deref(), Ok("2024-12-06"), "{text}");
        }
    }

    #[test]
    fn tells_impossible_from_ambiguous_from_unreadable() {
        assert_eq!(
            read("2024-02-30"),
            Err(DateError::NoSuchDay { year: 2024, month: 2, day: 30, last: 29 })
        );
        assert_eq!(read("2024-13-01"), Err(DateError::NoSuchMonth { month: 13 }));
        assert!(matches!(read("06/12/2024"), Err(DateError::Ambiguous { .. })));
        assert!(matches!(read("25/12/2024"), Err(DateError::YearLast { .. })));
        assert!(matches!(read("06/06/2024"), Err(DateError::YearLast { .. })));
        assert_eq!(read("  "), Err(DateError::Empty));
        for text in [
            "soon",
            "24-12-06",
            "2024-12",
            "2024-12-06T00:00",
            "2024--12",
            "12024-1-1",
            "0000-01-01",
            "2024/12-06",
            "2024年12月",
            "½024-12-06",
            "2024-012-06",
            "-2024-12-06",
            "١٩٩٩-١-١",
        ] {
            assert_eq!(read(text), Err(DateError::Unreadable), "{text}");
        }
        assert_eq!(read(&"9".repeat(10_000)), Err(DateError::Unreadable));
    }

    proptest! {
        /// Against an independent calendar.
        #[test]
        fn agrees_with_jiff(days in -719_162i32..=2_932_896, step in -20_000i32..20_000, months in -600i32..600) {
            let ours = Date::from_epoch_days(days).unwrap();
            let theirs = jiff::civil::date(ours.year() as i16, ours.month() as i8, ours.day() as i8);
            let epoch = jiff::civil::date(1970, 1, 1);
            prop_assert_eq!(epoch.until(theirs).unwrap().get_days(), days);
            prop_assert_eq!(ours.epoch_days(), days);
            prop_assert_eq!(ours.to_string(), theirs.to_string());
            let in_years = |date: jiff::civil::Date| (1..=9999).contains(&date.year()).then(|| date.to_string());
            let stepped = theirs.checked_add(jiff::Span::new().days(step)).ok().and_then(in_years);
            prop_assert_eq!(ours.add_days(step).map(|date| date.to_string()), stepped);
            let moved = theirs.checked_add(jiff::Span::new().months(months)).ok().and_then(in_years);
            prop_assert_eq!(ours.add_months(months).map(|date| date.to_string()), moved);
        }

        #[test]
        fn writing_then_reading_returns_the_day(days in -719_162i32..=2_932_896) {
            let date = Date::from_epoch_days(days).unwrap();
            prop_assert_eq!(date.to_string().parse::<Date>(), Ok(date));
        }

        #[test]
        fn never_panics(text in "\\PC{0,60}") {
            let _ = text.parse::<Date>();
        }
    }
}
