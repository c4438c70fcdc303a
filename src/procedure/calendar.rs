//! The timeline as an iCalendar text (RFC 5545): whole days, CRLF, lines folded at 75 octets.

use super::deadline::Due;
use super::speak::{source, told};
use crate::date::Date;
use crate::text::Locale;

/// Octets of a line, its end not counted (RFC 5545 3.1).
const LINE_OCTETS: usize = 75;
/// Octets of the longest character.
const LONGEST: usize = 4;
/// The day the table was last read against the notice: the stamp where no day is given.
const CHECKED: &str = "20261123";

/// The calendar of some events; `today` stamps them.
pub(super) fn calendar(dues: &[Due], today: Option<Date>, locale: Locale) -> String {
    if dues.is_empty() {
        return String::new();
    }
    let mut text = Vec::new();
    let stamp = today.map_or_else(|| CHECKED.to_owned(), day);
    let (summary, description) = match locale {
        Locale::Zh => ("SUMMARY;LANGUAGE=zh-CN:", "DESCRIPTION;LANGUAGE=zh-CN:"),
        Locale::En => ("SUMMARY;LANGUAGE=en:", "DESCRIPTION;LANGUAGE=en:"),
    };
    add(&mut text, "BEGIN:VCALENDAR", &[]);
    add(&mut text, "VERSION:2.0", &[]);
    add(&mut text, "PRODID:", &["-//permit-precheck//procedure//EN"]);
    for due in dues {
        // A whole-day event ends on the day after its last; the calendar itself ends in 9999.
        let end = due.to.add_days(1).unwrap_or(due.to);
        let [notice, rests] = source(due.row, locale);
        add(&mut text, "BEGIN:VEVENT", &[]);
        add(&mut text, "UID:", &[due.row.name, "-", &day(due.to), "@permit-precheck"]);
        add(&mut text, "DTSTAMP:", &[&stamp, "T000000Z"]);
        add(&mut text, "DTSTART;VALUE=DATE:", &[&day(due.from)]);
        add(&mut text, "DTEND;VALUE=DATE:", &[&day(end)]);
        add(&mut text, summary, &[due.row.one("title").tell(locale)]);
        add(&mut text, description, &[due.row.one("slip").tell(locale), "\n", notice, rests]);
        add(&mut text, "TRANSP:TRANSPARENT", &[]);
        add(&mut text, "END:VEVENT", &[]);
    }
    add(&mut text, "END:VCALENDAR", &[]);
    // Only whole characters were written, so it is UTF-8.
    String::from_utf8(text).unwrap_or_default()
}

/// `20241206`.
#[inline(never)]
fn day(date: Date) -> String {
    let mut text = told(date);
    text.retain(|character| character != '-');
    text
}

/// Adds a line: its name, then its value, escaped (RFC 5545 3.3.11) and folded where the next
/// character might not fit. A continuation begins with a space.
#[inline(never)]
fn add(text: &mut Vec<u8>, name: &str, value: &[&str]) {
    text.extend_from_slice(name.as_bytes());
    let mut octets = name.len();
    for byte in value.iter().flat_map(|part| part.bytes()) {
        // Not inside a character, and a character may need a sign of escape before it.
        if byte & 0xC0 != 0x80 && octets + LONGEST > LINE_OCTETS {
            text.extend_from_slice(b"\r\n ");
            octets = 1;
        }
        let escaped = if byte == b'\n' { b'n' } else { byte };
        if escaped != byte || matches!(byte, b'\\' | b';' | b',') {
            text.push(b'\\');
            octets += 1;
        }
        text.push(escaped);
        octets += 1;
    }
    text.extend_from_slice(b"\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(name: &str, value: &[&str]) -> String {
        let mut text = Vec::new();
        add(&mut text, name, value);
        String::from_utf8(text).unwrap()
    }

    proptest! {
        #[test]
        fn folds_at_75_octets_and_unfolds_to_the_same(parts in prop::collection::vec("[^\r\n;,\\\\]{0,100}", 0..4)) {
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            let folded = line("SUMMARY:", &parts);
            let body = folded.strip_suffix("\r\n").unwrap();
            for line in body.split("\r\n") {
                prop_assert!(line.len() <= LINE_OCTETS);
            }
            prop_assert_eq!(body.replace("\r\n ", ""), "SUMMARY:".to_owned() + &parts.concat());
        }

        #[test]
        fn never_longer_than_75_octets(text in "\\PC{0,300}[;,\\\\]{0,99}") {
            prop_assert!(line("X:", &[&text]).split("\r\n").all(|line| line.len() <= LINE_OCTETS));
        }
    }

    #[test]
    fn escapes_what_the_standard_wants_escaped() {
        assert_eq!(line("X;Y=Z:", &["a,b;c\\d\ne"]), "X;Y=Z:a\\,b\\;c\\\\d\\ne\r\n");
    }
}
