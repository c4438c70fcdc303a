//! `checkApplication` and `checkAttachment`.

use wasm_bindgen::prelude::*;

use super::api::{content, spoken};
use super::{file, input, input::Fields};
use crate::contract::Business;
use crate::form::application::{self, Application, Category};
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
    let mut read = Application::default();
    let Application { employer, applicant, passport, documents, permit, arrival, contract, .. } =
        &mut read;
    // In the order of the groups.
    let mut texts = [
        &mut employer.name,
        &mut employer.credit_code,
        &mut employer.agent_id,
        &mut applicant.name,
        &mut applicant.nationality,
        &mut applicant.birth,
        &mut applicant.sex,
        &mut applicant.mobile,
        &mut applicant.permanent_resident_id,
        &mut applicant.social_security_number,
        &mut passport.number,
        &mut passport.expiry,
        &mut passport.mrz,
        &mut documents.photo,
        &mut documents.medical,
        &mut documents.no_crime,
        &mut permit.number,
        &mut permit.expiry,
        &mut arrival.notification_valid_until,
        &mut arrival.entered,
        &mut arrival.residence_applied,
        &mut contract.effective,
        &mut contract.end,
    ];
    let mut places = texts.iter_mut();
    for (group, what, names) in GROUPS {
        let group = Fields::new(&get(group)?, what, names)?;
        // The contract's contents are no text; they are read below.
        for name in names.iter().filter(|name| **name != CONTENT) {
            if let Some(text) = places.next() {
                **text = group.text(name)?;
            }
        }
    }
    let seen = get("contract")?;
    let seen = if seen.is_object() { js_sys::Reflect::get(&seen, &CONTENT.into())? } else { seen };
    if !seen.is_undefined() && !seen.is_null() {
        contract.content = Some(content(&seen)?);
    }
    let categories = [("A", Category::A), ("B", Category::B), ("C", Category::C)];
    read.business = whole.choice("business", &Business::ALL)?;
    read.submitted = whole.text("submitted")?;
    read.category = whole.choice("category", &categories)?;
    Ok(read)
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
