//! A face made of one's own colours, for tests.

use image::{Rgb, RgbImage};

use super::scene::{Person, Place, Scene};
use crate::face::axes::Axes;
use crate::upright::Orientation;

/// A colour of linear light 0 to 1, lit so much, as sRGB 0 to 255.
pub fn lit(colour: [f64; 3], light: f64) -> [f64; 3] {
    colour.map(|channel| {
        let light = (channel * light).min(1.0);
        255.0
            * if light > 0.003_131 { 1.055 * light.powf(1.0 / 2.4) - 0.055 } else { 12.92 * light }
    })
}

/// 300 x 400 pixels with an oval of bare skin whose eyes are 100 apart, dark clothes below it and white
/// behind. Its colours go by the place on it, in eye distances right of the middle and below the pupils.
pub fn face(colour: impl Fn(f64, f64) -> [f64; 3]) -> (RgbImage, Scene) {
    let at = |x: f64, y: f64| ((x - 150.0) / 100.0, (y - 180.0) / 100.0);
    let shows = |x: f64, y: f64| {
        let (u, v) = at(x, y);
        match (u / 1.1).hypot((v - 0.35) / 1.5) {
            inside if inside < 1.0 => Place::Skin,
            _ if v > 1.4 => Place::Person,
            _ => Place::Background,
        }
    };
    let photo = RgbImage::from_fn(300, 400, |x, y| {
        let (x, y) = (f64::from(x) + 0.5, f64::from(y) + 0.5);
        let (u, v) = at(x, y);
        Rgb(match shows(x, y) {
            Place::Skin => colour(u, v),
            Place::Person => [30.0; 3],
            _ => [250.0; 3],
        }
        .map(|value| value.round() as u8))
    });
    let mut scene = Scene::of(&photo, Orientation::default());
    let side = f64::from(scene.side);
    let place = (0..scene.luma.len())
        .map(|cell| {
            let (x, y) = (cell % scene.width, cell / scene.width);
            // A cell that shows two things is neither.
            let near = |dx: f64, dy: f64| shows((x as f64 + dx) * side, (y as f64 + dy) * side);
            let middle = near(0.5, 0.5);
            let corners = [near(-0.1, -0.1), near(1.1, -0.1), near(-0.1, 1.1), near(1.1, 1.1)];
            if corners == [middle; 4] { middle } else { Place::Rim }
        })
        .collect();
    let axes = Axes {
        left_pupil: [100.0, 180.0],
        right_pupil: [200.0, 180.0],
        origin: [150.0, 180.0],
        right: [1.0, 0.0],
        down: [0.0, 1.0],
        eyes: 100.0,
    };
    let away = vec![0; scene.luma.len()];
    scene.person = Some(Person { place, away, eyes: 100.0 / side, chin: usize::MAX, axes });
    (photo, scene)
}
