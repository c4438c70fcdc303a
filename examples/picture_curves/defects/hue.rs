//! Colour: none, one, the wrong one, too much, too few.

use super::Lay;
use crate::colour::{grey, mix, of_hue, times};

const LEFT: [f32; 5] = [0.25, 0.15, 0.08, 0.03, 0.0];

pub fn greyscale(lay: &mut Lay) {
    let left = lay.of(LEFT);
    lay.shot.tone(|_, _, colour| mix([grey(colour); 3], colour, left));
}

/// Sepia, or the tone of any other paper.
pub fn one_tone(lay: &mut Lay) {
    let left = lay.of(LEFT);
    let hue = if lay.random.chance(0.6) {
        lay.random.within(55.0, 90.0)
    } else {
        lay.random.within(0.0, 360.0)
    };
    let chroma = lay.random.within(8.0, 26.0);
    let tone = of_hue(75.0, chroma, hue).map(|light| light / 0.483);
    lay.shot.tone(|_, _, colour| mix([grey(colour); 3], colour, left));
    lay.shot.light(|_, _, colour| times(colour, tone));
}

/// A cast by gains on the light of each channel: what was a light grey gets this chroma.
fn cast(lay: &mut Lay, chroma: [f32; 5], hue: f32) {
    let chroma = lay.about(chroma);
    let hue = hue + lay.random.within(-12.0, 12.0);
    let gains = of_hue(75.0, chroma, hue).map(|light| light / 0.483);
    lay.shot.light(|_, _, colour| times(colour, gains));
}

const CHROMA: [f32; 5] = [6.0, 10.0, 15.0, 22.0, 32.0];

pub fn blue(lay: &mut Lay) {
    cast(lay, CHROMA, 265.0);
}

/// Lamplight: eyes forgive more of it.
pub fn yellow(lay: &mut Lay) {
    cast(lay, [8.0, 14.0, 21.0, 31.0, 45.0], 85.0);
}

pub fn green(lay: &mut Lay) {
    cast(lay, CHROMA, 145.0);
}

pub fn red(lay: &mut Lay) {
    cast(lay, CHROMA, 15.0);
}

pub fn oversaturated(lay: &mut Lay) {
    let times = lay.about([1.4, 1.7, 2.1, 2.7, 3.5]);
    lay.shot.tone(|_, _, colour| mix([grey(colour); 3], colour, times));
}

pub fn posterised(lay: &mut Lay) {
    let levels = lay.of([20.0, 14.0, 9.0, 6.0, 4.0f32]) - 1.0;
    lay.shot
        .tone(|_, _, colour| colour.map(|level| (level / 255.0 * levels).round() * 255.0 / levels));
}
