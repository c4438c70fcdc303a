//! Resident identity numbers and foreign permanent residents' numbers.

use std::collections::BTreeMap;

use permit_precheck::date::Date;
use permit_precheck::form::{permanent_resident_id, resident_id};
use permit_precheck::report::{Outcome, Verdict};

use crate::{Reason, cases, explain, load, report, text};

fn today() -> Option<Date> {
    Some("2026-11-23".parse().unwrap())
}

fn kind(case: &serde_json::Value, kind: &str) -> bool {
    text(case, "kind") == kind
}

fn note(case: &serde_json::Value, note: &str) -> bool {
    text(case, "note") == note
}

const RIC: &[Reason] = &[
    Reason {
        by: &["npm idcard", "crate china-citizen-id"],
        when: |case| note(case, "lower-case x"),
        why: "refuses a small x instead of reading it as X",
    },
    Reason {
        by: &[
            "CredentialKit",
            "crate id-card",
            "npm id-validator",
            "npm validator",
            "python-stdnum",
        ],
        when: |case| text(case, "input").starts_with('8'),
        why: "does not list the regions of Hong Kong, Macao and Taiwan people’s permits",
    },
    Reason {
        by: &["npm id-validator", "pypi sfzh"],
        when: |case| {
            kind(case, "date_check_digit_ok") && !text(case, "input")[6..14].starts_with("2099")
        },
        why: "does not look whether the calendar has the day",
    },
    Reason {
        by: &[
            "CredentialKit",
            "crate stdnum",
            "hutool",
            "npm idcard",
            "npm stdnum",
            "npm validator",
        ],
        when: |case| note(case, "future"),
        why: "refuses a birth date after its own clock; we warn against the filing day",
    },
    Reason {
        by: &["hutool"],
        when: |case| note(case, "1899"),
        why: "refuses years before 1900, which the standard does not",
    },
    Reason {
        by: &[
            "crate china-citizen-id",
            "crate cn-id-card",
            "crate stdnum",
            "npm stdnum",
            "pypi sfzh",
            "pypi stella-stdnum",
        ],
        when: |case| text(case, "input").starts_with("10") || text(case, "input").starts_with("99"),
        why: "does not look the province up",
    },
    Reason {
        by: &["crate id-card", "CredentialKit"],
        when: |case| kind(case, "region_check_digit_ok"),
        why: "lists counties only, and not their provinces and cities",
    },
    Reason {
        by: &["CredentialKit", "npm id-validator", "npm validator", "pypi stella-stdnum"],
        when: |case| note(case, "15-digit first generation"),
        why: "still takes the first generation, out of use since 2013",
    },
    Reason {
        by: &[""],
        when: |case| text(case, "note").starts_with("trailing"),
        why: "judged without normalising; spaces and line breaks are no part of a number",
    },
    Reason {
        by: &["crate cn-id-card"],
        when: |case| note(case, "19"),
        why: "looks at the first 18 characters only",
    },
    Reason {
        by: &[
            "crate china-citizen-id",
            "crate cn-id-card",
            "crate stdnum",
            "hutool",
            "npm stdnum",
            "pypi sfzh",
            "pypi stella-stdnum",
        ],
        when: |case| kind(case, "cross_type_prid18"),
        why: "takes a foreign permanent resident’s number for a resident’s",
    },
];

/// Check digit, a real date and a known province; the cases of form are judged after normalising.
fn is_resident(case: &serde_json::Value) -> bool {
    let number = text(case, "input").trim().to_uppercase();
    if kind(case, "format") {
        return text(case, "note").starts_with("trailing");
    }
    const PROVINCES: &str = "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 \
                             52 53 54 61 62 63 64 65 71 81 82 83";
    let part = |range: std::ops::Range<usize>| number[range].parse::<i16>().unwrap();
    let day = jiff::civil::Date::new(part(6..10), part(10..12) as i8, part(12..14) as i8);
    case["expected"]["check_digit_ok"].as_bool().unwrap()
        && day.is_ok()
        && PROVINCES.split(' ').any(|province| number.starts_with(province))
}

#[test]
fn resident_identity_numbers() {
    let file = load("ric");
    let mut counts = BTreeMap::new();
    for case in cases(&file) {
        let report = resident_id::check(text(case, "input"), today());
        let ours = report.verdict() != Verdict::Fail;
        assert_eq!(ours, is_resident(case), "{case}");
        explain(case, ours, RIC, &mut counts);
    }
    report("ric.json", cases(&file).len(), &counts);
}

const PRID: &[Reason] = &[
    Reason {
        by: &["hutool"],
        when: |case| text(case, "input").starts_with(|c: char| c.is_ascii_alphabetic()),
        why: "does not know the numbers of 15 characters",
    },
    Reason {
        by: &["hutool"],
        when: |case| kind(case, "nationality_18") || kind(case, "province_18"),
        why: "does not look nationality and province up as those of the card",
    },
];

#[test]
fn permanent_residents_numbers() {
    let file = load("prid");
    let mut counts = BTreeMap::new();
    for case in cases(&file) {
        let report = permanent_resident_id::check(text(case, "input"), today());
        let ours = report.verdict() != Verdict::Fail;
        assert_eq!(Some(ours), case["expected"]["valid"].as_bool(), "{case}");
        let rule = match text(&case["expected"], "error") {
            "CHECK_DIGIT_ERROR" => Some(".check"),
            "BIRTH_DATE_ERROR" => Some(".birth"),
            _ => None,
        };
        if let Some(rule) = rule {
            let failed = |f: &permit_precheck::report::Finding| {
                f.outcome == Outcome::Fail && f.rule.id.ends_with(rule)
            };
            assert!(report.findings.iter().any(failed), "{case}");
        }
        explain(case, ours, PRID, &mut counts);
    }
    report("prid.json", cases(&file).len(), &counts);
}

#[test]
fn nationality_china_is_a_warning() {
    for number in ["911156199001010010", "CHN110090010118"] {
        assert_eq!(permanent_resident_id::check(number, today()).verdict(), Verdict::Review);
    }
}

#[test]
fn a_failing_check_digit_names_the_suspect() {
    let good = "110102199101010078";
    let typed = "110102199101010018"; // the 7 read as 1
    let report = resident_id::check(typed, None);
    assert!(report.facts.suggestions.iter().any(|m| m.code == good && m.places == [17]));
    let typed = "110102199110010078"; // 01 swapped with 10
    let report = resident_id::check(typed, None);
    assert!(report.facts.suggestions.iter().any(|m| m.code == good && m.places.len() == 2));
    let report = resident_id::check("44011320141005OO1X", None);
    assert_eq!(report.facts.suggestions[0].code, "44011320141005001X");
    let report = permanent_resident_id::check("KAZ11OO90123105", None);
    assert_eq!(report.facts.suggestions[0].code, "KAZ110090123105");
}

#[test]
fn each_kind_is_told_from_the_other() {
    let words = |finding: &permit_precheck::report::Finding| {
        permit_precheck::text::words(&finding.case, permit_precheck::text::Locale::En).message
    };
    let report = resident_id::check("932682198501010017", None);
    assert!(report.findings.iter().any(|f| words(f).contains("permanent resident’s")));
    let report = permanent_resident_id::check("44011320141005001X", None);
    assert!(report.findings.iter().any(|f| words(f).contains("resident identity number")));
}
