//! The form of a network, and where each of its parameters lies.

use std::ops::Range;

use crate::nn::activation::Activation;

/// The coordinates of a point.
pub const INPUTS: usize = 2;

/// What is normalized in a network, and by which statistics in training. At inference all of them take running
/// averages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Normalization {
    /// Nothing; the hidden layers have biases instead.
    None,
    /// Between the inner product and the activation, by the statistics of the batch.
    #[default]
    Before,
    /// After the activation, by the statistics of the batch.
    After,
    /// Between the inner product and the activation, by the running averages of the batches before, which the gradient
    /// takes for constants.
    Moving,
}

impl Normalization {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::None, Self::Before, Self::After, Self::Moving];

    /// The name in addresses and data, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Before => "before",
            Self::After => "after",
            Self::Moving => "moving",
        }
    }
}

/// The form of a network: two inputs, hidden layers of one width, one logit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Architecture {
    /// The number of hidden layers.
    pub depth: usize,
    /// The units of a hidden layer.
    pub width: usize,
    /// The activation of the hidden layers.
    pub activation: Activation,
    /// What is normalized.
    pub normalization: Normalization,
    /// The ε of the normalization, in squared units of what is normalized.
    pub epsilon: f64,
}

impl Default for Architecture {
    fn default() -> Self {
        Self {
            depth: 6,
            width: 32,
            activation: Activation::default(),
            normalization: Normalization::default(),
            epsilon: 1e-5,
        }
    }
}

/// Where the parameters of a layer lie among all parameters of a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The number of inputs of each unit.
    pub fan_in: usize,
    /// The weights, `[units][fan_in]`.
    pub weights: Range<usize>,
    /// The scales γ, `[units]`; empty without normalization.
    pub scale: Range<usize>,
    /// The shifts, `[units]`: β where there is normalization, which makes a bias idle, else the biases.
    pub shift: Range<usize>,
}

impl Architecture {
    /// The most hidden layers.
    pub const MOST_LAYERS: usize = 12;
    /// The most units of a layer.
    pub const MOST_UNITS: usize = 64;

    /// The nearest legal form: 1 to 12 layers of 1 to 64 units, ε finite and not negative (else 1e-5).
    #[must_use]
    pub fn clamped(self) -> Self {
        let is_epsilon = self.epsilon >= 0.0 && self.epsilon.is_finite();
        Self {
            depth: self.depth.clamp(1, Self::MOST_LAYERS),
            width: self.width.clamp(1, Self::MOST_UNITS),
            epsilon: if is_epsilon { self.epsilon } else { Self::default().epsilon },
            ..self
        }
    }

    /// Where the parameters of a hidden layer lie, the first one being 0.
    #[must_use]
    pub fn hidden(&self, layer: usize) -> Place {
        let first = self.width * INPUTS + self.extras();
        let later = self.width * self.width + self.extras();
        let (start, fan_in) = if layer == 0 { (0, INPUTS) } else { (first + (layer - 1) * later, self.width) };
        let weights = start..start + self.width * fan_in;
        let scale = weights.end..weights.end + self.extras() - self.width;
        let shift = scale.end..scale.end + self.width;
        Place { fan_in, weights, scale, shift }
    }

    /// Where the parameters of the last layer lie, which has one unit and no normalization.
    #[must_use]
    pub fn output(&self) -> Place {
        let start = self.hidden(self.depth - 1).shift.end;
        let weights = start..start + self.width;
        Place { fan_in: self.width, scale: weights.end..weights.end, shift: weights.end..weights.end + 1, weights }
    }

    /// The number of all parameters.
    #[must_use]
    pub fn parameter_count(&self) -> usize {
        self.output().shift.end
    }

    /// The parameters of a hidden layer beside its weights.
    fn extras(&self) -> usize {
        if self.normalization == Normalization::None { self.width } else { 2 * self.width }
    }
}
