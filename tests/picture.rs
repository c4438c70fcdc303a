//! The picture's rules on a portrait in the public domain (NASA's of Eileen Collins, `www/samples`) and on the
//! damage that code does to it.
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
use permit_precheck::report::{Finding, Outcome};
use permit_precheck::rules::{Rule, picture as rules};

fn portrait() -> RgbImage {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/www/samples/in-order.jpg");
    models::decode(Path::new(file)).unwrap()
}

struct Judge(Reader);

impl Judge {
    fn new() -> Self {
        Judge(Reader::new(&models::packed()).unwrap())
    }

    /// What the picture's rules say.
    fn of(&mut self, photo: &RgbImage, quality: u8) -> Vec<Finding> {
        let report = models::judged(&mut self.0, photo, quality);
        let picture = |finding: &Finding| rules::ALL.iter().any(|rule| rule.id == finding.rule.id);
        report.findings.into_iter().filter(picture).collect()
    }
}

/// The rules that warn or fail.
fn raised(findings: &[Finding]) -> Vec<&str> {
    let bad = |finding: &&Finding| matches!(finding.outcome, Outcome::Warn | Outcome::Fail);
    findings.iter().filter(bad).map(|finding| finding.rule.id).collect()
}

/// Each pixel changed by its place, from 0 to 1 across and down.
fn changed(new: impl Fn(f32, f32, [f32; 3]) -> [f32; 3]) -> RgbImage {
    let mut photo = portrait();
    let (width, height) = (photo.width() as f32, photo.height() as f32);
    for (x, y, pixel) in photo.enumerate_pixels_mut() {
        let old = pixel.0.map(f32::from);
        let new = new((x as f32 + 0.5) / width, (y as f32 + 0.5) / height, old);
        *pixel = Rgb(new.map(|value| value.round() as u8));
    }
    photo
}

/// Whether a pixel is the white wall.
fn is_wall(colour: [f32; 3]) -> bool {
    colour.iter().all(|value| *value > 232.0)
}

/// Even noise between -1 and 1, the same at every run.
fn noise(x: f32, y: f32) -> f32 {
    let mut state = (x * 9973.0) as u32 ^ ((y * 9967.0) as u32).wrapping_mul(2_654_435_761);
    for (left, right) in [(13, 17), (5, 11), (7, 15)] {
        state = (state ^ (state << left)).wrapping_mul(747_796_405);
        state ^= state >> right;
    }
    state as f32 / u32::MAX as f32 * 2.0 - 1.0
}

#[test]
fn a_right_portrait_raises_nothing() {
    let photo = portrait();
    for quality in [75, 85, 95] {
        let findings = Judge::new().of(&photo, quality);
        assert_eq!(findings.len(), rules::ALL.len());
        assert!(raised(&findings).is_empty(), "{:?} at {quality}", raised(&findings));
    }
}

#[test]
fn damage_is_found_by_its_rule() {
    let mean = |colour: [f32; 3]| [colour.iter().sum::<f32>() / 3.0; 3];
    let speck = |x: f32, y: f32| {
        let near = |at: f32| (at * 14.0).fract() - 0.5;
        near(x).hypot(near(y) * 4.0 / 3.0) < 0.08
    };
    let damage: [(&Rule, RgbImage); 15] = [
        (
            &rules::BACKGROUND_WHITE,
            changed(|_, _, c| if is_wall(c) { [120.0, 150.0, 200.0] } else { c }),
        ),
        (
            &rules::BACKGROUND_UNIFORM,
            changed(|x, _, c| {
                let stripe = is_wall(c) && (x * 12.0).fract() < 0.5;
                if stripe { c.map(|value| value - 35.0) } else { c }
            }),
        ),
        (
            &rules::BACKGROUND_UNIFORM,
            changed(|x, _, c| if is_wall(c) { c.map(|value| value - 90.0 * x) } else { c }),
        ),
        (
            &rules::BORDER,
            changed(
                |x, y, c| {
                    if x.min(1.0 - x) < 0.02 || y.min(1.0 - y) < 0.015 { [0.0; 3] } else { c }
                },
            ),
        ),
        (&rules::EXPOSURE, changed(|_, _, c| c.map(|value| value * 0.3))),
        (
            &rules::LIGHT_UNIFORM,
            changed(|x, _, c| if x > 0.5 && !is_wall(c) { c.map(|value| value * 0.4) } else { c }),
        ),
        (&rules::COLOUR, changed(|_, _, c| mean(c))),
        (&rules::NATURAL, changed(|_, _, [r, g, b]| [r * 0.6, g * 0.85, b])),
        (&rules::NATURAL, changed(|_, _, c| c.map(|value| (value / 51.0).round() * 51.0))),
        (&rules::FOCUS, imageops::blur(&portrait(), 3.0)),
        (
            &rules::NOISE,
            changed(|x, y, c| {
                let grain = noise(x, y) * 60.0;
                c.map(|value| value + grain)
            }),
        ),
        (&rules::DEFECTS, changed(|x, y, c| if speck(x, y) { [25.0; 3] } else { c })),
        // White letters, as lines, over everything.
        (
            &rules::DEFECTS,
            changed(|x, y, c| {
                let line = (x * 9.0 + y * 3.0).fract() < 0.06 && (y * 20.0).fract() < 0.7;
                if line { c.map(|value| value + (250.0 - value) * 0.8) } else { c }
            }),
        ),
        (&rules::PROPORTIONS, {
            let photo = portrait();
            let (width, height) = photo.dimensions();
            imageops::resize(&photo, width * 14 / 10, height, imageops::FilterType::Triangle)
        }),
        (&rules::RESOLUTION, {
            let photo = portrait();
            let (width, height) = photo.dimensions();
            let small =
                imageops::resize(&photo, width / 6, height / 6, imageops::FilterType::Triangle);
            imageops::resize(&small, width, height, imageops::FilterType::Nearest)
        }),
    ];
    let mut judge = Judge::new();
    for (number, (rule, photo)) in damage.iter().enumerate() {
        let findings = judge.of(photo, 92);
        let raised = raised(&findings);
        assert!(raised.contains(&rule.id), "damage {number}: {} not in {raised:?}", rule.id);
    }
    let coarse = judge.of(&portrait(), 15);
    assert!(raised(&coarse).contains(&rules::COMPRESSION.id));
}
