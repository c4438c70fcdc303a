//! What each layer of the face networks sees on average, on a few crops of a portrait: a tool of
//! `tools/pack-models.mjs --means`, which hands it networks with every value as an output.

use image::RgbImage;
use permit_precheck::nn::{self, Model, Scratch};
use permit_precheck::photo::face::Reader;
use permit_precheck::photo::upright::Orientation;
use permit_precheck::photo::{jpeg, pixels};
use wide::f32x4;

/// Turns in degrees and sizes about the face's own.
const TURNS: [f32; 3] = [-8.0, 0.0, 8.0];
const SIZES: [f32; 3] = [0.9, 1.0, 1.1];
/// A value of so few pixels is seen by a kernel that covers it all.
const FEW: usize = 9;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("a folder of networks")?;
    let file = std::fs::read(arguments.next().ok_or("a portrait")?)?;
    let pixels::Decoded::Whole(photo) = pixels::decode(&file, &jpeg::walk(&file)) else {
        return Err("the portrait cannot be decoded".into());
    };
    let mut reader = Reader::new(&std::fs::read("target/models-float/face.bin")?)?;
    let reading = reader.read(&photo, Orientation::default());
    let face = reading.faces.first().ok_or("no face on the portrait")?;
    let middle = face.bounds.centre();
    let side = face.bounds.width.max(face.bounds.height);
    let [left, right, ..] = face.key_points;
    let roll = (right.y - left.y).atan2(right.x - left.x);
    let (width, height) = (photo.width() as f32, photo.height() as f32);
    let centre = (width / 2.0, height / 2.0);
    let crops = |middle: (f32, f32), wide: f32, high: f32, roll: f32| {
        TURNS.into_iter().flat_map(move |turn| {
            SIZES.into_iter().map(move |size| Crop {
                middle,
                wide: wide * size,
                high: high * size,
                angle: roll + turn.to_radians(),
            })
        })
    };
    let long = width.max(height);
    let parts = [
        ("detector", crops(centre, long, long, 0.0).collect::<Vec<_>>(), -1.0),
        ("attention", crops((middle.x, middle.y), side * 1.5, side * 1.5, roll).collect(), 0.0),
        ("segmenter", crops(centre, width, height, 0.0).collect(), 0.0),
    ];
    let mut lists = Vec::new();
    for (name, crops, low) in parts {
        let model = nn::read(&std::fs::read(format!("{folder}/{name}.bin"))?)?.remove(0);
        let values = means(&model, &photo, &crops, low);
        lists.push(format!("{name:?}: {values:?}"));
    }
    println!("{{{}}}", lists.join(","));
    Ok(())
}

/// A part of the portrait.
struct Crop {
    middle: (f32, f32),
    wide: f32,
    high: f32,
    angle: f32,
}

/// For each value, the mean of each of its channels; of a value of few pixels, of each
/// pixel's channels apart.
fn means(model: &Model, photo: &RgbImage, crops: &[Crop], low: f32) -> Vec<Vec<f64>> {
    let mut scratch = Scratch::default();
    let mut sums: Vec<Vec<f64>> = vec![Vec::new(); model.outputs()];
    for crop in crops {
        crop.show(photo, model, &mut scratch, low);
        model.run(&mut scratch);
        for (number, sums) in sums.iter_mut().enumerate() {
            let Some(output) = model.output(&scratch, number) else { continue };
            let shape = output.shape;
            let apart = if shape.pixels() <= FEW { shape.pixels() } else { 1 };
            let share = 1.0 / (shape.pixels() / apart * crops.len()) as f64;
            sums.resize(apart * shape.channels, 0.0);
            for (place, pixel) in output.data.chunks_exact(shape.fours()).enumerate() {
                for channel in 0..shape.channels {
                    let value = f64::from(pixel[channel / 4].as_array()[channel % 4]);
                    sums[place % apart * shape.channels + channel] += value * share;
                }
            }
        }
    }
    sums
}

impl Crop {
    /// Puts it before a network.
    fn show(&self, photo: &RgbImage, model: &Model, scratch: &mut Scratch, low: f32) {
        let size = model.shape().width;
        for (place, input) in model.input(scratch).iter_mut().enumerate() {
            let along = |n: usize| (n as f32 + 0.5) / size as f32 - 0.5;
            let (u, v) = (along(place % size) * self.wide, along(place / size) * self.high);
            let (sin, cos) = self.angle.sin_cos();
            let (x, y) = (self.middle.0 + u * cos - v * sin, self.middle.1 + u * sin + v * cos);
            let x = x.clamp(0.0, photo.width() as f32 - 1.0) as u32;
            let y = y.clamp(0.0, photo.height() as f32 - 1.0) as u32;
            let [red, green, blue] =
                photo.get_pixel(x, y).0.map(|value| low + f32::from(value) / 255.0 * (1.0 - low));
            *input = f32x4::new([red, green, blue, 0.0]);
        }
    }
}
