//! The panel's parameters: the stream of batches, how it is averaged, and the network that learns.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::panel::Choice;

/// What the figure shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// Averages are collected from a stream of batches.
    #[default]
    Collect,
    /// A network is trained by them, and one by the statistics of its batches.
    Learn,
}

impl Choice for View {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Collect, "collect", Words::new("копим средние", "collect averages")),
        (Self::Learn, "learn", Words::new("учимся на них", "learn by them")),
    ];
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The weight of the new value in a running average.
    pub momentum: f64,
    /// The batch size.
    pub m: f64,
    /// How many batches have come.
    pub batches: f64,
    /// How far the true mean moves in 100 batches, in units of x.
    pub drift: f64,
    /// The running mean before the first batch, in units of x.
    pub start: f64,
    /// What the figure shows.
    pub view: View,
    /// The learning rate of the networks.
    pub rate: f64,
    /// Seed of the values, and of the networks.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            momentum: 0.1,
            m: 32.0,
            batches: 100.0,
            drift: 0.0,
            start: 0.0,
            view: View::Collect,
            rate: 0.1,
            seed: 1.0,
        }
    }
}

impl Params {
    /// Whether a network is trained.
    #[must_use]
    pub fn learns(&self) -> bool {
        self.view == View::Learn
    }

    /// Whether averages are collected.
    #[must_use]
    pub fn collects(&self) -> bool {
        self.view == View::Collect
    }
}
