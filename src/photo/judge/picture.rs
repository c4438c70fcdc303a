//! Rules of the picture: background, border, light, colour, sharpness, defects.

mod altered;
mod background;
mod border;
mod colour;
mod defects;
mod light;
mod sharp;
#[cfg(test)]
mod tests;

use crate::photo::face::Reading;
use crate::photo::face::facts::round;
use crate::photo::jpeg::Structure;
use crate::photo::judge::face::Unread;
use crate::photo::measure::picture::Picture;
use crate::report::{Case, Finding, Outcome, Rect, Region};
use crate::rules::{Rule, picture as rules};

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
    /// Scratches, dust or print over the face.
    Traces,
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
    file: &Structure,
) -> Vec<Finding> {
    let absent = absent(face);
    let background =
        [&rules::BACKGROUND_WHITE, &rules::BACKGROUND_UNIFORM, &rules::BACKGROUND_SHADOW];
    let seen = picture.filter(|picture| picture.eyes > 0.0);
    let mut findings = Vec::with_capacity(rules::ALL.len());
    match seen {
        Some(picture) => {
            let others = face.iter().flat_map(|reading| &reading.others);
            findings.extend(background::judge(picture, &others.map(rect).collect::<Vec<_>>()));
        }
        None => findings.extend(background.map(|rule| finding(rule, Outcome::Unknown, absent))),
    }
    findings.push(match picture {
        Some(picture) => border::judge(picture),
        None => finding(&rules::BORDER, Outcome::Unknown, absent),
    });
    findings.extend(light::judge(picture.map(|picture| &picture.light), absent));
    findings.extend(colour::judge(picture.map(|picture| &picture.tone), absent));
    findings.extend(sharp::judge(picture.map(|picture| &picture.sharpness), file.steps(), absent));
    findings.push(match seen {
        Some(picture) => defects::judge(picture),
        None => finding(&rules::DEFECTS, Outcome::Unknown, absent),
    });
    let measured = face.ok().and_then(|face| face.face.as_ref());
    findings.push(altered::proportions(picture, measured, absent));
    findings.push(altered::retouched(picture, absent));
    findings
}

/// Why what needs the face cannot be told, where it cannot.
fn absent(face: Result<&Reading, Unread>) -> PictureCase {
    match face {
        Err(why) => PictureCase::Unread(why),
        Ok(Reading { face: None, .. }) => PictureCase::NoFace,
        Ok(_) => PictureCase::FaceUnmeasured,
    }
}

fn rect(face: &crate::photo::face::raw::Rect) -> Rect {
    let [x, y, width, height] =
        [face.x, face.y, face.width, face.height].map(|value| f64::from(value).round());
    Rect { x, y, width, height }
}

/// What is told of a picture's cells.
trait Cells {
    /// Cells (left, top, right, bottom, all included) in pixels of the upright photo.
    fn rect(&self, cells: [usize; 4]) -> Rect;
    /// Many places at once, the first few of them.
    fn boxes(&self, bounds: Vec<[usize; 4]>) -> Region;
}

impl Cells for Picture {
    fn rect(&self, [left, top, right, bottom]: [usize; 4]) -> Rect {
        let side = f64::from(self.side);
        let [x, y] = [left, top].map(|cell| cell as f64 * side);
        let end = |cell: usize, most: u32| ((cell + 1) as f64 * side).min(f64::from(most));
        let (right, bottom) = (end(right, self.photo.0), end(bottom, self.photo.1));
        Rect { x, y, width: (right - x).max(0.0), height: (bottom - y).max(0.0) }
    }

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
}

/// A number in parts of the limit at which it fails, the part from which on it warns, and what it shows then.
type Graded = (f64, f64, PictureCase);

/// A finding from numbers in parts of their limits: the worst tells the case and how it ended.
fn graded(rule: &'static Rule, parts: &[Graded], good: PictureCase) -> (Finding, PictureCase) {
    let worse = |(part, near, _): &Graded| (*part > 1.0, part / near);
    let mut worst = (0.0, rules::NEAR, good);
    for part in parts {
        if worse(part) > worse(&worst) {
            worst = *part;
        }
    }
    let (part, near, case) = worst;
    let (outcome, case, limit) = if part > 1.0 {
        (Outcome::Fail, case, 1.0)
    } else if part > near {
        (Outcome::Warn, case, near)
    } else {
        (Outcome::Pass, good, near)
    };
    let [part, limit] = [part, limit].map(|part| round(part, 1000.0));
    (finding(rule, outcome, case).measured(part, limit, "of the limit"), case)
}

/// A finding without numbers or place.
fn finding(rule: &'static Rule, outcome: Outcome, case: PictureCase) -> Finding {
    Finding::new(rule, outcome, Case::Picture(case))
}
