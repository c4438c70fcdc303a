//! What can be found between the fields of an application.

use super::Category;
use crate::date::{Date, DateError};

/// Which date of the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// Filing day.
    Submitted,
    /// Birth.
    Birth,
    /// Expiry of the passport.
    PassportExpiry,
    /// The photo was taken.
    Photo,
    /// The medical certificate was issued.
    Medical,
    /// The certificate of no criminal record was issued.
    NoCrime,
    /// Last day of the permit.
    PermitExpiry,
    /// Last day of the Notification.
    Notification,
    /// Entry.
    Entered,
    /// The residence permit is applied for.
    Residence,
}

/// What two places tell of the same person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// Nationality.
    Nationality,
    /// Birth date.
    Birth,
    /// Sex.
    Sex,
    /// Expiry date of the passport.
    Expiry,
}

/// A document that must not be old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// Photo.
    Photo,
    /// Medical certificate.
    Medical,
    /// Certificate of no criminal record.
    NoCrime,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub enum ApplicationCase {
    /// A date cannot be read.
    Date {
        /// Which.
        day: Day,
        /// Why.
        error: DateError,
    },
    /// Without the filing day nothing that depends on it can be told.
    NoFilingDay,
    /// Form and machine-readable zone tell the same.
    ZoneSame(Topic),
    /// They do not.
    ZoneDiffers {
        /// Of what.
        topic: Topic,
        /// In the form.
        form: String,
        /// In the zone.
        zone: String,
    },
    /// Form and permanent resident's number tell the same.
    ResidentSame(Topic),
    /// They do not.
    ResidentDiffers {
        /// Of what.
        topic: Topic,
        /// In the form.
        form: String,
        /// In the number.
        number: String,
    },
    /// The passport is valid for 6 months or more after the filing day.
    PassportLasts {
        /// Its expiry.
        expiry: Date,
    },
    /// It is not.
    PassportShort {
        /// Its expiry.
        expiry: Date,
        /// The first expiry that would do.
        needed: Date,
    },
    /// It has expired.
    PassportExpired {
        /// Its expiry.
        expiry: Date,
    },
    /// The contract ends while the passport is valid.
    ContractWithinPassport,
    /// It goes on after the passport's expiry.
    ContractBeyondPassport {
        /// Its last day.
        end: Date,
        /// The passport's expiry.
        expiry: Date,
    },
    /// The contract is no longer than a permit of the category.
    TermFits {
        /// The category.
        category: Category,
    },
    /// It is longer.
    TermLong {
        /// The category.
        category: Category,
        /// Most years of a permit.
        years: i32,
    },
    /// No limit is published for the category.
    TermOpen,
    /// The age raises no question.
    AgeFits {
        /// Whole years.
        age: i32,
    },
    /// Under 18.
    AgeYoung {
        /// Whole years.
        age: i32,
    },
    /// 60: whether that is over the limit is not said.
    AgeOnTheLine,
    /// Over 60, not of category A.
    AgeOld {
        /// Whole years.
        age: i32,
        /// No category was given; A has no limit.
        unknown_category: bool,
    },
    /// Over 60 at an extension, where guides contradict themselves.
    AgeOldExtension {
        /// Whole years.
        age: i32,
    },
    /// Over 60, of category A, which is exempt.
    AgeExempt {
        /// Whole years.
        age: i32,
    },
    /// Born after the filing day.
    NotBorn {
        /// Birth.
        birth: Date,
    },
    /// The document is of the last 6 months.
    Recent(Document),
    /// It is older.
    Stale {
        /// Which.
        document: Document,
        /// Its day.
        issued: Date,
        /// The oldest day that will do.
        oldest: Date,
    },
    /// It is of a day after filing.
    Ahead {
        /// Which.
        document: Document,
        /// Its day.
        issued: Date,
    },
    /// An extension filed 30 days before expiry or earlier.
    ExtensionInTime {
        /// The last day that is in time.
        latest: Date,
        /// From when on other cities take it: 120 and 90 days before.
        earliest: (Date, Date),
        /// It is before the later of the two.
        early: bool,
    },
    /// An extension filed too late.
    ExtensionLate {
        /// The last day that was in time.
        latest: Date,
        /// Expiry of the permit.
        expiry: Date,
    },
    /// The Notification is valid on the day it is used.
    NotificationValid,
    /// It is not.
    NotificationExpired {
        /// Its last day.
        until: Date,
        /// The day of use.
        used: Date,
    },
    /// Applied for within 30 days of entry.
    ResidenceInTime,
    /// When to apply by.
    ResidenceBy {
        /// The last day.
        latest: Date,
    },
    /// Later than 30 days after entry.
    ResidenceLate {
        /// The last day that was in time.
        latest: Date,
        /// The day of applying.
        applied: Date,
    },
    /// Applied for before entry.
    ResidenceBeforeEntry {
        /// The day of entry.
        entered: Date,
        /// The day of applying.
        applied: Date,
    },
}
