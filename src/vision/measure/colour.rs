//! Colour as people see it: sRGB → CIELAB (CIE 15, D65 white).

/// Lightness 0 to 100, red-green and yellow-blue.
pub type Lab = [f64; 3];

/// CIELAB of a mean of sRGB pixels, each channel 0 to 255.
///
/// ```
/// use permit_precheck_vision::measure::colour::lab;
/// let [l, a, b] = lab([255.0, 255.0, 255.0]);
/// assert!((l - 100.0).abs() < 0.01 && a.abs() < 0.02 && b.abs() < 0.02);
/// ```
pub fn lab(rgb: [f64; 3]) -> Lab {
    let [r, g, b] = rgb.map(linear);
    let x = (0.412_456 * r + 0.357_576 * g + 0.180_437 * b) / 0.950_47;
    let y = 0.212_673 * r + 0.715_152 * g + 0.072_175 * b;
    let z = (0.019_334 * r + 0.119_192 * g + 0.950_304 * b) / 1.088_83;
    // The power is in the module for sRGB's sake; the cube root would come on top.
    let root = |t: f64| t.powf(1.0 / 3.0);
    let [x, y, z] = [x, y, z]
        .map(|t| if t > 216.0 / 24389.0 { root(t) } else { (t * 24389.0 / 27.0 + 16.0) / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// A channel of sRGB, 0 to 255, as light, 0 to 1 (IEC 61966-2-1).
pub fn linear(channel: f64) -> f64 {
    let c = (channel / 255.0).clamp(0.0, 1.0);
    if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_colours() {
        // Bruce Lindbloom's calculator, sRGB to Lab, D65.
        for (rgb, expected) in [
            ([255.0, 0.0, 0.0], [53.24, 80.09, 67.20]),
            ([0.0, 0.0, 255.0], [32.30, 79.19, -107.86]),
            ([119.0, 119.0, 119.0], [50.03, 0.0, 0.0]),
            ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0]),
        ] {
            for (got, want) in lab(rgb).into_iter().zip(expected) {
                assert!((got - want).abs() < 0.05, "{rgb:?}: {got} for {want}");
            }
        }
    }
}
