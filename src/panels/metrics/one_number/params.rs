//! The panel's parameters: the systems with their rates, how these become one number, how often strangers come.

use serde::{Deserialize, Serialize};

use super::means::Rates;
use crate::language::Words;
use crate::panel::Choice;

/// How many systems there may be.
pub const MOST_SYSTEMS: usize = 4;

/// What makes one number of several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mean {
    /// The arithmetic mean.
    #[default]
    Arithmetic,
    /// The geometric mean.
    Geometric,
    /// The harmonic mean.
    Harmonic,
    /// The smaller one.
    Minimum,
    /// `F_β` of precision and recall, with the strangers to be found.
    FBeta,
}

impl Choice for Mean {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Arithmetic, "arithmetic", Words::new("арифметическое", "arithmetic")),
        (Self::Geometric, "geometric", Words::new("геометрическое", "geometric")),
        (Self::Harmonic, "harmonic", Words::new("гармоническое", "harmonic")),
        (Self::Minimum, "minimum", Words::new("минимум", "minimum")),
        (Self::FBeta, "f_beta", Words::new("F-мера", "F measure")),
    ];
}

impl Mean {
    /// All of them in the order of the page.
    pub const ALL: [Self; 5] = [Self::Arithmetic, Self::Geometric, Self::Harmonic, Self::Minimum, Self::FBeta];

    /// The exponent as a power mean; none for the F measure.
    #[must_use]
    pub const fn exponent(self) -> Option<f64> {
        match self {
            Self::Arithmetic => Some(1.0),
            Self::Geometric => Some(0.0),
            Self::Harmonic => Some(-1.0),
            Self::Minimum => Some(f64::NEG_INFINITY),
            Self::FBeta => None,
        }
    }
}

/// Whether the speed of a system is averaged with its rates, and in which unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speed {
    /// It is not.
    #[default]
    Out,
    /// In frames a second.
    PerSecond,
    /// In frames a millisecond.
    PerMillisecond,
}

impl Choice for Speed {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Out, "out", Words::new("не участвует", "left out")),
        (Self::PerSecond, "per_second", Words::new("в кадрах/с", "in frames/s")),
        (Self::PerMillisecond, "per_millisecond", Words::new("в кадрах/мс", "in frames/ms")),
    ];
}

/// A system, as it is measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct System {
    /// How often it is right about employees and about strangers.
    pub rates: Rates,
    /// Milliseconds that it takes for a frame.
    pub ms: f64,
}

/// The parameters. Rates are shares of one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// What makes one number of the rates.
    pub mean: Mean,
    /// In `F_β` recall weighs `β²` times as much as precision.
    pub beta: f64,
    /// Share of strangers among the visitors, on which precision depends.
    pub share: f64,
    /// The number of systems.
    pub count: f64,
    /// Employees that A is right about.
    pub a_employee: f64,
    /// Strangers that A is right about.
    pub a_stranger: f64,
    /// Employees that B is right about.
    pub b_employee: f64,
    /// Strangers that B is right about.
    pub b_stranger: f64,
    /// Employees that C is right about, if there is one.
    pub c_employee: f64,
    /// Strangers that C is right about, if there is one.
    pub c_stranger: f64,
    /// Employees that D is right about, if there is one.
    pub d_employee: f64,
    /// Strangers that D is right about, if there is one.
    pub d_stranger: f64,
    /// Whether speed is averaged in.
    pub speed: Speed,
    /// Milliseconds a frame of A.
    pub a_ms: f64,
    /// Milliseconds a frame of B.
    pub b_ms: f64,
    /// Milliseconds a frame of C.
    pub c_ms: f64,
    /// Milliseconds a frame of D.
    pub d_ms: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            mean: Mean::Arithmetic,
            beta: 1.0,
            share: 0.01,
            count: 2.0,
            a_employee: 0.99,
            a_stranger: 0.5,
            b_employee: 0.75,
            b_stranger: 0.72,
            c_employee: 0.7,
            c_stranger: 0.65,
            d_employee: 0.9,
            d_stranger: 0.55,
            speed: Speed::Out,
            a_ms: 130.0,
            b_ms: 120.0,
            c_ms: 100.0,
            d_ms: 125.0,
        }
    }
}

impl Params {
    /// The systems that are there.
    #[must_use]
    pub fn systems(&self) -> Vec<System> {
        let system = |employee, stranger, ms| System { rates: Rates { employee, stranger }, ms };
        let all = [
            system(self.a_employee, self.a_stranger, self.a_ms),
            system(self.b_employee, self.b_stranger, self.b_ms),
            system(self.c_employee, self.c_stranger, self.c_ms),
            system(self.d_employee, self.d_stranger, self.d_ms),
        ];
        all[..(self.count as usize).min(MOST_SYSTEMS)].to_vec()
    }

    /// Whether the F measure is shown, which knows no speed.
    #[must_use]
    pub fn is_f_beta(&self) -> bool {
        self.mean == Mean::FBeta
    }

    /// Whether a mean is shown that speed is averaged into.
    #[must_use]
    pub fn has_speed(&self) -> bool {
        !self.is_f_beta() && self.speed != Speed::Out
    }

    /// What is averaged of a system: its two rates, and its speed if that takes part.
    #[must_use]
    pub fn averaged(&self, system: &System) -> Vec<f64> {
        let speed = match self.speed {
            _ if self.is_f_beta() => None,
            Speed::Out => None,
            Speed::PerSecond => Some(1000.0 / system.ms),
            Speed::PerMillisecond => Some(1.0 / system.ms),
        };
        let Rates { employee, stranger } = system.rates;
        [employee, stranger].into_iter().chain(speed).collect()
    }

    /// The number that a mean makes of a system.
    #[must_use]
    pub fn score(&self, mean: Mean, system: &System) -> f64 {
        let values = self.averaged(system);
        let n = values.len() as f64;
        match mean {
            Mean::Arithmetic => values.iter().sum::<f64>() / n,
            Mean::Geometric => {
                let product: f64 = values.iter().product();
                if values.len() == 2 { product.sqrt() } else { libm::cbrt(product) }
            }
            // A value of 0 has an infinite reciprocal, and the mean is 0.
            Mean::Harmonic => n / values.iter().map(|value| 1.0 / value).sum::<f64>(),
            Mean::Minimum => values.iter().copied().fold(f64::INFINITY, f64::min),
            Mean::FBeta => super::means::f_beta(system.rates, self.beta, self.share),
        }
    }
}
