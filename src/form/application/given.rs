//! An application as people fill it in: every text as typed, what is not known left out.

use crate::contract::{Business, Content};

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
