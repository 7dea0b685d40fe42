//! Running statistics: what batch normalization collects for inference, and what can be computed instead.
//!
//! `running ← (1 − momentum)·running + momentum·new`, as `PyTorch` has it; Keras calls one minus it momentum. Means and
//! *variances* are averaged, never deviations, and the variance that comes in is the unbiased one.

use super::channel::ChannelStatistics;

/// The running mean and variance of one channel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RunningStatistics {
    /// The weight of the new value, 0 to 1.
    pub momentum: f64,
    /// The running mean.
    pub mean: f64,
    /// The running unbiased variance.
    pub variance: f64,
}

impl RunningStatistics {
    /// Takes a batch in. A batch of one has no unbiased variance, 0/0: the variance is then NaN, and stays NaN.
    pub fn absorb(&mut self, batch: &ChannelStatistics) {
        let keep = 1.0 - self.momentum;
        self.mean = keep * self.mean + self.momentum * batch.mean();
        self.variance = keep * self.variance + self.momentum * batch.unbiased_variance().unwrap_or(f64::NAN);
    }
}

/// The weight that the value at the start still has after this many batches: (1 − momentum)ᵗ.
#[must_use]
pub fn start_weight(momentum: f64, batches: f64) -> f64 {
    libm::pow(1.0 - momentum, batches)
}

/// The number of batches after which the value at the start has at most the weight `share`; +∞ where it never has, not
/// a number where an argument is outside of 0…1.
#[must_use]
pub fn batches_until(momentum: f64, share: f64) -> f64 {
    if !(0.0..=1.0).contains(&momentum) || !(0.0..=1.0).contains(&share) {
        return f64::NAN;
    }
    if share >= 1.0 {
        return 0.0;
    }
    if momentum >= 1.0 {
        return 1.0;
    }
    let estimate = (libm::log(share) / libm::log1p(-momentum)).ceil();
    // Where a power is met exactly, the quotient of logarithms may lie on either side.
    let is_enough = |batches: f64| start_weight(momentum, batches) <= share;
    if !estimate.is_finite() {
        f64::INFINITY
    } else if estimate >= 1.0 && is_enough(estimate - 1.0) {
        estimate - 1.0
    } else if is_enough(estimate) {
        estimate
    } else {
        estimate + 1.0
    }
}

/// Mean and variance recounted from many batches with the weights at rest, none of which counts more than another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recount {
    means: Vec<f64>,
    biased_variances: Vec<f64>,
}

impl Recount {
    /// Takes a batch in.
    pub fn add(&mut self, batch: &ChannelStatistics) {
        self.means.push(batch.mean());
        self.biased_variances.push(batch.variance());
    }

    /// The mean of the means of the batches. Of batches of one size, it is the mean of all values.
    #[must_use]
    pub fn mean(&self) -> f64 {
        ChannelStatistics::of(&self.means).mean()
    }

    /// The mean of the biased variances, plus the variance of the means: of batches of one size, the biased variance of
    /// all values (`PreciseBN`: Y. Wu, J. Johnson, "Rethinking 'Batch' in `BatchNorm`", 2021, section 3).
    #[must_use]
    pub fn variance(&self) -> f64 {
        ChannelStatistics::of(&self.biased_variances).mean() + ChannelStatistics::of(&self.means).variance()
    }
}
