//! All that the photo's file itself tells.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

mod support;

use permit_precheck::date::Date;
use permit_precheck::photo::{Options, PhotoFacts, check};
use permit_precheck::report::{Outcome, Report};
use permit_precheck::rules;
use permit_precheck::text::{Locale, speak};
use proptest::prelude::*;
use support::{Notes, exif, grey, jpeg, with_notes, with_segment};

fn filed() -> Options {
    Options { submitted: Date::new(2026, 11, 23), ..Options::default() }
}

fn outcome(report: &Report<PhotoFacts>, rule: &str) -> Option<Outcome> {
    report.findings.iter().find(|finding| finding.rule.id == rule).map(|finding| finding.outcome)
}

fn words(bytes: &[u8], options: &Options, rule: &str) -> String {
    let report = speak(check(bytes, options), Locale::En);
    let found = report.findings.iter().find(|finding| finding.rule == rule).unwrap();
    format!("{} {}", found.message, found.remedy.as_deref().unwrap_or(""))
}

#[test]
fn a_sound_photo_has_nothing_against_it() {
    let report = check(&jpeg(354, 472), &filed());
    for finding in &report.findings {
        // The face is not read here, and nobody said when the photo was taken.
        let is_open = finding.rule.id == "photo.taken"
            || rules::face::ALL.iter().any(|rule| rule.id == finding.rule.id);
        // What of the picture is measured on the face is open with it.
        let on_face = rules::picture::ALL.iter().any(|rule| rule.id == finding.rule.id)
            && finding.outcome == Outcome::Unknown;
        let expected = if is_open || on_face { Outcome::Unknown } else { Outcome::Pass };
        assert_eq!(finding.outcome, expected, "{}", finding.rule.id);
    }
    assert_eq!((report.facts.width, report.facts.height), (Some(354), Some(472)));
}

#[test]
fn one_pixel_short_fails_either_way() {
    for (width, height) in [(353, 472), (354, 471), (472, 354)] {
        let report = check(&jpeg(width, height), &filed());
        assert_eq!(
            outcome(&report, "photo.size.pixels"),
            Some(Outcome::Fail),
            "{width} x {height}"
        );
    }
}

#[test]
fn turned_by_its_tag_it_is_measured_upright() {
    let lying = jpeg(472, 354);
    for orientation in 1..=8 {
        let notes = Notes { orientation: Some(orientation), ..Notes::default() };
        let report = check(&with_notes(&lying, &notes), &filed());
        let stands = orientation >= 5;
        let pixels = if stands { Outcome::Pass } else { Outcome::Fail };
        assert_eq!(outcome(&report, "photo.size.pixels"), Some(pixels), "{orientation}");
        let turned = if orientation == 1 { Outcome::Pass } else { Outcome::Warn };
        assert_eq!(outcome(&report, "photo.file.orientation"), Some(turned), "{orientation}");
    }
}

#[test]
fn shapes_near_3_to_4_are_fine_and_others_warn() {
    for (width, height, expected) in [
        (354, 472, Outcome::Pass),
        (716, 882, Outcome::Pass), // the social security card's 358:441
        (413, 531, Outcome::Pass), // 35 x 45 mm
        (390, 567, Outcome::Pass), // 33 x 48 mm
        (600, 600, Outcome::Warn),
        (800, 600, Outcome::Warn),
        (360, 800, Outcome::Warn),
    ] {
        let report = check(&jpeg(width, height), &filed());
        assert_eq!(outcome(&report, "photo.size.shape"), Some(expected), "{width} x {height}");
    }
}

#[test]
fn the_social_security_photo_itself_is_told_why() {
    let said = words(&jpeg(358, 441), &filed(), "photo.size.pixels");
    assert!(said.contains("social security card"), "{said}");
}

#[test]
fn one_m_has_two_readings() {
    let photo = jpeg(354, 472);
    for (bytes, expected) in [
        (1_000_000, Outcome::Pass),
        (1_000_001, Outcome::Warn),
        (1_048_576, Outcome::Warn),
        (1_048_577, Outcome::Fail),
    ] {
        let mut padded = photo.clone();
        while padded.len() < bytes {
            // A comment segment has two bytes of marker and two of length.
            let room = (bytes - padded.len()).saturating_sub(4).min(60_000);
            if bytes - padded.len() < 4 {
                padded.push(0);
            } else {
                padded = with_segment(&padded, 0xFE, &vec![b'x'; room]);
            }
        }
        assert_eq!(padded.len(), bytes);
        let report = check(&padded, &filed());
        assert_eq!(outcome(&report, "photo.file.size"), Some(expected), "{bytes}");
        assert_eq!(outcome(&report, "photo.file.intact"), Some(Outcome::Pass), "{bytes}");
    }
}

#[test]
fn cut_anywhere_it_is_told() {
    let photo = with_notes(&jpeg(96, 128), &Notes { orientation: Some(1), ..Notes::default() });
    for cut in 2..photo.len() {
        let report = check(&photo[..cut], &filed());
        assert_eq!(outcome(&report, "photo.file.intact"), Some(Outcome::Fail), "cut at {cut}");
    }
}

#[test]
fn bytes_after_the_end_are_a_note() {
    let tail = [jpeg(354, 472), vec![0; 5000]].concat();
    let report = check(&tail, &filed());
    assert_eq!(outcome(&report, "photo.file.intact"), Some(Outcome::Pass));
    assert!(words(&tail, &filed(), "photo.file.intact").contains("5000 bytes after its end"));
}

#[test]
fn damaged_tables_and_headers_are_told() {
    let photo = jpeg(354, 472);
    let find = |marker: u8| photo.windows(2).position(|two| two == [0xFF, marker]).unwrap();
    for (marker, offset) in [(0xC4, 6), (0xDB, 4), (0xC0, 9), (0xDA, 4)] {
        let mut damaged = photo.clone();
        damaged[find(marker) + offset] = 0xFF;
        let report = check(&damaged, &filed());
        let found = outcome(&report, "photo.file.intact");
        assert_eq!(found, Some(Outcome::Fail), "marker {marker:02X}");
    }
}

#[test]
fn a_header_that_promises_too_much_is_not_believed() {
    let mut photo = jpeg(64, 64);
    let frame = photo.windows(2).position(|two| two == [0xFF, 0xC0]).unwrap();
    photo[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0xFF]);
    let report = check(&photo, &filed());
    assert_eq!(outcome(&report, "photo.file.intact"), Some(Outcome::Unknown));
    // Just inside the limit on pixels, yet far more blocks than the bytes can hold.
    photo[frame + 5..frame + 9].copy_from_slice(&[0x13, 0x88, 0x13, 0x88]);
    let report = check(&photo, &filed());
    assert_eq!(outcome(&report, "photo.file.intact"), Some(Outcome::Fail));
}

#[test]
fn one_channel_is_no_colour() {
    let report = check(&grey(354, 472), &filed());
    assert_eq!(outcome(&report, "photo.file.channels"), Some(Outcome::Fail));
}

#[test]
fn an_editor_s_mark_is_a_note() {
    for (software, marked) in [
        ("Adobe Photoshop 25.0 (Windows)", true),
        ("美图秀秀", true),
        ("GIMP 2.10", true),
        ("iOS 18.1", false),
        ("ILCE-7M4 v2.00", false),
    ] {
        let notes = Notes { software: Some(software.into()), ..Notes::default() };
        let report = check(&with_notes(&jpeg(354, 472), &notes), &filed());
        let expected = marked.then_some(Outcome::Pass);
        assert_eq!(outcome(&report, "photo.file.edited"), expected, "{software}");
    }
}

#[test]
fn the_day_it_was_taken() {
    let taken = |file: Option<&str>, person: Option<&str>| {
        let notes = Notes { taken: file.map(str::to_owned), ..Notes::default() };
        let options = Options { taken: person.map(|day| day.parse().unwrap()), ..filed() };
        outcome(&check(&with_notes(&jpeg(354, 472), &notes), &options), "photo.taken").unwrap()
    };
    assert_eq!(taken(Some("2026:05:23 10:00:00"), None), Outcome::Pass); // 6 months to the day
    assert_eq!(taken(Some("2026:05:22 10:00:00"), None), Outcome::Fail);
    assert_eq!(taken(Some("2026:11:23 23:00:00"), None), Outcome::Pass);
    assert_eq!(taken(Some("2026:11:25 10:00:00"), None), Outcome::Warn);
    assert_eq!(taken(None, Some("2026-10-01")), Outcome::Pass);
    assert_eq!(taken(None, Some("2025-10-01")), Outcome::Fail);
    assert_eq!(taken(Some("2026:10:01 10:00:00"), Some("2026-10-01")), Outcome::Pass);
    assert_eq!(taken(Some("2026:10:01 10:00:00"), Some("2026-09-01")), Outcome::Warn);
    assert_eq!(taken(Some("2019:10:01 10:00:00"), Some("2026-09-01")), Outcome::Warn);
    assert_eq!(taken(Some("2019:10:01 10:00:00"), Some("2018-09-01")), Outcome::Fail);
    for unset in
        ["0000:00:00 00:00:00", "    :  :     :  :  ", "1980:01:01 00:00:00", "2026:02:30 00:00:00"]
    {
        assert_eq!(taken(Some(unset), None), Outcome::Unknown, "{unset}");
    }
    assert_eq!(taken(None, None), Outcome::Unknown);
}

/// A text as Exif may hold it, short or long.
fn text() -> impl Strategy<Value = Option<String>> {
    prop::option::of("[A-Za-z0-9 :.]{1,40}")
}

proptest! {
    /// Our reader and the library agree on every block a camera may write.
    #[test]
    fn notes_are_read_as_the_library_reads_them(
        orientation in prop::option::of(0u16..12),
        software in text(),
        taken in text(),
        big_endian: bool,
    ) {
        let notes = Notes { orientation, software, taken, offset: None, big_endian };
        let block = exif(&notes);
        let ours = permit_precheck::photo::tiff::Tiff::new(&block).unwrap();
        let main = ours.main().unwrap();
        let own = main.number(0x8769).and_then(|at| ours.directory(at)).unwrap();
        let theirs = ::exif::Reader::new().read_raw(block.clone()).unwrap();
        let their_text = |tag| theirs.get_field(tag, ::exif::In::PRIMARY).and_then(|field| match &field.value {
            ::exif::Value::Ascii(lines) => lines.first().cloned(),
            _ => None,
        });
        let their_orientation = theirs
            .get_field(::exif::Tag::Orientation, ::exif::In::PRIMARY)
            .and_then(|field| field.value.get_uint(0));
        prop_assert_eq!(main.number(0x0112), their_orientation);
        prop_assert_eq!(main.text(0x0131).map(<[u8]>::to_vec), their_text(::exif::Tag::Software));
        prop_assert_eq!(own.text(0x9003).map(<[u8]>::to_vec), their_text(::exif::Tag::DateTimeOriginal));
    }

    #[test]
    fn no_bytes_make_it_stumble(bytes in prop::collection::vec(any::<u8>(), 0..600), start in 0usize..4) {
        let start: &[u8] = [b"".as_slice(), b"\xFF\xD8\xFF", b"\xFF\xD8\xFF\xE1\x00\x40Exif\0\0II*\0", b"\0\0\0\x18ftyp"][start];
        let _ = check(&[start, &bytes].concat(), &filed());
    }

    #[test]
    fn no_damage_makes_it_stumble(hits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut photo = with_notes(&jpeg(64, 80), &Notes { taken: Some("2026:10:01 10:00:00".into()), ..Notes::default() });
        for (place, byte) in hits {
            let place = place.index(photo.len());
            photo[place] = byte;
        }
        let _ = check(&photo, &filed());
    }
}
