//! Errors a caller can act on: what was wrong with the call itself, never with the photo or form.

use wasm_bindgen::prelude::*;

/// Kinds of refusal, as `PrecheckError.code` in `pkg/index.d.ts` names them.
#[derive(Debug, Clone, Copy)]
pub enum Code {
    /// The thing to check is of the wrong type.
    Input,
    /// An option is unknown or has a value it cannot have.
    Option,
    /// The file could not be read.
    Read,
    /// The face models are not those of this version.
    #[cfg(feature = "photo")]
    Model,
}

/// An `Error` with the name `PrecheckError` and a code.
pub fn refuse(code: Code, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name("PrecheckError");
    let code = match code {
        Code::Input => "input",
        Code::Option => "option",
        Code::Read => "read",
        #[cfg(feature = "photo")]
        Code::Model => "model",
    };
    // Setting a property on an error of our own cannot fail.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
