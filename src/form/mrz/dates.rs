//! Dates of six characters, YYMMDD, with fillers for what is unknown.

use crate::date::Date;

/// Whether the calendar has such a day in any century, or the unknown part is filled: all of it,
/// month and day, or the day.
///
/// ```
/// use permit_precheck::form::mrz::is_possible;
/// assert!(is_possible("800229") && is_possible("<<<<<<") && is_possible("64<<<<"));
/// assert!(!is_possible("810229") && !is_possible("801301") && !is_possible("64<<12"));
/// ```
pub fn is_possible(six: &str) -> bool {
    let known = six.trim_end_matches('<');
    match known.len() {
        0 => six.len() == 6,
        2 => in_either_century(&format!("{known}0101")),
        4 => in_either_century(&format!("{known}01")),
        6 => in_either_century(known),
        _ => false,
    }
}

fn in_either_century(six: &str) -> bool {
    day(19, six).is_some() || day(20, six).is_some()
}

fn day(century: i32, six: &str) -> Option<Date> {
    if six.len() != 6 || !six.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number = |range: std::ops::Range<usize>| six.get(range)?.parse::<u32>().ok();
    Date::new(century * 100 + i32::try_from(number(0..2)?).ok()?, number(2..4)?, number(4..6)?)
}

/// The latest day before `today` that the six characters can be; `None` where a part is unknown.
///
/// ```
/// use permit_precheck::form::mrz::birth_day;
/// let today = "2026-11-23".parse().unwrap();
/// assert_eq!(birth_day("261124", today).unwrap().to_string(), "1926-11-24");
/// ```
pub fn birth_day(six: &str, today: Date) -> Option<Date> {
    [20, 19].into_iter().filter_map(|century| day(century, six)).find(|day| *day <= today)
}

/// The day of expiry: of this century, since no document is valid for long enough to leave doubt.
pub fn expiry_day(six: &str) -> Option<Date> {
    day(20, six)
}
