//! The engine by itself in a module of its own, for `npm run bench:engine`.
#![cfg(target_arch = "wasm32")]

use permit_precheck::nn::{self, Model, Scratch};
use wasm_bindgen::prelude::*;
use wide::f32x4;

/// One network and the memory it runs in.
#[wasm_bindgen]
pub struct Net {
    model: Model,
    scratch: Scratch,
}

#[wasm_bindgen]
impl Net {
    /// The network of this number in a file of networks.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8], number: usize) -> Result<Net, JsError> {
        let model = nn::read(bytes)?.into_iter().nth(number);
        let model = model.ok_or_else(|| JsError::new("not so many networks"))?;
        Ok(Net { model, scratch: Scratch::default() })
    }

    /// Puts a picture in place, three numbers a pixel, and runs the network on it.
    pub fn run(&mut self, picture: &[f32]) {
        let input = self.model.input(&mut self.scratch);
        for (place, pixel) in input.iter_mut().zip(picture.as_chunks::<3>().0) {
            let [red, green, blue] = *pixel;
            *place = f32x4::new([red, green, blue, 0.0]);
        }
        self.model.run(&mut self.scratch);
    }

    /// What the second eye takes: the features and the eye's branch once more.
    pub fn again(&mut self) {
        let given = self.output(0);
        let given: Vec<f32x4> = given
            .chunks(4)
            .map(|four| {
                f32x4::new(std::array::from_fn(|lane| four.get(lane).copied().unwrap_or(0.0)))
            })
            .collect();
        self.model.run_given(&mut self.scratch, 4, (0, &given));
    }

    /// An output's numbers: rows, columns, channels.
    pub fn output(&self, number: usize) -> Vec<f32> {
        let Some(output) = self.model.output(&self.scratch, number) else { return Vec::new() };
        let shape = output.shape;
        let pixels = output.data.chunks_exact(shape.fours());
        pixels
            .flat_map(|pixel| pixel.iter().flat_map(|four| four.to_array()).take(shape.channels))
            .collect()
    }
}
