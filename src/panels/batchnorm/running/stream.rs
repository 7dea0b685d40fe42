//! A stream of batches, and the averages that are collected from it.

use super::params::Params;
use crate::nn::channel::ChannelStatistics;
use crate::nn::random::{Purpose, Random};
use crate::nn::running::{Recount, RunningStatistics};
use crate::plot::Curve;

/// The true mean of the unit before it drifts.
pub const TRUE_MEAN: f64 = 3.0;
/// Its true variance.
pub const TRUE_VARIANCE: f64 = 4.0;
/// The running variance before the first batch, as the frameworks have it.
pub const FIRST_VARIANCE: f64 = 1.0;
/// The batches of a recount.
pub const RECOUNTED: usize = 50;

/// Mean and variance of something after each number of batches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Averages {
    /// Means by number of batches.
    pub means: Vec<(f64, f64)>,
    /// Variances by number of batches.
    pub variances: Vec<(f64, f64)>,
}

impl Averages {
    fn push(&mut self, batches: f64, mean: f64, variance: f64) {
        self.means.push((batches, mean));
        self.variances.push((batches, variance));
    }

    /// The means as a curve.
    #[must_use]
    pub fn mean_curve(&self) -> Curve {
        Curve::through(self.means.clone())
    }

    /// The variances as a curve; those that are not finite are left out.
    #[must_use]
    pub fn variance_curve(&self) -> Curve {
        Curve::through(self.variances.iter().copied().filter(|point| point.1.is_finite()).collect())
    }
}

/// The stream so far.
#[derive(Clone, Debug)]
pub struct Stream {
    params: Params,
    random: Random,
    values: Vec<f64>,
    running: RunningStatistics,
    expected: RunningStatistics,
    /// What each batch had: its mean, and its unbiased variance.
    pub seen: Averages,
    /// The running averages, from the start on.
    pub collected: Averages,
    /// Their expectations.
    pub expectations: Averages,
}

impl Stream {
    /// The stream before its first batch.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let running = RunningStatistics { momentum: params.momentum, mean: params.start, variance: FIRST_VARIANCE };
        let mut first = Averages::default();
        first.push(0.0, running.mean, running.variance);
        Self {
            params: *params,
            random: Random::new(params.seed as u64, Purpose::Inputs),
            values: vec![0.0; params.m as usize],
            running,
            expected: running,
            seen: Averages::default(),
            collected: first.clone(),
            expectations: first,
        }
    }

    /// How many batches have come.
    #[must_use]
    pub fn len(&self) -> usize {
        self.seen.means.len()
    }

    /// The next batch comes. More of them leave the earlier ones as they were.
    pub fn advance(&mut self) {
        let batches = (self.len() + 1) as f64;
        let mean = true_mean(&self.params, batches);
        let batch = draw(mean, &mut self.values, &mut self.random);
        self.running.absorb(&batch);
        // Of a batch of one there is no unbiased variance to expect.
        let variance = if self.params.m > 1.0 { TRUE_VARIANCE } else { f64::NAN };
        let Params { momentum, .. } = self.params;
        let towards = |old: f64, new: f64| (1.0 - momentum) * old + momentum * new;
        self.expected.mean = towards(self.expected.mean, mean);
        self.expected.variance = towards(self.expected.variance, variance);
        self.seen.push(batches, batch.mean(), batch.unbiased_variance().unwrap_or(f64::NAN));
        self.collected.push(batches, self.running.mean, self.running.variance);
        self.expectations.push(batches, self.expected.mean, self.expected.variance);
    }

    /// The running averages now.
    #[must_use]
    pub const fn running(&self) -> RunningStatistics {
        self.running
    }

    /// The expectation of the running mean minus the true mean now.
    #[must_use]
    pub fn bias(&self) -> f64 {
        self.expected.mean - true_mean(&self.params, self.len() as f64)
    }
}

/// The true mean when this many batches have come.
#[must_use]
pub fn true_mean(params: &Params, batches: f64) -> f64 {
    TRUE_MEAN + params.drift * batches / 100.0
}

/// Mean and variance of some batches more, with the weights at rest where they are now.
#[must_use]
pub fn recounted(params: &Params) -> Recount {
    let mut random = Random::new(params.seed as u64, Purpose::TestInputs);
    let mut values = vec![0.0; params.m as usize];
    let mean = true_mean(params, params.batches);
    let mut recount = Recount::default();
    for _ in 0..RECOUNTED {
        recount.add(&draw(mean, &mut values, &mut random));
    }
    recount
}

fn draw(mean: f64, values: &mut [f64], random: &mut Random) -> ChannelStatistics {
    let deviation = TRUE_VARIANCE.sqrt();
    values.fill_with(|| mean + deviation * random.normal());
    ChannelStatistics::of(values)
}
