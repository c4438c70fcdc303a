//! Bytes → networks. All that they claim is checked before memory is taken for it.

use super::conv::{self, Conv, Kernel};
use super::crop::Crop;
use super::depthwise::{self, Depthwise};
use super::error::ModelError;
use super::finish::{Activation, Finish};
use super::model::{Model, Operator, Step};
use super::shape::Shape;
use wide::f32x4;

/// Values of one network in all, and each of them, in groups of four numbers: eight times what the
/// largest of the face networks takes.
const MOST_VALUES: usize = 1 << 20;
/// Multiplications of one network: twenty times those of the largest.
const MOST_WORK: usize = 1 << 30;
const MOST_MODELS: u8 = 16;
/// "No value" where an operator can do without.
const NONE: u16 = u16::MAX;

/// Reads a file of networks, in the form that `docs/models.md` describes.
///
/// # Errors
///
/// Tells what is wrong with the bytes; they may be any.
///
/// ```
/// use permit_precheck_nn::{ModelError, read};
/// assert_eq!(read(b"no model"), Err(ModelError::NotAModel));
/// ```
pub fn read(bytes: &[u8]) -> Result<Vec<Model>, ModelError> {
    let body = bytes.strip_prefix(b"PPNN").ok_or(ModelError::NotAModel)?;
    let mut header = Bytes(body);
    match header.byte()? {
        1 => {}
        version => return Err(ModelError::Version(version)),
    }
    let count = header.byte()?;
    if count > MOST_MODELS {
        return Err(ModelError::TooLarge);
    }
    header.short()?;
    let checksum = header.long()?;
    if fnv(header.0) != checksum {
        return Err(ModelError::Damaged);
    }
    let models = (0..count).map(|_| model(&mut header)).collect::<Result<_, _>>()?;
    if header.0.is_empty() { Ok(models) } else { Err(ModelError::Length) }
}

/// FNV-1a, 32 bits: finds damage, not malice.
fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], ModelError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(ModelError::Length)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ModelError> {
        self.take(N)?.try_into().map_err(|_| ModelError::Length)
    }

    fn byte(&mut self) -> Result<u8, ModelError> {
        self.array().map(|[byte]| byte)
    }

    fn short(&mut self) -> Result<u16, ModelError> {
        self.array().map(u16::from_le_bytes)
    }

    fn long(&mut self) -> Result<u32, ModelError> {
        self.array().map(u32::from_le_bytes)
    }

    fn size(&mut self) -> Result<usize, ModelError> {
        self.short().map(usize::from)
    }
}

/// Numbers in half precision, their lower bytes first, then their upper ones.
struct Halves<'a> {
    lower: Bytes<'a>,
    upper: Bytes<'a>,
}

impl Halves<'_> {
    fn take(&mut self, count: usize) -> Result<Vec<f32>, ModelError> {
        let pairs = self.lower.take(count)?.iter().zip(self.upper.take(count)?);
        Ok(pairs.map(|(lower, upper)| half(u16::from_le_bytes([*lower, *upper]))).collect())
    }

    fn one(&mut self) -> Result<f32, ModelError> {
        self.take(1).map(|one| one.iter().sum())
    }
}

/// IEEE 754 binary16 → f32.
fn half(bits: u16) -> f32 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let fraction = f32::from(bits & 0x3FF);
    match (bits >> 10) & 31 {
        0 => sign * fraction / (1 << 24) as f32,
        // Infinity and what is not a number have no place in a model: as good as zero.
        31 => 0.0,
        exponent => sign * (1024.0 + fraction) * 2_f32.powi(i32::from(exponent) - 25),
    }
}

struct Reader<'a> {
    head: Bytes<'a>,
    halves: Halves<'a>,
    codes: Bytes<'a>,
    shapes: Vec<Shape>,
    steps: Vec<Step>,
    work: usize,
}

fn model(bytes: &mut Bytes) -> Result<Model, ModelError> {
    let [head, halves, codes] = [bytes.long()?, bytes.long()?, bytes.long()?]
        .map(|length| usize::try_from(length).unwrap_or(usize::MAX));
    let mut reader = Reader {
        head: Bytes(bytes.take(head)?),
        halves: Halves { lower: Bytes(bytes.take(halves)?), upper: Bytes(bytes.take(halves)?) },
        codes: Bytes(bytes.take(codes)?),
        shapes: Vec::new(),
        steps: Vec::new(),
        work: 0,
    };
    let (height, width, channels) = (reader.head.size()?, reader.head.size()?, reader.head.size()?);
    reader.add(Shape { height, width, channels })?;
    for _ in 0..reader.head.size()? {
        let (step, shape) = reader.step()?;
        reader.add(shape)?;
        reader.steps.push(step);
    }
    let mut outputs = Vec::new();
    for _ in 0..reader.head.size()? {
        let value = reader.value()?;
        let labels = reader.head.size()?;
        outputs.push((value, (0..labels).map(|_| reader.head.short()).collect::<Result<_, _>>()?));
    }
    let Reader { head, halves, codes, shapes, steps, .. } = reader;
    if [head.0, halves.lower.0, codes.0].iter().any(|rest| !rest.is_empty()) {
        return Err(ModelError::Length);
    }
    let model = Model::new(shapes, steps, outputs);
    if model.memory() > MOST_VALUES { Err(ModelError::TooLarge) } else { Ok(model) }
}

impl Reader<'_> {
    /// Takes a shape in if it is a sound one.
    fn add(&mut self, shape: Shape) -> Result<(), ModelError> {
        let sides = shape.height > 0 && shape.width > 0 && shape.channels > 0;
        if !sides {
            return Err(self.unfit());
        }
        if shape.height > 4096 || shape.width > 4096 || shape.len() > MOST_VALUES {
            return Err(ModelError::TooLarge);
        }
        self.shapes.push(shape);
        Ok(())
    }

    /// The value being made does not fit.
    fn unfit(&self) -> ModelError {
        ModelError::Value(u16::try_from(self.shapes.len()).unwrap_or(u16::MAX))
    }

    /// A value that has been made.
    fn value(&mut self) -> Result<usize, ModelError> {
        self.optional()?.ok_or(ModelError::Value(NONE))
    }

    fn optional(&mut self) -> Result<Option<usize>, ModelError> {
        match self.head.short()? {
            NONE => Ok(None),
            number if usize::from(number) < self.shapes.len() => Ok(Some(usize::from(number))),
            number => Err(ModelError::Value(number)),
        }
    }

    fn shape(&self, value: usize) -> Shape {
        self.shapes.get(value).copied().unwrap_or_default()
    }

    fn step(&mut self) -> Result<(Step, Shape), ModelError> {
        let code = self.head.byte()?;
        let first = self.value()?;
        let from = self.shape(first);
        match code {
            1 | 2 => self.convolution(code == 2, first),
            3 => {
                let shape = Shape { height: from.height / 2, width: from.width / 2, ..from };
                Ok((Step { operator: Operator::Largest, inputs: [Some(first), None, None] }, shape))
            }
            4 => {
                let other = self.optional()?;
                self.same(other, from)?;
                let shape = Shape { height: 1, width: 1, ..from };
                Ok((Step { operator: Operator::Mean, inputs: [Some(first), other, None] }, shape))
            }
            5 => {
                let by = self.value()?;
                self.same(Some(by), Shape { height: 1, width: 1, ..from })?;
                let other = self.optional()?;
                self.same(other, from)?;
                let inputs = [Some(first), Some(by), other];
                Ok((Step { operator: Operator::Scale, inputs }, from))
            }
            6 => {
                let other = self.optional()?;
                let shape = Shape { height: from.height * 2, width: from.width * 2, ..from };
                self.same(other, shape)?;
                Ok((Step { operator: Operator::Double, inputs: [Some(first), other, None] }, shape))
            }
            7 => self.crop(first),
            8 => {
                let cut = self.value()?;
                let step = cut.checked_sub(1).and_then(|step| self.steps.get(step));
                let Some(Step { operator: Operator::Crop(crop), inputs }) = step else {
                    return Err(self.unfit());
                };
                let inputs = [Some(first), inputs[1], None];
                if from.pixels() != 1 || !from.channels.is_multiple_of(2) {
                    return Err(self.unfit());
                }
                Ok((Step { operator: Operator::Place(crop.clone()), inputs }, from))
            }
            _ => Err(ModelError::Unknown(code)),
        }
    }

    /// Whether a value, where there is one, has this shape.
    fn same(&self, value: Option<usize>, shape: Shape) -> Result<(), ModelError> {
        match value {
            Some(value) if self.shape(value) != shape => Err(self.unfit()),
            _ => Ok(()),
        }
    }

    fn convolution(&mut self, alone: bool, first: usize) -> Result<(Step, Shape), ModelError> {
        let from = self.shape(first);
        let other = self.optional()?;
        let rows = self.head.size()?;
        let (tall, wide) = (usize::from(self.head.byte()?), usize::from(self.head.byte()?));
        let stride = usize::from(self.head.byte()?);
        let padded = match self.head.byte()? {
            0 => true,
            1 => false,
            code => return Err(ModelError::Unknown(code)),
        };
        let activation = self.head.byte()?;
        let late = self.head.byte()? != 0;
        let quantised = self.head.byte()? != 0;
        let odd = alone && (tall != wide || !matches!((tall, stride), (3 | 5, 1 | 2)) || !padded);
        if odd || rows == 0 || tall * wide == 0 || stride == 0 || alone && rows != from.channels {
            return Err(self.unfit());
        }
        let (height, above) = side(from.height, tall, stride, padded).ok_or(self.unfit())?;
        let (width, before) = side(from.width, wide, stride, padded).ok_or(self.unfit())?;
        let to = Shape { height, width, channels: rows };
        if let Some(other) = other {
            let other = self.shape(other);
            if other.height != height || other.width != width || other.channels > rows {
                return Err(self.unfit());
            }
        }
        let count = tall * wide * if alone { 1 } else { from.channels };
        self.work += count.saturating_mul(rows).saturating_mul(to.pixels());
        if self.work > MOST_WORK || to.len() > MOST_VALUES {
            return Err(ModelError::TooLarge);
        }
        let bias = fours(&self.halves.take(rows)?);
        let activation = match activation {
            0 => Activation::None,
            1 => Activation::Relu,
            2 => Activation::Prelu(fours(&self.halves.take(rows)?)),
            3 => Activation::HardSwish,
            4 => Activation::Sigmoid,
            code => return Err(ModelError::Unknown(code)),
        };
        let weights = if quantised {
            let scales = self.halves.take(rows)?;
            let codes = self.codes.take(count * rows)?.iter().enumerate();
            let row = |place: usize| if alone { place % rows } else { place / count };
            let scale = |place: usize| scales.get(row(place)).copied().unwrap_or(0.0);
            codes.map(|(place, code)| f32::from(code.cast_signed()) * scale(place)).collect()
        } else {
            self.halves.take(count * rows)?
        };
        let kernel = Kernel { tall, wide, stride, above, before };
        let finish = Finish { activation, late };
        let operator = if alone {
            let weights = depthwise::pack(kernel.taps(), rows, &weights);
            Operator::Depthwise(Depthwise { from, to, kernel, weights, bias, finish })
        } else {
            let weights = conv::pack(rows, kernel.taps(), from.channels, &weights);
            Operator::Conv(Conv { from, to, kernel, weights, bias, finish })
        };
        Ok((Step { operator, inputs: [Some(first), other, None] }, to))
    }

    fn crop(&mut self, first: usize) -> Result<(Step, Shape), ModelError> {
        let from = self.shape(first);
        let points = self.value()?;
        let known = self.shape(points);
        let size = usize::from(self.head.byte()?);
        let axes = usize::from(self.head.byte()?);
        let (scale, ratio) = (self.halves.one()?, self.halves.one()?);
        let ends = [self.head.size()?, self.head.size()?];
        let count = self.head.size()?;
        let subset = (0..count).map(|_| self.head.size()).collect::<Result<Vec<_>, _>>()?;
        let inside = ends.iter().chain(&subset).all(|place| (place + 1) * axes <= known.channels);
        let sound = matches!(axes, 2 | 3) && inside && ratio > 0.0;
        if known.pixels() != 1 || !sound || size == 0 || subset.is_empty() {
            return Err(self.unfit());
        }
        let shape = Shape { height: size, width: size, channels: from.channels };
        let operator = Operator::Crop(Crop { from, size, scale, ratio, axes, ends, subset });
        Ok((Step { operator, inputs: [Some(first), Some(points), None] }, shape))
    }
}

/// Output length along one side, and how far the first place reaches past the edge. With padding the
/// output has a place for every step; an odd one is added after the end.
fn side(length: usize, kernel: usize, stride: usize, padded: bool) -> Option<(usize, usize)> {
    if padded {
        let places = length.div_ceil(stride);
        let over = ((places.checked_sub(1)?) * stride + kernel).saturating_sub(length);
        Some((places, over / 2))
    } else {
        Some((length.checked_sub(kernel)? / stride + 1, 0))
    }
}

/// Numbers in groups of four, filled up with zeros.
fn fours(numbers: &[f32]) -> Vec<f32x4> {
    numbers
        .chunks(4)
        .map(|chunk| {
            f32x4::new(std::array::from_fn(|lane| chunk.get(lane).copied().unwrap_or(0.0)))
        })
        .collect()
}
