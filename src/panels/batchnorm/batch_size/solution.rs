//! Everything that is computed: the normalized values of many batches, and the laws they are held against.

use super::bars::Bars;
use super::examples::Example;
use crate::panels::shared::Spike;
use crate::plot::Curve;

/// What many batches gave so far, and the laws they are held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// How many batches have been normalized so far.
    pub done: f64,
    /// How many there will be.
    pub batches: f64,
    /// The normalized values.
    pub after: Bars,
    /// The density at the top of the histogram: a little above the density at inference.
    pub top: f64,
    /// Bars that are taller.
    pub spikes: Vec<Spike>,
    /// The exact density in training; empty where none is known, and for m = 2, which has none.
    pub training: Curve,
    /// The density at inference: that of the input.
    pub inference: Curve,
    /// The deviation of the batch means from 0, root mean square.
    pub sd_mean: f64,
    /// Its expectation, 1/√m.
    pub expected_sd_mean: f64,
    /// The kurtosis of the normalized values.
    pub kurtosis: f64,
    /// Its exact value; NaN where none is known.
    pub exact_kurtosis: f64,
    /// The Kolmogorov distance between training and inference.
    pub gap: f64,
    /// The exact distance for normal input by batch size.
    pub gaps: &'static Curve,
    /// The standard deviation of the batch mean by batch size.
    pub mean_deviations: &'static Curve,
    /// How far an example jitters in training: the standard deviation over its neighbours of the normalized value of
    /// an example at 1 standard deviation; NaN where its law is not known.
    pub jitter: f64,
    /// The largest |x̂| that a batch of this size allows, √(m − 1).
    pub largest: f64,
    /// The normalized value of one example by how far it is, when the others have mean 0 and standard deviation 1.
    pub outlier: Curve,
    /// A small, a middle and a large batch, before and after.
    pub examples: Vec<Example>,
}
