//! Words: every finding in Chinese and English, one language a folder, one domain a file.
//!
//! The match over a domain's cases is exhaustive in either language, so no case can lack words; a
//! test proves the same of the rules' titles.

pub mod en;
pub mod zh;

use std::fmt::Display;

use serde::Serialize;

#[cfg(feature = "form")]
use crate::form::mend::Mend;
use crate::report::{Case, Finding, Outcome, Region, Report, Value, Verdict};
use crate::rules;

/// A language the product speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Simplified Chinese.
    Zh,
    /// English.
    #[default]
    En,
}

/// The words of one finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What was found.
    pub message: String,
    /// What to do about it.
    pub remedy: Option<String>,
}

impl Words {
    /// A message with nothing to do.
    #[inline(never)] // one copy, not one a case; texts are formatted here for the same reason
    pub fn say(message: impl Display) -> Self {
        Self { message: message.to_string(), remedy: None }
    }

    /// A message and what to do.
    #[inline(never)]
    pub fn and(message: impl Display, remedy: impl Display) -> Self {
        Self { message: message.to_string(), remedy: Some(remedy.to_string()) }
    }
}

/// Every mend of a machine-readable zone in words: `place` tells a place, `tell` all places and the
/// characters that would stand there.
#[cfg(feature = "form")]
fn each_mend(
    mends: &[Mend],
    place: &dyn Fn(usize) -> String,
    tell: &dyn Fn(&[String], &str) -> String,
) -> Vec<String> {
    let mut told = Vec::new();
    for Mend { code, places } in mends {
        let written: String = places.iter().filter_map(|at| code.get(at - 1..*at)).collect();
        let places: Vec<String> = places.iter().map(|at| place(*at)).collect();
        told.push(tell(&places, &written));
    }
    told
}

/// Where a rule comes from, as told to the user.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Source {
    /// The clause, such as `notice Q11`.
    pub clause: String,
    /// The day it was last checked, `YYYY-MM-DD`.
    pub checked: String,
}

/// One rule's answer, in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(rename = "Finding"))]
pub struct SpokenFinding {
    /// The rule's stable dotted id.
    pub rule: String,
    /// The rule's name.
    pub title: String,
    /// How it ended.
    pub outcome: Outcome,
    /// What was measured, in `unit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measured: Option<Value>,
    /// The limit it was held against, in `unit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<Value>,
    /// Unit of `measured` and `limit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Where on the photo, in pixels of the upright photo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    /// The clause it comes from and the day that was last checked.
    pub source: Source,
    /// What was found.
    pub message: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
}

/// The program that answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Engine {
    /// Version of the package.
    pub version: String,
}

/// A report in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(rename = "Report"))]
pub struct SpokenReport<F> {
    /// Fail if any finding fails, else review if any warns, else pass.
    pub verdict: Verdict,
    /// One for each rule that applied.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Finding[]"))]
    pub findings: Vec<SpokenFinding>,
    /// Facts without judgement.
    pub facts: F,
    /// The program that answered.
    pub engine: Engine,
}

/// A report in the words of a language.
///
/// ```
/// use permit_precheck::form::credit_code;
/// use permit_precheck::text::{Locale, speak};
///
/// let report = speak(credit_code::check("913101155916938563"), Locale::En);
/// let wrong = report.findings.iter().find(|f| f.rule == "field.credit-code.check").unwrap();
/// assert!(wrong.message.contains("should be A"));
/// ```
pub fn speak<F>(report: Report<F>, locale: Locale) -> SpokenReport<F> {
    SpokenReport {
        verdict: report.verdict(),
        findings: report.findings.iter().map(|finding| tell(finding, locale)).collect(),
        facts: report.facts,
        engine: Engine { version: env!("CARGO_PKG_VERSION").to_owned() },
    }
}

fn tell(finding: &Finding, locale: Locale) -> SpokenFinding {
    let words = words(&finding.case, locale);
    SpokenFinding {
        rule: finding.rule.id.to_owned(),
        title: title(finding.rule.id, locale).unwrap_or(finding.rule.id).to_owned(),
        outcome: finding.outcome,
        measured: finding.measured.clone(),
        limit: finding.limit.clone(),
        unit: finding.unit.map(str::to_owned),
        region: finding.region.clone(),
        source: Source {
            clause: finding.cites.clone().unwrap_or_else(|| finding.rule.source.clause.to_owned()),
            checked: finding.rule.source.checked.to_owned(),
        },
        message: words.message,
        remedy: words.remedy,
    }
}

/// The words of a case.
pub fn words(case: &Case, locale: Locale) -> Words {
    match (locale, case) {
        #[cfg(feature = "photo")]
        (Locale::Zh, Case::PhotoFile(case)) => zh::photo_file::words(case),
        #[cfg(feature = "photo")]
        (Locale::En, Case::PhotoFile(case)) => en::photo_file::words(case),
        #[cfg(feature = "photo")]
        (Locale::Zh, Case::Taken(case)) => zh::taken::words(case),
        #[cfg(feature = "photo")]
        (Locale::En, Case::Taken(case)) => en::taken::words(case),
        #[cfg(feature = "photo")]
        (Locale::Zh, Case::Face(case)) => zh::face::words(case),
        #[cfg(feature = "photo")]
        (Locale::En, Case::Face(case)) => en::face::words(case),
        #[cfg(feature = "photo")]
        (Locale::Zh, Case::Picture(case)) => zh::picture::words(case),
        #[cfg(feature = "photo")]
        (Locale::En, Case::Picture(case)) => en::picture::words(case),
        #[cfg(feature = "photo")]
        (Locale::Zh, Case::Profile(case)) => zh::profile::words(case),
        #[cfg(feature = "photo")]
        (Locale::En, Case::Profile(case)) => en::profile::words(case),
        (Locale::Zh, Case::Contract(case)) => zh::contract::words(case),
        (Locale::En, Case::Contract(case)) => en::contract::words(case),
        (Locale::Zh, Case::CreditCode(case)) => zh::credit_code::words(case),
        (Locale::En, Case::CreditCode(case)) => en::credit_code::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::Attachment(case)) => zh::attachment::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::Attachment(case)) => en::attachment::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::Application(case)) => zh::application::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::Application(case)) => en::application::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::Name(case)) => zh::name::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::Name(case)) => en::name::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::Mrz(case)) => zh::mrz::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::Mrz(case)) => en::mrz::words(case),
        (Locale::Zh, Case::Date(case)) => zh::date::words(case),
        (Locale::En, Case::Date(case)) => en::date::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::EmployerName(case)) => zh::employer_name::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::EmployerName(case)) => en::employer_name::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::Mobile(case)) => zh::mobile::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::Mobile(case)) => en::mobile::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::WorkPermitNumber(case)) => zh::work_permit_number::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::WorkPermitNumber(case)) => en::work_permit_number::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::SocialSecurityNumber(case)) => zh::social_security_number::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::SocialSecurityNumber(case)) => en::social_security_number::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::PassportNumber(case)) => zh::passport_number::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::PassportNumber(case)) => en::passport_number::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::PermanentResidentId(case)) => zh::permanent_resident_id::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::PermanentResidentId(case)) => en::permanent_resident_id::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::ResidentId(case)) => zh::resident_id::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::ResidentId(case)) => en::resident_id::words(case),
        #[cfg(feature = "form")]
        (Locale::Zh, Case::Country(case)) => zh::country::words(case),
        #[cfg(feature = "form")]
        (Locale::En, Case::Country(case)) => en::country::words(case),
        (Locale::Zh, Case::Number(case)) => zh::number::words(case),
        (Locale::En, Case::Number(case)) => en::number::words(case),
    }
}

/// A rule's name; `None` for an id that is not in the rulebook.
pub fn title(rule: &str, locale: Locale) -> Option<&'static str> {
    titles(locale).find(|(id, _)| *id == rule).map(|(_, title)| *title)
}

fn titles(locale: Locale) -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    match locale {
        Locale::Zh => [
            #[cfg(feature = "photo")]
            zh::PHOTO_TITLES,
            zh::TITLES,
        ],
        Locale::En => [
            #[cfg(feature = "photo")]
            en::PHOTO_TITLES,
            en::TITLES,
        ],
    }
    .into_iter()
    .flatten()
}

/// One row of the rulebook, in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(rename = "Rule"))]
pub struct SpokenRule {
    /// The rule's stable dotted id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its clause and the day that was last checked.
    pub source: Source,
}

/// The whole rulebook, with names in a language.
pub fn rulebook(locale: Locale) -> Vec<SpokenRule> {
    rules::all()
        .map(|rule| SpokenRule {
            id: rule.id.to_owned(),
            title: title(rule.id, locale).unwrap_or(rule.id).to_owned(),
            source: Source {
                clause: rule.source.clause.to_owned(),
                checked: rule.source.checked.to_owned(),
            },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_title_in_both_languages_and_every_title_a_rule() {
        for locale in [Locale::Zh, Locale::En] {
            for rule in rules::all() {
                assert!(title(rule.id, locale).is_some(), "{} in {locale:?}", rule.id);
            }
        }
        for (id, _) in titles(Locale::Zh).chain(titles(Locale::En)) {
            assert_eq!(rules::all().filter(|rule| rule.id == *id).count(), 1, "{id}");
        }
    }

    #[test]
    fn every_rule_names_its_clause_and_the_day_it_was_checked() {
        for rule in rules::all() {
            assert!(!rule.source.clause.is_empty(), "{}", rule.id);
            assert!(rule.source.checked.parse::<crate::date::Date>().is_ok(), "{}", rule.id);
        }
    }
}
