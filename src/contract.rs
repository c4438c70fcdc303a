//! Contract dates and contents (notice Q10).
//!
//! 合同生效日必须在提交申请90天内: for a new application from overseas of more than 90 days the
//! contract takes effect within 90 days of submission. Every date is a day of Beijing's calendar.

use std::str::FromStr;

use serde::Serialize;

use crate::date::{Date, DateError};
use crate::report::{Case, Finding, Outcome, Report};
use crate::rules::{Rule, contract as rules};

/// The kind of business applied for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Business {
    /// 境外申请外国人来华工作许可(90日以上), 90 itself not included.
    #[serde(rename = "new-overseas-over-90-days")]
    NewOverseasOver90Days,
    /// A new permit applied for from inside China.
    NewInChina,
    /// 90日以下, 90 itself included.
    ShortTerm,
    /// Extension of a permit.
    Extension,
    /// Change of a permit.
    Change,
    /// Cancellation of a permit.
    Cancellation,
    /// 换发电子证照.
    ReissueElectronic,
}

impl Business {
    /// Every kind with the name the interface has for it.
    pub const ALL: [(&'static str, Business); 7] = [
        ("new-overseas-over-90-days", Business::NewOverseasOver90Days),
        ("new-in-china", Business::NewInChina),
        ("short-term", Business::ShortTerm),
        ("extension", Business::Extension),
        ("change", Business::Change),
        ("cancellation", Business::Cancellation),
        ("reissue-electronic", Business::ReissueElectronic),
    ];
}

/// The text is none of the names in [`Business::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownBusiness;

impl FromStr for Business {
    type Err = UnknownBusiness;

    fn from_str(name: &str) -> Result<Self, UnknownBusiness> {
        let found = Self::ALL.iter().find(|(known, _)| *known == name);
        found.map(|(_, business)| *business).ok_or(UnknownBusiness)
    }
}

/// What the notice wants to find in the contract: `true` seen, `false` missing, `None` not looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Content {
    /// It is in Chinese (a dispatch letter of a multinational company counts).
    pub language: Option<bool>,
    /// It names both parties.
    pub parties: Option<bool>,
    /// Place of work.
    pub place: Option<bool>,
    /// Content of the work.
    pub work: Option<bool>,
    /// Pay.
    pub pay: Option<bool>,
    /// Period of work in China.
    pub period: Option<bool>,
    /// Position.
    pub position: Option<bool>,
    /// The applicant's signature.
    pub signature: Option<bool>,
    /// The employer's seal.
    pub seal: Option<bool>,
}

/// A contract as a person fills it in: dates as typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contract {
    /// The kind of business, on which the 90-day rule depends.
    pub business: Option<Business>,
    /// The filing day, as typed.
    pub submitted: Option<String>,
    /// The effective day as typed, or words such as `on-permit-issue` or 自许可签发之日起生效.
    pub effective: String,
    /// The last day, as typed.
    pub end: Option<String>,
    /// What was seen in the contract.
    pub content: Content,
}

/// Days between which to file, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FilingWindow {
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, `YYYY-MM-DD`.
    pub to: String,
}

/// What the dates say, unjudged.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "camelCase")]
pub struct ContractFacts {
    /// The filing day as read, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitted: Option<String>,
    /// The effective day as read, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effective: Option<String>,
    /// The last day as read, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// Calendar days from the filing day, which is day 0, to the effective day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_to_effective: Option<i32>,
    /// Days of the contract, its first and its last day both counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_days: Option<i32>,
    /// Days between which to file, for a new application from overseas of more than 90 days, and
    /// where no business was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filing_window: Option<FilingWindow>,
}

/// What was found of the contract.
#[derive(Debug, Clone, PartialEq)]
pub enum ContractCase {
    /// A date could not be read.
    Date {
        /// Which one.
        which: Which,
        /// Why not.
        error: DateError,
    },
    /// Nothing typed yet.
    NotGiven(Which),
    /// Effective 0 to 90 days after submission.
    InWindow(Days),
    /// Effective more than 90 days after submission.
    TooLate(Days),
    /// Effective before submission.
    Past(Days),
    /// The rule is not for this kind of business, or none was given.
    NotRegulated(Days, Option<Business>),
    /// The filing day is not known: the window is told.
    NoFilingDay(FilingWindow),
    /// Neither filing day known nor is the rule for this business.
    NoFilingDayNotRegulated,
    /// Effective when the permit is issued.
    OnIssue,
    /// The end is before the start.
    EndBeforeStart {
        /// First day.
        effective: Date,
        /// Last day.
        end: Date,
    },
    /// The length fits the procedure, or no procedure was given.
    Term {
        /// First and last day counted.
        days: i32,
    },
    /// 90 days or fewer, but filed as more than 90.
    TermShort {
        /// First and last day counted.
        days: i32,
    },
    /// 91 days if both ends count, 90 if one does.
    TermOnTheLine {
        /// First and last day counted.
        days: i32,
    },
    /// More than 90 days, but filed as 90 or fewer.
    TermLong {
        /// First and last day counted.
        days: i32,
    },
    /// Nothing can be changed after filing.
    Frozen,
    /// One of the contents was seen.
    Seen(Item),
    /// One of the contents is missing, where the notice asks for it.
    Missing(Item),
    /// One of the contents is missing, for a business the answer does not speak of.
    MissingElsewhere(Item),
    /// One of the contents has not been looked at.
    NotLookedAt(Item),
}

/// How far the effective day is from the filing day, with what the words need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The filing day, day 0.
    pub submitted: Date,
    /// The effective day.
    pub effective: Date,
    /// Calendar days between them; negative where the contract is already in effect.
    pub days: i32,
}

impl Days {
    /// So near to either end of the window that a reader will want to know how days are counted.
    pub fn near_an_end(self) -> bool {
        self.days.abs() <= rules::NEAR_DAYS
            || (self.days - rules::EFFECTIVE_DAYS).abs() <= rules::NEAR_DAYS
    }

    /// First and last day on which this contract can be filed.
    pub fn window(self) -> Option<FilingWindow> {
        filing_window(self.effective)
    }
}

/// Which of the three dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The filing day.
    Submitted,
    /// The effective day.
    Effective,
    /// The last day.
    End,
}

impl Which {
    fn rule(self) -> &'static Rule {
        match self {
            Which::Submitted => &rules::SUBMITTED,
            Which::Effective => &rules::EFFECTIVE,
            Which::End => &rules::TERM,
        }
    }
}

/// One of the contents the notice names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// Chinese language.
    Language,
    /// Both parties.
    Parties,
    /// Place of work.
    Place,
    /// Content of the work.
    Work,
    /// Pay.
    Pay,
    /// Period of work in China.
    Period,
    /// Position.
    Position,
    /// Signature of the applicant.
    Signature,
    /// Seal of the employer.
    Seal,
}

/// Judges a contract.
///
/// What may fail is what the notice states for this kind of business and what the calendar makes
/// impossible; for any other business the days are told and the rule is `unknown`.
///
/// ```
/// use permit_precheck::contract::{Business, Contract, check};
/// use permit_precheck::report::{Outcome, Verdict};
///
/// let contract = Contract {
///     business: Some(Business::NewOverseasOver90Days),
///     submitted: Some("2024-12-06".into()),
///     effective: "2025年3月6日".into(),
///     ..Contract::default()
/// };
/// let report = check(&contract);
/// assert_eq!(report.verdict(), Verdict::Pass); // day 90, the last that passes
/// assert_eq!(report.facts.filing_window.unwrap().from, "2024-12-06");
/// ```
pub fn check(contract: &Contract) -> Report<ContractFacts> {
    let mut findings = Vec::new();
    let submitted = read(Which::Submitted, contract.submitted.as_deref(), &mut findings);
    let on_issue = is_on_issue(&contract.effective);
    let effective = if on_issue {
        None
    } else {
        read(Which::Effective, Some(&contract.effective), &mut findings)
    };
    let end = read(Which::End, contract.end.as_deref(), &mut findings);

    let window = effective
        .filter(|_| matches!(contract.business, None | Some(Business::NewOverseasOver90Days)))
        .and_then(filing_window);
    if on_issue {
        findings.push(finding(&rules::EFFECTIVE, Outcome::Unknown, ContractCase::OnIssue));
    } else if let Some(effective) = effective {
        findings.push(judge_effective(contract.business, submitted, effective, window.as_ref()));
    }
    if let (Some(effective), Some(end)) = (effective, end) {
        findings.push(judge_term(contract.business, effective, end));
    }
    if contract.business == Some(Business::NewOverseasOver90Days) {
        findings.push(finding(&rules::FROZEN, Outcome::Pass, ContractCase::Frozen));
    }
    findings.extend(judge_content(contract));

    let facts = ContractFacts {
        submitted: submitted.map(|date| date.to_string()),
        effective: effective.map(|date| date.to_string()),
        end: end.map(|date| date.to_string()),
        days_to_effective: submitted.zip(effective).map(|(from, to)| from.days_until(to)),
        term_days: effective
            .zip(end)
            .filter(|(from, to)| from <= to)
            .map(|(from, to)| from.days_until(to) + 1),
        filing_window: window,
    };
    Report { findings, facts }
}

fn finding(rule: &'static Rule, outcome: Outcome, case: ContractCase) -> Finding {
    Finding::new(rule, outcome, Case::Contract(case))
}

/// Reads one date. A date left out is only worth a finding where it is the effective day.
fn read(which: Which, text: Option<&str>, findings: &mut Vec<Finding>) -> Option<Date> {
    match text?.parse::<Date>() {
        Ok(date) => Some(date),
        Err(DateError::Empty) => {
            if which == Which::Effective {
                let case = ContractCase::NotGiven(which);
                findings.push(finding(which.rule(), Outcome::Unknown, case));
            }
            None
        }
        Err(error) => {
            // No calendar has 30 February; a form we cannot read may still be a good date.
            let outcome = match error {
                DateError::NoSuchDay { .. } | DateError::NoSuchMonth { .. } => Outcome::Fail,
                _ => Outcome::Warn,
            };
            findings.push(finding(which.rule(), outcome, ContractCase::Date { which, error }));
            None
        }
    }
}

/// Days on which a contract effective that day may be filed: 0 to 90 days before it.
///
/// ```
/// use permit_precheck::contract::filing_window;
///
/// let window = filing_window("2025-03-06".parse().unwrap()).unwrap();
/// assert_eq!((window.from.as_str(), window.to.as_str()), ("2024-12-06", "2025-03-06"));
/// ```
pub fn filing_window(effective: Date) -> Option<FilingWindow> {
    Some(FilingWindow {
        from: effective.add_days(-rules::EFFECTIVE_DAYS)?.to_string(),
        to: effective.to_string(),
    })
}

fn judge_effective(
    business: Option<Business>,
    submitted: Option<Date>,
    effective: Date,
    window: Option<&FilingWindow>,
) -> Finding {
    let rule = &rules::EFFECTIVE;
    let Some(submitted) = submitted else {
        let case = match window {
            Some(window) => ContractCase::NoFilingDay(window.clone()),
            None => ContractCase::NoFilingDayNotRegulated,
        };
        return finding(rule, Outcome::Unknown, case);
    };
    let days = Days { submitted, effective, days: submitted.days_until(effective) };
    if business != Some(Business::NewOverseasOver90Days) {
        let case = ContractCase::NotRegulated(days, business);
        return finding(rule, Outcome::Unknown, case).told(f64::from(days.days), "days");
    }
    let (outcome, case) = match days.days {
        ..0 => (Outcome::Warn, ContractCase::Past(days)),
        0..=rules::EFFECTIVE_DAYS => (Outcome::Pass, ContractCase::InWindow(days)),
        _ => (Outcome::Fail, ContractCase::TooLate(days)),
    };
    finding(rule, outcome, case).measured(
        f64::from(days.days),
        f64::from(rules::EFFECTIVE_DAYS),
        "days",
    )
}

fn judge_term(business: Option<Business>, effective: Date, end: Date) -> Finding {
    let rule = &rules::TERM;
    if end < effective {
        let case = ContractCase::EndBeforeStart { effective, end };
        return finding(rule, Outcome::Fail, case).measured(
            end.to_string(),
            effective.to_string(),
            "date",
        );
    }
    // The names of the procedures do not say whether both ends count, so a contract is called
    // short or long only where both ways of counting agree.
    let days = effective.days_until(end) + 1;
    let line = rules::SHORT_TERM_DAYS;
    let (outcome, case) = match business {
        Some(Business::NewOverseasOver90Days) if days <= line => {
            (Outcome::Fail, ContractCase::TermShort { days })
        }
        Some(Business::ShortTerm) if days > line + 1 => {
            (Outcome::Fail, ContractCase::TermLong { days })
        }
        Some(Business::NewOverseasOver90Days | Business::ShortTerm) if days == line + 1 => {
            (Outcome::Warn, ContractCase::TermOnTheLine { days })
        }
        _ => (Outcome::Pass, ContractCase::Term { days }),
    };
    finding(rule, outcome, case).measured(f64::from(days), f64::from(line), "days")
}

fn judge_content(contract: &Contract) -> Vec<Finding> {
    let content = &contract.content;
    let items = [
        (&rules::LANGUAGE, Item::Language, content.language),
        (&rules::PARTIES, Item::Parties, content.parties),
        (&rules::PLACE, Item::Place, content.place),
        (&rules::WORK, Item::Work, content.work),
        (&rules::PAY, Item::Pay, content.pay),
        (&rules::PERIOD, Item::Period, content.period),
        (&rules::POSITION, Item::Position, content.position),
        (&rules::SIGNATURE, Item::Signature, content.signature),
        (&rules::SEAL, Item::Seal, content.seal),
    ];
    let regulated = contract.business == Some(Business::NewOverseasOver90Days);
    // These take no contract, so nobody is asked to look at one.
    let no_contract = matches!(
        contract.business,
        Some(Business::Change | Business::Cancellation | Business::ReissueElectronic)
    );
    items
        .into_iter()
        .filter(|(_, _, seen)| seen.is_some() || !no_contract)
        .map(|(rule, item, seen)| match seen {
            Some(true) => finding(rule, Outcome::Pass, ContractCase::Seen(item)),
            Some(false) if regulated => finding(rule, Outcome::Fail, ContractCase::Missing(item)),
            Some(false) => finding(rule, Outcome::Warn, ContractCase::MissingElsewhere(item)),
            None => finding(rule, Outcome::Unknown, ContractCase::NotLookedAt(item)),
        })
        .collect()
}

/// `on-permit-issue`, or a clause that ties the effective day to the permit, in Chinese or English.
fn is_on_issue(text: &str) -> bool {
    let text: String = text.trim().chars().take(200).collect::<String>().to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    text == "on-permit-issue"
        || (has(&["许可", "工作证", "permit", "签证", "visa"])
            && has(&[
                "签发",
                "核发",
                "颁发",
                "取得",
                "获得",
                "获批",
                "批准",
                "办理完",
                "办妥",
                "issue",
                "grant",
                "approv",
                "obtain",
                "receiv",
            ]))
}
