//! `checkPhoto` and `checkContract`.

use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::api::{content, spoken, to_js};
use super::{file, input, input::Fields, models, profile};
use crate::contract::{self, Business, Content, Contract};
use crate::photo;
use crate::text::Locale;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Facts of a photo, and the words and numbers of every rule that applied. */
export type PhotoReport = Report<PhotoFacts>;
export type ContractReport = Report<ContractFacts>;
"#;

/// Options of `checkPhoto`.
#[derive(Tsify)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "the type of what `Fields` reads, for TypeScript")]
pub struct PhotoOptions {
    /// Which authority's limits; the notice's, `"work-permit"`, where left out.
    #[tsify(optional, type = "ProfileName | Profile")]
    profile: Option<String>,
    /// The filing day, `YYYY-MM-DD`; today in Beijing where left out.
    #[tsify(optional)]
    submitted: Option<String>,
    /// The day the photo was taken, by the person's own word.
    #[tsify(optional)]
    taken: Option<String>,
    /// Reasons the person states for being photographed otherwise; rules that they concern warn
    /// instead of failing.
    #[tsify(optional, type = "(\"religious\" | \"medical\")[]")]
    exceptions: Option<Vec<photo::Exception>>,
    /// Whether the face is read, where the models are there; it is unless this is false.
    #[tsify(optional)]
    face: Option<bool>,
    /// The file’s name; what the file is, its content alone tells.
    #[tsify(optional)]
    file_name: Option<String>,
    /// Language of the words: English where left out.
    #[tsify(optional)]
    locale: Option<Locale>,
}

/// Options of `checkContract`.
#[derive(Tsify)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "the type of what `Fields` reads, for TypeScript")]
pub struct ContractOptions {
    /// Language of the words: English where left out.
    #[tsify(optional)]
    locale: Option<Locale>,
}

/// A contract as `checkContract` takes it; dates as typed.
#[derive(Tsify)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code, reason = "the type of what `Fields` reads, for TypeScript")]
pub struct ContractInput {
    /// The kind of business, on which the 90-day rule depends.
    #[tsify(optional)]
    business: Option<Business>,
    /// The filing day; today in Beijing where left out.
    #[tsify(optional)]
    submitted: Option<String>,
    /// The effective day, or `on-permit-issue`.
    #[tsify(optional)]
    effective: Option<String>,
    /// The last day.
    #[tsify(optional)]
    end: Option<String>,
    /// What was seen in the contract: true, false for missing, left out for not looked at.
    #[tsify(optional, type = "Partial<Content>")]
    content: Option<Content>,
}

/// Judges a photo.
///
/// @returns the report; rejects with a `PrecheckError` where the call itself is at fault.
#[wasm_bindgen(js_name = checkPhoto, unchecked_return_type = "PhotoReport")]
pub async fn check_photo(
    #[wasm_bindgen(unchecked_param_type = "Blob | ArrayBuffer | Uint8Array")] photo: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "PhotoOptions | null")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let known = ["profile", "submitted", "taken", "exceptions", "face", "fileName", "locale"];
    let options = Fields::new(&options, "options", &known)?;
    let profile = profile::read(options.get("profile")?)?;
    options.text("fileName")?;
    let submitted = options.day("submitted")?.or_else(input::today);
    let taken = options.day("taken")?;
    let exceptions = options.choices(
        "exceptions",
        &[("religious", photo::Exception::Religious), ("medical", photo::Exception::Medical)],
    )?;
    let without_face = options.flag("face")? == Some(false);
    let locale = options.locale()?;
    let photo = file::read(&photo).await?;
    let options = photo::Options {
        profile,
        submitted,
        taken,
        whole_size: Some(photo.size),
        exceptions,
        without_face,
    };
    let judge = |reader: Option<&mut _>| photo::check_with(&photo.bytes, &options, reader);
    spoken(models::with_reader(judge), locale)
}

/// Where the head should be on a photo of this size, to draw over it.
#[wasm_bindgen(unchecked_return_type = "Guide")]
pub fn guide(width: u32, height: u32) -> Result<JsValue, JsValue> {
    to_js(&photo::guide(width, height))
}

/// Judges the dates and contents of a contract.
#[wasm_bindgen(js_name = checkContract, unchecked_return_type = "ContractReport")]
pub fn check_contract(
    #[wasm_bindgen(unchecked_param_type = "ContractInput")] contract: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ContractOptions | null")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let locale = Fields::new(&options, "options", &["locale"])?.locale()?;
    let known = ["business", "submitted", "effective", "end", "content"];
    let given = Fields::new(&contract, "contract", &known)?;
    let today = || input::today().map(|day| day.to_string());
    let contract = Contract {
        business: given.choice("business", &Business::ALL)?,
        submitted: given.text("submitted")?.filter(|text| !text.trim().is_empty()).or_else(today),
        effective: given.text("effective")?.unwrap_or_default(),
        end: given.text("end")?,
        content: content(&given.get("content")?.unwrap_or_default())?,
    };
    spoken(contract::check(&contract), locale)
}
