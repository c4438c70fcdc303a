//! Whether form, machine-readable zone and permanent resident's number tell of the same person.

use super::case::{ApplicationCase, Topic};
use super::{Application, Days, Findings, push, typed};
use crate::date::Date;
use crate::form::mrz::Mrz;
use crate::form::{country, permanent_resident_id};
use crate::report::Outcome;
use crate::rules::Rule;
use crate::rules::application as rules;

pub fn check(application: &Application, days: &Days, mrz: Option<&Mrz>, findings: &mut Findings) {
    let nationality = typed(&application.applicant.nationality)
        .and_then(|text| country::parse(&country::normalise(text)));
    let form_state = nationality.and_then(|country| country.iso_code());
    if let Some(mrz) = mrz {
        let mut compare = |rule, topic, same: bool, form: String, zone: String| {
            let (outcome, case) = if same {
                (Outcome::Pass, ApplicationCase::ZoneSame(topic))
            } else {
                (Outcome::Warn, ApplicationCase::ZoneDiffers { topic, form, zone })
            };
            push(findings, rule, outcome, case);
        };
        let zone_state = mrz.nationality.and_then(|country| country.iso_code());
        if let (Some(form), Some(zone)) = (form_state, zone_state) {
            let topic = Topic::Nationality;
            compare(&rules::ZONE_NATIONALITY, topic, form == zone, form.into(), zone.into());
        }
        if let Some(birth) = days.birth {
            let same = same_digits(birth, &mrz.birth_digits);
            let zone = mrz.birth.clone().unwrap_or_else(|| mrz.birth_digits.clone());
            compare(&rules::ZONE_BIRTH, Topic::Birth, same, birth.to_string(), zone);
        }
        if let Some(sex) = typed(&application.applicant.sex).and_then(sex) {
            // X on the data page is a filler in the zone.
            let form = if sex == 'X' { '<' } else { sex };
            let zone = if mrz.sex == "X" { "<" } else { &mrz.sex };
            let same = zone == form.to_string();
            compare(&rules::ZONE_SEX, Topic::Sex, same, sex.to_string(), mrz.sex.clone());
        }
        if let Some(expiry) = days.passport_expiry {
            let same = same_digits(expiry, &mrz.expiry_digits);
            let zone = mrz.expiry.clone().unwrap_or_else(|| mrz.expiry_digits.clone());
            compare(&rules::ZONE_EXPIRY, Topic::Expiry, same, expiry.to_string(), zone);
        }
    }
    let number = typed(&application.applicant.permanent_resident_id)
        .and_then(|text| permanent_resident_id::parse(&permanent_resident_id::normalise(text)));
    if let Some(id) = number {
        let mut compare = |rule: &'static Rule, topic, same: bool, form: String, number: String| {
            let (outcome, case) = if same {
                (Outcome::Pass, ApplicationCase::ResidentSame(topic))
            } else {
                (Outcome::Warn, ApplicationCase::ResidentDiffers { topic, form, number })
            };
            push(findings, rule, outcome, case);
        };
        if let (Some(form), Some(state)) = (form_state, id.nationality) {
            let same = form == state.code;
            let topic = Topic::Nationality;
            compare(&rules::RESIDENT_NATIONALITY, topic, same, form.into(), state.code.into());
        }
        if let Some(birth) = days.birth {
            let same = id.born_on(birth);
            let number = id.birth.clone().unwrap_or_else(|| id.birth_digits.clone());
            compare(&rules::RESIDENT_BIRTH, Topic::Birth, same, birth.to_string(), number);
        }
    }
}

/// The six characters are that day's; fillers agree with anything.
fn same_digits(day: Date, six: &str) -> bool {
    let digits = format!("{:02}{:02}{:02}", day.year() % 100, day.month(), day.day());
    digits.len() == six.len() && digits.chars().zip(six.chars()).all(|(a, b)| a == b || b == '<')
}

/// `M`, `F` or `X` out of what people write; `None` for anything else.
fn sex(text: &str) -> Option<char> {
    const WRITTEN: [(&str, char); 8] = [
        ("m", 'M'),
        ("male", 'M'),
        ("男", 'M'),
        ("f", 'F'),
        ("female", 'F'),
        ("女", 'F'),
        ("x", 'X'),
        ("<", 'X'),
    ];
    let text = text.trim();
    WRITTEN.iter().find(|(known, _)| known.eq_ignore_ascii_case(text)).map(|(_, sex)| *sex)
}
