//! Everything that the panel shows.

use crate::plot::Curve;

/// The means of both classes lie this far from the middle: the best possible error is 10 %, Φ(−μ).
pub const SEPARATION: f64 = 1.281_551_565_544_600_4;
/// The best error there can be.
pub const BEST_ERROR: f64 = 0.1;

/// The errors of the models that have learnt from this many examples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SizeErrors {
    /// The number of examples.
    pub n: f64,
    /// A tenth of the models have a smaller error.
    pub low: f64,
    /// Half of them have.
    pub median: f64,
    /// Nine tenths have.
    pub high: f64,
}

impl SizeErrors {
    /// The quantiles of some errors; all the same where there is one, not a number where there is none.
    #[must_use]
    pub fn of(n: f64, errors: &[f64]) -> Self {
        let mut sorted = errors.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let at = |share: f64| {
            let place = share * sorted.len().saturating_sub(1) as f64;
            let [before, after] = [libm::floor(place), libm::ceil(place)].map(|place| sorted.get(place as usize));
            let part = place - libm::floor(place);
            before.zip(after).map_or(f64::NAN, |(before, after)| before + part * (after - before))
        };
        Self { n, low: at(0.1), median: at(0.5), high: at(0.9) }
    }
}

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The median error after n clean labels.
    pub error_clean: f64,
    /// The median error after n noisy labels.
    pub error_noisy: f64,
    /// The error that any number of noisy labels leaves.
    pub floor: f64,
    /// How many noisy labels replace a clean one: ∞ if no number does, not a number if it is greater than can be tried.
    pub exchange_rate: f64,
    /// The same, from the models that have learnt.
    pub measured_rate: f64,
    /// The limit of the rate for independent noise and large n, 1/(1 − 2η)².
    pub leading_rate: f64,
    /// The price of the noisy labels divided by that of the clean ones with the same error.
    pub price: f64,
    /// The share of errors that a test with independent noise would show of `error_noisy`.
    pub measured_error: f64,
    /// The models that have learnt from clean labels.
    pub clean: Vec<SizeErrors>,
    /// The models that have learnt from noisy labels.
    pub noisy: Vec<SizeErrors>,
    /// The median errors (number of examples, error) by the law of the classifier, with clean labels.
    pub clean_law: Curve,
    /// The same with noisy labels: by the law for independent noise, from the models for systematic noise.
    pub noisy_curve: Curve,
    /// The median errors with noisy labels as a test with independent noise shows them on average.
    pub measured: Curve,
    /// Points (noise, what it costs): the rate for independent noise, the floor for systematic noise.
    pub by_noise: Curve,
    /// Points (noise, 1/(1 − 2η)²).
    pub formula_by_noise: Curve,
    /// Points (noise, 1/(1 − η)): what noise would cost if wrong labels were merely lost.
    pub naive_by_noise: Curve,
    /// How many models of each kind have learnt.
    pub models: f64,
}

/// The medians with noisy labels as a curve: by the law where there is one, else from the models.
#[must_use]
pub fn noisy_curve(law: &Curve, models: &[SizeErrors]) -> Curve {
    if law.is_empty() { Curve::through(models.iter().map(|size| (size.n, size.median)).collect()) } else { law.clone() }
}

impl Solution {
    /// Whether no number of noisy labels does what n clean ones do.
    #[must_use]
    pub fn is_hopeless(&self) -> bool {
        self.exchange_rate.is_infinite()
    }
}

/// The median at a number of examples, between the sizes that were tried: the excess over the best error is a power of
/// n from one size to the next.
#[must_use]
pub fn median_at(sizes: &[SizeErrors], n: f64) -> f64 {
    let points = sizes.iter().map(|size| (libm::log(size.n), libm::log(size.median - BEST_ERROR)));
    BEST_ERROR + libm::exp(Curve::through(points.collect()).height_at(libm::log(n)))
}

/// The number of examples at which the median falls to an error; `None` if it does not.
#[must_use]
pub fn examples_for(sizes: &[SizeErrors], error: f64) -> Option<f64> {
    let after = sizes.iter().position(|size| size.median <= error)?;
    let [before, after] = [sizes.get(after.checked_sub(1)?)?, &sizes[after]];
    let excess = |error: f64| libm::log(error - BEST_ERROR);
    let share = (excess(error) - excess(before.median)) / (excess(after.median) - excess(before.median));
    Some(libm::exp(libm::log(before.n) + share * libm::log(after.n / before.n)))
}
