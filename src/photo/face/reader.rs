//! A photo → all that the networks say of it.

use image::RgbImage;

use super::detect::{self, Candidate};
use super::mesh;
use super::patch::{Area, Frame, Patch};
use super::raw::{Point, Quarter, RawFace, RawReading};
use super::segment;
use crate::nn::{self, Model, ModelError, Scratch};
use crate::photo::upright::{Orientation, Upright};

/// An upright face seen from the front scores 0.9 and more; with less, the photo is looked at turned.
const SURE: f32 = 0.75;
/// A face that the detector is not sure of needs the mesh's word.
const FLAG: f32 = 0.5;
/// More faces are not looked at closely.
const MOST_FACES: usize = 8;

/// The networks, ready to read photos.
#[derive(Debug)]
pub struct Reader {
    detector: Model,
    mesh: Model,
    segmenter: Model,
    scratch: Scratch,
}

impl Reader {
    /// From the packed models' bytes.
    ///
    /// # Errors
    ///
    /// Tells what is wrong with the bytes; they may be any.
    pub fn new(bytes: &[u8]) -> Result<Self, ModelError> {
        let Ok([detector, mesh, segmenter]) = <[Model; 3]>::try_from(nn::read(bytes)?) else {
            return Err(ModelError::NotAModel);
        };
        if !detect::fits(&detector) || !mesh::fits(&mesh) || !segment::fits(&segmenter) {
            return Err(ModelError::NotAModel);
        }
        Ok(Reader { detector, mesh, segmenter, scratch: Scratch::default() })
    }

    /// Reads a photo: its stored pixels and how they lie.
    pub fn read(&mut self, photo: &RgbImage, orientation: Orientation) -> RawReading {
        let photo = Upright::new(photo, orientation);
        let size = (photo.width, photo.height);
        if size.0 == 0 || size.1 == 0 {
            return RawReading::default();
        }
        let all = Area { left: 0, top: 0, right: size.0, bottom: size.1 };
        // The segmenter's 256 pixels along the shorter side; the detector's 128 are fewer.
        let patch = Patch::cut(&photo, all, size.0.min(size.1) / 256);
        let (candidates, turned) = self.find(&patch, size);
        let mut faces: Vec<RawFace> = Vec::new();
        for candidate in candidates.into_iter().take(MOST_FACES) {
            let (mesh, flag) = mesh::look(&self.mesh, &mut self.scratch, &photo, &candidate);
            if candidate.score >= SURE || flag >= FLAG {
                let Candidate { score, bounds, key_points } = candidate;
                faces.push(RawFace { score, bounds, key_points, mesh, flag });
            }
        }
        let weight = |face: &RawFace| face.bounds.width * face.bounds.height * face.score;
        faces.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
        if faces.is_empty() {
            return RawReading::default();
        }
        let frame = whole(size, turned, false);
        let mask =
            segment::segment(&self.segmenter, &mut self.scratch, &patch, &frame, turned, size);
        RawReading { faces, turned, mask: Some(mask) }
    }

    /// Looks for faces, on the photo as it stands and, unless one is found for sure, as it would stand
    /// turned.
    fn find(&mut self, patch: &Patch, size: (u32, u32)) -> (Vec<Candidate>, Option<Quarter>) {
        let best = |found: &[Candidate]| found.first().map_or(0.0, |first| first.score);
        let mut found = (self.detect(patch, &whole(size, None, true)), None);
        // A face may be found lying, too.
        let lies = found.0.first().and_then(Candidate::lies);
        let quarters = match lies {
            Some(quarter) => vec![quarter],
            None if best(&found.0) < SURE => vec![Quarter::Right, Quarter::Over, Quarter::Left],
            None => vec![],
        };
        for quarter in quarters {
            let other = self.detect(patch, &whole(size, Some(quarter), true));
            if best(&other) >= SURE && best(&other) > best(&found.0) {
                found = (other, Some(quarter));
            }
        }
        found
    }

    fn detect(&mut self, patch: &Patch, frame: &Frame) -> Vec<Candidate> {
        detect::detect(&self.detector, &mut self.scratch, patch, frame)
    }
}

/// The frame about the whole photo, as it would stand turned: squared with margins, or just so large.
fn whole((width, height): (u32, u32), turned: Option<Quarter>, squared: bool) -> Frame {
    let (width, height) = (width as f32, height as f32);
    let centre = Point { x: width / 2.0, y: height / 2.0 };
    let (wide, high) =
        if squared { (width.max(height), width.max(height)) } else { (width, height) };
    let point = |x: f32, y: f32| Point { x, y };
    // To turn the photo clockwise is to look at it turned counter-clockwise.
    let (across, down) = match turned {
        None => (point(wide, 0.0), point(0.0, high)),
        Some(Quarter::Right) => (point(0.0, -high), point(wide, 0.0)),
        Some(Quarter::Over) => (point(-wide, 0.0), point(0.0, -high)),
        Some(Quarter::Left) => (point(0.0, high), point(-wide, 0.0)),
    };
    Frame { centre, across, down }
}
