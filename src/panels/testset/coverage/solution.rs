//! Everything that is computed: simulated test sets with their intervals, and how often such intervals are right.

use super::params::Params;
use crate::panels::shared::MethodChoice;
use crate::stats::Beta;
use crate::stats::coverage::Intervals;

/// Where an interval lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It contains the truth.
    Hit,
    /// It lies below the truth.
    Low,
    /// It lies above the truth.
    High,
}

/// One test set: the truth and the interval that it gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trial {
    /// The true error probability.
    pub truth: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

impl Trial {
    /// Where the interval lies.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        if self.high < self.truth {
            Outcome::Low
        } else if self.low > self.truth {
            Outcome::High
        } else {
            Outcome::Hit
        }
    }
}

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The latest test sets, the newest last.
    pub latest: Vec<Trial>,
    /// Points (test sets so far, share of hits among them).
    pub running: Vec<(f64, f64)>,
    /// How many intervals contain the truth.
    pub hits: f64,
    /// How many lie below it.
    pub missed_low: f64,
    /// How many lie above it.
    pub missed_high: f64,
    /// The probability that an interval contains the truth.
    pub exact: f64,
    /// Points (true error probability, probability of a hit).
    pub curve: Vec<(f64, f64)>,
    /// The same probability at this truth by each of the methods, in their order.
    pub by_method: Vec<f64>,
}

/// The probability that an interval contains the truth: at this truth, or on average where the truth is drawn.
#[must_use]
pub fn exact_coverage(params: &Params, method: MethodChoice, intervals: &Intervals) -> f64 {
    match method {
        _ if !params.is_from_prior() => intervals.coverage(params.truth).hit,
        // Each interval holds the level of its posterior, whatever the number of errors, so that the mean does.
        MethodChoice::Uniform | MethodChoice::Hdi | MethodChoice::Jeffreys => params.level,
        MethodChoice::Normal | MethodChoice::Wilson | MethodChoice::ClopperPearson => intervals.average_coverage(),
    }
}

/// The distribution from which the truth is drawn: the prior of the interval, uniform for those that have none.
#[must_use]
pub fn prior(method: MethodChoice) -> Beta {
    match method {
        MethodChoice::Jeffreys => Beta::new(0.5, 0.5).unwrap_or_else(|_| Beta::uniform()),
        _ => Beta::uniform(),
    }
}
