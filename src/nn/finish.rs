//! What is done to a convolution's sum before it is stored: another value added, an activation.

use wide::f32x4;

/// The function applied to each number.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Activation {
    None,
    Relu,
    /// Numbers below zero times their channel's slope.
    Prelu(Vec<f32x4>),
    HardSwish,
    Sigmoid,
}

impl Activation {
    /// `four` is the place of these four channels within the pixel.
    #[inline(always)]
    pub(super) fn apply(&self, value: f32x4, four: usize) -> f32x4 {
        match self {
            Activation::None => value,
            Activation::Relu => value.fast_max(f32x4::ZERO),
            Activation::Prelu(slopes) => {
                let slope = slopes.get(four).copied().unwrap_or_default();
                value.fast_max(f32x4::ZERO) + value.fast_min(f32x4::ZERO) * slope
            }
            Activation::HardSwish => {
                let gate = (value + 3.0).fast_max(f32x4::ZERO).fast_min(f32x4::splat(6.0));
                value * gate * (1.0 / 6.0)
            }
            Activation::Sigmoid => f32x4::ONE / (f32x4::ONE + (-value).exp()),
        }
    }
}

/// Another value to add, pixel by pixel; it may have fewer channels.
#[derive(Clone, Copy)]
pub(super) struct Addend<'a> {
    pub(super) data: &'a [f32x4],
    pub(super) fours: usize,
}

impl Addend<'_> {
    #[inline(always)]
    pub(super) fn at(&self, pixel: usize, four: usize) -> f32x4 {
        if four >= self.fours {
            return f32x4::ZERO;
        }
        self.data.get(pixel * self.fours + four).copied().unwrap_or_default()
    }
}

/// How a sum is finished.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Finish {
    pub(super) activation: Activation,
    /// Whether the other value is added after the activation.
    pub(super) late: bool,
}

impl Finish {
    #[inline(always)]
    pub(super) fn apply(
        &self,
        sum: f32x4,
        add: Option<Addend>,
        pixel: usize,
        four: usize,
    ) -> f32x4 {
        match add {
            None => self.activation.apply(sum, four),
            Some(add) if self.late => self.activation.apply(sum, four) + add.at(pixel, four),
            Some(add) => self.activation.apply(sum + add.at(pixel, four), four),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn activations_are_what_they_say() {
        let x = f32x4::new([-4.0, -1.0, 0.5, 4.0]);
        let apply = |activation: Activation| activation.apply(x, 0).to_array();
        assert_eq!(apply(Activation::Relu), [0.0, 0.0, 0.5, 4.0]);
        assert_eq!(apply(Activation::Prelu(vec![f32x4::splat(0.25)])), [-1.0, -0.25, 0.5, 4.0]);
        let swish = apply(Activation::HardSwish);
        for (got, x) in swish.into_iter().zip([-4.0_f32, -1.0, 0.5, 4.0]) {
            assert!((got - x * (x + 3.0).clamp(0.0, 6.0) / 6.0).abs() < 1e-6);
        }
        let sigmoid = apply(Activation::Sigmoid);
        for (got, x) in sigmoid.into_iter().zip([-4.0_f32, -1.0, 0.5, 4.0]) {
            assert!((got - 1.0 / (1.0 + (-x).exp())).abs() < 1e-6);
        }
    }
}
