//! The computation in slices: sample after sample, each fitted and tried on new values.

use std::collections::VecDeque;

use super::params::Params;
use super::solution::{Exact, ROUNDING, Simulated, Solution, places, truth};
use crate::nn::random::{Purpose, Random};
use crate::panel::Job;
use crate::stats::moments::Moments;
use crate::stats::polynomial::Fit;

/// More curves than this cannot be distinguished in one picture.
const MOST_SHOWN: usize = 30;
/// Values drawn in a slice, about: less than two milliseconds of drawing and fitting.
const SLICE_VALUES: usize = 4000;

/// The simulation on its way.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    places: Vec<f64>,
    truths: Vec<f64>,
    exact: Exact,
    noise: Random,
    fresh_noise: Random,
    latest: VecDeque<Fit>,
    sample: Vec<f64>,
    train: Moments,
    validation: Moments,
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let places = places(params.count());
        let truths: Vec<f64> = places.iter().map(|place| truth(*place)).collect();
        Self {
            params: *params,
            exact: Exact::new(params, &places, &truths),
            places,
            truths,
            noise: Random::new(params.seed as u64, Purpose::Inputs),
            fresh_noise: Random::new(params.seed as u64, Purpose::TestInputs),
            latest: VecDeque::new(),
            sample: Vec::new(),
            train: Moments::default(),
            validation: Moments::default(),
        }
    }

    /// Draws and fits the next sample. More of them leave the earlier ones as they were.
    fn draw(&mut self) {
        let noise = self.params.noise;
        self.sample = self.truths.iter().map(|truth| truth + noise * self.noise.normal()).collect();
        let fit = self.exact.design().fit(&self.sample, self.params.whole_degree()).unwrap_or_default();
        let fitted = self.sample.iter().zip(fit.residuals()).map(|(value, residual)| value - residual);
        let misses = self.truths.iter().zip(fitted).map(|(truth, fitted)| {
            let miss = truth + noise * self.fresh_noise.normal() - fitted;
            miss * miss
        });
        let squares: f64 = misses.sum();
        let left = fit.left();
        self.train.add(if left < ROUNDING * (1.0 + noise * noise) { 0.0 } else { left });
        self.validation.add(squares / self.truths.len() as f64);
        if self.latest.len() == MOST_SHOWN {
            self.latest.pop_front();
        }
        self.latest.push_back(fit);
    }

    fn drawn(&self) -> usize {
        self.train.count() as usize
    }
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        let wanted = self.params.resamples as usize;
        let slice = (SLICE_VALUES / self.places.len().max(1)).max(1);
        for _ in 0..slice.min(wanted.saturating_sub(self.drawn())) {
            self.draw();
        }
        self.drawn() < wanted
    }

    fn progress(&self) -> f64 {
        self.train.count() / self.params.resamples
    }

    fn is_presentable(&self) -> bool {
        !self.latest.is_empty()
    }

    fn solution(&self) -> Solution {
        let by_degree = self.exact.by_degree();
        let degree = self.params.whole_degree().min(by_degree.len().saturating_sub(1));
        Solution {
            errors: by_degree[degree],
            by_degree,
            by_place: self.exact.by_place(),
            outside: self.exact.outside(),
            simulated: Simulated {
                count: self.train.count(),
                train: self.train.mean(),
                validation: self.validation.mean(),
            },
            truth: self.exact.truth(),
            expected: self.exact.expected(),
            fits: self.latest.iter().map(|fit| self.exact.curve(fit)).collect(),
            sample: self.places.iter().copied().zip(self.sample.iter().copied()).collect(),
        }
    }
}
