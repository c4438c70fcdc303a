//! The application as a whole: every field that was filled in, and how they hang together.
//!
//! The notice says little of what lies between fields, so nearly all that is judged here is a
//! warning, with the document it comes from named in the rule's source.

use serde::Serialize;

use super::mrz::{self, Format, Mrz};
use super::{
    country, credit_code, employer_name, mobile, name, passport_number, permanent_resident_id,
    resident_id, social_security_number, work_permit_number,
};
use crate::contract::{self, Business, Content, Contract};
use crate::date::{Date, DateError};
use crate::report::{self, Case, Finding, Outcome, Report};
use crate::rules::Rule;
use crate::rules::application as rules;

mod case;
mod identity;
mod terms;

pub use case::{ApplicationCase, Day, Document, Topic};

/// Category of the applicant, as the points or the list gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub enum Category {
    /// High-end talent.
    A,
    /// Professionals.
    B,
    /// Others.
    C,
}

/// What the employer fills in.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Employer {
    /// Name as on the business licence.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub name: Option<String>,
    /// Unified social credit code.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub credit_code: Option<String>,
    /// The agent's resident identity number, or a permanent resident's.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub agent_id: Option<String>,
}

/// What the applicant fills in.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Applicant {
    /// Name as in the passport.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub name: Option<String>,
    /// Nationality: a code or a name.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub nationality: Option<String>,
    /// Birth date.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub birth: Option<String>,
    /// `M`, `F` or `X`; 男 and 女 too.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub sex: Option<String>,
    /// Mobile number.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub mobile: Option<String>,
    /// Foreign permanent resident's number, if there is one.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub permanent_resident_id: Option<String>,
    /// Social security number, if there is one.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub social_security_number: Option<String>,
}

/// The passport.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Passport {
    /// Number.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub number: Option<String>,
    /// Expiry date.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub expiry: Option<String>,
    /// Both lines of the machine-readable zone.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub mrz: Option<String>,
}

/// Dates and contents of the contract.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Employment {
    /// Effective day, or `on-permit-issue`.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub effective: Option<String>,
    /// Last day.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub end: Option<String>,
    /// What was seen in it.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Partial<Content>"))]
    pub content: Option<Content>,
}

/// Days on which documents were made or issued.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Documents {
    /// The photo was taken.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub photo: Option<String>,
    /// The medical certificate was issued.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub medical: Option<String>,
    /// The certificate of no criminal record was issued (not its legalisation).
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub no_crime: Option<String>,
}

/// The permit there is already.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Permit {
    /// Its number.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub number: Option<String>,
    /// Its last day.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub expiry: Option<String>,
}

/// After approval: the Notification, entry and the residence permit.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Arrival {
    /// The last day the Notification is valid, as printed on it.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub notification_valid_until: Option<String>,
    /// The day of entry.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub entered: Option<String>,
    /// The day on which the residence permit is applied for.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub residence_applied: Option<String>,
}

/// An application as people fill it in: every text as typed, what is not known left out.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), serde(rename_all = "camelCase"))]
pub struct Application {
    /// The kind of business.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub business: Option<Business>,
    /// The filing day.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub submitted: Option<String>,
    /// Category of the applicant.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub category: Option<Category>,
    /// The employer.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Employer"))]
    pub employer: Employer,
    /// The applicant.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Applicant"))]
    pub applicant: Applicant,
    /// The passport.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Passport"))]
    pub passport: Passport,
    /// The contract.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Employment"))]
    pub contract: Employment,
    /// Other documents.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Documents"))]
    pub documents: Documents,
    /// The permit there is already.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Permit"))]
    pub permit: Permit,
    /// After approval.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Arrival"))]
    pub arrival: Arrival,
}

/// What the fields tell together, unjudged.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ApplicationFacts {
    /// The filing day as read, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitted: Option<String>,
    /// Whole years on the filing day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<i32>,
    /// The passport's expiry, from the form or its machine-readable zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passport_expiry: Option<String>,
    /// The machine-readable zone's fields.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mrz: Option<Mrz>,
    /// The last day on which an extension can be filed in time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension_latest: Option<String>,
    /// The last day for applying for the residence permit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub residence_latest: Option<String>,
}

/// The dates of an application that could be read.
#[derive(Debug, Clone, Copy, Default)]
struct Days {
    submitted: Option<Date>,
    birth: Option<Date>,
    passport_expiry: Option<Date>,
    effective: Option<Date>,
    end: Option<Date>,
    photo: Option<Date>,
    medical: Option<Date>,
    no_crime: Option<Date>,
    permit_expiry: Option<Date>,
    notification: Option<Date>,
    entered: Option<Date>,
    residence: Option<Date>,
}

/// Findings as they are collected.
type Findings = Vec<Finding>;

fn push(findings: &mut Findings, rule: &'static Rule, outcome: Outcome, case: ApplicationCase) {
    report::push(findings, rule, outcome, Case::Application(case));
}

/// What was typed, where it is more than spaces.
fn typed(text: &Option<String>) -> Option<&str> {
    text.as_deref().filter(|text| !text.trim().is_empty())
}

/// Judges an application: every field filled in, then what lies between them.
///
/// ```
/// use permit_precheck::form::application::{Application, Passport, check};
/// use permit_precheck::report::Verdict;
///
/// let application = Application {
///     submitted: Some("2026-11-23".into()),
///     passport: Passport { expiry: Some("2027-03-01".into()), ..Passport::default() },
///     ..Application::default()
/// };
/// // Less than 6 months left: other cities' guides ask for more, so it is a warning.
/// assert_eq!(check(&application).verdict(), Verdict::Review);
/// ```
pub fn check(application: &Application) -> Report<ApplicationFacts> {
    let mut findings = Vec::new();
    let mut days = read_days(application, &mut findings);
    let zone = typed(&application.passport.mrz).map(|text| {
        let context = mrz::Context { format: Some(Format::Td3), submitted: days.submitted };
        mrz::check(text, context)
    });
    let mrz = zone.as_ref().and_then(|report| report.facts.fields.clone());
    check_fields(
        application,
        &days,
        zone.map(|report| report.findings),
        mrz.as_ref(),
        &mut findings,
    );
    identity::check(application, &days, mrz.as_ref(), &mut findings);

    // What the form leaves out, the zone may tell.
    if let Some(mrz) = &mrz {
        days.birth = days.birth.or_else(|| quiet(&mrz.birth));
        days.passport_expiry = days.passport_expiry.or_else(|| quiet(&mrz.expiry));
    }
    check_contract(application, &mut findings);
    let mut facts = terms::check(application, &days, &mut findings);
    facts.mrz = mrz;
    Report { findings, facts }
}

/// Reads every date; one that is there but cannot be read is a finding. The contract's own are told
/// by the contract's check.
fn read_days(application: &Application, findings: &mut Findings) -> Days {
    let Application { applicant, passport, contract, documents, permit, arrival, .. } = application;
    let texts = [
        (Day::Submitted, &application.submitted),
        (Day::Birth, &applicant.birth),
        (Day::PassportExpiry, &passport.expiry),
        (Day::Photo, &documents.photo),
        (Day::Medical, &documents.medical),
        (Day::NoCrime, &documents.no_crime),
        (Day::PermitExpiry, &permit.expiry),
        (Day::Notification, &arrival.notification_valid_until),
        (Day::Entered, &arrival.entered),
        (Day::Residence, &arrival.residence_applied),
    ];
    let mut dates = [None; 10];
    for ((day, text), date) in texts.into_iter().zip(&mut dates) {
        match text.as_deref().unwrap_or_default().parse::<Date>() {
            Ok(read) => *date = Some(read),
            Err(DateError::Empty) => {}
            Err(error) => {
                let outcome = super::date::outcome(&error);
                push(findings, &rules::DATE, outcome, ApplicationCase::Date { day, error });
            }
        }
    }
    let [
        submitted,
        birth,
        passport_expiry,
        photo,
        medical,
        no_crime,
        permit_expiry,
        notification,
        entered,
        residence,
    ] = dates;
    Days {
        submitted,
        birth,
        passport_expiry,
        effective: quiet(&contract.effective),
        end: quiet(&contract.end),
        photo,
        medical,
        no_crime,
        permit_expiry,
        notification,
        entered,
        residence,
    }
}

/// A date whose faults are told elsewhere.
fn quiet(text: &Option<String>) -> Option<Date> {
    text.as_deref()?.parse().ok()
}

/// Every field that was filled in, in the order in which the form has them.
fn check_fields(
    application: &Application,
    days: &Days,
    zone: Option<Findings>,
    mrz: Option<&Mrz>,
    findings: &mut Findings,
) {
    let Application { employer, applicant, passport, permit, .. } = application;
    if let Some(text) = typed(&employer.name) {
        findings.extend(employer_name::check(text).findings);
    }
    if let Some(text) = typed(&employer.credit_code) {
        findings.extend(credit_code::check(text).findings);
    }
    if let Some(text) = typed(&employer.agent_id) {
        // An agent may be a foreign permanent resident.
        let number = permanent_resident_id::normalise(text);
        let permanent = permanent_resident_id::parse(&number)
            .is_some_and(|_| !number.starts_with(|c: char| ('0'..='8').contains(&c)));
        if permanent {
            findings.extend(permanent_resident_id::check(text, days.submitted).findings);
        } else {
            findings.extend(resident_id::check(text, days.submitted).findings);
        }
    }
    findings.extend(zone.into_iter().flatten());
    if let Some(text) = typed(&applicant.name) {
        findings.extend(name::check(text, typed(&passport.mrz)).findings);
    }
    if let Some(text) = typed(&applicant.nationality) {
        findings.extend(country::check(text).findings);
    }
    if let Some(text) = typed(&passport.number) {
        let number = mrz.map(|mrz| mrz.number.as_str());
        findings.extend(passport_number::check(text, number).findings);
    }
    if let Some(text) = typed(&applicant.mobile) {
        findings.extend(mobile::check(text).findings);
    }
    if let Some(text) = typed(&applicant.permanent_resident_id) {
        findings.extend(permanent_resident_id::check(text, days.submitted).findings);
    }
    if let Some(text) = typed(&applicant.social_security_number) {
        let nationality = typed(&applicant.nationality);
        let number = typed(&passport.number);
        findings.extend(social_security_number::check(text, nationality, number).findings);
    }
    if let Some(text) = typed(&permit.number) {
        findings.extend(work_permit_number::check(text, typed(&passport.number)).findings);
    }
}

fn check_contract(application: &Application, findings: &mut Findings) {
    let given = &application.contract;
    if typed(&given.effective).is_none() && typed(&given.end).is_none() && given.content.is_none() {
        return;
    }
    // A filing day that cannot be read has been told already.
    let submitted = application.submitted.clone().filter(|text| text.parse::<Date>().is_ok());
    let report = contract::check(&Contract {
        business: application.business,
        submitted,
        effective: given.effective.clone().unwrap_or_default(),
        end: given.end.clone(),
        content: given.content.clone().unwrap_or_default(),
    });
    findings.extend(report.findings);
}
