//! Everything that is computed: the batch after each step of the transform, and what a convolution averages over.

use super::brick::{Slab, slabs};
use super::params::{MOST_DOTS, Params, Stage};
use crate::nn::channel::ChannelStatistics;

/// The batch at one stage of the transform.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The values, in the order of the dots.
    pub values: Vec<f64>,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation (divisor m).
    pub deviation: f64,
}

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The batch at each stage, in the order of [`Stage`].
    pub rows: [Row; 5],
    /// The mean of the batch.
    pub mean: f64,
    /// Its variance, with divisor m.
    pub variance: f64,
    /// What the values are divided by: √(σ² + ε); 0 where there is nothing to divide by.
    pub divisor: f64,
    /// What each normalization of the convolutional layer averages over.
    pub slabs: [Slab; 4],
}

impl Solution {
    /// The batch at a stage.
    #[must_use]
    pub fn row(&self, stage: Stage) -> &Row {
        &self.rows[stage.row()]
    }

    /// The output of a dot, from 0; not a number for a dot that is not there.
    #[must_use]
    pub fn output(&self, dot: usize) -> f64 {
        self.row(Stage::Shifted).values.get(dot).copied().unwrap_or(f64::NAN)
    }
}

/// The transform of S. Ioffe and C. Szegedy, "Batch Normalization", 2015, algorithm 1, step by step.
///
/// The arithmetic is that of [`BatchNorm::forward`](crate::nn::batch_norm::BatchNorm::forward), bit for bit.
#[must_use]
pub fn solve(params: &Params) -> Solution {
    let dots = params.dots();
    let input = &dots[..(params.count as usize).min(MOST_DOTS)];
    let statistics = ChannelStatistics::of(input);
    let inverse = statistics.inverse_deviation(params.eps);
    let (gamma, beta) = (params.gamma, params.beta);
    let deviation = statistics.variance().sqrt();
    let (unit, scaled_unit) = (deviation * inverse, gamma.abs() * deviation * inverse);
    let row = |mean: f64, deviation: f64, value: &dyn Fn(f64) -> f64| Row {
        values: input.iter().map(|x| value(*x)).collect(),
        mean,
        deviation,
    };
    let normalized = |x: f64| statistics.centred(x) * inverse;
    let rows = [
        row(statistics.mean(), deviation, &|x| x),
        row(0.0, deviation, &|x| statistics.centred(x)),
        row(0.0, unit, &normalized),
        row(0.0, scaled_unit, &|x| gamma * normalized(x)),
        row(beta, scaled_unit, &|x| gamma * normalized(x) + beta),
    ];
    Solution {
        rows,
        mean: statistics.mean(),
        variance: statistics.variance(),
        divisor: (statistics.variance() + params.eps).sqrt(),
        slabs: slabs(params),
    }
}
