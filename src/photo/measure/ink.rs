//! Strong colour where none belongs: on the skin, or stamped over clothes and wall.

use super::blobs::{Blob, gather};
use super::histogram::Histogram;
use super::scene::{Place, Scene};

/// Cells of ink.
#[derive(Debug, Clone, Default)]
pub struct Ink {
    /// On the skin of the face: bluer or greener than any skin beside it.
    pub on_skin: Vec<Blob>,
    /// On clothes and wall: strongly coloured patches.
    pub beside: Vec<Blob>,
}

/// Bluer than the person's own skin by so much, levels of Cb.
const BLUER: i32 = 18;
/// So far from grey, levels of Cb and Cr together, is strong colour.
const STRONG: i32 = 40;

impl Ink {
    /// Looks for it.
    pub fn of(scene: &Scene) -> Self {
        let Some(person) = &scene.person else { return Ink::default() };
        let skin: Histogram = scene.cells(Place::Skin).map(|cell| scene.blue[cell]).collect();
        let usual = i32::from(skin.at(0.5));
        let mut on_skin: Vec<bool> = Vec::with_capacity(person.place.len());
        let mut beside = Vec::with_capacity(person.place.len());
        for (cell, place) in person.place.iter().enumerate() {
            let (blue, red) = (i32::from(scene.blue[cell]), i32::from(scene.red[cell]));
            on_skin.push(*place == Place::Skin && blue - usual >= BLUER);
            let strong = (blue - 128).abs() + (red - 128).abs() >= STRONG;
            let low = cell / scene.width.max(1) >= person.chin;
            beside.push(
                strong && low && matches!(place, Place::Person | Place::Rim | Place::Background),
            );
        }
        Ink {
            on_skin: gather(scene, &mut on_skin, &person.away),
            beside: gather(scene, &mut beside, &person.away),
        }
    }
}
