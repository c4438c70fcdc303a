//! Specks, dust, stains, creases, scratches.

use super::Lay;
use crate::drawing::{Spot, far};
use crate::plane::Plane;

const COUNT: [usize; 5] = [6, 10, 16, 26, 45];

/// A speck of no regular shape.
fn speck(lay: &mut Lay, layer: &mut Plane, at: Spot) {
    let radius = (lay.eyes() * lay.random.within(0.006, 0.026)).max(0.8);
    let noise = lay.random.noise();
    layer.shape(at, radius * 1.8, 1.0, |angle| {
        radius * (1.0 + 0.45 * noise.at(angle.cos() * 1.5, angle.sin() * 1.5))
    });
}

pub fn specks(lay: &mut Lay) {
    let opaque = lay.about([0.17, 0.3, 0.5, 0.75, 0.92]);
    let mut layer = lay.layer();
    for _ in 0..lay.of(COUNT) {
        let at = lay.anywhere();
        speck(lay, &mut layer, at);
    }
    let colour = [lay.random.within(0.0, 40.0), lay.random.within(0.0, 35.0), 20.0];
    lay.shot.over(&layer, colour, opaque);
}

/// Dust of a scanner, on the person, where it shows: specks and fibres.
pub fn dust(lay: &mut Lay) {
    let opaque = lay.about([0.25, 0.4, 0.6, 0.8, 0.95]);
    let mut layer = lay.layer();
    for _ in 0..lay.of(COUNT) {
        let (x, y) = lay.on_person();
        if lay.random.chance(0.7) {
            speck(lay, &mut layer, (x, y));
            continue;
        }
        let (mut place, mut angle) = ((x, y), lay.random.within(0.0, std::f32::consts::TAU));
        let (step, width) = (lay.eyes() * 0.03, (lay.eyes() * 0.008).max(1.0));
        let mut places = vec![place];
        for _ in 0..3 + lay.random.below(5) {
            angle += lay.random.within(-0.5, 0.5);
            place = (place.0 + angle.cos() * step, place.1 + angle.sin() * step);
            places.push(place);
        }
        layer.path(&places, width);
    }
    lay.shot.over(&layer, [250.0, 250.0, 248.0], opaque);
}

/// Coffee, tea, water: pale inside, with a darker rim.
pub fn stains(lay: &mut Lay) {
    let takes = lay.about([0.06, 0.12, 0.22, 0.38, 0.6]);
    let mut layer = lay.layer();
    for _ in 0..1 + lay.random.below(3) {
        let at = lay.anywhere();
        let radius = lay.eyes() * lay.random.within(0.15, 0.7);
        let rim = lay.eyes() * lay.random.within(0.02, 0.06);
        let (noise, fill) = (lay.random.noise(), lay.random.within(0.2, 0.8));
        let reach = radius * 1.5;
        layer.draw((at.0 - reach, at.1 - reach), (at.0 + reach, at.1 + reach), |x, y| {
            let (dx, dy) = (x - at.0, y - at.1);
            let angle = dy.atan2(dx);
            let edge = radius * (1.0 + 0.22 * noise.rough(angle.cos() * 1.6, angle.sin() * 1.6));
            let out = dx.hypot(dy) - edge;
            let ring = (1.0 - (out / rim).abs()).max(0.0);
            let inside = if out < 0.0 {
                fill + 0.1 * noise.at(x / radius * 4.0, y / radius * 4.0)
            } else {
                0.0
            };
            inside.max(ring)
        });
    }
    let inks = [[120.0, 80.0, 40.0], [150.0, 120.0, 60.0], [90.0, 60.0, 50.0], [120.0; 3]];
    let ink = lay.random.pick(&inks).unwrap_or([120.0; 3]);
    lay.shot.ink(&layer, ink, (takes * 1.6).min(1.0));
}

/// A line from edge to edge, nearly straight.
fn across(lay: &mut Lay) -> Vec<Spot> {
    let (width, height) = lay.size();
    let (a, b) = (lay.random.within(0.08, 0.92), lay.random.within(-0.2, 0.2));
    let b = (a + b).clamp(0.05, 0.95);
    let (from, to) = if lay.random.chance(0.5) {
        ((0.0, a * height), (width, b * height))
    } else {
        ((a * width, 0.0), (b * width, height))
    };
    let wobble = lay.eyes() * 0.015;
    let parts = 12;
    (0..=parts)
        .map(|part| {
            let along = part as f32 / parts as f32;
            let aside = [lay.random.within(-wobble, wobble), lay.random.within(-wobble, wobble)];
            (
                from.0 + (to.0 - from.0) * along + aside[0],
                from.1 + (to.1 - from.1) * along + aside[1],
            )
        })
        .collect()
}

/// A fold: the print's surface is broken along a line, and bends the light beside it.
pub fn creases(lay: &mut Lay) {
    let opaque = lay.about([0.06, 0.13, 0.26, 0.5, 0.8]);
    let count = 1 + lay.random.below(2);
    for _ in 0..count {
        let line = across(lay);
        let (mut core, mut beside) = (lay.layer(), lay.layer());
        core.path(&line, lay.eyes() * lay.random.within(0.008, 0.02));
        let (wide, side) = (lay.eyes() * lay.random.within(0.05, 0.16), lay.random.sign());
        let (width, height) = lay.size();
        let ends = (line[0], line[line.len() - 1]);
        beside.draw((0.0, 0.0), (width, height), |x, y| {
            let turn =
                (ends.1.0 - ends.0.0) * (y - ends.0.1) - (ends.1.1 - ends.0.1) * (x - ends.0.0);
            let near = 1.0 - far((x, y), ends.0, ends.1) / wide;
            if turn * side > 0.0 { near } else { 0.0 }
        });
        lay.shot.over(&beside, [30.0; 3], opaque * 0.4);
        lay.shot.over(&core, [238.0, 236.0, 230.0], opaque);
        // On white the broken line is grey: its own shadow.
        core.data.rotate_right(1);
        lay.shot.over(&core, [90.0; 3], opaque * 0.5);
    }
}

pub fn scratches(lay: &mut Lay) {
    let opaque = lay.about([0.12, 0.25, 0.45, 0.7, 0.95]);
    let (mut bright, mut dark) = (lay.layer(), lay.layer());
    let degrees = lay.random.within(0.0, 180.0f32);
    for _ in 0..4 + lay.random.below(9) {
        let (x, y) = lay.on_person();
        let (sin, cos) = (degrees + lay.random.within(-25.0, 25.0)).to_radians().sin_cos();
        let half = lay.eyes() * lay.random.within(0.15, 0.9);
        let bend = lay.random.within(-0.06, 0.06) * half;
        let ends = ((x - cos * half, y - sin * half), (x + cos * half, y + sin * half));
        let width = (lay.eyes() * lay.random.within(0.004, 0.012)).max(0.8);
        let layer = if lay.random.chance(0.7) { &mut bright } else { &mut dark };
        layer.path(&[ends.0, (x - sin * bend, y + cos * bend), ends.1], width);
    }
    lay.shot.over(&bright, [245.0; 3], opaque);
    lay.shot.over(&dark, [35.0; 3], opaque);
}
