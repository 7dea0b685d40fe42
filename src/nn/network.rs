//! A random dense network and its batch-normalized twin, run side by side, layer by layer.
//!
//! Both networks have the same weights and the same inputs; only the normalization differs. So
//! whatever differs between their layers is the normalization's doing.

use super::activation::Activation;
use super::channel::ChannelStatistics;
use super::dense::weighted_sum;
use super::input::InputDistribution;
use super::random::{Purpose, Random};
use super::summary::{LayerSummary, SummaryBuilder};

/// Products in one step, about: a millisecond's work, so that a page can stop between two steps.
const STEP_WORK: usize = 1 << 20;

/// What a value costs beside its inner product (normalization, activation, summary, in both
/// networks), in products.
const VALUE_WORK: usize = 64;

/// The ε of the normalization.
pub const EPSILON: f64 = 1e-5;

/// Where batch normalization stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Placement {
    /// Between the inner product and the activation, as its authors put it.
    #[default]
    Before,
    /// After the activation, so that the next layer sees mean 0 and variance 1.
    After,
}

/// Everything that determines a network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetworkConfig {
    /// The number of hidden layers.
    pub depth: usize,
    /// The number of units in each layer, and of inputs.
    pub width: usize,
    /// The number of examples in the batch, m.
    pub batch: usize,
    /// The scale of the weights: independent, normal, mean 0 and variance gain²/fan-in.
    pub gain: f64,
    /// The activation of every layer.
    pub activation: Activation,
    /// Where the twin is normalized.
    pub placement: Placement,
    /// What the inputs are drawn from, independently.
    pub input: InputDistribution,
    /// The seed of weights and inputs.
    pub seed: u64,
}

impl Default for NetworkConfig {
    fn default() -> Self {
        Self {
            depth: 8,
            width: 64,
            batch: 128,
            gain: 1.0,
            activation: Activation::default(),
            placement: Placement::default(),
            input: InputDistribution::default(),
            seed: 1,
        }
    }
}

impl NetworkConfig {
    /// The nearest configuration that is legal: depth 1…50, width 1…512, batch 2…1024, and a gain
    /// that is a positive finite number (else 1).
    #[must_use]
    pub fn clamped(self) -> Self {
        let is_usable = self.gain > 0.0 && self.gain.is_finite();
        Self {
            depth: self.depth.clamp(1, 50),
            width: self.width.clamp(1, 512),
            batch: self.batch.clamp(2, 1024),
            gain: if is_usable { self.gain } else { 1.0 },
            ..self
        }
    }
}

/// The two networks on their way through the layers.
///
/// Weights are drawn when they are needed and are not kept; equal seeds give equal first layers at
/// any depth, and equal weights at any batch size, gain, activation and input.
#[derive(Clone, Debug)]
pub struct Network {
    config: NetworkConfig,
    inputs: Random,
    weights: Random,
    /// The weights of the unit at hand, `[width]`.
    unit_weights: Vec<f64>,
    plain: Twin,
    normalized: Twin,
    /// The layer at hand: 0 are the inputs.
    layer: usize,
    /// The unit at hand in it.
    unit: usize,
}

/// One of the two networks.
#[derive(Clone, Debug)]
struct Twin {
    normalization: Option<Placement>,
    /// The outputs of the layer before, `[width][batch]`.
    current: Vec<f64>,
    /// The outputs of the layer at hand, as far as they are there.
    next: Vec<f64>,
    builder: SummaryBuilder,
    layers: Vec<LayerSummary>,
}

impl Network {
    /// A network before its first step. The configuration is [clamped](NetworkConfig::clamped).
    #[must_use]
    pub fn new(config: NetworkConfig) -> Self {
        let config = config.clamped();
        Self {
            config,
            inputs: Random::new(config.seed, Purpose::Inputs),
            weights: Random::new(config.seed, Purpose::Weights),
            unit_weights: vec![0.0; config.width],
            plain: Twin::new(config, None),
            normalized: Twin::new(config, Some(config.placement)),
            layer: 0,
            unit: 0,
        }
    }

    /// Runs some units of one layer through both networks: about a million products, or one unit
    /// if that is more. Does nothing once all layers are done.
    pub fn step(&mut self) {
        if self.is_done() {
            return;
        }
        let NetworkConfig { width, batch, .. } = self.config;
        let work_per_unit = batch * (2 * width + VALUE_WORK);
        let units = (STEP_WORK / work_per_unit).max(1);
        let end = (self.unit + units).min(width);
        for unit in self.unit..end {
            if self.layer == 0 {
                self.draw_input(unit);
            } else {
                self.run_unit(unit);
            }
        }
        self.unit = end;
        if end == width {
            self.plain.finish_layer(self.config);
            self.normalized.finish_layer(self.config);
            self.unit = 0;
            self.layer += 1;
        }
    }

    /// Runs all steps that are left.
    #[must_use]
    pub fn run(mut self) -> Self {
        while !self.is_done() {
            self.step();
        }
        self
    }

    /// Whether all layers are done.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.layer > self.config.depth
    }

    /// The share of the work that is done, in 0…1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        let units = self.layer * self.config.width + self.unit;
        units as f64 / ((self.config.depth + 1) * self.config.width) as f64
    }

    /// The configuration as it was clamped.
    #[must_use]
    pub const fn config(&self) -> NetworkConfig {
        self.config
    }

    /// The layers of the network without normalization that are done. The first one are the
    /// inputs, so that a finished network has depth + 1.
    #[must_use]
    pub fn plain(&self) -> &[LayerSummary] {
        &self.plain.layers
    }

    /// The layers of the normalized network that are done; the inputs are not normalized.
    #[must_use]
    pub fn normalized(&self) -> &[LayerSummary] {
        &self.normalized.layers
    }

    /// Draws one input feature for the whole batch.
    fn draw_input(&mut self, unit: usize) {
        let batch = self.config.batch;
        let range = unit * batch..(unit + 1) * batch;
        self.config
            .input
            .fill(&mut self.inputs, &mut self.plain.next[range.clone()]);
        self.normalized.next[range.clone()].copy_from_slice(&self.plain.next[range.clone()]);
        for twin in [&mut self.plain, &mut self.normalized] {
            twin.builder.add_unit(&twin.next[range.clone()], 0.0);
        }
    }

    /// Draws the weights of one unit and runs it in both networks.
    fn run_unit(&mut self, unit: usize) {
        let scale = self.config.gain / (self.config.width as f64).sqrt();
        for weight in &mut self.unit_weights {
            *weight = scale * self.weights.normal();
        }
        for twin in [&mut self.plain, &mut self.normalized] {
            twin.run_unit(unit, &self.unit_weights, self.config);
        }
    }
}

impl Twin {
    fn new(config: NetworkConfig, normalization: Option<Placement>) -> Self {
        let len = config.width * config.batch;
        Self {
            normalization,
            current: vec![0.0; len],
            next: vec![0.0; len],
            builder: SummaryBuilder::new(config.width, config.batch),
            layers: Vec::with_capacity(config.depth + 1),
        }
    }

    /// Whether the layer before has left the range of f64, so that nothing can follow from it.
    fn has_overflowed(&self) -> bool {
        self.layers.last().is_some_and(|layer| layer.overflowed)
    }

    /// Inner product, normalization and activation of one unit for the whole batch.
    fn run_unit(&mut self, unit: usize, weights: &[f64], config: NetworkConfig) {
        if self.has_overflowed() {
            self.builder.overflow();
            return;
        }
        let outputs = &mut self.next[unit * config.batch..(unit + 1) * config.batch];
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
        config.activation.apply(outputs);
        let dead_share = config.activation.dead_share(outputs);
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
    fn finish_layer(&mut self, config: NetworkConfig) {
        let fresh = SummaryBuilder::new(config.width, config.batch);
        self.layers
            .push(std::mem::replace(&mut self.builder, fresh).finish());
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
