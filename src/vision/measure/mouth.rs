//! What lies between the lower lip and the chin: skin, or a tongue, on which the mesh lays its chin
//! without ever seeing the mouth open.

use super::colour::{Lab, lab};
use super::histogram::nth;
use crate::face::axes::{Axes, Spot, spot};
use crate::face::raw::Mesh;
use crate::upright::Upright;

/// The place below the lower lip, held against the same person's cheeks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BelowLip {
    /// The share of it that is pinker than the cheeks: redder, and less yellow. Skin is 0 to 0.4,
    /// beards too; a tongue 0.6 and up.
    pub pink: f64,
    /// How much darker it is than the cheeks, in CIELAB's lightness.
    pub darker: f64,
}

/// Redder by so much, in CIELAB's a.
const REDDER: f64 = 3.0;
/// Less yellow by so much, in CIELAB's b.
const LESS_YELLOW: f64 = 2.0;
/// Fewer places than this inside the photo are too few to tell.
const LEAST: usize = 60;

/// Measures the place; `None` where the mesh lacks points or too little of it is on the photo.
pub fn below_lip(photo: &Upright, mesh: &Mesh, axes: &Axes) -> Option<BelowLip> {
    let radius = (axes.eyes / 100.0).clamp(1.0, 12.0);
    let at = |place: Spot| patch(photo, place, radius);
    let across = |[x, y]: Spot, aside: f64| {
        let aside = aside * axes.eyes;
        [x + axes.right[0] * aside, y + axes.right[1] * aside]
    };
    let mut cheeks: Vec<Lab> = Vec::new();
    for (upper, lower) in [(50, 205), (280, 425)] {
        let (upper, lower) = (spot(mesh, upper)?, spot(mesh, lower)?);
        for step in 0..9 {
            let place = towards(upper, lower, f64::from(step) / 8.0);
            cheeks.extend((-2..=2).filter_map(|aside| at(across(place, f64::from(aside) * 0.03))));
        }
    }
    let cheek = median(&cheeks)?;
    let (lip, chin) = (spot(mesh, 17)?, spot(mesh, 152)?);
    let mut below = Vec::new();
    for step in 0..19 {
        let place = towards(lip, chin, 0.1 + 0.9 * f64::from(step) / 18.0);
        below.extend((-6..=6).filter_map(|aside| at(across(place, f64::from(aside) * 0.025))));
    }
    if below.len() < LEAST {
        return None;
    }
    let count = below.len() as f64;
    let pinker =
        |colour: &&Lab| colour[1] - cheek[1] >= REDDER && cheek[2] - colour[2] >= LESS_YELLOW;
    Some(BelowLip {
        pink: below.iter().filter(pinker).count() as f64 / count,
        darker: cheek[0] - below.iter().map(|colour| colour[0]).sum::<f64>() / count,
    })
}

fn towards(from: Spot, to: Spot, part: f64) -> Spot {
    [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}

/// The mean colour of a small square; `None` where its middle is not on the photo.
fn patch(photo: &Upright, [x, y]: Spot, radius: f64) -> Option<Lab> {
    let (width, height) = (f64::from(photo.width), f64::from(photo.height));
    if !(0.0..width).contains(&x) || !(0.0..height).contains(&y) {
        return None;
    }
    // Inside the photo, so the casts lose nothing but the fraction.
    let range = |middle: f64, end: f64| {
        ((middle - radius).max(0.0) as u32)..=((middle + radius).min(end - 1.0) as u32)
    };
    let mut sum = [0.0; 3];
    let mut count = 0.0;
    for row in range(y, height) {
        for column in range(x, width) {
            let pixel = photo.pixel(column, row)?;
            for (sum, channel) in sum.iter_mut().zip(pixel) {
                *sum += f64::from(channel);
            }
            count += 1.0;
        }
    }
    (count > 0.0).then(|| lab(sum.map(|sum| sum / count)))
}

/// The median of each channel by itself.
fn median(colours: &[Lab]) -> Option<Lab> {
    let mut out = [0.0; 3];
    for (channel, out) in out.iter_mut().enumerate() {
        let values: Vec<f64> = colours.iter().map(|colour| colour[channel]).collect();
        *out = nth(&values, values.len() / 2)?;
    }
    Some(out)
}
