//! How much there is to be seen on skin: pores, lines and fine shades, which a beauty filter takes away
//! while it leaves edges as they are.

use super::close::Close;
use crate::measure::histogram::Histogram;
use crate::measure::scene::{Place, Scene};
use crate::upright::Upright;

/// At most about so many places are looked at.
const MOST: usize = 500;
/// Fewer places than this tell nothing.
const LEAST: u32 = 80;
/// Darker skin than this is mostly noise and rounding, of 255.
const DARKEST: u32 = 24;
/// Contrasts are counted in so many parts of a hundredth.
const FINE: u32 = 64;

/// How much the skin's brightness differs from its surroundings', percent, at the scale of 5 to 9 cells:
/// coarse enough for compression to leave it, fine enough that light and shape do not count. The median
/// over the face; `None` where too little bright enough skin is seen.
pub fn contrast(close: &Close, photo: &Upright, scene: &Scene) -> Option<f64> {
    let count = scene.cells(Place::Skin).count();
    let contrasts: Histogram = scene
        .cells(Place::Skin)
        .step_by((count / MOST).max(1))
        .filter_map(|cell| {
            // A cell's number is below the number of cells of a photo.
            let (x, y) = ((cell % scene.width) as u32, (cell / scene.width) as u32);
            let middle = |cell: u32| (2 * cell + 1) * scene.side / 2;
            let (x, y) = close.cell(photo, middle(x), middle(y))?;
            let (inner, outer) = (sum(close, x, y, 2)? * 81, sum(close, x, y, 4)? * 25);
            // Both are sums of 2025 cells.
            let bright = outer >= DARKEST * 2025;
            // Cut to a byte.
            bright.then(|| (inner.abs_diff(outer) * FINE / (outer / 100).max(1)).min(255) as u8)
        })
        .collect();
    (contrasts.total() >= LEAST).then(|| f64::from(contrasts.at(0.5)) / f64::from(FINE))
}

/// The sum of the cells around one.
fn sum(close: &Close, x: usize, y: usize, reach: usize) -> Option<u32> {
    let (left, top) = (x.checked_sub(reach)?, y.checked_sub(reach)?);
    if x + reach >= close.width {
        return None;
    }
    let mut sum = 0;
    for row in top..=y + reach {
        let from = row * close.width + left;
        let cells = close.luma.get(from..=from + 2 * reach)?;
        sum += cells.iter().map(|cell| u32::from(*cell)).sum::<u32>();
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;
    use crate::face::synthetic::Head;
    use crate::measure::scene::Person;
    use crate::upright::Orientation;

    /// Skin as bright as this, with blotches of some cells of so much contrast, percent.
    fn measured(bright: f32, blotches: f32) -> Option<f64> {
        let shade = |x: u32, y: u32| {
            let wave = (x as f32 * 0.9).sin() * (y as f32 * 0.9).sin();
            (bright * (1.0 + blotches / 100.0 * wave)).round() as u8
        };
        let photo = RgbImage::from_fn(600, 800, |x, y| Rgb([shade(x, y); 3]));
        let axes = Head::default().face().axes;
        let mut scene = Scene::of(&photo, Orientation::default());
        let place = vec![Place::Skin; scene.luma.len()];
        scene.person =
            Some(Person { away: vec![0; place.len()], place, chin: usize::MAX, eyes: 50.0, axes });
        let upright = Upright::new(&photo, Orientation::default());
        contrast(&Close::of(&photo, &upright, &axes)?, &upright, &scene)
    }

    #[test]
    fn contrast_is_told_for_light_and_dark_skin_alike() {
        let smooth = measured(160.0, 0.0).unwrap();
        let (light, dark) = (measured(200.0, 10.0).unwrap(), measured(70.0, 10.0).unwrap());
        assert!(smooth < 0.05 && light > 0.2, "{smooth} {light}");
        assert!((light / dark - 1.0).abs() < 0.35, "{light} {dark}");
        assert_eq!(measured(12.0, 10.0), None);
    }
}
