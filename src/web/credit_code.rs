//! `checkField` of a module without the rest of the form: the credit code alone.

use wasm_bindgen::prelude::*;

use super::api::spoken;
use super::error::{Code, refuse};
use super::input::{self, Fields};
use crate::form::credit_code;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
export type CreditCodeReport = Report<CreditCodeFacts>;
/** Fields that `checkField` knows, each with the facts its report carries. */
export interface FieldFacts {
    "credit-code": CreditCodeFacts;
}
export type FieldKind = keyof FieldFacts;
/** Judges one field of the form. The value is never changed; what was judged is in the facts. */
export function checkField<K extends FieldKind>(
    kind: K,
    value: string | number | null | undefined,
    context?: object | null,
    options?: FieldOptions | null,
): Report<FieldFacts[K]>;
"#;

/// Judges one field of the form; its exact types are with `FieldFacts`. The credit code needs no
/// context.
#[wasm_bindgen(js_name = checkField, skip_typescript)]
pub fn check_field(
    kind: JsValue,
    value: JsValue,
    context: JsValue,
    options: JsValue,
) -> Result<JsValue, JsValue> {
    let locale = Fields::new(&options, "options", &["locale"])?.locale()?;
    Fields::new(&context, "context", &[])?;
    match kind.as_string().as_deref() {
        Some("credit-code") => spoken(credit_code::check(&input::text(&value, "value")?), locale),
        _ => Err(refuse(Code::Input, "kind: “credit-code” is wanted.")),
    }
}
