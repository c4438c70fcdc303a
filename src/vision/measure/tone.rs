//! Colour of the picture: whether there is any, whether there is more than one, and the skin's.

use super::colour::Lab;
use super::histogram::Histogram;
use super::scene::{Place, Scene};
use crate::upright::Upright;

/// The colours of a photo.
#[derive(Debug, Clone, PartialEq)]
pub struct Tone {
    /// How far colours of equal brightness differ, against how far brightness does: of the person or
    /// of their face, whichever is more; of all where there is no face. 0 for black and white and
    /// for sepia. `None` where there is but one brightness.
    pub spread: Option<f64>,
    /// The mean distance of what that was measured on from grey, in Cb and Cr.
    pub chroma: f64,
    /// CIELAB of the median skin; `None` where too little of it is seen.
    pub skin: Option<Lab>,
    /// The share of the face's pixels that have as many neighbours a few levels brighter: near 1 for a
    /// photo, near 0 for a picture of a few levels. `None` where there are too few pixels.
    pub smooth: Option<f64>,
}

/// Less skin than this, in the cells looked at, is too little to tell.
const LEAST: u32 = 50;
/// One of so many rows is looked at that these are about so many cells.
const CELLS: usize = 15_000;
/// Brightness in so many steps of eight.
const STEPS: usize = 32;
/// Cb and Cr are whole numbers, and so are the cells' means: so much spread (squared) has grey, too.
const ROUNDING: f64 = 0.36;
/// A picture whose brightness spreads less than this shows nothing.
const BLANK: f64 = 4.0;

impl Tone {
    /// Measures the colours.
    pub fn of(scene: &Scene, photo: &Upright) -> Self {
        let [mut behind, mut person, mut face] = [Sums::default(); 3];
        let [mut lumas, mut blues, mut reds] = [[0_u32; 256]; 3];
        let mut cells = Vec::new();
        let width = scene.width.max(1);
        let step = (scene.luma.len() / CELLS).max(1);
        // Without a face all is background.
        let places = scene.person.as_ref().map_or(&[][..], |person| &person.place);
        let rows = scene.luma.chunks(width).zip(scene.blue.chunks(width));
        let rows = rows.zip(scene.red.chunks(width)).enumerate().step_by(step);
        for (row, ((luma, blue), red)) in rows {
            let first = row * width;
            let place = places.get(first..first + luma.len()).unwrap_or_default();
            let mut place = place.iter();
            for (x, ((luma, blue), red)) in luma.iter().zip(blue).zip(red).enumerate() {
                let (luma, blue, red) = (*luma, *blue, *red);
                match place.next() {
                    None | Some(Place::Background | Place::Rim) => behind.add(luma, blue, red),
                    Some(Place::Person) => person.add(luma, blue, red),
                    Some(place) => {
                        face.add(luma, blue, red);
                        cells.push(first + x);
                        if *place == Place::Skin {
                            lumas[usize::from(luma)] += 1;
                            blues[usize::from(blue)] += 1;
                            reds[usize::from(red)] += 1;
                        }
                    }
                }
            }
        }
        let smooth = smooth(scene, photo, &cells);
        let skin = [lumas, blues, reds].map(Histogram::from);
        let enough = skin[0].total() >= LEAST;
        let person = person.and(&face);
        let all = if enough { person } else { person.and(&behind) };
        let spread = if enough {
            // A face in deep shadow or behind a mask has little colour, clothes may have less.
            person.spread().into_iter().chain(face.spread()).reduce(f64::max)
        } else {
            all.spread()
        };
        Tone {
            spread,
            chroma: all.chroma(),
            skin: enough.then(|| Scene::lab(skin.map(|channel| f64::from(channel.at(0.5))))),
            smooth,
        }
    }
}

/// Colour by brightness: count, Cb, Cr less grey, and their squares.
#[derive(Clone, Copy, Default)]
struct Sums {
    steps: [[i32; 4]; STEPS],
}

impl Sums {
    #[inline]
    fn add(&mut self, luma: u8, blue: u8, red: u8) {
        let (blue, red) = (i32::from(blue) - 128, i32::from(red) - 128);
        // At most 60,000 cells of at most 2 * 128²: within 31 bits.
        let step = &mut self.steps[usize::from(luma / 8)];
        step[0] += 1;
        step[1] += blue;
        step[2] += red;
        step[3] += blue * blue + red * red;
    }

    fn and(mut self, other: &Sums) -> Sums {
        for (step, other) in self.steps.iter_mut().zip(&other.steps) {
            for (sum, other) in step.iter_mut().zip(other) {
                *sum += other;
            }
        }
        self
    }

    fn spread(&self) -> Option<f64> {
        let (mut cells, mut within) = (0.0, 0.0);
        let (mut bright, mut squares) = (0.0, 0.0);
        for (step, sums) in self.steps.iter().enumerate() {
            let [count, blue, red, square] = sums.map(f64::from);
            if count > 0.0 {
                cells += count;
                within += square - (blue * blue + red * red) / count;
                let luma = step as f64 * 8.0;
                bright += luma * count;
                squares += luma * luma * count;
            }
        }
        let mean = bright / cells;
        let luma = (squares / cells - mean * mean).max(0.0).sqrt();
        (luma >= BLANK).then(|| (within / cells - ROUNDING).max(0.0).sqrt() / luma)
    }

    /// The root mean square distance from grey.
    fn chroma(&self) -> f64 {
        let (mut cells, mut squares) = (0.0, 0.0);
        for step in &self.steps {
            cells += f64::from(step[0]);
            squares += f64::from(step[3]);
        }
        if cells > 0.0 { (squares / cells).sqrt() } else { 0.0 }
    }
}

/// About so many pixels are looked at.
const SAMPLE: usize = 6_000;
/// Fewer than this are too few to tell levels from chance.
const FEWEST: u32 = 2_000;
/// Levels are taken in pairs, and compared with those this part of their own range up …
const APART: u8 = 12;
/// … which are so many pairs at most: a dim or dull face has a small range.
const APART_MOST: u8 = 4;
/// Levels nearer the ends than this lie together because they were cut off there.
const ENDS: usize = 8;

/// How smoothly the levels of the face's pixels are filled. Single levels that hold much, such as black
/// hair or a drawn thing, cost no more than what they hold.
fn smooth(scene: &Scene, photo: &Upright, face: &[usize]) -> Option<f64> {
    // So many pixels of every cell, or one of every so many cells.
    let side = scene.side.max(1) as usize;
    let each = (SAMPLE / face.len().max(1)).max(1).min(side * side);
    let [mut reds, mut greens, mut blues] = [[0_u32; 256]; 3];
    for cell in face.iter().step_by((face.len() / SAMPLE).max(1)) {
        let (x, y) = (cell % scene.width * side, cell / scene.width * side);
        for pixel in 0..each {
            // On the photo, which fits u32.
            let pixel = photo.pixel((x + pixel % side) as u32, (y + pixel / side) as u32);
            if let Some([r, g, b]) = pixel {
                reds[usize::from(r / 2)] += 1;
                greens[usize::from(g / 2)] += 1;
                blues[usize::from(b / 2)] += 1;
            }
        }
    }
    let (mut shared, mut total) = (0, 0);
    for levels in [reds, greens, blues] {
        let inner = &levels[ENDS..128 - ENDS / 2];
        total += inner.iter().sum::<u32>();
        let filled = Histogram::from(levels);
        let range = filled.at(0.95) - filled.at(0.05);
        let apart = usize::from((range / APART).clamp(1, APART_MOST));
        for (low, high) in inner.iter().zip(inner.iter().skip(apart)) {
            shared += low.min(high);
        }
    }
    (total >= 3 * FEWEST).then(|| f64::from(shared) / f64::from(total))
}

#[cfg(test)]
mod tests {
    use super::super::made::{face, lit};
    use super::*;
    use crate::upright::Orientation;
    use image::RgbImage;

    const SKIN: [f64; 3] = [0.45, 0.30, 0.22];
    const LIPS: [f64; 3] = [0.45, 0.20, 0.20];

    fn tone(colour: impl Fn(f64, f64) -> [f64; 3]) -> Tone {
        let (photo, scene) = face(colour);
        Tone::of(&scene, &Upright::new(&photo, Orientation::default()))
    }

    /// Shaded skin with two colours in it.
    fn natural(u: f64, v: f64) -> [f64; 3] {
        lit(if v > 0.6 { LIPS } else { SKIN }, 1.0 - 0.6 * u.abs())
    }

    fn grey([r, g, b]: [f64; 3]) -> f64 {
        0.299 * r + 0.587 * g + 0.114 * b
    }

    #[test]
    fn one_tone_has_no_spread() {
        let colour = tone(natural);
        assert!(colour.spread.unwrap() > 0.08 && colour.chroma > 10.0, "{colour:?}");
        let black_and_white = tone(|u, v| [grey(natural(u, v)); 3]);
        assert_eq!(black_and_white.spread, Some(0.0));
        assert!(black_and_white.chroma < 0.5);
        let sepia = tone(|u, v| [1.2, 1.0, 0.8].map(|part| part * grey(natural(u, v))));
        assert!(sepia.spread.unwrap() < 0.03 && sepia.chroma > 5.0, "{sepia:?}");
    }

    #[test]
    fn the_skin_is_its_median() {
        let [l, a, b] = tone(|_, _| [180.0, 140.0, 120.0]).skin.unwrap();
        let expected = super::super::colour::lab([180.0, 140.0, 120.0]);
        for (got, want) in [l, a, b].into_iter().zip(expected) {
            assert!((got - want).abs() < 0.7, "{got} for {want}");
        }
    }

    #[test]
    fn few_levels_leave_gaps() {
        let levels = |steps: f64| {
            tone(|u, v| natural(u, v).map(|value| (value / 255.0 * steps).round() * 255.0 / steps))
        };
        assert!(levels(255.0).smooth.unwrap() > 0.8);
        assert!(levels(6.0).smooth.unwrap() < 0.1);
        // A dim face has fewer levels than a bright one, and none is missing.
        assert!(tone(|u, v| natural(u, v).map(|value| value / 3.0)).smooth.unwrap() > 0.7);
    }

    #[test]
    fn any_photo_will_do() {
        for (width, height) in [(0, 0), (1, 1), (1, 700), (700, 1)] {
            let photo = RgbImage::from_pixel(width, height, image::Rgb([9, 99, 200]));
            let orientation = Orientation::from_exif(Some(6));
            let scene = Scene::of(&photo, orientation);
            let seen = Tone::of(&scene, &Upright::new(&photo, orientation));
            assert_eq!((seen.spread, seen.skin, seen.smooth), (None, None, None));
        }
        // Without a face the whole photo tells whether there is colour.
        let photo = RgbImage::from_fn(90, 90, |x, y| image::Rgb([x as u8 * 2, y as u8, 40]));
        let orientation = Orientation::default();
        let seen = Tone::of(&Scene::of(&photo, orientation), &Upright::new(&photo, orientation));
        assert!(seen.spread.unwrap() > 0.2, "{seen:?}");
    }
}
