//! `findProcedure` against the decision table, along every path of the questions.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use permit_precheck::procedure::{Situation, SituationError, Status, find_procedure};
use permit_precheck::text::Locale;
use serde_json::Value;

const TABLE: &str = include_str!("vectors/faq_routing.json");
const TYPES: &str = include_str!("../src/web/procedure.d.ts");
const PHONE: &str = "0755-88121678";

fn situation(facts: &[(&str, &str)]) -> Situation {
    Situation::new(facts.iter().copied()).unwrap_or_else(|error| panic!("{facts:?}: {error}"))
}

fn told(facts: &[(&str, &str)], locale: Locale) -> Value {
    serde_json::from_str(&find_procedure(&situation(facts)).json(locale)).unwrap()
}

fn en(facts: &[(&str, &str)]) -> Value {
    told(facts, Locale::En)
}

/// The facts of a row or a case of the decision table, in the names of `Situation`.
fn facts(input: &Value) -> Vec<(&'static str, String)> {
    let mut facts: Vec<(&'static str, String)> = Vec::new();
    let mut add = |fact, value: &str| facts.push((fact, value.to_owned()));
    let has = |key: &str| input.get(key).is_some();
    for (key, value) in input.as_object().unwrap() {
        let text = value.as_str().unwrap_or_default();
        // The table writes the sides of the switch in two ways.
        let side = text.replace("_switch", "").replace("_2024-12-01", "");
        match (key.as_str(), text) {
            ("business", "new_overseas") if !has("asks") => {
                add("wants", if has("notification_granted") { "carry-on" } else { "new-permit" });
                add("from", "overseas");
            }
            ("business", "new_overseas") => add("from", "overseas"),
            ("business", "new_in_china") => {
                add("wants", "new-permit");
                add("from", "in-china");
            }
            ("business", "reissue_lost_card") => add("wants", "lost-card"),
            ("business", "cancel_notification") => {
                add("wants", "cancellation");
                add("cancels", "notification");
            }
            ("business", other) => panic!("{other}"),
            ("duration", ">90") => add("stay", "over-90"),
            ("duration_days", _) => add("days", &value.to_string()),
            ("started", "after_switch") => add("notification", "none"),
            ("in_transit", "notification") => {
                add("wants", "carry-on");
                add("notification", "pending");
                add("filed", &side_of(input, "filed"));
            }
            ("in_transit", _) => {
                add("wants", "carry-on");
                add("card", "applied");
                add("cardFiled", &side_of(input, "filed"));
            }
            ("notification_granted", _) => {
                add("granted", &side);
                add("notification", "granted");
                if !has("business") {
                    add("wants", "carry-on");
                }
            }
            ("permit_card", card) => {
                let card = card.trim_start_matches("held_").replace("unexpired", "held");
                add("card", if card == "not_applied" { "none" } else { &card });
            }
            ("wants", _) => add("wants", "electronic-permit"),
            ("over_age_no_social_insurance", _) | ("social_insurance", _) => {
                if !has("wants") {
                    add("wants", "electronic-permit");
                }
                add("socialInsurance", "no");
            }
            ("residence_permit", _) => add("wants", "residence-permit"),
            ("notification_valid", _) => {
                add("notificationValid", if value == true { "yes" } else { "no" });
            }
            ("essc", _) => add("electronicCard", if value == true { "yes" } else { "no" }),
            ("asks", asks) => {
                add("wants", "question");
                let named = [
                    ("where_to_apply", "addresses"),
                    ("must_buy_social_insurance", "social-insurance"),
                    ("new_card_design", "card-design"),
                    ("must_register_essc", "must-register"),
                    ("get_electronic_card", "electronic-card"),
                ];
                let named = named.iter().find(|(theirs, _)| *theirs == asks);
                add("asks", named.map_or(asks, |(_, ours)| ours));
            }
            ("error", _) => {
                add("wants", "question");
                add("asks", "registration-error");
            }
            // Said by the answer, or not what decides.
            (
                "channel" | "filed" | "notification" | "age" | "cancel_request" | "uscc_checks_ok",
                _,
            ) => {}
            (other, _) => panic!("{other}"),
        }
    }
    facts
}

fn side_of(input: &Value, key: &str) -> String {
    input[key].as_str().unwrap().replace("_switch", "")
}

fn ask(facts: &[(&'static str, String)]) -> Value {
    let facts: Vec<(&str, &str)> =
        facts.iter().map(|(fact, value)| (*fact, value.as_str())).collect();
    en(&facts)
}

#[test]
fn every_case_of_the_decision_table_gives_its_rule() {
    let table: Value = serde_json::from_str(TABLE).unwrap();
    let cases = table["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 17);
    for case in cases {
        let found = ask(&facts(&case["input"]));
        let first = &found["answers"][0];
        match case["expected_rule"].as_str() {
            Some(rule) => assert_eq!(first["rule"], rule, "{case}: {found}"),
            None => {
                assert_eq!(found["status"], "silent", "{case}");
                assert!(first.get("rule").is_none(), "{case}: {first}");
                assert!(first["silent"].as_str().unwrap().contains(PHONE), "{case}");
            }
        }
    }
}

#[test]
fn what_a_case_expects_beyond_its_rule_is_said() {
    let short = en(&[("wants", "new-permit"), ("from", "overseas"), ("days", "90")]);
    assert_eq!(short["answers"][0]["id"], "short-term");
    let in_china = en(&[("wants", "new-permit"), ("from", "in-china"), ("days", "365")]);
    assert!(in_china.to_string().contains("this business is not affected"));
    assert!(in_china["answers"][0]["places"].to_string().contains("wgfw.ga.sz.gov.cn"));
    let expired = en(&[("wants", "electronic-permit"), ("card", "expired")]);
    assert!(expired.to_string().contains("lapses by itself"));
    let either = en(&[("wants", "residence-permit"), ("notificationValid", "yes")]);
    assert_eq!(either["answers"][0]["id"], "residence");
    let neither =
        en(&[("wants", "residence-permit"), ("notificationValid", "no"), ("electronicCard", "no")]);
    assert_eq!(neither["answers"][0]["id"], "residence-without");
    let day =
        en(&[("wants", "cancellation"), ("cancels", "notification"), ("granted", "2024-12-01")]);
    assert!(day["answers"][0]["silent"].as_str().unwrap().contains(PHONE));
    let error = en(&[("wants", "question"), ("asks", "registration-error")]);
    assert!(error.to_string().contains("market regulation office"));
}

#[test]
fn every_row_of_the_decision_table_is_told_and_cites_its_answer() {
    let table: Value = serde_json::from_str(TABLE).unwrap();
    let rows = table["rules"].as_array().unwrap();
    assert_eq!(rows.len(), 20);
    for row in rows {
        let wants: &[&str] = match row["when"]["business"].as_array() {
            Some(_) => &["extension", "change"],
            None => &[""],
        };
        for want in wants {
            let mut when = row["when"].clone();
            if !want.is_empty() {
                when.as_object_mut().unwrap().remove("business");
            }
            let mut facts = facts(&when);
            if !want.is_empty() {
                facts.insert(0, ("wants", (*want).to_owned()));
            }
            let found = ask(&facts);
            let answers = found["answers"].as_array().unwrap();
            let told = answers.iter().find(|answer| answer["rule"] == row["id"]);
            let told = told.unwrap_or_else(|| panic!("{row}: {found}"));
            let cited: BTreeSet<&str> = told["clauses"]
                .as_array()
                .unwrap()
                .iter()
                .map(|c| c["id"].as_str().unwrap())
                .collect();
            for faq in row["faq"].as_array().unwrap() {
                let name = match faq.as_str() {
                    Some(section) => section.replace("notice §", "S"),
                    None => format!("Q{faq}"),
                };
                assert!(cited.contains(name.as_str()), "{} cites {name}", row["id"]);
            }
            assert_eq!(
                told.get("transitional").is_some(),
                row["then"]["transitional"] == true,
                "{row}"
            );
        }
    }
}

/// Every path of the questions, with the answer at its end.
fn paths() -> Vec<(Vec<(String, String)>, Value)> {
    let (mut open, mut ended) = (vec![Vec::new()], Vec::new());
    while let Some(path) = open.pop() {
        let facts: Vec<(&str, &str)> = path
            .iter()
            .map(|(fact, value): &(String, String)| (fact.as_str(), value.as_str()))
            .collect();
        let found = en(&facts);
        assert!(path.len() < 9, "{path:?}");
        let Some(question) = found.get("question") else {
            ended.push((path, found));
            continue;
        };
        assert_eq!(found["status"], "question");
        let fact = question["fact"].as_str().unwrap();
        assert!(path.iter().all(|(said, _)| said != fact), "asked twice: {path:?}");
        let choices = question["choices"].as_array().unwrap();
        assert!(choices.len() > 1, "{fact}");
        for choice in choices {
            let mut next = path.clone();
            next.push((fact.to_owned(), choice["value"].as_str().unwrap().to_owned()));
            open.push(next);
        }
    }
    ended
}

#[test]
fn every_path_of_the_questions_ends_and_cites() {
    let paths = paths();
    assert!(paths.len() > 80, "{}", paths.len());
    for (path, found) in &paths {
        let answers = found["answers"].as_array().unwrap();
        assert!(!answers.is_empty(), "{path:?}");
        for answer in answers {
            assert!(!answer["title"].as_str().unwrap().is_empty(), "{path:?}");
            assert!(!answer["steps"].as_array().unwrap().is_empty(), "{path:?}");
            let clauses = answer["clauses"].as_array().unwrap();
            assert!(!clauses.is_empty(), "{path:?} cites nothing");
            for clause in clauses {
                assert!(!clause["zh"].as_str().unwrap().is_empty());
                assert!(!clause["en"].as_str().unwrap().is_empty());
            }
        }
        let silent = found["status"] == "silent";
        assert_eq!(silent, answers[0].get("rule").is_none(), "{path:?}");
        if silent {
            assert!(answers[0]["silent"].as_str().unwrap().contains(PHONE), "{path:?}");
        }
        // A case of the changeover comes last.
        let late: Vec<bool> =
            answers.iter().map(|answer| answer.get("transitional").is_some()).collect();
        assert!(late.is_sorted(), "{path:?}");
    }
    let reached: BTreeSet<&str> =
        paths.iter().filter_map(|(_, found)| found["answers"][0]["id"].as_str()).collect();
    let all: BTreeSet<&str> = include_str!("../src/procedure/rules.txt")
        .lines()
        .filter_map(|line| line.strip_prefix("rule "))
        .map(|line| line.split(' ').next().unwrap())
        .collect();
    assert_eq!(all.difference(&reached).collect::<Vec<_>>(), Vec::<&&str>::new(), "never reached");
}

#[test]
fn all_answers_and_sections_are_reached_along_the_questions() {
    let mut foremost = BTreeSet::new();
    let mut cited = BTreeSet::new();
    for (_, found) in paths() {
        for answer in found["answers"].as_array().unwrap() {
            let clauses = answer["clauses"].as_array().unwrap();
            foremost.insert(clauses[0]["id"].as_str().unwrap().to_owned());
            cited.extend(clauses.iter().map(|clause| clause["id"].as_str().unwrap().to_owned()));
        }
    }
    let all: BTreeSet<String> =
        (1..=19).map(|n| format!("Q{n}")).chain((1..=4).map(|n| format!("S{n}"))).collect();
    assert_eq!(cited, all);
    for informing in ["Q1", "Q5", "Q12", "Q17", "Q19"] {
        assert!(foremost.contains(informing), "{informing}");
    }
}

#[test]
fn what_is_said_at_once_and_what_is_asked_step_by_step_agree() {
    for (path, found) in paths() {
        // All facts at once, in the other order.
        let facts: Vec<(&str, &str)> =
            path.iter().rev().map(|(fact, value)| (fact.as_str(), value.as_str())).collect();
        assert_eq!(en(&facts), found, "{path:?}");
        // One fact less: a question, or the same procedure.
        for left_out in 0..facts.len() {
            let mut fewer = facts.clone();
            fewer.remove(left_out);
            let asked = en(&fewer);
            assert!(
                asked["status"] == "question"
                    || asked["answers"][0]["id"] == found["answers"][0]["id"],
                "{facts:?} without {:?} guesses {}",
                facts[left_out],
                asked["answers"][0]["id"]
            );
        }
    }
}

#[test]
fn the_order_of_two_rules() {
    // The procedure, then what is to be known beside it, then cases under way on 2024-12-01.
    let rules = |facts: &[(&str, &str)]| find_procedure(&situation(facts)).rules();
    let overseas = ("business", "new-overseas-over-90-days");
    assert_eq!(rules(&[overseas, ("notification", "none")]), ["R4", "R2"]);
    assert_eq!(
        rules(&[overseas, ("notification", "pending"), ("filed", "2024-11-28")]),
        ["R2", "R6"]
    );
    assert_eq!(
        rules(&[
            overseas,
            ("notification", "granted"),
            ("granted", "2024-11-15"),
            ("card", "none")
        ]),
        ["R2", "R8"]
    );
    let cancel =
        [("wants", "cancellation"), ("cancels", "notification"), ("granted", "2024-11-15")];
    assert_eq!(rules(&[&cancel[..], &[("card", "none")]].concat()), ["R16a", "R8"]);
    assert_eq!(rules(&cancel), ["R16a"], "not listed where the dates may not fit");
    let electronic = [("wants", "electronic-permit"), ("socialInsurance", "no"), ("card", "held")];
    assert_eq!(rules(&electronic), ["R9", "R12"]);
    assert_eq!(rules(&electronic[..2]), ["R12"], "told while the card is asked for");
}

#[test]
fn the_day_of_the_changeover_decides_to_the_day() {
    for (day, rule) in [
        ("2024-11-30", Some("R16a")),
        ("2024-12-01", Some("R16c")),
        ("2024-12-02", Some("R16b")),
        ("before", Some("R16a")),
        ("on", Some("R16c")),
        ("after", Some("R16b")),
    ] {
        let facts = [("wants", "cancellation"), ("cancels", "notification"), ("granted", day)];
        assert_eq!(en(&facts)["answers"][0]["rule"].as_str(), rule, "{day}");
    }
    let day =
        [("wants", "carry-on"), ("card", "none"), ("notification", "granted"), ("granted", "on")];
    let found = en(&day);
    assert_eq!(found["status"], "silent");
    assert!(found["answers"][0]["silent"].as_str().unwrap().contains("1 December itself"));
}

#[test]
fn where_the_notice_is_silent_it_says_so_with_the_number() {
    for facts in [
        &[("wants", "cancellation"), ("cancels", "notification"), ("granted", "on")][..],
        &[("wants", "lost-card")],
        &[("business", "new-overseas-over-90-days"), ("notification", "none")],
    ] {
        for locale in [Locale::Zh, Locale::En] {
            let found = told(facts, locale);
            assert!(found["answers"][0]["silent"].as_str().unwrap().contains(PHONE), "{facts:?}");
        }
    }
    let overseas = en(&[("business", "new-overseas-over-90-days"), ("notification", "none")]);
    let silent = overseas["answers"][0]["silent"].as_str().unwrap();
    assert!(silent.contains("submission after a return"));
}

/// Clause, words of the English text, words of the Chinese text, and facts that lead there.
#[rustfmt::skip]
#[allow(clippy::type_complexity, reason = "a table reads best as rows")]
const DEPARTURES: [(&str, &str, &str, &[(&str, &str)]); 13] = [
    ("Q2", "leaves out 境外 (“from overseas”)", "漏译“境外”", &[("wants", "question"), ("asks", "platform")]),
    ("Q3", "the replacement of a lost permit and the cancelling of a Notification", "遗失补办和许可通知注销", &[("wants", "lost-card")]),
    ("Q4", "other kinds of business are not affected”, adds six steps and a “Z or R visa”", "多出六步流程和“Z或R签证”", &[("business", "new-overseas-over-90-days"), ("notification", "none")]),
    ("Q7", "pre-review (预审) of the overseas application", "预审环节，且指已申领实体证", &[("wants", "carry-on"), ("card", "applied"), ("cardFiled", "before")]),
    ("Q8", "not yet applied for (未申领)", "中文为“未申领”", &[("wants", "carry-on"), ("card", "none"), ("notification", "granted"), ("granted", "before")]),
    ("Q10", "excludes 90 itself", "不含90日", &[("wants", "question"), ("asks", "contract")]),
    ("Q10", "it is the permit that is cancelled", "工作许可注销后重新办理", &[("wants", "question"), ("asks", "contract")]),
    ("Q11", "complete features and a clear image", "面部特征完整，图像清晰", &[("wants", "question"), ("asks", "photo")]),
    ("Q16", "that on which the Notification was approved", "许可通知获批之日", &[("wants", "cancellation"), ("cancels", "notification"), ("granted", "before")]),
    ("Q18", "either a Notification within its validity or the electronic card", "二者有其一即可", &[("wants", "residence-permit"), ("notificationValid", "yes")]),
    ("Q1", "not experts only", "多出“专家”", &[("wants", "question"), ("asks", "addresses")]),
    ("S1", "leaves out 不变不换", "漏译“不变不换”和“全程”", &[("wants", "extension"), ("card", "held")]),
    ("S4", "the work permit’s own QR code", "或扫描工作许可二维码", &[("wants", "residence-permit"), ("notificationValid", "yes")]),
];

#[test]
fn each_of_the_thirteen_departures_is_told() {
    let table: Value = serde_json::from_str(TABLE).unwrap();
    let departures = table["zh_en_disagreements"].as_array().unwrap();
    assert_eq!(departures.len(), DEPARTURES.len());
    for (theirs, (clause, english, chinese, facts)) in departures.iter().zip(DEPARTURES) {
        let name = match theirs["faq"].as_str() {
            Some(section) => section.replace("notice §", "S"),
            None => format!("Q{}", theirs["faq"]),
        };
        assert_eq!(name, clause);
        for (locale, words) in [(Locale::En, english), (Locale::Zh, chinese)] {
            let found = told(facts, locale);
            let clauses = found["answers"][0]["clauses"].as_array().unwrap();
            let differs = &clauses.iter().find(|told| told["id"] == clause).unwrap()["differs"];
            let said = differs
                .as_array()
                .unwrap()
                .iter()
                .any(|text| text.as_str().unwrap().contains(words));
            assert!(said, "{clause} in {locale:?}: {differs}");
        }
    }
}

fn needs<'a>(found: &'a Value, document: &str) -> &'a str {
    let documents = found["answers"][0]["documents"].as_array().unwrap();
    documents.iter().find(|told| told["id"] == document).unwrap()["need"].as_str().unwrap()
}

#[test]
fn documents_follow_their_conditions() {
    let overseas = [("business", "new-overseas-over-90-days"), ("notification", "none")];
    let open = en(&overseas);
    assert_eq!(needs(&open, "degree"), "depends");
    assert_eq!(needs(&open, "originals"), "missing");
    let details = open["details"].as_array().unwrap();
    assert!(details.iter().any(|question| question["fact"] == "category"));
    let a = en(&[&overseas[..], &[("category", "A")]].concat());
    assert_eq!(needs(&a, "degree"), "not-needed");
    assert_eq!(needs(&a, "promise"), "missing");
    let b = en(&[&overseas[..], &[("category", "B")]].concat());
    assert_eq!(needs(&b, "degree"), "missing");
    assert_eq!(needs(&b, "promise"), "not-needed");

    let moved = en(&[("business", "new-in-china"), ("employerChange", "yes"), ("category", "B")]);
    assert_eq!(needs(&moved, "visa-page"), "missing");
    assert_eq!(needs(&moved, "cancelled"), "missing");
    assert_eq!(needs(&moved, "medical"), "not-needed");
    assert_eq!(needs(&moved, "no-crime"), "not-needed");

    let exchange = [("wants", "electronic-permit"), ("card", "held")];
    assert_eq!(needs(&en(&exchange), "no-meeting"), "depends");
    let far = en(&[&exchange[..], &[("faceToFace", "no")]].concat());
    assert_eq!(needs(&far, "no-meeting"), "missing");
    let near = en(&[&exchange[..], &[("faceToFace", "yes")]].concat());
    assert_eq!(needs(&near, "no-meeting"), "not-needed");

    let held = situation(&exchange).having(["old-card", "nothing-known"]);
    let held: Value = serde_json::from_str(&find_procedure(&held).json(Locale::En)).unwrap();
    assert_eq!(needs(&held, "old-card"), "held");
    assert_eq!(needs(&held, "form"), "missing");
}

#[test]
fn sources_are_named_city_by_city_and_shenzhen_stands_first() {
    for (_, found) in paths() {
        for answer in found["answers"].as_array().unwrap() {
            for document in answer["documents"].as_array().into_iter().flatten() {
                let sources: Vec<&str> = document["sources"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|s| s.as_str().unwrap())
                    .collect();
                assert!(!sources.is_empty(), "{document}");
                let elsewhere: Vec<bool> =
                    sources.iter().map(|source| !source.starts_with("Shenzhen")).collect();
                assert!(elsewhere.is_sorted(), "{document}");
                if elsewhere.contains(&true) {
                    assert!(answer.get("documentsRemark").is_some(), "{}", answer["id"]);
                }
            }
        }
    }
}

fn deadline(facts: &[(&str, &str)], id: &str) -> (String, String, Option<String>) {
    let found = en(facts);
    let timeline = found["timeline"].as_array().unwrap();
    let due =
        timeline.iter().find(|due| due["id"] == id).unwrap_or_else(|| panic!("{id}: {found}"));
    let text = |key: &str| due[key].as_str().map(str::to_owned);
    assert!(!text("slip").unwrap().is_empty() && !text("source").unwrap().is_empty());
    (text("from").unwrap(), text("to").unwrap(), text("state"))
}

#[test]
fn dates_along_the_way() {
    let overseas = [("business", "new-overseas-over-90-days"), ("notification", "none")];
    let with = |facts: &[(&'static str, &'static str)]| [&overseas[..], facts].concat();
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned(), None);
    let due = |fact, day, id| deadline(&with(&[(fact, day)]), id);
    assert_eq!(due("effective", "2025-03-06", "filing"), pair("2024-12-06", "2025-03-06"));
    assert_eq!(due("entry", "2025-03-10", "residence"), pair("2025-03-10", "2025-04-09"));
    assert_eq!(due("passportExpires", "2026-08-31", "passport"), pair("2026-02-28", "2026-02-28"));
    assert_eq!(due("noCrimeIssued", "2025-01-15", "no-crime"), pair("2025-07-15", "2025-07-15"));
    assert_eq!(due("medicalIssued", "2025-08-31", "medical"), pair("2026-02-28", "2026-02-28"));
    assert_eq!(due("photoTaken", "2025-01-15", "photo"), pair("2025-07-15", "2025-07-15"));
    assert_eq!(
        due("notificationExpires", "2025-07-15", "notification"),
        pair("2025-07-15", "2025-07-15")
    );
    let extension = [("wants", "extension"), ("card", "none"), ("permitExpires", "2025-12-31")];
    assert_eq!(deadline(&extension, "extension"), pair("2025-10-02", "2025-12-01"));
    let cancel = [("wants", "cancellation"), ("cancels", "permit"), ("ended", "2025-12-31")];
    assert_eq!(deadline(&cancel, "cancellation").1, "2026-01-10");
    let change = [("wants", "change"), ("card", "none"), ("changed", "2025-12-31")];
    assert_eq!(deadline(&change, "change").1, "2026-01-10");

    for (today, state) in [
        ("2024-12-05", "ahead"),
        ("2024-12-06", "open"),
        ("2025-03-06", "open"),
        ("2025-03-07", "passed"),
    ] {
        let facts = with(&[("effective", "2025-03-06"), ("today", today)]);
        assert_eq!(deadline(&facts, "filing").2.as_deref(), Some(state), "{today}");
    }
    // Not for this business.
    let found = en(&[("business", "short-term"), ("effective", "2025-03-06")]);
    assert_eq!(found["timeline"].as_array().unwrap().len(), 0);
    assert!(found.get("calendar").is_none());
    // In the order of their last days.
    let found = en(&with(&[
        ("entry", "2025-05-01"),
        ("effective", "2025-03-06"),
        ("photoTaken", "2024-12-01"),
    ]));
    let days: Vec<&str> = found["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .map(|due| due["to"].as_str().unwrap())
        .collect();
    assert!(days.is_sorted() && days.len() == 3, "{days:?}");
}

#[test]
fn the_filing_window_is_the_contract_checks_own() {
    for effective in ["2024-02-29", "2025-03-06", "0001-04-01", "9999-12-31"] {
        let window = permit_precheck::contract::filing_window(effective.parse().unwrap()).unwrap();
        let facts = [
            ("business", "new-overseas-over-90-days"),
            ("notification", "none"),
            ("effective", effective),
        ];
        let (from, to, _) = deadline(&facts, "filing");
        assert_eq!((from, to), (window.from, window.to));
    }
}

#[test]
fn the_calendar_is_rfc_5545() {
    for locale in [Locale::Zh, Locale::En] {
        let found = told(
            &[
                ("business", "new-overseas-over-90-days"),
                ("notification", "none"),
                ("today", "2024-12-06"),
                ("effective", "2025-03-06"),
                ("entry", "2025-02-20"),
                ("passportExpires", "9999-12-31"),
                ("notificationExpires", "9999-12-31"),
            ],
            locale,
        );
        let calendar = found["calendar"].as_str().unwrap();
        assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
        assert!(calendar.ends_with("END:VCALENDAR\r\n"));
        assert!(!calendar.replace("\r\n", "").contains(['\r', '\n']), "only CRLF ends a line");
        for line in calendar.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
        }
        let whole = calendar.replace("\r\n ", "");
        for key in ["BEGIN:VEVENT", "END:VEVENT", "DTSTAMP:20241206T000000Z", "UID:"] {
            assert_eq!(whole.matches(key).count(), 4, "{key}: {whole}");
        }
        assert!(whole.contains("DTSTART;VALUE=DATE:20241206\r\nDTEND;VALUE=DATE:20250307\r\n"));
        let uids: BTreeSet<&str> = whole.lines().filter(|line| line.starts_with("UID:")).collect();
        assert_eq!(uids.len(), 4);
        let language =
            if locale == Locale::Zh { "SUMMARY;LANGUAGE=zh-CN:" } else { "SUMMARY;LANGUAGE=en:" };
        assert_eq!(whole.matches(language).count(), 4);
    }
}

#[test]
fn what_cannot_be_is_refused_in_words() {
    let refused = |facts: &[(&'static str, &'static str)]| {
        Situation::new(facts.iter().copied()).expect_err("refused")
    };
    assert_eq!(refused(&[("colour", "red")]), SituationError::Fact("colour".into()));
    assert!(matches!(refused(&[("wants", "all")]), SituationError::Value("wants")));
    assert!(matches!(refused(&[("business", "pending")]), SituationError::Value(_)));
    assert!(matches!(refused(&[("entry", "soon")]), SituationError::Value("entry")));
    assert!(matches!(refused(&[("granted", "2024-13-01")]), SituationError::Value(_)));
    assert!(matches!(refused(&[("days", "0")]), SituationError::Value("days")));
    assert_eq!(
        refused(&[("business", "short-term"), ("days", "365")]),
        SituationError::Contradiction("stay")
    );
    assert_eq!(
        refused(&[("wants", "change"), ("business", "extension")]),
        SituationError::Contradiction("wants")
    );
    assert_eq!(find_procedure(&Situation::default()).question(), Some("wants"));
    assert_eq!(find_procedure(&situation(&[("wants", " ")])).status(), Status::Question);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(facts in proptest::collection::vec(("\\PC{0,12}", "\\PC{0,40}"), 0..6)) {
        let mut situation = Situation::default();
        for (fact, value) in &facts {
            for fact in [fact.as_str(), "wants", "granted", "entry", "days", "business"] {
                situation = situation.clone().with(fact, value).unwrap_or(situation);
            }
        }
        let json = find_procedure(&situation).json(Locale::Zh);
        proptest::prop_assert!(serde_json::from_str::<Value>(&json).is_ok());
    }
}

#[test]
fn the_types_are_those_of_the_table() {
    let questions = include_str!("../src/procedure/questions.txt");
    let mut declared = String::new();
    for block in questions.split("\nquestion ").skip(1) {
        let fact = block.lines().next().unwrap();
        if fact == "business" {
            for (name, _) in permit_precheck::contract::Business::ALL {
                assert!(block.contains(&format!("choice  {name}\n")), "{name}");
            }
            continue;
        }
        declared += &format!("\"{fact}\" | ");
        let line = TYPES
            .lines()
            .find(|line| line.trim_start().starts_with(&format!("{fact}?:")))
            .unwrap_or_else(|| panic!("{fact} is not declared"));
        let values: BTreeSet<&str> = block
            .lines()
            .filter_map(|line| line.strip_prefix("choice"))
            .map(|line| line.split_whitespace().next().unwrap())
            .collect();
        let typed: BTreeSet<&str> = line.split('"').skip(1).step_by(2).collect();
        assert_eq!(values, typed, "{fact}");
    }
    let facts = declared.trim_end_matches(" | ");
    assert!(TYPES.contains(&format!("export type ChoiceFact = {facts};")), "{facts}");
    let dates: Vec<String> = include_str!("../src/procedure/deadlines.txt")
        .lines()
        .filter_map(|line| line.strip_prefix("from"))
        .map(|line| format!("\"{}\"", line.split_whitespace().next().unwrap()))
        .collect();
    assert!(TYPES.contains(&format!("export type DateFact = {};", dates.join(" | "))), "{dates:?}");
    for date in dates {
        assert!(TYPES.contains(&format!("    {}?: Day;", date.trim_matches('"'))), "{date}");
    }
}

/// Every name that is written is declared, and every name declared is written somewhere.
#[test]
fn what_is_written_is_what_is_declared() {
    fn names(value: &Value, into: &mut BTreeSet<String>) {
        match value {
            Value::Object(object) => {
                for (name, value) in object {
                    into.insert(name.clone());
                    names(value, into);
                }
            }
            Value::Array(list) => list.iter().for_each(|value| names(value, into)),
            _ => {}
        }
    }
    let mut written = BTreeSet::new();
    for facts in [
        &[][..],
        &[("wants", "electronic-permit"), ("card", "held")],
        &[("wants", "new-permit"), ("from", "overseas")],
        &[
            ("business", "new-overseas-over-90-days"),
            ("notification", "pending"),
            ("filed", "before"),
            ("entry", "2025-01-01"),
            ("today", "2025-01-01"),
        ],
        &[("business", "new-overseas-over-90-days"), ("notification", "none")],
    ] {
        names(&en(facts), &mut written);
    }
    let output = TYPES.split_once("export interface Procedure {").unwrap().1;
    let declared: BTreeSet<String> = output
        .lines()
        .filter(|line| line.starts_with("    ") && !line.trim_start().starts_with(['/', '*']))
        .flat_map(|line| line.split(['{', ';']).map(str::trim))
        .filter_map(|part| {
            part.split_once(':').map(|(name, _)| name.trim_end_matches('?').to_owned())
        })
        .filter(|name| name.chars().all(char::is_alphanumeric))
        .collect();
    assert_eq!(written, declared);
}

#[test]
fn the_readers_table_has_a_row_for_all_nineteen_answers_and_four_sections() {
    let table = include_str!("../README.md");
    for name in (1..=19).map(|n| format!("Q{n}")).chain((1..=4).map(|n| format!("S{n}"))) {
        let row = table.lines().find(|line| line.starts_with(&format!("| {name} |")));
        let cells: Vec<&str> = row
            .unwrap_or_else(|| panic!("{name}"))
            .trim_matches('|')
            .split('|')
            .map(str::trim)
            .collect();
        assert_eq!(cells.len(), 4, "{name}");
        assert!(cells.iter().all(|cell| cell.len() > 1), "{name}: {cells:?}");
    }
}
