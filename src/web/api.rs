//! What every module exports, and what its exports share.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::error::{Code, refuse};
use super::input::Fields;
use crate::contract::Content;
use crate::report::{Finding, Report};
use crate::text::{Locale, rulebook, speak};

/// Options of every check of the form, and of `findProcedure`.
#[derive(Tsify)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "the type of what `Fields` reads, for TypeScript")]
pub struct FieldOptions {
    /// Language of the words: English where left out.
    #[tsify(optional)]
    locale: Option<Locale>,
}

/// What was seen in a contract.
///
/// # Errors
/// `option` for a field that is not known or neither true nor false.
pub fn content(given: &JsValue) -> Result<Content, JsValue> {
    let known =
        ["language", "parties", "place", "work", "pay", "period", "position", "signature", "seal"];
    let given = Fields::new(given, "contract.content", &known)?;
    Ok(Content {
        language: given.flag("language")?,
        parties: given.flag("parties")?,
        place: given.flag("place")?,
        work: given.flag("work")?,
        pay: given.flag("pay")?,
        period: given.flag("period")?,
        position: given.flag("position")?,
        signature: given.flag("signature")?,
        seal: given.flag("seal")?,
    })
}

/// The rulebook: every rule with its name and its source.
#[wasm_bindgen(js_name = rules, unchecked_return_type = "Rule[]")]
pub fn rules(
    #[wasm_bindgen(unchecked_optional_param_type = "Locale | null")] locale: JsValue,
) -> Result<JsValue, JsValue> {
    let locale = match locale.as_string().as_deref() {
        None if locale.is_undefined() || locale.is_null() => Locale::default(),
        Some("zh") => Locale::Zh,
        Some("en") => Locale::En,
        _ => return Err(refuse(Code::Option, "locale: “zh” or “en” is wanted.")),
    };
    to_js(&rulebook(locale))
}

/// A report in words as plain JavaScript objects. Only its facts differ in type, so only they are
/// written once for each.
pub fn spoken<F: Serialize>(report: Report<F>, locale: Locale) -> Result<JsValue, JsValue> {
    let facts = to_js(&report.facts)?;
    tell(report.findings, &facts, locale)
}

#[inline(never)]
fn tell(findings: Vec<Finding>, facts: &JsValue, locale: Locale) -> Result<JsValue, JsValue> {
    let report = to_js(&speak(Report { findings, facts: () }, locale))?;
    js_sys::Reflect::set(&report, &"facts".into(), facts)?;
    Ok(report)
}

/// A value as plain JavaScript objects.
///
/// # Errors
/// What the serializer cannot write: nothing of ours.
#[inline(never)]
pub fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
