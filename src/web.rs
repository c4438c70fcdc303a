//! The JavaScript interface: the only place that names `wasm_bindgen`.

mod api;
#[cfg(feature = "form")]
mod application;
#[cfg(feature = "photo")]
mod core;
mod error;
#[cfg_attr(not(feature = "form"), path = "web/credit_code.rs")]
mod field;
mod file;
mod input;
#[cfg(feature = "photo")]
mod models;
#[cfg(feature = "procedure")]
mod procedure;
#[cfg(feature = "photo")]
mod profile;

#[cfg(feature = "photo")]
pub use self::core::{check_contract, check_photo, guide};
pub use api::rules;
pub use field::check_field;
#[cfg(feature = "photo")]
pub use models::use_models;
