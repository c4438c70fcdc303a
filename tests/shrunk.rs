//! What rounding the weights to eight bits costs: the packed models against the unshrunk ones, on a
//! portrait in the repository and on the labelled photos where they are present.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod models;

use std::path::PathBuf;

use permit_precheck::photo::face::Reader;
use permit_precheck::photo::face::raw::{Mask, RawFace};
use permit_precheck::photo::upright::Orientation;

/// One eye's corners and lids, then the other's.
const EYES: [[u16; 6]; 2] = [[33, 160, 158, 133, 153, 144], [263, 387, 385, 362, 380, 373]];

fn photos() -> Vec<PathBuf> {
    let mut photos =
        vec![PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/astronaut.jpg"))];
    for folder in ["pos", "syn", "orig"] {
        let Some(folder) = models::shared(&format!("photos/{folder}")) else { return photos };
        let mut files: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|end| end == "jpg"));
        files.sort();
        let step = files.len().div_ceil(14);
        photos.extend(files.into_iter().step_by(step));
    }
    photos
}

fn distance(a: [f32; 3], b: [f32; 3]) -> f32 {
    (a[0] - b[0]).hypot(a[1] - b[1])
}

/// How far open an eye is: height over width.
fn aspect(face: &RawFace, eye: [u16; 6]) -> f32 {
    let [a, b, c, d, e, f] = eye.map(|number| face.mesh.point(number).unwrap());
    (distance(b, f) + distance(c, e)) / (2.0 * distance(a, d))
}

fn outer_eyes(face: &RawFace) -> f32 {
    distance(face.mesh.point(33).unwrap(), face.mesh.point(263).unwrap())
}

fn agreement(a: &Mask, b: &Mask) -> f32 {
    let pairs = || a.data.iter().zip(&b.data).map(|(a, b)| (*a > 0.5, *b > 0.5));
    let both = pairs().filter(|(a, b)| *a && *b).count();
    let either = pairs().filter(|(a, b)| *a || *b).count();
    both as f32 / either.max(1) as f32
}

fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len() as f32
}

fn most(values: &[f32]) -> f32 {
    values.iter().copied().fold(0.0, f32::max)
}

#[test]
fn shrinking_costs_little() {
    let float = models::split(&models::float("face"));
    let packed = models::split(&models::packed());
    let reader = |models: [&Vec<u8>; 3]| {
        Reader::new(&models::join(&models.map(|model| model.as_slice()))).unwrap()
    };
    let mut exact = reader([&float[0], &float[1], &float[2]]);
    let mut boxes = reader([&packed[0], &float[1], &float[2]]);
    let mut others = reader([&float[0], &packed[1], &packed[2]]);
    let (mut point, mut worst_point, mut eye, mut shift, mut score, mut flag, mut same) =
        (vec![], vec![], vec![], vec![], vec![], vec![], vec![]);
    for file in photos() {
        let photo = models::decode(&file).unwrap();
        let [exact, boxes, others] = [&mut exact, &mut boxes, &mut others]
            .map(|reader| reader.read(&photo, Orientation::default()));
        assert_eq!(exact.faces.len(), boxes.faces.len(), "{}", file.display());
        let (Some(face), Some(other)) = (exact.faces.first(), others.faces.first()) else {
            continue;
        };
        let unit = outer_eyes(face);
        let errors: Vec<f32> = other
            .mesh
            .numbers()
            .map(|number| {
                distance(face.mesh.point(number).unwrap(), other.mesh.point(number).unwrap()) / unit
            })
            .collect();
        point.push(mean(&errors));
        worst_point.push(most(&errors));
        let eyes = EYES.map(|eye| (aspect(face, eye) - aspect(other, eye)).abs());
        println!(
            "{}: points {:.3} %, largest {:.2} %, eyes {:.4} {:.4}",
            file.file_name().unwrap().to_string_lossy(),
            mean(&errors) * 100.0,
            most(&errors) * 100.0,
            eyes[0],
            eyes[1]
        );
        eye.extend(eyes);
        flag.push((face.flag - other.flag).abs());
        let found = &boxes.faces[0];
        let (a, b) = (face.bounds, found.bounds);
        let edges =
            [a.x - b.x, a.y - b.y, a.x + a.width - b.x - b.width, a.y + a.height - b.y - b.height];
        shift.push(edges.map(f32::abs).iter().sum::<f32>() / 4.0 / a.width);
        score.push((face.score - found.score).abs());
        same.push(agreement(exact.mask.as_ref().unwrap(), others.mask.as_ref().unwrap()));
    }
    same.sort_by(f32::total_cmp);
    let median = same[same.len() / 2];
    println!("{} photos", same.len());
    println!(
        "mesh: mean {:.3} %, largest of a photo's means {:.3} %, largest point {:.2} % of the \
        outer-eye distance",
        mean(&point) * 100.0,
        most(&point) * 100.0,
        most(&worst_point) * 100.0
    );
    println!("eyes' aspect ratio: mean {:.4}, largest {:.4}", mean(&eye), most(&eye));
    println!(
        "detector: box mean {:.2} %, largest {:.2} %; score largest {:.3}; flag largest {:.3}",
        mean(&shift) * 100.0,
        most(&shift) * 100.0,
        most(&score),
        most(&flag)
    );
    println!("mask: median IoU {median:.4}, smallest {:.4}", same[0]);
    assert!(mean(&point) <= 0.0009 && most(&point) <= 0.003);
    assert!(most(&eye) <= 0.0035);
    assert!(mean(&shift) <= 0.004 && most(&shift) <= 0.011);
    assert!(median >= 0.9995);
}
