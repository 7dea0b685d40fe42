//! The experiment: a small network learns from two clouds, and its errors are counted on four sets.
//!
//! Both classes are equally likely; a class is a normal cloud with unit variances around (±[`HALF`], 0). On train and
//! train-dev both clouds are moved to the right together. The best classifier of dev and test is x > 0, which errs with
//! probability Φ(−[`HALF`]).

use super::assessment::{Rate, Rates};
use super::params::Params;
use crate::nn::activation::Activation;
use crate::nn::random::{Purpose, Random};
use crate::nn::training::{Architecture, DataSet, Normalization, Optimizer, Status, Trainer, TrainingConfig};
use crate::stats::normal;

/// The centres of the two classes are this far from the middle between them.
pub const HALF: f64 = 1.3;
/// Steps of training in a slice, and examples that are tried in one.
const SLICE_STEPS: u64 = 10;
const SLICE_EXAMPLES: usize = 1024;
/// A step costs about as much as this many examples tried.
const EXAMPLES_A_STEP: f64 = 96.0;
/// At most this many examples of a distribution are shown.
const SHOWN: usize = 120;
/// The grid of the plane: nodes, and what it covers.
pub const NODES: (usize, usize) = (41, 31);
/// Left and right end of the plane.
pub const ACROSS: (f64, f64) = (-4.0, 6.0);
/// Lower and upper end of the plane.
pub const UPWARDS: (f64, f64) = (-3.5, 3.5);
const RATE: f64 = 0.02;
const LARGEST_BATCH: usize = 32;
const ARCHITECTURE: Architecture = Architecture {
    depth: 2,
    width: 16,
    activation: Activation::Relu,
    normalization: Normalization::None,
    epsilon: 1e-5,
};

/// A point with its class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Example {
    /// The coordinates.
    pub at: [f64; 2],
    /// Whether it is of the second class, on the right.
    pub is_second: bool,
}

/// What the network says of the plane, and some examples of both distributions.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// The logits at the nodes, row by row from below; above 0 it says the second class.
    pub logits: Vec<f64>,
    /// Examples that it learnt from.
    pub train: Vec<Example>,
    /// Examples of the distribution of dev and test.
    pub dev: Vec<Example>,
}

/// A source of examples of one distribution.
#[derive(Clone, Debug)]
struct Source {
    random: Random,
    shift: f64,
}

impl Source {
    fn next(&mut self) -> Example {
        let side = self.random.sign();
        let [x, y] = [0; 2].map(|_| self.random.normal());
        Example { at: [side * HALF + x + self.shift, y], is_second: side > 0.0 }
    }
}

/// A set that is measured on, example by example.
#[derive(Clone, Debug)]
struct Measured {
    source: Source,
    examples: usize,
    tried: usize,
    errors: usize,
}

/// The experiment on its way.
#[derive(Clone, Debug)]
pub struct Experiment {
    steps: u64,
    trainer: Trainer,
    /// Train-dev, dev, test.
    measured: [Measured; 3],
    shown: (Vec<Example>, Vec<Example>),
}

/// The best error that can be reached on dev and test.
#[must_use]
pub fn best_error() -> f64 {
    normal::cdf(-HALF)
}

/// The error on dev and test of the best classifier of a train that is moved by `shift`, x > shift.
#[must_use]
pub fn error_of_train_optimum(shift: f64) -> f64 {
    0.5 * (normal::cdf(-HALF - shift) + normal::cdf(-HALF + shift))
}

/// The seed of the examples of a set: those of one set do not depend on the size of another.
fn seed_of(set: u64, params: &Params) -> u64 {
    params.seed as u64 | set << 40
}

impl Experiment {
    /// The experiment before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let source =
            |set: u64, shift: f64| Source { random: Random::new(seed_of(set, params), Purpose::Inputs), shift };
        let mut train = source(0, params.shift);
        let examples: Vec<Example> = (0..params.n_train as usize).map(|_| train.next()).collect();
        let labelled = examples.iter().map(|example| (example.at, f64::from(u8::from(example.is_second))));
        let config = TrainingConfig {
            architecture: ARCHITECTURE,
            batch: LARGEST_BATCH,
            optimizer: Optimizer::Adam,
            rate: RATE,
            seed: params.seed as u64,
            ..TrainingConfig::default()
        };
        let trainer = Trainer::with_data(config, DataSet::of(labelled), DataSet::of([]));
        let measured = |set: u64, shift: f64, size: f64| Measured {
            source: source(set, shift),
            examples: size as usize,
            tried: 0,
            errors: 0,
        };
        let mut seen = source(3, 0.0);
        let dev = (0..SHOWN).map(|_| seen.next()).collect();
        Self {
            steps: params.steps as u64,
            trainer,
            measured: [
                measured(1, params.shift, params.n_train_dev),
                measured(3, 0.0, params.n_dev),
                measured(4, 0.0, params.n_test),
            ],
            shown: (examples.into_iter().take(SHOWN).collect(), dev),
        }
    }

    /// Does a slice; `false` when all is done.
    pub fn step(&mut self) -> bool {
        if self.is_learning() {
            for _ in 0..SLICE_STEPS.min(self.steps - self.trainer.steps()) {
                self.trainer.step();
            }
        } else if let Some(set) = self.measured.iter_mut().find(|set| set.tried < set.examples) {
            set.go_on(&mut self.trainer);
        }
        self.is_learning() || self.measured.iter().any(|set| set.tried < set.examples)
    }

    /// Whether there are steps to take: a run that has diverged takes no more.
    fn is_learning(&self) -> bool {
        self.trainer.status() == Status::Running && self.trainer.steps() < self.steps
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        let sum = |of: fn(&Measured) -> usize| self.measured.iter().map(of).sum::<usize>() as f64;
        let done = EXAMPLES_A_STEP * self.trainer.steps() as f64 + sum(|set| set.tried);
        done / (EXAMPLES_A_STEP * self.steps as f64 + sum(|set| set.examples))
    }

    /// The errors that were measured.
    #[must_use]
    pub fn rates(&mut self) -> Rates {
        let train = Rate { error: self.trainer.score_training().error, examples: None };
        let best = Rate { error: best_error(), examples: None };
        let [train_dev, dev, test] = [0, 1, 2].map(|index| {
            let Measured { tried, errors, .. } = self.measured[index];
            Rate { error: errors as f64 / tried.max(1) as f64, examples: Some(tried as f64) }
        });
        [best, train, train_dev, dev, test]
    }

    /// What the network says of the plane.
    #[must_use]
    pub fn plane(&mut self) -> Plane {
        let nodes: Vec<[f64; 2]> = (0..NODES.0 * NODES.1).map(|node| node_at(node % NODES.0, node / NODES.0)).collect();
        let mut logits = vec![0.0; nodes.len()];
        self.trainer.logits(&nodes, &mut logits);
        Plane { logits, train: self.shown.0.clone(), dev: self.shown.1.clone() }
    }
}

/// The coordinates of a node of the grid.
#[must_use]
pub fn node_at(column: usize, row: usize) -> [f64; 2] {
    let along =
        |(low, high): (f64, f64), line: usize, lines: usize| low + (high - low) * line as f64 / (lines - 1) as f64;
    [along(ACROSS, column, NODES.0), along(UPWARDS, row, NODES.1)]
}

impl Measured {
    /// Tries the next examples.
    fn go_on(&mut self, trainer: &mut Trainer) {
        let examples: Vec<Example> =
            (0..SLICE_EXAMPLES.min(self.examples - self.tried)).map(|_| self.source.next()).collect();
        let points: Vec<[f64; 2]> = examples.iter().map(|example| example.at).collect();
        let mut logits = vec![0.0; points.len()];
        trainer.logits(&points, &mut logits);
        let is_wrong = |(example, logit): &(&Example, &f64)| (**logit > 0.0) != example.is_second;
        self.errors += examples.iter().zip(&logits).filter(is_wrong).count();
        self.tried += examples.len();
    }
}
