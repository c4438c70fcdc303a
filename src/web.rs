//! The JavaScript interface: the only place that names `wasm_bindgen`.

#[cfg(feature = "checks")]
mod api;
#[cfg(feature = "form")]
mod application;
#[cfg(feature = "photo")]
mod core;
#[cfg(feature = "checks")]
mod error;
#[cfg(feature = "checks")]
#[cfg_attr(not(feature = "form"), path = "web/credit_code.rs")]
mod field;
#[cfg(feature = "checks")]
mod file;
#[cfg(feature = "bind")]
mod form;
#[cfg(feature = "checks")]
mod input;
#[cfg(feature = "photo")]
mod models;
#[cfg(feature = "procedure")]
mod procedure;
#[cfg(feature = "photo")]
mod profile;

#[cfg(feature = "photo")]
pub use self::core::{check_contract, check_photo, guide};
#[cfg(feature = "checks")]
pub use api::rules;
#[cfg(feature = "checks")]
pub use field::check_field;
#[cfg(feature = "bind")]
pub use form::Binding;
#[cfg(feature = "photo")]
pub use models::use_models;
