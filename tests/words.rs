//! Words: what every finding says, in both languages.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

use permit_precheck::contract::{Business, Content, Contract};
use permit_precheck::form::credit_code;
use permit_precheck::photo;
use permit_precheck::report::Report;
use permit_precheck::text::{Locale, words};

fn all_said<F>(report: &Report<F>) -> Vec<(String, String)> {
    let say = |locale| {
        report.findings.iter().map(move |finding| {
            let words = words(&finding.case, locale);
            format!("{} {}", words.message, words.remedy.unwrap_or_default())
        })
    };
    say(Locale::Zh).zip(say(Locale::En)).collect()
}

#[test]
fn both_languages_speak_and_blame_nobody() {
    let mut said = Vec::new();
    for bytes in [b"".as_slice(), b"\x89PNG", b"%PDF-1", b"\xFF\xD8\xFF\xE0", b"hello", b"II*\0"] {
        said.extend(all_said(&photo::check(bytes, &photo::Options::default())));
    }
    for code in [
        "",
        "123",
        "123456789012345",
        "91350100M000100V43",
        "91310115591693856A",
        "913101155916938563",
    ] {
        said.extend(all_said(&credit_code::check(code)));
    }
    for effective in [
        "2024-12-06",
        "2025-12-06",
        "2023-01-01",
        "2024-11-30",
        "06/12/2024",
        "x",
        "on-permit-issue",
    ] {
        for (_, business) in Business::ALL {
            let content = Content { seal: Some(false), pay: Some(true), ..Content::default() };
            let contract = Contract {
                business: Some(business),
                submitted: Some("2024-12-06".into()),
                effective: effective.into(),
                end: Some("2025-02-01".into()),
                content,
            };
            said.extend(all_said(&permit_precheck::contract::check(&contract)));
        }
    }
    assert!(said.len() > 200);
    for (zh, en) in said {
        assert!(zh.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)), "{zh}");
        let marks: Vec<char> = zh.chars().collect();
        for pair in marks.windows(2) {
            let han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
            let half = |c: char| ",:;?!".contains(c);
            let mixed = han(pair[0]) && half(pair[1]) || half(pair[0]) && han(pair[1]);
            assert!(!mixed, "half-width mark beside Chinese: {zh}");
        }
        for word in ["invalid", "please", "sorry", "Invalid", "Please", "Sorry"] {
            assert!(!en.contains(word), "{en}");
        }
        for text in [&zh, &en] {
            assert!(
                !text.contains("{") && !text.contains("  ") && !text.contains("。。"),
                "{text}"
            );
        }
    }
}
