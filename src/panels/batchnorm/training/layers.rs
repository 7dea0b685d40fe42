//! Histograms of what the hidden layers gave for the last batch.

use super::params::{Activated, Params};
use crate::nn::training::Trainer;
use crate::stats::histogram::Histogram;

/// The axis of all histograms; it depends on the activation alone, so that it stands still.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// Lower end of the values.
    pub low: f64,
    /// Upper end of the values.
    pub high: f64,
    /// The number of bins.
    pub bins: usize,
    /// The share of a bin that reaches the top of its histogram; what is taller is cut there.
    pub top: f64,
    /// The marked values.
    pub ticks: &'static [f64],
}

impl Axis {
    /// The axis for an activation.
    #[must_use]
    pub const fn of(params: &Params) -> Self {
        match params.activation {
            Activated::Relu => Self { low: -2.0, high: 6.0, bins: 32, top: 0.2, ticks: &[-2.0, 0.0, 2.0, 4.0] },
            Activated::Tanh | Activated::Sigmoid => {
                Self { low: -2.5, high: 2.5, bins: 40, top: 0.15, ticks: &[-2.0, -1.0, 0.0, 1.0, 2.0] }
            }
        }
    }

    /// The lower edge of a bin; that of the bin after the last is the upper end.
    #[must_use]
    pub fn edge(&self, bin: usize) -> f64 {
        self.low + (self.high - self.low) * bin as f64 / self.bins as f64
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
pub fn layers(trainer: &Trainer, axis: &Axis) -> Vec<Layer> {
    (0..trainer.config().architecture.depth).map(|index| layer(trainer.outputs(index), trainer.steps(), axis)).collect()
}

fn layer(outputs: &[f64], steps: u64, axis: &Axis) -> Layer {
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
