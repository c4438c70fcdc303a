//! What a check digit can and cannot see, counted; and composing then parsing.

use permit_precheck::date::Date;
use permit_precheck::form::check_digit::{mod_11_2, mrz_value, seven_three_one};
use permit_precheck::form::mrz::{Context, Format, check_digits, compose_td3, parse as parse_mrz};
use permit_precheck::form::social_security_number::{Document, compose, parse as parse_ssn};
use permit_precheck::form::{country, credit_code, mobile, permanent_resident_id, resident_id};
use permit_precheck::report::Verdict;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

const MRZ_ALPHABET: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

fn digits(count: usize) -> impl Strategy<Value = String> {
    proptest::string::string_regex(&format!("[0-9]{{{count}}}")).unwrap()
}

fn day() -> impl Strategy<Value = String> {
    (1930u32..2020, 1u32..13, 1u32..29).prop_map(|(y, m, d)| format!("{y:04}{m:02}{d:02}"))
}

fn substitutions(text: &str, alphabet: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (index, old) in text.char_indices() {
        for new in alphabet.chars().filter(|new| *new != old) {
            all.push(format!("{}{new}{}", &text[..index], &text[index + 1..]));
        }
    }
    all
}

fn resident() -> impl Strategy<Value = String> {
    (prop::sample::select(vec!["110105", "440300", "810000", "830000", "650102"]), day(), digits(3))
        .prop_map(|(region, day, sequence)| {
            let body = format!("{region}{day}{sequence}");
            let check = mod_11_2(&body).unwrap();
            format!("{body}{check}")
        })
}

fn permanent_resident_18() -> impl Strategy<Value = String> {
    (
        prop::sample::select(vec!["44", "11", "31"]),
        prop::sample::select(vec!["682", "276", "840"]),
        day(),
        digits(3),
    )
        .prop_map(|(province, nationality, day, sequence)| {
            let body = format!("9{province}{nationality}{day}{sequence}");
            let check = mod_11_2(&body).unwrap();
            format!("{body}{check}")
        })
}

fn permanent_resident_15() -> impl Strategy<Value = String> {
    (prop::sample::select(vec!["KAZ", "DEU", "USA"]), digits(2), day(), digits(1)).prop_map(
        |(nationality, place, day, sequence)| {
            let body = format!("{nationality}44{place}{}{sequence}", &day[2..]);
            let check = seven_three_one(body.chars()).unwrap();
            format!("{body}{check}")
        },
    )
}

proptest! {
    #![proptest_config(Config { cases: 64, ..Config::default() })]

    /// MOD 11-2: 11 is prime and no weight is 0 modulo 11, so no single substitution is blind.
    #[test]
    fn resident_numbers_see_every_substitution(number in resident()) {
        prop_assert_eq!(resident_id::check(&number, None).verdict(), Verdict::Pass);
        for typed in substitutions(&number[..17], "0123456789") {
            let typed = format!("{typed}{}", &number[17..]);
            prop_assert_eq!(resident_id::check(&typed, None).verdict(), Verdict::Fail, "{}", typed);
        }
        for last in "0123456789X".chars().filter(|last| !number.ends_with(*last)) {
            let typed = format!("{}{last}", &number[..17]);
            prop_assert_eq!(resident_id::check(&typed, None).verdict(), Verdict::Fail, "{}", typed);
        }
    }

    #[test]
    fn permanent_residents_numbers_of_18_see_every_substitution(number in permanent_resident_18()) {
        prop_assert_eq!(permanent_resident_id::check(&number, None).verdict(), Verdict::Pass);
        for typed in substitutions(&number[..17], "0123456789") {
            let typed = format!("{typed}{}", &number[17..]);
            prop_assert_eq!(permanent_resident_id::check(&typed, None).verdict(), Verdict::Fail, "{}", typed);
        }
    }

    /// Weights 7, 3, 1 are prime to 10: a substitution is blind where both values agree modulo 10.
    #[test]
    fn permanent_residents_numbers_of_15_see_what_they_can(number in permanent_resident_15()) {
        prop_assert_eq!(permanent_resident_id::check(&number, None).verdict(), Verdict::Pass);
        for (index, old) in number.char_indices() {
            let alphabet = if index < 3 { "ABCDEFGHIJKLMNOPQRSTUVWXYZ" } else { "0123456789" };
            for new in alphabet.chars().filter(|new| *new != old) {
                let typed = format!("{}{new}{}", &number[..index], &number[index + 1..]);
                let blind = mrz_value(old).unwrap() % 10 == mrz_value(new).unwrap() % 10;
                let listed = country::by_code(&typed[..3]).is_some_and(|c| c.iso && c.code != "CHN");
                let verdict = permanent_resident_id::check(&typed, None).verdict();
                if !blind {
                    prop_assert_eq!(verdict, Verdict::Fail, "{}", typed);
                } else if listed {
                    prop_assert_eq!(verdict, Verdict::Pass, "{}", typed);
                }
            }
        }
    }

    #[test]
    fn a_credit_code_sees_every_substitution(body in "9[1-3]440300MA[0-9A-H]{5}[1-9]") {
        let body = &body[..16];
        // The organisation code's own check character, then the whole one's.
        let organisation = (0..36).filter_map(|v| char::from_digit(v, 36)).map(|c| c.to_ascii_uppercase())
            .flat_map(|own| credit_code::ALPHABET.iter().map(move |last| format!("{}{own}{}", body, char::from(*last))))
            .find(|code| credit_code::check(code).verdict() == Verdict::Pass);
        let Some(code) = organisation else { return Ok(()) };
        let alphabet = std::str::from_utf8(credit_code::ALPHABET).unwrap();
        for typed in substitutions(&code, alphabet) {
            prop_assert_eq!(credit_code::check(&typed).verdict(), Verdict::Fail, "{}", typed);
        }
    }

    #[test]
    fn composing_a_zone_then_parsing_returns_the_fields(
        surname in "[A-Z]{1,12}", given in "[A-Z]{0,10}(<[A-Z]{1,8})?", number in "[A-Z0-9]{1,9}",
        birth in day(), expiry in day(), sex in prop::sample::select(vec!['M', 'F', '<']),
        personal in "([A-Z0-9]{1,14})?",
    ) {
        let given = given.trim_matches('<').to_owned();
        let name = if given.is_empty() { surname.clone() } else { format!("{surname}<<{given}") };
        let zone = compose_td3("P", "FRA", &name, &number, "DEU", &birth[2..], sex, &expiry[2..], &personal).unwrap();
        let flat = zone.replace('\n', "");
        let mrz = parse_mrz(&flat, Format::Td3, "2026-11-23".parse().ok()).unwrap();
        prop_assert_eq!(&mrz.surname, &surname);
        prop_assert_eq!(&mrz.given_names, &given.replace('<', " "));
        prop_assert_eq!(&mrz.number, &number);
        prop_assert_eq!(mrz.birth_digits, &birth[2..]);
        prop_assert_eq!(mrz.expiry_digits, &expiry[2..]);
        prop_assert_eq!(mrz.sex, sex.to_string());
        prop_assert_eq!(&mrz.optional, &personal);
        let birth_day: Date = birth.parse().unwrap();
        prop_assert_eq!(mrz.birth, Some(birth_day.to_string()).filter(|_| birth_day.year() > 1926 ));
        prop_assert_ne!(permit_precheck::form::mrz::check(&zone, Context::default()).verdict(), Verdict::Fail);
    }

    #[test]
    fn composing_a_social_security_number_then_parsing_returns_its_parts(number in "[A-Z0-9]{5,14}") {
        let composed = compose(Document::Passport("D"), &number).unwrap();
        let parts = parse_ssn(&composed).unwrap();
        prop_assert_eq!(parts.country_code, "DEU");
        prop_assert_eq!(parts.reserve, "0");
        prop_assert_eq!(parts.document, number);
    }

    #[test]
    fn formatting_then_normalising_returns_the_number(
        resident in resident(), old in permanent_resident_15(), new in permanent_resident_18(), phone in "1[3-9][0-9]{9}",
    ) {
        prop_assert_eq!(resident_id::normalise(&resident_id::format(&resident)), resident);
        prop_assert_eq!(permanent_resident_id::normalise(&permanent_resident_id::format(&old)), old);
        prop_assert_eq!(permanent_resident_id::normalise(&permanent_resident_id::format(&new)), new);
        prop_assert_eq!(mobile::normalise(&mobile::format(&phone)), phone);
    }
}

/// In a field of the zone, of the 36 other characters of the alphabet those of the same value modulo
/// 10 are invisible, and no others.
#[test]
fn a_zone_is_blind_to_exactly_what_theory_says() {
    let mut runner = TestRunner::deterministic();
    let mut blind = [0usize; 2];
    let mut all = 0usize;
    for _ in 0..40 {
        let number = "[A-Z0-9]{9}".new_tree(&mut runner).unwrap().current();
        let personal = "[A-Z0-9]{14}".new_tree(&mut runner).unwrap().current();
        let zone = compose_td3(
            "P",
            "FRA",
            "DUPONT<<ANNE",
            &number,
            "FRA",
            "740812",
            'F',
            "300415",
            &personal,
        )
        .unwrap()
        .replace('\n', "");
        for index in (44..53).chain(57..63).chain(65..71).chain(72..86) {
            let old = zone[index..].chars().next().unwrap();
            for new in MRZ_ALPHABET.chars().filter(|new| *new != old) {
                let typed = format!("{}{new}{}", &zone[..index], &zone[index + 1..]);
                let checks = check_digits(&typed, Format::Td3).unwrap().summary();
                let seen = !(checks.number
                    && checks.birth
                    && checks.expiry
                    && checks.personal == Some(true)
                    && checks.composite == Some(true));
                let theory = mrz_value(old).unwrap() % 10 == mrz_value(new).unwrap() % 10;
                assert_eq!(seen, !theory, "{typed}");
                all += 1;
                blind[0] += usize::from(!seen);
                blind[1] += usize::from(theory);
            }
        }
    }
    println!("zone: {} of {all} single substitutions are blind; theory {}", blind[0], blind[1]);
    assert_eq!(blind[0], blind[1]);
}
