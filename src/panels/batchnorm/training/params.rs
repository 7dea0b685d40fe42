//! The panel's parameters: the data, the networks, how they learn, and how far.

use serde::{Deserialize, Serialize};

use super::compared::Compared;
use crate::language::Words;
use crate::nn::activation::Activation;
use crate::nn::training::{Architecture, DataKind, Normalization, Optimizer, TrainingConfig};
use crate::panel::Choice;

/// How the two classes lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dataset {
    /// Two arms of a spiral.
    #[default]
    Spirals,
    /// Two half-circles.
    Moons,
    /// A circle inside another.
    Circles,
    /// Four quadrants.
    Xor,
}

impl Choice for Dataset {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Spirals, "spirals", Words::new("спирали", "spirals")),
        (Self::Moons, "moons", Words::new("полумесяцы", "moons")),
        (Self::Circles, "circles", Words::new("кольца", "circles")),
        (Self::Xor, "xor", Words::new("XOR", "XOR")),
    ];
}

/// The activation of the hidden layers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Activated {
    /// max(x, 0).
    #[default]
    Relu,
    /// The hyperbolic tangent.
    Tanh,
    /// The logistic function.
    Sigmoid,
}

impl Choice for Activated {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Relu, "relu", Words::new("ReLU", "ReLU")),
        (Self::Tanh, "tanh", Words::new("tanh", "tanh")),
        (Self::Sigmoid, "sigmoid", Words::new("сигмоида", "sigmoid")),
    ];
}

/// How a step follows from the gradient.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Descent {
    /// Stochastic gradient descent.
    #[default]
    Sgd,
    /// The same with momentum.
    Momentum,
    /// Adam.
    Adam,
}

impl Choice for Descent {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Sgd, "sgd", Words::new("SGD", "SGD")),
        (Self::Momentum, "momentum", Words::new("SGD, momentum 0,9", "SGD, momentum 0.9")),
        (Self::Adam, "adam", Words::new("Adam", "Adam")),
    ];
}

/// How fast it is played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speed {
    /// Step by step, to be followed.
    Slow,
    /// Some hundred steps a second.
    #[default]
    Normal,
    /// As fast as the browser can.
    Max,
}

impl Choice for Speed {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Slow, "slow", Words::new("медленно", "slow")),
        (Self::Normal, "normal", Words::new("обычно", "normal")),
        (Self::Max, "max", Words::new("как можно быстрее", "as fast as it can")),
    ];
}

impl Speed {
    /// The steps requested thirty times a second.
    #[must_use]
    pub const fn stride(self) -> f64 {
        match self {
            Self::Slow => 1.0,
            Self::Normal => 10.0,
            // More than is computed meanwhile, so that it never waits.
            Self::Max => 500.0,
        }
    }
}

/// Whether the learning rates are compared, too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sweeping {
    /// Only on request: it takes a while.
    #[default]
    No,
    /// All networks at all learning rates over some seeds.
    Yes,
}

impl Choice for Sweeping {
    const OPTIONS: &'static [(Self, &'static str, Words)] =
        &[(Self::No, "no", Words::new("нет", "no")), (Self::Yes, "yes", Words::new("да", "yes"))];
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// How the two classes lie.
    pub dataset: Dataset,
    /// The number of hidden layers.
    pub depth: f64,
    /// The units of a hidden layer.
    pub width: f64,
    /// The batch size m.
    pub batch: f64,
    /// The activation of the hidden layers.
    pub activation: Activated,
    /// Which networks are compared.
    pub norm: Compared,
    /// The learning rate.
    pub rate: f64,
    /// How a step follows from the gradient.
    pub optimizer: Descent,
    /// What the fresh weights of the hidden layers are multiplied by.
    pub scale: f64,
    /// How fast it is played.
    pub speed: Speed,
    /// Whether the learning rates are compared.
    pub sweep: Sweeping,
    /// The seed of data, weights and batches.
    pub seed: f64,
    /// The steps to go from the beginning.
    pub steps: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            dataset: Dataset::Spirals,
            depth: 6.0,
            width: 32.0,
            batch: 32.0,
            activation: Activated::Relu,
            norm: Compared::default(),
            rate: 0.1,
            optimizer: Descent::Sgd,
            scale: 1.0,
            speed: Speed::Normal,
            sweep: Sweeping::No,
            seed: 1.0,
            steps: 300.0,
        }
    }
}

impl Params {
    /// The run of one kind of network from its beginning.
    #[must_use]
    pub fn config(&self, normalization: Normalization) -> TrainingConfig {
        let architecture = Architecture {
            depth: self.depth as usize,
            width: self.width as usize,
            activation: match self.activation {
                Activated::Relu => Activation::Relu,
                Activated::Tanh => Activation::Tanh,
                Activated::Sigmoid => Activation::Sigmoid,
            },
            normalization,
            ..Architecture::default()
        };
        TrainingConfig {
            architecture,
            data: match self.dataset {
                Dataset::Spirals => DataKind::Spirals,
                Dataset::Moons => DataKind::Moons,
                Dataset::Circles => DataKind::Circles,
                Dataset::Xor => DataKind::Xor,
            },
            batch: self.batch as usize,
            optimizer: match self.optimizer {
                Descent::Sgd => Optimizer::Sgd,
                Descent::Momentum => Optimizer::Momentum,
                Descent::Adam => Optimizer::Adam,
            },
            rate: self.rate,
            weight_scale: self.scale,
            seed: self.seed as u64,
            ..TrainingConfig::default()
        }
    }

    /// Whether networks of other parameters could have come to these on their way: all is the same that a network has
    /// from its birth.
    #[must_use]
    pub fn is_of_same_birth(&self, other: &Self) -> bool {
        let Self { batch, norm, rate, optimizer, speed, sweep, steps, .. } = *other;
        Self { batch, norm, rate, optimizer, speed, sweep, steps, ..*self } == *other
    }
}
