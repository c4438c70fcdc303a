//! Sharpness: focus, movement, pixels, compression, noise.

use image::imageops::FilterType;

use super::Lay;
use crate::plane::Plane;

pub fn defocus(lay: &mut Lay) {
    let radius = lay.about([0.010, 0.016, 0.025, 0.040, 0.060]) * lay.eyes();
    let planes = lay.shot.planes().map(|plane| plane.defocus(radius));
    lay.shot.set_planes(&planes);
}

pub fn moved(lay: &mut Lay) {
    let length = lay.about([0.02, 0.035, 0.055, 0.085, 0.13]) * lay.eyes();
    let degrees = lay.random.within(0.0, 180.0);
    let planes = lay.shot.planes().map(|plane| plane.moved(length, degrees));
    lay.shot.set_planes(&planes);
}

/// Made small and large again.
fn coarse(lay: &mut Lay, times: f32, back: FilterType) {
    let (width, height) = (lay.shot.width, lay.shot.height);
    let less = |side: usize| (side as f32 / times).round() as usize;
    lay.shot.resize(less(width), less(height), FilterType::Triangle);
    lay.shot.resize(width, height, back);
}

pub fn pixelated(lay: &mut Lay) {
    let side = lay.about([0.018, 0.028, 0.042, 0.065, 0.1]) * lay.eyes();
    coarse(lay, side.max(2.0), FilterType::Nearest);
}

pub fn enlarged(lay: &mut Lay) {
    let eyes = lay.about([50.0, 38.0, 28.0, 20.0, 14.0]);
    let back = if lay.random.chance(0.5) { FilterType::Triangle } else { FilterType::CatmullRom };
    coarse(lay, lay.eyes() / eyes, back);
}

const QUALITY: [u8; 5] = [45, 30, 20, 12, 6];

pub fn low_quality(lay: &mut Lay) {
    lay.shot.quality = lay.of(QUALITY);
}

pub fn saved_again(lay: &mut Lay) {
    let quality = lay.of(QUALITY);
    if lay.shot.saved(quality).is_err() {
        lay.shot.quality = quality;
    }
}

/// Grain, fine or of two pixels as cameras leave it; more of it where it is dark.
pub fn noise(lay: &mut Lay) {
    let deviation = lay.about([5.0, 9.0, 14.0, 21.0, 32.0]);
    let soft = lay.random.chance(0.5);
    let coloured = lay.random.within(0.3, 1.0);
    let (width, height) = (lay.shot.width, lay.shot.height);
    let mut random = lay.random.clone();
    let mut grain = || {
        let data = (0..width * height).map(|_| random.normal()).collect();
        let fine = Plane { width, height, data };
        // The mean of nine has a third of the deviation.
        if soft {
            fine.like(fine.mean(1).data.iter().map(|grain| grain * 3.0).collect())
        } else {
            fine
        }
    };
    let (shared, own) = (grain(), [grain(), grain(), grain()]);
    lay.shot.tone(|x, y, colour| {
        let at = y * width + x;
        [0, 1, 2].map(|i| {
            let grain = shared.data[at] * (1.0 - coloured * 0.5) + own[i].data[at] * coloured * 0.7;
            colour[i] + grain * deviation * (1.25 - colour[i] / 510.0)
        })
    });
}
