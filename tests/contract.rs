//! The contract: every kind of business, both ends of the window, the line between the procedures.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

use permit_precheck::contract::{Business, Content, Contract, check};
use permit_precheck::report::{Outcome, Verdict};
use permit_precheck::text::{Locale, SpokenReport, speak};

fn contract(effective: &str) -> Contract {
    Contract {
        business: Some(Business::NewOverseasOver90Days),
        submitted: Some("2024-12-06".into()),
        effective: effective.into(),
        ..Contract::default()
    }
}

fn spoken(contract: &Contract) -> SpokenReport<permit_precheck::contract::ContractFacts> {
    speak(check(contract), Locale::En)
}

fn of(contract: &Contract, rule: &str) -> (Outcome, String) {
    let report = spoken(contract);
    let found = report.findings.iter().find(|finding| finding.rule == rule);
    let found = found.unwrap_or_else(|| panic!("no {rule} in {:?}", report.findings));
    (found.outcome, format!("{} {}", found.message, found.remedy.as_deref().unwrap_or("")))
}

#[test]
fn how_days_are_counted_is_told_near_either_end_only() {
    for (effective, told) in [
        ("2024-12-03", true),
        ("2024-12-06", true),
        ("2024-12-09", true),
        ("2024-12-10", false),
        ("2025-03-02", false),
        ("2025-03-03", true),
        ("2025-03-06", true),
        ("2025-03-09", true),
        ("2025-03-10", false),
        ("2024-12-02", false),
    ] {
        let (_, words) = of(&contract(effective), "contract.effective");
        assert_eq!(words.contains("art. 201"), told, "{effective}: {words}");
    }
}

#[test]
fn the_further_back_the_stronger_the_words() {
    let (near, near_words) = of(&contract("2024-11-06"), "contract.effective");
    let (far, far_words) = of(&contract("2024-06-06"), "contract.effective");
    assert_eq!((near, far), (Outcome::Warn, Outcome::Warn));
    assert!(far_words.contains("nobody may work before the permit"));
    assert!(!near_words.contains("nobody may work"));
}

#[test]
fn other_businesses_are_told_the_days_and_not_judged() {
    for (_, business) in Business::ALL {
        let other = Contract { business: Some(business), ..contract("2026-12-06") };
        let expected = match business {
            Business::NewOverseasOver90Days => Outcome::Fail,
            _ => Outcome::Unknown,
        };
        let (outcome, words) = of(&other, "contract.effective");
        assert_eq!(outcome, expected, "{business:?}");
        assert!(words.contains("730 days after"), "{words}");
    }
    let none = Contract { business: None, ..contract("2026-12-06") };
    assert_eq!(of(&none, "contract.effective").0, Outcome::Unknown);
}

#[test]
fn a_date_that_cannot_be_is_told_from_one_that_cannot_be_read() {
    for (date, outcome, words) in [
        ("2024-02-30", Outcome::Fail, "2024-02 has 29 days, not 30"),
        ("2024-13-01", Outcome::Fail, "month 13"),
        ("06/12/2024", Outcome::Warn, "2024-12-06 or 2024-06-12"),
        ("25/12/2024", Outcome::Warn, "it seems to be 2024-12-25"),
        ("next spring", Outcome::Warn, "cannot be read"),
        ("", Outcome::Unknown, "No effective date"),
    ] {
        let (found, said) = of(&contract(date), "contract.effective");
        assert_eq!(found, outcome, "{date}");
        assert!(said.contains(words), "{date}: {said}");
    }
}

#[test]
fn effective_on_issue_is_unknown_with_advice() {
    for text in [
        "on-permit-issue",
        "effective when the permit is issued",
        "自工作许可签发之日起生效",
        "取得工作许可通知之日",
    ] {
        let (outcome, words) = of(&contract(text), "contract.effective");
        assert_eq!(outcome, Outcome::Unknown, "{text}");
        assert!(words.contains("agree on one within 90 days"), "{words}");
    }
}

#[test]
fn the_filing_window_is_0_to_90_days_before() {
    let report = spoken(&contract("2025-03-06"));
    let window = report.facts.filing_window.unwrap();
    assert_eq!((window.from.as_str(), window.to.as_str()), ("2024-12-06", "2025-03-06"));
    let (_, words) = of(&contract("2025-06-30"), "contract.effective");
    assert!(words.contains("File between 2025-04-01 and 2025-06-30"), "{words}");
}

#[test]
fn ninety_itself_is_the_other_procedure() {
    let term = |business, end: &str| {
        let contract =
            Contract { business: Some(business), end: Some(end.into()), ..contract("2025-01-01") };
        of(&contract, "contract.term").0
    };
    use Business::{NewOverseasOver90Days as Long, ShortTerm as Short};
    assert_eq!(term(Long, "2025-03-31"), Outcome::Fail); // 90 days, both ends counted
    assert_eq!(term(Long, "2025-04-01"), Outcome::Warn); // 91, or 90 if one end counts
    assert_eq!(term(Long, "2025-04-02"), Outcome::Pass);
    assert_eq!(term(Short, "2025-03-31"), Outcome::Pass);
    assert_eq!(term(Short, "2025-04-01"), Outcome::Warn);
    assert_eq!(term(Short, "2025-04-02"), Outcome::Fail);
    assert_eq!(term(Business::Extension, "2025-02-01"), Outcome::Pass);
    assert_eq!(term(Long, "2024-12-31"), Outcome::Fail); // ends before it starts
}

#[test]
fn contents_are_seen_missing_or_not_looked_at() {
    let mut contract = contract("2025-01-01");
    contract.content = Content { seal: Some(false), signature: Some(true), ..Content::default() };
    assert_eq!(of(&contract, "contract.content.seal").0, Outcome::Fail);
    assert_eq!(of(&contract, "contract.content.signature").0, Outcome::Pass);
    assert_eq!(of(&contract, "contract.content.pay").0, Outcome::Unknown);
    assert_eq!(check(&contract).verdict(), Verdict::Fail);
    contract.business = Some(Business::Extension);
    assert_eq!(of(&contract, "contract.content.seal").0, Outcome::Warn);
}

#[test]
fn the_reminder_that_nothing_can_be_changed_says_what_to_do_then() {
    let (outcome, words) = of(&contract("2025-01-01"), "contract.frozen");
    assert_eq!(outcome, Outcome::Pass);
    assert!(words.contains("cancelled and applied for again"), "{words}");
}
