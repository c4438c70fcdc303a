//! The rulebook: every rule's id, source clause and limits, one table a domain.
//!
//! A limit is written here and nowhere else: the code that judges reads these constants, and
//! README's table of rules is written from these tables. To find any rule, search this folder for its id.

#[cfg(feature = "form")]
pub mod application;
#[cfg(feature = "form")]
pub mod attachment;
pub mod contract;
#[cfg(feature = "form")]
pub mod country;
pub mod credit_code;
pub mod date;
#[cfg(feature = "form")]
pub mod employer_name;
#[cfg(feature = "photo")]
pub mod face;
#[cfg(feature = "form")]
pub mod mobile;
#[cfg(feature = "form")]
pub mod mrz;
#[cfg(feature = "form")]
pub mod name;
#[cfg(feature = "form")]
pub mod passport_number;
#[cfg(feature = "form")]
pub mod permanent_resident_id;
#[cfg(feature = "photo")]
pub mod photo;
#[cfg(feature = "photo")]
pub mod picture;
#[cfg(feature = "form")]
pub mod resident_id;
#[cfg(feature = "form")]
pub mod social_security_number;
#[cfg(feature = "form")]
pub mod work_permit_number;

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The clause, such as `notice Q11` or `GB 32100-2015 4.2`.
    pub clause: &'static str,
    /// The day it was last checked, `YYYY-MM-DD`.
    pub checked: &'static str,
}

/// One number of a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// What it bounds: `passes up to`, `fails over`, `fails under`, …
    pub what: &'static str,
    /// The number.
    pub value: f64,
    /// Its unit.
    pub unit: &'static str,
}

/// One rule: what it is called, where it comes from, which numbers it uses.
#[derive(Debug, PartialEq)]
pub struct Rule {
    /// The stable dotted id, such as `photo.file.size`.
    pub id: &'static str,
    /// Its clause.
    pub source: Source,
    /// Its numbers; empty where it has none, and in WebAssembly.
    pub limits: &'static [Limit],
}

/// The day the clauses were last read against the notice.
const CHECKED: &str = "2026-11-23";

/// A rule of the table; `limits` reads `what: value unit`.
const fn rule(id: &'static str, clause: &'static str, limits: &'static [Limit]) -> Rule {
    // In a page nothing lists the numbers: findings tell theirs, and judges read the constants.
    let limits = if cfg!(target_arch = "wasm32") { &[] } else { limits };
    Rule { id, source: Source { clause, checked: CHECKED }, limits }
}

const fn limit(what: &'static str, value: f64, unit: &'static str) -> Limit {
    Limit { what, value, unit }
}

/// Every rule there is, by domain, in the order in which reports list them.
///
/// ```
/// let size = permit_precheck::rules::all().find(|rule| rule.id == "photo.file.size").unwrap();
/// assert_eq!(size.source.clause, "notice Q11");
/// ```
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [
        #[cfg(feature = "photo")]
        photo::ALL,
        #[cfg(feature = "photo")]
        face::ALL,
        #[cfg(feature = "photo")]
        picture::ALL,
        contract::ALL,
        credit_code::ALL,
        #[cfg(feature = "form")]
        employer_name::ALL,
        #[cfg(feature = "form")]
        passport_number::ALL,
        #[cfg(feature = "form")]
        country::ALL,
        #[cfg(feature = "form")]
        social_security_number::ALL,
        #[cfg(feature = "form")]
        permanent_resident_id::ALL,
        #[cfg(feature = "form")]
        resident_id::ALL,
        #[cfg(feature = "form")]
        work_permit_number::ALL,
        #[cfg(feature = "form")]
        mobile::ALL,
        date::ALL,
        #[cfg(feature = "form")]
        mrz::ALL,
        #[cfg(feature = "form")]
        name::ALL,
        #[cfg(feature = "form")]
        application::ALL,
        #[cfg(feature = "form")]
        attachment::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}
