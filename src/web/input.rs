//! What callers pass, made Rust, or refused in words.

use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use super::error::{Code, refuse};
use crate::date::Date;
use crate::form::normalise::LONGEST;

/// An object of options; `undefined` and `null` are the empty one.
///
/// # Errors
/// `option`, naming what is unknown or of the wrong type.
pub fn options<T: DeserializeOwned + Default>(value: JsValue, what: &str) -> Result<T, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    if !value.is_object() || js_sys::Array::is_array(&value) {
        return Err(refuse(Code::Option, &format!("{what}: an object is wanted.")));
    }
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| refuse(Code::Option, &format!("{what}: {}", readable(&error))))
}

/// serde's own words are fit for developers; the prefix that the bridge adds is not.
fn readable(error: &serde_wasm_bindgen::Error) -> String {
    error.to_string().trim_start_matches("Error: ").to_owned()
}

/// A text that a person typed. `null` and `undefined` are the empty text; a whole number that
/// JavaScript holds exactly is its digits.
///
/// # Errors
/// `input` for anything else.
pub fn text(value: &JsValue, what: &str) -> Result<String, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(String::new());
    }
    if let Some(string) = value.dyn_ref::<js_sys::JsString>() {
        // Longer texts are too long for any field: the rest is not copied.
        let head = string.slice(0, u32::try_from(LONGEST * 2).unwrap_or(u32::MAX));
        return Ok(head.into());
    }
    match value.as_f64() {
        Some(number) if js_sys::Number::is_safe_integer(value) && number >= 0.0 => {
            Ok(format!("{number:.0}"))
        }
        Some(_) => Err(refuse(
            Code::Input,
            &format!(
                "{what}: pass it as a string; JavaScript rounds numbers of more than 15 digits."
            ),
        )),
        None => Err(refuse(Code::Input, &format!("{what}: a string is wanted."))),
    }
}

/// A day among the options; today in Beijing where it is left out.
///
/// # Errors
/// `option` for a text that is no day.
pub fn day(text: Option<&str>, what: &str) -> Result<Option<Date>, JsValue> {
    let Some(text) = text else { return Ok(None) };
    text.parse().map(Some).map_err(|_| {
        let shown: String = text.chars().take(40).collect();
        refuse(Code::Option, &format!("{what}: “{shown}” is not a day; write it as 2024-12-06."))
    })
}

/// Today in Beijing. Only this layer has a clock.
pub fn today() -> Option<Date> {
    const BEIJING_MS: f64 = 8.0 * 3_600_000.0;
    let days = ((js_sys::Date::now() + BEIJING_MS) / 86_400_000.0).floor();
    // A float cast saturates; the calendar refuses what is out of its range.
    Date::from_epoch_days(days as i32)
}
