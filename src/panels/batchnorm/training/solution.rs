//! Everything that is computed: the networks as they are now, what was changed on the way, and what was compared.

use std::sync::Arc;

use super::by_scale::ByScale;
use super::history::{Change, Setting};
use super::layers::Layer;
use super::survey::Findings;
use crate::nn::training::{Cell, Normalization, Sweep, SweepConfig, Trainer};
use crate::plot::Curve;

/// This many examples are drawn.
const DRAWN: usize = 240;

/// A network as it is now.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// Its kind.
    pub normalization: Normalization,
    /// The steps that it has taken.
    pub steps: u64,
    /// The step that it could not take, from 1.
    pub diverged_at: Option<u64>,
    /// The loss of the batches by step, in nats; where there are many steps, means of some in a row.
    pub raw: Arc<Curve>,
    /// The same, smoothed.
    pub smooth: Arc<Curve>,
    /// What it says of the plane and of all examples, at inference.
    pub findings: Findings,
    /// What its hidden layers gave for the last batch.
    pub layers: Arc<Vec<Layer>>,
}

impl Network {
    /// The loss on the examples that it was trained with, at inference, in nats; infinite where it has diverged. Before
    /// the first step, when its running averages are of nothing yet, there is none.
    #[must_use]
    pub const fn loss(&self) -> f64 {
        self.if_known(self.findings.training.loss)
    }

    /// The same on as many other examples.
    #[must_use]
    pub const fn test_loss(&self) -> f64 {
        self.if_known(self.findings.test.loss)
    }

    const fn if_known(&self, loss: f64) -> f64 {
        match (self.diverged_at, self.findings.steps) {
            (Some(_), _) => f64::INFINITY,
            (None, 0) => f64::NAN,
            (None, _) => loss,
        }
    }

    /// The shares of errors on the examples to train and to test with, at inference; none before the first step.
    #[must_use]
    pub const fn errors(&self) -> (f64, f64) {
        match self.findings.steps {
            0 => (f64::NAN, f64::NAN),
            _ => (self.findings.training.error, self.findings.test.error),
        }
    }
}

/// An example as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Example {
    /// Where it lies.
    pub at: [f64; 2],
    /// Whether it is of the second class.
    pub is_second: bool,
}

/// The first examples to train with.
#[must_use]
pub fn examples(trainer: &Trainer) -> Vec<Example> {
    let set = trainer.training_set();
    set.points()
        .iter()
        .zip(set.labels())
        .take(DRAWN)
        .map(|(at, label)| Example { at: *at, is_second: *label > 0.5 })
        .collect()
}

/// The runs of one kind of network at one learning rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SweptRate {
    /// The learning rate.
    pub rate: f64,
    /// The least, the middle and the largest loss, in nats; infinite where the run has diverged.
    pub losses: (f64, f64, f64),
    /// How many runs have diverged.
    pub diverged: usize,
}

/// The best learning rate of a kind of network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Best {
    /// The learning rate whose middle loss is the least.
    pub rate: f64,
    /// That loss, in nats.
    pub loss: f64,
    /// The steps to the target that half of its runs need at most, if half of them get there.
    pub steps_to_target: Option<u64>,
}

/// One kind of network at all learning rates.
#[derive(Clone, Debug, PartialEq)]
pub struct Swept {
    /// The kind.
    pub normalization: Normalization,
    /// The learning rates that have runs, in order.
    pub rates: Vec<SweptRate>,
    /// The best of them.
    pub best: Option<Best>,
}

impl Swept {
    /// The ends of the widest range of neighbouring learning rates at which the middle loss is at most this.
    #[must_use]
    pub fn usable(&self, loss: f64) -> Option<(f64, f64)> {
        let ranges = self.rates.chunk_by(|one, next| (one.losses.1 <= loss) == (next.losses.1 <= loss));
        let usable = ranges.filter(|range| range.iter().all(|swept| swept.losses.1 <= loss));
        let widest = usable.max_by_key(|range| range.len())?;
        Some((widest.first()?.rate, widest.last()?.rate))
    }
}

/// The comparison of learning rates, as far as it is done.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepResult {
    /// The kinds of networks in their order.
    pub networks: Vec<Swept>,
    /// The steps of a run.
    pub steps: u64,
    /// The runs at a learning rate.
    pub seeds: usize,
    /// The share that is done, in 0…1.
    pub progress: f64,
}

impl SweepResult {
    /// What a sweep has found.
    #[must_use]
    pub fn new(config: &SweepConfig, sweep: &Sweep) -> Self {
        let of_kind = |normalization: Normalization| {
            let cells = sweep.cells().iter().filter(|cell| cell.normalization == normalization);
            let rate = |cell: &Cell| {
                let losses = cell.losses()?;
                Some(SweptRate { rate: cell.rate, losses, diverged: cell.diverged() })
            };
            let best = |cell: &Cell| {
                let (_, loss, _) = cell.losses()?;
                Some(Best { rate: cell.rate, loss, steps_to_target: cell.steps_to_target() })
            };
            Swept {
                normalization,
                rates: cells.filter_map(rate).collect(),
                best: sweep.best(normalization).and_then(best),
            }
        };
        Self {
            networks: config.normalizations.iter().copied().map(of_kind).collect(),
            steps: config.steps,
            seeds: config.seeds.len(),
            progress: sweep.progress().min(1.0),
        }
    }

    /// Whether all runs are done.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.progress >= 1.0
    }

    /// What was found for a kind of network.
    #[must_use]
    pub fn of(&self, normalization: Normalization) -> Option<&Swept> {
        self.networks.iter().find(|swept| swept.normalization == normalization)
    }
}

/// The whole solution.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The network that the numbers are about.
    pub subject: Normalization,
    /// The networks that are compared, in their order.
    pub networks: Vec<Network>,
    /// What was changed on the way, each with the setting before.
    pub changes: Vec<(Change, Setting)>,
    /// Some examples to train with.
    pub examples: Arc<Vec<Example>>,
    /// The first step of each network by the scale of its weights.
    pub first_steps: Vec<ByScale>,
    /// The comparison of learning rates, where it was requested.
    pub sweep: Option<SweepResult>,
}

impl Solution {
    /// The network of a kind.
    #[must_use]
    pub fn network(&self, normalization: Normalization) -> Option<&Network> {
        self.networks.iter().find(|network| network.normalization == normalization)
    }

    /// The steps of the network that has taken most.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.networks.iter().map(|network| network.steps).max().unwrap_or_default()
    }

    /// The relative length of the first step of a kind of network; none where it cannot be taken.
    #[must_use]
    pub fn first_step(&self, normalization: Normalization) -> Option<f64> {
        self.first_steps.iter().find(|curve| curve.normalization == normalization).and_then(|curve| curve.now)
    }

    /// What the sweep has found for the network that the numbers are about.
    #[must_use]
    pub fn best(&self) -> Option<Best> {
        self.sweep.as_ref().and_then(|sweep| sweep.of(self.subject)).and_then(|swept| swept.best)
    }
}
