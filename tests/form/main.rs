//! The fields of the form against vectors, properties of their standards, and bad input.
//!
//! Every vector file holds what independent implementations say. Where one of them disagrees with
//! us, a table beside the test says why; a disagreement without a reason fails the test.

#![allow(clippy::unwrap_used, clippy::panic)]

mod application;
mod bad_input;
mod codes;
mod ids;
mod mrz;
mod names;
mod properties;

use std::collections::BTreeMap;

use serde_json::Value;

/// A vector file.
pub fn load(name: &str) -> Value {
    let path = format!("{}/tests/vectors/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The cases of a file.
pub fn cases(file: &Value) -> &[Value] {
    file["cases"].as_array().unwrap()
}

/// A text of a case, empty where it has none.
pub fn text<'a>(case: &'a Value, key: &str) -> &'a str {
    case[key].as_str().unwrap_or_default()
}

/// Why implementations whose name begins so disagree with us on some cases.
pub struct Reason {
    /// Beginnings of their names.
    pub by: &'static [&'static str],
    /// On which cases.
    pub when: fn(&Value) -> bool,
    /// Why.
    pub why: &'static str,
}

/// Holds our answer against every listed implementation's and counts the disagreements by reason.
pub fn explain(case: &Value, ours: bool, reasons: &[Reason], counts: &mut BTreeMap<String, usize>) {
    for (name, theirs) in case["results"].as_object().into_iter().flatten() {
        if theirs.as_bool() == Some(ours) {
            continue;
        }
        let reason = reasons
            .iter()
            .find(|reason| reason.by.iter().any(|by| name.starts_with(by)) && (reason.when)(case));
        match reason {
            Some(reason) => *counts.entry(format!("{name}: {}", reason.why)).or_default() += 1,
            None => panic!("{name} says {theirs}, we say {ours}, and nobody says why: {case}"),
        }
    }
}

/// Prints what a test counted.
pub fn report(file: &str, cases: usize, counts: &BTreeMap<String, usize>) {
    println!("{file}: {cases} cases agree with the truth");
    for (reason, count) in counts {
        println!("  {count:3} {reason}");
    }
}
