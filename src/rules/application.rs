//! Rules between the fields of an application. What the notice does not say comes from other
//! cities' guides, named in the source, and warns at most.

use super::{Rule, limit, rule};

/// Months a passport has left at filing.
pub const PASSPORT_MONTHS: i32 = 6;
/// Most years of a permit of category A.
pub const YEARS_A: i32 = 5;
/// Most years of a permit of category B.
pub const YEARS_B: i32 = 2;
/// Least age.
pub const AGE_LEAST: i32 = 18;
/// The age from which categories B and C, and the procedure for 90 days or fewer, raise a question.
pub const AGE_MOST: i32 = 60;
/// Months that photo, medical and no-crime certificates may be old.
pub const DOCUMENT_MONTHS: i32 = 6;
/// Days before its expiry by which a permit's extension is filed.
pub const EXTENSION_LATEST: i32 = 30;
/// Days before expiry from which cities take an extension: Beijing 120, others 90.
pub const EXTENSION_EARLIEST: (i32, i32) = (120, 90);
/// Days from entry within which the residence permit is applied for.
pub const RESIDENCE_DAYS: i32 = 30;

/// Every date can be read.
pub static DATE: Rule = rule("application.date", "GB/T 7408 (ISO 8601)", &[]);
/// The filing day is known.
pub static SUBMITTED: Rule = rule("application.submitted", "notice Q10 note 1", &[]);
/// Nationality in form and zone.
pub static ZONE_NATIONALITY: Rule =
    rule("application.mrz.nationality", "ICAO 9303-4 4.2.2; Beijing guide (3)②g", &[]);
/// Birth date in form and zone.
pub static ZONE_BIRTH: Rule =
    rule("application.mrz.birth", "ICAO 9303-4 4.2.2; Beijing guide (3)②g", &[]);
/// Sex in form and zone.
pub static ZONE_SEX: Rule =
    rule("application.mrz.sex", "ICAO 9303-4 4.2.2; Beijing guide (3)②g", &[]);
/// Expiry in form and zone.
pub static ZONE_EXPIRY: Rule =
    rule("application.mrz.expiry", "ICAO 9303-4 4.2.2; Beijing guide (3)②g", &[]);
/// Nationality in form and permanent resident's number.
pub static RESIDENT_NATIONALITY: Rule =
    rule("application.permanent-resident.nationality", "GA 2102-2023", &[]);
/// Birth date in form and permanent resident's number.
pub static RESIDENT_BIRTH: Rule = rule("application.permanent-resident.birth", "GA 2102-2023", &[]);
/// The passport has months left.
pub static PASSPORT: Rule = rule(
    "application.passport.validity",
    "Beijing guide (3)②g",
    &[limit("warns under", PASSPORT_MONTHS as f64, "months")],
);
/// The contract ends while the passport is valid.
pub static CONTRACT_PASSPORT: Rule =
    rule("application.contract.passport", "Beijing guide, tip (6)10", &[]);
/// The contract is no longer than a permit of the category.
pub static CONTRACT_CATEGORY: Rule = rule(
    "application.contract.category",
    "Beijing guide, tip (6)10",
    &[
        limit("category A, warns over", YEARS_A as f64, "years"),
        limit("category B, warns over", YEARS_B as f64, "years"),
    ],
);
/// The applicant's age.
pub static AGE: Rule = rule(
    "application.age",
    "Beijing guide (3)①, (4)①, (6)①; sz.gov.cn post_11247325; notice Q12",
    &[
        limit("warns under", AGE_LEAST as f64, "years"),
        limit("warns from", AGE_MOST as f64, "years"),
    ],
);
/// The photo's age.
pub static PHOTO: Rule = rule(
    "application.photo.taken",
    "notice Q11",
    &[limit("months before filing, at most", DOCUMENT_MONTHS as f64, "months")],
);
/// The medical certificate's age.
pub static MEDICAL: Rule = rule(
    "application.medical.issued",
    "Beijing guide (3)②",
    &[limit("months before filing, at most", DOCUMENT_MONTHS as f64, "months")],
);
/// The no-crime certificate's age, from its issue and not from its legalisation.
pub static NO_CRIME: Rule = rule(
    "application.no-crime.issued",
    "Beijing guide (3)②",
    &[limit("months before filing, at most", DOCUMENT_MONTHS as f64, "months")],
);
/// An extension is filed in time.
pub static EXTENSION: Rule = rule(
    "application.extension.window",
    "外国人来华工作许可服务指南 (30 days); Beijing guide (120 days), Tianjin 2024-03-01 (90 days)",
    &[
        limit("days before expiry, at least", EXTENSION_LATEST as f64, "days"),
        limit("days before expiry, from (Beijing)", EXTENSION_EARLIEST.0 as f64, "days"),
        limit("days before expiry, from (others)", EXTENSION_EARLIEST.1 as f64, "days"),
    ],
);
/// The Notification is valid on the day it is used.
pub static NOTIFICATION: Rule = rule("application.notification.valid", "notice Q18", &[]);
/// The residence permit is applied for in time.
pub static RESIDENCE: Rule = rule(
    "application.residence.term",
    "Notification template; Exit and Entry Administration Law art. 30",
    &[limit("days from entry, at most", RESIDENCE_DAYS as f64, "days")],
);

/// All of them.
pub static ALL: &[&Rule] = &[
    &DATE,
    &SUBMITTED,
    &ZONE_NATIONALITY,
    &ZONE_BIRTH,
    &ZONE_SEX,
    &ZONE_EXPIRY,
    &RESIDENT_NATIONALITY,
    &RESIDENT_BIRTH,
    &PASSPORT,
    &CONTRACT_PASSPORT,
    &CONTRACT_CATEGORY,
    &AGE,
    &PHOTO,
    &MEDICAL,
    &NO_CRIME,
    &EXTENSION,
    &NOTIFICATION,
    &RESIDENCE,
];
