//! What the inputs of a panel are drawn from, for every panel that lets it be chosen.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::nn::input::InputDistribution;
use crate::panel::Options;

/// A distribution of mean 0 and variance 1.
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

impl InputChoice {
    /// What the control says below its label.
    pub const HINT: Words = Words::new("среднее 0, дисперсия 1", "mean 0, variance 1");

    /// The options of the control, in the order of the choices.
    pub const OPTIONS: Options = &[
        ("normal", Words::new("нормальный", "normal")),
        ("skewed", Words::new("скошенный", "skewed")),
        ("bimodal", Words::new("двугорбый", "bimodal")),
        ("heavy", Words::new("с тяжёлыми хвостами", "heavy-tailed")),
    ];

    /// The choice at an index of the options; the last one beyond them.
    #[must_use]
    pub fn at(index: usize) -> Self {
        [Self::Normal, Self::Skewed, Self::Bimodal, Self::Heavy][index.min(3)]
    }

    /// The distribution that is chosen.
    #[must_use]
    pub const fn distribution(self) -> InputDistribution {
        match self {
            Self::Normal => InputDistribution::Normal,
            Self::Skewed => InputDistribution::Skewed,
            Self::Bimodal => InputDistribution::Bimodal,
            Self::Heavy => InputDistribution::Heavy,
        }
    }
}
