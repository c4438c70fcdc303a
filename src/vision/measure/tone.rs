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
    /// The share of the face's pixels that have as many neighbours eight levels brighter: 1 for a
    /// photo, near 0 for a few levels. `None` where there are too few pixels.
    pub smooth: Option<f64>,
}

/// Less skin than this, in cells, is too little to tell.
const LEAST: u32 = 100;
/// Brightness in so many steps of eight.
const STEPS: usize = 32;
/// Cb and Cr are whole numbers, and so are the cells' means: so much spread (squared) has grey, too.
const ROUNDING: f64 = 0.36;
/// A picture whose brightness spreads less than this shows nothing.
const BLANK: f64 = 4.0;

impl Tone {
    /// Measures the colours.
    pub fn of(scene: &Scene, photo: &Upright) -> Self {
        let mut sums = [Sums::default(); 3];
        let mut skin = [[0_u32; 256]; 3];
        let places = scene.person.as_ref().map_or(&[][..], |person| &person.place);
        let mut places = places.iter();
        for ((luma, blue), red) in scene.luma.iter().zip(&scene.blue).zip(&scene.red) {
            let place = places.next().copied().unwrap_or(Place::Background);
            let group = match place {
                Place::Background | Place::Rim => 0,
                Place::Person => 1,
                Place::Feature | Place::Skin => 2,
            };
            sums[group].add(*luma, *blue, *red);
            if place == Place::Skin {
                for (counts, value) in skin.iter_mut().zip([luma, blue, red]) {
                    counts[usize::from(*value)] += 1;
                }
            }
        }
        let skin = skin.map(Histogram::from);
        let enough = skin[0].total() >= LEAST;
        let [behind, person, face] = sums;
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
            smooth: smooth(scene, photo),
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
        for sums in &self.steps {
            cells += f64::from(sums[0]);
            squares += f64::from(sums[3]);
        }
        if cells > 0.0 { (squares / cells).sqrt() } else { 0.0 }
    }
}

/// About so many pixels are looked at.
const SAMPLE: usize = 8_000;
/// Fewer than this are too few to tell levels from chance.
const FEWEST: u32 = 2_000;
/// Levels are taken in pairs, and compared with those so many pairs up.
const APART: usize = 4;
/// Levels nearer the ends than this lie together because they were cut off there.
const ENDS: usize = 8;

/// How smoothly the levels of the face's pixels are filled. Single levels that hold much, such as black
/// hair or a drawn thing, cost no more than what they hold.
fn smooth(scene: &Scene, photo: &Upright) -> Option<f64> {
    let person = scene.person.as_ref()?;
    let is_face = |place: &Place| *place >= Place::Feature;
    let cells = person.place.iter().filter(|place| is_face(place)).count();
    // So many pixels of every cell, or one of every so many cells.
    let side = scene.side.max(1) as usize;
    let each = (SAMPLE / cells.max(1)).max(1).min(side * side);
    let every = (cells / SAMPLE).max(1);
    let mut levels = [[0_u32; 128]; 3];
    let faces = person.place.iter().enumerate().filter(|(_, place)| is_face(place));
    for (cell, _) in faces.step_by(every) {
        let (x, y) = (cell % scene.width * side, cell / scene.width * side);
        for pixel in 0..each {
            // On the photo, which fits u32.
            let pixel = photo.pixel((x + pixel % side) as u32, (y + pixel / side) as u32);
            for (levels, value) in levels.iter_mut().zip(pixel.into_iter().flatten()) {
                levels[usize::from(value / 2)] += 1;
            }
        }
    }
    let (mut shared, mut total) = (0, 0);
    for levels in &levels {
        let inner = levels.get(ENDS..128 - ENDS / 2).unwrap_or_default();
        total += inner.iter().sum::<u32>();
        shared += inner.iter().zip(inner.iter().skip(APART)).map(|(a, b)| *a.min(b)).sum::<u32>();
    }
    (total >= 3 * FEWEST).then(|| f64::from(shared) / f64::from(total))
}
