//! The mesh: the points of one face, its eyes refined.

use std::collections::BTreeMap;

use super::detect::Candidate;
use super::patch::{Beyond, Frame, Patch};
use super::raw::Mesh;
use crate::nn::{Model, Scratch};
use crate::photo::upright::Upright;

/// Pixels along the mesh's input.
const SIZE: usize = 192;
/// The input shows so much more than the detector's box.
const MARGIN: f32 = 1.5;
/// Outputs: the points, the two eyes, the flag.
const OUTPUTS: usize = 4;

/// Looks at a face more closely; also gives the mesh's opinion that it is one, 0 to 1.
pub(super) fn look(
    model: &Model,
    scratch: &mut Scratch,
    photo: &Upright,
    face: &Candidate,
) -> (Mesh, f32) {
    let side = face.bounds.width.max(face.bounds.height) * MARGIN;
    let frame = Frame::square(face.bounds.centre(), side, face.angle());
    // Whole cells that are no larger than a pixel of the input.
    let patch = Patch::cut(photo, frame.area(), (side / SIZE as f32) as u32);
    frame.fill(&patch, SIZE, Beyond::Edge, (0.0, 1.0), model.input(scratch));
    model.run(scratch);

    let unit = 1.0 / SIZE as f32;
    let mut points = BTreeMap::new();
    if let Some(output) = model.output(scratch, 0) {
        for (place, number) in output.labels.iter().enumerate() {
            let [x, y, z] = [0, 1, 2].map(|axis| output.at(0, 0, place * 3 + axis) * unit);
            let at = frame.place(x, y);
            points.insert(*number, [at.x, at.y, z * side]);
        }
    }
    for eye in [1, 2].into_iter().filter_map(|number| model.output(scratch, number)) {
        for (place, number) in eye.labels.iter().enumerate() {
            let [x, y] = [0, 1].map(|axis| eye.at(0, 0, place * 2 + axis) * unit);
            let at = frame.place(x, y);
            // The eyes' branch tells no depth: the plain point's holds.
            if let Some(point) = points.get_mut(number) {
                *point = [at.x, at.y, point[2]];
            }
        }
    }
    let flag = model.output(scratch, 3).map_or(0.0, |output| output.at(0, 0, 0));
    (Mesh::new(points), 1.0 / (1.0 + (-flag).exp()))
}

/// Whether a network is the mesh by its shape.
pub(super) fn fits(model: &Model) -> bool {
    let shape = model.shape();
    shape.height == SIZE
        && shape.width == SIZE
        && shape.len() == SIZE * SIZE
        && model.outputs() == OUTPUTS
}
