//! One channel of a batch: where its values lie, and their mean and variance.

use std::ops::Range;

/// Where the values of each channel lie in a flat slice: `[outer][channels][inner]`, row-major.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    outer: usize,
    channels: usize,
    inner: usize,
}

impl Layout {
    /// A dense layer's batch: `[examples][channels]`, one value a channel and example.
    #[must_use]
    pub const fn rows(examples: usize, channels: usize) -> Self {
        Self { outer: examples, channels, inner: 1 }
    }

    /// The transpose of [`Self::rows`]: `[channels][examples]`, each channel in one piece.
    #[must_use]
    pub const fn columns(examples: usize, channels: usize) -> Self {
        Self { outer: 1, channels, inner: examples }
    }

    /// A convolutional layer's batch, N×C×H×W: a channel is normalized over N·H·W values.
    #[must_use]
    pub const fn nchw(examples: usize, channels: usize, height: usize, width: usize) -> Self {
        Self { outer: examples, channels, inner: height * width }
    }

    /// The number of channels.
    #[must_use]
    pub const fn channels(self) -> usize {
        self.channels
    }

    /// The number of values that share a mean and a variance: m, or N·H·W.
    #[must_use]
    pub const fn values_per_channel(self) -> usize {
        self.outer * self.inner
    }

    /// The number of values in the whole batch.
    #[must_use]
    pub const fn len(self) -> usize {
        self.outer * self.channels * self.inner
    }

    /// Whether there are no values at all.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The index ranges that hold the values of a channel, in order.
    pub fn runs(self, channel: usize) -> impl Iterator<Item = Range<usize>> + Clone {
        (0..self.outer).map(move |example| {
            let start = (example * self.channels + channel) * self.inner;
            start..start + self.inner
        })
    }
}

/// The mean and the biased variance of one channel of a batch.
///
/// The mean is kept as a sum of two numbers, because its rounding error is not small beside a small
/// deviation: at an offset of 1e4 and a deviation of 1e-2 it would alone cost ten digits of x̂.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ChannelStatistics {
    mean: f64,
    /// The true mean of the values minus `mean`: at most a few units in the last place.
    mean_residual: f64,
    variance: f64,
    count: usize,
}

impl ChannelStatistics {
    /// The statistics of a channel in one piece. Without values: mean 0, variance 0.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        Self::of_runs(std::iter::once(values))
    }

    /// The statistics of a channel that lies in several pieces.
    ///
    /// The corrected two-pass algorithm (T. F. Chan, G. H. Golub, R. J. `LeVeque`, "Algorithms for
    /// computing the sample variance", 1983), its first pass shifted by the first value, which is
    /// never further from the mean than √m deviations. A constant channel has exactly variance 0.
    pub fn of_runs<'a>(runs: impl Iterator<Item = &'a [f64]> + Clone) -> Self {
        let Some(&shift) = runs.clone().flatten().next() else {
            return Self::default();
        };
        let mut count = 0;
        let mut sum = 0.0;
        for run in runs.clone() {
            count += run.len();
            sum = run.iter().fold(sum, |sum, x| sum + (x - shift));
        }
        let mean = shift + sum / count as f64;
        let mut residual = 0.0;
        let mut squares = 0.0;
        for x in runs.flatten() {
            let deviation = x - mean;
            residual += deviation;
            squares += deviation * deviation;
        }
        let mean_residual = residual / count as f64;
        // The subtrahend is tiny beside the minuend: nothing cancels. Not `max`, which would make a number of a NaN.
        let variance = squares / count as f64 - mean_residual * mean_residual;
        Self { mean, mean_residual, variance: if variance < 0.0 { 0.0 } else { variance }, count }
    }

    /// Statistics that are known from elsewhere, such as running ones: there is no batch.
    #[must_use]
    pub const fn known(mean: f64, variance: f64) -> Self {
        Self { mean, mean_residual: 0.0, variance, count: 0 }
    }

    /// The mean μ, in units of the values.
    #[must_use]
    pub const fn mean(&self) -> f64 {
        self.mean
    }

    /// The biased variance σ²: the sum of squared deviations divided by m.
    #[must_use]
    pub const fn variance(&self) -> f64 {
        self.variance
    }

    /// The sum of squared deviations divided by m − 1, or nothing for fewer than two values.
    #[must_use]
    pub fn unbiased_variance(&self) -> Option<f64> {
        (self.count > 1).then(|| self.variance * (self.count as f64 / (self.count - 1) as f64))
    }

    /// The distance `x − μ`, with the mean to more than f64's digits.
    #[must_use]
    pub const fn centred(&self, x: f64) -> f64 {
        (x - self.mean) - self.mean_residual
    }

    /// `1/√(σ² + ε)`, and 0 where that is a division by zero, so that a constant channel is
    /// normalized to 0 also at ε = 0.
    #[must_use]
    pub fn inverse_deviation(&self, epsilon: f64) -> f64 {
        let deviation = (self.variance + epsilon).sqrt();
        if deviation > 0.0 { 1.0 / deviation } else { 0.0 }
    }

    /// Replaces the values `x` by `x̂ = (x − μ)/√(σ² + ε)`.
    pub fn normalize(&self, epsilon: f64, values: &mut [f64]) {
        let inverse_deviation = self.inverse_deviation(epsilon);
        for x in values {
            *x = self.centred(*x) * inverse_deviation;
        }
    }
}
