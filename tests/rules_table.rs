//! The README's table of rules is the rulebook itself: this test proves it, and writes it anew with
//! `UPDATE=1 cargo test --test rules_table`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

use permit_precheck::rules;
use permit_precheck::text::{Locale, title};

const BEGIN: &str = "<!-- rules: written by tests/rules_table.rs -->\n";
const END: &str = "<!-- end of rules -->";

fn table() -> String {
    let mut table = String::from(
        "| rule | what it checks | 中文 | numbers | source |\n|---|---|---|---|---|\n",
    );
    for rule in rules::all() {
        let numbers: Vec<String> = rule
            .limits
            .iter()
            .map(|limit| format!("{} {} {}", limit.what, limit.value, limit.unit))
            .collect();
        table.push_str(&format!(
            "| `{}` | {} | {} | {} | {} |\n",
            rule.id,
            title(rule.id, Locale::En).unwrap_or_default(),
            title(rule.id, Locale::Zh).unwrap_or_default(),
            numbers.join("; "),
            rule.source.clause,
        ));
    }
    table
}

#[test]
fn the_readme_lists_every_rule() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the table's beginning");
    let (written, after) = rest.split_once(END).expect("the table's end");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, format!("{before}{BEGIN}{}{END}{after}", table())).unwrap();
    } else {
        assert_eq!(written, table(), "write it anew: UPDATE=1 cargo test --test rules_table");
    }
}
