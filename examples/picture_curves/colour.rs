//! Colour: sRGB as on a screen (0 to 255), light (0 to 1), CIELAB.

use std::sync::OnceLock;

pub type Colour = [f32; 3];

const FINE: usize = 16;
const LEVELS: usize = 8192;

struct Tables {
    light: Vec<f32>,
    screen: Vec<f32>,
}

fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| Tables {
        light: (0..=255 * FINE)
            .map(|at| {
                let c = at as f32 / (255 * FINE) as f32;
                if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
            })
            .collect(),
        screen: (0..=LEVELS + 1)
            .map(|at| {
                let l = at as f32 / LEVELS as f32;
                let c =
                    if l <= 0.003_130_8 { l * 12.92 } else { 1.055 * l.powf(1.0 / 2.4) - 0.055 };
                c * 255.0
            })
            .collect(),
    })
}

/// A channel of sRGB as light.
pub fn light(channel: f32) -> f32 {
    let at = (channel.clamp(0.0, 255.0) * FINE as f32 + 0.5) as usize;
    tables().light.get(at).copied().unwrap_or(1.0)
}

/// Light as a channel of sRGB: what is brighter than white is white, as on a sensor.
pub fn screen(light: f32) -> f32 {
    let place = light.clamp(0.0, 1.0) * LEVELS as f32;
    let at = place as usize;
    match tables().screen.get(at..at + 2) {
        Some([low, high]) => low + (high - low) * (place - at as f32),
        _ => 255.0,
    }
}

pub fn to_light(colour: Colour) -> Colour {
    colour.map(light)
}

pub fn to_screen(colour: Colour) -> Colour {
    colour.map(screen)
}

pub fn mix(from: Colour, to: Colour, share: f32) -> Colour {
    [0, 1, 2].map(|i| from[i] + (to[i] - from[i]) * share)
}

pub fn times(colour: Colour, by: Colour) -> Colour {
    [0, 1, 2].map(|i| colour[i] * by[i])
}

pub fn grey([r, g, b]: Colour) -> f32 {
    0.299 * r + 0.587 * g + 0.114 * b
}

const WHITE: Colour = [0.950_47, 1.0, 1.088_83];

/// CIELAB of light.
pub fn lab([r, g, b]: Colour) -> Colour {
    let xyz = [
        0.412_456 * r + 0.357_576 * g + 0.180_437 * b,
        0.212_673 * r + 0.715_152 * g + 0.072_175 * b,
        0.019_334 * r + 0.119_192 * g + 0.950_304 * b,
    ];
    let [x, y, z] = [0, 1, 2].map(|i| {
        let t = (xyz[i] / WHITE[i]).max(0.0);
        if t > 216.0 / 24389.0 { t.cbrt() } else { (t * 24389.0 / 27.0 + 16.0) / 116.0 }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// Light of CIELAB; outside of sRGB it is below 0 or above 1.
pub fn unlab([l, a, b]: Colour) -> Colour {
    let y = (l + 16.0) / 116.0;
    let [x, y, z] = [y + a / 500.0, y, y - b / 200.0].map(|t: f32| {
        let cube = t * t * t;
        if cube > 216.0 / 24389.0 { cube } else { (116.0 * t - 16.0) * 27.0 / 24389.0 }
    });
    let (x, y, z) = (x * WHITE[0], y * WHITE[1], z * WHITE[2]);
    [
        3.240_454 * x - 1.537_139 * y - 0.498_531 * z,
        -0.969_266 * x + 1.876_011 * y + 0.041_556 * z,
        0.055_643 * x - 0.204_026 * y + 1.057_225 * z,
    ]
}

/// Light of a lightness, a chroma and a hue in degrees.
pub fn of_hue(lightness: f32, chroma: f32, hue: f32) -> Colour {
    let (sin, cos) = hue.to_radians().sin_cos();
    unlab([lightness, chroma * cos, chroma * sin]).map(|light| light.clamp(0.0, 1.0))
}

/// The factor on light that makes white so much less light, in L*.
pub fn darker(by: f32) -> f32 {
    let cube = |l: f32| ((l + 16.0) / 116.0).powi(3);
    cube(98.0 - by) / cube(98.0)
}

/// 0 below, 1 above, smoothly between.
pub fn ramp(from: f32, to: f32, value: f32) -> f32 {
    let t = ((value - from) / (to - from)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}
