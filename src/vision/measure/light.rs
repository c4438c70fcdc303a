//! How the face is lit: dark, blown out, pale, from one side, with hot spots.

use super::colour::linear;
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
/// And so bright is skin then; red alone is at its end where colours were made too strong.
const BLOWN_LUMA: u8 = 200;
/// Nearly white.
const WHITE: u8 = 235;
/// A hot spot adds at least so much light, of white's, to the skin's median: a lamp's mirror image is as bright on
/// skin of any colour, and a skin that is white all over is overexposed instead.
const ADDED: f64 = 0.4;
/// Less skin than this, in the cells looked at, is too little to tell.
const LEAST: u32 = 50;

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

/// What is counted of the cells.
struct Seen {
    counts: [[u32; 256]; 5],
    skin: u32,
    blown: u32,
    /// Cells: left, right, white.
    boxes: [[usize; 4]; 3],
    side: f64,
    shading: Shading,
}

/// Brightness is counted in one of so many rows that these are about so many cells.
const SAMPLE: usize = 15_000;

impl Seen {
    fn of(scene: &Scene, person: &Person) -> Self {
        let width = scene.width.max(1);
        let shading = Shading::new(scene.side, person);
        let step = shading.step;
        let mut seen = Seen {
            counts: [[0; 256]; 5],
            skin: 0,
            blown: 0,
            boxes: [[usize::MAX, usize::MAX, 0, 0]; 3],
            side: f64::from(scene.side),
            shading,
        };
        let rows = scene.luma.chunks(width).zip(person.place.chunks(width));
        for (luma, place) in rows.step_by((scene.luma.len() / SAMPLE).max(1)) {
            for (luma, place) in luma.iter().zip(place) {
                // A place is one of five, a byte one of 256.
                seen.counts[*place as usize][usize::from(*luma)] += 1;
            }
        }
        let rows = scene.luma.chunks(width).zip(scene.red.chunks(width));
        let rows = rows.zip(person.place.chunks(width)).enumerate();
        for (y, ((luma, red), place)) in rows.step_by(step) {
            for (x, ((luma, red), place)) in luma.iter().zip(red).zip(place).enumerate() {
                if *place == Place::Skin {
                    seen.skin([x, y], *luma, *red);
                }
            }
        }
        seen
    }

    #[inline]
    fn skin(&mut self, [x, y]: [usize; 2], luma: u8, red: u8) {
        self.skin += 1;
        let aside = self.shading.add(x, y, luma);
        // JFIF: R = Y' + 1.402 (Cr - 128), in 1024ths.
        let channel = (i32::from(luma) << 10) + 1436 * (i32::from(red) - 128);
        self.blown += u32::from(channel >= BLOWN << 10 && luma >= BLOWN_LUMA);
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
        if self.skin < LEAST {
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
            blown: f64::from(self.blown) / f64::from(self.skin),
            hot: lit_by(middle).map_or(0.0, |from| skin.share(WHITE.max(from), u8::MAX)),
            behind: (behind.total() > 0).then(|| behind.at(0.5)),
            shade: self.shading.shade(),
            left,
            right,
            white,
        };
        Light { top, face: Some(face) }
    }
}

/// The brightness of skin of this median where a lamp is mirrored; `None` where it would be past white.
fn lit_by(middle: u8) -> Option<u8> {
    let least = linear(middle.into()) + ADDED;
    (middle..=u8::MAX).find(|value| linear((*value).into()) >= least)
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

#[cfg(test)]
mod tests {
    use super::super::made::{face, lit};
    use super::*;
    use crate::measure::scene::Scene;
    use crate::upright::Orientation;
    use image::RgbImage;

    const SKIN: [f64; 3] = [0.45, 0.30, 0.22];

    fn light(shine: impl Fn(f64, f64) -> f64) -> FaceLight {
        Light::of(&face(|u, v| lit(SKIN, shine(u, v))).1).face.unwrap()
    }

    #[test]
    fn highlights_middle_and_black_are_those_of_the_face() {
        let (_, scene) = face(|u, _| if u < -0.5 { [200.0; 3] } else { [100.0; 3] });
        let seen = Light::of(&scene);
        let of = seen.face.unwrap();
        assert_eq!((of.middle, of.highlight, of.behind), (100, 200, Some(250)));
        assert_eq!(seen.top, 250);
        // The made-up person's clothes.
        assert_eq!(of.black, 30);
    }

    #[test]
    fn shares_of_black_blown_and_hot_skin() {
        let seen = light(|_, _| 1.0);
        assert_eq!((seen.unlit, seen.blown, seen.hot), (0.0, 0.0, 0.0));
        let black = light(|u, _| if u < 0.0 { 0.005 } else { 1.0 });
        assert!((black.unlit - 0.5).abs() < 0.05, "{}", black.unlit);
        let blown = light(|_, v| if v < 0.0 { 2.4 } else { 1.0 });
        assert!(blown.blown > 0.3 && blown.blown < 0.6, "{}", blown.blown);
        let hot = face(|u, v| if u.hypot(v + 0.5) < 0.2 { [255.0; 3] } else { lit(SKIN, 1.0) });
        let hot = Light::of(&hot.1).face.unwrap();
        assert!(hot.hot > 0.02 && hot.hot < 0.05, "{}", hot.hot);
        let [left, top, right, bottom] = hot.white;
        // The spot: 0.2 eye distances about (150, 130).
        assert!(left > 120.0 && right < 180.0 && top > 100.0 && bottom < 160.0);
        // White all over is overexposed, with no spot on it.
        assert_eq!(light(|_, _| 9.0).hot, 0.0);
    }

    #[test]
    fn halves_and_patches_whatever_the_skin() {
        let even = light(|_, _| 1.0).shade.unwrap();
        assert!(even.uneven() < 0.05, "{even:?}");
        // A beard and a shining forehead are on both sides.
        let beard = light(|_, v| if v > 0.8 { 0.2 } else { 1.0 - v / 2.0 }).shade.unwrap();
        assert!(beard.uneven() < 0.1, "{beard:?}");
        for skin in [1.0, 0.3] {
            let half = light(|u, _| skin * if u > 0.0 { 0.25 } else { 1.0 }).shade.unwrap();
            assert!(half.halves > 1.0 && half.halves < 2.0, "{half:?}");
            assert!(half.patches < 0.3, "{half:?}");
        }
        let stripes = light(|u, v| if (u + 0.4 * v).rem_euclid(0.8) < 0.4 { 0.2 } else { 1.0 });
        assert!(stripes.shade.unwrap().patches > 1.0, "{:?}", stripes.shade);
    }

    #[test]
    fn a_face_out_of_sight_has_no_shade() {
        let (_, mut scene) = face(|_, _| lit(SKIN, 1.0));
        let person = scene.person.as_mut().unwrap();
        person.axes.eyes = f64::NAN;
        let lost = Light::of(&scene).face.unwrap();
        assert_eq!(lost.shade, None);
        scene.person.as_mut().unwrap().place.fill(Place::Background);
        assert_eq!(Light::of(&scene).face, None);
    }

    #[test]
    fn any_photo_will_do() {
        for (width, height) in [(0, 0), (1, 1), (1, 700), (700, 1)] {
            let photo = RgbImage::from_pixel(width, height, image::Rgb([9, 9, 9]));
            let seen = Light::of(&Scene::of(&photo, Orientation::from_exif(Some(6))));
            assert_eq!(seen, Light { top: if width > 0 { 9 } else { 0 }, face: None });
        }
    }
}
