//! Pixels of a JPEG, within limits that are checked before anything is allocated.

use image::RgbImage;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::jpeg::{Coding, Frame, Layout, Structure};

/// No larger picture is decoded: 40 megapixels are 120 MB as RGB, and three times that while a
/// progressive one is decoded.
pub const MAX_PIXELS: u64 = 40_000_000;
/// Pixels times scans: a progressive file of a few kilobytes may have a hundred scans, each a pass
/// over the picture. Cameras and editors make about ten, so 24 megapixels of theirs are decoded.
/// Hostile files took 2 to 3.5 ns a pixel and scan in WebAssembly: this is under a second.
const MAX_WORK: u64 = 240_000_000;

/// How decoding ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Decoded {
    /// Every block was there. Pixels as stored: the orientation tag is not applied.
    Whole(RgbImage),
    /// Blocks were missing, or markers stood where none may; this is what could be read.
    Partly(RgbImage),
    /// It cannot be decoded.
    Damaged,
    /// A legal kind of JPEG that this decoder does not read.
    NotRead,
    /// Larger than [`MAX_PIXELS`], or too many passes over it.
    TooLarge,
}

/// Decodes a JPEG whose structure has been walked.
pub fn decode(bytes: &[u8], structure: &Structure) -> Decoded {
    let Some(frame) = structure.frame else { return Decoded::Damaged };
    if frame.coding == Coding::Rare || frame.precision != 8 || frame.height == 0 {
        return Decoded::NotRead;
    }
    let pixels = u64::from(frame.width) * u64::from(frame.height);
    // Of two frame headers the decoder takes the second, in the middle of the first one's picture.
    let wrong = structure.frames > 1 || structure.layout == Layout::Wrong;
    if wrong || frame.width == 0 || !matches!(frame.components, 1 | 3 | 4) {
        return Decoded::Damaged;
    }
    if structure.layout == Layout::Unusual {
        return Decoded::NotRead;
    }
    if pixels > MAX_PIXELS || pixels * structure.scans.max(1) as u64 > MAX_WORK {
        return Decoded::TooLarge;
    }
    // Every block costs at least one bit. A header that promises more than the bytes can hold is
    // not believed, and nothing is allocated for it.
    if frame.blocks > bytes.len() as u64 * 8 {
        return Decoded::Damaged;
    }
    match attempt(bytes, frame, true) {
        Some(image) => Decoded::Whole(image),
        None => attempt(bytes, frame, false).map_or(Decoded::Damaged, Decoded::Partly),
    }
}

fn attempt(bytes: &[u8], frame: Frame, strict: bool) -> Option<RgbImage> {
    let options = DecoderOptions::default()
        .set_strict_mode(strict)
        .set_max_width(frame.width.into())
        .set_max_height(frame.height.into())
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let pixels = decoder.decode().ok()?;
    let (width, height) = decoder.dimensions()?;
    RgbImage::from_raw(width.try_into().ok()?, height.try_into().ok()?, pixels)
}
