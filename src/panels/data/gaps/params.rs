//! The panel's parameters: five errors with the sizes of their sets, or an experiment that measures them.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::panel::Choice;

/// Where the errors come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// The reader sets them.
    #[default]
    Bars,
    /// A classifier that is trained in the page.
    Experiment,
}

impl Choice for View {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Bars, "bars", Words::new("заданы вручную", "set by hand")),
        (Self::Experiment, "experiment", Words::new("измерены: сеть учится здесь", "measured: a network learns here")),
    ];
}

/// Whether there is no train-dev set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HideTrainDev {
    /// There is one.
    #[default]
    No,
    /// Only train and dev are compared.
    Yes,
}

impl Choice for HideTrainDev {
    const OPTIONS: &'static [(Self, &'static str, Words)] =
        &[(Self::No, "no", Words::new("есть", "there is one")), (Self::Yes, "yes", Words::new("нет", "there is none"))];
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Where the errors come from.
    pub view: View,
    /// Error of a human, taken as given.
    pub human: f64,
    /// Share of errors on the examples that the model was fitted to.
    pub train: f64,
    /// Share of errors on other examples of the same distribution.
    pub train_dev: f64,
    /// Share of errors on the dev set.
    pub dev: f64,
    /// Share of errors on the test set.
    pub test: f64,
    /// Number of examples in the train-dev set.
    pub n_train_dev: f64,
    /// Number of examples in the dev set.
    pub n_dev: f64,
    /// Number of examples in the test set.
    pub n_test: f64,
    /// Whether there is no train-dev set.
    pub hide_train_dev: HideTrainDev,
    /// Confidence level of the intervals.
    pub level: f64,
    /// How far the distribution of train is moved, in standard deviations of a class.
    pub shift: f64,
    /// Number of examples to train with in the experiment.
    pub n_train: f64,
    /// Steps of training in the experiment.
    pub steps: f64,
    /// Seed of the experiment.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            view: View::Bars,
            human: 0.08,
            train: 0.1,
            train_dev: 0.11,
            dev: 0.2,
            test: 0.21,
            n_train_dev: 1000.0,
            n_dev: 1000.0,
            n_test: 1000.0,
            hide_train_dev: HideTrainDev::No,
            level: 0.95,
            shift: 1.5,
            n_train: 40.0,
            steps: 500.0,
            seed: 1.0,
        }
    }
}

impl Params {
    /// Whether the reader sets the errors.
    #[must_use]
    pub fn is_by_hand(&self) -> bool {
        self.view == View::Bars
    }

    /// Whether a classifier is trained.
    #[must_use]
    pub fn is_experiment(&self) -> bool {
        self.view == View::Experiment
    }

    /// Whether there is a train-dev set.
    #[must_use]
    pub fn has_train_dev(&self) -> bool {
        self.hide_train_dev == HideTrainDev::No
    }

    /// Whether there is a train-dev set whose error the reader sets.
    #[must_use]
    pub fn has_train_dev_by_hand(&self) -> bool {
        self.is_by_hand() && self.has_train_dev()
    }

    /// The limits of the size of a set: an experiment has to make its examples.
    #[must_use]
    pub fn legal_size(&self) -> (f64, f64) {
        const MOST_BY_HAND: f64 = 1e9;
        const MOST_MEASURED: f64 = 1e5;
        (1.0, if self.is_experiment() { MOST_MEASURED } else { MOST_BY_HAND })
    }
}
