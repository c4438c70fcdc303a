//! The credit code: what is sound, what is suspect, and that no input makes it stumble.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

use permit_precheck::form::credit_code::{ALPHABET, check, expected_check_character};
use permit_precheck::report::{Outcome, Verdict};
use permit_precheck::rules::credit_code as rules;
use proptest::prelude::*;

/// A sound code from any department, region, and organisation code.
fn sound() -> impl Strategy<Value = String> {
    let region = prop::sample::select(vec!["440300", "110000", "310115", "100000", "500101"]);
    (
        prop::sample::select(vec!["91", "92", "12", "51", "A1", "N2"]),
        region,
        "[0-9A-HJ-NPQRTUWXY]{8}",
    )
        .prop_map(|(kind, region, body)| {
            let weights = [3, 7, 9, 10, 5, 8, 4, 2];
            let sum: u32 =
                body.chars().zip(weights).map(|(c, w)| c.to_digit(36).unwrap() * w).sum();
            let own = match 11 - sum % 11 {
                10 => 'X',
                11 => '0',
                digit => char::from_digit(digit, 10).unwrap(),
            };
            let first17 = format!("{kind}{region}{body}{own}");
            let check = expected_check_character(&format!("{first17}0")).unwrap();
            format!("{first17}{check}")
        })
}

fn outcome(code: &str, rule: &permit_precheck::rules::Rule) -> Option<Outcome> {
    let report = check(code);
    report.findings.iter().find(|finding| finding.rule == rule).map(|finding| finding.outcome)
}

proptest! {
    #[test]
    fn a_sound_code_never_fails_however_it_is_typed(code in sound(), gap in 1usize..17) {
        prop_assert_ne!(check(&code).verdict(), Verdict::Fail);
        let spaced = format!(" {}\u{3000}{}\n", &code[..gap].to_lowercase(), &code[gap..]);
        prop_assert_ne!(check(&spaced).verdict(), Verdict::Fail);
        let wide: String = code.chars().map(|c| char::from_u32(c as u32 + 0xFEE0).unwrap()).collect();
        prop_assert_eq!(check(&wide).facts.normalised, code);
    }

    /// Modulo 31 with weights prime to it sees every single substitution.
    #[test]
    fn every_single_substitution_is_caught(code in sound(), place in 0usize..18, other in 0usize..31) {
        let other = char::from(ALPHABET[other]);
        let mut characters: Vec<char> = code.chars().collect();
        prop_assume!(characters[place] != other);
        characters[place] = other;
        let wrong: String = characters.into_iter().collect();
        // Region letters are caught by their shape too; the check sees all of them.
        prop_assert_eq!(outcome(&wrong, &rules::CHECK), Some(Outcome::Fail), "{} -> {}", code, wrong);
    }

    /// Swapping unequal neighbours changes the sum by (w1 - w2)(a - b), never 0 modulo 31.
    #[test]
    fn every_swap_of_neighbours_is_caught_and_named(code in sound(), place in 0usize..16) {
        let mut characters: Vec<char> = code.chars().collect();
        prop_assume!(characters[place] != characters[place + 1]);
        characters.swap(place, place + 1);
        let wrong: String = characters.into_iter().collect();
        let report = check(&wrong);
        prop_assert_eq!(report.verdict(), Verdict::Fail);
        prop_assert!(report.facts.suggestions.iter().any(|mend| mend.code == code));
    }

    #[test]
    fn a_common_confusion_is_named(code in sound(), place in 0usize..18) {
        const CONFUSED: [(char, char); 7] =
            [('0', 'O'), ('1', 'I'), ('2', 'Z'), ('5', 'S'), ('8', 'B'), ('B', '8'), ('U', 'V')];
        let mut characters: Vec<char> = code.chars().collect();
        let Some((_, other)) = CONFUSED.iter().find(|(c, _)| *c == characters[place]) else { return Ok(()) };
        characters[place] = *other;
        let wrong: String = characters.into_iter().collect();
        let report = check(&wrong);
        prop_assert_eq!(report.verdict(), Verdict::Fail);
        let found = report.facts.suggestions.iter().find(|mend| mend.code == code);
        prop_assert_eq!(found.map(|mend| mend.places.clone()), Some(vec![place + 1]));
    }

    #[test]
    fn no_text_makes_it_stumble(text in "\\PC{0,40}") {
        let report = check(&text);
        prop_assert!(report.findings.len() <= 6);
    }
}

#[test]
fn nothing_typed_is_nothing_wrong() {
    for nothing in ["", "  ", "\n", "--", "\u{200B}"] {
        assert_eq!(check(nothing).verdict(), Verdict::Pass, "{nothing:?}");
    }
}

#[test]
fn ten_thousand_characters_are_too_many_and_no_more() {
    let report = check(&"9".repeat(10_000));
    assert_eq!(report.verdict(), Verdict::Fail);
    assert!(report.facts.normalised.len() <= 1_000);
    assert_eq!(check(&"😀".repeat(10_000)).verdict(), Verdict::Fail);
}

#[test]
fn letters_of_other_alphabets_are_named() {
    let report = check("91350100М000100Y43"); // a Cyrillic М
    let mend = &report.facts.suggestions[0];
    assert_eq!((mend.code.as_str(), mend.places.as_slice()), ("91350100M000100Y43", &[9][..]));
}
