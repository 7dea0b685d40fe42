//! The computation in slices: test sets first, then the exact curve.

use super::params::Params;
use super::solution::{Outcome, Solution, Trial, exact_coverage, prior};
use crate::nn::random::{Purpose, Random};
use crate::panel::{Choice, Job};
use crate::panels::shared::MethodChoice;
use crate::stats::Beta;
use crate::stats::binomial::Binomial;
use crate::stats::coverage::Intervals;

/// More intervals than this cannot be distinguished in one picture.
pub const MOST_SHOWN: usize = 100;
/// The curve has this many points: hardly fewer than a figure has pixels.
const CURVE_POINTS: u32 = 600;
/// A slice: this many test sets, or this many points.
const SLICE: u32 = 100;

/// The simulation on its way.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    intervals: Intervals,
    prior: Beta,
    random: Random,
    trials: Vec<Trial>,
    curve: Vec<(f64, f64)>,
    by_method: Vec<f64>,
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        Self {
            params: *params,
            intervals: intervals(params, params.method),
            prior: prior(params.method),
            random: Random::new(params.seed as u64, Purpose::Inputs),
            trials: Vec::new(),
            curve: Vec::new(),
            by_method: Vec::new(),
        }
    }

    /// Draws the next test set. More of them leave the earlier ones as they were.
    fn draw(&mut self) -> Trial {
        let by_chance = self.random.uniform();
        let truth = if self.params.is_from_prior() { self.prior.quantile(by_chance) } else { self.params.truth };
        let errors = Binomial::new(self.intervals.examples(), truth).quantile(self.random.uniform());
        let (low, high) = self.intervals.after(errors);
        Trial { truth, low, high }
    }

    fn add_points(&mut self) {
        let last = f64::from(CURVE_POINTS);
        let end = furthest_truth(&self.params);
        for _ in 0..SLICE {
            let truth = end * self.curve.len() as f64 / last;
            self.curve.push((truth, self.intervals.coverage(truth).hit));
        }
    }
}

/// The end of the axis of the true error probability: most models are right more often than not.
#[must_use]
pub fn furthest_truth(params: &Params) -> f64 {
    if params.truth > 0.5 { 1.0 } else { 0.5 }
}

fn intervals(params: &Params, method: MethodChoice) -> Intervals {
    Intervals::new(method.method(), params.n as u32, params.level)
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        if self.trials.len() < self.params.repeats as usize {
            let left = self.params.repeats as usize - self.trials.len();
            for _ in 0..left.min(SLICE as usize) {
                let trial = self.draw();
                self.trials.push(trial);
            }
        } else if self.curve.len() <= CURVE_POINTS as usize {
            self.add_points();
        } else if let Some((method, ..)) = MethodChoice::OPTIONS.get(self.by_method.len()) {
            self.by_method.push(exact_coverage(&self.params, *method, &intervals(&self.params, *method)));
        }
        self.by_method.len() < MethodChoice::OPTIONS.len()
    }

    fn progress(&self) -> f64 {
        let all = self.params.repeats + f64::from(CURVE_POINTS);
        ((self.trials.len() + self.curve.len()) as f64 / all).min(1.0)
    }

    fn is_presentable(&self) -> bool {
        self.by_method.len() == MethodChoice::OPTIONS.len()
    }

    fn solution(&self) -> Solution {
        let count = |wanted: Outcome| self.trials.iter().filter(|trial| trial.outcome() == wanted).count() as f64;
        let first_shown = self.trials.len().saturating_sub(MOST_SHOWN);
        Solution {
            latest: self.trials[first_shown..].to_vec(),
            running: running_share(&self.trials),
            hits: count(Outcome::Hit),
            missed_low: count(Outcome::Low),
            missed_high: count(Outcome::High),
            exact: exact_coverage(&self.params, self.params.method, &self.intervals),
            curve: self.curve.clone(),
            by_method: self.by_method.clone(),
        }
    }
}

/// The share of hits among the first 1, 2, 3, … test sets.
fn running_share(trials: &[Trial]) -> Vec<(f64, f64)> {
    let mut hits = 0.0;
    let shares = trials.iter().enumerate().map(|(index, trial)| {
        hits += f64::from(u8::from(trial.outcome() == Outcome::Hit));
        let count = (index + 1) as f64;
        (count, hits / count)
    });
    shares.collect()
}
