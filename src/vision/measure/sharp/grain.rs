//! How much neighbouring pixels differ where nothing is to be seen: on the wall and on the skin.

use super::close::luma;
use crate::measure::histogram::Histogram;
use crate::measure::scene::{Place, Scene};
use crate::upright::Upright;

/// At most about so many places are looked at.
const MOST: usize = 300;
/// Fewer places than this tell nothing.
const LEAST: u32 = 60;
/// Darker or brighter than this, noise is cut off at black or white.
const CUT: std::ops::RangeInclusive<i32> = 10..=243;

/// Half of what is normally distributed lies within so many standard deviations.
const HALF: f64 = 0.6745;

/// Standard deviations of noise, of 255.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grain {
    /// On the wall; `None` where too little of it is seen, or it is blank.
    pub wall: Option<f64>,
    /// On the skin; `None` where too little of it is seen, or it is blank.
    pub skin: Option<f64>,
}

impl Grain {
    /// The lesser of the two, where the skin's is known: freckles, pores and beards are not on the wall, and a
    /// pattern of the wall is not on the face.
    pub fn least(&self) -> Option<f64> {
        Some(self.skin?.min(self.wall.unwrap_or(f64::INFINITY)))
    }

    /// Measures it for cells of `side` pixels.
    pub fn of(photo: &Upright, scene: &Scene, side: u32) -> Self {
        Grain {
            wall: deviation(photo, scene, Place::Background, side),
            skin: deviation(photo, scene, Place::Skin, side),
        }
    }
}

/// The noise at places of one kind. J. Immerkaer, "Fast noise variance estimation" (1996), with the
/// median in place of the mean: hairs and edges count for nothing.
fn deviation(photo: &Upright, scene: &Scene, place: Place, side: u32) -> Option<f64> {
    let count = scene.cells(place).count();
    let cells = scene.cells(place).step_by((count / MOST).max(1));
    let differences: Histogram = cells
        .filter_map(|cell| {
            // A cell's number is below the number of cells of a photo.
            let (x, y) = ((cell % scene.width) as u32, (cell / scene.width) as u32);
            let middle = |cell: u32| (2 * cell + 1) * scene.side / 2;
            difference(photo, middle(x), middle(y), side)
        })
        .collect();
    (differences.total() >= LEAST).then(|| f64::from(differences.at(0.5)) / 6.0 / HALF)
}

/// A pixel's neighbours are so far from it: what cameras leave of noise is as wide as two or three pixels.
const SPACING: u32 = 2;

/// A pixel against its neighbours: Immerkaer's mask, whose deviation is 6 times the noise's.
fn difference(photo: &Upright, x: u32, y: u32, side: u32) -> Option<u8> {
    let before = side * SPACING + side / 2;
    let (left, top) = (x.checked_sub(before)?, y.checked_sub(before)?);
    let mut sum = 0;
    for (row, weights) in (0..).zip([[1, -2, 1], [-2, 4, -2], [1, -2, 1]]) {
        for (column, weight) in (0..).zip(weights) {
            let step = side * SPACING;
            let mean = mean(photo, left + column * step, top + row * step, side)?;
            if !CUT.contains(&mean) {
                return None;
            }
            sum += mean * weight;
        }
    }
    // Cut to a byte.
    Some(sum.abs().min(255) as u8)
}

/// The mean brightness of a square; of a large one, of 4 to 9 of its pixels.
fn mean(photo: &Upright, left: u32, top: u32, side: u32) -> Option<i32> {
    if side == 1 {
        return Some(luma(&photo.pixel(left, top)?) as i32);
    }
    let skip = (side / 2).max(1) as usize;
    let (mut sum, mut count) = (0, 0);
    for y in (top..top + side).step_by(skip) {
        for x in (left..left + side).step_by(skip) {
            sum += luma(&photo.pixel(x, y)?);
            count += 1;
        }
    }
    // A mean of bytes is a byte.
    Some((sum / count.max(1)) as i32)
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use image::{Rgb, RgbImage};

    use super::*;
    use crate::face::synthetic::Head;
    use crate::measure::scene::Person;
    use crate::upright::Orientation;

    /// Even noise between 0 and 1: xorshift.
    fn even(state: &mut u32) -> f64 {
        *state ^= *state << 13;
        *state ^= *state >> 17;
        *state ^= *state << 5;
        f64::from(*state) / f64::from(u32::MAX)
    }

    /// Skin on the left, wall on the right, with noise of these deviations.
    fn measured(skin: f64, wall: f64, bright: f64) -> Grain {
        let mut state = 1;
        let photo = RgbImage::from_fn(600, 400, |x, _| {
            // Twelve even numbers make a normal one.
            let noise = (0..12).map(|_| even(&mut state)).sum::<f64>() - 6.0;
            let value = if x < 300 { 140.0 + noise * skin } else { bright + noise * wall };
            Rgb([value.round().clamp(0.0, 255.0) as u8; 3])
        });
        let mut scene = Scene::of(&photo, Orientation::default());
        // Between the two nothing is said, as on every photo.
        let place = |at: usize| match (at % scene.width).cmp(&(scene.width / 2)) {
            _ if (at % scene.width).abs_diff(scene.width / 2) < 4 => Place::Rim,
            Ordering::Less => Place::Skin,
            _ => Place::Background,
        };
        let place: Vec<Place> = (0..scene.luma.len()).map(place).collect();
        let away = vec![0; place.len()];
        scene.person = Some(Person {
            place,
            away,
            chin: usize::MAX,
            eyes: 50.0,
            axes: Head::default().face().axes,
        });
        Grain::of(&Upright::new(&photo, Orientation::default()), &scene, 1)
    }

    #[test]
    fn the_noise_is_what_was_added() {
        for (skin, wall) in [(3.0, 6.0), (6.0, 12.0), (20.0, 3.0)] {
            let grain = measured(skin, wall, 180.0);
            let (found_skin, found_wall) = (grain.skin.unwrap(), grain.wall.unwrap());
            assert!((found_skin / skin - 1.0).abs() < 0.2, "{found_skin} for {skin}");
            assert!((found_wall / wall - 1.0).abs() < 0.2, "{found_wall} for {wall}");
        }
    }

    #[test]
    fn a_blank_wall_says_nothing() {
        assert_eq!(measured(6.0, 6.0, 252.0).wall, None);
    }
}
