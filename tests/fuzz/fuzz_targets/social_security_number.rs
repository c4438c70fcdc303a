#![no_main]

use libfuzzer_sys::fuzz_target;
use permit_precheck::form::social_security_number::{check, format};
use permit_precheck::text::{Locale, speak};

fuzz_target!(|typed: &str| {
    let report = check(typed, Some("DEU"), Some(typed));
    assert!(!report.findings.is_empty());
    speak(report.clone(), Locale::Zh);
    speak(report, Locale::En);
    format(typed);
});
