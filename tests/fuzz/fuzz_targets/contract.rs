#![no_main]

use libfuzzer_sys::fuzz_target;
use permit_precheck::contract::{Contract, check};
use permit_precheck::text::{Locale, speak};

// Four lines: business, filing day, effective day, last day.
fuzz_target!(|text: &str| {
    let mut lines = text.split('\n');
    let mut line = || lines.next().map(str::to_owned);
    let contract = Contract {
        business: line().and_then(|name| name.parse().ok()),
        submitted: line(),
        effective: line().unwrap_or_default(),
        end: line(),
        ..Contract::default()
    };
    let report = check(&contract);
    assert!(!report.findings.is_empty());
    speak(report.clone(), Locale::Zh);
    speak(report, Locale::En);
});
