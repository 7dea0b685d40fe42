//! What the inputs of a panel are drawn from, for every panel that lets it be chosen.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::nn::input::InputDistribution;
use crate::panel::{Choice, ChoiceAt, Control};

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

impl Choice for InputChoice {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Normal, "normal", Words::new("нормальный", "normal")),
        (Self::Skewed, "skewed", Words::new("скошенный", "skewed")),
        (Self::Bimodal, "bimodal", Words::new("двугорбый", "bimodal")),
        (Self::Heavy, "heavy", Words::new("с тяжёлыми хвостами", "heavy-tailed")),
    ];
}

impl InputChoice {
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

/// The control of the distribution.
#[must_use]
pub const fn input_control<P>(label: Words, place: &'static dyn ChoiceAt<P>) -> Control<P> {
    Control::choice("input", label, place).hint(Words::new("среднее 0, дисперсия 1", "mean 0, variance 1"))
}
