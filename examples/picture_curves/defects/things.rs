//! Things behind the person.

use super::Lay;
use super::wall::tone;
use crate::colour::{Colour, mix, ramp, times};

/// How much darker a thing is than the wall, L*.
const DARKER: [f32; 5] = [3.0, 6.0, 11.0, 20.0, 38.0];
/// A thing covers at least so much of the photo where the person does not hide it.
const LEAST: f32 = 0.012;
const TRIES: usize = 40;

/// A level box, pixels, with soft edges.
#[derive(Clone, Copy)]
struct Slab {
    left: f32,
    up: f32,
    right: f32,
    down: f32,
}

impl Slab {
    fn cover(&self, x: f32, y: f32) -> f32 {
        let across = ramp(-0.8, 0.8, x - self.left) * ramp(-0.8, 0.8, self.right - x);
        across * ramp(-0.8, 0.8, y - self.up) * ramp(-0.8, 0.8, self.down - y)
    }

    fn holds(&self, x: f32, y: f32) -> bool {
        x > self.left && x < self.right && y > self.up && y < self.down
    }

    fn within(&self, by: f32) -> Slab {
        Slab {
            left: self.left + by,
            up: self.up + by,
            right: self.right - by,
            down: self.down - by,
        }
    }
}

/// Slabs of some tones on the wall, the later over the earlier.
fn hang(lay: &mut Lay, slabs: &[(Slab, Colour)]) {
    lay.wall(|x, y, wall| {
        slabs
            .iter()
            .fold(wall, |colour, (slab, tone)| mix(colour, times(wall, *tone), slab.cover(x, y)))
    });
}

/// Draws again until enough of it shows beside the person.
fn shown(lay: &mut Lay, mut slab: impl FnMut(&mut Lay) -> Slab) -> Slab {
    let mut best = (0.0, slab(lay));
    for _ in 0..TRIES {
        let next = slab(lay);
        let seen = lay.seen(|x, y| next.holds(x, y));
        if seen > LEAST {
            return next;
        }
        if seen > best.0 {
            best = (seen, next);
        }
    }
    best.1
}

/// A post from top to bottom, a door or the next room beyond it.
pub fn door(lay: &mut Lay) {
    let by = lay.about(DARKER);
    let (width, height) = lay.size();
    let (post, beyond) = (tone(lay, by), tone(lay, by * 0.5));
    let gap = tone(lay, by * 1.7);
    let frame = shown(lay, |lay| {
        let left = lay.random.within(-0.02, 0.95) * width;
        let wide = lay.random.within(0.04, 0.1) * width;
        Slab { left, right: left + wide, up: -9.0, down: height + 9.0 }
    });
    let thin = (lay.eyes() * 0.012).max(1.2);
    let to_left = frame.left + frame.right < width;
    let room = if to_left {
        Slab { left: -9.0, right: frame.left, ..frame }
    } else {
        Slab { left: frame.right, right: width + 9.0, ..frame }
    };
    let line = |x: f32| Slab { left: x, right: x + thin, ..frame };
    hang(
        lay,
        &[(room, beyond), (frame, post), (line(frame.left), gap), (line(frame.right - thin), gap)],
    );
}

/// A framed picture, partly behind the person or past the edge.
pub fn picture(lay: &mut Lay) {
    let by = lay.about(DARKER);
    let (width, height) = lay.size();
    let (frame, paper) = (tone(lay, by), tone(lay, by * 0.25));
    let subject = tone(lay, by * 0.8);
    let outer = shown(lay, |lay| {
        let (wide, high) =
            (lay.random.within(0.15, 0.4) * width, lay.random.within(0.12, 0.35) * height);
        let left = lay.random.within(-0.1, 0.95) * width;
        let up = lay.random.within(-0.05, 0.6) * height;
        Slab { left, up, right: left + wide, down: up + high }
    });
    let rail = lay.eyes() * lay.random.within(0.03, 0.1);
    let inner = outer.within(rail);
    let third = (inner.down - inner.up) / 3.0;
    let hill = Slab { up: inner.down - third * lay.random.within(0.7, 1.8), ..inner };
    hang(lay, &[(outer, frame), (inner, paper), (hill, subject)]);
}

/// The upper edge of a shelf, a sofa or a cabinet, at one side or across.
pub fn furniture(lay: &mut Lay) {
    let by = lay.about(DARKER);
    let (width, height) = lay.size();
    let (front, top) = (tone(lay, by), tone(lay, by * 0.4));
    let body = shown(lay, |lay| {
        let up = lay.random.within(0.1, 0.8) * height;
        let (left, right) = match lay.random.below(3) {
            0 => (-9.0, width + 9.0),
            1 => (-9.0, lay.random.within(0.1, 0.5) * width),
            _ => (lay.random.within(0.5, 0.9) * width, width + 9.0),
        };
        Slab { left, right, up, down: height + 9.0 }
    });
    let board = Slab { down: body.up + lay.eyes() * lay.random.within(0.04, 0.12), ..body };
    hang(lay, &[(body, front), (board, top)]);
}
