//! What is remembered of a layer's outputs, so that a network of any size fits into a page.

use super::channel::ChannelStatistics;

/// At most this many outputs of a layer are kept for its histogram.
pub const KEPT_VALUES: usize = 16_384;

/// The distribution of one layer's outputs over all its units and a batch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LayerSummary {
    /// The mean of all outputs; +∞ when the layer has overflowed.
    pub mean: f64,
    /// Their standard deviation (biased, over units and examples together); +∞ when the layer has
    /// overflowed.
    pub sd: f64,
    /// The mean over the units of [`Activation::dead_share`](super::activation::Activation::dead_share),
    /// in 0…1: for `ReLU` the share of dead units, else the share of saturated outputs. Judged at the
    /// activation, also where batch normalization comes after it.
    pub dead_share: f64,
    /// The share of the second moment of the outputs that differs between the examples, in 0…1: the
    /// mean over the units of the variance over the batch, over the mean of the squares. What is left
    /// of the second moment is the same for every example, and carries no information about it. `None` when
    /// all outputs are 0, or after an overflow.
    pub share_between: Option<f64>,
    /// Whether the layer, or one before it, has left the range of f64 (about 1.8e308).
    pub overflowed: bool,
    /// The outputs themselves, all finite: all of them if there are at most [`KEPT_VALUES`], else
    /// every k-th one for the smallest odd k that keeps no more. Empty after an overflow.
    pub values: Vec<f64>,
}

impl LayerSummary {
    /// The summary of a layer that has left the range of f64.
    fn infinite() -> Self {
        Self { mean: f64::INFINITY, sd: f64::INFINITY, overflowed: true, ..Self::default() }
    }
}

/// Collects a [`LayerSummary`] unit by unit.
///
/// Squares of values near 1e±155 leave the range of f64 although the deviation is well inside it,
/// and a deep network without normalization gets there. So the moments are those of the values
/// divided by a power of two near the first of them, which is exact.
#[derive(Clone, Debug)]
pub(super) struct SummaryBuilder {
    scale: Option<f64>,
    scaled: Vec<f64>,
    units: usize,
    count: f64,
    mean: f64,
    squares: f64,
    /// The part of `squares` that lies inside the units.
    within: f64,
    dead: f64,
    overflowed: bool,
    stride: usize,
    values: Vec<f64>,
}

impl SummaryBuilder {
    /// For a layer of `width` units and a batch of `batch` examples.
    pub(super) fn new(width: usize, batch: usize) -> Self {
        let total = width * batch;
        // Odd, so that it does not fall in step with a batch of 2ᵏ and see a few examples only.
        let stride = total.div_ceil(KEPT_VALUES).max(1) | 1;
        Self {
            scale: None,
            scaled: Vec::with_capacity(batch),
            units: 0,
            count: 0.0,
            mean: 0.0,
            squares: 0.0,
            within: 0.0,
            dead: 0.0,
            overflowed: false,
            stride,
            values: Vec::with_capacity(total.div_ceil(stride)),
        }
    }

    /// Adds a unit's outputs over the batch, all finite, and its dead share.
    pub(super) fn add_unit(&mut self, outputs: &[f64], dead_share: f64) {
        let offset = (self.stride - self.units * outputs.len() % self.stride) % self.stride;
        self.values.extend(outputs.iter().skip(offset).step_by(self.stride));
        self.units += 1;
        self.dead += dead_share;

        if self.scale.is_none() {
            let largest = outputs.iter().fold(0.0_f64, |most, y| most.max(y.abs()));
            self.scale = (largest > 0.0).then(|| power_of_two_near(largest));
        }
        // As long as no unit had a value other than 0, any scale is right.
        let factor = 1.0 / self.scale.unwrap_or(1.0);
        self.scaled.clear();
        self.scaled.extend(outputs.iter().map(|y| y * factor));
        self.merge(ChannelStatistics::of(&self.scaled), outputs.len() as f64);
    }

    /// Joins a unit's moments to those so far: T. F. Chan, G. H. Golub, R. J. `LeVeque`, "Updating
    /// formulae and a pairwise algorithm for computing sample variances", 1979, (2.1).
    fn merge(&mut self, unit: ChannelStatistics, count: f64) {
        let total = self.count + count;
        let distance = unit.mean() - self.mean;
        self.mean += distance * (count / total);
        let within = unit.variance() * count;
        self.within += within;
        self.squares += within + distance * distance * (self.count * count / total);
        self.count = total;
    }

    /// Notes that a value of the layer is not finite.
    pub(super) fn overflow(&mut self) {
        self.overflowed = true;
    }

    /// The summary of the units that were added.
    pub(super) fn finish(self) -> LayerSummary {
        let scale = self.scale.unwrap_or(1.0);
        let mean = self.mean * scale;
        let sd = (self.squares / self.count).sqrt() * scale;
        if self.overflowed || !(mean.is_finite() && sd.is_finite()) {
            return LayerSummary::infinite();
        }
        let dead_share = self.dead / self.units.max(1) as f64;
        let second_moment = self.squares + self.count * self.mean * self.mean;
        let share_between = (second_moment > 0.0).then(|| self.within / second_moment);
        LayerSummary { mean, sd, dead_share, share_between, overflowed: false, values: self.values }
    }
}

/// The power of two just above a positive number, kept where its reciprocal is a number too.
fn power_of_two_near(x: f64) -> f64 {
    let (_, exponent) = libm::frexp(x);
    libm::ldexp(1.0, exponent.clamp(-1000, 1000))
}
