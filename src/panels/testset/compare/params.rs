//! The panel's parameters: the test set, how often two models err on it, how often exactly one of them does.

use serde::{Deserialize, Serialize};

use crate::language::{Words, twelve_digits};
use crate::panel::Choice;

/// What the two models are tried on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paired {
    /// Each on a test set of its own, both of the same size.
    #[default]
    No,
    /// Both on the same examples.
    Yes,
}

impl Choice for Paired {
    const OPTIONS: &'static [(Self, &'static str, Words)] = &[
        (Self::No, "no", Words::new("у каждой модели свой", "one for each model")),
        (Self::Yes, "yes", Words::new("один на двоих", "one for both")),
    ];
}

/// Which p value of `McNemar`'s test is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TestChoice {
    /// The exact one.
    #[default]
    Exact,
    /// The mid-p value.
    MidP,
}

impl Choice for TestChoice {
    const OPTIONS: &'static [(Self, &'static str, Words)] =
        &[(Self::Exact, "exact", Words::new("точный", "exact")), (Self::MidP, "mid_p", Words::new("mid-p", "mid-p"))];
}

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Number of examples in a test set.
    pub n: f64,
    /// Share of errors of model A; for the examples needed, its true error probability.
    pub error_a: f64,
    /// The same of model B.
    pub error_b: f64,
    /// Share of the examples on which exactly one of the two errs, if both are tried on the same.
    pub disagree: f64,
    /// What they are tried on.
    pub paired: Paired,
    /// The probability with which a difference is to be seen.
    pub power: f64,
    /// Confidence level: of the interval, and one minus the significance of the tests.
    pub level: f64,
    /// Which p value is shown for the same examples.
    pub test: TestChoice,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            n: 1000.0,
            error_a: 0.1,
            error_b: 0.09,
            disagree: 0.03,
            paired: Paired::No,
            power: 0.8,
            level: 0.95,
            test: TestChoice::Exact,
        }
    }
}

impl Params {
    /// Whether both models are tried on the same examples.
    #[must_use]
    pub fn is_paired(&self) -> bool {
        self.paired == Paired::Yes
    }

    /// The error of A less that of B.
    #[must_use]
    pub fn gap(&self) -> f64 {
        twelve_digits(self.error_a - self.error_b)
    }

    /// What share of examples exactly one of the two can err on: |a − b| ≤ d ≤ min(a + b, 2 − a − b). Bounds are
    /// widened by their rounding, so that 10 % less 9 % allows 1 %.
    #[must_use]
    pub fn legal_disagreement(&self) -> (f64, f64) {
        let least = (self.error_a - self.error_b).abs();
        let sum = self.error_a + self.error_b;
        let most = sum.min(2.0 - sum);
        let low = least.min(twelve_digits(least));
        (low, most.max(twelve_digits(most)).max(low).min(1.0))
    }

    /// The disagreement clamped to its bounds.
    #[must_use]
    pub fn in_agreement(self) -> Self {
        let (low, high) = self.legal_disagreement();
        Self { disagree: self.disagree.max(low).min(high), ..self }
    }
}

/// How the outcomes of two models on n examples are distributed, in whole examples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counts {
    /// Examples on which both err.
    pub both: f64,
    /// Examples on which only A errs.
    pub only_a: f64,
    /// Examples on which only B errs.
    pub only_b: f64,
    /// Examples on which neither errs.
    pub neither: f64,
}

impl Counts {
    /// The whole numbers that are nearest to the shares and belong to one table.
    #[must_use]
    pub fn of(params: &Params) -> Self {
        let n = params.n;
        let [errors_a, errors_b] = [params.error_a, params.error_b].map(|error| (n * error).round());
        let gap = errors_a - errors_b;
        let wanted = (0.5 * (n * params.disagree + gap)).round();
        let only_a = wanted.min(errors_a).min(n - errors_b).max(gap).max(0.0);
        let only_b = only_a - gap;
        let both = errors_a - only_a;
        Self { both, only_a, only_b, neither: n - both - only_a - only_b }
    }

    /// Errors of model A.
    #[must_use]
    pub fn errors_a(&self) -> f64 {
        self.both + self.only_a
    }

    /// Errors of model B.
    #[must_use]
    pub fn errors_b(&self) -> f64 {
        self.both + self.only_b
    }

    /// Examples on which exactly one of the two errs.
    #[must_use]
    pub fn discordant(&self) -> f64 {
        self.only_a + self.only_b
    }

    /// Examples on which both err, or neither.
    #[must_use]
    pub fn alike(&self) -> f64 {
        self.both + self.neither
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_whole_and_belong_to_one_table() {
        let shares = [0.0, 0.001, 0.05, 0.1, 0.37, 0.5, 0.93, 1.0];
        for n in [1.0, 2.0, 7.0, 100.0, 12_345.0, 1e9] {
            for (error_a, error_b) in shares.iter().flat_map(|a| shares.map(|b| (*a, b))) {
                for disagree in shares {
                    let params = Params { n, error_a, error_b, disagree, ..Params::default() }.in_agreement();
                    let counts = Counts::of(&params);
                    let all = [counts.both, counts.only_a, counts.only_b, counts.neither];
                    assert!(all.iter().all(|count| *count >= 0.0 && count.fract() == 0.0), "{params:?}: {counts:?}");
                    assert!((all.iter().sum::<f64>() - n).abs() < 0.5, "{params:?}: {counts:?}");
                    assert!((counts.errors_a() - (n * error_a).round()).abs() < 0.5, "{params:?}: {counts:?}");
                    assert!((counts.errors_b() - (n * error_b).round()).abs() < 0.5, "{params:?}: {counts:?}");
                    assert!((counts.discordant() - n * params.disagree).abs() <= 2.0, "{params:?}: {counts:?}");
                }
            }
        }
    }

    #[test]
    fn one_per_cent_may_be_the_difference_of_ten_and_nine() {
        let (low, high) = Params::default().legal_disagreement();
        assert!(low <= 0.01 && 0.19 <= high && low > 0.0099 && high < 0.1901);
        let apart = Params { error_a: 0.5, error_b: 0.1, ..Params::default() }.in_agreement();
        assert!((apart.disagree - 0.4).abs() < 1e-12);
    }
}
