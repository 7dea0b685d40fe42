//! The computation in slices: a system a slice.

use super::params::Params;
use super::solution::{Solution, solve};
use super::systems::SYSTEMS;
use super::trial::{Trial, difficulties, run};
use crate::panel::Job;

/// The most strangers of a test set: all are drawn for every system.
pub const MOST_STRANGERS: f64 = 20_000.0;

/// The trials so far.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    difficulties: Vec<f64>,
    trials: Vec<Trial>,
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        Self { params: *params, difficulties: Vec::new(), trials: Vec::new() }
    }
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        if self.difficulties.is_empty() {
            self.difficulties = difficulties(&self.params);
        } else if let Some(system) = SYSTEMS.get(self.trials.len()) {
            self.trials.push(run(&self.params, (self.trials.len(), system), &self.difficulties));
        }
        !self.is_presentable()
    }

    fn progress(&self) -> f64 {
        self.trials.len() as f64 / SYSTEMS.len() as f64
    }

    fn is_presentable(&self) -> bool {
        self.trials.len() == SYSTEMS.len()
    }

    fn solution(&self) -> Solution {
        solve(&self.params, &self.trials)
    }
}
