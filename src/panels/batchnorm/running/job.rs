//! The computation in slices: batch after batch, then, if requested, step after step of two networks.

use super::controls::LEAST_MOMENTUM;
use super::learning::{Course, Learner};
use super::params::Params;
use super::solution::Solution;
use super::stream::{Stream, recounted, true_mean};
use crate::nn::running::{Recount, batches_until, start_weight};
use crate::nn::training::Normalization;
use crate::panel::Job;

/// The share of the start that counts as gone.
pub const SHARE_LEFT: f64 = 0.01;
/// Values drawn in a slice, about.
const SLICE_VALUES: usize = 16_000;
/// Parts of steps in a slice: a millisecond's work.
const SLICE_PARTS: u32 = 24;
/// Points of the curve by momentum.
const POINTS: u32 = 480;

/// The computation on its way.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    stream: Stream,
    recount: Option<Recount>,
    by_batch: Option<Learner>,
    by_running: Option<Learner>,
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let learner = |normalization: Normalization| {
            params.learns().then(|| Learner::new(normalization, params.rate, params.seed as u64))
        };
        Self {
            params: *params,
            stream: Stream::new(params),
            recount: None,
            by_batch: learner(Normalization::Before),
            by_running: learner(Normalization::Moving),
        }
    }

    fn learners(&self) -> impl Iterator<Item = &Learner> {
        self.by_batch.iter().chain(&self.by_running)
    }
}

/// Batches until the start is gone, by momentum.
fn untils() -> Vec<(f64, f64)> {
    let momentum = |point: u32| libm::pow(LEAST_MOMENTUM, 1.0 - f64::from(point) / f64::from(POINTS));
    (0..=POINTS).map(|point| (momentum(point), batches_until(momentum(point), SHARE_LEFT))).collect()
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        let batches = self.params.batches as usize;
        if self.stream.len() < batches {
            let slice = (SLICE_VALUES / self.params.m as usize).max(1);
            for _ in 0..slice.min(batches - self.stream.len()) {
                self.stream.advance();
            }
        } else if self.recount.is_none() {
            self.recount = Some(recounted(&self.params));
        } else {
            for learner in self.by_batch.iter_mut().chain(&mut self.by_running) {
                if !learner.is_done() {
                    learner.go_on(SLICE_PARTS);
                }
            }
        }
        self.recount.is_none() || self.learners().any(|learner| !learner.is_done())
    }

    fn progress(&self) -> f64 {
        let stream = (self.stream.len() + usize::from(self.recount.is_some())) as f64 / (self.params.batches + 1.0);
        let learners = self.learners().count() as f64;
        // Learning takes nearly all of the time.
        let learnt: f64 = self.learners().map(Learner::progress).sum();
        if learners > 0.0 { 0.1 * stream + 0.9 * learnt / learners } else { stream }
    }

    fn is_presentable(&self) -> bool {
        self.recount.is_some() && self.learners().all(|learner| !learner.course().growth.is_empty())
    }

    fn solution(&self) -> Solution {
        let running = self.stream.running();
        let now = true_mean(&self.params, self.params.batches);
        let recount = self.recount.clone().unwrap_or_default();
        let course =
            |learner: &Option<Learner>| learner.as_ref().map_or_else(Course::default, |it| it.course().clone());
        Solution {
            seen: self.stream.seen.clone(),
            collected: self.stream.collected.clone(),
            expectations: self.stream.expectations.clone(),
            running_mean: running.mean,
            running_var: running.variance,
            true_mean: now,
            bias: self.stream.bias(),
            start_weight: start_weight(self.params.momentum, self.params.batches),
            batches_until: batches_until(self.params.momentum, SHARE_LEFT),
            untils: untils(),
            recounted_mean: recount.mean(),
            recounted_var: recount.variance(),
            eval_output: (now - running.mean) / running.variance.sqrt(),
            by_batch: course(&self.by_batch),
            by_running: course(&self.by_running),
        }
    }
}
