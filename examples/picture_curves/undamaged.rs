//! Normal variation: changes after which a photo is as right as before.

use permit_precheck::rules::{Rule, picture as rules};

use crate::colour::times;
use crate::people::Subject;
use crate::random::Random;
use crate::shot::Shot;

pub struct Variation {
    pub name: &'static str,
    change: fn(&mut Shot, &mut Random),
    /// At this width, pixels.
    width: Option<usize>,
}

const fn variation(name: &'static str, change: fn(&mut Shot, &mut Random)) -> Variation {
    Variation { name, change, width: None }
}

const fn resized(name: &'static str, width: usize) -> Variation {
    Variation { name, change: |_, _| {}, width: Some(width) }
}

/// Beside the photos as they are.
pub const ALL: [Variation; 12] = [
    variation("saved at quality 75", |shot, _| shot.quality = 75),
    variation("saved at quality 95", |shot, _| shot.quality = 95),
    resized("354 px wide", 354),
    resized("480 px wide", 480),
    resized("900 px wide", 900),
    variation("10 % brighter", |shot, _| gain(shot, [1.1; 3])),
    variation("10 % darker", |shot, _| gain(shot, [0.9; 3])),
    variation("vignette of 8 %", |shot, _| vignette(shot, 0.08)),
    variation("noise of deviation 2", |shot, random| noise(shot, 2.0, random)),
    variation("warmer by 3 %", |shot, _| gain(shot, [1.03, 1.0, 0.97])),
    variation("cooler by 3 %", |shot, _| gain(shot, [0.97, 1.0, 1.03])),
    variation("all of these a little", |shot, random| {
        gain(shot, [random.within(0.96, 1.0), 0.98, random.within(0.96, 1.0)]);
        vignette(shot, 0.05);
        noise(shot, 1.5, random);
        shot.quality = 85;
    }),
];

impl Variation {
    pub fn of(&self, subject: &Subject, random: &mut Random) -> Shot {
        let mut shot = Shot::of(&subject.photo);
        (self.change)(&mut shot, random);
        if let Some(width) = self.width {
            shot.rescale(width);
        }
        shot
    }

    /// Whether the rule has nothing to find: a photo made much larger is no longer as fine as it was.
    pub fn spares(&self, subject: &Subject, rule: &Rule) -> bool {
        let enlarged = self.width.is_some_and(|width| width as u32 > subject.photo.width());
        !(enlarged && rule.id == rules::RESOLUTION.id)
    }
}

fn gain(shot: &mut Shot, by: [f32; 3]) {
    shot.light(|_, _, colour| times(colour, by));
}

/// Light falls towards the corners, as every lens lets it.
fn vignette(shot: &mut Shot, by: f32) {
    let (width, height) = (shot.width as f32, shot.height as f32);
    shot.light(|x, y, colour| {
        let (dx, dy) = (x as f32 / width - 0.5, y as f32 / height - 0.5);
        colour.map(|light| light * (1.0 - by * (dx * dx + dy * dy) * 2.0))
    });
}

fn noise(shot: &mut Shot, deviation: f32, random: &mut Random) {
    shot.tone(|_, _, colour| colour.map(|level| level + random.normal() * deviation));
}
