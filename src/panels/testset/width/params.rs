//! The panel's parameters: sample, level, method, the wanted width, and what widths are measured in.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::panel::Choice;
use crate::panels::shared::MethodChoice;
use crate::stats::proportion::Method;

/// What the width is measured in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IsRelative {
    /// In percentage points: a difference of two error probabilities.
    #[default]
    No,
    /// As a multiple of the error probability.
    Yes,
}

impl Choice for IsRelative {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::No, "no", Words::new("абсолютная", "absolute")),
        (Self::Yes, "yes", Words::new("в долях p", "relative to p")),
    ];
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Number of test examples.
    pub n: f64,
    /// Error probability; the number of errors is taken to be exactly n · error, a whole number or not.
    pub error: f64,
    /// Probability inside the interval.
    pub level: f64,
    /// The target width: a difference of probabilities or, when `relative`, a multiple of `error`.
    pub target: f64,
    /// Whether widths are shown as multiples of `error`.
    pub relative: IsRelative,
    /// How the interval is computed.
    pub method: MethodChoice,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            n: 1000.0,
            error: 0.1,
            level: 0.95,
            target: 0.02,
            relative: IsRelative::No,
            method: MethodChoice::Uniform,
        }
    }
}

impl Params {
    /// The method that is chosen.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method.method()
    }

    /// Whether widths are shown as multiples of the error probability.
    #[must_use]
    pub fn is_relative(&self) -> bool {
        self.relative == IsRelative::Yes
    }

    /// The unit of the widths shown: 1, or the error probability.
    #[must_use]
    pub fn unit(&self) -> f64 {
        unit_of(self.relative, self.error)
    }
}

/// The unit of the widths for an error probability.
#[must_use]
pub fn unit_of(relative: IsRelative, error: f64) -> f64 {
    match relative {
        IsRelative::No => 1.0,
        IsRelative::Yes => error,
    }
}
