//! `checkApplication` and `checkAttachment`.

use wasm_bindgen::prelude::*;

use super::api::{content, spoken};
use super::{file, input, input::Fields};
use crate::contract::Business;
use crate::form::application::{
    self, Applicant, Application, Arrival, Category, Documents, Employer, Employment, Passport,
    Permit,
};
use crate::form::attachment;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type ApplicationReport = Report<ApplicationFacts>;
export type AttachmentReport = Report<AttachmentFacts>;
"#;

/// Judges every field of an application that is filled in, and how they hang together.
#[wasm_bindgen(js_name = checkApplication, unchecked_return_type = "ApplicationReport")]
pub fn check_application(
    #[wasm_bindgen(unchecked_param_type = "Application")] application: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "FieldOptions | null")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let locale = Fields::new(&options, "options", &["locale"])?.locale()?;
    let mut given = read(&application)?;
    if given.submitted.as_deref().is_none_or(|text| text.trim().is_empty()) {
        given.submitted = input::today().map(|day| day.to_string());
    }
    spoken(application::check(&given), locale)
}

fn read(given: &JsValue) -> Result<Application, JsValue> {
    let known = [
        "business",
        "submitted",
        "category",
        "employer",
        "applicant",
        "passport",
        "contract",
        "documents",
        "permit",
        "arrival",
    ];
    let whole = Fields::new(given, "application", &known)?;
    let get = |name: &str| whole.get(name).map(Option::unwrap_or_default);
    let mut texts = Vec::new();
    for (group, what, names) in GROUPS {
        let group = Fields::new(&get(group)?, what, names)?;
        for name in *names {
            // The contract's contents are no text; they are read below.
            texts.push(if *name == CONTENT { None } else { group.text(name)? });
        }
    }
    let seen = get("contract")?;
    let seen = if seen.is_object() { js_sys::Reflect::get(&seen, &CONTENT.into())? } else { seen };
    let categories = [("A", Category::A), ("B", Category::B), ("C", Category::C)];
    // In the order of the groups.
    let mut texts = texts.into_iter();
    let mut next = || texts.next().flatten();
    Ok(Application {
        business: whole.choice("business", &Business::ALL)?,
        submitted: whole.text("submitted")?,
        category: whole.choice("category", &categories)?,
        employer: Employer { name: next(), credit_code: next(), agent_id: next() },
        applicant: Applicant {
            name: next(),
            nationality: next(),
            birth: next(),
            sex: next(),
            mobile: next(),
            permanent_resident_id: next(),
            social_security_number: next(),
        },
        passport: Passport { number: next(), expiry: next(), mrz: next() },
        documents: Documents { photo: next(), medical: next(), no_crime: next() },
        permit: Permit { number: next(), expiry: next() },
        arrival: Arrival {
            notification_valid_until: next(),
            entered: next(),
            residence_applied: next(),
        },
        contract: Employment {
            effective: next(),
            end: next(),
            content: if seen.is_undefined() || seen.is_null() {
                None
            } else {
                Some(content(&seen)?)
            },
        },
    })
}

const CONTENT: &str = "content";

/// The groups of texts, each with what refusals call it and the names it may have.
const GROUPS: &[(&str, &str, &[&str])] = &[
    ("employer", "application.employer", &["name", "creditCode", "agentId"]),
    (
        "applicant",
        "application.applicant",
        &[
            "name",
            "nationality",
            "birth",
            "sex",
            "mobile",
            "permanentResidentId",
            "socialSecurityNumber",
        ],
    ),
    ("passport", "application.passport", &["number", "expiry", "mrz"]),
    ("documents", "application.documents", &["photo", "medical", "noCrime"]),
    ("permit", "application.permit", &["number", "expiry"]),
    ("arrival", "application.arrival", &["notificationValidUntil", "entered", "residenceApplied"]),
    ("contract", "application.contract", &["effective", "end", CONTENT]),
];

/// Judges a scanned document: what it is by its content, its size, and whether a PDF opens.
///
/// @returns the report; rejects with a `PrecheckError` where the call itself is at fault.
#[wasm_bindgen(js_name = checkAttachment, unchecked_return_type = "AttachmentReport")]
pub async fn check_attachment(
    #[wasm_bindgen(unchecked_param_type = "Blob | ArrayBuffer | Uint8Array")] document: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "FieldOptions | null")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let locale = Fields::new(&options, "options", &["locale"])?.locale()?;
    let document = file::read(&document).await?;
    let report = attachment::check(&document.bytes, Some(document.size));
    spoken(report, locale)
}
