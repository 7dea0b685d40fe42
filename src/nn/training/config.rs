//! Everything that determines a run.

use super::architecture::Architecture;
use super::data::{DataKind, DataSet};
use super::optimizer::Optimizer;
use crate::nn::random::{Purpose, Random};

/// Everything that determines a run: same configuration, same run, bit for bit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrainingConfig {
    /// The form of the network.
    pub architecture: Architecture,
    /// How the two classes lie.
    pub data: DataKind,
    /// The deviation of the normal noise on each coordinate, which itself has about unit variance.
    pub noise: f64,
    /// The examples to train with; as many others test.
    pub examples: usize,
    /// The batch size m.
    pub batch: usize,
    /// How a step follows from the gradient.
    pub optimizer: Optimizer,
    /// The learning rate.
    pub rate: f64,
    /// What the fresh weights of the hidden layers are multiplied by.
    pub weight_scale: f64,
    /// The seed of data, weights and batches.
    pub seed: u64,
}

impl Default for TrainingConfig {
    fn default() -> Self {
        Self {
            architecture: Architecture::default(),
            data: DataKind::default(),
            noise: 0.1,
            examples: 1024,
            batch: 32,
            optimizer: Optimizer::default(),
            rate: 0.1,
            weight_scale: 1.0,
            seed: 1,
        }
    }
}

impl TrainingConfig {
    /// The largest batch.
    pub const LARGEST_BATCH: usize = 512;
    /// The largest learning rate.
    pub const LARGEST_RATE: f64 = 1000.0;
    /// The largest scale of the weights.
    pub const LARGEST_SCALE: f64 = 1000.0;

    /// The nearest legal configuration: a batch of 2 to 512, from that to 8192 examples, noise in 0…10 (else 0.1), a
    /// rate in 0…1000 (else 0.1), a scale of the weights in 0…1000 (else 1).
    #[must_use]
    pub fn clamped(self) -> Self {
        let default = Self::default();
        let within = |value: f64, high: f64, default: f64| {
            if value.is_nan() { default } else { value.clamp(0.0, high) }
        };
        let batch = self.batch.clamp(2, Self::LARGEST_BATCH);
        Self {
            architecture: self.architecture.clamped(),
            noise: within(self.noise, 10.0, default.noise),
            examples: self.examples.clamp(batch, 8192),
            batch,
            rate: within(self.rate, Self::LARGEST_RATE, default.rate),
            weight_scale: within(self.weight_scale, Self::LARGEST_SCALE, default.weight_scale),
            ..self
        }
    }

    /// The examples that it means, those to train with or those to test with by their purpose.
    pub(super) fn data_for(&self, purpose: Purpose) -> DataSet {
        DataSet::new(self.data, self.examples, self.noise, &mut Random::new(self.seed, purpose))
    }
}
