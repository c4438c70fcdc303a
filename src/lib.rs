//! Pre-check for China work-permit applications: the photo, the contract and the numbers are judged
//! in the browser, with the reason and the remedy, before anything is uploaded.
//!
//! # The map, in reading order
//!
//! | module | what it is for |
//! |---|---|
//! | [`report`] | what every check returns: a `Report` of `Finding`s |
//! | [`rules`] | the rulebook: every rule's id, source clause and limits |
//! | [`photo`] | bytes of a photo → facts → findings |
//! | [`contract`] | contract dates and contents |
//! | [`form`] | one number or field of the form a file |
//! | [`procedure`] | which procedure, where, in which steps, with which documents, by when |
//! | [`nn`] | the small engine that runs the face networks; a crate of its own, `src/nn` |
//! | [`date`] | calendar days: strict reading, exact counting |
//! | [`text`] | the words of every finding, in Chinese and English |
//! | `web` | the JavaScript interface; the only place that names `wasm_bindgen`. `web/form` binds a page's own form: [`form::binding`] has its table of fields |
//!
//! `src/vision` is a crate of its own, `permit_precheck_vision`: pixels in, numbers out. A crate has one
//! level of optimisation, and that one is compiled for speed, this one for size. `src/module` links both
//! to what a browser loads.
//!
//! Data flows one way: `web` → `photo`, `contract`, `form` → `report` → `text`. Checks are pure:
//! no clock, no network, no page. Nothing a person typed is changed in place, and no bytes can make
//! them panic or allocate without bound.

pub mod contract;
pub mod date;
pub mod form;
#[cfg(feature = "photo")]
pub use permit_precheck_vision::nn;
#[cfg(feature = "photo")]
pub mod photo;
/// What attachments need of the photo, in a build without it.
#[cfg(all(feature = "form", not(feature = "photo")))]
pub mod photo {
    pub mod container;
}
#[cfg(feature = "procedure")]
pub mod procedure;
pub mod report;
pub mod rules;
pub mod text;
#[cfg(target_arch = "wasm32")]
pub mod web;
