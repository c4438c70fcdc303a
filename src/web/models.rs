//! The face models: verified once, then kept for every photo.

use std::cell::RefCell;

use sha2::{Digest, Sha256};
use wasm_bindgen::prelude::*;

use super::error::{Code, refuse};
use super::file;
use crate::photo::face::Reader;

/// What the models' bytes must be: their size and hash as the packing tool wrote them.
const LIST: &str = include_str!("../../pkg/models.json");
/// Larger bytes are no models of ours, and are not copied.
const MOST_BYTES: u32 = 4 * 1024 * 1024;

thread_local! {
    static READER: RefCell<Option<Reader>> = const { RefCell::new(None) };
}

/// Takes the packed face models; from then on `checkPhoto` reads faces.
///
/// @throws a `PrecheckError` with the code `model` for bytes that are not the models of this version.
#[wasm_bindgen(js_name = useModels)]
pub fn use_models(
    #[wasm_bindgen(unchecked_param_type = "ArrayBuffer | Uint8Array")] bytes: &JsValue,
) -> Result<(), JsValue> {
    let Some(view) = file::view(bytes)? else {
        return Err(refuse(Code::Input, "models: an ArrayBuffer or Uint8Array is wanted."));
    };
    if view.length() > MOST_BYTES {
        return Err(foreign());
    }
    let bytes = view.to_vec();
    let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    if !LIST.contains(&hash) {
        return Err(foreign());
    }
    let reader = Reader::new(&bytes).map_err(|_| foreign())?;
    READER.set(Some(reader));
    Ok(())
}

fn foreign() -> JsValue {
    refuse(
        Code::Model,
        "models: these bytes are not the face models of this version of permit-precheck.",
    )
}

/// Gives the reader to `judge`, where there is one.
pub fn with_reader<T>(judge: impl FnOnce(Option<&mut Reader>) -> T) -> T {
    READER.with_borrow_mut(|reader| judge(reader.as_mut()))
}
