//! Rules of the picture itself (notice Q11): background, border, light, colour, sharpness, defects.
//!
//! Where a limit is not a published number it lies past what undamaged photos measured, as each tells, and
//! before what damage measured that plainly shows: `docs/picture-curves.md` has the curves.

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

/// The share of the background that lies on the edges of things, lines or a pattern: one that stands out
/// warns, several fail. Real walls without things measured 0.
pub const THINGS_WARN: f64 = 0.002;
/// Several things, or one with much to it.
pub const THINGS_FAIL: f64 = 0.012;
/// On a wall that strays further than this from an even slope, levels, specks cannot be told from it.
pub const ROUGH: f64 = 6.0;
/// Brightness grows by so much across the photo, levels of 255. White walls measured up to 15, grey studio
/// walls that fall off to the floor up to 63.
pub const SLOPE_WARN: f64 = 45.0;
/// Past any wall that is white at its lightest and light grey at its darkest.
pub const SLOPE_FAIL: f64 = 75.0;
/// The share of the person's outline with a rim lighter than the wall behind or of a colour of its own, as where a
/// background was cut out. Undamaged photos measured up to 0.52.
pub const HALO: f64 = 0.62;
/// The area of a soft shadow beside the person, squares of the eye distance.
pub const SHADOW_WARN: f64 = 0.15;
/// A shadow that is plainly seen.
pub const SHADOW_FAIL: f64 = 0.4;
/// A bar along one side differs from the photo by so much, brightness and colour together.
pub const BAR_WARN: f64 = 30.0;
/// No wall has such a step along a whole side.
pub const BAR_FAIL: f64 = 60.0;
/// Specks on the background.
pub const SPECKS_WARN: f64 = 2.0;
/// More than dust on a wall.
pub const SPECKS_FAIL: f64 = 4.0;
/// Specks on face and hair; jewellery and sheen gave up to 3.
pub const DUST_WARN: f64 = 6.0;
/// More than any jewellery.
pub const DUST_FAIL: f64 = 9.0;
/// A straight line over the face, eye distances: hair, folds and the rims of glasses gave up to 0.7.
pub const LINE_WARN: f64 = 0.8;
/// Longer than a face is wide.
pub const LINE_FAIL: f64 = 1.6;
/// Cells of ink on the face: about a line of a pen as long as the mouth.
pub const INK_WARN: f64 = 15.0;
/// So much of scratches, dust or print on the face, in eye distances: undamaged faces measured up to 0.5, with
/// recoloured hair and skin too, lined and shining ones up to 2.5; watermarks that plainly show 3 to 14.
pub const TRACES_WARN: f64 = 3.0;
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
/// Of the limits of light and colour each is where a photo fails; from this share of it on it warns, where
/// no other is told.
pub const NEAR: f64 = 0.8;
/// A face is too dark whose highlights, with half of what they stand above the skin's median, stay under
/// this: so that dark skin, which shines, is judged by its shine. Undamaged faces measured 111 and up in
/// dim rooms and 142 and up in good light, faces at 0.35 and 0.25 of their light 75 and less.
pub const DARK_FAIL: f64 = 92.0;
/// More of the skin than this is as good as black.
pub const UNLIT_FAIL: f64 = 0.30;
/// More of the skin than this is blown out. Undamaged faces measured up to 0.02, in hard sun 0.19.
pub const BLOWN_FAIL: f64 = 0.30;
/// The darkest of the person is no darker than this. Undamaged photos measured up to 87.
pub const BLACK_FAIL: f64 = 118.0;
/// A photo without anything brighter than this is too dark, whatever it shows.
pub const TOP_FAIL: f64 = 60.0;
/// Places of the face differ from their mirrored ones by more than this: by as much all over, or from
/// place to place, the root of both squared. Studio photos measured up to 0.5, in rooms and outdoors
/// 0.75 (a face lit by one lamp 1.1), halves at a fifth of the light 1.0 to 2.0, stripes at a quarter
/// 0.95 to 1.8.
pub const SHADE_FAIL: f64 = 1.2;
/// More than this warns: faces lit from the front measured up to 0.56, whatever the skin, a portrait lit from
/// aside 0.8, halves at half of the light 0.8 to 1.2.
pub const SHADE_WARN: f64 = 0.9;
/// More of the skin than this is a hot spot. Undamaged faces measured up to 0.2, recoloured light ones up to
/// 1.1 and the one that shines to 2.6, lamps that add four fifths of white's light 0.7 and more.
pub const HOT_FAIL: f64 = 1.5;
/// More than this may be one.
pub const HOT_WARN: f64 = 1.2;
/// Colours of equal brightness spread so little of what brightness does. Sepia measured up to 4.5,
/// undamaged photos in colour 10.4 and up.
pub const SPREAD_FAIL: f64 = 4.5;
/// Under this it may have but one tone: a muted brown print measured 5.5.
pub const SPREAD_WARN: f64 = 6.0;
/// Less colour than this, in Cb and Cr, is none.
pub const GREY: f64 = 2.0;
/// CIELAB a and b of all human skin in daylight, after OFIQ's [5, 25] and [5, 35] and what pale, ruddy
/// and olive skin measured.
pub const SKIN_A: (f64, f64) = (4.0, 27.0);
/// See [`SKIN_A`]. Warm light reddens as it yellows: half of what a is over 10 comes on top.
pub const SKIN_B: (f64, f64) = (5.0, 33.0);
/// Further from those than this is a cast.
pub const CAST_FAIL: f64 = 4.5;
/// Further than this may be one.
pub const CAST_WARN: f64 = 2.5;
/// More chroma C* than this has no skin.
pub const GARISH_FAIL: f64 = 50.0;
/// Less contrast than this on the skin of a sharp face warns, percent: a beauty filter left 0.1, no face
/// without one had less than 0.22, young, dark, very light and strongly compressed ones among them.
pub const SKIN_WARN: f64 = 0.19;
/// A larger share of the face's pixels than this lacks pixels a few levels brighter. Photos measured
/// 0.12 to 0.34, eight levels a channel 0.45 to 0.70, four 0.50 to 0.77.
pub const LEVELS_FAIL: f64 = 0.46;

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
pub static BACKGROUND_UNIFORM: Rule = rule(
    "photo.background.uniform",
    WHITE_CLAUSE,
    &[
        limit("things warn over", THINGS_WARN * 100.0, "% of the background"),
        limit("things fail over", THINGS_FAIL * 100.0, "% of the background"),
        limit("gradient warns over", SLOPE_WARN, "levels"),
        limit("gradient fails over", SLOPE_FAIL, "levels"),
        limit("a rim round the person warns over", HALO * 100.0, "% of the outline"),
    ],
);
/// No shadow behind the person.
pub static BACKGROUND_SHADOW: Rule = rule(
    "photo.background.shadow",
    WHITE_CLAUSE,
    &[
        limit("warns over", SHADOW_WARN, "squares of the eye distance"),
        limit("fails over", SHADOW_FAIL, "squares of the eye distance"),
    ],
);
/// No border.
pub static BORDER: Rule = rule(
    "photo.border",
    "notice Q11 (no border)",
    &[limit("bar warns over", BAR_WARN, "levels"), limit("bar fails over", BAR_FAIL, "levels")],
);
/// Neither dark nor bright nor washed out.
pub static EXPOSURE: Rule = rule(
    "photo.light.exposure",
    CLEAN_CLAUSE,
    &[
        limit("highlights fail under", DARK_FAIL, "of 255"),
        limit("black skin fails over", UNLIT_FAIL, "of the skin"),
        limit("blown out skin fails over", BLOWN_FAIL, "of the skin"),
        limit("black fails over", BLACK_FAIL, "of 255"),
        limit("without a face, the brightest fails under", TOP_FAIL, "of 255"),
        limit("warns from", NEAR, "of the limit"),
    ],
);
/// Both halves of the face lit alike.
pub static LIGHT_UNIFORM: Rule = rule(
    "photo.light.uniform",
    CLEAN_CLAUSE,
    &[limit("fails over", SHADE_FAIL, "stops"), limit("warns over", SHADE_WARN, "stops")],
);
/// No flash or lamp burnt into the skin.
pub static HOTSPOT: Rule = rule(
    "photo.light.hotspot",
    CLEAN_CLAUSE,
    &[
        limit("fails over", HOT_FAIL, "% of the skin"),
        limit("warns over", HOT_WARN, "% of the skin"),
    ],
);
/// A colour photo.
pub static COLOUR: Rule = rule(
    "photo.colour.present",
    "notice Q11 (ICAO 9303-3 3.9, colour)",
    &[
        limit("spread fails under", SPREAD_FAIL, "% of the brightness"),
        limit("spread warns under", SPREAD_WARN, "% of the brightness"),
    ],
);
/// Natural colours.
pub static NATURAL: Rule = rule(
    "photo.colour.natural",
    CLEAN_CLAUSE,
    &[
        limit("a passes from", SKIN_A.0, "CIELAB"),
        limit("a passes to", SKIN_A.1, "CIELAB"),
        limit("b passes from", SKIN_B.0, "CIELAB"),
        limit("b passes to", SKIN_B.1, "CIELAB"),
        limit("fails further outside than", CAST_FAIL, "CIELAB"),
        limit("warns further outside than", CAST_WARN, "CIELAB"),
        limit("chroma fails over", GARISH_FAIL, "C*"),
        limit("missing levels fail over", LEVELS_FAIL, "of the pixels"),
        limit("these two warn from", NEAR, "of the limit"),
    ],
);
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
pub static DEFECTS: Rule = rule(
    "photo.defects",
    "notice Q11 (no spots, blemishes, ink defects)",
    &[
        limit("specks on the background warn from", SPECKS_WARN, "specks"),
        limit("and fail from", SPECKS_FAIL, "specks"),
        limit("specks on the head warn from", DUST_WARN, "specks"),
        limit("and fail from", DUST_FAIL, "specks"),
        limit("a line over the face warns from", LINE_WARN, "eye distances"),
        limit("and fails from", LINE_FAIL, "eye distances"),
        limit("scratches, dust and print on the face warn from", TRACES_WARN, "eye distances"),
    ],
);
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
