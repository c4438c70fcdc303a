//! Other authorities' limits: each document's own pass and fail, and its own name is cited.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

mod support;

use permit_precheck::date::Date;
use permit_precheck::photo::container::Container;
use permit_precheck::photo::profile::{Bound, names};
use permit_precheck::photo::{Options, PhotoFacts, Profile, check};
use permit_precheck::report::{Outcome, Report};
use permit_precheck::text::{Locale, speak};
use support::jpeg;

fn judged(bytes: &[u8], profile: Profile) -> Report<PhotoFacts> {
    check(bytes, &Options { profile, ..Options::default() })
}

fn of(bytes: &[u8], name: &str, rule: &str) -> Outcome {
    let report = judged(bytes, Profile::named(name).unwrap());
    report.findings.iter().find(|finding| finding.rule.id == rule).unwrap().outcome
}

/// A photo of so many bytes: what is left is behind its end.
fn filled(width: u32, height: u32, bytes: usize) -> Vec<u8> {
    let mut photo = jpeg(width, height);
    assert!(photo.len() <= bytes, "{}", photo.len());
    photo.resize(bytes, 0);
    photo
}

#[test]
fn the_first_name_is_the_notice_and_it_is_the_default() {
    assert_eq!(Profile::named(names().next().unwrap()), Some(Profile::default()));
    for name in names().skip(1) {
        let source = Profile::named(name).unwrap().source.unwrap();
        assert!(!source.contains("notice"), "{source}");
    }
}

#[test]
fn every_document_has_its_own_pixels() {
    use Outcome::{Fail, Pass};
    for (size, outcomes) in [
        // work-permit, passport, visa, social-security, exit-entry
        ((354, 472), [Pass, Pass, Pass, Fail, Pass]),
        ((358, 441), [Fail, Fail, Fail, Pass, Fail]),
        ((420, 560), [Pass, Fail, Pass, Fail, Pass]),
        ((480, 640), [Pass, Fail, Fail, Fail, Pass]),
        ((481, 640), [Pass, Fail, Fail, Fail, Fail]),
        ((353, 472), [Fail; 5]),
    ] {
        let photo = jpeg(size.0, size.1);
        for (name, expected) in names().zip(outcomes) {
            assert_eq!(of(&photo, name, "photo.size.pixels"), expected, "{name} {size:?}");
        }
    }
}

#[test]
fn kb_has_two_readings_and_only_past_both_it_fails() {
    use Outcome::{Fail, Pass, Warn};
    let rule = "photo.file.size";
    for (bytes, visa) in [
        (39_999, Fail),
        (40_000, Warn),
        (40_960, Pass),
        (120_000, Pass),
        (122_880, Warn),
        (122_881, Fail),
    ] {
        let photo = filled(60, 80, bytes);
        assert_eq!(of(&photo, "visa", rule), visa, "{bytes}");
        assert_eq!(of(&photo, "passport", rule), Pass, "{bytes}: none is stated");
        assert_eq!(of(&photo, "work-permit", rule), Pass);
    }
    assert_eq!(of(&filled(60, 80, 81_921), "exit-entry", rule), Fail);
}

#[test]
fn the_chosen_document_is_cited_and_never_the_notice() {
    for name in names().skip(1) {
        let source = Profile::named(name).unwrap().source.unwrap();
        for photo in [jpeg(354, 472), jpeg(358, 441), jpeg(900, 600), b"%PDF-1.7".to_vec()] {
            for locale in [Locale::En, Locale::Zh] {
                let report = speak(judged(&photo, Profile::named(name).unwrap()), locale);
                for finding in &report.findings {
                    let all = format!("{} {finding:?}", finding.source.clause);
                    assert!(!all.contains("notice") && !all.contains("通知"), "{all}");
                    if finding.rule == "photo.size.pixels" {
                        assert_eq!(finding.source.clause, source);
                    }
                }
            }
        }
    }
}

#[test]
fn limits_of_ones_own() {
    let own = Profile {
        width: Bound::of(600.0, 600.0),
        ratio: Bound::of(0.99, 1.01),
        formats: vec![Container::Jpeg, Container::Png],
        ..Profile::open("US passport photo, 2 x 2 in".to_owned())
    };
    let find = |bytes: &[u8], rule: &str| {
        let report = speak(judged(bytes, own.clone()), Locale::En);
        report.findings.into_iter().find(|finding| finding.rule == rule).unwrap()
    };
    let square = jpeg(600, 600);
    assert_eq!(find(&square, "photo.size.pixels").outcome, Outcome::Pass);
    assert_eq!(find(&square, "photo.size.shape").outcome, Outcome::Pass);
    let tall = find(&jpeg(600, 800), "photo.size.shape");
    assert_eq!(tall.outcome, Outcome::Fail);
    assert_eq!(tall.source.clause, "US passport photo, 2 x 2 in");
    let small = find(&jpeg(500, 500), "photo.size.pixels");
    assert_eq!(small.outcome, Outcome::Fail);
    let png = find(b"\x89PNG\r\n\x1a\n", "photo.file.format");
    assert_eq!(png.outcome, Outcome::Unknown);
    assert_eq!(find(b"GIF89a", "photo.file.format").outcome, Outcome::Fail);
}

#[test]
fn an_old_photo_only_warns_where_the_document_is_silent() {
    let photo = jpeg(354, 472);
    let outcome = |name: &str| {
        let options = Options {
            profile: Profile::named(name).unwrap(),
            submitted: Date::new(2026, 11, 23),
            taken: Date::new(2020, 1, 2),
            ..Options::default()
        };
        let report = check(&photo, &options);
        report.findings.iter().find(|finding| finding.rule.id == "photo.taken").unwrap().outcome
    };
    assert_eq!(outcome("work-permit"), Outcome::Fail);
    assert_eq!(outcome("passport"), Outcome::Warn);
}
