//! How many examples an interval of a wanted width needs.

use super::beta::{Beta, MOST_EXAMPLES, Prior};

/// The smallest number of examples from which on `width_of(n)` is at most `target_width`, among
/// 0 … 10⁹. `None` if the width is still above the target at 10⁹, or the target is not a number.
///
/// A width need not fall from the first example on: what is returned is the last crossing. It is
/// sought between powers of two, so `width_of` may rise and fall before the last power of two at
/// which it is above the target, but from there on it must fall.
#[must_use]
pub fn needed_examples(target_width: f64, width_of: impl Fn(f64) -> f64) -> Option<u64> {
    let is_narrow = |n: u64| width_of(n as f64) <= target_width;
    let most = MOST_EXAMPLES as u64;
    if !is_narrow(most) {
        return None;
    }
    let mut narrow = most;
    let mut wide = most.ilog2();
    let mut last_wide = 1_u64 << wide;
    while is_narrow(last_wide) {
        narrow = last_wide;
        if wide == 0 {
            return Some(if is_narrow(0) { 0 } else { narrow });
        }
        wide -= 1;
        last_wide = 1 << wide;
    }
    while narrow - last_wide > 1 {
        let middle = last_wide + (narrow - last_wide) / 2;
        if is_narrow(middle) {
            narrow = middle;
        } else {
            last_wide = middle;
        }
    }
    Some(narrow)
}

/// The width of the equal-tailed interval of the posterior (uniform prior) after n examples of
/// which exactly the share `error_rate` were errors, a whole number or not. NaN for arguments out
/// of range.
#[must_use]
pub fn posterior_width(n: f64, error_rate: f64, confidence: f64) -> f64 {
    Beta::posterior(n, n * error_rate, Prior::Uniform)
        .map_or(f64::NAN, |posterior| posterior.equal_tailed(confidence).width)
}

/// [`needed_examples`] for [`posterior_width`].
///
/// ```
/// use lectern::stats::sample_size::needed_for_posterior;
/// // To know an error rate of 10 % to ±1 % (a tenth of it) takes 3460 examples.
/// assert_eq!(needed_for_posterior(0.1, 0.95, 0.02), Some(3460));
/// ```
#[must_use]
pub fn needed_for_posterior(error_rate: f64, confidence: f64, target_width: f64) -> Option<u64> {
    needed_examples(target_width, |n| posterior_width(n, error_rate, confidence))
}
