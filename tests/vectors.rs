//! The vectors: what independent implementations say, and which of it is the truth.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

use permit_precheck::contract::{Business, Contract, check};
use permit_precheck::date::Date;
use permit_precheck::form::credit_code;
use permit_precheck::report::{Finding, Outcome, Verdict};
use serde_json::Value;

fn cases(file: &str) -> Vec<Value> {
    let path = format!("{}/tests/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    serde_json::from_value(file["cases"].take()).unwrap()
}

fn outcome(findings: &[Finding], rule: &str) -> Option<Outcome> {
    findings.iter().find(|finding| finding.rule.id == rule).map(|finding| finding.outcome)
}

/// Inputs that are right once normalised: the vectors were run without normalising.
const RIGHT_ONCE_NORMALISED: [&str; 2] = ["91-350100-M000100Y4-3", "91350100M000100Y43 "];

/// Codes with a wrong 18th character, yet of the early Fujian kind: region 35, organisation code
/// from M000, good by its own check. Codes so formed are registered, so they warn and do not fail.
fn early_fujian(code: &str) -> bool {
    code.get(2..4) == Some("35") && code.get(8..12) == Some("M000")
}

#[test]
fn every_credit_code_agrees_with_its_truth() {
    let (mut valid, mut wrong, mut fujian) = (0, 0, 0);
    for case in cases("uscc.json") {
        let input = case["input"].as_str().unwrap();
        let report = credit_code::check(input);
        let truth = case["expected"]["valid_gb32100"].as_bool().unwrap()
            || RIGHT_ONCE_NORMALISED.contains(&input);
        if truth {
            valid += 1;
            assert_ne!(report.verdict(), Verdict::Fail, "valid code failed: {input}");
            let organisation = outcome(&report.findings, "field.credit-code.organisation");
            let expected = match case["expected"]["orgcode_check_ok"].as_bool() {
                Some(false) => Outcome::Warn,
                _ => Outcome::Pass,
            };
            assert_eq!(organisation, Some(expected), "{input}");
        } else if input.is_empty() {
            // Nothing typed is nothing wrong.
            assert_eq!(report.verdict(), Verdict::Pass);
        } else if early_fujian(input)
            && input.len() == 18
            && case["expected"]["orgcode_check_ok"] == true
            && report.facts.parts.is_some()
        {
            fujian += 1;
            let check = outcome(&report.findings, "field.credit-code.check");
            assert_eq!(check, Some(Outcome::Warn), "{input}");
        } else {
            wrong += 1;
            assert_eq!(report.verdict(), Verdict::Fail, "wrong code passed: {input}");
        }
        if let (Some(expected), Some(parts)) =
            (case["expected"]["expected_check_char"].as_str(), &report.facts.parts)
        {
            assert_eq!(parts.expected_check_character, expected, "{input}");
        }
    }
    println!("credit codes: {valid} valid, {wrong} wrong, {fujian} of the early Fujian kind");
    assert_eq!(valid + wrong + fujian + 1, 251);
}

#[test]
fn every_contract_date_agrees_with_its_truth() {
    let cases = cases("contract_90day.json");
    for case in &cases {
        let text = |name: &str| case[name].as_str().unwrap().to_owned();
        let report = check(&Contract {
            business: Some(Business::NewOverseasOver90Days),
            submitted: Some(text("submission")),
            effective: text("effective"),
            ..Contract::default()
        });
        let expected = match case["expected"]["recommended"].as_str().unwrap() {
            "ok" => Outcome::Pass,
            "error" => Outcome::Fail,
            "warn_past_not_regulated" => Outcome::Warn,
            other => panic!("{other}"),
        };
        assert_eq!(outcome(&report.findings, "contract.effective"), Some(expected), "{case}");
        assert_eq!(report.facts.days_to_effective.map(i64::from), case["days"].as_i64(), "{case}");
    }
    println!("contract dates: {}", cases.len());
}

#[test]
fn every_month_agrees_with_its_truth() {
    let cases = cases("month_arithmetic.json");
    for case in &cases {
        let date: Date = case["date"].as_str().unwrap().parse().unwrap();
        let months = case["months"].as_i64().unwrap().try_into().unwrap();
        let moved = date.add_months(months).unwrap().to_string();
        assert_eq!(moved, case["expected_clamped"].as_str().unwrap(), "{case}");
    }
    println!("months: {}", cases.len());
}
