#![no_main]

use libfuzzer_sys::fuzz_target;
use permit_precheck::contract::Business;
use permit_precheck::form::application::{
    Applicant, Application, Arrival, Category, Documents, Employer, Employment, Passport, Permit,
    check,
};
use permit_precheck::text::{Locale, speak};

// One field a line, in the order below.
fuzz_target!(|typed: &str| {
    let mut lines = typed.split('\n').map(str::to_owned);
    let mut next = || lines.next();
    let kind = next().and_then(|line| line.bytes().next()).unwrap_or_default();
    let application = Application {
        business: Business::ALL.get(usize::from(kind & 7)).map(|(_, business)| *business),
        submitted: next(),
        category: [Category::A, Category::B, Category::C].get(usize::from(kind >> 6)).copied(),
        employer: Employer { name: next(), credit_code: next(), agent_id: next() },
        applicant: Applicant {
            name: next(),
            nationality: next(),
            birth: next(),
            sex: next(),
            mobile: next(),
            permanent_resident_id: next(),
            social_security_number: next(),
        },
        passport: Passport {
            number: next(),
            expiry: next(),
            mrz: next().map(|zone| zone.replace('|', "\n")),
        },
        contract: Employment { effective: next(), end: next(), content: None },
        documents: Documents { photo: next(), medical: next(), no_crime: next() },
        permit: Permit { number: next(), expiry: next() },
        arrival: Arrival {
            notification_valid_until: next(),
            entered: next(),
            residence_applied: next(),
        },
    };
    let report = check(&application);
    speak(report.clone(), Locale::Zh);
    speak(report, Locale::En);
});
