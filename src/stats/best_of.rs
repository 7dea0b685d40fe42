//! The best of many models on one test set, exactly: what it shows on average, and how good it is.
//!
//! K models are tried on the same n examples. On each example, with probability ρ all of them share one outcome, which
//! is an error with probability p; otherwise each has an outcome of its own, for model i an error with probability qᵢ.
//! Without spread every qᵢ is p; with it they are drawn from a Beta distribution of mean p, so that the true errors
//! ρ p + (1 − ρ) qᵢ have the requested standard deviation.
//!
//! Given that M ~ Bin(n, 1 − ρ) examples are not shared, the numbers of errors on these are independent and of one law,
//! binomial or beta-binomial, and the smallest of K has the mean Σⱼ P(Y > j)ᴷ, j = 0 … M − 1. Of the model that shows Y
//! errors on them q has the mean (a + Y) / (a + b + M), the posterior mean: the regression to the mean of a winner.

use super::beta::LARGEST_SHAPE;
use super::binomial::Binomial;

/// Weights below this share of the largest one are left out.
const NEGLIGIBLE: f64 = 1e-40;
/// Less than a rounding of a sum in which there is a larger term.
const BELOW_ROUNDING: f64 = 1e-18;
/// The smallest number of errors is spread over several whole numbers if its standard deviation is about this one.
const SMOOTH_FROM: f64 = 2.5;
/// Beyond this many standard deviations a binomial distribution has less than 1e-18 of its mass.
const REACH: f64 = 9.0;

/// Models that are tried on one test set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Models {
    n: u32,
    error: f64,
    shared: f64,
    law: Law,
}

/// Where the error probability on the examples of its own comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Law {
    /// It is the same for all models.
    Same(f64),
    /// It is drawn from a Beta distribution with these shapes.
    Beta(f64, f64),
}

/// What is to be expected of the model with the smallest number of errors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    /// The share of errors that it shows.
    pub best: f64,
    /// Its true error probability.
    pub truth: f64,
}

impl Expected {
    /// By how much the winner looks better than it is.
    #[must_use]
    pub fn optimism(&self) -> f64 {
        self.truth - self.best
    }
}

impl Models {
    /// Models on `n` examples (one at least), whose true error probabilities have the mean `error` and the standard
    /// deviation `spread`, and which share the outcome of an example with probability `shared`. Shares are clamped to
    /// \[0, 1\], the spread to [`largest_spread`] at most.
    #[must_use]
    pub fn new(n: u32, error: f64, spread: f64, shared: f64) -> Self {
        let (error, shared) = (error.clamp(0.0, 1.0), shared.clamp(0.0, 1.0));
        let spread = spread.clamp(0.0, largest_spread(error, shared));
        let own_spread = if spread > 0.0 { spread / (1.0 - shared) } else { 0.0 };
        let sum = error * (1.0 - error) / (own_spread * own_spread) - 1.0;
        let (a, b) = (sum * error, sum * (1.0 - error));
        // With larger shapes models differ by less than 1e-5 (by standard deviation), and are taken for equal.
        let law = if a.max(b) <= LARGEST_SHAPE { Law::Beta(a, b) } else { Law::Same(error) };
        Self { n: n.max(1), error, shared, law }
    }

    /// The shapes of the Beta distribution from which the error probability on the examples of its own is drawn, where
    /// models differ.
    #[must_use]
    pub fn shapes(&self) -> Option<(f64, f64)> {
        match self.law {
            Law::Same(_) => None,
            Law::Beta(a, b) => Some((a, b)),
        }
    }

    /// What is to be expected of the best of `tried` models (one at least).
    #[must_use]
    pub fn expected(&self, tried: u32) -> Expected {
        let mut work = Expectation::new(self, vec![tried]);
        while work.step() {}
        work.expected(0)
    }
}

/// The largest standard deviation of true error probabilities for which their distribution has one hump and vanishes or
/// is finite at both ends: both shapes of the Beta distribution are 1 or more.
#[must_use]
pub fn largest_spread(error: f64, shared: f64) -> f64 {
    let rarer = error.min(1.0 - error).max(0.0);
    let variance = rarer * rarer * (1.0 - rarer) / (1.0 + rarer);
    libm::sqrt(variance) * (1.0 - shared).max(0.0)
}

/// The computation of [`Models::expected`] for several numbers of models at once, in small pieces, one for each number
/// of examples that are not shared.
#[derive(Clone, Debug)]
pub struct Expectation {
    models: Models,
    tried: Vec<u32>,
    /// Numbers of examples that are not shared, each with its weight.
    parts: Vec<(u32, f64)>,
    done: usize,
    weight: f64,
    /// For each number of models the smallest number of errors, and the error probability of the one that has it.
    sums: Vec<(f64, f64)>,
}

impl Expectation {
    /// The computation before its first piece, for the best of each number of models that is tried, one at least.
    #[must_use]
    pub fn new(models: &Models, tried: Vec<u32>) -> Self {
        let most = tried.iter().copied().max().unwrap_or(1);
        let parts = parts(models, f64::from(most.max(1)));
        let sums = vec![(0.0, 0.0); tried.len()];
        Self { models: *models, tried, parts, done: 0, weight: 0.0, sums }
    }

    /// Does a piece; `false` when there was none left.
    pub fn step(&mut self) -> bool {
        let Some(&(own, weight)) = self.parts.get(self.done) else {
            return false;
        };
        let law = self.models.law;
        let counts = Counts::new(law, own);
        self.weight += weight;
        for (tried, (fewest, truth)) in self.tried.iter().zip(&mut self.sums) {
            let expected = counts.fewest(f64::from((*tried).max(1)));
            *fewest += weight * expected;
            *truth += weight
                * match law {
                    Law::Same(error) => error,
                    Law::Beta(a, b) => (a + expected) / (a + b + f64::from(own)),
                };
        }
        self.done += 1;
        true
    }

    /// The share that is done, 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f64 {
        self.done as f64 / self.parts.len() as f64
    }

    /// What is to be expected of the best of the `index`th number of models, once all is done; of none beyond the last.
    #[must_use]
    pub fn expected(&self, index: usize) -> Expected {
        let Models { n, error, shared, .. } = self.models;
        let (fewest, truth) = self.sums.get(index).copied().unwrap_or((f64::NAN, f64::NAN));
        let best = error * shared + fewest / self.weight / f64::from(n);
        Expected { best, truth: error * shared + (1.0 - shared) * truth / self.weight }
    }
}

/// The numbers of examples that are not shared, with weights in proportion to their probability.
///
/// Where the smallest number of errors is spread over several whole numbers, its mean is so smooth in M that a sum over
/// every h-th M, h half a standard deviation, is off by about exp(−2π² 2²), like the trapezoidal rule.
fn parts(models: &Models, tried: f64) -> Vec<(u32, f64)> {
    let Models { n, error, shared, .. } = *models;
    if shared <= 0.0 || shared >= 1.0 {
        return vec![(if shared <= 0.0 { n } else { 0 }, 1.0)];
    }
    let mean = f64::from(n) * (1.0 - shared);
    let deviation = libm::sqrt(mean * shared);
    // Further than a normal distribution reaches, because a small binomial one leans.
    let reach = REACH * deviation + 0.5 * REACH * REACH;
    let first = libm::floor(mean - reach).max(0.0);
    let last = libm::ceil(mean + reach).min(f64::from(n));
    let of_fewest = libm::sqrt(first * error * (1.0 - error)) / libm::sqrt(2.0 * libm::log(tried)).max(1.0);
    let stride = if of_fewest > SMOOTH_FROM { libm::floor(deviation / 2.0).max(1.0) } else { 1.0 };
    let law = Binomial::new(n, 1.0 - shared);
    (first as u32..=last as u32).step_by(stride as usize).map(|own| (own, law.exactly(own))).collect()
}

impl Law {
    /// P(Y = j + 1) / P(Y = j) for the number of errors Y among this many examples.
    fn ratio(self, trials: f64, j: f64) -> f64 {
        let odds = match self {
            Self::Same(error) => error / (1.0 - error),
            Self::Beta(a, b) => (a + j) / (b + trials - j - 1.0),
        };
        (trials - j) / (j + 1.0) * odds
    }

    /// The most likely number of errors: the ratio of neighbours falls.
    fn mode(self, trials: u32) -> u32 {
        let (mut low, mut high) = (0, trials);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.ratio(f64::from(trials), f64::from(middle)) >= 1.0 { low = middle + 1 } else { high = middle }
        }
        low
    }
}

/// The law of a model's number of errors among some examples, as far as it counts.
#[derive(Clone, Debug)]
struct Counts {
    /// Every model has more errors than any number below this one.
    first: u32,
    /// From there on, P(Y ≤ j) and ln P(Y > j).
    tails: Vec<(f64, f64)>,
}

impl Counts {
    fn new(law: Law, trials: u32) -> Self {
        if trials == 0 || law == Law::Same(0.0) {
            return Self { first: 0, tails: Vec::new() };
        }
        if law == Law::Same(1.0) {
            return Self { first: trials, tails: Vec::new() };
        }
        let (first, weights) = weights(law, trials);
        let above = sums_from_the_end(&weights);
        let all = above[0];
        let mut below = 0.0;
        let tails = weights.iter().zip(&above[1..]).map(|(weight, above)| {
            below += weight / all;
            (below, if below < 0.5 { libm::log1p(-below) } else { libm::log(above / all) })
        });
        Self { first, tails: tails.collect() }
    }

    /// The mean of the smallest number of errors of this many models.
    fn fewest(&self, models: f64) -> f64 {
        let mut sum = f64::from(self.first);
        for (at_most, ln_more) in &self.tails {
            let is_certain = models * at_most < BELOW_ROUNDING;
            let all_have_more = if is_certain { 1.0 } else { libm::exp(models * ln_more) };
            sum += all_have_more;
            // What follows is smaller still, and falls faster than by ratios.
            if all_have_more < 1e-4 * BELOW_ROUNDING * sum {
                break;
            }
        }
        sum
    }
}

/// The first number of errors that counts, and the weights of it and those after it, in proportion to their
/// probability.
fn weights(law: Law, trials: u32) -> (u32, Vec<f64>) {
    let all = f64::from(trials);
    let mode = law.mode(trials);
    let mut weights = vec![1.0];
    let (mut first, mut weight) = (mode, 1.0);
    while first > 0 && weight > NEGLIGIBLE {
        first -= 1;
        weight /= law.ratio(all, f64::from(first));
        weights.push(weight);
    }
    weights.reverse();
    let (mut last, mut weight) = (mode, 1.0);
    while last < trials && weight > NEGLIGIBLE {
        weight *= law.ratio(all, f64::from(last));
        last += 1;
        weights.push(weight);
    }
    (first, weights)
}

/// The sum of each number and all after it.
fn sums_from_the_end(numbers: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let mut sums: Vec<f64> = numbers
        .iter()
        .rev()
        .map(|number| {
            sum += number;
            sum
        })
        .collect();
    sums.reverse();
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_example_has_a_closed_form() {
        // All five models err on it.
        let expected = Models::new(1, 0.1, 0.0, 0.0).expected(5);
        assert!((expected.best - 1e-5).abs() < 1e-19 && (expected.truth - 0.1).abs() < 1e-16);
    }

    #[test]
    fn one_model_is_not_overrated() {
        for (spread, shared) in [(0.0, 0.0), (0.03, 0.0), (0.0, 0.4), (0.03, 0.4), (0.0, 1.0)] {
            let expected = Models::new(1000, 0.1, spread, shared).expected(1);
            assert!(expected.optimism().abs() < 1e-14 && (expected.best - 0.1).abs() < 1e-14, "{expected:?}");
        }
    }

    #[test]
    fn models_that_agree_on_every_example_have_no_optimism() {
        let expected = Models::new(1000, 0.1, 0.0, 1.0).expected(10_000);
        assert!((expected.best - 0.1).abs() < 1e-16 && expected.optimism().abs() < 1e-16);
    }
}
