//! Where tests find models and shared material.
#![allow(dead_code)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the material shared beside the project; `None`, with a line printed, where it is not
/// there.
pub fn shared(path: &str) -> Option<PathBuf> {
    let file = root().join("../shared").join(path);
    if !file.exists() {
        println!("skipped: ../shared/{path} is not here");
        return None;
    }
    Some(file)
}

/// The packed models, made anew where they are not those that the list beside them names.
pub fn packed() -> Vec<u8> {
    static ONCE: OnceLock<Vec<u8>> = OnceLock::new();
    ONCE.get_or_init(|| made("pkg/models/face.bin", &[])).clone()
}

/// Models as they were before they were shrunk: `detector`, `plain`, `attention`, `segmenter`, or all
/// that a photo needs: `face`.
pub fn float(name: &str) -> Vec<u8> {
    static ONCE: OnceLock<()> = OnceLock::new();
    let folder = "target/models-float";
    ONCE.get_or_init(|| {
        made(&format!("{folder}/face.bin"), &["--float", folder]);
    });
    std::fs::read(root().join(format!("{folder}/{name}.bin"))).expect("packed just now")
}

fn made(path: &str, arguments: &[&str]) -> Vec<u8> {
    let done = Command::new("node")
        .arg("tools/pack-models.mjs")
        .args(arguments)
        .current_dir(root())
        .status()
        .expect("Node.js runs");
    assert!(done.success(), "the models could not be packed");
    std::fs::read(root().join(path)).expect("packed models")
}

/// The models of a file, each by itself.
pub fn split(bundle: &[u8]) -> Vec<Vec<u8>> {
    let mut rest = &bundle[12..];
    let mut models = Vec::new();
    while !rest.is_empty() {
        let length = |at: usize| u32::from_le_bytes(rest[at..at + 4].try_into().unwrap()) as usize;
        let (model, other) = rest.split_at(12 + length(0) + 2 * length(4) + length(8));
        models.push(model.to_vec());
        rest = other;
    }
    models
}

/// A file of models.
pub fn join(models: &[&[u8]]) -> Vec<u8> {
    let body = models.concat();
    let sum = body
        .iter()
        .fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    [b"PPNN\x01", [models.len() as u8].as_slice(), &[0, 0], &sum.to_le_bytes(), &body].concat()
}

/// A JPEG's pixels.
pub fn decode(file: &Path) -> Option<image::RgbImage> {
    use permit_precheck::photo::{jpeg, pixels};
    let bytes = std::fs::read(file).ok()?;
    match pixels::decode(&bytes, &jpeg::walk(&bytes)) {
        pixels::Decoded::Whole(photo) => Some(photo),
        _ => None,
    }
}

/// Judges pixels, saved as a JPEG of this quality.
pub fn judged(
    reader: &mut permit_precheck::photo::face::Reader,
    photo: &image::RgbImage,
    quality: u8,
) -> permit_precheck::report::Report<permit_precheck::photo::PhotoFacts> {
    use permit_precheck::photo::{Options, check_with};
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, quality);
    encoder.encode_image(photo).expect("pixels can be saved");
    check_with(&bytes, &Options::default(), Some(reader))
}
