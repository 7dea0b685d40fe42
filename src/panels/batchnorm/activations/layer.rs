//! What the panel shows of one layer.

use crate::nn::summary::LayerSummary;
use crate::panels::shared::{HistogramAxis, Spike};
use crate::stats::histogram::Histogram;

/// A layer's outputs, over all its units and the batch.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Their standard deviation; infinite after an overflow.
    pub sd: f64,
    /// The share of units that are 0 for the whole batch (`ReLU`), or of saturated outputs.
    pub dead_share: f64,
    /// The share of the second moment that differs between the examples; `None` where all are 0.
    pub share_between: Option<f64>,
    /// Whether a value was too large for a number.
    pub overflowed: bool,
    /// The share of the outputs in each bin of the axis; empty after an overflow.
    pub shares: Vec<f64>,
    /// The share of the outputs left of the axis.
    pub below: f64,
    /// The share of the outputs right of the axis.
    pub above: f64,
    /// Neighbouring bins that are taller than the histogram, taken together.
    pub spikes: Vec<Spike>,
}

impl Layer {
    /// The layer of a summary.
    #[must_use]
    pub fn new(summary: &LayerSummary, axis: &HistogramAxis) -> Self {
        let (shares, below, above) = shares(&summary.values, axis);
        Self {
            sd: summary.sd,
            dead_share: summary.dead_share,
            share_between: summary.share_between,
            overflowed: summary.overflowed,
            spikes: Spike::all(&shares, &shares, axis.top),
            shares,
            below,
            above,
        }
    }
}

/// The share of the values in each bin, below and above the axis.
fn shares(values: &[f64], axis: &HistogramAxis) -> (Vec<f64>, f64, f64) {
    let Some(mut histogram) = Histogram::new(axis.low, axis.high, axis.bins) else {
        return (Vec::new(), 0.0, 0.0);
    };
    if values.is_empty() {
        return (Vec::new(), 0.0, 0.0);
    }
    histogram.extend(values);
    let share = |count: u64| count as f64 / values.len() as f64;
    (histogram.counts().iter().copied().map(share).collect(), share(histogram.below()), share(histogram.above()))
}
