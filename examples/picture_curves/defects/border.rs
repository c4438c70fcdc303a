//! Borders: frames, lines, bars, corners.

use super::Lay;
use crate::colour::{Colour, mix, of_hue, ramp};

const CONTRAST: [f32; 5] = [25.0, 50.0, 90.0, 140.0, 200.0];
const LINE_CONTRAST: [f32; 5] = [20.0, 45.0, 80.0, 130.0, 220.0];

/// A colour that differs from the wall by about so many levels of 255.
fn unlike_wall(lay: &mut Lay, contrast: f32) -> Colour {
    let wall = lay.subject.wall(lay.shot.width / 2, lay.shot.height / 8);
    let coloured = lay.random.chance(0.4);
    let parts = if coloured { [0; 3].map(|_: i32| lay.random.within(0.25, 1.0)) } else { [1.0; 3] };
    let most = parts.iter().fold(0.01f32, |a, b| a.max(*b));
    let brighter = wall.iter().all(|level| level + contrast < 255.0) && lay.random.chance(0.5);
    let way = if brighter { contrast } else { -contrast };
    [0, 1, 2].map(|i| (wall[i] + way * parts[i] / most).clamp(0.0, 255.0))
}

/// How far inside the photo a pixel is, pixels: 0.5 for the outermost.
fn depth((width, height): (f32, f32), x: usize, y: usize) -> f32 {
    let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
    x.min(y).min(width - x).min(height - y)
}

/// A colour where `cover` says so of the depth.
fn round(lay: &mut Lay, colour: Colour, cover: impl Fn(f32) -> f32) {
    let size = lay.size();
    lay.shot.tone(|x, y, pixel| mix(pixel, colour, cover(depth(size, x, y)).clamp(0.0, 1.0)));
}

pub fn frame(lay: &mut Lay) {
    let wide = lay.about([0.006, 0.010, 0.016, 0.028, 0.05]) * lay.size().0;
    let wide = wide.round().max(1.0);
    let contrast = lay.about(CONTRAST);
    let colour = unlike_wall(lay, contrast);
    round(lay, colour, |depth| if depth < wide { 1.0 } else { 0.0 });
}

pub fn hairline(lay: &mut Lay) {
    let contrast = lay.about(LINE_CONTRAST);
    let colour = unlike_wall(lay, contrast);
    let wide = if lay.random.chance(0.5) { 1.0 } else { 2.0 };
    round(lay, colour, |depth| if depth < wide { 1.0 } else { 0.0 });
}

pub fn inset(lay: &mut Lay) {
    let contrast = lay.about(LINE_CONTRAST);
    let colour = unlike_wall(lay, contrast);
    let width = lay.size().0;
    let (from, wide) = (lay.random.within(0.012, 0.06) * width, lay.random.within(1.0, 3.0));
    round(lay, colour, |depth| (depth - from + 0.5).min(from + wide - depth + 0.5));
}

/// A white border round a photo whose wall is not white.
pub fn white(lay: &mut Lay) {
    let wide = (lay.about([0.01, 0.018, 0.03, 0.045, 0.06]) * lay.size().0).round().max(2.0);
    let wall = lay.subject.wall(lay.shot.width / 2, lay.shot.height / 8);
    if wall.iter().all(|level| *level > 225.0) {
        let (lightness, chroma) = (lay.random.within(55.0, 85.0), lay.random.within(0.0, 35.0));
        let new = of_hue(lightness, chroma, lay.random.within(0.0, 360.0));
        lay.wall(|_, _, wall| [0, 1, 2].map(|i| new[i] * wall[i] / 0.95));
    }
    let white = [lay.random.within(244.0, 255.0); 3];
    round(lay, white, |depth| if depth < wide { 1.0 } else { 0.0 });
}

pub fn bar(lay: &mut Lay) {
    let (width, height) = lay.size();
    let wide = (lay.about([0.01, 0.018, 0.03, 0.05, 0.09]) * width).round().max(2.0);
    let contrast = lay.about(CONTRAST);
    let colour = unlike_wall(lay, contrast);
    let side = lay.random.below(4);
    lay.shot.tone(|x, y, pixel| {
        let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
        let depth = [x, y, width - x, height - y][side];
        if depth < wide { colour } else { pixel }
    });
}

pub fn corners(lay: &mut Lay) {
    let (width, height) = lay.size();
    let radius = lay.about([0.015, 0.03, 0.05, 0.085, 0.13]) * width;
    let contrast = lay.random.within(60.0, 250.0);
    let colour = unlike_wall(lay, contrast);
    lay.shot.tone(|x, y, pixel| {
        let (x, y) = (x as f32 + 0.5, y as f32 + 0.5);
        let (dx, dy) = (radius - x.min(width - x), radius - y.min(height - y));
        let out = if dx > 0.0 && dy > 0.0 { dx.hypot(dy) - radius } else { -9.0 };
        mix(pixel, colour, ramp(-0.7, 0.7, out))
    });
}
