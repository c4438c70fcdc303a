//! A photo → all that the networks say of it.

use image::RgbImage;

use super::detect::{self, Candidate, order};
use super::mesh;
use super::patch::{Area, Patch};
use super::raw::{RawFace, RawReading};
use super::search::{SURE, Search, whole};
use super::segment;
use crate::nn::{self, Model, ModelError, Scratch};
use crate::upright::{Orientation, Upright};

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
        let mut search =
            Search { detector: &self.detector, scratch: &mut self.scratch, patch: &patch, size };
        let (mut candidates, turned) = search.faces();
        candidates.truncate(MOST_FACES);
        order(&mut candidates, |one| one.bounds.width * one.bounds.height * one.score);
        let mut faces: Vec<RawFace> = Vec::new();
        for candidate in candidates {
            let (mesh, flag) = mesh::look(&self.mesh, &mut self.scratch, &photo, &candidate);
            if candidate.score >= SURE || flag >= FLAG {
                let Candidate { score, bounds, key_points } = candidate;
                faces.push(RawFace { score, bounds, key_points, mesh, flag });
            }
        }
        if faces.is_empty() {
            return RawReading::default();
        }
        let frame = whole(size, turned, false);
        let mask =
            segment::segment(&self.segmenter, &mut self.scratch, &patch, &frame, turned, size);
        RawReading { faces, turned, mask: Some(mask) }
    }
}
