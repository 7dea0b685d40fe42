//! The panel's parameters: sample, level, prior, interval, view.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::panel::Choice;
use crate::stats::Prior;

/// Which prior the error probability has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriorChoice {
    /// Beta(1, 1).
    #[default]
    Uniform,
    /// Beta(1/2, 1/2).
    Jeffreys,
    /// Beta(`prior_a`, `prior_b`).
    Custom,
}

impl Choice for PriorChoice {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Uniform, "uniform", Words::new("равномерное", "uniform")),
        (Self::Jeffreys, "jeffreys", Words::new("Джеффриса", "Jeffreys")),
        (Self::Custom, "custom", Words::new("своё", "custom")),
    ];
}

/// Which interval is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntervalChoice {
    /// The same probability in both tails.
    #[default]
    EqualTailed,
    /// The shortest interval: highest density.
    Hdi,
}

impl Choice for IntervalChoice {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::EqualTailed, "equal_tailed", Words::new("равные хвосты", "equal tails")),
        (Self::Hdi, "hdi", Words::new("кратчайший", "shortest")),
    ];
}

/// What the figure shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// The density.
    #[default]
    Density,
    /// The density above the distribution function, from whose axis the interval is read.
    Both,
    /// Posteriors of N = 10, 100, 1000, 10 000 at the same rate.
    Ridge,
    /// Test examples arrive one by one from a model whose error probability is `error`.
    Arrivals,
}

impl Choice for View {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Density, "density", Words::new("плотность", "density")),
        (Self::Both, "both", Words::new("с функцией распределения", "with distribution function")),
        (Self::Ridge, "ridge", Words::new("при N от 10 до 10\u{a0}000", "for N from 10 to 10,000")),
        (Self::Arrivals, "arrivals", Words::new("примеры по одному", "examples one by one")),
    ];
}

/// Which curves are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Curves {
    /// The posterior alone.
    #[default]
    Posterior,
    /// The prior and the likelihood beside it.
    All,
    /// The prior and the likelihood, before Bayes' rule joins them.
    Factors,
}

impl Choice for Curves {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Posterior, "posterior", Words::new("нет", "none")),
        (Self::All, "all", Words::new("априорная плотность и правдоподобие", "prior and likelihood")),
        (Self::Factors, "factors", Words::new("только они, без апостериорной", "only these, no posterior")),
    ];
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Number of test examples; before the test there is none.
    pub n: f64,
    /// Share of errors; the number of errors is `round(n · error)`. In the view `arrivals` it is the true probability.
    pub error: f64,
    /// Probability inside the interval.
    pub level: f64,
    /// Which prior.
    pub prior: PriorChoice,
    /// First parameter of a custom prior.
    pub prior_a: f64,
    /// Second parameter of a custom prior.
    pub prior_b: f64,
    /// Which interval.
    pub interval: IntervalChoice,
    /// What the figure shows.
    pub view: View,
    /// Which curves are drawn.
    pub curves: Curves,
    /// Seed of the arriving examples.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            n: 1000.0,
            error: 0.1,
            level: 0.95,
            prior: PriorChoice::Uniform,
            prior_a: 2.0,
            prior_b: 8.0,
            interval: IntervalChoice::EqualTailed,
            view: View::Density,
            curves: Curves::Posterior,
            seed: 1.0,
        }
    }
}

impl Params {
    /// Whether there is no example yet.
    #[must_use]
    pub fn is_before_test(&self) -> bool {
        self.n < 0.5
    }

    /// The number of errors that the share of errors means.
    #[must_use]
    pub fn errors(&self) -> f64 {
        (self.n * self.error).round()
    }

    /// The prior that is chosen.
    #[must_use]
    pub fn prior(&self) -> Prior {
        match self.prior {
            PriorChoice::Uniform => Prior::Uniform,
            PriorChoice::Jeffreys => Prior::Jeffreys,
            PriorChoice::Custom => Prior::Custom { a: self.prior_a, b: self.prior_b },
        }
    }
}
