//! Writes a folder of seeds for each fuzz target: `seeds OUT VECTORS`.

use std::error::Error;
use std::fs;
use std::path::Path;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use serde_json::Value;

/// So many texts of each file of vectors are enough to begin with.
const MOST_TEXTS: usize = 300;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let (Some(out), Some(vectors)) = (args.next(), args.next()) else {
        return Err("seeds OUT VECTORS".into());
    };
    let (out, vectors) = (Path::new(&out), Path::new(&vectors));

    let photos = photos()?;
    write(out, "photo", &photos)?;
    write(out, "jpeg", &photos)?;
    write(out, "exif", &[exif(b"MM"), exif(b"II")])?;
    write(out, "container", &containers(&photos))?;

    let texts = |file: &str| texts(&vectors.join(file));
    write(out, "credit_code", &texts("uscc.json")?)?;
    for (target, file) in [
        ("resident_id", "ric.json"),
        ("permanent_resident_id", "prid.json"),
        ("social_security_number", "foreigner_ssn.json"),
        ("passport_number", "mrz_checkdigit.json"),
        ("nationality", "country_codes.json"),
        ("name", "mrz_names.json"),
        ("mrz", "mrz_td3.json"),
        ("date_field", "month_arithmetic.json"),
    ] {
        write(out, target, &texts(file)?)?;
    }
    write(out, "date", &dates(&texts("month_arithmetic.json")?))?;
    write(out, "contract", &contracts(&texts("contract_90day.json")?))?;
    Ok(())
}

fn write(out: &Path, target: &str, seeds: &[Vec<u8>]) -> Result<()> {
    let folder = out.join(target);
    fs::create_dir_all(&folder)?;
    for (number, seed) in seeds.iter().enumerate() {
        fs::write(folder.join(format!("{number:04}")), seed)?;
    }
    Ok(())
}

/// Small pictures of every kind that the encoder knows, whole and cut.
fn photos() -> Result<Vec<Vec<u8>>> {
    let mut all = Vec::new();
    for sampling in [SamplingFactor::R_4_4_4, SamplingFactor::R_4_2_0, SamplingFactor::R_4_1_1] {
        for progressive in [false, true] {
            for restart in [0, 2] {
                all.push(photo(ColorType::Rgb, |encoder| {
                    encoder.set_sampling_factor(sampling);
                    encoder.set_progressive(progressive);
                    if restart > 0 {
                        encoder.set_restart_interval(restart);
                    }
                    Ok(())
                })?);
            }
        }
    }
    for color in [ColorType::Luma, ColorType::Cmyk, ColorType::CmykAsYcck] {
        all.push(photo(color, |_| Ok(()))?);
    }
    for order in [b"MM", b"II"] {
        all.push(photo(ColorType::Rgb, |encoder| {
            encoder.add_app_segment(1, [b"Exif\0\0", &exif(order)[..]].concat())?;
            encoder.add_app_segment(1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".to_vec())?;
            encoder.add_app_segment(13, b"Photoshop 3.0\0".to_vec())?;
            encoder.set_optimized_huffman_tables(true);
            Ok(())
        })?);
    }
    let cut: Vec<_> = all.iter().map(|bytes| bytes[..bytes.len() * 2 / 3].to_vec()).collect();
    let mut trailing = all[0].clone();
    trailing.extend_from_slice(b"more");
    all.push(trailing);
    all.extend(cut);
    Ok(all)
}

fn photo(
    color: ColorType,
    set: impl FnOnce(&mut Encoder<&mut Vec<u8>>) -> Result<()>,
) -> Result<Vec<u8>> {
    const SIDE: u16 = 33; // no whole number of blocks
    let samples = match color {
        ColorType::Luma => 1,
        ColorType::Rgb => 3,
        _ => 4,
    };
    let pixels: Vec<u8> =
        (0..usize::from(SIDE) * usize::from(SIDE) * samples).map(|i| (i * i / 7) as u8).collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 40);
    set(&mut encoder)?;
    encoder.encode(&pixels, SIDE, SIDE, color)?;
    Ok(bytes)
}

/// A TIFF file with orientation, software, the day and its offset, in either byte order.
fn exif(order: &[u8; 2]) -> Vec<u8> {
    let big = order == b"MM";
    let u16 = |n: u16| if big { n.to_be_bytes() } else { n.to_le_bytes() };
    let u32 = |n: u32| if big { n.to_be_bytes() } else { n.to_le_bytes() };
    let (software, day, offset) =
        (&b"GIMP 2.10.36\0"[..], &b"2026:10:01 09:30:00\0"[..], &b"+08:00\0"[..]);
    // Two directories: 3 and 2 entries of 12 bytes, each with a count before and a link after.
    let (first, second) = (8u32, 8 + 2 + 3 * 12 + 4);
    let texts = second + 2 + 2 * 12 + 4;
    let at = |n: usize| texts + [0, software.len(), software.len() + day.len()][n] as u32;
    let entry = |tag: u16, kind: u16, count: usize, value: [u8; 4]| {
        [&u16(tag)[..], &u16(kind), &u32(count as u32), &value].concat()
    };
    let [high, low] = u16(6);
    [
        &order[..],
        &u16(42),
        &u32(first),
        &u16(3),
        &entry(0x0112, 3, 1, [high, low, 0, 0]),
        &entry(0x0131, 2, software.len(), u32(at(0))),
        &entry(0x8769, 4, 1, u32(second)),
        &u32(0),
        &u16(2),
        &entry(0x9003, 2, day.len(), u32(at(1))),
        &entry(0x9011, 2, offset.len(), u32(at(2))),
        &u32(0),
        software,
        day,
        offset,
    ]
    .concat()
}

fn containers(photos: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let heads: [&[u8]; 14] = [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"GIF89a\x01\0\x01\0",
        b"RIFF\x24\0\0\0WEBPVP8 ",
        b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf",
        b"\0\0\0\x14ftypisom\0\0\x02\0isom",
        b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0",
        b"II*\0\x08\0\0\0",
        b"%PDF-1.7\n",
        b"PK\x03\x04\x14\0",
        b"\0\0\0\x0cJXL \r\n\x87\n",
        b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<!doctype html><title>照片</title>".as_bytes(),
        b"\xC4\xE3\xBA\xC3\xA3\xAC\xCA\xC0\xBD\xE7",
    ];
    heads.iter().map(|head| head.to_vec()).chain(photos.iter().take(2).cloned()).collect()
}

/// Every text in a file of JSON, in order, thinned out.
fn texts(file: &Path) -> Result<Vec<Vec<u8>>> {
    fn collect(value: &Value, all: &mut Vec<Vec<u8>>) {
        match value {
            Value::String(text) => all.push(text.clone().into_bytes()),
            Value::Array(items) => items.iter().for_each(|item| collect(item, all)),
            Value::Object(fields) => fields.values().for_each(|field| collect(field, all)),
            _ => {}
        }
    }
    let mut all = Vec::new();
    collect(&serde_json::from_slice(&fs::read(file)?)?, &mut all);
    all.retain(|text| text.len() <= 100);
    all.sort();
    all.dedup();
    let step = all.len().div_ceil(MOST_TEXTS).max(1);
    Ok(all.into_iter().step_by(step).collect())
}

fn dates(days: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let forms = [
        "2024年12月6日",
        "2024/12/6",
        "2024.12.6",
        "20241206",
        "２０２４－１２－０６",
        "06/12/2024",
        "2024-02-30",
    ];
    forms.iter().map(|form| form.as_bytes().to_vec()).chain(days.iter().cloned()).collect()
}

fn contracts(days: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let line = |parts: &[&[u8]]| parts.join(&b'\n');
    let business: &[u8] = b"new-overseas-over-90-days";
    days.windows(3)
        .map(|three| line(&[business, &three[0], &three[1], &three[2]]))
        .chain([
            line(&[b"short-term", b"2024-12-06", b"on-permit-issue", b"2025-03-05"]),
            line(&[business, b"2024-12-06", "自许可签发之日起生效".as_bytes(), b""]),
        ])
        .collect()
}
