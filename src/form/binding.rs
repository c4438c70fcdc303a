//! What a field of a page can be, for the declarative binding: which check judges it, what that check
//! has to know of other fields, and at which field a rule between fields is told.

/// Which check judges a field by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// `checkPhoto`.
    Photo,
    /// `checkField` with this kind and this context.
    Field(&'static str, &'static [Known]),
    /// `checkContract`, together with the other fields of the contract; findings of this rule are its.
    Contract(&'static str),
    /// None: it is only compared with others.
    Nothing,
}

/// What a check is told of another field: the name of the context, and the field's kind.
pub type Known = (&'static str, &'static str);

/// One kind of field, as `data-precheck` names it.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// The value of `data-precheck`.
    pub name: &'static str,
    /// How it is judged by itself.
    pub own: Own,
    /// Where `checkApplication` has it, such as `passport.number`; empty where it does not.
    pub path: &'static str,
}

const SUBMITTED: Known = ("submitted", "submitted");
const MRZ: Known = ("mrz", "mrz");
const NATIONALITY: Known = ("nationality", "nationality");
const PASSPORT: Known = ("passportNumber", "passport-number");

const fn kind(name: &'static str, own: Own, path: &'static str) -> Kind {
    Kind { name, own, path }
}

/// A field that `checkField` knows by the same name.
const fn field(name: &'static str, known: &'static [Known], path: &'static str) -> Kind {
    kind(name, Own::Field(name, known), path)
}

/// A day.
const fn day(name: &'static str, path: &'static str) -> Kind {
    kind(name, Own::Field("date", &[]), path)
}

/// Every kind, in the order of the form.
pub static KINDS: &[Kind] = &[
    kind("photo", Own::Photo, ""),
    kind("business", Own::Nothing, "business"),
    kind("category", Own::Nothing, "category"),
    kind("submitted", Own::Contract("contract.submitted"), "submitted"),
    kind("contract-effective", Own::Contract("contract.effective"), "contract.effective"),
    kind("contract-end", Own::Contract("contract.term"), "contract.end"),
    field("credit-code", &[], "employer.creditCode"),
    field("employer-name", &[], "employer.name"),
    field("name", &[MRZ], "applicant.name"),
    field("nationality", &[], "applicant.nationality"),
    field("passport-number", &[MRZ], "passport.number"),
    day("passport-expiry", "passport.expiry"),
    day("birth", "applicant.birth"),
    kind("sex", Own::Nothing, "applicant.sex"),
    field("mrz", &[SUBMITTED], "passport.mrz"),
    field("mobile", &[], "applicant.mobile"),
    field("social-security-number", &[NATIONALITY, PASSPORT], "applicant.socialSecurityNumber"),
    field("permanent-resident-id", &[SUBMITTED], "applicant.permanentResidentId"),
    field("resident-id", &[SUBMITTED], ""),
    field("work-permit-number", &[PASSPORT], "permit.number"),
    day("work-permit-expiry", "permit.expiry"),
    day("photo-taken", "documents.photo"),
    day("medical-issued", "documents.medical"),
    day("no-crime-issued", "documents.noCrime"),
    day("notification-valid-until", "arrival.notificationValidUntil"),
    day("entered", "arrival.entered"),
    day("residence-applied", "arrival.residenceApplied"),
    day("date", ""),
];

impl Kind {
    /// The kind that `data-precheck` names.
    ///
    /// ```
    /// use permit_precheck::form::binding::Kind;
    ///
    /// assert_eq!(Kind::named("mrz").unwrap().path, "passport.mrz");
    /// assert!(Kind::named("shoe-size").is_none());
    /// ```
    pub fn named(name: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.name == name)
    }

    /// Whether it belongs to the contract's dates.
    pub fn is_of_contract(&self) -> bool {
        matches!(self.own, Own::Contract(_))
    }

    /// Whether an application with this field has anything to compare that neither the field nor the
    /// contract tells: then the form's module is needed anyway.
    pub fn is_compared(&self) -> bool {
        let (group, _) = self.path.split_once('.').unwrap_or((self.path, ""));
        !matches!(group, "" | "business" | "submitted" | "contract" | "employer")
    }
}

/// The kinds of field that a rule between fields concerns, the one to look at first before the others:
/// the first that is filled in tells it.
static CONCERNED: &[(&str, &[&str])] = &[
    ("application.mrz.nationality", &["nationality", "mrz"]),
    ("application.mrz.birth", &["birth", "mrz"]),
    ("application.mrz.sex", &["sex", "mrz"]),
    ("application.mrz.expiry", &["passport-expiry", "mrz"]),
    ("application.permanent-resident.nationality", &["permanent-resident-id"]),
    ("application.permanent-resident.birth", &["permanent-resident-id"]),
    ("application.passport.validity", &["passport-expiry", "mrz"]),
    ("application.contract.passport", &["contract-end"]),
    ("application.contract.category", &["contract-end"]),
    ("application.age", &["birth", "mrz", "permanent-resident-id"]),
    ("application.photo.taken", &["photo-taken"]),
    ("application.medical.issued", &["medical-issued"]),
    ("application.no-crime.issued", &["no-crime-issued"]),
    ("application.extension.window", &["work-permit-expiry"]),
    ("application.notification.valid", &["notification-valid-until"]),
    ("application.residence.term", &["residence-applied", "entered"]),
];

/// The kinds of field at which a rule between fields may be told; none for a rule that a field tells
/// by itself.
pub fn concerned(rule: &str) -> &'static [&'static str] {
    CONCERNED.iter().find(|(known, _)| *known == rule).map_or(&[], |(_, kinds)| kinds)
}

/// What the binding says by itself; all else are the words of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Heading of the error summary.
    Problem,
    /// Before the page's title while there is an error summary.
    Error,
    /// Before a warning.
    Warning,
    /// While a photo is checked.
    Checking,
    /// While a submit waits for a check.
    Waiting,
    /// Between a field's label and what is said of it.
    Colon,
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(feature = "form")]
    use crate::rules;

    #[test]
    fn every_kind_is_named_once() {
        for (at, kind) in KINDS.iter().enumerate() {
            assert!(!KINDS[..at].iter().any(|other| other.name == kind.name), "{}", kind.name);
        }
    }

    #[test]
    fn what_a_check_is_told_are_kinds() {
        for kind in KINDS {
            if let Own::Field(_, known) = kind.own {
                assert!(
                    known.iter().all(|(_, other)| Kind::named(other).is_some()),
                    "{}",
                    kind.name
                );
            }
        }
    }

    #[test]
    #[cfg(feature = "form")]
    fn every_rule_is_in_the_rulebook_and_told_at_a_kind() {
        let known = |id: &str| rules::all().any(|rule| rule.id == id);
        for (rule, kinds) in CONCERNED {
            assert!(known(rule), "{rule}");
            assert!(kinds.iter().all(|name| Kind::named(name).is_some()), "{rule}");
        }
        for kind in KINDS {
            if let Own::Contract(rule) = kind.own {
                assert!(known(rule), "{rule}");
            }
        }
    }

    #[test]
    #[cfg(feature = "form")]
    fn every_rule_between_fields_is_told_somewhere() {
        // A day that cannot be read is told at its own field.
        let elsewhere = ["application.date", "application.submitted"];
        for rule in rules::all().filter(|rule| rule.id.starts_with("application.")) {
            assert!(elsewhere.contains(&rule.id) || !concerned(rule.id).is_empty(), "{}", rule.id);
        }
    }
}
