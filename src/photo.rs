//! The photo: bytes → facts → findings.
//!
//! `container`, `jpeg`, `exif` and `pixels` read; `file` puts together what they read; `judge` holds
//! it against a profile of limits and never sees a byte.

pub mod container;
pub mod exif;
pub mod face;
pub mod file;
pub mod jpeg;
pub mod judge;
pub mod pixels;
pub mod profile;
pub mod upright;
pub mod tiff;

use crate::date::Date;
use crate::report::Report;

pub use file::PhotoFacts;
pub use profile::Profile;

/// What a photo is held against.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The limits; the notice's where left out.
    pub profile: Profile,
    /// The filing day.
    pub submitted: Option<Date>,
    /// The day the person says the photo was taken.
    pub taken: Option<Date>,
    /// The whole file's size where only its beginning is given.
    pub whole_size: Option<u64>,
}

/// Judges a photo by its bytes.
///
/// Any bytes will do: what is not a JPEG is named, what is cut off is told, and nothing larger than
/// [`pixels::MAX_PIXELS`] is decoded.
///
/// ```
/// use permit_precheck::photo::{Options, check};
/// use permit_precheck::report::Outcome;
///
/// let report = check(b"%PDF-1.7", &Options::default());
/// assert_eq!(report.findings[0].rule.id, "photo.file.format");
/// assert_eq!(report.findings[0].outcome, Outcome::Fail);
/// ```
pub fn check(bytes: &[u8], options: &Options) -> Report<PhotoFacts> {
    let read = file::read(bytes, options.whole_size);
    let mut findings = judge::file::judge(&read, &options.profile);
    if let Some(jpeg) = &read.jpeg {
        findings.push(judge::taken::judge(
            jpeg.exif.taken.as_ref(),
            options.taken,
            options.submitted,
            &options.profile,
        ));
        findings.extend(judge::file::edited(jpeg));
    }
    Report { findings, facts: PhotoFacts::from(&read) }
}
