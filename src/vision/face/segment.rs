//! The segmenter: which part of the photo is the person.

use super::patch::{Beyond, Frame, Patch};
use super::raw::{Mask, Quarter};
use crate::nn::{Model, Scratch};

/// Pixels along the segmenter's input and output.
const SIZE: usize = 256;

/// Finds the person on the whole photo, which `frame` covers, turned as `turned` says.
pub(super) fn segment(
    model: &Model,
    scratch: &mut Scratch,
    patch: &Patch,
    frame: &Frame,
    turned: Option<Quarter>,
    photo: (u32, u32),
) -> Mask {
    frame.fill(patch, SIZE, Beyond::Edge, (0.0, 1.0), model.input(scratch));
    model.run(scratch);
    let mut data = Vec::with_capacity(SIZE * SIZE);
    if let Some(output) = model.output(scratch, 0) {
        let last = SIZE - 1;
        for row in 0..SIZE {
            for column in 0..SIZE {
                let (row, column) = match turned {
                    None => (row, column),
                    Some(Quarter::Right) => (column, last - row),
                    Some(Quarter::Over) => (last - row, last - column),
                    Some(Quarter::Left) => (last - column, row),
                };
                // A cell's four channels are its 2 × 2 pixels.
                data.push(output.at(row / 2, column / 2, row % 2 * 2 + column % 2));
            }
        }
    }
    Mask { width: SIZE, height: SIZE, data, photo }
}

/// Whether a network is the segmenter by its shape.
pub(super) fn fits(model: &Model) -> bool {
    let shape = model.shape();
    shape.height == SIZE
        && shape.width == SIZE
        && shape.len() == SIZE * SIZE
        && model.outputs() == 1
}
