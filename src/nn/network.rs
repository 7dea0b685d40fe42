//! A random dense network and its batch-normalized twin, run side by side, layer by layer.
//!
//! Both networks have the same weights and the same inputs; only the normalization differs. So
//! whatever differs between their layers is the normalization's doing.

use super::activation::Activation;
use super::input::InputDistribution;
use super::random::{Purpose, Random};
use super::summary::LayerSummary;
use super::twin::Twin;

pub use super::twin::{EPSILON, Placement};

/// Products in one step, about: a millisecond's work, so that a page can stop between two steps.
const STEP_WORK: usize = 1 << 20;

/// What a value costs beside its inner product (normalization, activation, summary, in both
/// networks), in products.
const VALUE_WORK: usize = 64;

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
    /// The input feature at hand, `[batch]`.
    feature: Vec<f64>,
    /// The weights of the unit at hand, `[width]`.
    unit_weights: Vec<f64>,
    plain: Twin,
    normalized: Twin,
    /// The layer at hand: 0 are the inputs.
    layer: usize,
    /// The unit at hand in it.
    unit: usize,
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
            feature: vec![0.0; config.batch],
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
            self.plain.finish_layer();
            self.normalized.finish_layer();
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
        self.plain.layers()
    }

    /// The layers of the normalized network that are done; the inputs are not normalized.
    #[must_use]
    pub fn normalized(&self) -> &[LayerSummary] {
        self.normalized.layers()
    }

    /// Draws one input feature for the whole batch.
    fn draw_input(&mut self, unit: usize) {
        self.config.input.fill(&mut self.inputs, &mut self.feature);
        for twin in [&mut self.plain, &mut self.normalized] {
            twin.take_input(unit, &self.feature);
        }
    }

    /// Draws the weights of one unit and runs it in both networks.
    fn run_unit(&mut self, unit: usize) {
        let scale = self.config.gain / (self.config.width as f64).sqrt();
        for weight in &mut self.unit_weights {
            *weight = scale * self.weights.normal();
        }
        for twin in [&mut self.plain, &mut self.normalized] {
            twin.run_unit(unit, &self.unit_weights);
        }
    }
}
