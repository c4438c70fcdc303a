//! Rules of the photo (notice Q11).

use super::{Rule, limit, rule};

/// "Not over 1M" read the strict way: up to here no reading of the notice is against it.
pub const BYTES_PASS: u32 = 1_000_000;
/// "Not over 1M" read the wide way, 1024 x 1024: over it every reading is against it.
pub const BYTES_FAIL: u32 = 1_048_576;
/// "Not under 354x472": width.
pub const WIDTH_MIN: u32 = 354;
/// "Not under 354x472": height.
pub const HEIGHT_MIN: u32 = 472;
/// Narrowest width / height taken for an ID photo: 33 x 48 mm, the visa's and passport's paper
/// photo, is 0.6875; the rest is room for a crop by hand.
pub const SHAPE_MIN: f64 = 0.66;
/// Widest width / height: 358:441, the social security card's, is 0.812; the rest is room.
pub const SHAPE_MAX: f64 = 0.84;
/// "Within 6 months": calendar months back from the submission day.
pub const TAKEN_MONTHS: i32 = 6;

/// A real JPEG by content.
pub static FILE_FORMAT: Rule = rule("photo.file.format", "notice Q11", &[]);
/// Not over 1M.
pub static FILE_SIZE: Rule = rule(
    "photo.file.size",
    "notice Q11",
    &[
        limit("passes up to", BYTES_PASS as f64, "bytes"),
        limit("fails over", BYTES_FAIL as f64, "bytes"),
    ],
);
/// Whole: not cut off, no damaged marker or table.
pub static FILE_INTACT: Rule = rule("photo.file.intact", "notice Q11; ITU-T T.81 Annex B", &[]);
/// Three-channel, 8-bit colour.
pub static FILE_CHANNELS: Rule = rule(
    "photo.file.channels",
    "notice Q11 (ICAO 9303-3 3.9, colour)",
    &[limit("channels", 3.0, "channels"), limit("precision", 8.0, "bits")],
);
/// Stored upright, not turned by a tag.
pub static FILE_ORIENTATION: Rule = rule("photo.file.orientation", "Exif 3.0 4.6.5.1.5", &[]);
/// Not under 354 x 472 pixels, upright.
pub static SIZE_PIXELS: Rule = rule(
    "photo.size.pixels",
    "notice Q11",
    &[
        limit("width at least", WIDTH_MIN as f64, "px"),
        limit("height at least", HEIGHT_MIN as f64, "px"),
    ],
);
/// Portrait, near 3:4.
pub static SIZE_SHAPE: Rule = rule(
    "photo.size.shape",
    "exit-entry photo guidance (3:4); social security card photo standard (358:441)",
    &[
        limit("width / height at least", SHAPE_MIN, "ratio"),
        limit("width / height at most", SHAPE_MAX, "ratio"),
    ],
);
/// Taken within 6 calendar months of submission.
pub static TAKEN: Rule =
    rule("photo.taken", "notice Q11", &[limit("within", TAKEN_MONTHS as f64, "months")]);
/// An image editor left its mark: a note.
pub static FILE_EDITED: Rule = rule("photo.file.edited", "ICAO 9303-3 3.9 (no alteration)", &[]);

/// All of them.
pub static ALL: &[&Rule] = &[
    &FILE_FORMAT,
    &FILE_SIZE,
    &FILE_INTACT,
    &FILE_CHANNELS,
    &FILE_ORIENTATION,
    &SIZE_PIXELS,
    &SIZE_SHAPE,
    &TAKEN,
    &FILE_EDITED,
];
