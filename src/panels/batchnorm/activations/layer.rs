//! What the panel shows of one layer.

use super::axis::Axis;
use crate::nn::summary::LayerSummary;
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

/// Neighbouring bins that are taller than the histogram.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spike {
    /// The middle of the tallest of them.
    pub at: f64,
    /// The share of the outputs in all of them.
    pub share: f64,
}

impl Layer {
    /// The layer of a summary.
    #[must_use]
    pub fn new(summary: &LayerSummary, axis: &Axis) -> Self {
        let (shares, below, above) = shares(&summary.values, axis);
        Self {
            sd: summary.sd,
            dead_share: summary.dead_share,
            share_between: summary.share_between,
            overflowed: summary.overflowed,
            spikes: spikes(&shares, axis),
            shares,
            below,
            above,
        }
    }
}

/// The share of the values in each bin, below and above the axis.
fn shares(values: &[f64], axis: &Axis) -> (Vec<f64>, f64, f64) {
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

fn spikes(shares: &[f64], axis: &Axis) -> Vec<Spike> {
    let mut spikes = Vec::new();
    let mut bin = 0;
    while bin < shares.len() {
        let run = shares[bin..].iter().take_while(|share| **share > axis.top);
        let count = run.count();
        if count == 0 {
            bin += 1;
            continue;
        }
        let tallest = (bin..bin + count).max_by(|a, b| shares[*a].total_cmp(&shares[*b])).unwrap_or(bin);
        spikes.push(Spike {
            at: 0.5 * (axis.edge(tallest) + axis.edge(tallest + 1)),
            share: shares[bin..bin + count].iter().sum(),
        });
        bin += count;
    }
    spikes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_tall_bins_are_one_spike() {
        let axis = Axis { low: 0.0, high: 6.0, bins: 6, top: 0.1, ticks: &[] };
        let spikes = spikes(&[0.2, 0.3, 0.05, 0.0, 0.05, 0.4], &axis);
        let expected = [Spike { at: 1.5, share: 0.5 }, Spike { at: 5.5, share: 0.4 }];
        assert_eq!(spikes, expected);
    }
}
