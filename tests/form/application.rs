//! The fields of an application against each other.

use permit_precheck::contract::Business;
use permit_precheck::form::application::{
    Applicant, Application, Arrival, Category, Documents, Employer, Employment, Passport, Permit,
    check,
};
use permit_precheck::report::{Outcome, Verdict};
use std::collections::BTreeMap;

use crate::{cases, load, report, text};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// How one rule ended; `None` where it did not apply.
fn outcome(application: &Application, rule: &str) -> Option<Outcome> {
    let report = check(application);
    report.findings.iter().find(|finding| finding.rule.id == rule).map(|finding| finding.outcome)
}

const ZONE: &str =
    "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4";

/// Everything filled in, and right.
fn sound() -> Application {
    Application {
        business: Some(Business::NewOverseasOver90Days),
        submitted: some("2024-12-06"),
        category: Some(Category::B),
        employer: Employer {
            name: some("深圳市例子（中国）有限公司"),
            credit_code: some("91310115591693856A"),
            agent_id: some("110102199101010078"),
        },
        applicant: Applicant {
            name: some("Erika Mustermann"),
            nationality: some("DEU"),
            birth: some("1964-08-12"),
            sex: some("F"),
            mobile: some("13800138000"),
            permanent_resident_id: None,
            social_security_number: some("DEU0C01X00T47"),
        },
        passport: Passport {
            number: some("C01X00T47"),
            expiry: some("2027-02-28"),
            mrz: some(ZONE),
        },
        contract: Employment {
            effective: some("2025-01-01"),
            end: some("2026-12-31"),
            content: None,
        },
        documents: Documents {
            photo: some("2024-06-06"),
            medical: some("2024-06-06"),
            no_crime: some("2024-12-06"),
        },
        permit: Permit::default(),
        arrival: Arrival {
            notification_valid_until: some("2025-06-06"),
            entered: some("2025-01-10"),
            residence_applied: some("2025-02-09"),
        },
    }
}

#[test]
fn a_sound_application_raises_nothing_but_its_age() {
    let mut application = sound();
    let age = |application: &Application| outcome(application, "application.age");
    // 60 at filing: whether 60 itself is within is not said.
    assert_eq!(age(&application), Some(Outcome::Warn));
    application.category = Some(Category::A);
    let report = check(&application);
    let raised: Vec<_> = report
        .findings
        .iter()
        .filter(|f| matches!(f.outcome, Outcome::Warn | Outcome::Fail))
        .map(|f| (f.rule.id, &f.case))
        .collect();
    assert!(raised.is_empty(), "{raised:?}");
    assert_eq!(report.verdict(), Verdict::Pass);
    assert_eq!(report.facts.age, Some(60));
    assert_eq!(report.facts.residence_latest.as_deref(), Some("2025-02-09"));
}

#[test]
fn nothing_filled_in_raises_nothing() {
    let report = check(&Application::default());
    assert_eq!(report.verdict(), Verdict::Pass);
    assert!(report.findings.iter().all(|finding| finding.outcome == Outcome::Unknown));
}

#[test]
fn the_form_against_the_zone() {
    let warns = |change: fn(&mut Application), rule: &str| {
        let mut application = sound();
        change(&mut application);
        assert_eq!(outcome(&application, rule), Some(Outcome::Warn), "{rule}");
    };
    warns(|a| a.applicant.name = some("Erika Musterfrau"), "field.name.mrz");
    warns(|a| a.passport.number = some("C01XO0T47"), "field.passport-number.mrz");
    warns(|a| a.applicant.nationality = some("AUT"), "application.mrz.nationality");
    warns(|a| a.applicant.birth = some("1964-12-08"), "application.mrz.birth");
    warns(|a| a.applicant.sex = some("男"), "application.mrz.sex");
    warns(|a| a.passport.expiry = some("2028-02-27"), "application.mrz.expiry");
    // D in the zone is DEU; a diacritic, a small letter and another order are the same name.
    let mut same = sound();
    same.applicant.nationality = some("德国");
    same.applicant.name = some("mustermann erika");
    same.applicant.sex = some("女");
    for rule in ["application.mrz.nationality", "field.name.mrz", "application.mrz.sex"] {
        assert_eq!(outcome(&same, rule), Some(Outcome::Pass), "{rule}");
    }
    // An X on the data page is a filler in the zone.
    same.applicant.sex = some("X");
    assert_eq!(outcome(&same, "application.mrz.sex"), Some(Outcome::Warn));
    same.passport.mrz = some(&ZONE.replace("5F2", "5<2"));
    assert_eq!(outcome(&same, "application.mrz.sex"), Some(Outcome::Pass));
}

#[test]
fn terms_to_the_day() {
    let of = |change: &dyn Fn(&mut Application), rule: &str| {
        let mut application = sound();
        change(&mut application);
        outcome(&application, rule)
    };
    let passport = |expiry: &'static str| {
        of(
            &|a| a.passport = Passport { expiry: some(expiry), ..Passport::default() },
            "application.passport.validity",
        )
    };
    assert_eq!(passport("2025-06-06"), Some(Outcome::Pass));
    assert_eq!(passport("2025-06-05"), Some(Outcome::Warn));
    assert_eq!(passport("2024-12-05"), Some(Outcome::Warn));
    let photo = |taken: &'static str, business: Business| {
        of(
            &|a| {
                a.documents.photo = some(taken);
                a.business = Some(business)
            },
            "application.photo.taken",
        )
    };
    assert_eq!(photo("2024-06-06", Business::NewOverseasOver90Days), Some(Outcome::Pass));
    assert_eq!(photo("2024-06-05", Business::NewOverseasOver90Days), Some(Outcome::Fail));
    assert_eq!(photo("2024-06-05", Business::Extension), Some(Outcome::Warn));
    assert_eq!(photo("2024-12-07", Business::NewOverseasOver90Days), Some(Outcome::Warn));
    let issued =
        |day: &'static str| of(&|a| a.documents.medical = some(day), "application.medical.issued");
    assert_eq!(issued("2024-06-06"), Some(Outcome::Pass));
    assert_eq!(issued("2024-06-05"), Some(Outcome::Warn));
    let residence = |day: &'static str| {
        of(&|a| a.arrival.residence_applied = some(day), "application.residence.term")
    };
    assert_eq!(residence("2025-02-09"), Some(Outcome::Pass));
    assert_eq!(residence("2025-02-10"), Some(Outcome::Warn));
    assert_eq!(residence("2025-01-09"), Some(Outcome::Warn));
    let notification = |until: &'static str| {
        of(&|a| a.arrival.notification_valid_until = some(until), "application.notification.valid")
    };
    assert_eq!(notification("2025-02-09"), Some(Outcome::Pass));
    assert_eq!(notification("2025-02-08"), Some(Outcome::Warn));
    let end = |end: &'static str, rule: &str| of(&|a| a.contract.end = some(end), rule);
    assert_eq!(end("2027-01-01", "application.contract.category"), Some(Outcome::Pass));
    assert_eq!(end("2027-01-02", "application.contract.category"), Some(Outcome::Warn));
    assert_eq!(end("2027-02-28", "application.contract.passport"), Some(Outcome::Pass));
    assert_eq!(end("2027-03-01", "application.contract.passport"), Some(Outcome::Warn));
    // The 90-day line is the contract's own rule.
    assert_eq!(end("2025-03-31", "contract.term"), Some(Outcome::Fail));
}

#[test]
fn ages() {
    let age = |birth: &str, category, business| {
        let application = Application {
            submitted: some("2024-12-06"),
            category,
            business: Some(business),
            applicant: Applicant { birth: some(birth), ..Applicant::default() },
            ..Application::default()
        };
        outcome(&application, "application.age")
    };
    let new = Business::NewOverseasOver90Days;
    assert_eq!(age("2006-12-06", None, new), Some(Outcome::Pass));
    assert_eq!(age("2006-12-07", None, new), Some(Outcome::Warn));
    assert_eq!(age("1964-12-07", Some(Category::B), new), Some(Outcome::Pass));
    assert_eq!(age("1964-12-06", Some(Category::B), new), Some(Outcome::Warn));
    assert_eq!(age("1950-01-01", Some(Category::C), new), Some(Outcome::Warn));
    assert_eq!(age("1950-01-01", Some(Category::A), new), Some(Outcome::Pass));
    assert_eq!(age("1950-01-01", Some(Category::A), Business::ShortTerm), Some(Outcome::Warn));
    assert_eq!(age("1950-01-01", Some(Category::B), Business::Extension), Some(Outcome::Warn));
    // No social insurance does not stop the electronic permit (notice Q12).
    assert_eq!(age("1950-01-01", None, Business::ReissueElectronic), Some(Outcome::Pass));
    assert_eq!(age("2024-12-07", None, new), Some(Outcome::Fail));
}

#[test]
fn the_extension_window() {
    let file = load("renewal_window");
    let mut counts = BTreeMap::<String, usize>::new();
    for case in cases(&file) {
        let application = Application {
            business: Some(Business::Extension),
            submitted: some(text(case, "apply")),
            permit: Permit { expiry: some(text(case, "permit_expiry")), number: None },
            ..Application::default()
        };
        let ours = outcome(&application, "application.extension.window");
        let late = text(&case["expected"], "guide_30") == "late";
        assert_eq!(ours, Some(if late { Outcome::Warn } else { Outcome::Pass }), "{case}");
        if text(&case["expected"], "window_90_30") == "early" {
            *counts.entry("90 days before expiry: a note, cities differ".into()).or_default() += 1;
        }
    }
    report("renewal_window.json", cases(&file).len(), &counts);
}

#[test]
fn an_agent_may_be_a_permanent_resident() {
    let mut application = sound();
    application.employer.agent_id = some("932682198501010017");
    assert_eq!(outcome(&application, "field.permanent-resident-id.check"), Some(Outcome::Pass));
    assert_eq!(outcome(&application, "field.resident-id.length"), None);
}

#[test]
fn a_permanent_residents_number_tells_of_the_same_person() {
    let mut application = sound();
    application.applicant.nationality = some("KAZ");
    application.applicant.birth = some("1990-12-31");
    application.applicant.permanent_resident_id = some("KAZ110090123105");
    for rule in
        ["application.permanent-resident.nationality", "application.permanent-resident.birth"]
    {
        assert_eq!(outcome(&application, rule), Some(Outcome::Pass), "{rule}");
    }
    application.applicant.nationality = some("RUS");
    application.applicant.birth = some("1990-12-30");
    for rule in
        ["application.permanent-resident.nationality", "application.permanent-resident.birth"]
    {
        assert_eq!(outcome(&application, rule), Some(Outcome::Warn), "{rule}");
    }
}

#[test]
fn what_cannot_be_read_is_told_and_nothing_else_fails() {
    let mut application = sound();
    for bad in ["2024-02-30", "06/12/2024", "soon", "😀", &"9".repeat(10_000), "１９６４／８／１２"]
    {
        application.applicant.birth = some(bad);
        application.passport.mrz = some(bad);
        application.submitted = some(bad);
        application.documents.photo = some(bad);
        application.arrival.entered = some(bad);
        let report = check(&application);
        assert!(
            report.findings.iter().any(|f| f.rule.id == "application.date")
                || bad.starts_with('１')
        );
        for finding in &report.findings {
            for locale in [permit_precheck::text::Locale::Zh, permit_precheck::text::Locale::En] {
                assert!(!permit_precheck::text::words(&finding.case, locale).message.is_empty());
            }
        }
    }
}
