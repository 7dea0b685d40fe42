//! The standard normal distribution.

use std::f64::consts::{FRAC_1_SQRT_2, SQRT_2, TAU};

/// The density at z.
#[must_use]
pub fn density(z: f64) -> f64 {
    libm::exp(-0.5 * z * z) / TAU.sqrt()
}

/// The probability of a value of at most z, to full relative precision also in the lower tail.
#[must_use]
pub fn cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// The value below which there is the mass `level`; ±∞ at 1 and 0, NaN outside of \[0, 1\].
#[must_use]
pub fn quantile(level: f64) -> f64 {
    if level > 0.5 { upper_quantile(1.0 - level) } else { -upper_quantile(level) }
}

/// The value above which there is the mass `mass`; ±∞ at 0 and 1, NaN outside of \[0, 1\]. For the
/// factor of a two-sided interval: `upper_quantile((1 − confidence) / 2)`.
#[must_use]
pub fn upper_quantile(mass: f64) -> f64 {
    if mass.is_nan() || !(0.0..=1.0).contains(&mass) {
        f64::NAN
    } else if mass == 0.0 {
        f64::INFINITY
    } else if mass > 0.5 {
        // Exact: the mass is at least half of 1.
        -upper_quantile(1.0 - mass)
    } else if mass > 0.35 {
        central_quantile(0.5 - mass)
    } else {
        outer_quantile(mass)
    }
}

/// Steps of Halley's method after the rough start, whose error of 4.5e-4 becomes 1e-11, then nothing.
const STEPS: usize = 3;

/// The value with the mass `from_centre` ≤ 0.15 between it and 0: relative to that mass, so that a
/// small one keeps its digits.
fn central_quantile(from_centre: f64) -> f64 {
    // Halley's method on erf(z/√2)/2, whose second derivative is −z times the first.
    (0..STEPS).fold(from_centre * TAU.sqrt(), |z, _| {
        let newton = (0.5 * libm::erf(z * FRAC_1_SQRT_2) - from_centre) / density(z);
        z - newton / (1.0 + 0.5 * z * newton)
    })
}

/// The value above which there is the mass `mass` ≤ 1/2, by Halley's method on the tail.
fn outer_quantile(mass: f64) -> f64 {
    let start = -rough_quantile(mass, 1.0 - mass);
    (0..STEPS).fold(start, |z, _| {
        // The tail over the density, in one exponential each, also where both are close to 1e-308.
        let newton = (cdf(-z) - mass) / density(z);
        z + newton / (1.0 - 0.5 * z * newton)
    })
}

/// A quantile to an error of 4.5e-4 (Abramowitz and Stegun 26.2.23), from the masses on both sides.
pub(super) fn rough_quantile(lower: f64, upper: f64) -> f64 {
    let root = SQRT_2 * (-libm::log(lower.min(upper))).max(0.0).sqrt();
    let above = 2.515_517 + root * (0.802_853 + root * 0.010_328);
    let below = 1.0 + root * (1.432_788 + root * (0.189_269 + root * 0.001_308));
    let distance = root - above / below;
    if lower < upper { -distance } else { distance }
}
