//! `findProcedure`.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use super::error::{Code, refuse};
use super::input::{self, Fields};
use crate::procedure::{Situation, find_procedure};

/// The types; a test holds them against the table and against what is written.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("procedure.d.ts");

/// Finds the procedure for a situation: which, where, in which steps, with which documents and by
/// when; or the question whose answer decides.
///
/// @throws a `PrecheckError` for a fact that is not known, a value it cannot have, or facts that
/// contradict each other.
#[wasm_bindgen(js_name = findProcedure, unchecked_return_type = "Procedure")]
pub fn find(
    #[wasm_bindgen(unchecked_param_type = "Situation")] situation: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "FieldOptions | null")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let locale = Fields::new(&options, "options", &["locale"])?.locale()?;
    let situation = read(&situation)?;
    js_sys::JSON::parse(&find_procedure(&situation).json(locale))
}

fn read(value: &JsValue) -> Result<Situation, JsValue> {
    let mut situation = Situation::default();
    let mut today = input::today().map(|day| day.to_string()).unwrap_or_default();
    if !value.is_object() || Array::is_array(value) {
        return Err(refuse(Code::Input, "situation: an object is wanted."));
    }
    // JavaScript writes each fact as `name,value`: a number, `true` and a list of names too.
    let facts: String = Object::entries(value.unchecked_ref()).join("\n").into();
    for fact in facts.split('\n') {
        let (name, value) = fact.split_once(',').unwrap_or((fact, ""));
        let value = match value {
            "true" => "yes",
            "false" => "no",
            value => value,
        };
        match name {
            "today" => today = value.to_owned(),
            "have" => situation = situation.having(value.split(',')),
            _ => add(&mut situation, name, value)?,
        }
    }
    add(&mut situation, "today", &today)?;
    Ok(situation)
}

#[inline(never)]
fn add(situation: &mut Situation, name: &str, value: &str) -> Result<(), JsValue> {
    situation.add(name, value).map_err(|error| refuse(Code::Input, &format!("situation.{error}")))
}
