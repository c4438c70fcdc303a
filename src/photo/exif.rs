//! What the photo's own notes tell: orientation, the day it was taken, the program that wrote it.

use super::tiff::{Directory, Tiff};
use crate::date::Date;

/// Tags, by their numbers in Exif 3.0.
mod tag {
    pub const ORIENTATION: u16 = 0x0112;
    pub const SOFTWARE: u16 = 0x0131;
    pub const EXIF_DIRECTORY: u16 = 0x8769;
    pub const DATE_TIME_ORIGINAL: u16 = 0x9003;
    pub const OFFSET_TIME_ORIGINAL: u16 = 0x9011;
}

/// The notes this crate reads. All else in them, places and cameras included, is passed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    /// Orientation 1 to 8 as Exif numbers it; `None` where there is none, or none that is legal.
    pub orientation: Option<u8>,
    /// DateTimeOriginal.
    pub taken: Option<Taken>,
    /// The program that wrote the file, at most [`LONGEST_NAME`] characters.
    pub software: Option<String>,
}

/// What DateTimeOriginal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// A day.
    Day(Date),
    /// A text that is no day, or a day before there were digital cameras: a clock never set.
    ClockNotSet(String),
}

/// A longer name of a program is cut.
pub const LONGEST_NAME: usize = 80;
/// Digital cameras that write Exif came after this year.
const FIRST_YEAR: i32 = 1995;
/// Beijing's clock.
const BEIJING_MINUTES: i32 = 8 * 60;

/// Reads a block of Exif, a TIFF file of its own. Damaged notes are as good as none: a photo is
/// never called bad for them.
///
/// ```
/// use permit_precheck::photo::exif::{Notes, read};
/// assert_eq!(read(b"not a TIFF header"), Notes::default());
/// ```
pub fn read(block: &[u8]) -> Notes {
    let Some(tiff) = Tiff::new(block) else { return Notes::default() };
    let main = tiff.main();
    let original = main
        .and_then(|main| main.number(tag::EXIF_DIRECTORY))
        .and_then(|offset| tiff.directory(offset));
    Notes {
        orientation: main
            .and_then(|main| main.number(tag::ORIENTATION))
            .and_then(|value| u8::try_from(value).ok())
            .filter(|value| (1..=8).contains(value)),
        taken: original.and_then(taken),
        software: main.and_then(|main| text(main, tag::SOFTWARE, LONGEST_NAME)),
    }
}

/// A text, trimmed and cut; `None` where it is empty.
fn text(directory: Directory, tag: u16, most: usize) -> Option<String> {
    let line = directory.text(tag)?;
    // A character of UTF-8 has four bytes at the most.
    let line = String::from_utf8_lossy(&line[..line.len().min(most * 4)]);
    let line: String = line.trim().chars().filter(|c| !c.is_control()).take(most).collect();
    (!line.is_empty()).then_some(line)
}

fn taken(directory: Directory) -> Option<Taken> {
    let written = text(directory, tag::DATE_TIME_ORIGINAL, 19)?;
    // Unknown parts are blanks or zeros, as Exif allows: as good as no date.
    if !written.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        return None;
    }
    let offset = text(directory, tag::OFFSET_TIME_ORIGINAL, 6);
    match moment(&written, offset.as_deref()) {
        Some(day) if day.year() >= FIRST_YEAR => Some(Taken::Day(day)),
        _ => Some(Taken::ClockNotSet(written)),
    }
}

/// `YYYY:MM:DD HH:MM:SS` as a day: Beijing's where the offset is told, else the camera's own.
fn moment(written: &str, offset: Option<&str>) -> Option<Date> {
    let number = |from: usize, to: usize| -> Option<u32> {
        let digits = written.get(from..to)?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
    };
    let day = Date::new(i32::try_from(number(0, 4)?).ok()?, number(5, 7)?, number(8, 10)?)?;
    let (Some(hour), Some(minute)) = (number(11, 13), number(14, 16)) else { return Some(day) };
    let Some(offset) = offset.and_then(minutes_of) else { return Some(day) };
    let local = i32::try_from(hour * 60 + minute).ok()?;
    day.add_days((local - offset + BEIJING_MINUTES).div_euclid(24 * 60))
}

/// `+08:00` in minutes.
fn minutes_of(offset: &str) -> Option<i32> {
    let sign = match offset.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..=14).contains(&hours) && (0..60).contains(&minutes))
        .then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_camera_s_offset_gives_beijing_s_day() {
        let day = |written, offset| moment(written, offset).unwrap().to_string();
        assert_eq!(day("2026:11:23 22:00:00", None), "2026-11-23");
        assert_eq!(day("2026:11:23 22:00:00", Some("+08:00")), "2026-11-23");
        assert_eq!(day("2026:11:23 22:00:00", Some("-05:00")), "2026-11-24");
        assert_eq!(day("2026:11:23 02:00:00", Some("+12:00")), "2026-11-22");
        assert_eq!(day("2026:11:23 22:00:00", Some("nonsense")), "2026-11-23");
    }

    #[test]
    fn what_is_no_day_is_none() {
        for written in ["2026:02:30 00:00:00", "2026-11", "", "２０２６:11:23", "abcd:ef:gh"] {
            assert_eq!(moment(written, None), None, "{written}");
        }
    }
}
