//! The computation in slices: layer after layer of both networks.

use super::axis::axis_of;
use super::layer::Layer;
use super::params::Params;
use super::solution::{Solution, Twin};
use crate::nn::network::Network;
use crate::nn::summary::LayerSummary;
use crate::panel::Job;
use crate::panels::shared::HistogramAxis;

/// A computation that takes no more slices than this is shown when it is whole, so that a drag does not flicker.
const SLICES_WORTH_WAITING_FOR: usize = 24;

/// The two networks on their way.
#[derive(Clone, Debug)]
pub struct Run {
    network: Network,
    axis: HistogramAxis,
    slices: usize,
    plain: Twin,
    normalized: Twin,
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        Self {
            network: Network::new(params.config()),
            axis: axis_of(params),
            slices: 0,
            plain: Twin::default(),
            normalized: Twin::default(),
        }
    }
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        self.network.step();
        self.slices += 1;
        take_new(&mut self.plain, self.network.plain(), &self.axis);
        take_new(&mut self.normalized, self.network.normalized(), &self.axis);
        !self.network.is_done()
    }

    fn progress(&self) -> f64 {
        self.network.progress()
    }

    fn is_presentable(&self) -> bool {
        let is_long = self.slices > SLICES_WORTH_WAITING_FOR && self.plain.layers.len() > 1;
        is_long || self.network.is_done()
    }

    fn solution(&self) -> Solution {
        let depth = self.network.config().depth;
        Solution {
            depth,
            axis: self.axis,
            plain: self.plain.clone(),
            normalized: self.normalized.clone(),
            factor: factor(&self.plain, depth),
        }
    }
}

/// Bins the layers that are new.
fn take_new(twin: &mut Twin, summaries: &[LayerSummary], axis: &HistogramAxis) {
    let known = twin.layers.len();
    let new = summaries.iter().skip(known);
    twin.layers.extend(new.map(|summary| Layer::new(summary, axis)));
}

/// The geometric mean of the factors between the standard deviations of neighbouring layers, from layer 1 on: the
/// inputs have another law than what comes out of an activation.
fn factor(twin: &Twin, depth: usize) -> f64 {
    let (Some(first), Some(last)) = (twin.layer(1), twin.layer(depth)) else {
        return f64::NAN;
    };
    if depth < 2 || last.overflowed {
        return f64::NAN;
    }
    // In logarithms, because the ratio itself may leave the range of numbers.
    let steps = (depth - 1) as f64;
    libm::exp((libm::log(last.sd) - libm::log(first.sd)) / steps)
}
