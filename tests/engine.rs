//! The engine against the networks' own runtime: reference tensors, with unshrunk weights.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod models;

use permit_precheck::nn::{self, Model, Scratch};
use wide::f32x4;

fn floats(path: &std::path::Path) -> Vec<f32> {
    let bytes = std::fs::read(path).unwrap();
    bytes.chunks_exact(4).map(|four| f32::from_le_bytes(four.try_into().unwrap())).collect()
}

/// Runs a network on a reference input; its reference output is handed on beside.
fn run(file: &str, network: &str) -> Option<(Model, Scratch, Vec<f32>)> {
    let input = models::shared(&format!("face/reference/{file}.input_nhwc.f32"))?;
    let output = models::shared(&format!("face/reference/{file}.output.f32"))?;
    let model = nn::read(&models::float(network)).unwrap().remove(0);
    let mut scratch = Scratch::default();
    let input = floats(&input);
    let places = model.input(&mut scratch);
    assert_eq!(input.len(), places.len() * 3);
    for (place, pixel) in places.iter_mut().zip(input.chunks_exact(3)) {
        *place = f32x4::new([pixel[0], pixel[1], pixel[2], 0.0]);
    }
    model.run(&mut scratch);
    Some((model, scratch, floats(&output)))
}

/// All numbers of an output, in the order of rows, columns, channels.
fn numbers(model: &Model, scratch: &Scratch, output: usize) -> Vec<f32> {
    let output = model.output(scratch, output).unwrap();
    let fours = output.shape.fours();
    let pixels = output.data.chunks_exact(fours);
    pixels
        .flat_map(|pixel| {
            let all: Vec<f32> = pixel.iter().flat_map(|four| four.to_array()).collect();
            all[..output.shape.channels].to_vec()
        })
        .collect()
}

fn compare(name: &str, got: &[f32], expected: &[f32], limit: f32) {
    assert_eq!(got.len(), expected.len(), "{name}");
    let error = got.iter().zip(expected).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
    println!("{name}: {} numbers, largest error {error:.2e}", got.len());
    assert!(error <= limit, "{name}: {error}");
}

#[test]
fn detector() {
    let file = "face_detection_short_range";
    let Some((model, scratch, expected)) = run(file, "detector") else { return };
    let part = |output| numbers(&model, &scratch, output);
    let boxes = [part(2), part(3)].concat();
    let scores = [part(0), part(1)].concat();
    let (expected_boxes, expected_scores) = expected.split_at(896 * 16);
    compare("detector, boxes", &boxes, expected_boxes, 2e-4);
    compare("detector, scores", &scores, expected_scores, 2e-4);
}

#[test]
fn plain_mesh() {
    let Some((model, scratch, expected)) = run("face_landmark", "plain") else { return };
    let (points, flag) = expected.split_at(1404);
    compare("plain mesh, points", &numbers(&model, &scratch, 0), points, 2e-4);
    compare("plain mesh, flag", &numbers(&model, &scratch, 1), flag, 2e-4);
}

#[test]
fn attention_mesh() {
    let file = "face_landmark_with_attention";
    let Some((model, scratch, expected)) = run(file, "attention") else { return };
    // Points, lips, left eye, right eye, left iris, right iris, flag.
    let part = |from: usize, count: usize| &expected[from..from + count];
    compare("attention mesh, points", &numbers(&model, &scratch, 0), part(0, 1404), 2e-4);
    compare("attention mesh, left eye", &numbers(&model, &scratch, 1), part(1564, 142), 2e-4);
    compare("attention mesh, right eye", &numbers(&model, &scratch, 2), part(1706, 142), 2e-4);
    compare("attention mesh, flag", &numbers(&model, &scratch, 3), part(1868, 1), 2e-4);
}

#[test]
fn segmenter() {
    let Some((model, scratch, expected)) = run("selfie_segmentation", "segmenter") else { return };
    // Four pixels (2 × 2) are one pixel's four channels.
    let cells = model.output(&scratch, 0).unwrap();
    let got: Vec<f32> = (0..256 * 256)
        .map(|place| {
            let (row, column) = (place / 256, place % 256);
            cells.at(row / 2, column / 2, row % 2 * 2 + column % 2)
        })
        .collect();
    compare("segmenter", &got, &expected, 2e-4);
}

/// Bytes of a file of models with its checksum made right again, so that what is behind it is reached.
fn signed(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.len() >= 12 {
        let sum = bytes[12..]
            .iter()
            .fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        bytes[8..12].copy_from_slice(&sum.to_le_bytes());
    }
    bytes
}

#[test]
fn damage_is_told() {
    use permit_precheck::nn::ModelError;
    let bytes = models::packed();
    assert_eq!(nn::read(&bytes).unwrap().len(), 3);
    assert_eq!(nn::read(&[]), Err(ModelError::NotAModel));
    assert_eq!(nn::read(b"PPNN\x02\0\0\0\0\0\0\0"), Err(ModelError::Version(2)));
    assert_eq!(nn::read(&bytes[..bytes.len() - 1]), Err(ModelError::Damaged));
    assert_eq!(nn::read(&signed(bytes[..bytes.len() - 1].to_vec())), Err(ModelError::Length));
    assert_eq!(nn::read(&signed([bytes.as_slice(), &[0]].concat())), Err(ModelError::Length));
    let mut other = bytes.clone();
    other[5000] ^= 1;
    assert_eq!(nn::read(&other), Err(ModelError::Damaged));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Whatever the operators say, reading them ends in an error or in a model that runs.
    #[test]
    fn no_bytes_make_it_panic(
        changes in proptest::collection::vec((0_usize..2000, proptest::prelude::any::<u8>()), 1..6),
    ) {
        // The operators of the smallest network stand at the beginning.
        let mut bytes = models::join(&[&models::split(&models::packed())[0]]);
        for (place, value) in changes {
            let place = 12 + place % 600;
            bytes[place] = value;
        }
        if let Ok(found) = nn::read(&signed(bytes)) {
            let mut scratch = Scratch::default();
            for model in &found {
                model.input(&mut scratch).fill(f32x4::splat(0.5));
                model.run(&mut scratch);
                model.run_given(&mut scratch, 1, (0, &[]));
                for output in 0..model.outputs() {
                    let _ = model.output(&scratch, output).map(|output| output.at(9999, 9999, 9999));
                }
            }
        }
    }
}
