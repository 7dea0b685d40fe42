//! The panel's parameters: the network, its weights, its inputs.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::nn::activation::Activation;
use crate::nn::network::{NetworkConfig, Placement};
use crate::panel::Choice;
use crate::panels::shared::InputChoice;

/// The activation of every layer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivationChoice {
    /// max(x, 0).
    #[default]
    Relu,
    /// The hyperbolic tangent.
    Tanh,
    /// The logistic function.
    Sigmoid,
    /// No activation: a linear network.
    Identity,
}

impl Choice for ActivationChoice {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Relu, "relu", Words::new("ReLU", "ReLU")),
        (Self::Tanh, "tanh", Words::new("tanh", "tanh")),
        (Self::Sigmoid, "sigmoid", Words::new("сигмоида", "sigmoid")),
        (Self::Identity, "identity", Words::new("нет", "none")),
    ];
}

/// Where batch normalization is placed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Before the activation.
    #[default]
    Before,
    /// After the activation.
    After,
}

impl Choice for Place {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Before, "before", Words::new("до активации", "before the activation")),
        (Self::After, "after", Words::new("после активации", "after the activation")),
    ];
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The number of layers.
    pub depth: f64,
    /// The number of units in a layer, and of inputs.
    pub width: f64,
    /// The weights have the variance gain² / width.
    pub gain: f64,
    /// The activation of every layer.
    pub activation: ActivationChoice,
    /// The batch size.
    pub m: f64,
    /// Where batch normalization is placed.
    pub place: Place,
    /// What the inputs are drawn from.
    pub input: InputChoice,
    /// The seed of weights and inputs.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            depth: 8.0,
            width: 64.0,
            gain: 1.0,
            activation: ActivationChoice::Relu,
            m: 64.0,
            place: Place::Before,
            input: InputChoice::Normal,
            seed: 1.0,
        }
    }
}

impl Params {
    /// The activation that is chosen.
    #[must_use]
    pub fn activation(&self) -> Activation {
        match self.activation {
            ActivationChoice::Relu => Activation::Relu,
            ActivationChoice::Tanh => Activation::Tanh,
            ActivationChoice::Sigmoid => Activation::Sigmoid,
            ActivationChoice::Identity => Activation::Identity,
        }
    }

    /// The requested network.
    #[must_use]
    pub fn config(&self) -> NetworkConfig {
        NetworkConfig {
            depth: self.depth as usize,
            width: self.width as usize,
            batch: self.m as usize,
            gain: self.gain,
            activation: self.activation(),
            placement: match self.place {
                Place::Before => Placement::Before,
                Place::After => Placement::After,
            },
            input: self.input.distribution(),
            seed: self.seed as u64,
        }
    }
}
