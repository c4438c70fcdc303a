//! A photo's bytes out of what the caller passes: `Blob`, `File`, `ArrayBuffer` or `Uint8Array`.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::error::{Code, refuse};

/// No larger file is read whole: only its beginning is, and that it is too large is told from its
/// size. Twenty times what the notice allows, so that an original from a camera is judged in full.
pub const MOST_BYTES: u64 = 24 * 1024 * 1024;
/// So much of a larger file is read: enough for its kind, header and notes.
const HEAD_BYTES: u64 = 256 * 1024;

/// Bytes of a photo.
pub struct Bytes {
    /// All of them, or the first of a file larger than [`MOST_BYTES`].
    pub bytes: Vec<u8>,
    /// Size of the whole.
    pub size: u64,
}

/// Reads what the caller passed.
///
/// # Errors
/// `input` for anything else than a photo's bytes; `read` where the file cannot be read, because it
/// was removed or is a directory.
pub async fn read(photo: &JsValue) -> Result<Bytes, JsValue> {
    if let Some(blob) = photo.dyn_ref::<Blob>() {
        return read_blob(blob).await;
    }
    let Some(view) = view(photo)? else {
        return Err(refuse(
            Code::Input,
            "photo: a Blob, File, ArrayBuffer or Uint8Array is wanted.",
        ));
    };
    let size = u64::from(view.length());
    let keep = if size > MOST_BYTES { HEAD_BYTES } else { size };
    let bytes = view.subarray(0, u32::try_from(keep).unwrap_or(u32::MAX)).to_vec();
    Ok(Bytes { bytes, size })
}

/// The bytes behind an `ArrayBuffer` or any view of one; `None` for anything else.
///
/// # Errors
/// What the browser throws.
pub fn view(value: &JsValue) -> Result<Option<Uint8Array>, JsValue> {
    let nothing = || Some(Uint8Array::new_with_length(0));
    if let Some(buffer) = value.dyn_ref::<ArrayBuffer>() {
        // Of a buffer that was given away, to a worker say, no view can be made.
        return Ok(if buffer.byte_length() == 0 {
            nothing()
        } else {
            Some(Uint8Array::new(buffer))
        });
    }
    if ArrayBuffer::is_view(value) {
        // Node's Buffer and every typed array are views of a buffer.
        let view: &js_sys::Object = value.unchecked_ref();
        let number = |name: &str| {
            js_sys::Reflect::get(view, &name.into())
                .ok()
                .and_then(|value| value.as_f64())
                .unwrap_or(0.0) as u32
        };
        if number("byteLength") == 0 {
            return Ok(nothing());
        }
        let buffer = js_sys::Reflect::get(view, &"buffer".into())?;
        return Ok(Some(Uint8Array::new_with_byte_offset_and_length(
            &buffer,
            number("byteOffset"),
            number("byteLength"),
        )));
    }
    Ok(None)
}

async fn read_blob(blob: &Blob) -> Result<Bytes, JsValue> {
    // A file has far fewer than 2^53 bytes.
    let size = blob.size() as u64;
    let part = if size > MOST_BYTES {
        blob.slice_with_f64_and_f64(0.0, HEAD_BYTES as f64)?
    } else {
        blob.clone()
    };
    let buffer = JsFuture::from(part.array_buffer()).await.map_err(|_| {
        refuse(
            Code::Read,
            "photo: the file could not be read. It may have been moved, changed or removed since it was chosen, or it is a folder. Choose it again.",
        )
    })?;
    Ok(Bytes { bytes: Uint8Array::new(&buffer).to_vec(), size })
}
