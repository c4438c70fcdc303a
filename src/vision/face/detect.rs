//! The detector: where faces are, and their six key points.

use super::patch::{Beyond, Frame, Patch};
use super::raw::{Point, Quarter, Rect};
use crate::nn::{Model, Output, Scratch};

/// Pixels along the detector's input.
const SIZE: usize = 128;
/// Below this score nothing is a candidate.
const LEAST: f32 = 0.5;
/// Boxes that overlap more show the same face.
const SAME: f32 = 0.3;
/// Anchors' grids: cells along a side, anchors a cell.
const GRIDS: [(usize, usize); 2] = [(16, 2), (8, 6)];
/// Numbers an anchor: box, then key points.
const NUMBERS: usize = 16;

/// A face as the detector sees it, on the photo.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    pub(super) score: f32,
    pub(super) bounds: Rect,
    pub(super) key_points: [Point; 6],
}

impl Candidate {
    /// From the eye on the left to that on the right.
    pub(super) fn eye_line(&self) -> Point {
        let [left, right, ..] = self.key_points;
        Point { x: right.x - left.x, y: right.y - left.y }
    }

    /// The turn that makes this face stand upright, where it does not stand or lean.
    pub(super) fn lies(&self) -> Option<Quarter> {
        let Point { x, y } = self.eye_line();
        match y.atan2(x).to_degrees() {
            angle if angle.abs() < 60.0 => None,
            angle if angle.abs() > 120.0 => Some(Quarter::Over),
            angle if angle > 0.0 => Some(Quarter::Left),
            _ => Some(Quarter::Right),
        }
    }
}

/// Puts those first that weigh most, one after another: there are at most 896, as many as anchors, and the
/// standard library's sort would add some kilobytes to the module.
pub(super) fn order(found: &mut [Candidate], weight: fn(&Candidate) -> f32) {
    let mut rest = found;
    while let Some(most) =
        (0..rest.len()).max_by(|a, b| weight(&rest[*a]).total_cmp(&weight(&rest[*b])))
    {
        rest.swap(0, most);
        rest = &mut rest[1..];
    }
}

/// An anchor's answer, on the input: from 0 to 1 across and down.
type Answer = Candidate;

/// Looks for faces in what a frame shows; the best first.
pub(super) fn detect(
    model: &Model,
    scratch: &mut Scratch,
    patch: &Patch,
    frame: &Frame,
) -> Vec<Candidate> {
    let input = model.input(scratch);
    frame.fill(patch, SIZE, Beyond::Black, (-1.0, 1.0), input);
    model.run(scratch);
    let mut answers = Vec::new();
    for (number, (cells, anchors)) in GRIDS.into_iter().enumerate() {
        let scores = model.output(scratch, number);
        let boxes = model.output(scratch, number + GRIDS.len());
        if let (Some(scores), Some(boxes)) = (scores, boxes) {
            collect(&scores, &boxes, cells, anchors, &mut answers);
        }
    }
    merge(answers).into_iter().map(|answer| answer.on(frame)).collect()
}

fn collect(
    scores: &Output,
    boxes: &Output,
    cells: usize,
    anchors: usize,
    answers: &mut Vec<Answer>,
) {
    for row in 0..cells {
        for column in 0..cells {
            for anchor in 0..anchors {
                let score = 1.0 / (1.0 + (-scores.at(row, column, anchor)).exp());
                if score.is_nan() || score < LEAST {
                    continue;
                }
                let number = |n: usize| boxes.at(row, column, anchor * NUMBERS + n) / SIZE as f32;
                let middle = |place: usize| (place as f32 + 0.5) / cells as f32;
                let point = |n: usize| Point {
                    x: middle(column) + number(n),
                    y: middle(row) + number(n + 1),
                };
                let (centre, width, height) = (point(0), number(2), number(3));
                answers.push(Answer {
                    score,
                    bounds: Rect {
                        x: centre.x - width / 2.0,
                        y: centre.y - height / 2.0,
                        width,
                        height,
                    },
                    key_points: std::array::from_fn(|key| point(4 + key * 2)),
                });
            }
        }
    }
}

/// Answers for the same face become one, each counted by its score.
fn merge(mut answers: Vec<Answer>) -> Vec<Answer> {
    order(&mut answers, |one| one.score);
    let mut merged = Vec::new();
    while let Some(best) = answers.first().copied() {
        let (same, other) =
            answers.iter().partition::<Vec<_>, _>(|one| one.bounds.overlap(&best.bounds) > SAME);
        // A box without area overlaps nothing, not even itself.
        let same = if same.is_empty() { vec![best] } else { same };
        let total: f32 = same.iter().map(|one| one.score).sum();
        let mean = |value: &dyn Fn(&Answer) -> f32| {
            same.iter().map(|one| value(one) * one.score).sum::<f32>() / total
        };
        merged.push(Answer {
            score: best.score,
            bounds: Rect {
                x: mean(&|one| one.bounds.x),
                y: mean(&|one| one.bounds.y),
                width: mean(&|one| one.bounds.width),
                height: mean(&|one| one.bounds.height),
            },
            key_points: std::array::from_fn(|key| Point {
                x: mean(&|one| one.key_points[key].x),
                y: mean(&|one| one.key_points[key].y),
            }),
        });
        answers = other;
        answers.retain(|one| one.bounds != best.bounds);
    }
    merged
}

impl Answer {
    fn on(&self, frame: &Frame) -> Candidate {
        let Rect { x, y, width, height } = self.bounds;
        // The frame stands upright or is turned by quarters: two corners tell the box.
        let (a, b) = (frame.place(x, y), frame.place(x + width, y + height));
        Candidate {
            score: self.score,
            bounds: Rect {
                x: a.x.min(b.x),
                y: a.y.min(b.y),
                width: (a.x - b.x).abs(),
                height: (a.y - b.y).abs(),
            },
            key_points: self.key_points.map(|point| frame.place(point.x, point.y)),
        }
    }
}

/// Whether a network is the detector by its shape.
pub(super) fn fits(model: &Model) -> bool {
    let shape = model.shape();
    shape.height == SIZE
        && shape.width == SIZE
        && shape.len() == SIZE * SIZE
        && model.outputs() == GRIDS.len() * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(score: f32, x: f32) -> Answer {
        let bounds = Rect { x, y: 0.2, width: 0.4, height: 0.4 };
        Answer { score, bounds, key_points: [Point { x, y: 0.3 }; 6] }
    }

    #[test]
    fn answers_for_one_face_are_merged_by_score() {
        let merged = merge(vec![answer(0.6, 0.14), answer(0.9, 0.1), answer(0.8, 0.55)]);
        assert_eq!(merged.len(), 2);
        assert_eq!(merged[0].score, 0.9);
        assert!((merged[0].bounds.x - (0.9 * 0.1 + 0.6 * 0.14) / 1.5).abs() < 1e-6);
        assert_eq!(merged[1].score, 0.8);
        let flat = Answer { bounds: Rect::default(), ..answer(0.7, 0.0) };
        assert_eq!(merge(vec![flat, flat]).len(), 1);
        assert!(merge(vec![]).is_empty());
    }

    #[test]
    fn a_box_found_on_a_turned_photo_lies_right() {
        let centre = Point { x: 50.0, y: 50.0 };
        let frame = Frame::square(centre, 100.0, Point { x: 0.0, y: 1.0 });
        let Candidate { bounds, .. } = answer(0.9, 0.0).on(&frame);
        // Left on the turned input is up on the photo.
        assert!((bounds.x - 40.0).abs() < 1e-4 && bounds.y.abs() < 1e-4, "{bounds:?}");
    }
}
