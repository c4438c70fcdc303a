//! A network: its operators in the order they run, and where each value is kept meanwhile.

use wide::f32x4;

use super::conv::Conv;
use super::crop::Crop;
use super::depthwise::Depthwise;
use super::finish::Addend;
use super::shape::Shape;
use super::{pool, resize, scale};

/// A network, read and checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The shape of each value; the first is the input, then one a step.
    pub(super) shapes: Vec<Shape>,
    pub(super) steps: Vec<Step>,
    pub(super) outputs: Vec<(usize, Vec<u16>)>,
    /// Which slot holds each value.
    slots: Vec<usize>,
    /// How long each slot must be.
    sizes: Vec<usize>,
}

/// One operator and the values it takes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Step {
    pub(super) operator: Operator,
    pub(super) inputs: [Option<usize>; 3],
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Operator {
    Conv(Conv),
    Depthwise(Depthwise),
    Largest,
    Mean,
    Scale,
    Double,
    Crop(Crop),
    Place(Crop),
}

/// How a value comes about.
#[derive(Clone, Copy)]
enum Job<'a> {
    Step(&'a Step),
    Given(&'a [f32x4]),
}

/// Memory that networks run in; one serves several, one after the other.
#[derive(Debug, Default)]
pub struct Scratch {
    slots: Vec<Vec<f32x4>>,
    copies: Vec<f32x4>,
}

/// What a network gave for one of its outputs.
#[derive(Debug, Clone, Copy)]
pub struct Output<'a> {
    /// Its shape.
    pub shape: Shape,
    /// What its parts stand for: numbers of points, for example. Empty where that is plain.
    pub labels: &'a [u16],
    /// Its numbers, channels filled up to a multiple of four.
    pub data: &'a [f32x4],
}

impl Output<'_> {
    /// One number; zero outside the shape.
    pub fn at(&self, row: usize, column: usize, channel: usize) -> f32 {
        let pixel = row * self.shape.width + column;
        self.data
            .get(pixel * self.shape.fours() + channel / 4)
            .map_or(0.0, |four| four.as_array()[channel % 4])
    }
}

impl Model {
    pub(super) fn new(
        shapes: Vec<Shape>,
        steps: Vec<Step>,
        outputs: Vec<(usize, Vec<u16>)>,
    ) -> Self {
        let (slots, sizes) = plan(&shapes, &steps, &outputs);
        Model { shapes, steps, outputs, slots, sizes }
    }

    /// The shape of the input.
    pub fn shape(&self) -> Shape {
        self.shapes.first().copied().unwrap_or_default()
    }

    /// How many outputs there are.
    pub fn outputs(&self) -> usize {
        self.outputs.len()
    }

    /// Memory for the slots in all, in groups of four numbers.
    pub(super) fn memory(&self) -> usize {
        self.sizes.iter().sum()
    }

    /// Where the input is to be put before [`Model::run`]: its pixels, row after row, the channels of
    /// each filled up with zeros to a multiple of four.
    pub fn input<'a>(&self, scratch: &'a mut Scratch) -> &'a mut [f32x4] {
        if scratch.slots.len() < self.sizes.len() {
            scratch.slots.resize(self.sizes.len(), Vec::new());
        }
        for (slot, size) in scratch.slots.iter_mut().zip(&self.sizes) {
            if slot.len() < *size {
                slot.resize(*size, f32x4::ZERO);
            }
        }
        let slot = self.slots.first().copied().unwrap_or_default();
        let length = self.shape().len();
        scratch.slots.get_mut(slot).and_then(|slot| slot.get_mut(..length)).unwrap_or_default()
    }

    /// Runs the network on the input that has been put in place.
    pub fn run(&self, scratch: &mut Scratch) {
        let steps = self.steps.iter().enumerate();
        self.run_steps(scratch, steps.map(|(number, step)| (number + 1, Job::Step(step))));
    }

    /// Runs just what one output needs, with another output given instead of computed. `given` has as
    /// many numbers as that output; more are passed over, missing ones are left as they are.
    pub fn run_given(
        &self,
        scratch: &mut Scratch,
        wanted: usize,
        (output, given): (usize, &[f32x4]),
    ) {
        let value = |output: usize| self.outputs.get(output).map(|(value, _)| *value);
        let (wanted, known) = (value(wanted), value(output));
        let mut needed = vec![false; self.shapes.len()];
        let mut jobs = Vec::new();
        for (number, step) in self.steps.iter().enumerate().rev() {
            let made = number + 1;
            if Some(made) != wanted && needed.get(made) != Some(&true) {
                continue;
            }
            if Some(made) == known {
                jobs.push((made, Job::Given(given)));
                continue;
            }
            jobs.push((made, Job::Step(step)));
            for input in step.inputs.into_iter().flatten() {
                if let Some(needed) = needed.get_mut(input) {
                    *needed = true;
                }
            }
        }
        self.run_steps(scratch, jobs.into_iter().rev());
    }

    fn run_steps<'a>(&self, scratch: &mut Scratch, jobs: impl Iterator<Item = (usize, Job<'a>)>) {
        for (value, job) in jobs {
            let Some(slot) = self.slots.get(value).copied() else { return };
            // Taken out while it is written, so that others can be read meanwhile.
            let Some(mut kept) = scratch.slots.get_mut(slot).map(std::mem::take) else { return };
            let length = self.shapes.get(value).map_or(0, |shape| shape.len());
            if let Some(output) = kept.get_mut(..length) {
                let Scratch { slots, copies } = scratch;
                match job {
                    Job::Step(step) => self.step(step, slots, copies, output),
                    Job::Given(given) => {
                        output.iter_mut().zip(given).for_each(|(place, four)| *place = *four);
                    }
                }
            }
            if let Some(place) = scratch.slots.get_mut(slot) {
                *place = kept;
            }
        }
    }

    /// One of the outputs after [`Model::run`]; `None` where there are not so many.
    pub fn output<'a>(&'a self, scratch: &'a Scratch, number: usize) -> Option<Output<'a>> {
        let (value, labels) = self.outputs.get(number)?;
        let shape = *self.shapes.get(*value)?;
        Some(Output { shape, labels, data: self.value(&scratch.slots, *value) })
    }

    fn value<'a>(&self, slots: &'a [Vec<f32x4>], value: usize) -> &'a [f32x4] {
        let length = self.shapes.get(value).map_or(0, |shape| shape.len());
        self.slots.get(value).and_then(|slot| slots.get(*slot)?.get(..length)).unwrap_or_default()
    }

    fn step(
        &self,
        step: &Step,
        slots: &[Vec<f32x4>],
        copies: &mut Vec<f32x4>,
        output: &mut [f32x4],
    ) {
        let [first, second, third] = step.inputs;
        let value = |value: Option<usize>| value.map(|value| self.value(slots, value));
        let shape = |value: Option<usize>| {
            value.and_then(|value| self.shapes.get(value)).copied().unwrap_or_default()
        };
        let input = value(first).unwrap_or_default();
        let other = value(second).unwrap_or_default();
        let add = value(second).map(|data| Addend { data, fours: shape(second).fours() });
        match &step.operator {
            Operator::Conv(conv) => conv.run(input, add, copies, output),
            Operator::Depthwise(depthwise) => depthwise.run(input, add, copies, output),
            Operator::Largest => pool::largest(input, shape(first), output),
            Operator::Mean => pool::mean(input, value(second), shape(first), output),
            Operator::Scale => scale::scale(input, other, value(third), output),
            Operator::Double => resize::double(input, shape(first), value(second), output),
            Operator::Crop(crop) => crop.cut(input, other, output),
            Operator::Place(crop) => crop.place(input, other, output),
        }
    }
}

/// Gives each value a slot; a slot is used again once the value in it has been read for the last time.
fn plan(
    shapes: &[Shape],
    steps: &[Step],
    outputs: &[(usize, Vec<u16>)],
) -> (Vec<usize>, Vec<usize>) {
    // The step after which each value is no longer needed.
    let mut last = vec![0; shapes.len()];
    for (number, step) in steps.iter().enumerate() {
        for value in step.inputs.into_iter().flatten() {
            if let Some(last) = last.get_mut(value) {
                *last = number;
            }
        }
    }
    for (value, _) in outputs {
        if let Some(last) = last.get_mut(*value) {
            *last = usize::MAX;
        }
    }
    let (mut slots, mut sizes, mut free) = (Vec::new(), Vec::<usize>::new(), Vec::<usize>::new());
    for (value, shape) in shapes.iter().enumerate() {
        let size = |slot: &usize| sizes.get(*slot).copied().unwrap_or_default();
        // The smallest free slot that is large enough, or else the largest.
        let fitting = (0..free.len()).min_by_key(|place| {
            let size = free.get(*place).map_or(0, &size);
            if size >= shape.len() { (0, size) } else { (1, usize::MAX - size) }
        });
        let slot = match fitting {
            Some(place) => free.swap_remove(place),
            None => {
                sizes.push(0);
                sizes.len() - 1
            }
        };
        if let Some(size) = sizes.get_mut(slot) {
            *size = (*size).max(shape.len());
        }
        slots.push(slot);
        // Value n is made by step n - 1; what that step read last is free for the next.
        if let Some(step) = value.checked_sub(1) {
            for (value, slot) in slots.iter().enumerate() {
                if last.get(value) == Some(&step) && value <= step && !free.contains(slot) {
                    free.push(*slot);
                }
            }
        }
    }
    (slots, sizes)
}
