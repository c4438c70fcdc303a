//! Shape and skin.

use image::imageops::FilterType;

use super::Lay;
use crate::colour::{grey, ramp};
use crate::plane::Plane;

const STRETCH: [f32; 5] = [1.06, 1.10, 1.15, 1.22, 1.35];

fn stretched(lay: &mut Lay, across: f32, down: f32) {
    let side = |pixels: usize, times: f32| (pixels as f32 * times).round() as usize;
    let (width, height) = (side(lay.shot.width, across), side(lay.shot.height, down));
    lay.shot.resize(width, height, FilterType::CatmullRom);
}

pub fn wide(lay: &mut Lay) {
    let times = lay.of(STRETCH);
    stretched(lay, times, 1.0);
}

pub fn high(lay: &mut Lay) {
    let times = lay.of(STRETCH);
    stretched(lay, 1.0, times);
}

/// What beauty filters do: the skin's fine grain taken away, its edges kept.
pub fn smoothed(lay: &mut Lay) {
    let radius = (lay.about([0.02, 0.035, 0.05, 0.07, 0.1]) * lay.eyes()).round().max(1.0) as usize;
    let edges = lay.of([5.0, 8.0, 12.0, 16.0, 22.0f32]);
    let opaque = lay.about([0.5, 0.65, 0.8, 0.9, 1.0]).min(1.0);
    let (width, height) = (lay.shot.width, lay.shot.height);
    let subject = lay.subject;
    let brightness = lay.shot.pixels.iter().map(|pixel| grey(*pixel)).collect();
    let plain = Plane { width, height, data: brightness };
    let smooth = plain.smoothed(radius, edges * edges);
    let face =
        Plane::from_fn(
            width,
            height,
            |x, y| {
                if subject.on_face(x as f32, y as f32) { 1.0 } else { 0.0 }
            },
        );
    let face = face.blur(lay.eyes() * 0.04);
    lay.shot.tone(|x, y, colour| {
        let at = y * width + x;
        let taken = (smooth.data[at] - plain.data[at]) * opaque * ramp(0.0, 0.8, face.data[at]);
        colour.map(|level| level + taken)
    });
}
