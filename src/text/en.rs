//! English.

#[cfg(feature = "form")]
pub mod application;
#[cfg(feature = "form")]
pub mod attachment;
#[cfg(feature = "bind")]
pub mod binding;
pub mod contract;
#[cfg(feature = "form")]
pub mod country;
pub mod credit_code;
pub mod date;
#[cfg(feature = "form")]
pub mod employer_name;
#[cfg(feature = "photo")]
pub mod face;
#[cfg(feature = "form")]
pub mod mobile;
#[cfg(feature = "form")]
pub mod mrz;
#[cfg(feature = "form")]
pub mod name;
pub mod number;
#[cfg(feature = "form")]
pub mod passport_number;
#[cfg(feature = "form")]
pub mod permanent_resident_id;
#[cfg(feature = "photo")]
pub mod photo_file;
#[cfg(feature = "photo")]
pub mod picture;
#[cfg(feature = "photo")]
pub mod profile;
#[cfg(feature = "form")]
pub mod resident_id;
#[cfg(feature = "form")]
pub mod social_security_number;
#[cfg(feature = "photo")]
pub mod taken;
#[cfg(feature = "form")]
pub mod work_permit_number;

/// The names of the photo's rules.
#[cfg(feature = "photo")]
pub const PHOTO_TITLES: &[(&str, &str)] = &[
    ("photo.file.format", "File format"),
    ("photo.file.size", "File size"),
    ("photo.file.intact", "File intact"),
    ("photo.file.channels", "Colour channels"),
    ("photo.file.orientation", "Stored upright"),
    ("photo.size.pixels", "Pixels"),
    ("photo.size.shape", "Shape"),
    ("photo.taken", "Taken within 6 months"),
    ("photo.file.edited", "Image editor"),
    ("photo.face.count", "One face"),
    ("photo.face.real", "A real face"),
    ("photo.pose.upright", "Upright"),
    ("photo.pose.yaw", "Turned left or right"),
    ("photo.pose.pitch", "Turned up or down"),
    ("photo.pose.roll", "Tilt"),
    ("photo.head.size", "Share of the head"),
    ("photo.head.position", "Centring"),
    ("photo.head.inside", "Whole head"),
    ("photo.eyes.open", "Eyes open"),
    ("photo.eyes.distance", "Pixels between the eyes"),
    ("photo.mouth.closed", "Mouth closed"),
    ("photo.expression", "Neutral expression"),
    ("photo.perspective", "Distance of the camera"),
    ("photo.background.white", "White background"),
    ("photo.background.uniform", "Plain background"),
    ("photo.background.shadow", "No shadow behind"),
    ("photo.border", "No border"),
    ("photo.light.exposure", "Brightness of the face"),
    ("photo.light.uniform", "Even light"),
    ("photo.light.hotspot", "No hot spots"),
    ("photo.colour.present", "In colour"),
    ("photo.colour.natural", "Natural colours"),
    ("photo.sharp.focus", "Focus"),
    ("photo.sharp.resolution", "Fineness"),
    ("photo.sharp.compression", "Compression"),
    ("photo.sharp.noise", "Grain"),
    ("photo.defects", "Spots, creases, ink"),
    ("photo.proportions", "Proportions"),
    ("photo.retouched", "Skin not smoothed"),
];

/// The names of the other rules.
pub const TITLES: &[(&str, &str)] = &[
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
    ("attachment.format", "Attachment: kind of file"),
    ("attachment.size", "Attachment: size"),
    ("attachment.readable", "Attachment: can be opened"),
    ("application.date", "Dates"),
    ("application.submitted", "Filing day"),
    ("application.mrz.nationality", "Nationality as in the MRZ"),
    ("application.mrz.birth", "Birth date as in the MRZ"),
    ("application.mrz.sex", "Sex as in the MRZ"),
    ("application.mrz.expiry", "Expiry as in the MRZ"),
    (
        "application.permanent-resident.nationality",
        "Nationality as in the permanent resident’s number",
    ),
    ("application.permanent-resident.birth", "Birth date as in the permanent resident’s number"),
    ("application.passport.validity", "Passport: time left"),
    ("application.contract.passport", "Contract and passport"),
    ("application.contract.category", "Contract and category"),
    ("application.age", "Age"),
    ("application.photo.taken", "Photo within 6 months"),
    ("application.medical.issued", "Medical certificate within 6 months"),
    ("application.no-crime.issued", "No-crime certificate within 6 months"),
    ("application.extension.window", "Extension in time"),
    ("application.notification.valid", "Notification valid"),
    ("application.residence.term", "Residence permit in time"),
    ("field.name.written", "Name: as written"),
    ("field.name.mrz", "Name: as in the MRZ"),
    ("field.mrz.layout", "Machine-readable zone: lines"),
    ("field.mrz.alphabet", "Machine-readable zone: characters"),
    ("field.mrz.document", "Machine-readable zone: kind of document"),
    ("field.mrz.states", "Machine-readable zone: states"),
    ("field.mrz.name", "Machine-readable zone: name"),
    ("field.mrz.number", "Machine-readable zone: number’s check digit"),
    ("field.mrz.birth", "Machine-readable zone: birth date"),
    ("field.mrz.sex", "Machine-readable zone: sex"),
    ("field.mrz.expiry", "Machine-readable zone: expiry date"),
    ("field.mrz.personal", "Machine-readable zone: personal number’s check digit"),
    ("field.mrz.composite", "Machine-readable zone: last check digit"),
    ("field.employer-name.typed", "Employer’s name"),
    ("field.passport-number.length", "Passport number: length"),
    ("field.passport-number.alphabet", "Passport number: characters"),
    ("field.passport-number.mrz", "Passport number: as in the MRZ"),
    ("field.nationality.listed", "Nationality"),
    ("field.social-security-number.alphabet", "Social security number: characters"),
    ("field.social-security-number.shape", "Social security number: structure"),
    ("field.social-security-number.composed", "Social security number: fits the document"),
    ("field.permanent-resident-id.length", "Permanent resident’s number: length"),
    ("field.permanent-resident-id.alphabet", "Permanent resident’s number: characters"),
    ("field.permanent-resident-id.place", "Permanent resident’s number: place"),
    ("field.permanent-resident-id.nationality", "Permanent resident’s number: nationality"),
    ("field.permanent-resident-id.birth", "Permanent resident’s number: birth date"),
    ("field.permanent-resident-id.check", "Permanent resident’s number: check character"),
    ("field.resident-id.length", "Resident identity number: length"),
    ("field.resident-id.alphabet", "Resident identity number: characters"),
    ("field.resident-id.region", "Resident identity number: region"),
    ("field.resident-id.birth", "Resident identity number: birth date"),
    ("field.resident-id.check", "Resident identity number: check character"),
    ("field.work-permit-number.shape", "Work permit number"),
    ("field.mobile.shape", "Mobile number"),
    ("field.date.read", "Date"),
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
