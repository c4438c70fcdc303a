//! Photos of prints: on a desk, or with the dots of the press.

use super::Lay;
use crate::colour::{Colour, mix, of_hue, ramp, to_screen};
use crate::shot::Shot;

/// The photo as a print, a little turned, on a desk that shows round it.
pub fn desk(lay: &mut Lay) {
    let margin = lay.about([0.015, 0.03, 0.05, 0.085, 0.13]);
    let degrees = lay.about([0.4, 0.8, 1.5, 3.0, 6.0]) * lay.random.sign();
    let (width, height) = lay.size();
    let (sin, cos) = degrees.to_radians().sin_cos();
    let scale = 1.0 - 2.0 * margin;
    let middle = [
        lay.random.within(-0.3, 0.3) * margin * width,
        lay.random.within(-0.3, 0.3) * margin * width,
    ];
    let rim = if lay.random.chance(0.5) { lay.random.within(0.01, 0.035) * width } else { 0.0 };
    let (lightness, chroma) = (lay.random.within(15.0, 70.0), lay.random.within(0.0, 35.0));
    let wood = to_screen(of_hue(lightness, chroma, lay.random.within(40.0, 80.0)));
    let (grain, lean) = (lay.random.noise(), lay.random.within(-0.5, 0.5));
    let desk = |x: f32, y: f32| -> Colour {
        let fibre = grain.rough((x + lean * y) / width * 4.0, (y - lean * x) / width * 60.0);
        wood.map(|level| level * (1.0 + 0.12 * fibre))
    };
    let shade = width * 0.012;
    let print = lay.shot.clone();
    let on_print = |x: f32, y: f32| {
        let (dx, dy) = (x - width / 2.0 - middle[0], y - height / 2.0 - middle[1]);
        ((cos * dx + sin * dy) / scale + width / 2.0, (cos * dy - sin * dx) / scale + height / 2.0)
    };
    // How far inside the print, pixels.
    let depth = |(x, y): (f32, f32)| x.min(y).min(width - x).min(height - y);
    lay.shot.tone(|x, y, _| {
        let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
        let place = on_print(x, y);
        let shadow = ramp(-shade, shade, depth(on_print(x - shade, y - shade)));
        let under = desk(x, y).map(|level| level * (1.0 - 0.5 * shadow));
        mix(under, printed(&print, place, rim), ramp(-0.7, 0.7, depth(place)))
    });
}

/// The print's colour: the photo within a rim of white paper.
fn printed(photo: &Shot, (x, y): (f32, f32), rim: f32) -> Colour {
    let (width, height) = (photo.width as f32, photo.height as f32);
    let inside = |place: f32, side: f32| (place - rim) * side / (side - 2.0 * rim);
    let depth = x.min(y).min(width - x).min(height - y);
    let pixel = photo.at(inside(x, width), inside(y, height));
    if rim > 0.0 { mix([246.0, 245.0, 242.0], pixel, ramp(-0.7, 0.7, depth - rim)) } else { pixel }
}

/// A press prints dots, each ink's rows at their own angle.
pub fn halftone(lay: &mut Lay) {
    let share = lay.about([0.08, 0.16, 0.3, 0.55, 0.92]);
    let period = (lay.eyes() * lay.random.within(0.018, 0.035)).max(2.6);
    let start = lay.random.within(0.0, 90.0f32);
    let wave = std::f32::consts::TAU / period;
    let turns = [15.0, 75.0, 0.0].map(|angle: f32| (angle + start).to_radians().sin_cos());
    lay.shot.tone(|x, y, colour| {
        let (x, y) = (x as f32 * wave, y as f32 * wave);
        [0, 1, 2].map(|i| {
            let (sin, cos) = turns[i];
            let screen = ((x * cos + y * sin).cos() + (y * cos - x * sin).cos()) / 4.0 + 0.5;
            // Rows of dots that leave as much white as the colour is light.
            let paper = ramp(-0.18, 0.18, colour[i] / 255.0 - screen) * 255.0;
            colour[i] + (paper - colour[i]) * share
        })
    });
}
