//! Rules of the picture: background, border, light, colour, sharpness, defects.

<<<<<<< HEAD
mod background;
mod border;
mod defects;
=======
mod altered;
mod sharp;
>>>>>>> w/sharp

use crate::photo::face::Reading;
use crate::photo::jpeg::Structure;
use crate::photo::judge::face::Unread;
use crate::photo::measure::picture::Picture;
use crate::report::{Case, Finding, Outcome, Rect, Region};
use crate::rules::{Rule, picture as rules};

use PictureCase as C;

/// What was found of the picture. No numbers: the finding has them, so that words are a plain table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureCase {
    /// White.
    White,
    /// Light grey.
    LightGrey,
    /// Too dark for white.
    NotWhite,
    /// A little coloured.
    Tinted,
    /// Coloured.
    Coloured,
    /// Too little of the background is seen.
    NoBackground,
    /// So much stands behind the person that a shadow cannot be told from it.
    BusyWall,
    /// Nothing behind the person.
    Uniform,
    /// Grows darker from one side to another.
    Gradient,
    /// Things, lines or a pattern.
    Things,
    /// A rim of the old background where it was replaced.
    Halo,
    /// No shadow.
    NoShadow,
    /// A shadow of the person.
    Shadow,
    /// No border.
    NoBorder,
    /// A frame round the photo.
    Frame,
    /// A bar along one side.
    Bar,
    /// Rounded corners.
    RoundCorners,
    /// A photo of a print.
    Print,
    /// Well exposed.
    Exposed,
    /// The face is dark.
    Dark,
    /// The face is dark before a bright background.
    Backlit,
    /// The face is overexposed.
    Bright,
    /// Little contrast.
    WashedOut,
    /// Lit evenly.
    EvenLight,
    /// One half in shadow.
    HalfShadow,
    /// Hard shadows on the face.
    HardShadow,
    /// No hot spot.
    NoHotspot,
    /// Hot spots.
    Hotspot,
    /// In colour.
    InColour,
    /// Black and white, stored in three channels.
    BlackAndWhite,
    /// One tone, such as sepia.
    OneTone,
    /// Natural.
    Natural,
    /// A colour lies over everything.
    Cast,
    /// Too colourful.
    Garish,
    /// Few levels.
    Posterised,
    /// Sharp.
    Sharp,
    /// Not quite sharp.
    Soft,
    /// Out of focus.
    Blurred,
    /// Moved.
    Moved,
    /// Fine enough.
    Fine,
    /// Made of visible squares.
    Pixelated,
    /// Enlarged from fewer pixels.
    Enlarged,
    /// Lightly compressed.
    LightlyCompressed,
    /// Compressed so that it may show.
    Compressed,
    /// Compressed so that it shows.
    HeavilyCompressed,
    /// Without grain.
    Clean,
    /// Grainy.
    Grainy,
    /// No defect.
    NoDefect,
    /// Specks or dust.
    Specks,
    /// Something drawn, stamped or written, or a stain.
    Marks,
    /// A crease or scratches.
    Creased,
    /// Ink on the face.
    Ink,
    /// Dots of a printed picture.
    Halftone,
    /// In proportion.
    InProportion,
    /// Stretched upwards.
    StretchedHigh,
    /// Stretched sideways.
    StretchedWide,
    /// The skin looks like skin.
    SkinSeen,
    /// The skin may have been smoothed.
    SkinSmooth,
    /// The face is turned, too small or covered, so this was not measured.
    FaceUnmeasured,
    /// No face was read, so this rule cannot be answered.
    Unread(Unread),
    /// No face was found, so this rule cannot be answered.
    NoFace,
}

/// Judges the picture. Rules that need the face say why it was not read.
pub fn judge(
    picture: Option<&Picture>,
    face: Result<&Reading, Unread>,
    _file: &Structure,
) -> Vec<Finding> {
<<<<<<< HEAD
    let Some(picture) = picture else {
        let why = face.err().unwrap_or(Unread::Pixels);
        return unread(rules::ALL, C::Unread(why));
    };
    let mut findings = Vec::with_capacity(rules::ALL.len());
    let sitter = match face {
        Err(why) => Err(C::Unread(why)),
        Ok(reading) => reading.face.as_ref().ok_or(C::NoFace),
    };
    let others: Vec<Rect> = face.iter().flat_map(|reading| &reading.others).map(rect).collect();
    match sitter {
        Ok(_) => findings.extend(background::judge(picture, &others)),
        Err(case) => findings.extend(unread(
            &[&rules::BACKGROUND_WHITE, &rules::BACKGROUND_UNIFORM, &rules::BACKGROUND_SHADOW],
            case,
        )),
    }
    findings.push(border::judge(picture));
    match sitter {
        Ok(_) => findings.push(defects::judge(picture)),
        Err(case) => findings.extend(unread(&[&rules::DEFECTS], case)),
    }
    findings
}

/// Rules that cannot be answered, and why.
fn unread(rules: &[&'static Rule], case: PictureCase) -> Vec<Finding> {
    rules.iter().map(|rule| finding(rule, Outcome::Unknown, case)).collect()
}

fn rect(face: &crate::photo::face::raw::Rect) -> Rect {
    let [x, y, width, height] =
        [face.x, face.y, face.width, face.height].map(|value| f64::from(value).round());
    Rect { x, y, width, height }
}

impl Picture {
    /// Cells (left, top, right, bottom, all included) in pixels of the upright photo.
    fn rect(&self, [left, top, right, bottom]: [usize; 4]) -> Rect {
        let side = f64::from(self.side);
        let [x, y] = [left, top].map(|cell| cell as f64 * side);
        let end = |cell: usize, most: u32| ((cell + 1) as f64 * side).min(f64::from(most));
        let (right, bottom) = (end(right, self.photo.0), end(bottom, self.photo.1));
        Rect { x, y, width: (right - x).max(0.0), height: (bottom - y).max(0.0) }
    }

    /// Many places at once, the first few of them.
    fn boxes(&self, mut bounds: Vec<[usize; 4]>) -> Region {
        bounds.truncate(MOST_BOXES);
        Region::Boxes { boxes: bounds.into_iter().map(|bounds| self.rect(bounds)).collect() }
    }
}

/// More places than this are not told one by one.
const MOST_BOXES: usize = 40;

/// Cells as a place on the photo: left, top, right, bottom, all included.
fn cells(picture: &Picture, bounds: [usize; 4]) -> Region {
    let Rect { x, y, width, height } = picture.rect(bounds);
    Region::Box { x, y, width, height }
=======
    let _ = rules::ALL;
    let mut findings = Vec::new();
    let sharpness = picture.map(|picture| &picture.sharpness);
    let why = unmeasured(face);
    findings.extend(sharp::judge(sharpness, file.steps(), why));
    let measured = face.ok().and_then(|face| face.face.as_ref());
    findings.push(altered::proportions(picture, measured, why));
    findings.push(altered::retouched(picture, why));
    findings
}

/// Why a face could not be measured.
fn unmeasured(face: Result<&Reading, Unread>) -> PictureCase {
    match face {
        Err(why) => PictureCase::Unread(why),
        Ok(Reading { face: None, .. }) => PictureCase::NoFace,
        Ok(_) => PictureCase::FaceUnmeasured,
    }
>>>>>>> w/sharp
}

/// A finding without numbers or place.
fn finding(rule: &'static Rule, outcome: Outcome, case: PictureCase) -> Finding {
    Finding::new(rule, outcome, Case::Picture(case))
}
