//! `checkField`: one export for every kind of field, with the exact type of each one's facts.

use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::api::spoken;
use super::error::{Code, refuse};
use super::input::{self, Fields};
use crate::form::{
    country, credit_code, date, employer_name, mobile, mrz, name, passport_number,
    permanent_resident_id, resident_id, social_security_number, work_permit_number,
};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type CreditCodeReport = Report<CreditCodeFacts>;
export type EmployerNameFacts = TypedFacts;
export type PassportNumberFacts = TypedFacts;
export type WorkPermitNumberFacts = TypedFacts;
/** Fields that `checkField` knows, each with the facts its report carries. */
export interface FieldFacts {
    "credit-code": CreditCodeFacts;
    "employer-name": EmployerNameFacts;
    "passport-number": PassportNumberFacts;
    "mrz": MrzFacts;
    "name": NameFacts;
    "nationality": NationalityFacts;
    "social-security-number": SocialSecurityNumberFacts;
    "permanent-resident-id": PermanentResidentIdFacts;
    "resident-id": ResidentIdFacts;
    "work-permit-number": WorkPermitNumberFacts;
    "mobile": MobileFacts;
    "date": DateFacts;
}
export type FieldKind = keyof FieldFacts;
/** Judges one field of the form. The value is never changed; what was judged is in the facts. */
export function checkField<K extends FieldKind>(
    kind: K,
    value: string | number | null | undefined,
    context?: FieldContext | null,
    options?: FieldOptions | null,
): Report<FieldFacts[K]>;
"#;

/// The kinds, in the order of the form.
const KINDS: [&str; 12] = [
    "credit-code",
    "employer-name",
    "passport-number",
    "mrz",
    "name",
    "nationality",
    "social-security-number",
    "permanent-resident-id",
    "resident-id",
    "work-permit-number",
    "mobile",
    "date",
];

/// What is known beside the field; a kind takes from it what it needs.
#[derive(Tsify)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "the type of what `Fields` reads, for TypeScript")]
pub struct FieldContext {
    /// The filing day, `YYYY-MM-DD`, for birth dates; today in Beijing where left out.
    #[tsify(optional)]
    submitted: Option<String>,
    /// The passport's machine-readable zone, for `name` and `passport-number`.
    #[tsify(optional)]
    mrz: Option<String>,
    /// The layout that is wanted, for `mrz`.
    #[tsify(optional)]
    format: Option<mrz::Format>,
    /// Nationality, for `social-security-number`.
    #[tsify(optional)]
    nationality: Option<String>,
    /// Passport number, for `social-security-number` and `work-permit-number`.
    #[tsify(optional)]
    passport_number: Option<String>,
}

/// Judges one field of the form; its exact types are with `FieldFacts`.
#[wasm_bindgen(js_name = checkField, skip_typescript)]
pub fn check_field(
    kind: JsValue,
    value: JsValue,
    context: JsValue,
    options: JsValue,
) -> Result<JsValue, JsValue> {
    let locale = Fields::new(&options, "options", &["locale"])?.locale()?;
    let known = ["submitted", "mrz", "format", "nationality", "passportNumber"];
    let context = Fields::new(&context, "context", &known)?;
    let kind = kind.as_string().unwrap_or_default();
    if !KINDS.contains(&kind.as_str()) {
        let shown: String = kind.chars().take(40).collect();
        let known = KINDS.join(", ");
        return Err(refuse(
            Code::Input,
            &format!("kind: “{shown}” is not known; known are {known}."),
        ));
    }
    let submitted = context.day("submitted")?.or_else(input::today);
    let format = context.choice("format", &mrz::Format::ALL)?;
    let (zone, nationality) = (context.text("mrz")?, context.text("nationality")?);
    let number = context.text("passportNumber")?;
    let (zone, number) = (zone.as_deref(), number.as_deref());
    let typed = input::text(&value, "value")?;
    let typed = typed.as_str();
    match kind.as_str() {
        "credit-code" => spoken(credit_code::check(typed), locale),
        "employer-name" => spoken(employer_name::check(typed), locale),
        "passport-number" => {
            let fields = zone.and_then(|zone| {
                mrz::check(zone, mrz::Context { format: None, submitted }).facts.fields
            });
            let in_zone = fields.as_ref().map(|fields| fields.number.as_str());
            spoken(passport_number::check(typed, in_zone), locale)
        }
        "mrz" => spoken(mrz::check(typed, mrz::Context { format, submitted }), locale),
        "name" => spoken(name::check(typed, zone), locale),
        "nationality" => spoken(country::check(typed), locale),
        "social-security-number" => {
            let report = social_security_number::check(typed, nationality.as_deref(), number);
            spoken(report, locale)
        }
        "permanent-resident-id" => spoken(permanent_resident_id::check(typed, submitted), locale),
        "resident-id" => spoken(resident_id::check(typed, submitted), locale),
        "work-permit-number" => spoken(work_permit_number::check(typed, number), locale),
        "mobile" => spoken(mobile::check(typed), locale),
        _ => spoken(date::check(typed), locale),
    }
}
