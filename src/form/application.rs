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
use crate::contract::{self, Contract};
use crate::date::{Date, DateError};
use crate::report::{self, Case, Finding, Outcome, Report};
use crate::rules::Rule;
use crate::rules::application as rules;

mod case;
mod given;
mod identity;
mod terms;

pub use case::{ApplicationCase, Day, Document, Topic};
pub use given::{
    Applicant, Application, Arrival, Category, Documents, Employer, Employment, Passport, Permit,
};

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
