//! Everything that the panel shows.

use super::learning;
use super::stream::Averages;

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// What each batch had.
    pub seen: Averages,
    /// The running averages.
    pub collected: Averages,
    /// Their expectations.
    pub expectations: Averages,
    /// The running mean now.
    pub running_mean: f64,
    /// The running variance now; not a number where a batch had none.
    pub running_var: f64,
    /// The true mean now.
    pub true_mean: f64,
    /// The expectation of the running mean minus the true mean.
    pub bias: f64,
    /// The weight that the start still has.
    pub start_weight: f64,
    /// The batches until the start has a hundredth of its weight.
    pub batches_until: f64,
    /// The same by momentum.
    pub untils: Vec<(f64, f64)>,
    /// The mean as it is recounted with the weights at rest.
    pub recounted_mean: f64,
    /// The variance as it is recounted.
    pub recounted_var: f64,
    /// The output at inference for an example at the true mean.
    pub eval_output: f64,
    /// How the networks fare: by the statistics of batches, and by running averages; empty where none is trained.
    pub by_batch: learning::Course,
    /// The same by running averages.
    pub by_running: learning::Course,
}
