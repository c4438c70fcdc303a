//! What callers pass, made Rust, or refused in words.

use js_sys::{Array, JsString, Number, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::error::{Code, refuse};
use crate::date::Date;
use crate::form::normalise::LONGEST;
use crate::text::Locale;

#[wasm_bindgen]
extern "C" {
    /// `Object.keys`, of an object that may throw.
    #[wasm_bindgen(catch, js_namespace = Object)]
    fn keys(object: &Object) -> Result<Array, JsValue>;
}

/// An object a caller passed, read field by field. serde's derived reader would do the same with
/// poorer words, and brings the formatting of floats along, which weighs more than all the words.
pub struct Fields {
    object: Option<Object>,
    /// How the object is called in the words of a refusal.
    what: &'static str,
}

impl Fields {
    /// `undefined` and `null` are the object without fields; `known` are the fields it may have.
    ///
    /// # Errors
    /// `option` where it is no object, or has a field that is not known.
    #[inline(never)]
    pub fn new(value: &JsValue, what: &'static str, known: &[&str]) -> Result<Self, JsValue> {
        if value.is_undefined() || value.is_null() {
            return Ok(Self { object: None, what });
        }
        if !value.is_object() || Array::is_array(value) {
            return Err(refuse(Code::Option, &format!("{what}: an object is wanted.")));
        }
        let object: Object = value.clone().unchecked_into();
        let keys = keys(&object).map_err(|_| {
            refuse(Code::Option, &format!("{what}: an object that can be read is wanted."))
        })?;
        for key in keys {
            let key = key.as_string().unwrap_or_default();
            if !known.contains(&key.as_str()) {
                let key: String = key.chars().take(40).collect();
                let known = known.join(", ");
                let words = format!("{what}: “{key}” is not known; these are: {known}.");
                return Err(refuse(Code::Option, &words));
            }
        }
        Ok(Self { object: Some(object), what })
    }

    /// A field; `None` where it is left out, `undefined` or `null`.
    ///
    /// # Errors
    /// `option` where a getter of the caller's throws.
    pub fn get(&self, name: &str) -> Result<Option<JsValue>, JsValue> {
        let Some(object) = &self.object else { return Ok(None) };
        let value = Reflect::get(object, &name.into())
            .map_err(|_| self.wants(name, "a member that can be read"))?;
        Ok(Some(value).filter(|value| !value.is_undefined() && !value.is_null()))
    }

    /// A text.
    ///
    /// # Errors
    /// `option` where it is something else.
    #[inline(never)] // read many times over
    pub fn text(&self, name: &str) -> Result<Option<String>, JsValue> {
        self.get(name)?
            .map(|value| {
                let string = value.dyn_ref::<JsString>().map(head);
                string.ok_or_else(|| self.wants(name, "a string"))
            })
            .transpose()
    }

    /// `true` or `false`.
    ///
    /// # Errors
    /// `option` where it is something else.
    pub fn flag(&self, name: &str) -> Result<Option<bool>, JsValue> {
        self.get(name)?
            .map(|value| value.as_bool().ok_or_else(|| self.wants(name, "true or false")))
            .transpose()
    }

    /// One of a few names.
    ///
    /// # Errors
    /// `option` where it is none of them.
    pub fn choice<T: Copy>(&self, name: &str, choices: &[(&str, T)]) -> Result<Option<T>, JsValue> {
        let known = |at: usize| choices.get(at).map(|(known, _)| *known);
        let at = self.place(name, &known)?;
        Ok(at.and_then(|at| choices.get(at)).map(|(_, choice)| *choice))
    }

    /// The place of a field's value among those it can have.
    #[inline(never)]
    fn place<'a>(
        &self,
        name: &str,
        known: &dyn Fn(usize) -> Option<&'a str>,
    ) -> Result<Option<usize>, JsValue> {
        let Some(value) = self.get(name)? else { return Ok(None) };
        let given = value.as_string().unwrap_or_default();
        let mut all = Vec::new();
        while let Some(choice) = known(all.len()) {
            if choice == given {
                return Ok(Some(all.len()));
            }
            all.push(choice);
        }
        Err(self.wants(name, &format!("one of {}", all.join(", "))))
    }

    /// A list of a few names; empty where it is left out.
    ///
    /// # Errors
    /// `option` where it is no list, or holds anything else.
    #[cfg(feature = "photo")] // no field of the form is a list
    pub fn choices<T: Copy>(&self, name: &str, choices: &[(&str, T)]) -> Result<Vec<T>, JsValue> {
        let Some(value) = self.get(name)? else { return Ok(Vec::new()) };
        let known = || choices.iter().map(|(known, _)| *known).collect::<Vec<_>>().join(", ");
        let wanted = || self.wants(name, &format!("a list of {}", known()));
        let list = value.dyn_ref::<js_sys::Array>().ok_or_else(wanted)?;
        // Nothing is gained by a longer list than there are names.
        let given = list.iter().take(choices.len() + 1).map(|item| {
            let item = item.as_string()?;
            choices.iter().find(|(known, _)| *known == item).map(|(_, choice)| *choice)
        });
        given.collect::<Option<Vec<T>>>().ok_or_else(wanted)
    }

    /// A day.
    ///
    /// # Errors
    /// `option` for a text that is no day.
    pub fn day(&self, name: &str) -> Result<Option<Date>, JsValue> {
        self.text(name)?
            .map(|text| text.parse().map_err(|_| self.wants(name, "a day such as 2024-12-06")))
            .transpose()
    }

    /// The language of the words; English where it is left out.
    ///
    /// # Errors
    /// `option` for a language that is not spoken here.
    pub fn locale(&self) -> Result<Locale, JsValue> {
        let locale = self.choice("locale", &[("zh", Locale::Zh), ("en", Locale::En)])?;
        Ok(locale.unwrap_or_default())
    }

    fn wants(&self, name: &str, wanted: &str) -> JsValue {
        refuse(Code::Option, &format!("{}.{name}: {wanted} is wanted.", self.what))
    }
}

/// As much of a text as any field needs to be found too long: the rest is not copied.
fn head(string: &JsString) -> String {
    string.slice(0, u32::try_from(LONGEST * 2).unwrap_or(u32::MAX)).into()
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
    if let Some(string) = value.dyn_ref::<JsString>() {
        return Ok(head(string));
    }
    match value.as_f64() {
        Some(number) if Number::is_safe_integer(value) && number >= 0.0 => {
            Ok((number as u64).to_string())
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

/// Today in Beijing. Only this layer has a clock.
pub fn today() -> Option<Date> {
    const BEIJING_MS: f64 = 8.0 * 3_600_000.0;
    let days = ((js_sys::Date::now() + BEIJING_MS) / 86_400_000.0).floor();
    // A float cast saturates; the calendar refuses what is out of its range.
    Date::from_epoch_days(days as i32)
}
