//! What kind of file it is by its content, whatever its name says.

use serde::Serialize;

/// A kind of file, recognised by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Container {
    /// No bytes at all.
    Empty,
    /// JPEG (ITU-T T.81).
    Jpeg,
    /// PNG.
    Png,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
    /// HEIC, as iPhones store photos.
    Heic,
    /// AVIF.
    Avif,
    /// BMP.
    Bmp,
    /// TIFF, and the raw formats built on it.
    Tiff,
    /// JPEG 2000.
    Jpeg2000,
    /// JPEG XL.
    JpegXl,
    /// PDF.
    Pdf,
    /// A film: MP4, QuickTime and their like.
    Video,
    /// ZIP, and what is one inside: docx, xlsx, pptx.
    Zip,
    /// SVG.
    Svg,
    /// HTML: often a web page saved instead of the picture on it.
    Html,
    /// Other text.
    Text,
    /// None of these.
    Unknown,
}

/// So many bytes are enough to tell.
const LOOK: usize = 4096;

/// Recognises a file by its content.
///
/// ```
/// use permit_precheck::photo::container::{Container, recognise};
/// assert_eq!(recognise(b"\x89PNG\r\n\x1a\n...."), Container::Png);
/// assert_eq!(recognise(b""), Container::Empty);
/// ```
pub fn recognise(bytes: &[u8]) -> Container {
    let head = &bytes[..bytes.len().min(LOOK)];
    match head {
        [] => Container::Empty,
        [0xFF, 0xD8, 0xFF, ..] | [0xFF, 0xD8] => Container::Jpeg,
        [0x89, b'P', b'N', b'G', ..] => Container::Png,
        [b'G', b'I', b'F', b'8', ..] => Container::Gif,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Container::Webp,
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Container::Bmp,
        [b'I', b'I', 42 | 43, 0, ..] | [b'M', b'M', 0, 42 | 43, ..] => Container::Tiff,
        [0, 0, 0, 12, b'j', b'P', b' ', b' ', ..] | [0xFF, 0x4F, 0xFF, 0x51, ..] => {
            Container::Jpeg2000
        }
        [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..] | [0xFF, 0x0A, ..] => Container::JpegXl,
        [b'P', b'K', 3 | 5, 4 | 6, ..] => Container::Zip,
        [_, _, _, _, b'f', b't', b'y', b'p', brands @ ..] => iso_media(brands),
        // A PDF may have other bytes before its header.
        _ if head[..head.len().min(1024)].windows(5).any(|five| five == b"%PDF-") => Container::Pdf,
        _ => text(head),
    }
}

/// ISO base media files tell what they are in their brands: one major, a version, then others.
fn iso_media(brands: &[u8]) -> Container {
    let has = |wanted: &[&[u8; 4]]| {
        brands.chunks_exact(4).take(16).any(|brand| wanted.iter().any(|known| brand == *known))
    };
    if has(&[b"avif", b"avis"]) {
        Container::Avif
    } else if has(&[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"]) {
        Container::Heic
    } else {
        Container::Video
    }
}

fn text(head: &[u8]) -> Container {
    // A cut in the middle of a character is not an error of the text.
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default()
        }
        // Chinese text in GBK: no control characters, and most bytes in its range.
        Err(_) if is_gbk(head) => return Container::Text,
        Err(_) => return Container::Unknown,
    };
    if text.is_empty() || text.chars().any(|c| c.is_control() && !c.is_whitespace()) {
        return Container::Unknown;
    }
    let start: String = text
        .trim_start_matches('\u{FEFF}')
        .trim_start()
        .chars()
        .take(200)
        .collect::<String>()
        .to_ascii_lowercase();
    if start.contains("<svg") {
        Container::Svg
    } else if start.starts_with("<!doctype html") || start.contains("<html") {
        Container::Html
    } else {
        Container::Text
    }
}

fn is_gbk(head: &[u8]) -> bool {
    let control = |b: u8| b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r') || b == 0x7F || b == 0xFF;
    if head.iter().any(|b| control(*b)) {
        return false;
    }
    let mut rest = head;
    loop {
        rest = match rest {
            [0..=0x7F, rest @ ..] => rest,
            [0x81..=0xFE, 0x40..=0xFE, rest @ ..] => rest,
            [] | [0x81..=0xFE] => return true,
            _ => return false,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_it_is() {
        let cases: [(&[u8], Container); 22] = [
            (b"", Container::Empty),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Container::Jpeg),
            (b"\xFF\xD8", Container::Jpeg),
            (b"\x89PNG\r\n\x1a\n", Container::Png),
            (b"GIF89a", Container::Gif),
            (b"RIFF\0\0\0\0WEBPVP8 ", Container::Webp),
            (b"RIFF\0\0\0\0WAVEfmt ", Container::Unknown),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Container::Heic),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", Container::Heic),
            (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1", Container::Avif),
            (b"\0\0\0\x1cftypmif1\0\0\0\0avifmif1", Container::Avif),
            (b"\0\0\0\x18ftypqt  \0\0\0\0qt  ", Container::Video),
            (b"BM\x36\xF9\x15\0\0\0\0\0\x36\0", Container::Bmp),
            (b"II*\0\x08\0\0\0", Container::Tiff),
            (b"MM\0*\0\0\0\x08", Container::Tiff),
            (b"%PDF-1.7\n%\xE2\xE3", Container::Pdf),
            (b"PK\x03\x04\x14\0", Container::Zip),
            (b"\xFF\x0A\xFA\x7F", Container::JpegXl),
            (b"  <!DOCTYPE html><html>", Container::Html),
            (b"<?xml version='1.0'?><svg xmlns=", Container::Svg),
            ("BMI 你好".as_bytes(), Container::Text),
            (b"\xC4\xE3\xBA\xC3\xA3\xAC\xCA\xC0\xBD\xE7", Container::Text), // GBK
        ];
        for (bytes, expected) in cases {
            assert_eq!(recognise(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
        assert_eq!(recognise(&[0; 5000]), Container::Unknown);
    }
}
