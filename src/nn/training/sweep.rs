//! Many runs compared: the loss that each kind of network comes to at each learning rate, with its spread over seeds.

use super::architecture::{Architecture, Normalization};
use super::config::TrainingConfig;
use super::trainer::{Status, Trainer};

/// Products in one slice, about: a millisecond's work.
const SLICE_PRODUCTS: usize = 2_000_000;

/// The weight of a batch in the smoothed loss that is compared with a target: about the mean of the last 20 batches.
const SMOOTHING: f64 = 0.05;

/// Everything that determines a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepConfig {
    /// What all runs have in common; its normalization, rate and seed are not used.
    pub common: TrainingConfig,
    /// What is compared.
    pub normalizations: Vec<Normalization>,
    /// The learning rates.
    pub rates: Vec<f64>,
    /// The seeds; each run has its own data, weights and batches.
    pub seeds: Vec<u64>,
    /// The steps of a run.
    pub steps: u64,
    /// The loss to be reached, in nats.
    pub target: f64,
}

impl SweepConfig {
    /// The most steps of a run.
    pub const MOST_STEPS: u64 = 100_000;
    /// The most runs.
    pub const MOST_RUNS: usize = 10_000;

    /// The nearest legal comparison: at most 10 000 runs (seeds, then rates are left out) of at most 100 000 steps.
    #[must_use]
    pub fn clamped(mut self) -> Self {
        self.normalizations.truncate(Normalization::ALL.len());
        self.rates.truncate(Self::MOST_RUNS / self.normalizations.len().max(1));
        self.seeds.truncate((Self::MOST_RUNS / (self.normalizations.len() * self.rates.len()).max(1)).max(1));
        Self { steps: self.steps.min(Self::MOST_STEPS), common: self.common.clamped(), ..self }
    }
}

/// Where one run ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ending {
    /// The mean loss on the examples that it was trained with, at inference; +∞ for a run that has diverged.
    pub loss: f64,
    /// The share of errors on the examples to train with.
    pub training_error: f64,
    /// The share of errors on the examples to test with.
    pub test_error: f64,
    /// The step after which the smoothed loss of the batches was first at most the target.
    pub steps_to_target: Option<u64>,
    /// Whether, and at which step, it has diverged.
    pub status: Status,
}

/// The runs of one kind of network at one learning rate.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The kind of network.
    pub normalization: Normalization,
    /// The learning rate.
    pub rate: f64,
    /// Its runs, the one with the least loss first.
    pub endings: Vec<Ending>,
}

impl Cell {
    /// The least, the middle and the largest loss, in nats; of an even number the lower one of the two in the middle.
    /// Nothing without runs.
    #[must_use]
    pub fn losses(&self) -> Option<(f64, f64, f64)> {
        let middle = self.endings.get(self.endings.len().saturating_sub(1) / 2)?;
        Some((self.endings.first()?.loss, middle.loss, self.endings.last()?.loss))
    }

    /// How many runs have diverged.
    #[must_use]
    pub fn diverged(&self) -> usize {
        self.endings.iter().filter(|ending| ending.status != Status::Running).count()
    }

    /// The steps to the target that half of the runs need at most, if half of them get there.
    #[must_use]
    pub fn steps_to_target(&self) -> Option<u64> {
        let mut steps: Vec<u64> = self.endings.iter().filter_map(|ending| ending.steps_to_target).collect();
        steps.sort_unstable();
        let middle = self.endings.len().checked_sub(1)? / 2;
        steps.get(middle).copied()
    }
}

/// A comparison on its way.
#[derive(Clone, Debug)]
pub struct Sweep {
    config: SweepConfig,
    cells: Vec<Cell>,
    running: Option<Run>,
    finished: usize,
}

/// The run at hand.
#[derive(Clone, Debug)]
struct Run {
    trainer: Trainer,
    smoothed: f64,
    steps_to_target: Option<u64>,
}

impl Sweep {
    /// A comparison before its first run; its configuration is [clamped](SweepConfig::clamped).
    #[must_use]
    pub fn new(config: SweepConfig) -> Self {
        let config = config.clamped();
        let cells = config.normalizations.iter().flat_map(|&normalization| {
            config.rates.iter().map(move |&rate| Cell { normalization, rate, endings: Vec::new() })
        });
        Self { cells: cells.collect(), config, running: None, finished: 0 }
    }

    /// Does a slice; `false` when all runs are done.
    pub fn step(&mut self) -> bool {
        let count = self.config.seeds.len() * self.cells.len();
        if self.finished >= count {
            return false;
        }
        let (cell, seed) = (self.finished % self.cells.len(), self.finished / self.cells.len());
        let run = self.running.get_or_insert_with(|| {
            let Cell { normalization, rate, .. } = self.cells[cell];
            let architecture = Architecture { normalization, ..self.config.common.architecture };
            let common = self.config.common;
            Run::new(TrainingConfig { architecture, rate, seed: self.config.seeds[seed], ..common })
        });
        if run.go_on(self.config.steps, self.config.target) {
            return true;
        }
        let ending = run.ending();
        let endings = &mut self.cells[cell].endings;
        let place = endings.partition_point(|other| other.loss <= ending.loss);
        endings.insert(place, ending);
        self.running = None;
        self.finished += 1;
        self.finished < count
    }

    /// The share of the work that is done, in 0…1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        let count = (self.config.seeds.len() * self.cells.len()).max(1) as f64;
        let steps = self.running.as_ref().map_or(0, |run| run.trainer.steps());
        (self.finished as f64 + steps as f64 / self.config.steps.max(1) as f64) / count
    }

    /// All kinds of networks at all rates, kind by kind, with the runs that are done. The runs of the first seed come
    /// first, so that every cell has one early.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The learning rate at which a kind of network does best: that of the least middle loss, the lower one of equals.
    /// None where no middle run got to its end.
    #[must_use]
    pub fn best(&self, normalization: Normalization) -> Option<&Cell> {
        let middle = |cell: &&Cell| cell.losses().map_or(f64::INFINITY, |(_, middle, _)| middle);
        let cells = self.cells.iter().filter(|cell| cell.normalization == normalization);
        cells.filter(|cell| middle(cell).is_finite()).min_by(|a, b| middle(a).total_cmp(&middle(b)))
    }
}

impl Run {
    fn new(config: TrainingConfig) -> Self {
        Self { trainer: Trainer::new(config), smoothed: 0.0, steps_to_target: None }
    }

    /// Goes on for a slice; `false` when the run is at its end.
    fn go_on(&mut self, steps: u64, target: f64) -> bool {
        let config = self.trainer.config();
        let Architecture { depth, width, .. } = config.architecture;
        // A part is a layer one way; backwards it has two products of matrices.
        let products = 3 * config.batch * width * width * depth / (2 * depth + 2);
        for _ in 0..(SLICE_PRODUCTS / products.max(1)).clamp(1, 1000) {
            if self.trainer.steps() >= steps {
                return false;
            }
            let is_step = self.trainer.part();
            if self.trainer.status() != Status::Running {
                return false;
            }
            if is_step {
                self.look(target);
            }
        }
        true
    }

    fn look(&mut self, target: f64) {
        let loss = self.trainer.last_loss().unwrap_or_default();
        self.smoothed += SMOOTHING * (loss - self.smoothed);
        // A mean of few batches that began at 0 is too low by this share.
        let weight = 1.0 - libm::pow(1.0 - SMOOTHING, self.trainer.steps() as f64);
        if self.steps_to_target.is_none() && self.smoothed / weight <= target {
            self.steps_to_target = Some(self.trainer.steps());
        }
    }

    fn ending(&mut self) -> Ending {
        let (training, test) = (self.trainer.score_training(), self.trainer.score_test());
        let status = self.trainer.status();
        Ending {
            loss: if status == Status::Running { training.loss } else { f64::INFINITY },
            training_error: training.error,
            test_error: test.error,
            steps_to_target: self.steps_to_target,
            status,
        }
    }
}
