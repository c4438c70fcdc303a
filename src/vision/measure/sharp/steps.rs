//! How coarsely a photo was ever quantised: JPEG's steps leave the values of each frequency at
//! multiples of them, in the pixels too, however finely the photo was saved again.

use image::RgbImage;

use super::close::luma;

/// At most about so many blocks are looked at.
const MOST_BLOCKS: usize = 900;
/// Values of a frequency, without sign, up to here.
const VALUES: usize = 512;
/// Smaller steps drown in the rounding of pixels, and no eye sees them.
const SMALLEST: usize = 5;
/// Steps of the lowest frequencies are not larger at any quality worth telling.
const LARGEST: usize = 140;
/// Fewer values than this about the first multiple tell nothing, or than a quarter of it about the next two.
const LEAST: i32 = 20;
/// So much nearer to multiples than to their middles must the values lie: 1 is on them, 0 is evenly.
const NEAR: f32 = 0.5;
/// The steps of the frequencies (1, 0), (0, 1) and (1, 1) in the standard's example table (ITU-T T.81
/// K.1), which quality 50 uses as it stands.
const STANDARD: [f32; 3] = [11.0, 12.0, 12.0];

/// The steps in hundredths of those of the standard's example; 0 where none are seen. The photo is taken
/// as it is stored, where its blocks begin.
pub fn steps(stored: &RgbImage) -> f32 {
    let (across, down) = (stored.width() as usize / 8, stored.height() as usize / 8);
    let line = stored.width() as usize * 3;
    // Steps between blocks looked at: odd, so that not only one column of them is.
    let every = (across * down / MOST_BLOCKS).max(1) | 1;
    let mut counts = [[0_u16; VALUES]; 3];
    for number in (0..across * down).step_by(every) {
        let start = number / across * 8 * line + number % across * 24;
        let Some(block) = stored.as_raw().get(start..) else { break };
        for (counts, value) in counts.iter_mut().zip(frequencies(block, line)) {
            // A rounded value of a block of bytes is within 1024.
            if let Some(count) = counts.get_mut(value.unsigned_abs() as usize) {
                *count += 1;
            }
        }
    }
    let mut found = [0.0; 3];
    for ((found, counts), standard) in found.iter_mut().zip(&counts).zip(STANDARD) {
        *found = step(counts) as f32 * 100.0 / standard;
    }
    let [a, b, c] = found;
    // The middle one of three.
    a.min(b).max(a.max(b).min(c))
}

/// Three lowest frequencies of a block, as JPEG's transform has them, rounded.
fn frequencies(block: &[u8], line: usize) -> [i32; 3] {
    // cos((2x + 1) pi / 16) in 4096ths.
    const COS: [i32; 4] = [4017, 3406, 2276, 799];
    let (mut sums, mut tilts) = ([0_i32; 8], [0_i32; 8]);
    for ((sum, tilt), row) in sums.iter_mut().zip(&mut tilts).zip(block.chunks(line)) {
        let mut value = [0_i32; 8];
        for (value, pixel) in value.iter_mut().zip(row.chunks_exact(3)) {
            *value = luma(pixel) as i32;
        }
        *sum = value.iter().sum();
        *tilt = tilted(&value, COS);
    }
    let horizontal: i32 = tilts.iter().sum();
    let vertical = tilted(&sums, COS);
    // 1/4 for both, and the square root of 1/2 where one of the frequencies is 0.
    let scaled = |value: i32, scale: f32| (value as f32 * scale).round() as i32;
    let once = std::f32::consts::FRAC_1_SQRT_2 / 4.0 / 4096.0;
    // Tilts are sums of 8 values in 4096ths: to 64ths, that a second tilt fits.
    let both = tilted(&tilts.map(|tilt| tilt / 64), COS);
    [scaled(horizontal, once), scaled(vertical, once), scaled(both, 0.25 / 64.0 / 4096.0)]
}

fn tilted(v: &[i32; 8], [a, b, c, d]: [i32; 4]) -> i32 {
    (v[0] - v[7]) * a + (v[1] - v[6]) * b + (v[2] - v[5]) * c + (v[3] - v[4]) * d
}

/// The largest step on whose multiples the values lie; 0 for none.
fn step(counts: &[u16; VALUES]) -> usize {
    let (mut best, mut found) = (NEAR, 0);
    // Most values are near 0: those after the last one are not looked at.
    let end = counts.iter().rposition(|count| *count > 0).map_or(0, |last| last + 1);
    let counts = counts.get(..end).unwrap_or_default();
    for step in SMALLEST..LARGEST {
        // Near the first multiple, near the second and third: an even shade gives many blocks the same
        // value, but not its multiples. What is nearer to 0 than to the first multiple says nothing.
        let (mut near, mut total) = ([0_i32; 2], [0_i32; 2]);
        let mut past = step as i32 / 2;
        for (from, count) in counts.iter().skip(step / 2 + 1).take(step * 3).enumerate() {
            past += 1;
            if past >= step as i32 {
                past = 0;
            }
            let (count, part) = (i32::from(*count), usize::from(from >= step));
            near[part] += count * (step as i32 - 4 * past.min(step as i32 - past));
            total[part] += count * step as i32;
        }
        let score = |part: usize| near[part] as f32 / total[part].max(1) as f32;
        let score = score(0).min(score(1));
        let enough = total[0] >= LEAST * step as i32 && total[1] * 4 >= LEAST * step as i32;
        // Half a step fits as well as the whole one: of those that fit alike the larger is taken.
        if enough && score > best * 0.97 {
            best = score.max(best);
            found = step;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use image::Rgb;
    use image::codecs::jpeg::JpegEncoder;

    use super::*;
    use crate::jpeg::walk;
    use crate::pixels::{Decoded, decode};

    fn saved(photo: &RgbImage, quality: u8) -> (RgbImage, u16) {
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(photo).unwrap();
        let structure = walk(&bytes);
        let Decoded::Whole(photo) = decode(&bytes, &structure) else { panic!() };
        (photo, structure.steps().unwrap())
    }

    fn drawn() -> RgbImage {
        RgbImage::from_fn(403, 301, |x, y| {
            let wave = (x as f32 * 0.11).sin() + (y as f32 * 0.17 + x as f32 * 0.05).sin();
            let noise = (x * 7919 + y * 104_729 + x * y * 31) % 23;
            Rgb([(120.0 + 50.0 * wave) as u8 + noise as u8; 3])
        })
    }

    #[test]
    fn coarse_steps_stay_when_a_photo_is_saved_again() {
        assert_eq!(steps(&drawn()), 0.0);
        for (quality, coarse) in [(50, 100.0), (25, 200.0), (10, 500.0)] {
            let (once, table) = saved(&drawn(), quality);
            assert!((f32::from(table) / coarse - 1.0).abs() < 0.03, "{table}");
            let (twice, table) = saved(&once, 95);
            assert!(table < 15, "{table}");
            for photo in [once, twice] {
                let found = steps(&photo);
                assert!((found / coarse - 1.0).abs() < 0.1, "{found} for {coarse}");
            }
        }
    }

    #[test]
    fn an_even_shade_is_not_taken_for_steps() {
        // A wall darker to one side, and something before it.
        for slope in [2.0, 3.0, 5.0] {
            let photo = RgbImage::from_fn(200, 200, |x, y| {
                let (x, y) = (x as f32, y as f32);
                let wave = (x * 0.11).sin() * (x * y * 0.0007).cos();
                let thing = if x < 90.0 && y < 90.0 { 20.0 * wave } else { 0.0 };
                Rgb([(30.0 + (x + y) * slope / 10.0 + thing) as u8; 3])
            });
            assert_eq!(steps(&photo), 0.0, "{slope}");
            assert_eq!(steps(&saved(&photo, 92).0), 0.0, "{slope}");
        }
    }

    #[test]
    fn photos_of_any_size_are_looked_at() {
        for (width, height) in [(0, 0), (1, 1), (8, 8), (7, 900), (9, 17)] {
            assert_eq!(steps(&RgbImage::new(width, height)), 0.0);
        }
    }
}
