//! How the face is lit: dark, blown out, pale, from one side, with hot spots.

use super::histogram::Histogram;
use super::scene::{Person, Place, Scene};
use super::shade::{Shade, Shading};

/// The light of a photo.
#[derive(Debug, Clone, PartialEq)]
pub struct Light {
    /// The brightest hundredth of the whole photo starts at this Y', 0 to 255.
    pub top: u8,
    /// The light on the face; `None` where too little of its skin is seen.
    pub face: Option<FaceLight>,
}

/// The light on a face. Brightness is Y' of cells, 0 to 255.
#[derive(Debug, Clone, PartialEq)]
pub struct FaceLight {
    /// The brightest fiftieth of the face, features included, starts here: highlights, eye whites.
    pub highlight: u8,
    /// The median of the skin.
    pub middle: u8,
    /// The darkest fiftieth of the face or of the whole person, whichever is darker.
    pub black: u8,
    /// The share of the skin that is as good as black.
    pub unlit: f64,
    /// The share of the skin whose red, the first channel of skin to do so, is at its end.
    pub blown: f64,
    /// The share of the skin that is nearly white and far brighter than the rest of it.
    pub hot: f64,
    /// The median of the background; `None` where none is seen.
    pub behind: Option<u8>,
    /// How evenly the face is lit; `None` where its two sides cannot be compared.
    pub shade: Option<Shade>,
    /// Where the skin is on the photo's left and right side of the face, and where it is nearly
    /// white: left, top, right, bottom in pixels.
    pub left: [f64; 4],
    /// See `left`.
    pub right: [f64; 4],
    /// See `left`.
    pub white: [f64; 4],
}

/// Skin not brighter than this shows nothing.
const UNLIT: u8 = 24;
/// Red from here on is at its end: a cell is a mean, and JPEG rings.
const BLOWN: i32 = 252;
/// Nearly white.
const WHITE: u8 = 235;
/// A hot spot is at least so much brighter than the skin's median: a skin that is white all over is
/// overexposed instead.
const BRIGHTER: u8 = 25;
/// Less skin than this is too little to tell.
const LEAST: u32 = 100;

impl Light {
    /// Measures the light.
    pub fn of(scene: &Scene) -> Self {
        let Some(person) = &scene.person else {
            let all: Histogram = scene.luma.iter().copied().collect();
            return Light { top: all.at(0.99), face: None };
        };
        Seen::of(scene, person).light()
    }
}

/// What one pass over the cells counts.
struct Seen {
    counts: [[u32; 256]; 5],
    blown: u32,
    /// Cells: left, right, white.
    boxes: [[usize; 4]; 3],
    side: f64,
    shading: Shading,
}

impl Seen {
    fn of(scene: &Scene, person: &Person) -> Self {
        let width = scene.width.max(1);
        let mut seen = Seen {
            counts: [[0; 256]; 5],
            blown: 0,
            boxes: [[usize::MAX, usize::MAX, 0, 0]; 3],
            side: f64::from(scene.side),
            shading: Shading::new(scene.side, person),
        };
        let lines = scene.luma.chunks(width).zip(scene.red.chunks(width));
        for (y, ((luma, red), place)) in lines.zip(person.place.chunks(width)).enumerate() {
            for (x, ((luma, red), place)) in luma.iter().zip(red).zip(place).enumerate() {
                // A place is one of five, a byte one of 256.
                seen.counts[*place as usize][usize::from(*luma)] += 1;
                if *place == Place::Skin {
                    seen.skin([x, y], *luma, *red);
                }
            }
        }
        seen
    }

    #[inline]
    fn skin(&mut self, [x, y]: [usize; 2], luma: u8, red: u8) {
        let aside = self.shading.add(x, y, luma);
        // JFIF: R = Y' + 1.402 (Cr - 128), in 1024ths.
        let channel = (i32::from(luma) << 10) + 1436 * (i32::from(red) - 128);
        self.blown += u32::from(channel >= BLOWN << 10);
        let mut widen = |which: usize| {
            let b = &mut self.boxes[which];
            *b = [b[0].min(x), b[1].min(y), b[2].max(x + 1), b[3].max(y + 1)];
        };
        widen(usize::from(aside > 0.0));
        if luma >= WHITE {
            widen(2);
        }
    }

    fn light(self) -> Light {
        let of = |from: Place| Histogram::from(summed(&self.counts[from as usize..]));
        let top = of(Place::Background).at(0.99);
        let (face, person, skin) = (of(Place::Feature), of(Place::Person), of(Place::Skin));
        let behind = Histogram::from(self.counts[Place::Background as usize]);
        if skin.total() < LEAST {
            return Light { top, face: None };
        }
        let middle = skin.at(0.5);
        let [left, right, white] =
            self.boxes.map(|cells| cells.map(|cell| cell as f64 * self.side));
        let face = FaceLight {
            highlight: face.at(0.98),
            middle,
            black: face.at(0.02).min(person.at(0.02)),
            unlit: skin.share(0, UNLIT),
            blown: f64::from(self.blown) / f64::from(skin.total()),
            hot: skin.share(WHITE.max(middle.saturating_add(BRIGHTER)), u8::MAX),
            behind: (behind.total() > 0).then(|| behind.at(0.5)),
            shade: self.shading.shade(),
            left,
            right,
            white,
        };
        Light { top, face: Some(face) }
    }
}

fn summed(counts: &[[u32; 256]]) -> [u32; 256] {
    let mut sum = [0; 256];
    for counts in counts {
        for (sum, count) in sum.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    sum
}
