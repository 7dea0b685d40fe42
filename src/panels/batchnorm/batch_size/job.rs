//! The computation in slices: some batches first, then the three examples, then all other batches.

use super::bars::{Bars, COUNTED_BINS, HALF_RANGE};
use super::examples::{Example, SIZES};
use super::law;
use super::params::Params;
use super::solution::Solution;
use crate::nn::batches::{Batches, BatchesConfig};
use crate::panel::Job;
use crate::plot::Curve;

/// At most this many values are normalized: half a second's work in a browser.
pub const MOST_VALUES: f64 = 4_194_304.0;

/// The batches on their way.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    batches: Batches,
    examples: Vec<Batches>,
    training: Curve,
    inference: Curve,
}

fn batches(params: &Params, size: usize, batches: usize) -> Batches {
    Batches::new(BatchesConfig {
        size,
        batches,
        input: params.input.distribution(),
        epsilon: 0.0,
        half_range: HALF_RANGE,
        bins: COUNTED_BINS,
        seed: params.seed as u64,
    })
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        /// Enough for a small histogram, and quickly done.
        const EXAMPLE_VALUES: usize = 16_384;
        let most = (MOST_VALUES / params.m).floor();
        Self {
            params: *params,
            batches: batches(params, params.m as usize, params.batches.min(most) as usize),
            examples: SIZES.iter().map(|&size| batches(params, size, EXAMPLE_VALUES / size)).collect(),
            training: law::training_curve(params),
            inference: law::inference_curve(params.input.distribution()),
        }
    }
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        let is_begun = self.batches.done() > 0;
        let waiting = self.examples.iter_mut().find(|example| is_begun && !example.is_done());
        waiting.unwrap_or(&mut self.batches).step();
        !(self.batches.is_done() && self.examples.iter().all(Batches::is_done))
    }

    fn progress(&self) -> f64 {
        self.batches.progress()
    }

    fn is_presentable(&self) -> bool {
        self.batches.done() > 0
    }

    fn solution(&self) -> Solution {
        let (params, batches) = (&self.params, &self.batches);
        let after = Bars::of(batches.after());
        let top = law::top(&self.inference);
        Solution {
            done: batches.done() as f64,
            batches: batches.config().batches as f64,
            spikes: after.spikes(top),
            after,
            top,
            training: self.training.clone(),
            inference: self.inference.clone(),
            sd_mean: batches.sd_mean().unwrap_or(f64::NAN),
            expected_sd_mean: law::mean_deviation(params.m),
            kurtosis: batches.kurtosis().unwrap_or(f64::NAN),
            exact_kurtosis: law::kurtosis(params),
            gap: law::gap(params, batches.after()),
            gaps: law::gaps(),
            mean_deviations: law::mean_deviations(),
            jitter: law::jitter(params),
            largest: law::largest(params.m),
            outlier: law::outlier_curve(params.m),
            examples: self.examples.iter().map(|batches| Example::of(params, batches)).collect(),
        }
    }
}
