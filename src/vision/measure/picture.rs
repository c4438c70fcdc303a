//! All that is measured of the picture, put together.

use image::RgbImage;

use super::background::Background;
use super::border::Border;
use super::ink::Ink;
use super::light::Light;
use super::lines::{self, Longest};
use super::proportions::proportions;
use super::scene::Scene;
use super::sharp::Sharpness;
use super::specks;
use super::tone::Tone;
use super::traces::Traces;
use crate::face::Face;
use crate::face::raw::{Mesh, RawReading};
use crate::upright::{Orientation, Upright};

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
    /// Pixels along a cell's side.
    pub side: u32,
    /// Cells across and down.
    pub size: [usize; 2],
    /// Width and height of the upright photo, pixels.
    pub photo: (u32, u32),
    /// From pupil to pupil, in cells; 0 where no face was read.
    pub eyes: f64,
    /// What runs along its sides.
    pub border: Border,
    /// What is behind the person.
    pub background: Option<Background>,
    /// How it is lit.
    pub light: Light,
    /// Its colours.
    pub tone: Tone,
    /// Focus, resolution, compression, noise.
    pub sharpness: Sharpness,
    /// The face's height for its width, average faces being 1; `None` where there is no face.
    pub proportions: Option<f64>,
    /// Specks on face and hair, cells.
    pub specks: Vec<usize>,
    /// The longest straight line across face and wall.
    pub line: Longest,
    /// Ink.
    pub ink: Ink,
    /// Scratches, dust and print on the skin.
    pub traces: Traces,
}

impl Picture {
    /// Measures a photo as it is stored.
    pub fn of(stored: &RgbImage, orientation: Orientation, sitter: Option<Sitter>) -> Self {
        let mut scene = Scene::of(stored, orientation);
        let photo = Upright::new(stored, orientation);
        if let Some(Sitter { face, mesh, raw }) = sitter {
            scene.place(raw, face, mesh);
        }
        let border = Border::of(&scene);
        let background = Background::of(&scene, &border);
        Picture {
            side: scene.side,
            size: [scene.width, scene.height],
            photo: scene.photo,
            eyes: scene.person.as_ref().map_or(0.0, |person| person.eyes),
            background,
            border,
            light: Light::of(&scene),
            tone: Tone::of(&scene, &photo),
            sharpness: Sharpness::of(stored, &photo, &scene, sitter.map(|sitter| sitter.face)),
            proportions: sitter.and_then(|sitter| proportions(sitter.face, sitter.mesh)),
            specks: specks::on_the_head(&scene),
            line: lines::longest(&scene),
            ink: Ink::of(&scene),
            traces: Traces::of(&scene),
        }
    }

    /// The cells round one of them: left, top, right, bottom.
    pub fn around(&self, cell: usize) -> [usize; 4] {
        let (x, y) = (cell % self.size[0].max(1), cell / self.size[0].max(1));
        [x.saturating_sub(2), y.saturating_sub(2), x + 2, y + 2]
    }
}
