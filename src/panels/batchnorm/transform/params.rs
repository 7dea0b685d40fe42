//! The panel's parameters: the values of a batch, the learnt scale and shift, ε, how far to go, and a convolution.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::panel::Choice;

/// How many values a batch may have here.
pub const MOST_DOTS: usize = 8;

/// How far the transform has come: each stage has a row of its own in the figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The values x as they come.
    Input,
    /// The mean is subtracted.
    Centred,
    /// They are divided by √(σ² + ε).
    Normalized,
    /// They are multiplied by γ.
    Scaled,
    /// β is added.
    #[default]
    Shifted,
}

impl Choice for Stage {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Input, "input", Words::new("вход x", "input x")),
        (Self::Centred, "centred", Words::new("вычесть среднее", "subtract the mean")),
        (Self::Normalized, "normalized", Words::new("разделить на STD", "divide by the SD")),
        (Self::Scaled, "scaled", Words::new("умножить на γ", "multiply by γ")),
        (Self::Shifted, "shifted", Words::new("прибавить β", "add β")),
    ];
}

impl Stage {
    /// The number of its row, from 0.
    #[must_use]
    pub const fn row(self) -> usize {
        self as usize
    }

    /// The stage after it; none after the last.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::OPTIONS.get(self.row() + 1).map(|option| option.0)
    }
}

/// What the figure shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// The values of one unit as dots on a line.
    #[default]
    Dots,
    /// The values of a convolutional layer, and those that batch normalization averages over.
    Batch,
    /// The same for layer normalization.
    Layer,
    /// The same for instance normalization.
    Instance,
    /// The same for group normalization.
    Group,
}

impl Choice for View {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Dots, "dots", Words::new("один нейрон", "one unit")),
        (Self::Batch, "batch", Words::new("свёртка, BatchNorm", "convolution, BatchNorm")),
        (Self::Layer, "layer", Words::new("LayerNorm", "LayerNorm")),
        (Self::Instance, "instance", Words::new("InstanceNorm", "InstanceNorm")),
        (Self::Group, "group", Words::new("GroupNorm", "GroupNorm")),
    ];
}

/// A normalization of a convolutional layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Norm {
    /// One mean a channel, over the whole batch.
    Batch,
    /// One mean an example, over all its channels.
    Layer,
    /// One mean an example and channel.
    Instance,
    /// One mean an example and group of channels.
    Group,
}

impl Norm {
    /// All of them in the order of the page.
    pub const ALL: [Self; 4] = [Self::Batch, Self::Layer, Self::Instance, Self::Group];
}

impl View {
    /// The normalization that is shown large; none where dots are shown.
    #[must_use]
    pub const fn norm(self) -> Option<Norm> {
        match self {
            Self::Dots => None,
            Self::Batch => Some(Norm::Batch),
            Self::Layer => Some(Norm::Layer),
            Self::Instance => Some(Norm::Instance),
            Self::Group => Some(Norm::Group),
        }
    }
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The value of the painted dot.
    pub x1: f64,
    /// The value of the second dot.
    pub x2: f64,
    /// The value of the third dot.
    pub x3: f64,
    /// The value of the fourth dot.
    pub x4: f64,
    /// The value of the fifth dot, if there are as many.
    pub x5: f64,
    /// The value of the sixth dot, if there are as many.
    pub x6: f64,
    /// The value of the seventh dot, if there are as many.
    pub x7: f64,
    /// The value of the eighth dot, if there are as many.
    pub x8: f64,
    /// The number of dots: the batch size m.
    pub count: f64,
    /// The learnt scale γ.
    pub gamma: f64,
    /// The learnt shift β.
    pub beta: f64,
    /// The number ε under the root, in squared units of x.
    pub eps: f64,
    /// How far the transform has come.
    pub stage: Stage,
    /// What the figure shows.
    pub view: View,
    /// Examples in a batch of the convolutional layer, N.
    pub n: f64,
    /// Its channels, C.
    pub c: f64,
    /// Its height in positions, H.
    pub h: f64,
    /// Its width in positions, W.
    pub w: f64,
    /// Groups of channels of a group normalization; they divide the channels.
    pub groups: f64,
    /// The channel that is lit, from 1.
    pub channel: f64,
    /// The example that is lit, from 1.
    pub example: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            x1: 8.0,
            x2: 2.0,
            x3: 3.0,
            x4: 5.0,
            x5: 6.0,
            x6: 0.0,
            x7: 7.0,
            x8: 1.0,
            count: 6.0,
            gamma: 1.5,
            beta: 1.0,
            eps: 1e-5,
            stage: Stage::Shifted,
            view: View::Dots,
            n: 32.0,
            c: 64.0,
            h: 56.0,
            w: 56.0,
            groups: 32.0,
            channel: 24.0,
            example: 12.0,
        }
    }
}

impl Params {
    /// The values of all dots, also of those that are not there.
    #[must_use]
    pub const fn dots(&self) -> [f64; MOST_DOTS] {
        [self.x1, self.x2, self.x3, self.x4, self.x5, self.x6, self.x7, self.x8]
    }

    /// The same parameters with other values of the dots.
    #[must_use]
    pub const fn with_dots(self, dots: [f64; MOST_DOTS]) -> Self {
        let [x1, x2, x3, x4, x5, x6, x7, x8] = dots;
        Self { x1, x2, x3, x4, x5, x6, x7, x8, ..self }
    }

    /// Whether the figure shows dots.
    #[must_use]
    pub fn shows_dots(&self) -> bool {
        self.view == View::Dots
    }
}
