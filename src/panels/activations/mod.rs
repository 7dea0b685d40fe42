//! What happens to the activations of a random network with depth, without and with batch normalization.

mod axis;
mod controls;
mod depth;
mod figure;
mod job;
mod layer;
mod text;

use serde::{Deserialize, Serialize};

use super::contract::{Control, FigureInfo, Output, Panel, PanelText, Part, Preset, Table};
use crate::language::Language;
use crate::nn::activation::Activation;
use crate::nn::input::InputDistribution;
use crate::nn::network::{NetworkConfig, Placement};
use crate::plot::Sheet;
use job::Run;
use layer::Layer;

/// The panel.
#[derive(Debug)]
pub struct Activations;

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

/// Where batch normalization stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Before the activation.
    #[default]
    Before,
    /// After the activation.
    After,
}

/// What the inputs of the network are drawn from: always mean 0 and variance 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InputChoice {
    /// The normal distribution.
    #[default]
    Normal,
    /// An exponential distribution, shifted.
    Skewed,
    /// Two humps.
    Bimodal,
    /// Student's t with 4 degrees of freedom, scaled.
    Heavy,
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
    /// Where batch normalization stands.
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
    fn activation(&self) -> Activation {
        match self.activation {
            ActivationChoice::Relu => Activation::Relu,
            ActivationChoice::Tanh => Activation::Tanh,
            ActivationChoice::Sigmoid => Activation::Sigmoid,
            ActivationChoice::Identity => Activation::Identity,
        }
    }

    fn config(&self) -> NetworkConfig {
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
            input: match self.input {
                InputChoice::Normal => InputDistribution::Normal,
                InputChoice::Skewed => InputDistribution::Skewed,
                InputChoice::Bimodal => InputDistribution::Bimodal,
                InputChoice::Heavy => InputDistribution::Heavy,
            },
            seed: self.seed as u64,
        }
    }
}

/// One of the two networks: its layers as far as they are computed, the inputs first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Twin {
    /// The inputs, then the layers.
    pub layers: Vec<Layer>,
}

impl Twin {
    /// The layer of a number; 0 are the inputs.
    fn layer(&self, number: usize) -> Option<&Layer> {
        self.layers.get(number)
    }

    /// The first layer with a value too large for a number, if there is one.
    fn first_overflow(&self) -> Option<usize> {
        self.layers.iter().position(|layer| layer.overflowed)
    }
}

/// The two networks, which have the same weights and inputs.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The number of layers that were asked for.
    pub depth: usize,
    /// The axis of all histograms.
    pub axis: axis::Axis,
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
    fn last<'a>(&self, twin: &'a Twin) -> Option<&'a Layer> {
        twin.layer(self.depth)
    }
}

impl Panel for Activations {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "activations";
    const PART: Part = Part::BatchNorm;

    fn text() -> &'static PanelText {
        &text::PANEL
    }

    fn controls() -> &'static [Control<Params>] {
        controls::CONTROLS
    }

    fn presets() -> &'static [Preset<Params>] {
        controls::PRESETS
    }

    fn actions() -> &'static [super::contract::Action<Params>] {
        controls::ACTIONS
    }

    fn figures() -> &'static [FigureInfo] {
        text::FIGURES
    }

    fn start(params: &Params) -> Run {
        Run::new(params)
    }

    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        text::outputs(params, solution, language)
    }

    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        text::sentence(params, solution, language)
    }

    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        text::notice(params, solution, language)
    }

    fn slots(params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        text::slots(params, solution, language)
    }

    fn caption(figure: usize, params: &Params, _solution: &Solution, language: Language) -> String {
        text::caption(figure, params, language)
    }

    fn draw(figure: usize, params: &Params, solution: &Solution, sheet: &mut Sheet) {
        match figure {
            0 => figure::draw(solution, sheet),
            _ => depth::draw(params, solution, sheet),
        }
    }

    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        text::table(solution, language)
    }
}
