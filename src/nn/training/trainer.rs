//! A run: one network that learns batch by batch.

use lectern_kernels::sum_of_squares;

use super::batch::{Batch, Score};
use super::classifier::Classifier;
use super::config::TrainingConfig;
use super::curve::LossCurve;
use super::data::DataSet;
use super::optimizer::{Optimizer, OptimizerState};
use super::shuffle::Shuffle;
use crate::nn::random::Purpose;

/// A run whose loss goes beyond this, in nats, has diverged: e to the minus this is no probability that f64 has.
pub const LARGEST_LOSS: f64 = 1e6;

/// Examples that are scored in one pass.
const SCORED_AT_ONCE: usize = 128;

/// Whether a run goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It can go on.
    Running,
    /// Its loss was above [`LARGEST_LOSS`] or NaN, or its gradient too large to square; it stays as before that step.
    Diverged {
        /// The step that could not be taken, from 1.
        step: u64,
    },
}

/// A run. It knows no time: a step is one batch.
#[derive(Clone, Debug)]
pub struct Trainer {
    config: TrainingConfig,
    classifier: Classifier,
    optimizer: OptimizerState,
    training: DataSet,
    test: DataSet,
    shuffle: Shuffle,
    batch: Batch,
    scored: Batch,
    gradients: Vec<f64>,
    steps: u64,
    status: Status,
    curve: LossCurve,
    last_loss: Option<f64>,
    /// What the step at hand does next, and its loss as soon as that is known.
    next: Part,
    loss: f64,
}

/// A part of a step.
#[derive(Clone, Copy, Debug)]
enum Part {
    /// The hidden layer of this index, or the last layer and the loss.
    Forward(usize),
    /// The hidden layer before this index, or the step itself.
    Backward(usize),
}

impl Trainer {
    /// A run before its first step; its configuration is [clamped](TrainingConfig::clamped).
    #[must_use]
    pub fn new(config: TrainingConfig) -> Self {
        let config = config.clamped();
        Self::with_data(config, config.data_for(Purpose::Inputs), config.data_for(Purpose::TestInputs))
    }

    /// A run that learns from given examples, 2 to 8192, and tests with others; the configuration's are not drawn.
    #[must_use]
    pub fn with_data(config: TrainingConfig, training: DataSet, test: DataSet) -> Self {
        let examples = training.labels().len();
        let config = TrainingConfig { examples, batch: config.batch.min(examples), ..config }.clamped();
        let mut classifier = Classifier::new(config.architecture, config.seed);
        classifier.scale_hidden_weights(config.weight_scale);
        Self {
            optimizer: OptimizerState::new(config.optimizer, classifier.parameters().len()),
            training,
            test,
            shuffle: Shuffle::new(config.examples, config.seed),
            batch: Batch::new(config.architecture, config.batch),
            scored: Batch::new(config.architecture, SCORED_AT_ONCE),
            gradients: vec![0.0; classifier.parameters().len()],
            classifier,
            config,
            steps: 0,
            status: Status::Running,
            curve: LossCurve::default(),
            last_loss: None,
            next: Part::Forward(0),
            loss: 0.0,
        }
    }

    /// Learns from the next batch, or from what is left of the one at hand; a run that has diverged from none.
    pub fn step(&mut self) -> Status {
        while !self.part() {}
        self.status
    }

    /// Does a part of a step, one layer forwards or backwards, so that a page can stop between two of them however
    /// large the network is; whether it was the last one. A run that has diverged has no further part.
    pub fn part(&mut self) -> bool {
        if self.status != Status::Running {
            return true;
        }
        match self.next {
            Part::Forward(layer) if layer < self.config.architecture.depth => {
                if layer == 0 {
                    self.batch.fill(&self.training, self.shuffle.deal(self.config.batch).iter().copied());
                }
                self.batch.forward(&self.classifier, layer);
                self.next = Part::Forward(layer + 1);
            }
            Part::Forward(depth) => {
                self.loss = self.batch.turn(&self.classifier, &mut self.gradients);
                self.next = Part::Backward(depth);
            }
            Part::Backward(0) => {
                self.finish_step();
                self.next = Part::Forward(0);
                return true;
            }
            Part::Backward(after) => {
                self.batch.backward(&self.classifier, after - 1, &mut self.gradients);
                self.next = Part::Backward(after - 1);
            }
        }
        false
    }

    fn finish_step(&mut self) {
        // One number shows whether all gradients are numbers, and small enough to be squared.
        let is_usable = self.loss <= LARGEST_LOSS && sum_of_squares(&self.gradients).is_finite();
        if !is_usable {
            self.status = Status::Diverged { step: self.steps + 1 };
            return;
        }
        self.classifier.absorb(self.batch.pass());
        self.optimizer.descend(self.classifier.parameters_mut(), &self.gradients, self.config.rate);
        self.steps += 1;
        self.curve.push(self.loss);
        self.last_loss = Some(self.loss);
    }

    /// The configuration as it is now.
    #[must_use]
    pub const fn config(&self) -> TrainingConfig {
        self.config
    }

    /// The network.
    #[must_use]
    pub const fn classifier(&self) -> &Classifier {
        &self.classifier
    }

    /// The steps taken.
    #[must_use]
    pub const fn steps(&self) -> u64 {
        self.steps
    }

    /// Whether it goes on.
    #[must_use]
    pub const fn status(&self) -> Status {
        self.status
    }

    /// The losses so far: of each batch before its step, in training mode.
    #[must_use]
    pub const fn curve(&self) -> &LossCurve {
        &self.curve
    }

    /// The loss of the last batch before its step, in nats; none before the first step.
    #[must_use]
    pub const fn last_loss(&self) -> Option<f64> {
        self.last_loss
    }

    /// The examples to train with.
    #[must_use]
    pub const fn training_set(&self) -> &DataSet {
        &self.training
    }

    /// The examples to test with.
    #[must_use]
    pub const fn test_set(&self) -> &DataSet {
        &self.test
    }

    /// What a hidden layer gave to the next one for the last batch, `[units][examples]`; zeros before the first step.
    #[must_use]
    pub fn outputs(&self, layer: usize) -> &[f64] {
        self.batch.pass().outputs(layer)
    }

    /// The gradients of the last batch by all parameters; zeros before the first step.
    #[must_use]
    pub fn gradients(&self) -> &[f64] {
        &self.gradients
    }

    /// Multiplies the weights of the hidden layers, as [`TrainingConfig::weight_scale`] does before the first step.
    pub fn scale_hidden_weights(&mut self, factor: f64) {
        self.config.weight_scale *= factor;
        self.classifier.scale_hidden_weights(factor);
    }

    /// Sets the learning rate from the next step on.
    pub fn set_rate(&mut self, rate: f64) {
        self.config = TrainingConfig { rate, ..self.config }.clamped();
    }

    /// Sets the batch size, at most all examples; a batch that was not done is dropped.
    pub fn set_batch(&mut self, batch: usize) {
        let batch = batch.min(self.config.examples);
        self.config = TrainingConfig { batch, ..self.config }.clamped();
        if self.batch.len() != self.config.batch {
            self.batch = Batch::new(self.config.architecture, self.config.batch);
            self.next = Part::Forward(0);
        }
    }

    /// Sets the optimizer from the next step on; it remembers nothing of the steps before.
    pub fn set_optimizer(&mut self, optimizer: Optimizer) {
        if self.config.optimizer != optimizer {
            self.config.optimizer = optimizer;
            self.optimizer = OptimizerState::new(optimizer, self.gradients.len());
        }
    }

    /// How well the network does now on the examples to train with.
    pub fn score_training(&mut self) -> Score {
        self.scored.score(&self.classifier, &self.training)
    }

    /// How well the network does now on the examples to test with.
    pub fn score_test(&mut self) -> Score {
        self.scored.score(&self.classifier, &self.test)
    }

    /// Writes the logits of any points, at inference, in blocks of 128.
    pub fn logits(&mut self, points: &[[f64; 2]], logits: &mut [f64]) {
        self.scored.logits(&self.classifier, points, logits);
    }
}
