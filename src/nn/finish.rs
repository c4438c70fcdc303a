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

/// Another value to add, pixel by pixel; it may have fewer channels.
#[derive(Clone, Copy)]
pub(super) struct Addend<'a> {
    pub(super) data: &'a [f32x4],
    pub(super) fours: usize,
}

/// How sums are finished.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Finish {
    pub(super) activation: Activation,
    /// Whether the other value is added after the activation.
    pub(super) late: bool,
}

impl Finish {
    /// Finishes the sums of whole pixels of so many groups of four channels, the first of which is the
    /// picture's pixel `first`. What to do is chosen once for all of them, while they are near.
    pub(super) fn apply(
        &self,
        add: Option<Addend>,
        first: usize,
        fours: usize,
        sums: &mut [f32x4],
    ) {
        if let (Some(add), false) = (add, self.late) {
            add.to(first, fours, sums);
        }
        self.activation.apply(fours, sums);
        if let (Some(add), true) = (add, self.late) {
            add.to(first, fours, sums);
        }
    }
}

impl Addend<'_> {
    fn to(&self, first: usize, fours: usize, sums: &mut [f32x4]) {
        let data = self.data.get(first * self.fours..).unwrap_or_default();
        if self.fours == fours {
            for (sum, more) in sums.iter_mut().zip(data) {
                *sum += *more;
            }
            return;
        }
        for (sums, more) in sums.chunks_exact_mut(fours).zip(data.chunks_exact(self.fours)) {
            for (sum, more) in sums.iter_mut().zip(more) {
                *sum += *more;
            }
        }
    }
}

impl Activation {
    fn apply(&self, fours: usize, values: &mut [f32x4]) {
        match self {
            Activation::None => {}
            Activation::Relu => {
                for value in values {
                    *value = value.fast_max(f32x4::ZERO);
                }
            }
            Activation::Prelu(slopes) => {
                for pixel in values.chunks_exact_mut(fours) {
                    for (value, slope) in pixel.iter_mut().zip(slopes) {
                        *value = value.fast_max(f32x4::ZERO) + value.fast_min(f32x4::ZERO) * *slope;
                    }
                }
            }
            Activation::HardSwish => {
                for value in values {
                    let gate = (*value + 3.0).fast_max(f32x4::ZERO).fast_min(f32x4::splat(6.0));
                    *value *= gate * (1.0 / 6.0);
                }
            }
            Activation::Sigmoid => {
                for value in values {
                    *value = f32x4::ONE / (f32x4::ONE + (-*value).exp());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn activations_are_what_they_say() {
        let x = f32x4::new([-4.0, -1.0, 0.5, 4.0]);
        let apply = |activation: Activation| {
            let mut values = [x];
            activation.apply(1, &mut values);
            values[0].to_array()
        };
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
    #[test]
    fn another_value_is_added_before_or_after_to_the_channels_it_has() {
        let apply = |late, fours: usize| {
            let finish = Finish { activation: Activation::Relu, late };
            let data: Vec<f32x4> = (1..=3 * fours).map(|n| f32x4::splat(n as f32)).collect();
            let mut sums = [f32x4::splat(-2.0); 4];
            finish.apply(Some(Addend { data: &data, fours }), 1, 2, &mut sums);
            sums.map(|sum| sum.to_array()[0])
        };
        assert_eq!(apply(false, 2), [1.0, 2.0, 3.0, 4.0]);
        assert_eq!(apply(true, 2), [3.0, 4.0, 5.0, 6.0]);
        assert_eq!(apply(false, 1), [0.0, 0.0, 1.0, 0.0]);
        assert_eq!(apply(true, 1), [2.0, 0.0, 3.0, 0.0]);
    }
}
