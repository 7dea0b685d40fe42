//! A small, a middle and a large batch, as they are computed: the values before and after normalization.

use super::bars::Bars;
use super::params::Params;
use crate::nn::batches::Batches;
use crate::nn::channel::ChannelStatistics;
use crate::nn::random::{Purpose, Random};

/// The batch sizes shown.
pub const SIZES: [usize; 3] = [4, 32, 256];

/// This many batches are shown one by one.
pub const SHOWN_BATCHES: usize = 5;

/// Many batches of one size, and the first of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The batch size.
    pub size: usize,
    /// The values of all batches.
    pub before: Bars,
    /// The normalized values of all batches.
    pub after: Bars,
    /// The first batches.
    pub batches: Vec<Batch>,
    /// The same, normalized.
    pub normalized: Vec<Batch>,
}

/// One batch.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    /// Its values.
    pub values: Vec<f64>,
    /// Their mean.
    pub mean: f64,
}

impl Example {
    /// What these batches gave so far. The first ones are drawn again, because they do not keep their values.
    #[must_use]
    pub fn of(params: &Params, batches: &Batches) -> Self {
        let config = batches.config();
        let mut random = Random::new(config.seed, Purpose::Inputs);
        let pairs = (0..SHOWN_BATCHES).map(|_| {
            let mut values = vec![0.0; config.size];
            params.input.distribution().fill(&mut random, &mut values);
            let statistics = ChannelStatistics::of(&values);
            let batch = Batch { values: values.clone(), mean: statistics.mean() };
            statistics.normalize(config.epsilon, &mut values);
            (batch, Batch { values, mean: 0.0 })
        });
        let (first, normalized) = pairs.unzip();
        Self {
            size: config.size,
            before: Bars::of(batches.before()),
            after: Bars::of(batches.after()),
            batches: first,
            normalized,
        }
    }
}
