//! The photo: bytes → facts → findings.
//!
//! `container`, `jpeg`, `exif` and `pixels` read; `file` puts together what they read; `judge` holds
//! it against a profile of limits and never sees a byte. What is measured in pixels, from `jpeg` to
//! `face`, is in a crate of its own, `src/vision`.

pub mod container;
pub mod exif;
/// The face: what was read of it, and the facts that callers see.
pub mod face {
    pub use super::facts::{self, FaceFacts};
    pub use permit_precheck_vision::face::*;
}
pub mod facts;
pub mod file;
pub mod guide;
pub mod judge;
pub mod profile;
pub mod tiff;

use crate::date::Date;
use crate::report::Report;

use judge::face::Unread;
use measure::picture::{Picture, Sitter};

pub use face::FaceFacts;
pub use file::PhotoFacts;
pub use guide::guide;
pub use permit_precheck_vision::{jpeg, measure, pixels, upright};
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
    /// Reasons the person states.
    pub exceptions: Vec<Exception>,
    /// The face is not to be read, even where a reader is given.
    pub without_face: bool,
}

/// A reason why a photo may be other than the rules say. Rules that it concerns warn instead of
/// failing: an officer decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exception {
    /// Concerns what is worn on the head.
    Religious,
    /// Concerns eyes, tilt, mouth and skin.
    Medical,
}

/// Judges a photo by its bytes.
///
/// Any bytes will do: what is not a JPEG is named, what is cut off is told, and nothing larger than
/// [`pixels::MAX_PIXELS`] is decoded. The face is not looked at: see [`check_with`].
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
    check_with(bytes, options, None)
}

/// Judges a photo by its bytes, its face included where a reader is given. Without one every rule of
/// the face is `unknown` and says why.
pub fn check_with(
    bytes: &[u8],
    options: &Options,
    reader: Option<&mut face::Reader>,
) -> Report<PhotoFacts> {
    let read = file::read(bytes, options.whole_size);
    let height = read.jpeg.as_ref().and_then(|jpeg| Some(jpeg.upright()?.1));
    let profile = options.profile.clone().on(height);
    let mut findings = judge::file::judge(&read, &profile);
    let mut facts = PhotoFacts::from(&read);
    if let Some(jpeg) = &read.jpeg {
        findings.push(judge::taken::judge(
            jpeg.exif.taken.as_ref(),
            options.taken,
            options.submitted,
        ));
        findings.extend(judge::file::edited(jpeg));
        let reader =
            if options.without_face { Err(Unread::Off) } else { reader.ok_or(Unread::Models) };
        let Seen { face, picture } = see(jpeg, reader);
        let face = face.as_ref().map_err(|why| *why);
        let medical = options.exceptions.contains(&Exception::Medical);
        findings.extend(judge::face::judge(face, judge::face::Grounds { medical }, &profile));
        findings.extend(judge::picture::judge(picture.as_ref(), face, &jpeg.structure));
        facts.face_unread = face.err();
        facts.face = face.ok().and_then(FaceFacts::of);
    }
    judge::profile::restate(&mut findings, &profile);
    Report { findings, facts }
}

/// What was seen of a photo.
struct Seen {
    /// The face, or why it was not read.
    face: Result<face::Reading, Unread>,
    /// What was measured of the picture; `None` where there are no pixels.
    picture: Option<Picture>,
}

/// Looks at what could be decoded.
fn see(jpeg: &file::Jpeg, reader: Result<&mut face::Reader, Unread>) -> Seen {
    let (pixels::Decoded::Whole(stored) | pixels::Decoded::Partly(stored)) = &jpeg.decoded else {
        let why = reader.err().unwrap_or(Unread::Pixels);
        return Seen { face: Err(why), picture: None };
    };
    let orientation = upright::Orientation::from_exif(jpeg.exif.orientation);
    let photo = upright::Upright::new(stored, orientation);
    let raw = reader.map(|reader| reader.read(stored, orientation));
    let read = |raw| face::Reading::of(raw, (photo.width, photo.height), Some(&photo));
    let face = raw.as_ref().map(read).map_err(|why| *why);
    let sitter = raw.as_ref().ok().and_then(|raw| {
        let face = face.as_ref().ok()?.face.as_ref()?;
        Some(Sitter { face, mesh: &raw.main()?.mesh, raw })
    });
    let picture = Some(Picture::of(stored, orientation, sitter));
    Seen { face, picture }
}
