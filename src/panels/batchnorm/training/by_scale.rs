//! The first step of each network by the scale of its fresh weights.

use super::limits::parts_per_slice;
use super::params::Params;
use crate::nn::training::{FirstStep, Normalization, TrainingConfig};

/// The first scale, and the last one.
pub const SCALES: (f64, f64) = (0.1, 30.0);
/// The scales of a curve, equally far apart by their ratios.
const COUNT: usize = 13;
/// The first steps that are taken for a network: at the scale that is set, and for the curve.
pub const STEPS_PER_NETWORK: usize = 1 + COUNT;
/// More parts than these are not done in a slice.
const MOST_PARTS: f64 = 64.0;

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

/// The first steps on their way: of all networks those at the scale that is set, then curve after curve.
#[derive(Clone, Debug)]
pub struct FirstSteps {
    params: Params,
    /// Of each network what is known; a curve stays until the next is whole.
    known: Vec<ByScale>,
    /// The curve under way.
    curve: Vec<(f64, f64)>,
    /// This many first steps are done, and from this many on all can be shown.
    done: usize,
    presentable: usize,
    /// A network before its first step, with weights of the usual scale, and which one it is.
    fresh: Option<(Normalization, FirstStep)>,
    running: Option<FirstStep>,
}

impl FirstSteps {
    /// None of them is done.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let empty = |normalization| ByScale { normalization, now: None, curve: Vec::new() };
        let known: Vec<ByScale> = params.norm.members().map(empty).collect();
        let presentable = known.len() * STEPS_PER_NETWORK;
        Self { params: *params, known, curve: Vec::new(), done: 0, presentable, fresh: None, running: None }
    }

    /// Begins anew for other parameters. Where every network has a curve, these stay until the new ones are there.
    pub fn renew(&mut self, params: &Params) {
        let (old, was_presentable) = (std::mem::take(&mut self.known), self.is_presentable());
        *self = Self::new(params);
        let mut all_have_curves = was_presentable;
        for network in &mut self.known {
            match old.iter().find(|old| old.normalization == network.normalization) {
                Some(old) => network.curve.clone_from(&old.curve),
                None => all_have_curves = false,
            }
        }
        if all_have_curves {
            self.presentable = self.known.len();
        }
    }

    /// All of them as far as they are known.
    #[must_use]
    pub fn curves(&self) -> &[ByScale] {
        &self.known
    }

    /// Whether there is enough to be shown: all at the scale that is set, and a curve of each network.
    #[must_use]
    pub const fn is_presentable(&self) -> bool {
        self.done >= self.presentable
    }

    /// Whether all are done.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.done >= self.known.len() * STEPS_PER_NETWORK
    }

    /// Does a slice.
    pub fn step(&mut self) {
        for _ in 0..parts_per_slice(&self.params, MOST_PARTS) {
            if self.is_done() {
                return;
            }
            self.part();
        }
    }

    /// Does a part of the first step at hand.
    fn part(&mut self) {
        let (index, place) = match self.done.checked_sub(self.known.len()) {
            None => (self.done, None),
            Some(beyond) => (beyond / COUNT, Some(beyond % COUNT)),
        };
        let network = &mut self.known[index];
        let config = self.params.config(network.normalization);
        let scale = place.map_or(config.weight_scale, scale);
        let first_step = self.running.get_or_insert_with(|| {
            let fresh = self.fresh.take().filter(|fresh| fresh.0 == network.normalization);
            let new = || (network.normalization, FirstStep::new(TrainingConfig { weight_scale: 1.0, ..config }));
            self.fresh.insert(fresh.unwrap_or_else(new)).1.with_scaled_weights(scale)
        });
        if !first_step.part() {
            return;
        }
        let change = first_step.relative_change();
        if place.is_none() {
            network.now = change;
        } else {
            self.curve.extend(change.filter(|change| *change > 0.0).map(|change| (scale, change)));
        }
        if place == Some(COUNT - 1) {
            network.curve = std::mem::take(&mut self.curve);
        }
        self.running = None;
        self.done += 1;
        if self.is_done() {
            self.fresh = None;
        }
    }

    /// The share that is done, in 0…1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        self.done as f64 / (self.known.len() * STEPS_PER_NETWORK).max(1) as f64
    }
}

/// A scale of the curve.
fn scale(place: usize) -> f64 {
    SCALES.0 * libm::pow(SCALES.1 / SCALES.0, place as f64 / (COUNT - 1) as f64)
}
