//! Everything that the panel shows.

use super::trials::Trial;
use crate::stats::best_of::Expected;

/// A model for which the fresh test set was opened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Opened {
    /// Its place among the models, from 0.
    pub model: usize,
    /// The share of errors that it showed on the set on which it was chosen.
    pub chosen_by: f64,
    /// The share of errors on the fresh test set.
    pub fresh: f64,
    /// Its true error probability.
    pub truth: f64,
}

/// How the vote of random answers fares.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attack {
    /// The share of labels that each answer agrees with, in their order.
    pub answers: Vec<f64>,
    /// Points (answers tried, accuracy of the vote).
    pub vote: Vec<(f64, f64)>,
    /// Points (answers tried, expected accuracy of the vote), with the losers flipped.
    pub flipped: Vec<(f64, f64)>,
    /// The same with the losers dropped.
    pub dropped: Vec<(f64, f64)>,
}

/// The expected optimism by the size of the test set, for a number of models.
#[derive(Clone, Debug, PartialEq)]
pub struct BySize {
    /// The number of models.
    pub models: f64,
    /// Points (examples, expected optimism).
    pub points: Vec<(f64, f64)>,
}

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The models in the order in which they were tried.
    pub trials: Vec<Trial>,
    /// Where the best so far changed, as places among the models, from 0.
    pub records: Vec<usize>,
    /// The models for which the fresh test set was opened, the best on the first set first.
    pub opened: Vec<Opened>,
    /// Which of these has the fewest errors on the fresh test set.
    pub reported: Option<usize>,
    /// Points (models tried, what is to be expected of the best).
    pub expected: Vec<(f64, Expected)>,
    /// What the fresh test set shows on average of what is reported; not a number where it is not known.
    pub expected_fresh: f64,
    /// The limits of an honest measurement of one model with 95 % probability, at the mean error.
    pub band: (f64, f64),
    /// The expected optimism by the size of the test set; that of the models as they are is the last.
    pub by_size: Vec<BySize>,
    /// The vote of random answers; it has no answers where none is requested.
    pub attack: Attack,
}

impl Solution {
    /// The best on the set on which it was chosen, the first of those that are equally good there.
    #[must_use]
    pub fn winner(&self) -> Option<&Trial> {
        self.records.last().and_then(|place| self.trials.get(*place))
    }

    /// What is to be expected of the best of all models.
    #[must_use]
    pub fn expected_now(&self) -> Expected {
        self.expected.last().map_or(Expected { best: f64::NAN, truth: f64::NAN }, |point| point.1)
    }

    /// What goes into the report: the model with the fewest errors on the fresh test set.
    #[must_use]
    pub fn reported(&self) -> Option<&Opened> {
        self.reported.and_then(|place| self.opened.get(place))
    }
}
