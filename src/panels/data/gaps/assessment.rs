//! Five errors and the gaps between them, each with its interval.

use super::params::Params;
use crate::stats::{Beta, Difference, Prior};

/// What an error is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// A human; in the experiment the best classifier that there can be.
    Human,
    /// The examples that the model was fitted to.
    Train,
    /// Other examples of the same distribution.
    TrainDev,
    /// The examples by which models are chosen.
    Dev,
    /// The examples by which the chosen one is judged.
    Test,
}

/// An error, and what is known of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// What it is of.
    pub set: Set,
    /// The share of errors.
    pub error: f64,
    /// What it was measured on; nothing where it is taken as exact.
    pub sample: Option<Sample>,
}

/// A set of examples that the model was not fitted to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// The number of examples.
    pub examples: f64,
    /// The number of errors.
    pub errors: f64,
    /// The lower and the upper end of the interval of the error probability.
    pub ends: (f64, f64),
}

/// What the gap between two neighbours is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapKind {
    /// Train − human: the avoidable bias.
    Bias,
    /// Train-dev − train.
    Variance,
    /// Dev − train-dev.
    Mismatch,
    /// Test − dev.
    Overfit,
    /// Dev − train, where there is no train-dev set.
    Together,
}

/// A gap with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// What it is called.
    pub kind: GapKind,
    /// The difference of the shares of errors.
    pub value: f64,
    /// The lower and the upper end of the interval of the difference of the error probabilities; both are the value
    /// where both errors are taken as exact.
    pub ends: (f64, f64),
}

impl Gap {
    /// Whether the interval lies above 0: the later set is the harder one.
    #[must_use]
    pub fn is_above_noise(&self) -> bool {
        self.ends.0 > 0.0
    }

    /// Whether the interval lies below 0: the later set is the easier one.
    #[must_use]
    pub fn is_reversed(&self) -> bool {
        self.ends.1 < 0.0
    }

    /// Whether there may be no gap at all.
    #[must_use]
    pub fn may_be_noise(&self) -> bool {
        !self.is_above_noise() && !self.is_reversed() && self.ends.0 < self.ends.1
    }
}

/// A share of errors with the number of examples; an error without is taken as exact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// The share of errors.
    pub error: f64,
    /// The number of examples.
    pub examples: Option<f64>,
}

/// The five errors in the order of the chain.
pub type Rates = [Rate; 5];

/// The errors that the reader has set.
#[must_use]
pub fn rates_by_hand(params: &Params) -> Rates {
    [
        Rate { error: params.human, examples: None },
        Rate { error: params.train, examples: None },
        Rate { error: params.train_dev, examples: Some(params.n_train_dev) },
        Rate { error: params.dev, examples: Some(params.n_dev) },
        Rate { error: params.test, examples: Some(params.n_test) },
    ]
}

/// The posterior of an error probability, with the uniform prior of the lecture.
#[must_use]
pub fn posterior(examples: f64, errors: f64) -> Beta {
    Beta::posterior_or_uniform(examples, errors, Prior::Uniform)
}

/// The bars, of whole errors, in the order of the chain.
#[must_use]
pub fn bars(rates: &Rates, level: f64) -> [Bar; 5] {
    let sets = [Set::Human, Set::Train, Set::TrainDev, Set::Dev, Set::Test];
    let mut rates = rates.iter();
    sets.map(|set| {
        let Rate { error, examples } = rates.next().copied().unwrap_or(Rate { error: 0.0, examples: None });
        let Some(examples) = examples else { return Bar { set, error, sample: None } };
        let errors = (examples * error).round();
        let interval = posterior(examples, errors).equal_tailed(level);
        Bar {
            set,
            error: errors / examples,
            sample: Some(Sample { examples, errors, ends: (interval.low, interval.high) }),
        }
    })
}

/// The gaps between neighbours among all bars, or without train-dev.
#[must_use]
pub const fn chain(has_train_dev: bool) -> &'static [GapKind] {
    if has_train_dev {
        &[GapKind::Bias, GapKind::Variance, GapKind::Mismatch, GapKind::Overfit]
    } else {
        &[GapKind::Bias, GapKind::Together, GapKind::Overfit]
    }
}

/// A gap: between two samples its interval is that of the difference of two independent posteriors, where the first
/// error is exact that of one posterior less a constant.
#[must_use]
pub fn gap(kind: GapKind, [human, train, train_dev, dev, test]: &[Bar; 5], level: f64) -> Gap {
    let (from, to) = match kind {
        GapKind::Bias => (human, train),
        GapKind::Variance => (train, train_dev),
        GapKind::Mismatch => (train_dev, dev),
        GapKind::Overfit => (dev, test),
        GapKind::Together => (train, dev),
    };
    let value = to.error - from.error;
    let ends = match (from.sample, to.sample) {
        (Some(from), Some(to)) => {
            let [from, to] = [from, to].map(|sample| posterior(sample.examples, sample.errors));
            let interval = Difference::independent(&to, &from).interval(level);
            (interval.low, interval.high)
        }
        (None, Some(to)) => (to.ends.0 - from.error, to.ends.1 - from.error),
        (_, None) => (value, value),
    };
    Gap { kind, value, ends }
}

/// The largest gap above noise, the first of equal ones; a reversed gap is none.
#[must_use]
pub fn verdict(gaps: &[Gap]) -> Option<GapKind> {
    let above_noise = gaps.iter().filter(|gap| gap.is_above_noise());
    let larger = |best: Option<Gap>, gap: &Gap| match best {
        Some(best) if best.value >= gap.value => Some(best),
        _ => Some(*gap),
    };
    above_noise.fold(None, larger).map(|gap| gap.kind)
}
