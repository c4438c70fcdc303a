//! English.

pub mod contract;
pub mod credit_code;
pub mod photo_file;
pub mod taken;

/// The rules' names.
pub const TITLES: &[(&str, &str)] = &[
    ("photo.file.format", "File format"),
    ("photo.file.size", "File size"),
    ("photo.file.intact", "File intact"),
    ("photo.file.channels", "Colour channels"),
    ("photo.file.orientation", "Stored upright"),
    ("photo.size.pixels", "Pixels"),
    ("photo.size.shape", "Shape"),
    ("photo.taken", "Taken within 6 months"),
    ("photo.file.edited", "Image editor"),
    ("contract.submitted", "Filing day"),
    ("contract.effective", "Effective date"),
    ("contract.term", "Length of the contract"),
    ("contract.frozen", "No changes after filing"),
    ("contract.content.language", "In Chinese"),
    ("contract.content.parties", "Both parties"),
    ("contract.content.place", "Place of work"),
    ("contract.content.work", "Content of the work"),
    ("contract.content.pay", "Pay"),
    ("contract.content.period", "Period of work in China"),
    ("contract.content.position", "Position"),
    ("contract.content.signature", "Applicant’s signature"),
    ("contract.content.seal", "Employer’s seal"),
    ("field.credit-code.length", "Credit code: length"),
    ("field.credit-code.alphabet", "Credit code: characters"),
    ("field.credit-code.shape", "Credit code: structure"),
    ("field.credit-code.check", "Credit code: check character"),
    ("field.credit-code.organisation", "Credit code: organisation code"),
    ("field.credit-code.registered", "Credit code: registered"),
];

/// A list as it is spoken: `a`, `a and b`, `a, b and c`.
pub(crate) fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

/// `1 day`, `2 days`.
pub(crate) fn days(count: i32) -> String {
    let count = count.unsigned_abs();
    if count == 1 { "1 day".to_owned() } else { format!("{count} days") }
}
