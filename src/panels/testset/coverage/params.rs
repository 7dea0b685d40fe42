//! The panel's parameters: the truth, the size of a test set, the interval, how many test sets are drawn.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::panel::Choice;
use crate::panels::shared::MethodChoice;

/// Where the true error probability of each test comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FromPrior {
    /// It is the same in all tests.
    #[default]
    No,
    /// It is drawn anew for each test, from the prior of the interval.
    Yes,
}

impl Choice for FromPrior {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::No, "no", Words::new("одна и та же", "always the same")),
        (Self::Yes, "yes", Words::new("каждый раз новая", "new each time")),
    ];
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The true error probability, unless it is drawn.
    pub truth: f64,
    /// Number of examples in a test set.
    pub n: f64,
    /// Confidence level of the intervals.
    pub level: f64,
    /// How an interval is computed.
    pub method: MethodChoice,
    /// How many test sets are drawn.
    pub repeats: f64,
    /// Where the true error probability comes from.
    pub from_prior: FromPrior,
    /// Seed of the test sets.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            truth: 0.1,
            n: 100.0,
            level: 0.95,
            method: MethodChoice::Uniform,
            repeats: 100.0,
            from_prior: FromPrior::No,
            seed: 1.0,
        }
    }
}

impl Params {
    /// Whether the true error probability is drawn anew for each test.
    #[must_use]
    pub fn is_from_prior(&self) -> bool {
        self.from_prior == FromPrior::Yes
    }
}
