//! The first step of each network by the scale of its fresh weights.

use super::limits::{SLICE_PRODUCTS, products_per_step};
use super::params::Params;
use crate::nn::training::{FirstStep, Normalization, TrainingConfig};

/// The first scale, and the last one.
pub const SCALES: (f64, f64) = (0.1, 30.0);
/// The scales of a curve, equally far apart by their ratios.
const COUNT: usize = 13;

/// A curve, and what there is at the scale that is set.
#[derive(Clone, Debug, PartialEq)]
pub struct ByScale {
    /// Whose first steps these are.
    pub normalization: Normalization,
    /// The relative change of the hidden weights in the first step, now; none where it cannot be taken.
    pub now: Option<f64>,
    /// Scales with the relative changes, where the step can be taken.
    pub curve: Vec<(f64, f64)>,
}

/// The first steps on their way: for each network the one that is set, then those of the curve.
#[derive(Clone, Debug)]
pub struct FirstSteps {
    params: Params,
    done: Vec<ByScale>,
    running: Option<FirstStep>,
    index: usize,
}

impl FirstSteps {
    /// None of them is done.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let empty = |normalization| ByScale { normalization, now: None, curve: Vec::new() };
        Self { params: *params, done: params.norm.members().map(empty).collect(), running: None, index: 0 }
    }

    /// All of them as far as they are done.
    #[must_use]
    pub fn curves(&self) -> &[ByScale] {
        &self.done
    }

    /// Does a slice; `false` when all are done.
    pub fn step(&mut self) -> bool {
        let per_part = products_per_step(&self.params) / (2.0 * self.params.depth + 2.0);
        let parts = (SLICE_PRODUCTS as f64 / per_part).clamp(1.0, 64.0) as usize;
        for _ in 0..parts {
            let Some(network) = self.done.get_mut(self.index / (COUNT + 1)) else {
                return false;
            };
            let scale = self.index.checked_rem(COUNT + 1).and_then(|place| place.checked_sub(1)).map(scale);
            let first_step = self.running.get_or_insert_with(|| {
                let config = self.params.config(network.normalization);
                let weight_scale = scale.unwrap_or(config.weight_scale);
                FirstStep::new(TrainingConfig { weight_scale, ..config })
            });
            if first_step.part() {
                let change = first_step.relative_change();
                match scale {
                    None => network.now = change,
                    Some(scale) => network.curve.extend(change.filter(|change| *change > 0.0).map(|y| (scale, y))),
                }
                self.running = None;
                self.index += 1;
            }
        }
        self.index < self.done.len() * (COUNT + 1)
    }

    /// The share that is done, in 0…1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        self.index as f64 / (self.done.len() * (COUNT + 1)).max(1) as f64
    }
}

/// A scale of the curve.
fn scale(place: usize) -> f64 {
    SCALES.0 * libm::pow(SCALES.1 / SCALES.0, place as f64 / (COUNT - 1) as f64)
}
