//! Errors a caller can act on: what was wrong with the call itself, never with the photo or form.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Why a call was refused: the call, not the photo or the form, is at fault. */
export interface PrecheckError extends Error {
    name: "PrecheckError";
    /** `input`: not a photo or not text; `option`: an unknown option or a value it cannot have;
     *  `read`: the file could not be read; `aborted`: the signal was raised. */
    code: "input" | "option" | "read" | "aborted";
}
"#;

/// Kinds of refusal, as `PrecheckError.code` names them.
#[derive(Debug, Clone, Copy)]
pub enum Code {
    /// The thing to check is of the wrong type.
    Input,
    /// An option is unknown or has a value it cannot have.
    Option,
    /// The file could not be read.
    Read,
    /// The caller's signal was raised.
    Aborted,
}

/// An `Error` with the name `PrecheckError` and a code.
pub fn refuse(code: Code, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("PrecheckError");
    let code = match code {
        Code::Input => "input",
        Code::Option => "option",
        Code::Read => "read",
        Code::Aborted => "aborted",
    };
    // Setting a property on an error of our own cannot fail.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
