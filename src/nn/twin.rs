//! One of the two networks that run side by side: what happens in it to one unit.

use super::channel::ChannelStatistics;
use super::dense::weighted_sum;
use super::network::NetworkConfig;
use super::summary::{LayerSummary, SummaryBuilder};

/// The ε of the normalization.
pub const EPSILON: f64 = 1e-5;

/// Where batch normalization is placed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Placement {
    /// Between the inner product and the activation, as its authors put it.
    #[default]
    Before,
    /// After the activation, so that the next layer sees mean 0 and variance 1.
    After,
}

/// One of the two networks.
#[derive(Clone, Debug)]
pub(super) struct Twin {
    config: NetworkConfig,
    normalization: Option<Placement>,
    /// The outputs of the layer before, `[width][batch]`.
    current: Vec<f64>,
    /// The outputs of the layer at hand, as far as they are there.
    next: Vec<f64>,
    builder: SummaryBuilder,
    layers: Vec<LayerSummary>,
}

impl Twin {
    /// A network before its inputs. The configuration is legal.
    pub(super) fn new(config: NetworkConfig, normalization: Option<Placement>) -> Self {
        let len = config.width * config.batch;
        Self {
            config,
            normalization,
            current: vec![0.0; len],
            next: vec![0.0; len],
            builder: SummaryBuilder::new(config.width, config.batch),
            layers: Vec::with_capacity(config.depth + 1),
        }
    }

    /// The layers that are done, the inputs first.
    pub(super) fn layers(&self) -> &[LayerSummary] {
        &self.layers
    }

    /// Takes one input feature for the whole batch, `[batch]`: it is placed where a first layer's
    /// unit would be.
    pub(super) fn take_input(&mut self, unit: usize, values: &[f64]) {
        self.next[unit * self.config.batch..][..values.len()].copy_from_slice(values);
        self.builder.add_unit(values, 0.0);
    }

    /// Whether the layer before has left the range of f64, so that nothing can follow from it.
    fn has_overflowed(&self) -> bool {
        self.layers.last().is_some_and(|layer| layer.overflowed)
    }

    /// Inner product, normalization and activation of one unit for the whole batch.
    pub(super) fn run_unit(&mut self, unit: usize, weights: &[f64]) {
        if self.has_overflowed() {
            self.builder.overflow();
            return;
        }
        let NetworkConfig { batch, activation, .. } = self.config;
        let outputs = &mut self.next[unit * batch..(unit + 1) * batch];
        weighted_sum(weights, &self.current, outputs);
        // Looked for here, because an activation may hide it: max(NaN, 0) = 0.
        if !outputs.iter().all(|z| z.is_finite()) {
            self.builder.overflow();
            return;
        }
        let mut is_finite = true;
        if self.normalization == Some(Placement::Before) {
            is_finite &= normalize(outputs);
        }
        activation.apply(outputs);
        let dead_share = activation.dead_share(outputs);
        if self.normalization == Some(Placement::After) {
            is_finite &= normalize(outputs);
        }
        if is_finite {
            self.builder.add_unit(outputs, dead_share);
        } else {
            self.builder.overflow();
        }
    }

    /// Closes the layer at hand: its outputs become the inputs of the next.
    pub(super) fn finish_layer(&mut self) {
        let fresh = SummaryBuilder::new(self.config.width, self.config.batch);
        let builder = std::mem::replace(&mut self.builder, fresh);
        self.layers.push(builder.finish());
        std::mem::swap(&mut self.current, &mut self.next);
    }
}

/// Normalizes one unit's values over the batch with γ = 1 and β = 0, and says whether their
/// variance was a finite number.
fn normalize(values: &mut [f64]) -> bool {
    let statistics = ChannelStatistics::of(values);
    statistics.normalize(EPSILON, values);
    statistics.variance().is_finite()
}
