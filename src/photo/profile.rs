//! The limits a photo is held against, as data: an authority's own, each with where it is published.
//!
//! What an authority states may fail; what it leaves open is held against ISO's portrait and warns at
//! most. The sets measure a head differently: theirs are turned into shares of the photo, and a "face
//! width" counts as outside only where neither ear to ear nor cheek to cheek fits it.

use super::container::Container;
use crate::rules::{face, photo as rules};

/// From, to.
pub type Range = (f64, f64);

/// No limit.
const OPEN: Range = (0.0, f64::INFINITY);

/// Two ranges of a quantity: outside the first it does not pass, outside the second it fails.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bound {
    /// Inside, nothing is said against it.
    pub pass: Range,
    /// Outside, it fails; between the two it warns.
    pub fail: Range,
}

impl Bound {
    /// What the authority states.
    pub const fn of(from: f64, to: f64) -> Self {
        Self { pass: (from, to), fail: (from, to) }
    }

    /// What another document asks for: it warns.
    const fn other(pass: Range) -> Self {
        Self { pass, fail: OPEN }
    }

    /// Whether the authority states it.
    pub fn is_stated(&self) -> bool {
        self.fail != OPEN
    }
}

/// An authority's limits; by default the notice's.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// The document that findings cite; `None` for the notice, whose clause every rule names itself.
    pub source: Option<String>,
    /// Kinds of file it takes.
    pub formats: Vec<Container>,
    /// Bytes of the file.
    pub bytes: Bound,
    /// Width, pixels.
    pub width: Bound,
    /// Height, pixels.
    pub height: Bound,
    /// Width / height.
    pub ratio: Bound,
    /// From ear to ear, photo widths.
    pub head_width: Bound,
    /// Whether the document speaks of the face's width and not of the ears.
    pub cheeks: bool,
    /// From chin to crown, photo heights.
    pub head_height: Bound,
    /// The point between the eyes from the left, photo widths.
    pub eyes_across: Bound,
    /// The point between the eyes from the top, photo heights.
    pub eyes_down: Bound,
    /// The point between the eyes above the bottom, at least so many pixels.
    pub eyes_above: Option<f64>,
    /// From pupil to pupil, pixels.
    pub eye_distance: Bound,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            source: None,
            formats: vec![Container::Jpeg],
            bytes: Bound {
                pass: (0.0, rules::BYTES_PASS.into()),
                fail: (0.0, rules::BYTES_FAIL.into()),
            },
            width: Bound::of(rules::WIDTH_MIN.into(), f64::INFINITY),
            height: Bound::of(rules::HEIGHT_MIN.into(), f64::INFINITY),
            ratio: Bound::other((rules::SHAPE_MIN, rules::SHAPE_MAX)),
            head_width: Bound { pass: face::WIDTH_ISO, fail: face::WIDTH_ANY },
            cheeks: false,
            head_height: Bound { pass: face::HEIGHT_ISO, fail: face::HEIGHT_ANY },
            eyes_across: Bound { pass: face::ACROSS_ISO, fail: face::ACROSS_ISO },
            eyes_down: Bound { pass: face::DOWN_ISO, fail: face::DOWN_ANY },
            eyes_above: None,
            eye_distance: Bound {
                pass: (face::EYES_WARN, f64::INFINITY),
                fail: (face::EYES_FAIL, f64::INFINITY),
            },
        }
    }
}

/// A document: its name, what findings cite, how far the eyes are above the bottom at least (pixels, 0
/// where it does not say), and its ranges. Head and eyes are in pixels of a photo of that width or height;
/// bytes in "KB".
struct Document {
    name: &'static str,
    source: &'static str,
    above: f64,
    ranges: &'static [(&'static str, f64, f64)],
}

/// The documents beside the notice.
static DOCUMENTS: [Document; 4] = [
    Document {
        name: "passport",
        source: "Chinese passport photo standard, digital (363616.com/article/506967.html)",
        above: 0.0,
        ranges: &[
            ("width", 354.0, 354.0),
            ("height", 472.0, 472.0),
            ("headWidth", 230.0 / 354.0, 283.0 / 354.0),
            ("headHeight", 331.0 / 472.0, 390.0 / 472.0),
            ("eyesDown", 176.0 / 472.0, 251.0 / 472.0),
            ("eyeDistance", 82.0, 118.0),
        ],
    },
    Document {
        name: "visa",
        source: "Chinese visa photo sheet, digital (visaforchina)",
        above: 256.0,
        ranges: &[
            ("bytes", 40.0, 120.0),
            ("width", 354.0, 420.0),
            ("height", 472.0, 560.0),
            ("headWidth", 191.0 / 354.0, 219.0 / 354.0),
            ("eyeDistance", 60.0, f64::INFINITY),
        ],
    },
    Document {
        name: "social-security",
        source: "social security card photo standard (rsc.sdws.edu.cn/2019/0416/c253a1938/page.htm)",
        above: 207.0,
        ranges: &[
            ("width", 358.0, 358.0),
            ("height", 441.0, 441.0),
            ("headWidth", 179.0 / 358.0, 255.0 / 358.0),
            ("eyesAcross", 162.0 / 358.0, 196.0 / 358.0),
        ],
    },
    Document {
        name: "exit-entry",
        source: "exit-entry photo guidance (shbk.net/techan/276856.html)",
        above: 0.0,
        ranges: &[
            ("bytes", 20.0, 80.0),
            ("width", 354.0, 480.0),
            ("height", 472.0, 640.0),
            // 3:4, and a pixel that was rounded.
            ("ratio", 0.745, 0.755),
        ],
    },
];

/// The notice's name.
pub const NOTICE: &str = "work-permit";

/// The names of all documents; the first is the notice.
pub fn names() -> impl Iterator<Item = &'static str> {
    [NOTICE].into_iter().chain(DOCUMENTS.iter().map(|document| document.name))
}

impl Profile {
    /// A document that states nothing yet.
    #[inline(never)]
    pub fn open(source: String) -> Self {
        let mut profile = Self { source: Some(source), ..Self::default() };
        for name in RANGES {
            if let Some(bound) = profile.range_mut(name) {
                bound.fail = OPEN;
            }
        }
        profile.bytes.pass = OPEN;
        profile.width.pass = OPEN;
        profile.height.pass = OPEN;
        profile.eye_distance.pass = (face::EYES_FAIL, f64::INFINITY);
        profile
    }

    /// A range by its name in JavaScript.
    pub fn range_mut(&mut self, name: &str) -> Option<&mut Bound> {
        Some(match name {
            "bytes" => &mut self.bytes,
            "width" => &mut self.width,
            "height" => &mut self.height,
            "ratio" => &mut self.ratio,
            "headWidth" => &mut self.head_width,
            "headHeight" => &mut self.head_height,
            "eyesAcross" => &mut self.eyes_across,
            "eyesDown" => &mut self.eyes_down,
            "eyeDistance" => &mut self.eye_distance,
            _ => return None,
        })
    }

    /// The limits of a document by its name.
    ///
    /// ```
    /// use permit_precheck::photo::Profile;
    ///
    /// let card = Profile::named("social-security").unwrap();
    /// assert_eq!(card.height.fail, (441.0, 441.0));
    /// assert!(Profile::named("library-card").is_none());
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        if name == NOTICE {
            return Some(Self::default());
        }
        let document = DOCUMENTS.iter().find(|document| document.name == name)?;
        let mut profile = Self::open(document.source.to_owned());
        profile.cheeks = true;
        profile.eyes_above = Some(document.above).filter(|above| *above > 0.0);
        for (name, from, to) in document.ranges {
            if let Some(bound) = profile.range_mut(name) {
                *bound = Bound::of(*from, *to);
            }
        }
        if profile.bytes.is_stated() {
            // "KB" is a thousand bytes or 1024: what one reading allows does not fail.
            let (from, to) = profile.bytes.fail;
            profile.bytes.pass = (from * 1024.0, to * 1000.0);
            profile.bytes.fail = (from * 1000.0, to * 1024.0);
        }
        Some(profile)
    }

    /// The same with all in shares that depends on how high a photo is.
    #[must_use]
    pub fn on(mut self, height: Option<u32>) -> Self {
        if let (Some(above), Some(height)) = (self.eyes_above, height.filter(|height| *height > 0))
        {
            let lowest = 1.0 - above / f64::from(height);
            self.eyes_down.pass.1 = lowest;
            self.eyes_down.fail.1 = lowest;
        }
        self
    }
}

/// The ranges of a profile, by their names in JavaScript.
pub const RANGES: [&str; 9] = [
    "bytes",
    "width",
    "height",
    "ratio",
    "headWidth",
    "headHeight",
    "eyesAcross",
    "eyesDown",
    "eyeDistance",
];
