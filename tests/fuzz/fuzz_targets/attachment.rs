#![no_main]

use libfuzzer_sys::fuzz_target;
use permit_precheck::form::attachment::check;
use permit_precheck::text::{Locale, speak};

fuzz_target!(|bytes: &[u8]| {
    let report = check(bytes, None);
    speak(report.clone(), Locale::Zh);
    speak(report, Locale::En);
});
