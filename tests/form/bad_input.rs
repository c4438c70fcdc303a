//! Whatever is typed or pasted is normalised or refused in words; nothing panics, and what was typed
//! stays as it was.

use permit_precheck::form::*;
use permit_precheck::report::{Report, Verdict};
use permit_precheck::text::{Locale, words};
use proptest::prelude::*;

/// Every check, its findings in both languages.
fn run(typed: &str) -> Vec<(&'static str, Verdict)> {
    fn say<F>(kind: &'static str, report: &Report<F>) -> (&'static str, Verdict) {
        assert!(!report.findings.is_empty(), "{kind}");
        for finding in &report.findings {
            for locale in [Locale::Zh, Locale::En] {
                let words = words(&finding.case, locale);
                assert!(!words.message.is_empty());
                let told = words.message.len() + words.remedy.map_or(0, |remedy| remedy.len());
                assert!(told < 4_000, "{kind}: {told} bytes of words");
            }
        }
        (kind, report.verdict())
    }
    let day = "2026-11-23".parse().ok();
    vec![
        say("credit-code", &credit_code::check(typed)),
        say("employer-name", &employer_name::check(typed)),
        say("passport-number", &passport_number::check(typed, Some(typed))),
        say("mrz", &mrz::check(typed, mrz::Context { format: None, submitted: day })),
        say("name", &name::check(typed, Some(typed))),
        say("name", &name::check(typed, Some("MUELLER<<JUERGEN"))),
        say("nationality", &country::check(typed)),
        say(
            "social-security-number",
            &social_security_number::check(typed, Some(typed), Some(typed)),
        ),
        say("permanent-resident-id", &permanent_resident_id::check(typed, day)),
        say("resident-id", &resident_id::check(typed, day)),
        say("work-permit-number", &work_permit_number::check(typed, Some(typed))),
        say("mobile", &mobile::check(typed)),
        say("date", &date::check(typed)),
    ]
}

#[test]
fn the_list_of_bad_input() {
    let long = "9".repeat(10_000);
    let long_letters = "ｅ́😀".repeat(5_000);
    let lines = "P<\n".repeat(5_000);
    for typed in [
        "",
        " \t\r\n\u{3000}",
        "４４０１１３２０１４１００５００１Ｘ",
        "4401 1320-1410\r\n05 001x",
        "\u{202e}44011320141005001X\u{200b}",
        "АВСЕ123456", // Cyrillic
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        "9115𝟎000",
        "\0\u{1}\u{7f}",
        "-1",
        "1e18",
        "NaN",
        "null",
        "undefined",
        "[object Object]",
        "<<<<<<<<<<<<<<<<<<",
        "P<D<<",
        "王小明",
        "'; DROP TABLE",
        "<script>alert(1)</script>",
        "a\u{301}\u{301}\u{301}\u{301}",
        "ﬁﬂ",
        &long,
        &long_letters,
        &lines,
    ] {
        let before = typed.to_owned();
        run(typed);
        assert_eq!(typed, before);
    }
}

#[test]
fn only_typing_differs() {
    let verdict = |kind: &str, typed: &str| {
        run(typed).into_iter().find(|(name, _)| *name == kind).map(|(_, verdict)| verdict)
    };
    for typed in [
        "４４０１１３２０１４１００５００１Ｘ",
        " 440113 20141005 001x\n",
        "440113-20141005-001X",
        "\u{feff}44011320141005001X",
    ] {
        assert_eq!(verdict("resident-id", typed), Some(Verdict::Pass), "{typed}");
    }
    // A letter of another alphabet is told, not taken.
    assert_eq!(verdict("resident-id", "44011320141005001Х"), Some(Verdict::Fail));
    for typed in ["ｋａｚ１１００９０１２３１０５", "KAZ 1100 901231 05"] {
        assert_eq!(verdict("permanent-resident-id", typed), Some(Verdict::Pass), "{typed}");
    }
    for typed in
        ["+86 138 0013 8000", "０１３８００１３８０００", "138-0013-8000", "008613800138000"]
    {
        let expected = if typed.starts_with('０') { Verdict::Review } else { Verdict::Pass };
        assert_eq!(verdict("mobile", typed), Some(expected), "{typed}");
    }
}

proptest! {
    #[test]
    fn nothing_panics(typed in "\\PC{0,120}") {
        run(&typed);
    }

    #[test]
    fn nothing_panics_on_what_looks_right(typed in "[0-9A-Z<\n «]{0,130}") {
        run(&typed);
    }

    #[test]
    fn nothing_panics_on_whole_zones(typed in "[PVIAC][0-9A-Z<]{87}|[IAC][0-9A-Z<]{89}|[0-9A-Z<]{72}") {
        run(&typed);
    }
}
