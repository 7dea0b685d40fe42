//! The panel's parameters: the batch, how it is put together, the tracked example.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::panel::Choice;

/// How batches are put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mix {
    /// The neighbours are drawn from all classes.
    #[default]
    Mixed,
    /// The data are sorted by class: a batch has two neighbouring classes.
    Sorted,
    /// All of a batch is of one class.
    OneClass,
}

impl Choice for Mix {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Mixed, "mixed", Words::new("перемешан", "mixed")),
        (Self::Sorted, "sorted", Words::new("отсортирован по классам", "sorted by class")),
        (Self::OneClass, "one_class", Words::new("один класс", "one class")),
    ];
}

/// The parameters. All values are in standard deviations of the unit over the whole training set, whose mean is 0.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The batch size.
    pub m: f64,
    /// How batches are put together.
    pub mix: Mix,
    /// How many of a sorted batch are of the class of the tracked example, itself included.
    pub tracked: f64,
    /// The value of the tracked example.
    pub x: f64,
    /// The mean of its class.
    pub class_mean: f64,
    /// Seed of the neighbours.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self { m: 32.0, mix: Mix::Mixed, tracked: 16.0, x: 1.0, class_mean: 1.0, seed: 1.0 }
    }
}

impl Params {
    /// What is in a batch: one that has as many of a class as there is room for is of one class, however sorted.
    #[must_use]
    pub fn content(&self) -> Mix {
        if self.mix == Mix::Sorted && self.tracked >= self.m { Mix::OneClass } else { self.mix }
    }

    /// Whether classes play a part.
    #[must_use]
    pub fn has_classes(&self) -> bool {
        self.mix != Mix::Mixed
    }
}
