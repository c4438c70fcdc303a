//! The JavaScript interface: the only place that names `wasm_bindgen`.

mod api;
mod application;
mod error;
mod field;
mod file;
mod input;
mod procedure;

pub use api::{check_contract, check_photo, rules};
pub use field::check_field;
