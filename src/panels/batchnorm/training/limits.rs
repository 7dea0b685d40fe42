//! How much is computed at most.

use super::params::Params;
use crate::nn::training::SweepConfig;

/// Products of a slice, about: a millisecond's work.
pub const SLICE_PRODUCTS: usize = 2_000_000;
/// The loss, in nats, that the runs of the sweep are to reach: the steps that they need are reported, and the learning
/// rates that reach it.
pub const TARGET_LOSS: f64 = 0.2;
/// Products of all steps of all networks together, at most: some minutes' work in a browser.
const MOST_PRODUCTS: f64 = 2.5e11;
/// More steps than these are not counted by anyone.
const MOST_STEPS: f64 = 1e6;

/// The seeds of the sweep.
pub const SWEEP_SEEDS: u64 = 3;
/// The learning rates of the sweep.
pub const SWEEP_RATES: [f64; 12] = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0];
/// The steps of a run of the sweep, where the networks are not too large.
const SWEEP_STEPS: f64 = 1000.0;
/// The fewest: fewer show nothing.
const FEWEST_SWEEP_STEPS: f64 = 100.0;
/// Products of all runs of the sweep, about.
const SWEEP_PRODUCTS: f64 = 3.65e10;

/// Products of matrices in one step of one network, forwards and twice as many backwards.
#[must_use]
pub fn products_per_step(params: &Params) -> f64 {
    let weights = params.width * (3.0 + (params.depth - 1.0) * params.width);
    3.0 * params.batch * weights
}

/// Products of a part of a step: a layer one way.
#[must_use]
pub fn products_per_part(params: &Params) -> f64 {
    products_per_step(params) / (2.0 * params.depth + 2.0)
}

/// The parts of steps in a slice, at most `most`.
#[must_use]
pub fn parts_per_slice(params: &Params, most: f64) -> usize {
    (SLICE_PRODUCTS as f64 / products_per_part(params).max(1.0)).clamp(1.0, most) as usize
}

/// The most steps that the networks can go.
#[must_use]
pub fn most_steps(params: &Params) -> f64 {
    let networks = params.norm.members().count() as f64;
    (MOST_PRODUCTS / (networks * products_per_step(params))).floor().clamp(100.0, MOST_STEPS)
}

/// The comparison of learning rates for these parameters.
#[must_use]
pub fn sweep_config(params: &Params) -> SweepConfig {
    let normalizations: Vec<_> = params.norm.members().collect();
    let runs = (normalizations.len() * SWEEP_RATES.len()) as f64 * SWEEP_SEEDS as f64;
    let steps = SWEEP_PRODUCTS / (runs * products_per_step(params));
    let seed = params.seed as u64;
    SweepConfig {
        common: params.config(params.norm.subject()),
        normalizations,
        rates: SWEEP_RATES.to_vec(),
        seeds: (seed..seed + SWEEP_SEEDS).collect(),
        steps: steps.clamp(FEWEST_SWEEP_STEPS, SWEEP_STEPS).floor() as u64,
        target: TARGET_LOSS,
    }
}
