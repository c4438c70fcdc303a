#![no_main]

use libfuzzer_sys::fuzz_target;
use permit_precheck::date::Date;
use permit_precheck::photo::{Options, check};
use permit_precheck::text::{Locale, speak};

fuzz_target!(|bytes: &[u8]| {
    let options = Options { submitted: Date::new(2026, 11, 23), ..Options::default() };
    let report = check(bytes, &options);
    assert!(!report.findings.is_empty());
    speak(report.clone(), Locale::Zh);
    speak(report, Locale::En);
});
