//! Strong colour where none belongs: on the skin, or stamped over clothes and wall.

use super::blobs::{Blob, GREY, gather};
use super::scene::{Place, Scene};

/// Cells of ink.
#[derive(Debug, Clone, Default)]
pub struct Ink {
    /// On the skin of the face: bluer or greener than any skin beside it.
    pub on_skin: Vec<Blob>,
    /// On clothes and wall: strongly coloured patches.
    pub beside: Vec<Blob>,
}

/// Bluer than the person's own skin by so much, levels of Cb.
const BLUER: i32 = 18;
/// So far from grey, levels of Cb and Cr together, is strong colour.
const STRONG: i32 = 56;
/// Blue beyond grey, whatever the skin.
const BLUE: i32 = 134;
/// Redder than the person's own skin by so much, levels of Cr.
const REDDER: i32 = 30;

/// A stroke takes up at most so much, squares of the eye distance.
const STROKE: f64 = 0.1;

impl Ink {
    /// Looks for it.
    pub fn of(scene: &Scene) -> Self {
        let Some(person) = &scene.person else { return Ink::default() };
        let [_, usual, ruddy] =
            scene.medians(|cell| person.place[cell] == Place::Skin).map(i32::from);
        let (mut on_skin, mut beside) = (Vec::new(), Vec::new());
        for (cell, place) in person.place.iter().enumerate() {
            let low = cell / scene.width.max(1) >= person.chin;
            if *place == Place::Feature || *place != Place::Skin && !low {
                continue;
            }
            let (blue, red) = (i32::from(scene.blue[cell]), i32::from(scene.red[cell]));
            if *place == Place::Skin {
                if (blue - usual >= BLUER && blue >= BLUE) || red - ruddy >= REDDER {
                    on_skin.push(cell);
                }
            } else if (blue - 128).abs() + (red - 128).abs() >= STRONG {
                beside.push(cell);
            }
        }
        // What covers the face is no stroke of ink.
        let most = person.eyes * person.eyes * STROKE;
        let strokes = gather(scene, &on_skin, &person.away, GREY).into_iter();
        Ink {
            on_skin: strokes.filter(|blob| (blob.cells as f64) < most).collect(),
            beside: gather(scene, &beside, &person.away, GREY),
        }
    }
}

/// A stamp's ring is at least and at most so large, eye distances …
const RING: (f64, f64) = (0.4, 1.8);
/// … and is empty in the middle, as the squares of a shirt are not …
const ROUND: f64 = 0.8;
/// … and fills so much of its box.
const RING_FILL: (f64, f64) = (0.06, 0.3);
/// Digits of a date are at most so high, eye distances; so many stand in a row.
const DIGITS_HIGH: f64 = 0.3;
const DIGITS: usize = 3;
/// They glow orange: yellow and red by so much each, and so much together, levels of Cb and Cr; skin has up to 60.
const GLOW: (f64, f64) = (20.0, 64.0);

impl Ink {
    /// Of what lies beside the face, the rings of seals and the digits of a camera's date. `eyes` is the
    /// distance from pupil to pupil in cells.
    pub fn stamps(&self, eyes: f64) -> Vec<[usize; 4]> {
        let ring = |blob: &&Blob| {
            let [wide, high] = blob.size().map(|side| side as f64);
            let (fill, size) = (blob.fill(), wide.max(high) / eyes.max(1.0));
            blob.cells >= 40
                && (RING.0..=RING.1).contains(&size)
                && (0.5..=2.0).contains(&(wide / high))
                && (RING_FILL.0..=RING_FILL.1).contains(&fill)
                && blob.spread >= ROUND
        };
        let digit = |blob: &&Blob| {
            let high = blob.size()[1] as f64;
            let [yellow, red] = [128.0 - blob.colour[1], blob.colour[2] - 128.0];
            let glows = yellow >= GLOW.0 && red >= GLOW.0 && yellow + red >= GLOW.1;
            blob.cells >= 8 && high <= DIGITS_HIGH * eyes && glows
        };
        let mut stamps: Vec<_> = self.beside.iter().filter(ring).map(Blob::bounds).collect();
        let digits: Vec<&Blob> = self.beside.iter().filter(digit).collect();
        let row = |first: &&Blob| -> Vec<[usize; 4]> {
            let level = |other: &&&Blob| {
                other.top.abs_diff(first.top) <= 3 && other.bottom.abs_diff(first.bottom) <= 3
            };
            digits.iter().filter(level).map(|digit| digit.bounds()).collect()
        };
        let date = digits.iter().map(row).max_by_key(Vec::len).unwrap_or_default();
        // A date is one row: the squares of a checked shirt are many.
        if date.len() >= DIGITS && digits.len() < date.len() * 2 {
            stamps.extend(date);
        }
        stamps
    }
}
