//! The panel's parameters: how many models, on how many examples, how good and how alike they are.

use serde::{Deserialize, Serialize};

use crate::language::Words;
use crate::panel::Choice;
use crate::stats::best_of::{Models, largest_spread};
use crate::stats::majority_attack::Losers;

/// What the figure shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// Models are tried one after another on one test set.
    #[default]
    Best,
    /// They are chosen on a dev set, and a test set is opened.
    Dev,
    /// Random answers vote, without any model.
    Attack,
}

impl Choice for View {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Best, "best", Words::new("лучшая на тесте", "best on the test")),
        (Self::Dev, "dev", Words::new("dev и test", "dev and test")),
        (Self::Attack, "attack", Words::new("атака без модели", "attack without a model")),
    ];
}

/// What becomes of random answers that are worse than chance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flip {
    /// They vote the other way round.
    #[default]
    Yes,
    /// They do not vote.
    No,
}

impl Choice for Flip {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::Yes, "yes", Words::new("перевернуть", "flip them")),
        (Self::No, "no", Words::new("выбросить", "drop them")),
    ];
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// What the figure shows.
    pub view: View,
    /// How many models, or random answers, are tried.
    pub models: f64,
    /// Number of examples in each test set.
    pub n: f64,
    /// The mean of the true error probabilities.
    pub error: f64,
    /// Their standard deviation.
    pub spread: f64,
    /// The probability that all models share one outcome on an example.
    pub rho: f64,
    /// The number of the fresh test set that is shown; 0 before there is one.
    pub retest: f64,
    /// For how many of the best on dev the test set is opened.
    pub opened: f64,
    /// What becomes of random answers that are worse than chance.
    pub flip: Flip,
    /// Seed of the models and of the test sets.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            view: View::Best,
            models: 20.0,
            n: 1000.0,
            error: 0.1,
            spread: 0.0,
            rho: 0.0,
            retest: 1.0,
            opened: 1.0,
            flip: Flip::Yes,
            seed: 1.0,
        }
    }
}

impl Params {
    /// Whether random answers vote.
    #[must_use]
    pub fn is_attack(&self) -> bool {
        self.view == View::Attack
    }

    /// Whether there are models.
    #[must_use]
    pub fn has_models(&self) -> bool {
        !self.is_attack()
    }

    /// Whether models are chosen on a dev set.
    #[must_use]
    pub fn is_dev(&self) -> bool {
        self.view == View::Dev
    }

    /// For how many models the fresh test set is opened.
    #[must_use]
    pub fn opened(&self) -> usize {
        match self.view {
            _ if self.retest < 1.0 => 0,
            View::Dev => self.opened.min(self.models) as usize,
            View::Best | View::Attack => 1,
        }
    }

    /// The limits of the spread.
    #[must_use]
    pub fn legal_spread(&self) -> (f64, f64) {
        (0.0, largest_spread(self.error, self.rho))
    }

    /// The models on a test set of this many examples.
    #[must_use]
    pub fn models_on(&self, examples: f64) -> Models {
        Models::new(examples as u32, self.error, self.spread, self.rho)
    }

    /// What becomes of random answers that are worse than chance.
    #[must_use]
    pub fn losers(&self) -> Losers {
        match self.flip {
            Flip::Yes => Losers::Flipped,
            Flip::No => Losers::Dropped,
        }
    }
}
