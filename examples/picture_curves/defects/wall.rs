//! Walls that are not white, not even, or not the photo's own.

use super::Lay;
use crate::colour::{Colour, darker, mix, of_hue, ramp, times, to_light};
use crate::plane::Plane;

/// Another wall everywhere, as uneven as the old one was.
fn plain(lay: &mut Lay, new: Colour) {
    let middle = to_light(lay.subject.wall(lay.shot.width / 2, lay.shot.height / 4));
    lay.wall(|_, _, wall| [0, 1, 2].map(|i| new[i] * wall[i] / middle[i].max(0.01)));
}

pub fn grey(lay: &mut Lay) {
    let lightness = lay.of([88.5, 86.0, 82.0, 77.0, 72.0]) + lay.random.within(-0.7, 0.7);
    plain(lay, of_hue(lightness, 0.0, 0.0));
}

pub fn dark(lay: &mut Lay) {
    let lightness = lay.about([64.0, 52.0, 40.0, 25.0, 8.0]);
    let (chroma, hue) = (lay.random.within(0.0, 6.0), lay.random.within(0.0, 360.0));
    plain(lay, of_hue(lightness, chroma, hue));
}

pub fn tinted(lay: &mut Lay) {
    let chroma = lay.about([7.5, 11.0, 16.0, 26.0, 45.0]);
    let lightness = lay.of([93.0, 92.0, 90.0, 84.0, 72.0]);
    let hue = lay.random.within(0.0, 360.0);
    plain(lay, of_hue(lightness, chroma, hue));
}

/// Darker from one side to another, or towards the edges, as a lamp makes it.
pub fn gradient(lay: &mut Lay) {
    let by = lay.about([6.0, 10.0, 16.0, 25.0, 40.0]);
    let (width, height) = lay.size();
    let (sin, cos) = lay.random.within(0.0, std::f32::consts::TAU).sin_cos();
    let round = lay.random.chance(0.3);
    let (lamp_x, lamp_y) = lay.anywhere();
    let reach = (width * cos).abs() + (height * sin).abs();
    lay.wall(|x, y, wall| {
        let along = if round {
            (x - lamp_x).hypot(y - lamp_y) / width.hypot(height) * 1.3
        } else {
            ((x - width / 2.0) * cos + (y - height / 2.0) * sin) / reach + 0.5
        };
        wall.map(|light| light * darker(by * along.clamp(0.0, 1.0)))
    });
}

/// A tint that goes with a darkness: the factor on a wall's light.
pub fn tone(lay: &mut Lay, by: f32) -> Colour {
    let chroma = if lay.random.chance(0.5) { by.min(30.0) * lay.random.unit() } else { 0.0 };
    let hue = lay.random.within(0.0, 360.0);
    let tint = of_hue(80.0, chroma, hue).map(|light| light / 0.567);
    tint.map(|part| (part * darker(by)).clamp(0.0, 1.0))
}

pub fn stripes(lay: &mut Lay) {
    let by = lay.about([2.0, 4.0, 8.0, 15.0, 30.0]);
    let tone = tone(lay, by);
    let period = lay.size().0 * lay.random.within(0.025, 0.15);
    let degrees = if lay.random.chance(0.6) { 0.0 } else { lay.random.within(-90.0, 90.0) };
    let (sin, cos) = degrees.to_radians().sin_cos();
    let duty = lay.random.within(0.3, 0.7);
    lay.wall(|x, y, wall| {
        let along = ((x * cos + y * sin) / period).rem_euclid(1.0);
        let edge = 1.5 / period;
        let inside = ramp(0.0, edge, along) * ramp(0.0, edge, duty - along);
        mix(wall, times(wall, tone), inside)
    });
}

pub fn bricks(lay: &mut Lay) {
    let by = lay.about([2.0, 4.0, 8.0, 15.0, 30.0]);
    let tone = tone(lay, by);
    let height = lay.size().1 * lay.random.within(0.03, 0.08);
    let (width, joint) =
        (height * lay.random.within(2.0, 3.0), height * lay.random.within(0.06, 0.15));
    let grain = lay.random.noise();
    lay.wall(|x, y, wall| {
        let row = (y / height).floor();
        let x = x + if row.rem_euclid(2.0) < 1.0 { width / 2.0 } else { 0.0 };
        let (across, down) = (x.rem_euclid(width), y.rem_euclid(height));
        let own = 1.0 + 0.15 * grain.at((x / width).floor() * 7.3, row * 5.7) * (1.0 - tone[0]);
        let brick = ramp(0.0, 1.5, across - joint) * ramp(0.0, 1.5, down - joint);
        mix(wall, times(wall, tone).map(|light| light * own), brick)
    });
}

/// The person's shadow: their own shape, aside and blurred.
pub fn shadow(lay: &mut Lay) {
    let takes = lay.about([0.08, 0.14, 0.24, 0.38, 0.58]);
    let aside = lay.random.sign() * lay.random.within(0.15, 0.5) * lay.eyes();
    let down = lay.random.within(-0.1, 0.3) * lay.eyes();
    let soft = lay.random.within(0.03, 0.14) * lay.eyes();
    let (width, height) = (lay.shot.width, lay.shot.height);
    let subject = lay.subject;
    let from = |place: usize, by: f32, most: usize| {
        (place as f32 - by).clamp(0.0, most as f32 - 1.0) as usize
    };
    let shape = Plane::from_fn(width, height, |x, y| {
        subject.share(from(x, aside, width), from(y, down, height))
    });
    let shape = shape.blur(soft);
    lay.wall(|x, y, wall| {
        let cover = shape.data[y as usize * width + x as usize];
        wall.map(|light| light * (1.0 - takes * cover))
    });
}

/// A rim of another wall, left where the wall was replaced.
pub fn halo(lay: &mut Lay) {
    let opaque = lay.about([0.08, 0.2, 0.4, 0.65, 0.95]);
    let lightness = lay.random.within(15.0, 75.0);
    let (chroma, hue) = (lay.random.within(0.0, 45.0), lay.random.within(0.0, 360.0));
    let old = of_hue(lightness, chroma, hue);
    let reach = lay.random.within(0.02, 0.06) * lay.eyes();
    let (width, height) = (lay.shot.width, lay.shot.height);
    let subject = lay.subject;
    let near = Plane::from_fn(width, height, |x, y| subject.share(x, y)).blur(reach);
    // The cut was not equally careless everywhere.
    let (ragged, length) = (lay.random.noise(), lay.eyes() * 0.5);
    lay.wall(|x, y, wall| {
        let near = near.data[y as usize * width + x as usize];
        let care = 0.12 + 0.1 * ragged.rough(x / length, y / length);
        mix(wall, old, opaque * ramp(care, care + 0.2, near))
    });
}
