//! How an interval of an error probability is computed, for every panel that lets it be chosen.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::panel::{Choice, ChoiceAt, Control};
use crate::stats::proportion::Method;

/// How the interval is computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MethodChoice {
    /// Equal tails of the posterior with the uniform prior, as in the lecture.
    #[default]
    Uniform,
    /// The shortest interval of the same posterior.
    Hdi,
    /// Equal tails of the posterior with Jeffreys' prior.
    Jeffreys,
    /// The normal approximation.
    Normal,
    /// Wilson's score interval.
    Wilson,
    /// Clopper and Pearson's interval.
    ClopperPearson,
}

impl Choice for MethodChoice {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Uniform, "uniform", Words::new("байесовский, как в лекции", "Bayesian, as in the lecture")),
        (Self::Hdi, "hdi", Words::new("байесовский кратчайший", "Bayesian, shortest")),
        (Self::Jeffreys, "jeffreys", Words::new("Джеффриса", "Jeffreys")),
        (Self::Normal, "normal", Words::new("нормальное приближение", "normal approximation")),
        (Self::Wilson, "wilson", Words::new("Уилсона", "Wilson")),
        (Self::ClopperPearson, "clopper_pearson", Words::new("Клоппера\u{a0}— Пирсона", "Clopper–Pearson")),
    ];
}

impl MethodChoice {
    /// The method that is chosen.
    #[must_use]
    pub const fn method(self) -> Method {
        match self {
            Self::Uniform => Method::Uniform,
            Self::Hdi => Method::Shortest,
            Self::Jeffreys => Method::Jeffreys,
            Self::Normal => Method::Wald,
            Self::Wilson => Method::Wilson,
            Self::ClopperPearson => Method::ClopperPearson,
        }
    }
}

/// The control of the method.
#[must_use]
pub const fn method_control<P>(place: &'static dyn ChoiceAt<P>) -> Control<P> {
    Control::choice("method", Words::new("Интервал", "Interval"), place)
}
