//! Whose photos are changed: one photo each of everyone, who is on it and where.

use std::error::Error;
use std::sync::OnceLock;

use image::RgbImage;
use permit_precheck::photo::face::axes::{LIDS_LEFT, LIDS_RIGHT, spot};
use permit_precheck::photo::face::outline::EDGE;
use permit_precheck::photo::face::{Face, Reader, Reading};
use permit_precheck::photo::upright::Orientation;
use permit_precheck::photo::{file, pixels::Decoded};
use serde_json::Value;

use crate::colour::Colour;
use crate::drawing::Spot;

use crate::matte::Matte;
use crate::parts::Parts;

const PHOTOS: &str = "../shared/photos";

/// A person's photo as it is.
pub struct Subject {
    pub name: String,
    /// Whom it shows: the same person may be on several.
    pub person: String,
    /// Rules that its own labels fail.
    pub spoiled: Vec<String>,
    pub bytes: Vec<u8>,
    pub photo: RgbImage,
    pub face: Face,
    /// The face's edge, from the forehead round.
    pub edge: Vec<Spot>,
    /// The lids of both eyes, round.
    pub eyes_outline: [Vec<Spot>; 2],
    pub matte: Matte,
    /// Hair, clothes, skin, once they are asked for.
    pub parts: OnceLock<Parts>,
}

/// Photos that were not whitened: their walls as they are. The other faces of that folder are turned,
/// or too dark to be called undamaged.
const AS_THEY_ARE: [&str; 5] =
    ["london_neutral_", "london_smile_", "canada_", "composite_", "zoom_45cm"];

/// What a photo is and no label says: faces averaged over many are smooth and ghosted, and one set's
/// camera saw everything red.
const SPOILED: [(&str, &[&str]); 2] = [
    ("composite_", &["photo.retouched", "photo.sharp.focus"]),
    ("canada_", &["photo.colour.natural"]),
];

pub fn here() -> bool {
    std::path::Path::new(PHOTOS).exists()
}

/// At most so many.
pub fn subjects(reader: &mut Reader, most: usize) -> Result<Vec<Subject>, Box<dyn Error>> {
    let manifest: Value =
        serde_json::from_str(&std::fs::read_to_string(format!("{PHOTOS}/manifest.json"))?)?;
    let labels = labels(&std::fs::read_to_string(format!("{PHOTOS}/README.md"))?);
    let mut found = Vec::new();
    for row in manifest.as_array().into_iter().flatten() {
        let name = row["file"].as_str().unwrap_or_default();
        if row["container"] == "JPEG" && wanted(name) {
            found.extend(subject(reader, name, row, &labels)?);
        }
    }
    // A few are to be a few of every kind.
    if most < found.len() {
        let count = found.len();
        let kept = |at: usize| at * most / count != (at + 1) * most / count;
        found = found.into_iter().enumerate().filter(|(at, _)| kept(*at)).map(|(_, s)| s).collect();
    }
    Ok(found)
}

fn wanted(name: &str) -> bool {
    let once = name.starts_with("pos/") && name.matches('_').count() == 1;
    let start = |start: &&str| name.strip_prefix("orig/").is_some_and(|n| n.starts_with(*start));
    once || AS_THEY_ARE.iter().any(start)
}

fn subject(
    reader: &mut Reader,
    name: &str,
    row: &Value,
    labels: &[(String, Vec<String>)],
) -> Result<Option<Subject>, Box<dyn Error>> {
    let bytes = std::fs::read(format!("{PHOTOS}/{name}"))?;
    let decoded = file::read(&bytes, None).jpeg.map(|jpeg| jpeg.decoded);
    let Some(Decoded::Whole(photo)) = decoded else { return Ok(None) };
    let raw = reader.read(&photo, Orientation::default());
    let Some(face) = Reading::of(&raw, photo.dimensions(), None).face else { return Ok(None) };
    let Some(main) = raw.main() else { return Ok(None) };
    let line = |numbers: &mut dyn Iterator<Item = &u16>| -> Vec<Spot> {
        let spots = numbers.filter_map(|number| spot(&main.mesh, *number));
        spots.map(|[x, y]| (x as f32, y as f32)).collect()
    };
    let edge = line(&mut EDGE.iter());
    // The lower lid is listed from corner to corner, then the upper one in the same direction.
    let eyes_outline = [LIDS_LEFT, LIDS_RIGHT]
        .map(|lids| line(&mut lids[..9].iter().chain(lids[9..].iter().rev())));
    let Some(mask) = &raw.mask else { return Ok(None) };
    let matte = Matte::of(&photo, mask, face.axes.eyes as f32);
    let failed = row["expect_fail"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let mut spoiled: Vec<String> = failed
        .flat_map(|label| labels.iter().filter(move |(known, _)| known == label))
        .flat_map(|(_, rules)| rules.clone())
        .collect();
    for (start, rules) in SPOILED {
        if name.contains(start) {
            spoiled.extend(rules.iter().map(|rule| (*rule).to_owned()));
        }
    }
    let (name, person) = (name.to_owned(), person(name));
    Ok(Some(Subject {
        name,
        person,
        spoiled,
        bytes,
        photo,
        face,
        edge,
        eyes_outline,
        matte,
        parts: OnceLock::new(),
    }))
}

/// The set and the number: `london_005` of `orig/london_neutral_005.jpg`.
fn person(name: &str) -> String {
    let stem = name.rsplit('/').next().unwrap_or(name);
    let (set, number) = (stem.split('_').next(), stem.rsplit('_').next());
    format!("{}_{}", set.unwrap_or_default(), number.unwrap_or_default().trim_end_matches(".jpg"))
}

/// Label and rule ids, from the table of the photos' README.
fn labels(readme: &str) -> Vec<(String, Vec<String>)> {
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    rows.flat_map(|(labels, rules)| {
        let rules = rules.split([',', '|', ' ']).filter(|id| id.starts_with("photo."));
        let rules: Vec<String> = rules.map(str::to_owned).collect();
        labels.split(", ").map(|label| (label.to_owned(), rules.clone())).collect::<Vec<_>>()
    })
    .collect()
}

impl Subject {
    /// Whether this rule says anything of this photo's changes: not where it fails undamaged.
    pub fn counts(&self, rule: &str) -> bool {
        !self.spoiled.iter().any(|spoiled| spoiled == rule)
    }

    /// From pupil to pupil, pixels: all lengths follow it, so that they are the same on every photo.
    pub fn eyes(&self) -> f32 {
        self.face.axes.eyes as f32
    }

    /// A place so many eye distances right of the point between the eyes and below it.
    pub fn place(&self, right: f32, down: f32) -> Spot {
        let eyes = self.face.axes.eyes;
        let [x, y] = self.face.axes.place(f64::from(right) * eyes, f64::from(down) * eyes);
        (x as f32, y as f32)
    }

    /// How far right of the point between the eyes and below it, in eye distances.
    pub fn along(&self, x: f32, y: f32) -> (f32, f32) {
        let (right, down) = self.face.axes.along([f64::from(x), f64::from(y)]);
        (right as f32 / self.eyes(), down as f32 / self.eyes())
    }

    /// From the eyes to the chin, in eye distances.
    pub fn chin(&self) -> f32 {
        let [x, y] = self.face.outline.chin;
        self.along(x as f32, y as f32).1
    }

    /// How much of a pixel is the person, 0 to 1.
    pub fn share(&self, x: usize, y: usize) -> f32 {
        self.matte.share.get(y * self.photo.width() as usize + x).copied().unwrap_or(0.0)
    }

    /// The wall's colour there, also behind the person.
    pub fn wall(&self, x: usize, y: usize) -> Colour {
        self.matte.wall.at(x as f32, y as f32)
    }

    /// Whether a place lies on the face: within its edge, from the forehead to the chin.
    pub fn on_face(&self, x: f32, y: f32) -> bool {
        inside(&self.edge, x, y)
    }
}

/// Whether a place lies inside a closed line.
pub fn inside(line: &[Spot], x: f32, y: f32) -> bool {
    let mut inside = false;
    let mut last = line.len().saturating_sub(1);
    for (at, (ax, ay)) in line.iter().enumerate() {
        let (bx, by) = line[last];
        if (*ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
            inside = !inside;
        }
        last = at;
    }
    inside
}
