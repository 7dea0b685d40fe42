//! Everything that is computed: the layers of two networks, one with batch normalization and one without.

use super::layer::Layer;
use crate::panels::shared::HistogramAxis;

/// One of the two networks: its layers as far as they are computed, the inputs first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Twin {
    /// The inputs, then the layers.
    pub layers: Vec<Layer>,
}

impl Twin {
    /// The layer of a number; 0 are the inputs.
    #[must_use]
    pub fn layer(&self, number: usize) -> Option<&Layer> {
        self.layers.get(number)
    }

    /// The first layer with a value too large for a number, if there is one.
    #[must_use]
    pub fn first_overflow(&self) -> Option<usize> {
        self.layers.iter().position(|layer| layer.overflowed)
    }
}

/// The two networks, which have the same weights and inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The requested number of layers.
    pub depth: usize,
    /// The axis of all histograms.
    pub axis: HistogramAxis,
    /// The network without normalization.
    pub plain: Twin,
    /// The same network with batch normalization.
    pub normalized: Twin,
    /// The factor by which a layer multiplies the standard deviation without normalization, the geometric mean from
    /// layer 1 to the last; NaN when there is none.
    pub factor: f64,
}

impl Solution {
    /// The last layer of a network; nothing before all is computed.
    #[must_use]
    pub fn last<'a>(&self, twin: &'a Twin) -> Option<&'a Layer> {
        twin.layer(self.depth)
    }
}
