//! Light: too little, too much, from the wrong side. All of it in light itself, as the sensor adds it up.

use super::Lay;
use crate::colour::{ramp, to_light};
use crate::drawing::Spot;
use crate::plane::Plane;

pub fn under(lay: &mut Lay) {
    let gain = lay.about([0.6, 0.42, 0.3, 0.19, 0.1]);
    lay.shot.light(|_, _, colour| colour.map(|light| light * gain));
}

pub fn over(lay: &mut Lay) {
    let gain = lay.about([1.3, 1.65, 2.1, 2.8, 4.0]);
    lay.shot.light(|_, _, colour| colour.map(|light| light * gain));
}

/// Contrast taken away about a light grey, as by stray light or a faded print.
pub fn washed_out(lay: &mut Lay) {
    let contrast = lay.about([0.74, 0.6, 0.47, 0.36, 0.25]);
    let about = lay.random.within(185.0, 235.0);
    lay.shot.tone(|_, _, colour| colour.map(|level| about + (level - about) * contrast));
}

/// The person dark, the wall bright and its light spilling over the outline.
pub fn backlit(lay: &mut Lay) {
    let gain = lay.about([0.55, 0.38, 0.26, 0.17, 0.1]);
    let spill = lay.random.within(0.1, 0.35);
    let (subject, width) = (lay.subject, lay.shot.width);
    let wall = Plane::from_fn(width, lay.shot.height, |x, y| 1.0 - subject.share(x, y));
    let glow = wall.blur(lay.eyes() * 0.12);
    lay.shot.light(|x, y, colour| {
        let share = subject.share(x, y);
        let bright =
            to_light(subject.wall(x, y)).map(|light| (light * 1.6).min(1.0) * (1.0 - share));
        let glow = glow.data[y * width + x] * spill * share;
        [0, 1, 2].map(|i| {
            let body = (colour[i] - (1.0 - share) * to_light(subject.wall(x, y))[i]).max(0.0);
            body * gain + bright[i] + glow
        })
    });
}

/// Takes light from the person where `cover` says so, in eye distances about the point between the eyes.
fn shade(lay: &mut Lay, takes: f32, cover: impl Fn(f32, f32) -> f32) {
    let subject = lay.subject;
    // What little light is left comes from all around and is bluer.
    let left = [1.0 - takes, 1.0 - takes, 1.0 - takes * 0.95];
    lay.shot.light(|x, y, colour| {
        let share = subject.share(x, y);
        if share < 0.01 {
            return colour;
        }
        let (across, down) = subject.along(x as f32 + 0.5, y as f32 + 0.5);
        let cover = cover(across, down).clamp(0.0, 1.0) * share;
        [0, 1, 2].map(|i| colour[i] * (1.0 - cover * (1.0 - left[i])))
    });
}

pub fn half_shadow(lay: &mut Lay) {
    let takes = lay.about([0.2, 0.36, 0.54, 0.7, 0.84]);
    let (side, lean) = (lay.random.sign(), lay.random.within(-0.35, 0.35));
    let (middle, soft) = (lay.random.within(-0.2, 0.2), lay.random.within(0.1, 0.4));
    // Light from the side leaves the neck and the far cheek dark alike.
    shade(lay, takes, |across, down| {
        ramp(middle - soft, middle + soft, (across + lean * (down - 0.4)) * side)
    });
}

/// Sharp shadows: of a blind, a brim, a branch.
pub fn hard_shadows(lay: &mut Lay) {
    let takes = lay.about([0.2, 0.34, 0.5, 0.64, 0.76]);
    let degrees = lay.random.within(0.0, 180.0f32);
    let (sin, cos) = degrees.to_radians().sin_cos();
    let edge = lay.random.within(0.01, 0.04);
    if lay.random.chance(0.5) {
        let (period, start) = (lay.random.within(0.25, 0.7), lay.random.unit());
        let duty = lay.random.within(0.35, 0.6);
        shade(lay, takes, |across, down| {
            let along = ((across * cos + down * sin) / period + start).rem_euclid(1.0);
            let edge = edge / period;
            ramp(-edge, edge, along) * ramp(-edge, edge, duty - along)
        });
    } else {
        // One edge across the face, somewhere between the brows and the mouth.
        let start = lay.random.within(-0.5, 0.5) + 0.3 * sin;
        shade(lay, takes, |across, down| ramp(-edge, edge, across * cos + down * sin - start));
    }
}

/// Where skin shines first, in eye distances: forehead, nose, cheeks, chin.
const SHINES: [Spot; 6] =
    [(0.0, -0.65), (-0.35, -0.6), (0.0, 0.45), (-0.5, 0.45), (0.5, 0.45), (0.0, 1.55)];

pub fn hot_spots(lay: &mut Lay) {
    let adds = lay.about([0.12, 0.25, 0.45, 0.8, 1.4]);
    let count = 1 + lay.random.below(3);
    let spots: Vec<(Spot, f32)> = (0..count)
        .filter_map(|_| {
            let (x, y) = lay.random.pick(&SHINES)?;
            let place = (x + lay.random.within(-0.1, 0.1), y + lay.random.within(-0.08, 0.08));
            Some((place, lay.random.within(0.09, 0.22)))
        })
        .collect();
    let subject = lay.subject;
    lay.shot.light(|x, y, colour| {
        if !subject.on_face(x as f32, y as f32) {
            return colour;
        }
        let (across, down) = subject.along(x as f32 + 0.5, y as f32 + 0.5);
        let shine: f32 = spots
            .iter()
            .map(|((sx, sy), radius)| {
                let far = (across - sx).hypot(down - sy) / radius;
                (-far * far * far).exp()
            })
            .sum();
        // A lamp's own light, mirrored: as much of it on dark skin as on light.
        colour.map(|light| light + adds * shine.min(1.0))
    });
}
