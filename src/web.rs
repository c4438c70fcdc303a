//! The JavaScript interface: the only place that names `wasm_bindgen`.

#[cfg(any(feature = "photo", feature = "form", feature = "procedure"))]
mod api;
#[cfg(feature = "form")]
mod application;
#[cfg(feature = "photo")]
mod core;
#[cfg(any(feature = "photo", feature = "form", feature = "procedure"))]
mod error;
#[cfg(any(feature = "photo", feature = "form", feature = "procedure"))]
#[cfg_attr(not(feature = "form"), path = "web/credit_code.rs")]
mod field;
#[cfg(any(feature = "photo", feature = "form", feature = "procedure"))]
mod file;
#[cfg(feature = "bind")]
mod form;
#[cfg(any(feature = "photo", feature = "form", feature = "procedure"))]
mod input;
#[cfg(feature = "photo")]
mod models;
#[cfg(feature = "procedure")]
mod procedure;
#[cfg(feature = "photo")]
mod profile;

#[cfg(feature = "photo")]
pub use self::core::{check_contract, check_photo, guide};
#[cfg(any(feature = "photo", feature = "form", feature = "procedure"))]
pub use api::rules;
#[cfg(any(feature = "photo", feature = "form", feature = "procedure"))]
pub use field::check_field;
#[cfg(feature = "bind")]
pub use form::Binding;
#[cfg(feature = "photo")]
pub use models::use_models;
