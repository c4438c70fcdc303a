//! Terms and ages between the dates of an application.

use super::case::{ApplicationCase as C, Document};
use super::{Application, ApplicationFacts, Category, Days, Findings, push};
use crate::contract::Business;
use crate::date::Date;
use crate::report::Outcome;
use crate::rules::application as rules;

pub fn check(application: &Application, days: &Days, findings: &mut Findings) -> ApplicationFacts {
    if days.submitted.is_none() {
        push(findings, &rules::SUBMITTED, Outcome::Unknown, C::NoFilingDay);
    }
    passport(application.business, days, findings);
    category(application.category, days, findings);
    let age = age(application, days, findings);
    documents(application.business, days, findings);
    let extension_latest = extension(application.business, days, findings);
    let residence_latest = arrival(days, findings);
    let written = |day: Option<Date>| day.map(|day| day.to_string());
    ApplicationFacts {
        submitted: written(days.submitted),
        age,
        passport_expiry: written(days.passport_expiry),
        mrz: None,
        extension_latest: written(extension_latest),
        residence_latest: written(residence_latest),
    }
}

fn passport(business: Option<Business>, days: &Days, findings: &mut Findings) {
    let Some(expiry) = days.passport_expiry else { return };
    // Ending or reissuing a permit needs no more than the passport there is.
    let asked = !matches!(business, Some(Business::Cancellation | Business::ReissueElectronic));
    if let Some(submitted) = days.submitted {
        let needed = submitted.add_months(rules::PASSPORT_MONTHS);
        let (outcome, case) = match needed {
            _ if expiry < submitted => (Outcome::Warn, C::PassportExpired { expiry }),
            Some(needed) if expiry < needed && asked => {
                (Outcome::Warn, C::PassportShort { expiry, needed })
            }
            _ => (Outcome::Pass, C::PassportLasts { expiry }),
        };
        push(findings, &rules::PASSPORT, outcome, case);
    }
    if let Some(end) = days.end {
        let (outcome, case) = if end > expiry {
            (Outcome::Warn, C::ContractBeyondPassport { end, expiry })
        } else {
            (Outcome::Pass, C::ContractWithinPassport)
        };
        push(findings, &rules::CONTRACT_PASSPORT, outcome, case);
    }
}

fn category(category: Option<Category>, days: &Days, findings: &mut Findings) {
    let (Some(category), Some(from), Some(end)) = (category, days.effective, days.end) else {
        return;
    };
    let years = match category {
        Category::A => rules::YEARS_A,
        Category::B => rules::YEARS_B,
        Category::C => {
            push(findings, &rules::CONTRACT_CATEGORY, Outcome::Unknown, C::TermOpen);
            return;
        }
    };
    // Two years from 1 March end on the last of February; a day more is not held against anyone.
    let long = from.add_months(years * 12).is_some_and(|anniversary| end > anniversary);
    let (outcome, case) = if long {
        (Outcome::Warn, C::TermLong { category, years })
    } else {
        (Outcome::Pass, C::TermFits { category })
    };
    push(findings, &rules::CONTRACT_CATEGORY, outcome, case);
}

fn age(application: &Application, days: &Days, findings: &mut Findings) -> Option<i32> {
    let (birth, submitted) = (days.birth?, days.submitted?);
    if birth > submitted {
        push(findings, &rules::AGE, Outcome::Fail, C::NotBorn { birth });
        return None;
    }
    let before = (submitted.month(), submitted.day()) < (birth.month(), birth.day());
    let age = submitted.year() - birth.year() - i32::from(before);
    // Ending or reissuing a permit has no age (notice Q12).
    let asked = !matches!(
        application.business,
        Some(Business::Cancellation | Business::ReissueElectronic | Business::Change)
    );
    let exempt = application.category == Some(Category::A)
        && application.business != Some(Business::ShortTerm);
    let (outcome, case) = match age {
        _ if !asked => (Outcome::Pass, C::AgeFits { age }),
        ..rules::AGE_LEAST => (Outcome::Warn, C::AgeYoung { age }),
        rules::AGE_LEAST..rules::AGE_MOST => (Outcome::Pass, C::AgeFits { age }),
        _ if exempt => (Outcome::Pass, C::AgeExempt { age }),
        _ if application.business == Some(Business::Extension) => {
            (Outcome::Warn, C::AgeOldExtension { age })
        }
        rules::AGE_MOST => (Outcome::Warn, C::AgeOnTheLine),
        _ => {
            let unknown_category = application.category.is_none();
            (Outcome::Warn, C::AgeOld { age, unknown_category })
        }
    };
    push(findings, &rules::AGE, outcome, case);
    Some(age)
}

fn documents(business: Option<Business>, days: &Days, findings: &mut Findings) {
    let Some(submitted) = days.submitted else { return };
    let Some(oldest) = submitted.add_months(-rules::DOCUMENT_MONTHS) else { return };
    for (rule, document, issued) in [
        (&rules::PHOTO, Document::Photo, days.photo),
        (&rules::MEDICAL, Document::Medical, days.medical),
        (&rules::NO_CRIME, Document::NoCrime, days.no_crime),
    ] {
        let Some(issued) = issued else { continue };
        // Only the photo's age is in the notice, for new applications from overseas.
        let stated =
            document == Document::Photo && business == Some(Business::NewOverseasOver90Days);
        let (outcome, case) = if issued > submitted {
            (Outcome::Warn, C::Ahead { document, issued })
        } else if issued < oldest {
            let outcome = if stated { Outcome::Fail } else { Outcome::Warn };
            (outcome, C::Stale { document, issued, oldest })
        } else {
            (Outcome::Pass, C::Recent(document))
        };
        push(findings, rule, outcome, case);
    }
}

/// The last day on which an extension is in time; judged where the business is one.
///
/// ```
/// use permit_precheck::form::application::{Application, Permit, check};
/// let application = Application {
///     business: Some(permit_precheck::contract::Business::Extension),
///     submitted: Some("2025-03-01".into()),
///     permit: Permit { expiry: Some("2025-03-31".into()), ..Permit::default() },
///     ..Application::default()
/// };
/// assert_eq!(check(&application).facts.extension_latest.as_deref(), Some("2025-03-01"));
/// ```
fn extension(business: Option<Business>, days: &Days, findings: &mut Findings) -> Option<Date> {
    let expiry = days.permit_expiry.filter(|_| business == Some(Business::Extension))?;
    let latest = expiry.add_days(-rules::EXTENSION_LATEST)?;
    let earliest = (
        expiry.add_days(-rules::EXTENSION_EARLIEST.0)?,
        expiry.add_days(-rules::EXTENSION_EARLIEST.1)?,
    );
    if let Some(submitted) = days.submitted {
        let (outcome, case) = if submitted > latest {
            (Outcome::Warn, C::ExtensionLate { latest, expiry })
        } else {
            let early = submitted < earliest.1;
            (Outcome::Pass, C::ExtensionInTime { latest, earliest, early })
        };
        push(findings, &rules::EXTENSION, outcome, case);
    }
    Some(latest)
}

/// The last day for applying for the residence permit.
fn arrival(days: &Days, findings: &mut Findings) -> Option<Date> {
    if let (Some(until), Some(used)) = (days.notification, days.residence.or(days.entered)) {
        let (outcome, case) = if used > until {
            (Outcome::Warn, C::NotificationExpired { until, used })
        } else {
            (Outcome::Pass, C::NotificationValid)
        };
        push(findings, &rules::NOTIFICATION, outcome, case);
    }
    let entered = days.entered?;
    let latest = entered.add_days(rules::RESIDENCE_DAYS)?;
    let (outcome, case) = match days.residence {
        None => (Outcome::Pass, C::ResidenceBy { latest }),
        Some(applied) if applied < entered => {
            (Outcome::Warn, C::ResidenceBeforeEntry { entered, applied })
        }
        Some(applied) if applied > latest => (Outcome::Warn, C::ResidenceLate { latest, applied }),
        Some(_) => (Outcome::Pass, C::ResidenceInTime),
    };
    push(findings, &rules::RESIDENCE, outcome, case);
    Some(latest)
}
