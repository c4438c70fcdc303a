//! Machine-readable zones of five layouts, and their check digit.

use std::collections::BTreeMap;

use permit_precheck::form::check_digit::seven_three_one;
use permit_precheck::form::mrz::{Context, Format, check, normalise};
use permit_precheck::report::{Outcome, Verdict};
use serde_json::Value;

use crate::{Reason, cases, explain, load, report, text};

fn format(case: &Value) -> Format {
    match text(case, "format") {
        "TD1" => Format::Td1,
        "TD2" => Format::Td2,
        "TD3" => Format::Td3,
        "MRVA" => Format::MrvA,
        "MRVB" => Format::MrvB,
        other => panic!("{other}"),
    }
}

fn zone(case: &Value) -> String {
    let lines: Vec<&str> =
        case["lines"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
    lines.join("\n")
}

fn context(format: Format) -> Context {
    Context { format: Some(format), submitted: Some("2026-11-23".parse().unwrap()) }
}

/// Typed in another way, but nothing is wrong with it.
fn is_typing(case: &Value) -> bool {
    ["lower case", "spaces for fillers", "guillemets for fillers"].contains(&text(case, "note"))
}

fn blames(case: &Value, by: &str, fields: &[&str]) -> bool {
    let told = case["detail"][by].to_string();
    fields.iter().any(|field| told.contains(field))
}

fn fails(case: &Value, rule: &str) -> bool {
    let report = check(&zone(case), context(format(case)));
    report.findings.iter().any(|f| f.rule.id == rule && f.outcome == Outcome::Fail)
}

const REASONS: &[Reason] = &[
    Reason {
        by: &[""],
        when: is_typing,
        why: "judged without normalising small letters, spaces and guillemets",
    },
    Reason {
        by: &["npm mrz@"],
        when: |case| text(case, "format").starts_with("MRV"),
        why: "reads visas as passports: wants P and a last check digit, which visas have not",
    },
    Reason {
        by: &["npm mrz@"],
        when: |case| blames(case, "npm mrz invalidFields", &["nationality", "issuingState"]),
        why: "also refuses states it does not list; no check digit covers them",
    },
    Reason {
        by: &["npm mrz@"],
        when: |case| blames(case, "npm mrz invalidFields", &["sex", "birthDate", "expirationDate"]),
        why: "also refuses sex and dates; ours are findings of their own",
    },
    Reason {
        by: &["PyPI mrz", "npm mrz@", "crate mrz-parser", "crate mrtd", "CredentialKit"],
        when: |case| text(case, "note") == "line 2 col 42-43",
        why: "wants every place filled for a filler as check digit; the digits sum to 0 either way",
    },
    Reason {
        by: &["PyPI mrz"],
        when: |case| blames(case, "PyPI mrz falses", &["country code", "nationality code"]),
        why: "also refuses states it does not list; no check digit covers them",
    },
    Reason {
        by: &["PyPI mrz"],
        when: |case| blames(case, "PyPI mrz falses", &["identifier"]),
        why: "also refuses names with gaps and names of one part",
    },
    Reason {
        by: &["PyPI mrz"],
        when: |case| blames(case, "PyPI mrz falses", &["genre", "birth date", "expiry date"]),
        why: "also refuses sex and dates, unknown birth dates among them",
    },
    Reason {
        by: &["CredentialKit"],
        when: |case| blames(case, "CredentialKit.error", &["REGION"]),
        why: "also refuses states it does not list; no check digit covers them",
    },
    Reason {
        by: &["CredentialKit"],
        when: |case| blames(case, "CredentialKit.error", &["NAME", "BASIC_FORMAT", "BIRTH_DATE"]),
        why: "also refuses names, sex and dates, unknown birth dates among them",
    },
    Reason {
        by: &["CredentialKit"],
        when: |case| blames(case, "CredentialKit.error", &["CHECK_DIGIT"]),
        why: "refuses a filler for the check digit of an empty personal number, as German passports have it",
    },
    Reason {
        by: &["crate mrz-parser", "crate mrtd", "npm mrz-fast"],
        when: |case| {
            fails(case, "field.mrz.birth")
                || fails(case, "field.mrz.expiry")
                || fails(case, "field.mrz.sex")
        },
        why: "also refuses or mends sex and dates; ours are findings of their own",
    },
    Reason {
        by: &["crate mrz-parser"],
        when: |case| fails(case, "field.mrz.document") || fails(case, "field.mrz.layout"),
        why: "does not look at the kind of document",
    },
    Reason {
        by: &["crate mrz-parser"],
        when: |case| text(case, "note") == "letter O for zero",
        why: "mends O for 0 by itself; we tell the person",
    },
    Reason {
        by: &["crate mrz-parser"],
        when: |case| text(case, "format") == "TD2" && text(case, "kind") == "generated_valid",
        why: "refuses a TD2 zone with unspecified sex or no secondary identifier",
    },
];

fn run(name: &str) {
    let file = load(name);
    let mut counts = BTreeMap::new();
    for case in cases(&file) {
        let report = check(&zone(case), context(format(case)));
        let expected = &case["expected"]["checks"];
        let checks = report.facts.checks;
        let readable = ["field.mrz.layout", "field.mrz.alphabet", "field.mrz.document"]
            .iter()
            .all(|rule| !fails(case, rule));
        let ours = readable
            && checks.is_some_and(|c| {
                c.number
                    && c.birth
                    && c.expiry
                    && c.personal != Some(false)
                    && c.composite != Some(false)
            });
        if expected.is_null() {
            // No check digits were read: of no layout or kind of document, or typed in another way.
            assert_eq!(ours, is_typing(case), "{case}");
        } else {
            let checks = checks.unwrap_or_else(|| panic!("{case}"));
            assert_eq!(expected["doc"].as_bool(), Some(checks.number), "{case}");
            assert_eq!(expected["dob"].as_bool(), Some(checks.birth), "{case}");
            assert_eq!(expected["exp"].as_bool(), Some(checks.expiry), "{case}");
            assert_eq!(expected["personal"].as_bool(), checks.personal, "{case}");
            assert_eq!(expected["composite"].as_bool(), checks.composite, "{case}");
        }
        fields(case);
        if !ours && report.verdict() != Verdict::Fail {
            panic!("passed over: {case}");
        }
        // What fails although its check digits agree is impossible by a rule of its own.
        if case["expected"]["check_digits_all_ok"] == true {
            for finding in report.findings.iter().filter(|f| f.outcome == Outcome::Fail) {
                assert!(
                    ["field.mrz.sex", "field.mrz.birth", "field.mrz.expiry"]
                        .contains(&finding.rule.id),
                    "{case}"
                );
            }
        }
        explain(case, ours, REASONS, &mut counts);
    }
    report(&format!("{name}.json"), cases(&file).len(), &counts);
}

/// The fields read agree too. The names of the vectors keep runs of fillers as spaces, and part a
/// field without `<<` at its first filler, where Doc 9303-4 4.2.3 has no secondary identifier.
fn fields(case: &Value) {
    let expected = &case["expected"]["fields"];
    if expected.is_null() {
        return;
    }
    let report = check(&zone(case), context(format(case)));
    let fields = report.facts.fields.unwrap();
    assert_eq!(expected["doc_no"], fields.number.as_str(), "{case}");
    assert_eq!(expected["issuer"], fields.issuer_code.as_str(), "{case}");
    assert_eq!(expected["nationality"], fields.nationality_code.as_str(), "{case}");
    assert_eq!(expected["sex"], fields.sex.as_str(), "{case}");
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = words(&format!("{} {}", text(expected, "surname"), text(expected, "given")));
    assert_eq!(whole, words(&format!("{} {}", fields.surname, fields.given_names)), "{case}");
    if let Some(birth) = &fields.birth {
        assert_eq!(expected["dob"], birth.as_str(), "{case}");
    }
    if let Some(expiry) = &fields.expiry {
        assert_eq!(expected["exp"], expiry.as_str(), "{case}");
    }
}

#[test]
fn td3() {
    run("mrz_td3");
}

#[test]
fn td2() {
    run("mrz_td2");
}

#[test]
fn td1() {
    run("mrz_td1");
}

#[test]
fn visas_a() {
    run("mrz_mrva");
}

#[test]
fn visas_b() {
    run("mrz_mrvb");
}

#[test]
fn the_check_digit() {
    let file = load("mrz_checkdigit");
    for case in cases(&file) {
        let ours = seven_three_one(text(case, "input").chars()).and_then(|c| c.to_digit(10));
        assert_eq!(ours.map(u64::from), case["expected"].as_u64(), "{case}");
    }
    report("mrz_checkdigit.json", cases(&file).len(), &BTreeMap::new());
}

const GERMAN: &str =
    "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<\nC01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4";

#[test]
fn typed_or_pasted_in_any_layout() {
    let tight = GERMAN.replace('\n', "");
    let wrapped: Vec<String> =
        tight.as_bytes().chunks(20).map(|c| String::from_utf8(c.to_vec()).unwrap()).collect();
    for typed in
        [
            tight.clone(),
            GERMAN.replace('\n', " "),
            GERMAN.replace('\n', "\r\n\r\n"),
            GERMAN.to_lowercase(),
            GERMAN.replace('<', "＜"),
            GERMAN.replace('<', "‹"),
            GERMAN.replace('<', "«"),
            GERMAN.replace("<<", "«"),
            GERMAN.replace('<', " "),
            GERMAN.replace('<', " ").lines().map(str::trim_end).collect::<Vec<_>>().join("\n"),
            GERMAN.chars().map(|c| format!("{c} ")).collect(),
            format!("\u{feff}  {GERMAN}\n\n"),
            wrapped.join("\n"),
            GERMAN
                .chars()
                .map(|c| {
                    if c.is_ascii_graphic() {
                        char::from_u32(c as u32 + 0xFEE0).unwrap()
                    } else {
                        c
                    }
                })
                .collect(),
        ]
    {
        let report = check(&typed, Context::default());
        assert_eq!(report.facts.normalised, GERMAN, "{typed:?}");
        assert_eq!(report.verdict(), Verdict::Pass, "{typed:?}");
    }
}

#[test]
fn a_failing_check_digit_names_the_suspect() {
    for (typed, places) in [
        (GERMAN.replacen("C01X00T47", "C01XO0T47", 1), vec![49]),
        (GERMAN.replacen("C01X00T47", "C01X0OT47", 1), vec![50]),
        (GERMAN.replacen("6408125", "64O8125", 1), vec![60]),
        (GERMAN.replacen("C01X00T47", "C01X0T047", 1), vec![50, 51]),
        (GERMAN.replacen("6408125", "6480125", 1), vec![60, 61]),
    ] {
        let report = check(&typed, Context::default());
        assert_eq!(report.verdict(), Verdict::Fail);
        let mend = report.facts.suggestions.iter().find(|mend| mend.places == places);
        assert_eq!(
            mend.map(|mend| mend.code.as_str()),
            Some(GERMAN.replace('\n', "").as_str()),
            "{typed}"
        );
    }
}

#[test]
fn unknown_birth_dates_and_the_visual_zones_x() {
    let zone = |birth: &str, sex| {
        permit_precheck::form::mrz::compose_td3(
            "P",
            "USA",
            "SMITH<<JOHN",
            "123456789",
            "USA",
            birth,
            sex,
            "300101",
            "",
        )
        .unwrap()
    };
    for birth in ["<<<<<<", "80<<<<", "8002<<", "800229"] {
        assert_eq!(
            check(&zone(birth, 'M'), Context::default()).verdict(),
            Verdict::Pass,
            "{birth}"
        );
    }
    assert_eq!(check(&zone("800229", '<'), Context::default()).verdict(), Verdict::Pass);
    assert_eq!(check(&zone("800229", 'X'), Context::default()).verdict(), Verdict::Review);
    assert_eq!(check(&zone("800230", 'M'), Context::default()).verdict(), Verdict::Fail);
}

#[test]
fn a_long_number_goes_on_in_the_optional_data() {
    // D23145890734 with check digit 9, after Doc 9303-5 4.2.2.
    let line1 = "I<UTOD23145890<7349<<<<<<<<<<<";
    let covered = format!("{}{}", &line1[5..], "34071279507122");
    let last = seven_three_one(covered.chars()).unwrap();
    let zone =
        format!("{line1}\n3407127M9507122UTO<<<<<<<<<<<{last}\nSTEVENSON<<PETER<JOHN<<<<<<<<<");
    let report = check(&zone, Context::default());
    let fields = report.facts.fields.clone().unwrap();
    assert_eq!(fields.number, "D23145890734");
    assert!(report.facts.checks.unwrap().number, "{:?}", report.facts);
}

#[test]
fn normalising_twice_is_normalising_once() {
    // A text without line breaks is cut at the layout's width, and its first line may be fillers alone.
    let fillers_first = format!("{}CC1{}B{}NA ", " ".repeat(40), " ".repeat(5), " ".repeat(20));
    for typed in [fillers_first.as_str(), "<<<<\nP<D<<X", "  \n\n<", "P<D\u{85}\u{85}<<"] {
        let once = normalise(typed);
        assert_eq!(normalise(&once), once, "{typed:?}");
    }
    let one_line = "<".repeat(36) + "C01X00T478D<<6408125F2702283<<<<<<<4";
    assert_eq!(normalise(&one_line).lines().count(), 2);
}
