//! All that is measured of the picture, put together.

use image::RgbImage;

use super::background::Background;
use super::border::Border;
use super::ink::Ink;
use super::lines::{self, Longest};
use super::scene::Scene;
use super::specks;
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
    /// What runs along its sides.
    pub border: Border,
    /// What is behind the person.
    pub background: Option<Background>,
    /// Specks on face and hair, cells.
    pub specks: Vec<usize>,
    /// The longest straight line across face and wall.
    pub line: Longest,
    /// Ink.
    pub ink: Ink,
}

impl Picture {
    /// Measures a photo as it is stored.
    pub fn of(stored: &RgbImage, orientation: Orientation, sitter: Option<Sitter>) -> Self {
        let mut scene = Scene::of(stored, orientation);
        let photo = Upright::new(stored, orientation);
        if let Some(Sitter { face, mesh, raw }) = sitter {
            scene.place(raw, face, mesh);
        }
        let _ = photo;
        let border = Border::of(&scene);
        let background = Background::of(&scene, border.depths(&scene));
        Picture {
            background,
            border,
            specks: specks::on_the_head(&scene),
            line: lines::longest(&scene),
            ink: Ink::of(&scene),
        }
    }
}
