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
pub static FOCUS: Rule = rule("photo.sharp.focus", "notice Q11 (sharp image)", &[]);
/// Neither pixelated nor enlarged.
pub static RESOLUTION: Rule = rule("photo.sharp.resolution", "notice Q11 (sharp image)", &[]);
/// Not compressed until it shows.
pub static COMPRESSION: Rule = rule("photo.sharp.compression", "notice Q11 (sharp image)", &[]);
/// Not grainy.
pub static NOISE: Rule = rule("photo.sharp.noise", "notice Q11 (sharp image)", &[]);
/// No spots, blemishes, ink.
pub static DEFECTS: Rule =
    rule("photo.defects", "notice Q11 (no spots, blemishes, ink defects)", &[]);
/// Not stretched.
pub static PROPORTIONS: Rule = rule("photo.proportions", CLEAN_CLAUSE, &[]);
/// The skin not smoothed.
pub static RETOUCHED: Rule = rule("photo.retouched", "ICAO 9303-3 3.9 (no alteration)", &[]);

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
