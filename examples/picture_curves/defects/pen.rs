//! What is written, stamped or printed over the photo.

use super::Lay;
use crate::drawing::Spot;

const INKS: [[f32; 3]; 4] =
    [[20.0, 20.0, 30.0], [25.0, 45.0, 150.0], [190.0, 25.0, 35.0], [20.0, 90.0, 60.0]];

/// A stroke of a pen: curved as a signature is.
pub fn strokes(lay: &mut Lay) {
    let opaque = lay.about([0.2, 0.35, 0.55, 0.8, 0.98]);
    let mut layer = lay.layer();
    for _ in 0..1 + lay.random.below(3) {
        let width = (lay.eyes() * lay.random.within(0.012, 0.03)).max(1.2);
        let length = lay.eyes() * lay.random.within(0.6, 2.0);
        let start = lay.anywhere();
        let (heading, noise) = (lay.random.within(0.0, std::f32::consts::TAU), lay.random.noise());
        let swing = lay.random.within(0.3, 2.2);
        let parts = 40;
        let mut place = start;
        let mut places: Vec<Spot> = vec![place];
        for part in 0..parts {
            let angle = heading + swing * noise.rough(part as f32 / 8.0, 0.0) * 2.0;
            let step = length / parts as f32;
            place = (place.0 + angle.cos() * step, place.1 + angle.sin() * step);
            places.push(place);
        }
        layer.path(&places, width);
    }
    let ink = lay.random.pick(&INKS).unwrap_or(INKS[0]);
    lay.shot.over(&layer, ink, opaque);
}

/// A round seal with a star, mostly over a lower corner and onto the person.
pub fn seal(lay: &mut Lay) {
    let opaque = lay.about([0.12, 0.25, 0.45, 0.7, 0.92]);
    let (width, height) = lay.size();
    let radius = lay.eyes() * lay.random.within(0.45, 0.95);
    let at = if lay.random.chance(0.75) {
        let side = if lay.random.chance(0.5) { 0.12 } else { 0.88 };
        ((side + lay.random.within(-0.08, 0.12)) * width, lay.random.within(0.72, 0.95) * height)
    } else {
        lay.anywhere()
    };
    let mut layer = lay.layer();
    let rim = radius * 0.07;
    let reach = radius + rim;
    let turn = lay.random.within(-0.4, 0.4);
    layer.draw((at.0 - reach, at.1 - reach), (at.0 + reach, at.1 + reach), |x, y| {
        (rim / 2.0 - ((x - at.0).hypot(y - at.1) - radius).abs()) + 0.5
    });
    layer.shape(at, radius * 0.4, 1.0, |angle| star(angle + turn) * radius * 0.34);
    for (count, letter) in ["S", "E", "A", "L", "O", "F", "F", "I", "C", "E"].iter().enumerate() {
        let degrees = -200.0 + count as f32 * 24.0 + turn.to_degrees();
        let (sin, cos) = degrees.to_radians().sin_cos();
        let place = (at.0 + cos * radius * 0.86, at.1 + sin * radius * 0.86);
        layer.text(letter, place, radius * 0.22, degrees + 90.0);
    }
    // The ink did not take everywhere.
    let (noise, grain) = (lay.random.noise(), lay.eyes() * 0.05);
    let across = layer.width;
    for (place, cover) in layer.data.iter_mut().enumerate().filter(|(_, cover)| **cover > 0.0) {
        let (x, y) = ((place % across) as f32 / grain, (place / across) as f32 / grain);
        *cover *= 0.8 + 0.3 * noise.rough(x, y);
    }
    let ink = if lay.random.chance(0.8) { [205.0, 30.0, 40.0] } else { [40.0, 50.0, 160.0] };
    lay.shot.ink(&layer, ink, opaque);
}

/// The radius of a five-pointed star at an angle, 0.38 to 1.
fn star(angle: f32) -> f32 {
    let fifth = std::f32::consts::TAU / 5.0;
    let off = (angle + std::f32::consts::FRAC_PI_2).rem_euclid(fifth) - fifth / 2.0;
    // From the inner corner (off 0) to the tip along a straight edge.
    let (inner, tip) = (0.382, (fifth / 2.0).cos());
    let (far, rise) = ((fifth / 2.0).sin(), tip - inner);
    let off = off.abs();
    inner * far / (far * off.cos() - rise * off.sin()).max(0.05)
}

const WORDS: [&str; 5] = ["SAMPLE", "PHOTO STUDIO", "COPY", "NOT FOR USE", "STUDIO 24"];

/// Pale letters over everything, once or many times.
pub fn watermark(lay: &mut Lay) {
    let opaque = lay.about([0.06, 0.12, 0.2, 0.35, 0.6]);
    let text = lay.random.pick(&WORDS).unwrap_or("COPY");
    let degrees = lay.random.within(-50.0, 40.0f32);
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (width, height) = lay.size();
    let mut layer = lay.layer();
    let repeated = lay.random.chance(0.5);
    let high = width
        * if repeated { lay.random.within(0.03, 0.055) } else { lay.random.within(0.07, 0.13) };
    let long = text.len() as f32 * high * 6.0 / 7.0;
    let (along, down) =
        if repeated { (long * 1.4, high * 4.0) } else { (width * 9.0, height * 9.0) };
    let middle = (width / 2.0 - cos * long / 2.0, height / 2.0 - sin * long / 2.0);
    let reach = if repeated {
        ((width.hypot(height) / down) as i32 + 1, (width.hypot(height) / along) as i32 + 1)
    } else {
        (0, 0)
    };
    for row in -reach.0..=reach.0 {
        for column in -reach.1..=reach.1 {
            let (a, d) = (column as f32 * along + row as f32 * long * 0.3, row as f32 * down);
            let place = (middle.0 + cos * a - sin * d, middle.1 + sin * a + cos * d);
            if place.0 > -long
                && place.0 < width + long
                && place.1 > -long
                && place.1 < height + long
            {
                layer.text(text, place, high, degrees);
            }
        }
    }
    let grey = if lay.random.chance(0.5) { 250.0 } else { lay.random.within(60.0, 140.0) };
    lay.shot.over(&layer, [grey; 3], opaque);
}

/// A camera's date in a lower corner.
pub fn date(lay: &mut Lay) {
    let opaque = lay.about([0.35, 0.5, 0.7, 0.85, 1.0]);
    let (width, height) = lay.size();
    let high = width * lay.about([0.02, 0.026, 0.033, 0.042, 0.055]);
    let day = |random: &mut crate::random::Random, most: usize| 1 + random.below(most);
    let (year, month, date) =
        (lay.random.below(30), day(&mut lay.random, 12), day(&mut lay.random, 28));
    let text = match lay.random.below(3) {
        0 => format!("'{year:02} {month} {date}"),
        1 => format!("20{year:02}-{month:02}-{date:02}"),
        _ => format!(
            "20{year:02}.{month:02}.{date:02} {:02}:{:02}",
            lay.random.below(24),
            lay.random.below(60)
        ),
    };
    let long = text.len() as f32 * high * 6.0 / 7.0;
    let left = if lay.random.chance(0.75) { width - long - width * 0.04 } else { width * 0.04 };
    let mut layer = lay.layer();
    layer.text(&text, (left, height - high - height * lay.random.within(0.02, 0.06)), high, 0.0);
    let glow = layer.blur(high * 0.12);
    let colours = [[255.0, 130.0, 30.0], [250.0, 60.0, 40.0], [250.0, 220.0, 60.0], [60.0; 3]];
    let colour = lay.random.pick(&colours).unwrap_or(colours[0]);
    lay.shot.over(&glow, colour, opaque * 0.5);
    lay.shot.over(&layer, colour, opaque);
}
