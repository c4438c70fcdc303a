//! Decoding and the picture's measures, each by itself in a module of its own, for `npm run bench:picture`.
#![cfg(target_arch = "wasm32")]

use image::RgbImage;
use permit_precheck::photo::face::raw::RawReading;
use permit_precheck::photo::face::{Reader, Reading};
use permit_precheck::photo::file::{self, Read};
use permit_precheck::photo::measure::picture::{Picture, Sitter};
use permit_precheck::photo::pixels::Decoded;
use permit_precheck::photo::upright::{Orientation, Upright};
use wasm_bindgen::prelude::*;

/// A photo, decoded, and what the networks say of it.
#[wasm_bindgen]
pub struct Photo {
    stored: RgbImage,
    raw: RawReading,
    reading: Reading,
}

#[wasm_bindgen]
impl Photo {
    /// Decodes a photo and reads its face.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8], models: &[u8]) -> Result<Photo, JsError> {
        let stored = pixels(bytes).ok_or_else(|| JsError::new("the photo cannot be decoded"))?;
        let mut reader = Reader::new(models).map_err(|_| JsError::new("no models"))?;
        let orientation = Orientation::default();
        let raw = reader.read(&stored, orientation);
        let upright = Upright::new(&stored, orientation);
        let reading = Reading::of(&raw, (upright.width, upright.height), Some(&upright));
        if reading.face.is_none() {
            return Err(JsError::new("no face"));
        }
        Ok(Photo { stored, raw, reading })
    }

    /// All measures of the picture; gives back something that depends on them.
    pub fn measure(&self) -> f64 {
        let face = self.reading.face.as_ref();
        let sitter = face.zip(self.raw.main()).map(|(face, main)| Sitter {
            face,
            mesh: &main.mesh,
            raw: &self.raw,
        });
        let picture = Picture::of(&self.stored, Orientation::default(), sitter);
        picture.background.map_or(0.0, |background| background.share) + picture.line.length
    }
}

fn pixels(bytes: &[u8]) -> Option<RgbImage> {
    let Read { jpeg, .. } = file::read(bytes, None);
    match jpeg?.decoded {
        Decoded::Whole(pixels) => Some(pixels),
        _ => None,
    }
}

/// Decodes a photo; gives back how many pixels it has.
#[wasm_bindgen]
pub fn decode(bytes: &[u8]) -> u32 {
    pixels(bytes).map_or(0, |pixels| pixels.width() * pixels.height())
}
