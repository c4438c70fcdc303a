//! The mesh: the points of one face, its eyes refined.

use wide::f32x4;

use super::detect::Candidate;
use super::patch::{Beyond, Frame, Patch};
use super::raw::Mesh;
use crate::nn::{Model, Output, Scratch};
use crate::upright::Upright;

/// Pixels along the mesh's input.
const SIZE: usize = 192;
/// The input shows so much more than the detector's box.
const MARGIN: f32 = 1.5;
/// Outputs: points that tell where the eyes are, all points but the eyes', depths of some, an eye with
/// the left one's numbers and with the right one's, the flag.
const PLACES: usize = 0;
const POINTS: usize = 1;
const DEPTHS: usize = 2;
const LEFT_EYE: usize = 3;
const RIGHT_EYE: usize = 4;
const FLAG: usize = 5;

/// So many of the places tell where the left eye is, and as many after them the right one.
const EYE_PLACES: usize = 25;

/// Looks at a face more closely; also gives the mesh's opinion that it is one, 0 to 1.
pub(super) fn look(
    model: &Model,
    scratch: &mut Scratch,
    photo: &Upright,
    face: &Candidate,
) -> (Mesh, f32) {
    let side = face.bounds.width.max(face.bounds.height) * MARGIN;
    let frame = Frame::square(face.bounds.centre(), side, face.eye_line());
    // Whole cells that are no larger than a pixel of the input.
    let patch = Patch::cut(photo, frame.area(), (side / SIZE as f32) as u32);
    let input = model.input(scratch);
    frame.fill(&patch, SIZE, Beyond::Edge, (0.0, 1.0), input);
    let mirrored: Vec<f32x4> =
        input.chunks_exact(SIZE).flat_map(|line| line.iter().rev()).copied().collect();
    model.run(scratch);

    // Of a point that is told twice the last counts.
    let mut points = Vec::new();
    add(&mut points, model.output(scratch, POINTS), &frame);
    add(&mut points, model.output(scratch, LEFT_EYE), &frame);
    let given = model.output(scratch, PLACES).map(|places| mirror(&places)).unwrap_or_default();
    let depths: Vec<(u16, f32)> = model
        .output(scratch, DEPTHS)
        .map(|output| {
            let depth = |place| output.at(0, 0, place) / SIZE as f32 * side;
            output.labels.iter().copied().zip((0..).map(depth)).collect()
        })
        .unwrap_or_default();
    let flag = model.output(scratch, FLAG).map_or(0.0, |output| output.at(0, 0, 0));

    // The right eye is the left one of the mirrored face.
    model.input(scratch).copy_from_slice(&mirrored);
    model.run_given(scratch, RIGHT_EYE, (PLACES, &given));
    add(&mut points, model.output(scratch, RIGHT_EYE), &frame.mirrored());
    for (number, depth) in depths {
        for (_, [.., z]) in points.iter_mut().filter(|(of, _)| *of == number) {
            *z = depth;
        }
    }
    (Mesh::new(points), 1.0 / (1.0 + (-flag).exp()))
}

/// The places of the mirrored face, as far as they tell where its left eye is.
fn mirror(points: &Output) -> Vec<f32x4> {
    let number = |place: usize| {
        let (point, axis) = (place / 2, place % 2);
        let other = if point < EYE_PLACES { point + EYE_PLACES } else { point };
        let value = points.at(0, 0, other * 2 + axis);
        if axis == 0 { SIZE as f32 - value } else { value }
    };
    (0..points.data.len())
        .map(|four| f32x4::new(std::array::from_fn(|lane| number(four * 4 + lane))))
        .collect()
}

/// Adds the points of an output: x and y of each, of no depth.
fn add(points: &mut Vec<(u16, [f32; 3])>, output: Option<Output>, frame: &Frame) {
    let Some(output) = output else { return };
    for (place, number) in output.labels.iter().enumerate() {
        let [x, y] = [0, 1].map(|axis| output.at(0, 0, place * 2 + axis) / SIZE as f32);
        let at = frame.place(x, y);
        points.push((*number, [at.x, at.y, 0.0]));
    }
}

/// Whether a network is the mesh by its shape.
pub(super) fn fits(model: &Model) -> bool {
    let shape = model.shape();
    shape.height == SIZE
        && shape.width == SIZE
        && shape.len() == SIZE * SIZE
        && model.outputs() == FLAG + 1
}
