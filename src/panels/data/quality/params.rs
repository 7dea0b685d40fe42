//! The panel's parameters: the noise of the labels, how many there are, what a clean one costs.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::panel::Choice;

/// Which labels are wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Each with the same probability, independently.
    #[default]
    Independent,
    /// Those of one part of one class.
    Systematic,
}

impl Choice for Kind {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Independent, "independent", Words::new("независимый", "independent")),
        (Self::Systematic, "systematic", Words::new("систематический", "systematic")),
    ];
}

/// Which labels the test has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// Right ones.
    #[default]
    Clean,
    /// Each is wrong with the probability η, independently.
    Noisy,
}

impl Choice for Test {
    const OPTIONS: &'static [(Self, &'static str, Words)] =
        &[(Self::Clean, "clean", Words::new("чистый", "clean")), (Self::Noisy, "noisy", Words::new("шумный", "noisy"))];
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// η, the share of labels that are wrong.
    pub noise: f64,
    /// Number of examples with clean labels.
    pub n: f64,
    /// Which labels are wrong.
    pub kind: Kind,
    /// Price of a clean label divided by that of a noisy one.
    pub cost: f64,
    /// Number of dimensions of an example.
    pub dims: f64,
    /// Which labels the test has.
    pub test: Test,
    /// Seed of the samples.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self { noise: 0.1, n: 100.0, kind: Kind::Independent, cost: 4.0, dims: 20.0, test: Test::Clean, seed: 1.0 }
    }
}

impl Params {
    /// Whether wrong labels are those of one part of a class.
    #[must_use]
    pub fn is_systematic(&self) -> bool {
        self.kind == Kind::Systematic
    }

    /// Whether any labels are wrong.
    #[must_use]
    pub fn has_noise(&self) -> bool {
        self.noise > 0.0
    }

    /// Whether the test has wrong labels, too.
    #[must_use]
    pub fn is_tested_with_noise(&self) -> bool {
        self.test == Test::Noisy
    }
}
