//! The face rules on a portrait in the public domain (NASA's of Eileen Collins, a part of the picture
//! `astronaut` that scikit-image ships) and on changes of it made by code.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where it fails"
)]

mod models;

use std::path::Path;

use image::{Rgb, RgbImage, imageops};
use permit_precheck::photo::face::Reader;
use permit_precheck::photo::face::raw::Quarter;
use permit_precheck::photo::judge::face::{Axis, FaceCase, Part, Size, Way};
use permit_precheck::photo::{FaceFacts, PhotoFacts};
use permit_precheck::report::{Case, Finding, Outcome, Report};
use permit_precheck::rules::{Rule, face as rules};

fn portrait() -> RgbImage {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/astronaut.jpg");
    models::decode(Path::new(file)).unwrap()
}

/// A photo of which every pixel shows the place that `from` says, between the pixels too; past the
/// edges the edge goes on.
fn drawn(photo: &RgbImage, (w, h): (u32, u32), from: impl Fn(f32, f32) -> (f32, f32)) -> RgbImage {
    RgbImage::from_fn(w, h, |x, y| {
        let (x, y) = from(x as f32 + 0.5, y as f32 + 0.5);
        let (right, bottom) = (photo.width() as f32 - 1.0, photo.height() as f32 - 1.0);
        let (x, y) = ((x - 0.5).clamp(0.0, right), (y - 0.5).clamp(0.0, bottom));
        imageops::interpolate_bilinear(photo, x, y).unwrap_or(Rgb([0; 3]))
    })
}

/// So many times the size.
fn larger(photo: &RgbImage, times: f32) -> RgbImage {
    let side = |pixels: u32| (pixels as f32 * times) as u32;
    let size = (side(photo.width()), side(photo.height()));
    drawn(photo, size, |x, y| (x / times, y / times))
}

/// Framed as a photo for a document is: the head fills more than half of the width. Moved right and
/// down by shares of the sides, leaning by so many degrees clockwise about the point between the eyes.
fn framed(photo: &RgbImage, right: f32, down: f32, degrees: f32) -> RgbImage {
    const TIMES: f32 = 2.8;
    let (sin, cos) = degrees.to_radians().sin_cos();
    drawn(photo, (540, 720), |x, y| {
        let (x, y) = ((x - 540.0 * (0.5 + right)) / TIMES, (y - 720.0 * (0.44 + down)) / TIMES);
        (EYES.0 + x * cos + y * sin, EYES.1 + y * cos - x * sin)
    })
}

/// The point between the eyes on the portrait.
const EYES: (f32, f32) = (134.0, 101.5);

/// Judges photos.
struct Judge(Reader);

impl Judge {
    fn new() -> Self {
        Judge(Reader::new(&models::packed()).unwrap())
    }

    fn of(&mut self, photo: &RgbImage) -> Judged {
        Judged(models::judged(&mut self.0, photo, 95))
    }
}

struct Judged(Report<PhotoFacts>);

impl Judged {
    fn told(&self, rule: &Rule) -> (Outcome, FaceCase) {
        match self.0.findings.iter().find(|finding| finding.rule.id == rule.id) {
            Some(Finding { outcome, case: Case::Face(case), .. }) => (*outcome, *case),
            other => panic!("{}: {other:?}", rule.id),
        }
    }

    /// Face rules that fail.
    fn fails(&self) -> Vec<&str> {
        let failed = |rule: &&&Rule| self.told(rule).0 == Outcome::Fail;
        rules::ALL.iter().filter(failed).map(|rule| rule.id).collect()
    }

    fn face(&self) -> &FaceFacts {
        self.0.facts.face.as_ref().unwrap()
    }
}

#[test]
fn a_face_that_is_well_framed_fails_nothing() {
    let judged = Judge::new().of(&framed(&portrait(), 0.0, 0.0, 0.0));
    assert!(judged.fails().is_empty(), "{:?}", judged.fails());
    for (rule, case) in [
        (&rules::COUNT, FaceCase::One),
        (&rules::REAL, FaceCase::SeemsReal),
        (&rules::UPRIGHT, FaceCase::Upright),
        (&rules::YAW, FaceCase::Straight(Axis::Yaw)),
        (&rules::PITCH, FaceCase::Straight(Axis::Pitch)),
        (&rules::ROLL, FaceCase::Straight(Axis::Roll)),
        (&rules::POSITION, FaceCase::PlaceRight),
        (&rules::INSIDE, FaceCase::Inside),
        (&rules::EYES_OPEN, FaceCase::EyesOpen),
        (&rules::EYES_DISTANCE, FaceCase::EyesApart),
    ] {
        assert_eq!(judged.told(rule), (Outcome::Pass, case), "{}", rule.id);
    }
    // She smiles, her teeth showing.
    assert_eq!(judged.told(&rules::EXPRESSION), (Outcome::Warn, FaceCase::Smile));
    assert_ne!(judged.told(&rules::MOUTH).0, Outcome::Fail);
    let face = judged.face();
    assert_eq!(face.count, 1);
    assert!((face.eye_distance - 43.1 * 2.8).abs() < 3.0, "{}", face.eye_distance);
}

#[test]
fn a_small_head_and_too_few_pixels_are_told() {
    let mut judge = Judge::new();
    let small = judge.of(&portrait());
    assert_eq!(small.told(&rules::EYES_DISTANCE), (Outcome::Fail, FaceCase::EyesTooNear));
    assert_eq!(small.told(&rules::SIZE), (Outcome::Fail, FaceCase::SizeWrong(Size::Small)));
    let double = judge.of(&larger(&portrait(), 2.0));
    assert_eq!(double.told(&rules::EYES_DISTANCE), (Outcome::Pass, FaceCase::EyesApart));
    assert_eq!(double.told(&rules::SIZE), (Outcome::Fail, FaceCase::SizeWrong(Size::Small)));
    let ratio = double.face().eye_distance / small.face().eye_distance;
    assert!((ratio - 2.0).abs() < 0.04, "{ratio}");
}

#[test]
fn turned_by_quarters_it_is_recognised_and_said() {
    let (mut judge, photo) = (Judge::new(), framed(&portrait(), 0.0, 0.0, 0.0));
    let upright = judge.of(&photo).face().clone();
    for (turned, quarter) in [
        (imageops::rotate90(&photo), Quarter::Left),
        (imageops::rotate180(&photo), Quarter::Over),
        (imageops::rotate270(&photo), Quarter::Right),
    ] {
        let judged = judge.of(&turned);
        assert_eq!(judged.told(&rules::UPRIGHT), (Outcome::Fail, FaceCase::Lies(quarter)));
        assert_eq!(judged.fails(), [rules::UPRIGHT.id]);
        assert!((judged.face().eye_distance - upright.eye_distance).abs() < 2.0);
    }
}

#[test]
fn leaning_is_measured() {
    let (mut judge, photo) = (Judge::new(), portrait());
    let plain = judge.of(&framed(&photo, 0.0, 0.0, 0.0)).face().roll.degrees;
    for degrees in [-28.0_f32, -15.0, -4.0, 4.0, 12.0, 26.0] {
        let judged = judge.of(&framed(&photo, 0.0, 0.0, degrees));
        let roll = judged.face().roll.degrees;
        assert!((roll - plain - f64::from(degrees)).abs() < 1.0, "{degrees}: {roll} {plain}");
        let expected = match roll.abs() {
            ..8.0 => Outcome::Pass,
            ..20.0 => Outcome::Warn,
            _ => Outcome::Fail,
        };
        assert_eq!(judged.told(&rules::ROLL).0, expected, "{roll}");
    }
}

#[test]
fn a_mirror_turns_yaw_and_roll_round() {
    let (mut judge, photo) = (Judge::new(), framed(&portrait(), 0.0, 0.0, 0.0));
    let plain = judge.of(&photo);
    let mirrored = judge.of(&imageops::flip_horizontal(&photo));
    assert_eq!(mirrored.fails(), plain.fails());
    let (a, b) = (plain.face(), mirrored.face());
    assert!((a.roll.degrees + b.roll.degrees).abs() < 1.0);
    assert!((a.yaw.degrees + b.yaw.degrees).abs() < 2.0);
    assert!((a.pitch.degrees - b.pitch.degrees).abs() < 2.0);
    assert!((a.openness.left - b.openness.right).abs() < 0.03);
    assert!((a.openness.right - b.openness.left).abs() < 0.03);
    let width = f64::from(photo.width());
    assert!((a.pupils.left.x - (width - b.pupils.right.x)).abs() < 2.5);
}

#[test]
fn out_of_place_fails() {
    let (mut judge, photo) = (Judge::new(), portrait());
    for (right, down, way) in [
        (-0.15, 0.0, Way::Left),
        (0.15, 0.0, Way::Right),
        (0.0, -0.17, Way::Up),
        (0.0, 0.15, Way::Down),
    ] {
        let judged = judge.of(&framed(&photo, right, down, 0.0));
        assert_eq!(judged.told(&rules::POSITION), (Outcome::Fail, FaceCase::PlaceWrong(way)));
    }
}

#[test]
fn a_chin_cut_off_fails() {
    let (mut judge, photo) = (Judge::new(), framed(&portrait(), 0.0, 0.0, 0.0));
    let chin = judge.of(&photo).face().chin.y as u32;
    let cut = imageops::crop_imm(&photo, 0, 0, photo.width(), chin - 45).to_image();
    assert_eq!(judge.of(&cut).told(&rules::INSIDE), (Outcome::Fail, FaceCase::Cut(Part::Chin)));
}

#[test]
fn more_than_one_face_fails() {
    let (mut judge, photo) = (Judge::new(), portrait());
    let (width, height) = photo.dimensions();
    let mut beside = RgbImage::new(width * 2, height);
    imageops::replace(&mut beside, &photo, 0, 0);
    imageops::replace(&mut beside, &photo, i64::from(width), 0);
    let judged = judge.of(&larger(&beside, 2.0));
    assert_eq!(judged.told(&rules::COUNT), (Outcome::Fail, FaceCase::Several));
    assert_eq!(judged.face().count, 2);
    // A smaller one behind counts too.
    let mut behind = larger(&photo, 3.0);
    imageops::replace(&mut behind, &photo, 0, 0);
    let judged = judge.of(&behind);
    assert_eq!(judged.told(&rules::COUNT), (Outcome::Fail, FaceCase::Several));
}

#[test]
fn no_face_fails_and_nothing_else_is_said_of_it() {
    let (mut judge, photo) = (Judge::new(), larger(&portrait(), 2.0));
    let suit = imageops::crop_imm(&photo, 0, 420, 540, 260).to_image();
    let blocks = imageops::thumbnail(&photo, 9, 11);
    let blocks = drawn(&blocks, (540, 680), |x, y| (x / 60.0, y / 61.8));
    for nothing in [suit, blocks] {
        let judged = judge.of(&nothing);
        assert_eq!(judged.told(&rules::COUNT), (Outcome::Fail, FaceCase::None));
        for rule in &rules::ALL[1..] {
            assert_eq!(judged.told(rule).0, Outcome::Unknown, "{}", rule.id);
        }
        assert!(judged.0.facts.face.is_none());
    }
}

#[test]
fn blur_dark_and_bright_change_nothing_about_the_face() {
    let (mut judge, photo) = (Judge::new(), framed(&portrait(), 0.0, 0.0, 0.0));
    let plain = judge.of(&photo).face().clone();
    let gamma = |power: f32| {
        let mut changed = photo.clone();
        for channel in changed.iter_mut() {
            *channel = ((f32::from(*channel) / 255.0).powf(power) * 255.0) as u8;
        }
        changed
    };
    for changed in [imageops::blur(&photo, 2.0), gamma(2.2), gamma(0.6)] {
        let judged = judge.of(&changed);
        assert!(judged.fails().is_empty(), "{:?}", judged.fails());
        let face = judged.face();
        assert!((face.eye_distance / plain.eye_distance - 1.0).abs() < 0.03);
        assert!((face.roll.degrees - plain.roll.degrees).abs() < 1.0);
        assert!((face.openness.left - plain.openness.left).abs() < 0.06);
    }
}
