//! How far the first step of a run moves the weights, by which learning rates are compared.

use super::config::TrainingConfig;
use super::trainer::{Status, Trainer};

/// The first step of a run, in parts.
#[derive(Clone, Debug)]
pub struct FirstStep {
    trainer: Trainer,
    before: Vec<f64>,
}

impl FirstStep {
    /// A run before its first step.
    #[must_use]
    pub fn new(config: TrainingConfig) -> Self {
        let trainer = Trainer::new(config);
        Self { before: trainer.classifier().parameters().to_vec(), trainer }
    }

    /// The same run with the weights of its hidden layers multiplied, before its first step.
    #[must_use]
    pub fn with_scaled_weights(&self, factor: f64) -> Self {
        let mut trainer = self.trainer.clone();
        trainer.scale_hidden_weights(factor);
        Self { before: trainer.classifier().parameters().to_vec(), trainer }
    }

    /// Does a part of the step, one layer forwards or backwards; whether it was the last one.
    pub fn part(&mut self) -> bool {
        self.trainer.steps() > 0 || self.trainer.part()
    }

    /// The length of the step in the space of all hidden layers' weights, divided by the length of these weights. None
    /// before the step is taken, where it could not be taken, and where all weights are 0.
    ///
    /// Where batch normalization follows, the loss does not depend on the scale s of the weights, so its gradient goes
    /// as 1/s and this ratio, for gradient descent, as 1/s² (T. van Laarhoven, "L2 Regularization versus Batch and
    /// Weight Normalization", 2017): exactly for ε = 0.
    #[must_use]
    pub fn relative_change(&self) -> Option<f64> {
        if self.trainer.status() != Status::Running || self.trainer.steps() == 0 {
            return None;
        }
        let (mut moved, mut length) = (0.0, 0.0);
        let after = self.trainer.classifier().parameters();
        for layer in 0..self.trainer.config().architecture.depth {
            let weights = self.trainer.config().architecture.hidden(layer).weights;
            for (before, after) in self.before[weights.clone()].iter().zip(&after[weights]) {
                moved += (after - before) * (after - before);
                length += before * before;
            }
        }
        Some((moved / length).sqrt()).filter(|ratio| ratio.is_finite())
    }
}
