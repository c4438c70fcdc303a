//! Words of an application as a whole.

use super::date::unreadable;
use crate::form::application::{ApplicationCase, Category, Day, Document, Topic};
use crate::text::Words;

const AGE: &str = "Without social insurance the electronic permit can still be had (notice Q12). Ask the bureau whether the application is taken (0755-88121678).";

/// The words of a case.
pub fn words(case: &ApplicationCase) -> Words {
    use ApplicationCase as C;
    match case {
        C::Date { day, error } => unreadable(date_name(*day), error),
        C::NoFilingDay => Words::and(
            "The filing day is not known, so nothing that depends on it was judged.",
            "Enter the filing day.",
        ),
        C::ZoneSame(topic) => Words::say(format_args!(
            "The {} is the same as in the machine-readable zone.",
            name(*topic)
        )),
        C::ZoneDiffers { topic, form, zone } => Words::and(
            format_args!(
                "The {} is {form} in the form and {zone} in the machine-readable zone.",
                name(*topic)
            ),
            "Compare both with the passport and follow the passport.",
        ),
        C::ResidentSame(topic) => Words::say(format_args!(
            "The {} is the same as in the permanent resident’s number.",
            name(*topic)
        )),
        C::ResidentDiffers { topic, form, number } => Words::and(
            format_args!(
                "The {} is {form} in the form and {number} in the permanent resident’s number.",
                name(*topic)
            ),
            "Compare both with the documents. If the nationality has changed, follow the passport.",
        ),
        C::PassportLasts { expiry } => {
            Words::say(format_args!("The passport is valid until {expiry}."))
        }
        C::PassportShort { expiry, needed } => Words::and(
            format_args!(
                "The passport expires on {expiry}, less than 6 months after filing; {needed} or later would do. Other cities’ guides ask for it."
            ),
            "Renew the passport first, or ask the bureau (0755-88121678): the notice does not speak of it.",
        ),
        C::PassportExpired { expiry } => Words::and(
            format_args!("The passport expired on {expiry}, before filing."),
            "Renew the passport before filing.",
        ),
        C::ContractWithinPassport => Words::say("The contract ends while the passport is valid."),
        C::ContractBeyondPassport { end, expiry } => Words::and(
            format_args!(
                "The contract ends on {end}, after the passport expires on {expiry}. A permit follows contract and passport; other cities grant it to the earlier day."
            ),
            "Renew the passport first if the permit is to cover the whole contract.",
        ),
        C::TermFits { category } => Words::say(format_args!(
            "The contract is no longer than a permit of category {}.",
            letter(*category)
        )),
        C::TermLong { category, years } => Words::and(
            format_args!(
                "The contract is longer than {years} years, the most that other cities grant category {}.",
                letter(*category)
            ),
            "The permit has to be extended before it expires; the contract is not wrong for that.",
        ),
        C::TermOpen => Words::and(
            "No limit was found published for permits of category C.",
            "Ask the bureau if it matters (0755-88121678).",
        ),
        C::AgeFits { age } => Words::say(format_args!("{age} years old at filing.")),
        C::AgeYoung { age } => Words::and(
            format_args!("{age} years old at filing; 18 is the least for working in China."),
            "Check the birth date.",
        ),
        C::AgeOnTheLine => Words::and(
            "60 years old at filing. Categories B and C normally go up to 60; whether 60 itself is within is not said.",
            AGE,
        ),
        C::AgeOld { age, unknown_category } => Words::and(
            format_args!(
                "{age} years old at filing. {}",
                if *unknown_category {
                    "Category A has no limit; B and C normally go up to 60."
                } else {
                    "Categories B and C, and the procedure for 90 days or fewer, normally go up to 60."
                }
            ),
            AGE,
        ),
        C::AgeOldExtension { age } => Words::and(
            format_args!(
                "{age} years old at filing. On the age at an extension other cities’ guides contradict themselves: 60 or 70."
            ),
            AGE,
        ),
        C::AgeExempt { age } => {
            Words::say(format_args!("{age} years old at filing; category A has no limit."))
        }
        C::NotBorn { birth } => Words::and(
            format_args!("The birth date, {birth}, is after the filing day."),
            "Check both dates.",
        ),
        C::Recent(document) => {
            Words::say(format_args!("{} of the 6 months before filing.", document_name(*document)))
        }
        C::Stale { document, issued, oldest } => Words::and(
            format_args!(
                "{} of {issued}, older than 6 months; {oldest} is the oldest day that will do.",
                document_name(*document)
            ),
            match document {
                Document::Photo => "Have a new photo taken.",
                Document::Medical => {
                    "Have a new examination, or give the promise the guide allows."
                }
                Document::NoCrime => {
                    "Have a new one issued. Its issue counts, not its legalisation."
                }
            },
        ),
        C::Ahead { document, issued } => Words::and(
            format_args!("{} of {issued}, after the filing day.", document_name(*document)),
            "Check the date.",
        ),
        C::ExtensionInTime { latest, early: false, .. } => {
            Words::say(format_args!("The extension is in time until {latest}."))
        }
        C::ExtensionInTime { latest, earliest, early: true } => Words::and(
            format_args!(
                "The extension is in time until {latest}. From when on it is taken differs by city: Beijing from {}, others from {}.",
                earliest.0, earliest.1
            ),
            "No day was found published for Shenzhen; if it is returned, file later.",
        ),
        C::ExtensionLate { latest, expiry } => Words::and(
            format_args!(
                "The permit expires on {expiry}; an extension is filed 30 days before, by {latest}."
            ),
            "Ask the bureau at once (0755-88121678); a new application may be needed.",
        ),
        C::NotificationValid => Words::say("The Notification is valid on the day it is used."),
        C::NotificationExpired { until, used } => Words::and(
            format_args!("The Notification is valid until {until} and used on {used}."),
            "For the residence permit, the work permit page in the electronic social security card will do instead (notice Q18). For the visa the Notification has to be valid.",
        ),
        C::ResidenceInTime => Words::say("Applied for within 30 days of entry."),
        C::ResidenceBy { latest } => Words::say(format_args!(
            "Apply for the residence permit by {latest}, within 30 days of entry."
        )),
        C::ResidenceLate { latest, applied } => Words::and(
            format_args!(
                "The residence permit is applied for by {latest}, within 30 days of entry; the day entered is {applied}."
            ),
            "Apply earlier, or turn to the exit and entry administration at the place of work at once.",
        ),
        C::ResidenceBeforeEntry { entered, applied } => Words::and(
            format_args!(
                "The residence permit is applied for on {applied}, before entry on {entered}."
            ),
            "Check both dates.",
        ),
    }
}

fn date_name(day: Day) -> &'static str {
    match day {
        Day::Submitted => "filing day",
        Day::Birth => "birth date",
        Day::PassportExpiry => "passport’s expiry date",
        Day::Photo => "day of the photo",
        Day::Medical => "day of the medical certificate",
        Day::NoCrime => "day of the no-crime certificate",
        Day::PermitExpiry => "permit’s last day",
        Day::Notification => "Notification’s last day",
        Day::Entered => "day of entry",
        Day::Residence => "day of applying for the residence permit",
    }
}

fn name(topic: Topic) -> &'static str {
    match topic {
        Topic::Nationality => "nationality",
        Topic::Birth => "birth date",
        Topic::Sex => "sex",
        Topic::Expiry => "expiry date",
    }
}

fn document_name(document: Document) -> &'static str {
    match document {
        Document::Photo => "A photo",
        Document::Medical => "A medical certificate",
        Document::NoCrime => "A no-crime certificate",
    }
}

fn letter(category: Category) -> &'static str {
    match category {
        Category::A => "A",
        Category::B => "B",
        Category::C => "C",
    }
}
