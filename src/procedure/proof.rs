//! What the tables must be, told in words to whoever mends them.

use std::collections::BTreeSet;

use super::condition::{Holds, part};
use super::situation::Situation;
use super::table::{Block, Text, cut, pieces, table};

/// Kind of block, words it may have, those of them that are words for the user.
const FORMS: [(&str, &[&str], &[&str]); 9] = [
    (
        "rule",
        &["when", "also", "transitional", "at", "see", "bring", "rests"],
        &["title", "step", "note", "silent"],
    ),
    ("given", &["means", "then"], &[]),
    ("question", &[], &["text", "help", "choice"]),
    ("clause", &[], &["text", "differs"]),
    ("city", &[], &["text"]),
    ("document", &[], &["text"]),
    ("papers", &["need"], &["note"]),
    ("deadline", &["when", "opens", "closes", "rests"], &["from", "title", "slip"]),
    ("place", &["url"], &["text"]),
];

/// Facts and values of a condition.
fn parts(condition: &'static str) -> Vec<(&'static str, Vec<&'static str>)> {
    pieces(condition, ",").map(part).map(|(fact, values)| (fact, values.collect())).collect()
}

fn blocks() -> Vec<&'static Block> {
    FORMS.iter().flat_map(|(kind, _, _)| table().all(kind)).collect()
}

#[test]
fn every_line_belongs_somewhere_and_all_words_are_in_both_languages() {
    assert_eq!(table().lost, Vec::<&str>::new(), "lines that belong nowhere");
    for block in blocks() {
        let (_, plain, words) = FORMS.iter().find(|(kind, _, _)| *kind == block.kind).unwrap();
        let place = format!("{} {}", block.kind, block.name);
        assert!(!block.name.is_empty() && !block.lines.is_empty(), "{place} is empty");
        for line in &block.lines {
            let (key, Text { zh, en }) = (line.key, line.text);
            assert!(plain.contains(&key) || words.contains(&key), "{place}: no such word: {key}");
            if words.contains(&key) && block.name != "business" {
                assert!(
                    !zh.is_empty() && !en.is_empty(),
                    "{place}: {key} in one language only: {zh}"
                );
                let chinese = |c: char| ('\u{4e00}'..'\u{9fff}').contains(&c);
                assert!(zh.chars().any(chinese) || zh.ends_with(['A', 'B', 'C']), "{place}: {zh}");
                assert!(en.is_ascii() || !en.starts_with(chinese), "{place}: not English: {en}");
            }
            for text in [zh, en] {
                assert!(!text.chars().any(char::is_control), "{place}: a control character");
            }
        }
    }
}

#[test]
fn names_are_unique() {
    for (kind, _, _) in FORMS {
        let mut seen = BTreeSet::new();
        for block in table().all(kind) {
            let name = if kind == "rule" { cut(block.name, " ").0 } else { block.name };
            assert!(seen.insert(name), "{kind} {name} stands twice");
        }
    }
}

#[test]
fn everything_that_is_named_exists_and_is_used() {
    let mut used = BTreeSet::new();
    let mut must = |kind: &'static str, name: &'static str, place: &Block| {
        assert!(table().one(kind, name).is_some(), "{}: no {kind} {name}", place.name);
        used.insert((kind, name));
    };
    for row in table().all("rule") {
        for at in row.all("at") {
            must("place", at.named().0, row);
        }
        for list in row.all("bring") {
            must("papers", list.zh, row);
        }
        assert!(!row.one("rests").zh.is_empty(), "{} rests on nothing", row.name);
        for clause in pieces(row.one("rests").zh, " ") {
            must("clause", clause, row);
        }
        for check in row.all("see") {
            assert!(
                ["checkContract", "checkPhoto", "credit-code"].contains(&check.zh),
                "{check:?}"
            );
        }
        assert!(row.all("when").count() > 0, "{} never applies", row.name);
        assert!(!cut(row.name, " ").1.is_empty(), "{}: rule or - is missing", row.name);
        let silent = row.rule().is_none();
        assert!(!silent || row.all("silent").count() > 0, "{} must say what is open", row.name);
    }
    for list in table().all("papers") {
        for need in list.all("need") {
            let (document, sources) = cut(cut(need.zh, " if ").0, " @ ");
            must("document", document, list);
            assert!(!sources.is_empty(), "{}: {document} has no source", list.name);
            for source in pieces(sources, ";") {
                must("city", cut(source, " ").0, list);
            }
        }
    }
    for row in table().all("deadline") {
        let rests = row.one("rests");
        if rests.en.is_empty() {
            must("clause", rests.zh, row);
        }
    }
    for kind in ["place", "papers", "clause", "document", "city"] {
        for block in table().all(kind) {
            assert!(used.contains(&(kind, block.name)), "{kind} {} is not used", block.name);
        }
    }
}

#[test]
fn conditions_name_facts_and_values_that_exist() {
    let mut conditions: Vec<(&str, &'static str)> = Vec::new();
    for block in blocks() {
        for key in ["when", "also", "means", "then"] {
            conditions.extend(block.all(key).map(|text| (block.name, text.zh)));
        }
        for need in block.all("need") {
            conditions.push((block.name, cut(need.zh, " if ").1));
        }
    }
    conditions.retain(|(_, condition)| !condition.is_empty());
    for (place, condition) in conditions {
        let parts = parts(condition);
        assert!(!parts.is_empty(), "{place}: {condition}");
        for (fact, values) in parts {
            let question = table().one("question", fact);
            let question = question.unwrap_or_else(|| panic!("{place}: no question {fact}"));
            let known: Vec<&str> = question.all("choice").map(|choice| choice.named().0).collect();
            for value in values {
                assert!(known.contains(&value), "{place}: {fact} cannot be {value}");
            }
        }
    }
}

#[test]
fn deadlines_can_be_counted() {
    for row in table().all("deadline") {
        let fact = row.one("from").named().0;
        let situation = Situation::new([(fact, "2025-03-31")]).unwrap();
        let dues = super::deadline::timeline(&[row], &situation);
        assert_eq!(dues.len(), 1, "{}: opens or closes cannot be read", row.name);
        assert!(dues[0].from <= dues[0].to, "{} ends before it begins", row.name);
    }
}

/// All situations there are: whatever is said, one procedure applies and no other.
#[test]
fn exactly_one_procedure_applies_to_every_situation() {
    let rows: Vec<&Block> = table().all("rule").collect();
    let facts: BTreeSet<&str> = rows
        .iter()
        .flat_map(|row| row.all("when"))
        .flat_map(|when| parts(when.zh))
        .map(|(fact, _)| fact)
        .collect();
    // A want leaves most other facts out of play: only those its rows name are tried.
    let wants = table().one("question", "wants").unwrap().all("choice");
    for want in wants.map(|choice| choice.named().0) {
        let base = Situation::new([("wants", want)]).unwrap();
        let open = rows
            .iter()
            .flat_map(|row| row.all("when"))
            .filter(|when| super::condition::holds(when.zh, &base) != Holds::No)
            .flat_map(|when| parts(when.zh))
            .map(|(fact, _)| fact)
            .filter(|fact| *fact != "wants")
            .collect::<BTreeSet<_>>();
        assert!(open.is_subset(&facts));
        let mut all = vec![base];
        for fact in open {
            let choices = table().one("question", fact).unwrap().all("choice");
            let values: Vec<&str> = choices.map(|choice| choice.named().0).collect();
            all = all
                .iter()
                .flat_map(|situation| {
                    values.iter().map(move |value| situation.clone().with(fact, value).unwrap())
                })
                .collect();
        }
        for situation in all {
            let apply: Vec<&str> = rows
                .iter()
                .filter(|row| row.applies(&situation) == Holds::Yes)
                .map(|row| row.name)
                .collect();
            assert_eq!(apply.len(), 1, "{situation:?}: {apply:?}");
        }
    }
}
