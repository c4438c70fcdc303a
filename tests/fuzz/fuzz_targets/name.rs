#![no_main]

use libfuzzer_sys::fuzz_target;
use permit_precheck::form::name::{check, compare, parse};
use permit_precheck::text::{Locale, speak};

fuzz_target!(|typed: &str| {
    // The name, then what it is held against.
    let (name, zone) = typed.split_once('\n').unwrap_or((typed, "MUELLER<<JUERGEN"));
    let report = check(name, Some(zone));
    assert!(!report.findings.is_empty());
    speak(report.clone(), Locale::Zh);
    speak(report, Locale::En);
    compare(&parse(name), zone);
});
