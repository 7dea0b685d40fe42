//! Histograms of what the hidden layers gave for the last batch.

use super::params::{Activated, Params};
use crate::nn::training::Trainer;
use crate::panels::shared::HistogramAxis;
use crate::stats::histogram::Histogram;

/// The axis of all histograms; it depends on the activation alone, so that it stays fixed.
#[must_use]
pub const fn axis_of(params: &Params) -> HistogramAxis {
    match params.activation {
        Activated::Relu => HistogramAxis { low: -2.0, high: 6.0, bins: 32, top: 0.2, ticks: &[-2.0, 0.0, 2.0, 4.0] },
        Activated::Tanh | Activated::Sigmoid => {
            HistogramAxis { low: -2.5, high: 2.5, bins: 40, top: 0.15, ticks: &[-2.0, -1.0, 0.0, 1.0, 2.0] }
        }
    }
}

/// The outputs of one layer, over all its units and the last batch.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// The share in each bin; empty before the first step.
    pub shares: Vec<f64>,
    /// The share beyond the axis, left and right.
    pub beyond: (f64, f64),
    /// The standard deviation; infinite where a value was too large for it.
    pub sd: f64,
}

/// The layers of a network.
#[must_use]
pub fn layers(trainer: &Trainer, axis: &HistogramAxis) -> Vec<Layer> {
    (0..trainer.config().architecture.depth).map(|index| layer(trainer.outputs(index), trainer.steps(), axis)).collect()
}

fn layer(outputs: &[f64], steps: u64, axis: &HistogramAxis) -> Layer {
    let histogram = Histogram::new(axis.low, axis.high, axis.bins).filter(|_| steps > 0);
    let Some(mut histogram) = histogram else {
        return Layer { shares: Vec::new(), beyond: (0.0, 0.0), sd: f64::NAN };
    };
    histogram.extend(outputs);
    let share = |count: u64| count as f64 / outputs.len().max(1) as f64;
    Layer {
        shares: histogram.counts().iter().copied().map(share).collect(),
        beyond: (share(histogram.below()), share(histogram.above())),
        sd: deviation(outputs),
    }
}

fn deviation(values: &[f64]) -> f64 {
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    let deviation = (values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count).sqrt();
    if deviation.is_nan() { f64::INFINITY } else { deviation }
}
