//! One unit over a batch, a row of a matrix: its sums, its moments, its normalization and the gradient through that.

#![expect(clippy::inline_always, reason = "what is not inlined would lack the vectors of its caller")]

use crate::LANES;

/// The sum of `term` over a row: [`LANES`] accumulators take turns, and are added in pairs at the end.
#[inline(always)]
fn sum_of(values: &[f64], term: impl Fn(f64) -> f64) -> f64 {
    let mut lanes = [0.0; LANES];
    let (blocks, rest) = values.as_chunks::<LANES>();
    for block in blocks {
        for (lane, value) in lanes.iter_mut().zip(block) {
            *lane += term(*value);
        }
    }
    for (lane, value) in lanes.iter_mut().zip(rest) {
        *lane += term(*value);
    }
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
}

/// The sum of a row.
#[must_use]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn sum(values: &[f64]) -> f64 {
    sum_of(values, |x| x)
}

/// The sum of the squares of a row.
#[must_use]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn sum_of_squares(values: &[f64]) -> f64 {
    sum_of(values, |x| x * x)
}

/// The mean and the biased variance of a row.
///
/// The mean is kept as a sum of two numbers, because its rounding error is not small beside a small deviation.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Moments {
    /// The mean, in units of the values.
    pub mean: f64,
    /// The true mean of the values minus `mean`: at most a few units in the last place.
    pub mean_residual: f64,
    /// The sum of the squared deviations divided by the number of values.
    pub variance: f64,
}

impl Moments {
    /// The moments of a row; all 0 without values.
    ///
    /// The corrected two-pass algorithm (T. F. Chan, G. H. Golub, R. J. `LeVeque`, "Algorithms for computing the sample
    /// variance", 1983), its first pass shifted by the first value, so that a constant row has exactly variance 0.
    #[must_use]
    #[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
    pub fn of(values: &[f64]) -> Self {
        let Some(&shift) = values.first() else {
            return Self::default();
        };
        let count = values.len() as f64;
        let mean = shift + sum_of(values, |x| x - shift) / count;
        let mean_residual = sum_of(values, |x| x - mean) / count;
        let squares = sum_of(values, |x| (x - mean) * (x - mean));
        // Not `max`, which would make a number of a NaN.
        let variance = squares / count - mean_residual * mean_residual;
        Self { mean, mean_residual, variance: if variance < 0.0 { 0.0 } else { variance } }
    }

    /// Moments that are known from elsewhere, such as running ones.
    #[must_use]
    pub const fn known(mean: f64, variance: f64) -> Self {
        Self { mean, mean_residual: 0.0, variance }
    }

    /// `1/√(variance + epsilon)`, and 0 where that is a division by zero.
    #[must_use]
    pub fn inverse_deviation(&self, epsilon: f64) -> f64 {
        let deviation = (self.variance + epsilon).sqrt();
        if deviation == 0.0 { 0.0 } else { 1.0 / deviation }
    }
}

/// Normalizes a row: `normalized = (values − mean)·inverse_deviation`, and `values = gamma·normalized + beta`.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn normalize(
    values: &mut [f64],
    normalized: &mut [f64],
    moments: &Moments,
    inverse_deviation: f64,
    (gamma, beta): (f64, f64),
) {
    let Moments { mean, mean_residual, .. } = *moments;
    for (value, normalized) in values.iter_mut().zip(normalized) {
        *normalized = ((*value - mean) - mean_residual) * inverse_deviation;
        *value = gamma * *normalized + beta;
    }
}

/// The gradients of a loss by the two parameters of a row's normalization.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RowGradients {
    /// The gradient by the scale γ.
    pub gamma: f64,
    /// The gradient by the shift β.
    pub beta: f64,
}

/// The gradient through a row's normalization by its own moments: `delta` comes as the gradient by its results and
/// goes as that by its values. `scale` is `γ/√(σ² + ε)`.
///
/// `scale·(g − x̂·mean(g·x̂))` with `g = delta − mean(delta)`: S. Ioffe, C. Szegedy, "Batch Normalization", 2015,
/// section 3, in centred form.
#[must_use]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn pull_back(delta: &mut [f64], normalized: &[f64], scale: f64) -> RowGradients {
    let count = delta.len() as f64;
    let beta = sum(delta);
    let mean = beta / count;
    let gamma = sum_of_products(delta, normalized, mean);
    let projection = gamma / count;
    for (delta, normalized) in delta.iter_mut().zip(normalized) {
        *delta = scale * ((*delta - mean) - normalized * projection);
    }
    RowGradients { gamma, beta }
}

/// The same where the moments are constants that do not depend on the row, such as running ones: `scale·delta`.
#[must_use]
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
pub fn pull_back_constants(delta: &mut [f64], normalized: &[f64], scale: f64) -> RowGradients {
    let gradients = RowGradients { gamma: sum_of_products(delta, normalized, 0.0), beta: sum(delta) };
    for delta in delta {
        *delta *= scale;
    }
    gradients
}

/// `Σ (values − offset)·others`, in the order of [`sum`].
#[inline(always)]
fn sum_of_products(values: &[f64], others: &[f64], offset: f64) -> f64 {
    let mut lanes = [0.0; LANES];
    let (blocks, rest) = values.as_chunks::<LANES>();
    let (other_blocks, other_rest) = others.as_chunks::<LANES>();
    for (block, other) in blocks.iter().zip(other_blocks) {
        for ((lane, value), other) in lanes.iter_mut().zip(block).zip(other) {
            *lane += (*value - offset) * other;
        }
    }
    for ((lane, value), other) in lanes.iter_mut().zip(rest).zip(other_rest) {
        *lane += (*value - offset) * other;
    }
    (lanes[0] + lanes[1]) + (lanes[2] + lanes[3])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_has_four_accumulators_that_take_turns() {
        for len in 0..23 {
            let values: Vec<f64> = (0..len).map(|i| f64::from(i * i % 13) / 7.0 + 0.1).collect();
            let lane = |first: usize| values.iter().skip(first).step_by(LANES).fold(0.0, |sum, x| sum + x);
            let expected: f64 = (lane(0) + lane(1)) + (lane(2) + lane(3));
            assert_eq!(sum(&values).to_bits(), expected.to_bits());
        }
    }

    #[test]
    fn a_constant_row_has_no_variance_and_is_normalized_to_its_shift() {
        let mut values = [0.1; 7];
        let moments = Moments::of(&values);
        assert_eq!(moments.variance.to_bits(), 0);
        let mut normalized = [f64::NAN; 7];
        normalize(&mut values, &mut normalized, &moments, moments.inverse_deviation(0.0), (3.0, 0.5));
        assert_eq!((normalized, values), ([0.0; 7], [0.5; 7]));
    }

    #[test]
    fn what_is_no_number_stays_none() {
        assert!(Moments::of(&[1.0, f64::NAN]).variance.is_nan());
        assert!(Moments::of(&[1.0, f64::INFINITY]).variance.is_nan());
    }
}
