#![no_main]

use libfuzzer_sys::fuzz_target;
use permit_precheck::form::mrz::{Context, check, normalise};
use permit_precheck::text::{Locale, speak};

fuzz_target!(|typed: &str| {
    let report = check(typed, Context { format: None, submitted: "2026-11-23".parse().ok() });
    assert!(!report.findings.is_empty());
    if report.facts.fields.is_some() {
        assert_eq!(normalise(&report.facts.normalised), report.facts.normalised);
    }
    speak(report.clone(), Locale::Zh);
    speak(report, Locale::En);
});
