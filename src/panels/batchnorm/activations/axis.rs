//! The axis that all histograms of a picture share. It depends on the activation and the place of the normalization
//! alone, so that it stays fixed while gain, depth and batch size move.

use super::params::{ActivationChoice, Params, Place};
use crate::panels::shared::HistogramAxis;

/// The axis on which the normalized network of these parameters fills its histograms.
#[must_use]
pub const fn axis_of(params: &Params) -> HistogramAxis {
    use ActivationChoice::{Identity, Relu, Sigmoid, Tanh};
    match (params.activation, params.place) {
        (Relu, Place::Before) => {
            HistogramAxis { low: -0.3, high: 3.9, bins: 21, top: 0.115, ticks: &[0.0, 1.0, 2.0, 3.0] }
        }
        (Relu, Place::After) => {
            HistogramAxis { low: -1.5, high: 3.9, bins: 27, top: 0.115, ticks: &[-1.0, 0.0, 1.0, 2.0, 3.0] }
        }
        (Tanh, Place::Before) => HistogramAxis { low: -1.1, high: 1.1, bins: 33, top: 0.075, ticks: &[-1.0, 0.0, 1.0] },
        (Sigmoid, Place::Before) => {
            HistogramAxis { low: -1.0 / 60.0, high: 61.0 / 60.0, bins: 31, top: 0.09, ticks: &[0.0, 0.5, 1.0] }
        }
        (Tanh | Sigmoid, Place::After) | (Identity, _) => {
            HistogramAxis { low: -3.3, high: 3.3, bins: 33, top: 0.115, ticks: &[-2.0, 0.0, 2.0] }
        }
    }
}
