//! `checkApplication` and `checkAttachment`.

use wasm_bindgen::prelude::*;

use super::api::{content, to_js};
use super::{file, input, input::Fields};
use crate::contract::Business;
use crate::form::application::{
    self, Applicant, Application, Arrival, Category, Documents, Employer, Employment, Passport,
    Permit,
};
use crate::form::attachment;
use crate::text::speak;

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
    to_js(&speak(application::check(&given), locale))
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
    let group = |name: &str, what, known: &[&str]| {
        Fields::new(&whole.get(name)?.unwrap_or_default(), what, known)
    };
    let known = ["name", "creditCode", "agentId"];
    let employer = group("employer", "application.employer", &known)?;
    let known = [
        "name",
        "nationality",
        "birth",
        "sex",
        "mobile",
        "permanentResidentId",
        "socialSecurityNumber",
    ];
    let applicant = group("applicant", "application.applicant", &known)?;
    let passport = group("passport", "application.passport", &["number", "expiry", "mrz"])?;
    let contract = group("contract", "application.contract", &["effective", "end", "content"])?;
    let documents = group("documents", "application.documents", &["photo", "medical", "noCrime"])?;
    let permit = group("permit", "application.permit", &["number", "expiry"])?;
    let known = ["notificationValidUntil", "entered", "residenceApplied"];
    let arrival = group("arrival", "application.arrival", &known)?;
    let categories = [("A", Category::A), ("B", Category::B), ("C", Category::C)];
    Ok(Application {
        business: whole.choice("business", &Business::ALL)?,
        submitted: whole.text("submitted")?,
        category: whole.choice("category", &categories)?,
        employer: Employer {
            name: employer.text("name")?,
            credit_code: employer.text("creditCode")?,
            agent_id: employer.text("agentId")?,
        },
        applicant: Applicant {
            name: applicant.text("name")?,
            nationality: applicant.text("nationality")?,
            birth: applicant.text("birth")?,
            sex: applicant.text("sex")?,
            mobile: applicant.text("mobile")?,
            permanent_resident_id: applicant.text("permanentResidentId")?,
            social_security_number: applicant.text("socialSecurityNumber")?,
        },
        passport: Passport {
            number: passport.text("number")?,
            expiry: passport.text("expiry")?,
            mrz: passport.text("mrz")?,
        },
        contract: Employment {
            effective: contract.text("effective")?,
            end: contract.text("end")?,
            content: contract.get("content")?.map(|given| content(&given)).transpose()?,
        },
        documents: Documents {
            photo: documents.text("photo")?,
            medical: documents.text("medical")?,
            no_crime: documents.text("noCrime")?,
        },
        permit: Permit { number: permit.text("number")?, expiry: permit.text("expiry")? },
        arrival: Arrival {
            notification_valid_until: arrival.text("notificationValidUntil")?,
            entered: arrival.text("entered")?,
            residence_applied: arrival.text("residenceApplied")?,
        },
    })
}

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
    to_js(&speak(report, locale))
}
