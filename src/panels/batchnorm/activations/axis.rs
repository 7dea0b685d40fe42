//! The axis that all histograms of a picture share. It depends on the activation and the place of the normalization
//! alone, so that it stands still while gain, depth and batch size move.

use super::params::{ActivationChoice, Params, Place};

/// The axis of the histograms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis {
    /// Lower end of the values.
    pub low: f64,
    /// Upper end of the values.
    pub high: f64,
    /// The number of bins: 0 lies in the middle of one.
    pub bins: usize,
    /// The share of a bin that reaches the top of its histogram; what is taller is cut there.
    pub top: f64,
    /// The marked values.
    pub ticks: &'static [f64],
}

impl Axis {
    /// The axis on which the normalized network of these parameters fills its histograms.
    #[must_use]
    pub const fn of(params: &Params) -> Self {
        use ActivationChoice::{Identity, Relu, Sigmoid, Tanh};
        match (params.activation, params.place) {
            (Relu, Place::Before) => Self { low: -0.3, high: 3.9, bins: 21, top: 0.115, ticks: &[0.0, 1.0, 2.0, 3.0] },
            (Relu, Place::After) => {
                Self { low: -1.5, high: 3.9, bins: 27, top: 0.115, ticks: &[-1.0, 0.0, 1.0, 2.0, 3.0] }
            }
            (Tanh, Place::Before) => Self { low: -1.1, high: 1.1, bins: 33, top: 0.075, ticks: &[-1.0, 0.0, 1.0] },
            (Sigmoid, Place::Before) => {
                Self { low: -1.0 / 60.0, high: 61.0 / 60.0, bins: 31, top: 0.09, ticks: &[0.0, 0.5, 1.0] }
            }
            (Tanh | Sigmoid, Place::After) | (Identity, _) => {
                Self { low: -3.3, high: 3.3, bins: 33, top: 0.115, ticks: &[-2.0, 0.0, 2.0] }
            }
        }
    }

    /// The lower edge of a bin; that of the bin after the last is the upper end.
    #[must_use]
    pub fn edge(&self, bin: usize) -> f64 {
        self.low + (self.high - self.low) * bin as f64 / self.bins as f64
    }
}
