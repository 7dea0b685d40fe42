//! One unit, normalized over many batches: what the size of a batch does to its output.

use super::channel::ChannelStatistics;
use super::input::InputDistribution;
use super::random::{Purpose, Random};
use crate::stats::histogram::Histogram;

/// Values in one step, about: half a millisecond's work, so that a page can stop between two steps.
const STEP_VALUES: usize = 8192;

/// Everything that determines a simulation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BatchesConfig {
    /// The batch size, m.
    pub size: usize,
    /// The number of batches.
    pub batches: usize,
    /// What the unit's values are drawn from, independently: mean 0, variance 1.
    pub input: InputDistribution,
    /// The ε of the normalization; 0 is legal, and a batch without spread then gives zeros.
    pub epsilon: f64,
    /// The histograms reach from minus this to this, in deviations of the input.
    pub half_range: f64,
    /// The number of bins of each histogram. An odd one puts a bin's middle at 0, and with the
    /// defaults ±1 is well inside a bin: at m = 2 nothing else occurs.
    pub bins: usize,
    /// The seed of the values.
    pub seed: u64,
}

impl Default for BatchesConfig {
    fn default() -> Self {
        Self {
            size: 32,
            batches: 4096,
            input: InputDistribution::default(),
            epsilon: 0.0,
            half_range: 4.0,
            bins: 81,
            seed: 1,
        }
    }
}

impl BatchesConfig {
    /// The nearest configuration that is legal: size 2…1024, at least one batch, at most 2²⁴ values
    /// in all, ε finite and not negative (else 0), a range that is positive and finite (else 4),
    /// 1…1024 bins.
    #[must_use]
    pub fn clamped(self) -> Self {
        const MOST_VALUES: usize = 1 << 24;
        let default = Self::default();
        let size = self.size.clamp(2, 1024);
        let is_epsilon = self.epsilon >= 0.0 && self.epsilon.is_finite();
        let is_range = self.half_range > 1e-6 && self.half_range < 1e6;
        Self {
            size,
            batches: self.batches.clamp(1, MOST_VALUES / size),
            epsilon: if is_epsilon { self.epsilon } else { default.epsilon },
            half_range: if is_range { self.half_range } else { default.half_range },
            bins: self.bins.clamp(1, 1024),
            ..self
        }
    }
}

/// A simulation on its way. Equal seeds give equal first batches for any number of batches.
#[derive(Clone, Debug)]
pub struct Batches {
    config: BatchesConfig,
    random: Random,
    /// The batch at hand, `[size]`.
    values: Vec<f64>,
    done: usize,
    before: Histogram,
    after: Histogram,
    /// Sums over the batches done: of μ², of σ², and of x̂² and x̂⁴ over their values.
    squared_means: f64,
    variances: f64,
    second_powers: f64,
    fourth_powers: f64,
}

impl Batches {
    /// A simulation before its first step. The configuration is
    /// [clamped](BatchesConfig::clamped).
    #[must_use]
    pub fn new(config: BatchesConfig) -> Self {
        let config = config.clamped();
        let histogram = empty_histogram(config);
        Self {
            config,
            random: Random::new(config.seed, Purpose::Inputs),
            values: vec![0.0; config.size],
            done: 0,
            before: histogram.clone(),
            after: histogram,
            squared_means: 0.0,
            variances: 0.0,
            second_powers: 0.0,
            fourth_powers: 0.0,
        }
    }

    /// Draws and normalizes some batches: about eight thousand values, at least one batch. Does
    /// nothing once all are done.
    pub fn step(&mut self) {
        let batches = (STEP_VALUES / self.config.size).max(1);
        let end = (self.done + batches).min(self.config.batches);
        while self.done < end {
            self.run_batch();
        }
    }

    /// Runs all steps that are left.
    #[must_use]
    pub fn run(mut self) -> Self {
        while !self.is_done() {
            self.step();
        }
        self
    }

    /// Whether all batches are done.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.done >= self.config.batches
    }

    /// The share of the batches that are done, in 0…1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        self.done as f64 / self.config.batches as f64
    }

    /// The configuration as it was clamped.
    #[must_use]
    pub const fn config(&self) -> BatchesConfig {
        self.config
    }

    /// The number of batches done.
    #[must_use]
    pub const fn done(&self) -> usize {
        self.done
    }

    /// The values before normalization.
    #[must_use]
    pub const fn before(&self) -> &Histogram {
        &self.before
    }

    /// The normalized values x̂.
    #[must_use]
    pub const fn after(&self) -> &Histogram {
        &self.after
    }

    /// The deviation of the batch means μ from the true mean 0, root mean square; its expectation
    /// is 1/√m. Nothing before the first batch.
    #[must_use]
    pub fn sd_mean(&self) -> Option<f64> {
        (self.done > 0).then(|| (self.squared_means / self.done as f64).sqrt())
    }

    /// The mean of the batches' biased variances σ²; its expectation is (m − 1)/m. Nothing before
    /// the first batch.
    #[must_use]
    pub fn mean_variance(&self) -> Option<f64> {
        (self.done > 0).then(|| self.variances / self.done as f64)
    }

    /// The kurtosis of x̂ (3 for a normal law): its mean is 0 in every batch, so this is the mean
    /// fourth power over the squared mean square. For normal inputs at ε = 0 the expectation is
    /// 3(m − 1)/(m + 1), from x̂'s Beta law. Nothing as long as every x̂ is 0.
    #[must_use]
    pub fn kurtosis(&self) -> Option<f64> {
        let count = (self.done * self.config.size) as f64;
        let squares = self.second_powers * self.second_powers;
        (squares > 0.0).then(|| self.fourth_powers * count / squares)
    }

    /// Draws, measures and normalizes one batch.
    fn run_batch(&mut self) {
        self.config.input.fill(&mut self.random, &mut self.values);
        self.before.extend(&self.values);
        let statistics = ChannelStatistics::of(&self.values);
        statistics.normalize(self.config.epsilon, &mut self.values);
        // Summed up batch by batch first, so that long sums do not lose their last digits.
        let (mut second, mut fourth) = (0.0, 0.0);
        for &normalized in &self.values {
            self.after.add(normalized);
            let square = normalized * normalized;
            second += square;
            fourth += square * square;
        }
        self.squared_means += statistics.mean() * statistics.mean();
        self.variances += statistics.variance();
        self.second_powers += second;
        self.fourth_powers += fourth;
        self.done += 1;
    }
}

/// A histogram for a configuration that was clamped, so that its range is finite and wider than zero.
fn empty_histogram(config: BatchesConfig) -> Histogram {
    Histogram::new(-config.half_range, config.half_range, config.bins).unwrap_or_default()
}
