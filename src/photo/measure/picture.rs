//! All that is measured of the picture, put together.

use image::RgbImage;

use super::light::Light;
use super::scene::Scene;
use super::tone::Tone;
use crate::photo::face::Face;
use crate::photo::face::raw::{Mesh, RawReading};
use crate::photo::upright::{Orientation, Upright};

/// The face a picture shows, where one was read.
#[derive(Debug, Clone, Copy)]
pub struct Sitter<'a> {
    /// What was measured of it.
    pub face: &'a Face,
    /// Its points.
    pub mesh: &'a Mesh,
    /// All that the networks say.
    pub raw: &'a RawReading,
}

/// What is measured of a picture.
#[derive(Debug, Clone)]
pub struct Picture {
    /// How it is lit.
    pub light: Light,
    /// Its colours.
    pub tone: Tone,
}

impl Picture {
    /// Measures a photo as it is stored.
    pub fn of(stored: &RgbImage, orientation: Orientation, sitter: Option<Sitter>) -> Self {
        let mut scene = Scene::of(stored, orientation);
        let photo = Upright::new(stored, orientation);
        if let Some(Sitter { face, mesh, raw }) = sitter {
            scene.place(raw, face, mesh);
        }
        Picture { light: Light::of(&scene), tone: Tone::of(&scene, &photo) }
    }
}
