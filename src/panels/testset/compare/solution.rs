//! Everything that is computed: which model is better, by how much, how surely, and how many examples would show it.

use super::params::{Counts, Params, TestChoice};
use crate::plot::Curve;
use crate::stats::mcnemar::McNemar;
use crate::stats::two_proportions::{TwoRates, z_test};
use crate::stats::{Beta, Difference, Prior};

/// A model alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Its errors on the test set.
    pub errors: f64,
    /// Its posterior density by error probability.
    pub density: Curve,
    /// The lower and the upper end of its interval.
    pub ends: (f64, f64),
}

/// What is known of the difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The probability that B errs less often than A.
    pub b_better: f64,
    /// The probability that A errs less often than B, to its own precision.
    pub a_better: f64,
    /// The lower and the upper end of the interval of A's error probability less B's.
    pub ends: (f64, f64),
    /// The posterior density of that difference.
    pub density: Curve,
}

/// How many examples would show the difference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Needed {
    /// For each model, on test sets apart; infinite where more than 10⁹ or none would do.
    pub unpaired: f64,
    /// For both models, on the same.
    pub paired: f64,
    /// How often the exact test would see it with this many of the same examples; `None` where that is not computed.
    pub exact_power: Option<f64>,
}

/// How often a difference is seen, by the number of examples.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Powers {
    /// By the z test, on test sets apart.
    pub unpaired: Curve,
    /// By the z test, on the same examples.
    pub paired: Curve,
    /// By the exact test, on the same examples.
    pub exact: Curve,
}

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The outcomes if both are tried on the same examples.
    pub counts: Counts,
    /// A and B.
    pub models: [Model; 2],
    /// What is known as the models are tried.
    pub gap: Gap,
    /// What would be known if they were tried in the other way.
    pub other: Gap,
    /// The two-sided p value for equal error probabilities.
    pub p_value: f64,
    /// How many examples would show it.
    pub needed: Needed,
    /// How often it would be seen.
    pub powers: Powers,
}

impl Solution {
    /// The examples needed as the models are tried.
    #[must_use]
    pub fn needed_now(&self, params: &Params) -> f64 {
        if params.is_paired() { self.needed.paired } else { self.needed.unpaired }
    }

    /// Whether the intervals of the two models have a place in common.
    #[must_use]
    pub fn do_intervals_overlap(&self) -> bool {
        let [a, b] = &self.models;
        a.ends.0 <= b.ends.1 && b.ends.0 <= a.ends.1
    }

    /// Whether the interval of the difference excludes 0.
    #[must_use]
    pub fn are_models_distinguishable(&self) -> bool {
        self.gap.ends.0 > 0.0 || self.gap.ends.1 < 0.0
    }
}

/// The posterior of a model alone, with the uniform prior of the lecture.
pub fn posterior(params: &Params, errors: f64) -> Beta {
    Beta::posterior_or_uniform(params.n, errors, Prior::Uniform)
}

/// The posterior of the difference, on test sets apart.
pub fn apart(params: &Params, counts: &Counts) -> Difference {
    Difference::independent(&posterior(params, counts.errors_a()), &posterior(params, counts.errors_b()))
}

/// The posterior of the difference, on the same examples. Counts are legal as they come.
pub fn together(params: &Params, counts: &Counts) -> Difference {
    Difference::paired(counts.only_a, counts.only_b, counts.alike()).unwrap_or_else(|_| apart(params, counts))
}

/// The p value of the test that belongs to the way in which the models are tried.
pub fn p_value(params: &Params, counts: &Counts) -> f64 {
    let mcnemar = McNemar::new(counts.only_a as u32, counts.only_b as u32);
    match (params.is_paired(), params.test) {
        (false, _) => z_test(params.n, counts.errors_a(), counts.errors_b()),
        (true, TestChoice::Exact) => mcnemar.exact(),
        (true, TestChoice::MidP) => mcnemar.mid_p(),
    }
}

/// The error rates as true ones, which a test should distinguish.
pub fn rates(params: &Params) -> TwoRates {
    TwoRates::new(params.error_a, params.error_b, params.level)
}
