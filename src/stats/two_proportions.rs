//! How many examples a test needs to see the difference of two error rates, and how often it sees it.
//!
//! All are normal approximations: promises about the z test, two-sided, with the far tail neglected. Unpaired: J. L.
//! Fleiss, B. Levin and M. C. Paik, "Statistical Methods for Rates and Proportions", without continuity correction.
//! Paired: R. J. Connor, Biometrics 43 (1987), 207–211.

use super::normal;

/// Two error rates that a test should distinguish.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoRates {
    first: f64,
    second: f64,
    /// Standard normal value that the two-sided test must exceed.
    critical: f64,
}

impl TwoRates {
    /// The rates of two models, in \[0, 1\], and the confidence level of the test in (0, 1): one minus its
    /// significance.
    #[must_use]
    pub fn new(first: f64, second: f64, level: f64) -> Self {
        Self { first, second, critical: normal::upper_quantile(0.5 * (1.0 - level)) }
    }

    /// The first rate less the second.
    #[must_use]
    pub fn difference(&self) -> f64 {
        self.first - self.second
    }

    /// p (1 − p) of both, added.
    fn variances(&self) -> f64 {
        self.first * (1.0 - self.first) + self.second * (1.0 - self.second)
    }

    /// Twice p (1 − p) of their mean.
    fn pooled_variances(&self) -> f64 {
        let mean = f64::midpoint(self.first, self.second);
        2.0 * mean * (1.0 - mean)
    }

    /// The examples for each of two models, each on a test set of its own: (z₁ √(2 p̄ q̄) + z₂ √(p₁q₁ + p₂q₂))² / δ².
    /// Not rounded; infinite for equal rates.
    ///
    /// ```
    /// use lectern::stats::two_proportions::TwoRates;
    /// let needed = TwoRates::new(0.1, 0.09, 0.95).needed_unpaired(0.8);
    /// assert_eq!(needed.ceil(), 13_495.0);
    /// ```
    #[must_use]
    pub fn needed_unpaired(&self, power: f64) -> f64 {
        self.needed(self.pooled_variances(), self.variances(), power)
    }

    /// The simpler formula of many textbooks, (z₁ + z₂)² (p₁q₁ + p₂q₂) / δ²: a little less.
    #[must_use]
    pub fn needed_unpaired_simple(&self, power: f64) -> f64 {
        self.needed(self.variances(), self.variances(), power)
    }

    /// The examples of one test set for both models, when exactly one of them errs on the share `disagree` of all
    /// examples: (z₁ √d + z₂ √(d − δ²))² / δ².
    #[must_use]
    pub fn needed_paired(&self, disagree: f64, power: f64) -> f64 {
        self.needed(disagree, self.paired_variance(disagree), power)
    }

    /// d − δ², which rounding may bring below 0 where d = |δ| = 1.
    fn paired_variance(&self, disagree: f64) -> f64 {
        (disagree - self.difference() * self.difference()).max(0.0)
    }

    /// From the variances of one example's difference if there is none (by which the test judges) and as there is.
    fn needed(&self, if_equal: f64, in_truth: f64, power: f64) -> f64 {
        let root = self.critical * if_equal.sqrt() + normal::quantile(power) * in_truth.sqrt();
        // A power so small that the test has it without any example.
        let root = root.max(0.0);
        if self.difference() == 0.0 { f64::INFINITY } else { root / self.difference() * (root / self.difference()) }
    }

    /// How often the difference is seen with n examples for each model, test sets apart: [`TwoRates::needed_unpaired`]
    /// read backwards.
    #[must_use]
    pub fn power_unpaired(&self, n: f64) -> f64 {
        self.power(self.pooled_variances(), self.variances(), n)
    }

    /// The same with n examples for both models together: [`TwoRates::needed_paired`] read backwards.
    #[must_use]
    pub fn power_paired(&self, disagree: f64, n: f64) -> f64 {
        self.power(disagree, self.paired_variance(disagree), n)
    }

    fn power(&self, if_equal: f64, in_truth: f64, n: f64) -> f64 {
        let excess = self.difference().abs() * n.sqrt() - self.critical * if_equal.sqrt();
        // Without any spread the test sees the difference always, or never.
        if in_truth > 0.0 { normal::cdf(excess / in_truth.sqrt()) } else { f64::from(u8::from(excess >= 0.0)) }
    }
}

/// The two-sided p value of the z test for equal rates after this many errors among n examples for each of two models,
/// test sets apart; the variance is pooled, as in [`TwoRates::needed_unpaired`]. 1 where nobody, or everybody, erred.
/// A normal approximation: good from some five errors (and right answers) for each.
#[must_use]
pub fn z_test(n: f64, first_errors: f64, second_errors: f64) -> f64 {
    let errors = first_errors + second_errors;
    let right = 2.0 * n - errors;
    if errors <= 0.0 || right <= 0.0 {
        return 1.0;
    }
    // (p₁ − p₂)² / (2 p̄ q̄ / n) with p̄ = errors / 2n.
    let z = (first_errors - second_errors).abs() * (2.0 * n / errors / right).sqrt();
    2.0 * normal::cdf(-z)
}
