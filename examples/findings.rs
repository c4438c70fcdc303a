//! What some rules say of each labelled photo, tab-separated, to look at while a measure is made:
//! file, rule, outcome, measured, limit, case, and how the label stands: `missed`, `caught`, `alarm`.
//!
//! `cargo run --release --example findings -- photo.light photo.colour`

use std::error::Error;

use permit_precheck::photo::face::Reader;
use permit_precheck::photo::{Options, check_with};
use permit_precheck::report::{Finding, Outcome, Value};
use serde_json::Value as Json;

const PHOTOS: &str = "../shared/photos";
const MODELS: &str = "pkg/models/face.bin";

fn main() -> Result<(), Box<dyn Error>> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let mut reader =
        Reader::new(&std::fs::read(MODELS)?).map_err(|e| format!("{MODELS}: {e:?}"))?;
    let manifest: Json =
        serde_json::from_str(&std::fs::read_to_string(format!("{PHOTOS}/manifest.json"))?)?;
    let labels = labels(&std::fs::read_to_string(format!("{PHOTOS}/README.md"))?);
    for row in manifest.as_array().into_iter().flatten() {
        if row["container"] != "JPEG" {
            continue;
        }
        let name = row["file"].as_str().unwrap_or_default();
        let bytes = std::fs::read(format!("{PHOTOS}/{name}"))?;
        let report = check_with(&bytes, &Options::default(), Some(&mut reader));
        let found = |rule: &str, outcomes: &[Outcome]| {
            report
                .findings
                .iter()
                .any(|found| found.rule.id == rule && outcomes.contains(&found.outcome))
        };
        for finding in &report.findings {
            let rule = finding.rule.id;
            if wanted.iter().any(|start| rule.starts_with(start.as_str())) {
                let stands = stands(row, &labels, finding, &|rule| {
                    found(rule, &[Outcome::Fail, Outcome::Warn])
                });
                println!(
                    "{name}\t{rule}\t{:?}\t{}\t{}\t{:?}\t{stands}",
                    finding.outcome,
                    shown(&finding.measured),
                    shown(&finding.limit),
                    finding.case
                );
            }
        }
    }
    Ok(())
}

fn shown(value: &Option<Value>) -> String {
    match value {
        Some(Value::Number(number)) => format!("{number:.3}"),
        Some(Value::Text(text)) => text.clone(),
        None => String::new(),
    }
}

/// Label and rule ids, from the table of the photos' README.
fn labels(readme: &str) -> Vec<(String, Vec<String>)> {
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    rows.flat_map(|(labels, rules)| {
        let rules: Vec<String> = rules
            .split([',', '|', ' '])
            .filter(|id| id.starts_with("photo."))
            .map(str::to_owned)
            .collect();
        labels.split(", ").map(|label| (label.to_owned(), rules.clone())).collect::<Vec<_>>()
    })
    .collect()
}

fn stands(
    row: &Json,
    labels: &[(String, Vec<String>)],
    finding: &Finding,
    found: &dyn Fn(&str) -> bool,
) -> String {
    let of = |key: &str, advisory: bool| -> Vec<&(String, Vec<String>)> {
        let all = row[key].as_array().into_iter().flatten().filter_map(Json::as_str);
        let all = all.filter(|label| advisory || !label.contains('?'));
        let names: Vec<&str> =
            all.map(|label| label.split(['?', '(']).next().unwrap_or("")).collect();
        labels.iter().filter(|(label, _)| names.contains(&label.as_str())).collect()
    };
    let mine = |(_, rules): &&(String, Vec<String>)| rules.iter().any(|id| id == finding.rule.id);
    if let Some((label, rules)) = of("expect_fail", false).into_iter().find(mine) {
        let how = if rules.iter().any(|rule| found(rule)) { "caught" } else { "missed" };
        return format!("{how} {label}");
    }
    if of("expect_fail", true).iter().any(mine) {
        return "advisory".to_owned();
    }
    let right = of("expect_pass", false).into_iter().find(mine);
    match (right, finding.outcome) {
        (Some((label, _)), Outcome::Fail) => format!("alarm {label}"),
        (Some((label, _)), Outcome::Warn) => format!("warned {label}"),
        _ => String::new(),
    }
}
