//! Photos made by code: small JPEGs with the notes, sizes and damage a test asks for.
#![allow(dead_code, reason = "each test file uses its own part")]

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, RgbImage};

/// A JPEG of a smooth picture with some texture, so that every block has something to lose.
pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let ripple = ((x * 7 + y * 13) % 31) as u8;
        image::Rgb([(x % 251) as u8 ^ ripple, (y % 241) as u8, 200 - ripple])
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 85).encode_image(&picture).unwrap();
    bytes
}

/// A JPEG with one channel.
pub fn grey(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let pixels: Vec<u8> = (0..width * height).map(|i| (i % 251) as u8).collect();
    JpegEncoder::new(&mut bytes).encode(&pixels, width, height, ExtendedColorType::L8).unwrap();
    bytes
}

/// The JPEG with a segment behind its start marker.
pub fn with_segment(jpeg: &[u8], marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, marker], &length, content, &jpeg[2..]].concat()
}

/// Notes to write into a photo.
#[derive(Default, Clone, Debug)]
pub struct Notes {
    pub orientation: Option<u16>,
    pub software: Option<String>,
    pub taken: Option<String>,
    pub offset: Option<String>,
    pub big_endian: bool,
}

/// A block of Exif with these notes, as a camera lays it out.
pub fn exif(notes: &Notes) -> Vec<u8> {
    let short = |v: u16| if notes.big_endian { v.to_be_bytes() } else { v.to_le_bytes() };
    let long = |v: u32| if notes.big_endian { v.to_be_bytes() } else { v.to_le_bytes() };
    let ascii = |text: &str| [text.as_bytes(), b"\0"].concat();

    let mut main: Vec<(u16, Value)> = Vec::new();
    if let Some(orientation) = notes.orientation {
        main.push((0x0112, Value::Short(orientation)));
    }
    if let Some(software) = &notes.software {
        main.push((0x0131, Value::Text(ascii(software))));
    }
    let mut own: Vec<(u16, Value)> = Vec::new();
    if let Some(taken) = &notes.taken {
        own.push((0x9003, Value::Text(ascii(taken))));
    }
    if let Some(offset) = &notes.offset {
        own.push((0x9011, Value::Text(ascii(offset))));
    }
    main.push((0x8769, Value::Directory));

    let main_at = 8;
    let own_at = main_at + 2 + main.len() * 12 + 4;
    let mut data_at = own_at + 2 + own.len() * 12 + 4;
    let mut data = Vec::new();
    let mut directory = |entries: &[(u16, Value)]| {
        let mut out = short(entries.len() as u16).to_vec();
        for (tag, value) in entries {
            out.extend(short(*tag));
            match value {
                Value::Short(v) => {
                    out.extend(short(3));
                    out.extend(long(1));
                    out.extend(short(*v));
                    out.extend([0, 0]);
                }
                Value::Directory => {
                    out.extend(short(4));
                    out.extend(long(1));
                    out.extend(long(own_at as u32));
                }
                Value::Text(text) => {
                    out.extend(short(2));
                    out.extend(long(text.len() as u32));
                    if text.len() <= 4 {
                        let mut inline = text.clone();
                        inline.resize(4, 0);
                        out.extend(inline);
                    } else {
                        out.extend(long(data_at as u32));
                        data.extend_from_slice(text);
                        data_at += text.len();
                    }
                }
            }
        }
        out.extend(long(0));
        out
    };
    let head = [if notes.big_endian { *b"MM" } else { *b"II" }, short(42)].concat();
    let (first, second) = (directory(&main), directory(&own));
    [head, long(main_at as u32).to_vec(), first, second, data].concat()
}

enum Value {
    Short(u16),
    Text(Vec<u8>),
    Directory,
}

/// The JPEG with notes.
pub fn with_notes(jpeg: &[u8], notes: &Notes) -> Vec<u8> {
    with_segment(jpeg, 0xE1, &[b"Exif\0\0".as_slice(), &exif(notes)].concat())
}
