//! A photo that is being changed: its pixels as numbers, and how it will be saved.

use std::error::Error;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{Rgb, RgbImage};

use crate::colour::{Colour, mix, to_light, to_screen};
use crate::plane::Plane;

/// What cameras and programs save with.
const QUALITY: u8 = 92;

#[derive(Debug, Clone)]
pub struct Shot {
    pub width: usize,
    pub height: usize,
    /// Row after row, sRGB, 0 to 255.
    pub pixels: Vec<Colour>,
    pub quality: u8,
}

impl Shot {
    pub fn of(photo: &RgbImage) -> Self {
        Shot {
            width: photo.width() as usize,
            height: photo.height() as usize,
            pixels: photo.pixels().map(|pixel| pixel.0.map(f32::from)).collect(),
            quality: QUALITY,
        }
    }

    pub fn image(&self) -> RgbImage {
        let mut image = RgbImage::new(self.width as u32, self.height as u32);
        for (to, from) in image.pixels_mut().zip(&self.pixels) {
            // Casts to u8 saturate.
            *to = Rgb(from.map(|channel| (channel + 0.5) as u8));
        }
        image
    }

    pub fn jpeg(&self) -> Result<Vec<u8>, Box<dyn Error>> {
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, self.quality).encode_image(&self.image())?;
        Ok(bytes)
    }

    /// Saves at a quality, reads it back.
    pub fn saved(&mut self, quality: u8) -> Result<(), Box<dyn Error>> {
        let kept = self.quality;
        self.quality = quality;
        let read = image::load_from_memory(&self.jpeg()?)?.to_rgb8();
        *self = Shot { quality: kept, ..Shot::of(&read) };
        Ok(())
    }

    /// Changes every pixel as it is on a screen.
    pub fn tone(&mut self, mut change: impl FnMut(usize, usize, Colour) -> Colour) {
        for (y, row) in self.pixels.chunks_exact_mut(self.width).enumerate() {
            for (x, pixel) in row.iter_mut().enumerate() {
                *pixel = change(x, y, *pixel).map(|channel| channel.clamp(0.0, 255.0));
            }
        }
    }

    /// Changes every pixel as the light that it is.
    pub fn light(&mut self, mut change: impl FnMut(usize, usize, Colour) -> Colour) {
        self.tone(|x, y, colour| to_screen(change(x, y, to_light(colour))));
    }

    /// Lays a colour over the pixels as far as the layer covers them.
    pub fn over(&mut self, layer: &Plane, colour: Colour, opacity: f32) {
        for (pixel, cover) in self.pixels.iter_mut().zip(&layer.data) {
            *pixel = mix(*pixel, colour, (cover * opacity).clamp(0.0, 1.0));
        }
    }

    /// Lets a colour soak in as ink does: white takes it on, black stays black.
    pub fn ink(&mut self, layer: &Plane, colour: Colour, opacity: f32) {
        for (pixel, cover) in self.pixels.iter_mut().zip(&layer.data) {
            let share = (cover * opacity).clamp(0.0, 1.0);
            let inked = [0, 1, 2].map(|i| pixel[i] * colour[i] / 255.0);
            *pixel = mix(*pixel, inked, share);
        }
    }

    /// Another size, pixels.
    pub fn resize(&mut self, width: usize, height: usize, filter: FilterType) {
        let (width, height) = (width.max(1) as u32, height.max(1) as u32);
        let quality = self.quality;
        *self =
            Shot { quality, ..Shot::of(&imageops::resize(&self.image(), width, height, filter)) };
    }

    /// Another width, in proportion.
    pub fn rescale(&mut self, width: usize) {
        let height = (self.height * width + self.width / 2) / self.width;
        self.resize(width, height, FilterType::CatmullRom);
    }

    /// The pixel at a place between pixels; past the edges the edge goes on.
    pub fn at(&self, x: f32, y: f32) -> Colour {
        let (x, y) = (x - 0.5, y - 0.5);
        let x = x.clamp(0.0, (self.width - 1) as f32);
        let y = y.clamp(0.0, (self.height - 1) as f32);
        let (left, up) = (x as usize, y as usize);
        let (right, below) = ((left + 1).min(self.width - 1), (up + 1).min(self.height - 1));
        let pixel = |x: usize, y: usize| self.pixels[y * self.width + x];
        let (fx, fy) = (x - left as f32, y - up as f32);
        mix(
            mix(pixel(left, up), pixel(right, up), fx),
            mix(pixel(left, below), pixel(right, below), fx),
            fy,
        )
    }

    /// Light by channels.
    pub fn planes(&self) -> [Plane; 3] {
        let light: Vec<Colour> = self.pixels.iter().map(|pixel| to_light(*pixel)).collect();
        [0, 1, 2].map(|i| Plane {
            width: self.width,
            height: self.height,
            data: light.iter().map(|pixel| pixel[i]).collect(),
        })
    }

    pub fn set_planes(&mut self, [red, green, blue]: &[Plane; 3]) {
        for (at, pixel) in self.pixels.iter_mut().enumerate() {
            *pixel = to_screen([red.data[at], green.data[at], blue.data[at]]);
        }
    }
}
