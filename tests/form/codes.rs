//! Codes of states, social security numbers, work permit numbers.

use permit_precheck::form::social_security_number::{Document, compose};
use permit_precheck::form::{country, social_security_number, work_permit_number};
use permit_precheck::report::{Outcome, Verdict};
use std::collections::BTreeMap;

use crate::{cases, load, report, text};

/// Where a list of states differs from ISO 3166-1 and Doc 9303-3 Section 5.
fn why(implementation: &str, code: &str, listed: bool) -> Option<&'static str> {
    let icao_only = !country::by_code(code).is_some_and(|country| country.iso);
    match implementation {
        "CredentialKit iso3166.csv" if icao_only && !listed => Some("a list of ISO 3166-1 only"),
        "npm mrz@5.0.2" if ["UTO", "XMP", "IAO"].contains(&code) => {
            Some("lacks the specimens’ code and two organisations")
        }
        "npm mrz@5.0.2" if code == "XXK" => Some("has a code of Kosovo that Doc 9303 does not"),
        "PyPI mrz@0.6.2" if ["XCE", "XPO", "XES", "XMP", "XDC", "XXC", "IAO"].contains(&code) => {
            Some("lacks organisations and one kind of refugees")
        }
        "PyPI mrz@0.6.2" if code == "DEU" => Some("refuses DEU, which is Germany’s in ISO"),
        "PyPI mrz@0.6.2" if code == "INP" => Some("has INTERPOL’s old code"),
        "crate mrz@0.9.1" if code == "XKX" => Some("has a user-assigned code of Kosovo"),
        _ => None,
    }
}

#[test]
fn codes_of_states() {
    let file = load("country_codes");
    let mut counts = BTreeMap::<String, usize>::new();
    for case in cases(&file) {
        let code = text(case, "input");
        let ours = country::by_code(code);
        let expected = &case["expected"];
        assert_eq!(Some(ours.is_some_and(|c| c.iso)), expected["iso_3166_1"].as_bool(), "{code}");
        assert_eq!(ours.and_then(|c| c.icao_part), expected["icao_part"].as_str(), "{code}");
        for (name, theirs) in case["results"].as_object().unwrap() {
            let theirs = theirs.as_bool().unwrap();
            if theirs != ours.is_some() {
                let why = why(name, code, theirs).unwrap_or_else(|| panic!("{name} {case}"));
                *counts.entry(format!("{name}: {why}")).or_default() += 1;
            }
        }
        // A nationality is never failed, whatever list it is of.
        assert_ne!(country::check(code).verdict(), Verdict::Fail, "{code}");
    }
    report("country_codes.json", cases(&file).len(), &counts);
}

#[test]
fn social_security_numbers() {
    let file = load("foreigner_ssn");
    for case in cases(&file) {
        if text(case, "kind") == "compose" {
            let input = &case["input"];
            let document = match text(input, "type") {
                "hk_permit" => Document::HongKongPermit,
                "macao_permit" => Document::MacaoPermit,
                "taiwan_permit" => Document::TaiwanPermit,
                "permanent_residence_15" => Document::PermanentResident,
                _ => Document::Passport("DEU"),
            };
            let composed = compose(document, text(input, "doc"));
            assert_eq!(composed.as_deref(), case["expected"].as_str(), "{case}");
            continue;
        }
        let report = social_security_number::check(text(case, "input"), None, None);
        // The coding rule was not found verbatim: what does not fit it is a warning.
        let verdict = match (case["expected"].as_bool(), text(case, "input")) {
            (Some(false), _) => Verdict::Review,
            // Normalised (small letters, hyphen) or not published (18 digits): not held against it.
            _ => Verdict::Pass,
        };
        assert_eq!(report.verdict(), verdict, "{case}");
    }
    report("foreigner_ssn.json", cases(&file).len(), &BTreeMap::new());
    let open = social_security_number::check("932682198501010017", None, None);
    assert!(open.findings.iter().any(|finding| finding.outcome == Outcome::Unknown));
}

#[test]
fn social_security_numbers_against_nationality_and_document() {
    let check = |document| {
        social_security_number::check("DEU0G0123456", Some("D"), Some(document)).verdict()
    };
    assert_eq!(check("G01234-56"), Verdict::Pass);
    // For life: an earlier passport's number may be in it.
    assert_eq!(check("G7654321"), Verdict::Review);
}

#[test]
fn work_permit_numbers_are_never_an_error() {
    let file = load("work_permit_number");
    assert_eq!(file["suggest"]["warn_unless"], "^[A-Z0-9]{8,20}$");
    let check = |typed: &str| work_permit_number::check(typed, None).verdict();
    for typed in
        ["44030012", "4403-0012 34567890", "abcd1234", "４４０３００１２", "12345678901234567890"]
    {
        assert_eq!(check(typed), Verdict::Pass, "{typed}");
    }
    for typed in ["4403001", "123456789012345678901", "粤12345678", "😀"] {
        assert_eq!(check(typed), Verdict::Review, "{typed}");
    }
    assert_eq!(
        work_permit_number::check("G01234567", Some("g0123-4567")).verdict(),
        Verdict::Review
    );
    report("work_permit_number.json", 1, &BTreeMap::new());
}
