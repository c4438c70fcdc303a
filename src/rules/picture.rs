//! Rules of the picture itself (notice Q11): background, border, light, colour, sharpness, defects.
//!
//! Where a limit is not a published number it was set on the curves of `docs/picture-curves.md`: past what
//! undamaged photos measure, by more than the measurement's own error.

use super::{Rule, limit, rule};

/// The background's lightness L* passes from here on, and fails under [`WHITE_FAIL`]: between the two lies
/// the light grey (about 210 of 255) that the exit-entry guidance takes.
pub const WHITE_PASS: f64 = 90.0;
/// Darker than this is light grey to no standard.
pub const WHITE_FAIL: f64 = 82.0;
/// The background's chroma C* passes up to here.
pub const TINT_PASS: f64 = 8.0;
/// More coloured than this is white to no standard.
pub const TINT_FAIL: f64 = 12.0;

/// Edges of the face rise within so many 150ths of the eye distance (pixels where these are larger) in
/// every direction: more warns. Sharp photos measured up to 3.3 at 354, 600 and 1200 pixels, those blurred
/// by a deviation of 1/100 of the eye distance 3.9 to 6.5, those moved by 1/15 of it 4.2 to 8.1. The same
/// photo is told to 0.3.
pub const EDGE_WARN: f64 = 3.8;
/// More than this fails.
pub const EDGE_FAIL: f64 = 5.0;
/// Where a picture is made of squares, so few from eye to eye warn: the strictest Chinese set's eye
/// distance in pixels.
pub const SQUARES_WARN: f64 = 82.0;
/// Fewer than this fail: no published set goes below.
pub const SQUARES_FAIL: f64 = 60.0;
/// Brightness quantised in steps so much larger than those of JPEG's example table warns: that is quality
/// 60 of the Independent JPEG Group's scale, whose steps are told to 2 % or so.
pub const STEPS_WARN: f64 = 85.0;
/// Coarser than this fails: quality 35.
pub const STEPS_FAIL: f64 = 145.0;
/// Noise of this standard deviation warns: photos without added noise measured up to 1.7, those with a
/// deviation of 8 in each channel 5.4.
pub const GRAIN_WARN: f64 = 5.0;
/// More than this fails: a deviation of 12 in each channel measured 8.9.
pub const GRAIN_FAIL: f64 = 8.0;
/// A pattern of dots at least so regular is print: skin, noise and beards reach 0.5.
pub const DOTS: f64 = 0.65;
/// A face higher for its width than so many average ones warns: 3 standard deviations of people's, and
/// more than any of 179 photos, the nearest selfie among them.
pub const HIGH_WARN: f64 = 1.12;
/// Higher than this fails.
pub const HIGH_FAIL: f64 = 1.26;
/// A face lower for its width than this warns: children's are lower than adults', so there is more room.
pub const LOW_WARN: f64 = 0.84;
/// Lower than this fails.
pub const LOW_FAIL: f64 = 0.76;
/// Less contrast than this on the skin of a sharp face warns, percent: a beauty filter left 0.1, no face
/// without one had less than 0.28, young, dark and strongly compressed ones among them.
pub const SKIN_WARN: f64 = 0.17;

const WHITE_CLAUSE: &str = "notice Q11 (white background)";
const CLEAN_CLAUSE: &str = "notice Q11 (ICAO 9303; ISO/IEC 29794-5)";

/// A white background.
pub static BACKGROUND_WHITE: Rule = rule(
    "photo.background.white",
    WHITE_CLAUSE,
    &[
        limit("lightness passes from", WHITE_PASS, "L*"),
        limit("lightness fails under", WHITE_FAIL, "L*"),
        limit("chroma passes to", TINT_PASS, "C*"),
        limit("chroma fails over", TINT_FAIL, "C*"),
    ],
);
/// Nothing behind the person: no things, patterns or gradient.
pub static BACKGROUND_UNIFORM: Rule = rule("photo.background.uniform", WHITE_CLAUSE, &[]);
/// No shadow behind the person.
pub static BACKGROUND_SHADOW: Rule = rule("photo.background.shadow", WHITE_CLAUSE, &[]);
/// No border.
pub static BORDER: Rule = rule("photo.border", "notice Q11 (no border)", &[]);
/// Neither dark nor bright nor washed out.
pub static EXPOSURE: Rule = rule("photo.light.exposure", CLEAN_CLAUSE, &[]);
/// Both halves of the face lit alike.
pub static LIGHT_UNIFORM: Rule = rule("photo.light.uniform", CLEAN_CLAUSE, &[]);
/// No flash or lamp burnt into the skin.
pub static HOTSPOT: Rule = rule("photo.light.hotspot", CLEAN_CLAUSE, &[]);
/// A colour photo.
pub static COLOUR: Rule = rule("photo.colour.present", "notice Q11 (ICAO 9303-3 3.9, colour)", &[]);
/// Natural colours.
pub static NATURAL: Rule = rule("photo.colour.natural", CLEAN_CLAUSE, &[]);
/// In focus.
pub static FOCUS: Rule = rule(
    "photo.sharp.focus",
    "notice Q11 (sharp image)",
    &[
        limit("warns over", EDGE_WARN, "eye distances / 150"),
        limit("fails over", EDGE_FAIL, "eye distances / 150"),
    ],
);
/// Neither pixelated nor enlarged.
pub static RESOLUTION: Rule = rule(
    "photo.sharp.resolution",
    "notice Q11 (sharp image)",
    &[limit("warns under", SQUARES_WARN, "px"), limit("fails under", SQUARES_FAIL, "px")],
);
/// Not compressed until it shows.
pub static COMPRESSION: Rule = rule(
    "photo.sharp.compression",
    "notice Q11 (sharp image)",
    &[
        limit("warns over", STEPS_WARN, "% of JPEG's example steps"),
        limit("fails over", STEPS_FAIL, "% of JPEG's example steps"),
    ],
);
/// Not grainy.
pub static NOISE: Rule = rule(
    "photo.sharp.noise",
    "notice Q11 (sharp image)",
    &[limit("warns over", GRAIN_WARN, "of 255"), limit("fails over", GRAIN_FAIL, "of 255")],
);
/// No spots, blemishes, ink.
pub static DEFECTS: Rule =
    rule("photo.defects", "notice Q11 (no spots, blemishes, ink defects)", &[]);
/// Not stretched.
pub static PROPORTIONS: Rule = rule(
    "photo.proportions",
    CLEAN_CLAUSE,
    &[
        limit("warns over", HIGH_WARN, "average faces' height by width"),
        limit("fails over", HIGH_FAIL, "average faces' height by width"),
        limit("warns under", LOW_WARN, "average faces' height by width"),
        limit("fails under", LOW_FAIL, "average faces' height by width"),
    ],
);
/// The skin not smoothed.
pub static RETOUCHED: Rule = rule(
    "photo.retouched",
    "ICAO 9303-3 3.9 (no alteration)",
    &[limit("warns under", SKIN_WARN, "% contrast")],
);

/// All of them, in the order in which reports list them.
pub static ALL: &[&Rule] = &[
    &BACKGROUND_WHITE,
    &BACKGROUND_UNIFORM,
    &BACKGROUND_SHADOW,
    &BORDER,
    &EXPOSURE,
    &LIGHT_UNIFORM,
    &HOTSPOT,
    &COLOUR,
    &NATURAL,
    &FOCUS,
    &RESOLUTION,
    &COMPRESSION,
    &NOISE,
    &DEFECTS,
    &PROPORTIONS,
    &RETOUCHED,
];
