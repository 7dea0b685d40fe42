//! How well a linear classifier learns from labels some of which are wrong, and how many such labels replace a right
//! one.
//!
//! Two classes y = ±1 are equally frequent. An example is x = y·μ·e + z, where e is a unit vector and z is standard
//! normal in d dimensions, so that the best error there can be is Φ(−μ). The classifier is the sign of w·x with
//! w = Σ ỹ·x over the labels ỹ as they were given: half the difference of the means of the classes, the plug-in linear
//! discriminant for a known covariance and, by symmetry, a known threshold. For right labels it is the maximum of the
//! likelihood.
//!
//! # Its law
//!
//! Each label is wrong with probability η, whatever the example. Then ỹ·z is standard normal and independent of ỹ·y,
//! and after n examples
//!
//! - w·e/√n = A, with A = μ·S/√n + G, where S is the sum of n signs with mean ρ = 1 − 2η and G is standard normal;
//! - what is at right angles to e has the length √n·X, where X follows the χ law of d − 1 degrees of freedom.
//!
//! The error is Φ(−μ·cos θ), where θ is the angle between w and e, and cot θ = A/X. Hence its exact distribution
//! function is one integral, [`LabelNoise::survival`]. With right labels A is normal, and cot θ·√(d − 1) has the
//! noncentral t law.
//!
//! # Why 1/(1 − 2η)²
//!
//! A has the mean √n·μ·ρ and the variance 1 + μ²(1 − ρ²), while X does not depend on η or n. So n/ρ² labels with noise
//! give A the very mean that n right ones give it. What remains is a variance of A that is greater by μ²(1 − ρ²) and
//! moves the median of A/X by a share of the order 1/n. The rate at which labels are exchanged is therefore
//! ρ⁻²·(1 + O(1/n)), for any distance of the classes and any number of dimensions.
//!
//! That holds for this classifier. Least squares on the labels, for one, uses right labels better where the classes lie
//! far apart, and there loses more by wrong ones: by the same reasoning its rate is
//! (1 − ρ²R²)/(ρ²(1 − R²)) with R² = μ²/(1 + μ²).

use super::normal;
use super::quadrature::integral;

/// The χ law is cut off this far above the root of its degrees of freedom, and A this many standard deviations away.
const FAR: f64 = 9.5;

/// Labels of which a share is wrong, independently of everything else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelNoise {
    separation: f64,
    freedom: f64,
    share: f64,
}

/// The mean, the standard deviation, the skewness and the excess kurtosis of A.
#[derive(Clone, Copy)]
struct Along {
    mean: f64,
    deviation: f64,
    skewness: f64,
    kurtosis: f64,
}

impl Along {
    /// The probability of at least `value`: Edgeworth's series up to the order 1/n; exact without noise.
    fn survival(&self, value: f64) -> f64 {
        let z = (value - self.mean) / self.deviation;
        if self.skewness == 0.0 && self.kurtosis == 0.0 {
            return normal::cdf(-z);
        }
        let z2 = z * z;
        let by_skewness = self.skewness / 6.0 * (z2 - 1.0);
        let by_its_square = self.skewness * self.skewness / 72.0 * z * (z2 * (z2 - 10.0) + 15.0);
        let by_kurtosis = self.kurtosis / 24.0 * z * (z2 - 3.0);
        normal::cdf(-z) + normal::density(z) * (by_skewness + by_its_square + by_kurtosis)
    }
}

impl LabelNoise {
    /// Labels of which the share η < 1/2 is wrong, on classes whose means lie `separation` on either side of the
    /// middle, in at least two dimensions.
    #[must_use]
    pub const fn new(separation: f64, dims: f64, share: f64) -> Self {
        Self { separation, freedom: dims - 1.0, share }
    }

    /// ρ, the mean of a right label times the given one.
    fn agreement(&self) -> f64 {
        1.0 - 2.0 * self.share
    }

    /// The law of A after `n` examples, by the cumulants of a sign with mean ρ.
    fn along(&self, n: f64) -> Along {
        let (rho, mu2) = (self.agreement(), self.separation * self.separation);
        let spread = 1.0 - rho * rho;
        let variance = 1.0 + mu2 * spread;
        let deviation = variance.sqrt();
        let third = -2.0 * rho * spread * mu2 * self.separation / n.sqrt();
        let fourth = -2.0 * spread * (1.0 - 3.0 * rho * rho) * mu2 * mu2 / n;
        Along {
            mean: n.sqrt() * self.separation * rho,
            deviation,
            skewness: third / (variance * deviation),
            kurtosis: fourth / (variance * variance),
        }
    }

    /// The probability that after `n` examples the cotangent of the angle is at least `cotangent` > 0.
    ///
    /// Exact for right labels. With noise the sum of signs is taken by Edgeworth's series, which moves the median error
    /// above the best by less than 10⁻³ of itself from n = 10 on, and by less than 10⁻⁴ from n = 30 on.
    #[must_use]
    pub fn survival(&self, cotangent: f64, n: f64) -> f64 {
        let along = self.along(n);
        let half = 0.5 * self.freedom;
        let scale = (half - 1.0) * std::f64::consts::LN_2 + libm::lgamma(half);
        let chi = |x: f64| libm::exp((self.freedom - 1.0) * libm::log(x) - 0.5 * x * x - scale);
        let farthest = (along.mean + FAR * along.deviation) / cotangent;
        integral(|x| chi(x) * along.survival(cotangent * x), 0.0, farthest.min(self.freedom.sqrt() + FAR))
    }

    /// The median of the χ law, by Wilson and Hilferty.
    fn typical_side(&self) -> f64 {
        let middle = 1.0 - 2.0 / (9.0 * self.freedom);
        (self.freedom * middle * middle * middle).sqrt()
    }

    /// The median of the cotangent after `n` examples.
    #[must_use]
    pub fn median_cotangent(&self, n: f64) -> f64 {
        let start = self.along(n).mean / self.typical_side();
        let at = |log: f64| 0.5 - self.survival(libm::exp(log), n);
        libm::exp(root(&at, libm::log(start)))
    }

    /// The median of the error on right labels after `n` examples, over all samples.
    #[must_use]
    pub fn median_error(&self, n: f64) -> f64 {
        error(self.separation, self.median_cotangent(n))
    }

    /// How many examples have this median of the cotangent; a fraction, too.
    #[must_use]
    pub fn examples_for(&self, cotangent: f64) -> f64 {
        // Where the mean of A is as many times the median of the χ law.
        let mean = cotangent * self.typical_side();
        let start = 2.0 * libm::log(mean / (self.separation * self.agreement()));
        libm::exp(root(&|log| self.survival(cotangent, libm::exp(log)) - 0.5, start))
    }

    /// How many of these labels replace one right label of `n`: as many times n examples have the same median error.
    #[must_use]
    pub fn exchange_rate(&self, n: f64) -> f64 {
        let right = Self { share: 0.0, ..*self };
        self.examples_for(right.median_cotangent(n)) / n
    }
}

/// 1/(1 − 2η)², the limit of [`LabelNoise::exchange_rate`] for large n.
#[must_use]
pub fn leading_rate(share: f64) -> f64 {
    let rho = 1.0 - 2.0 * share;
    1.0 / (rho * rho)
}

/// The error on right labels of a direction with this cotangent: Φ(−μ·cos θ).
#[must_use]
pub fn error(separation: f64, cotangent: f64) -> f64 {
    // The cosine in a form that an infinite cotangent has, too.
    let cosine = libm::copysign(1.0 / libm::hypot(1.0, 1.0 / cotangent), cotangent);
    normal::cdf(-separation * cosine)
}

/// The share of errors that a test shows on average where each label is wrong with probability `share`, independently:
/// p(1 − 2η) + η.
#[must_use]
pub fn measured_error(error: f64, share: f64) -> f64 {
    error * (1.0 - 2.0 * share) + share
}

/// Labels of which the same share is wrong, but all in one part of one class, as it were a corner: the examples of
/// class −1 whose second coordinate, at right angles to e, is above a threshold are all labelled +1.
///
/// For η of all labels to be wrong, that is 2η of the class: the threshold is τ = Φ⁻¹(1 − 2η). The mean of ỹ·x is then
/// μ(1 − 2η) along e, as with independent noise, and φ(τ) along the second coordinate: ½·2φ(τ), from both sides of the
/// threshold. However many examples there are, the direction goes there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Corner {
    separation: f64,
    share: f64,
}

impl Corner {
    /// The corner with the share η < 1/2 of all labels.
    #[must_use]
    pub const fn new(separation: f64, share: f64) -> Self {
        Self { separation, share }
    }

    /// Above what value of the second coordinate labels are wrong; ∞ if none are.
    #[must_use]
    pub fn threshold(&self) -> f64 {
        normal::upper_quantile(2.0 * self.share)
    }

    /// The error that remains with any number of examples.
    #[must_use]
    pub fn floor(&self) -> f64 {
        let aside = normal::density(self.threshold());
        error(self.separation, self.separation * (1.0 - 2.0 * self.share) / aside)
    }
}

/// Where a function was looked at, and what it is there.
type Looked = (f64, f64);

/// Two places near `start` between which an ascending function is zero; nothing if they are not within reach.
fn around_root(function: &dyn Fn(f64) -> f64, start: f64) -> Option<(Looked, Looked)> {
    const WIDEST: u32 = 40;
    let mut step = 0.1;
    let (mut low, mut high) = (start - step, start + step);
    let (mut at_low, mut at_high) = (function(low), function(high));
    for _ in 0..WIDEST {
        if at_low > 0.0 {
            step *= 1.6;
            (high, at_high) = (low, at_low);
            low -= step;
            at_low = function(low);
        } else if at_high < 0.0 {
            step *= 1.6;
            (low, at_low) = (high, at_high);
            high += step;
            at_high = function(high);
        } else {
            break;
        }
    }
    (at_low <= 0.0 && at_high >= 0.0).then_some(((low, at_low), (high, at_high)))
}

/// Where an ascending function is zero, near `start`; NaN if it is nowhere within reach.
fn root(function: &dyn Fn(f64) -> f64, start: f64) -> f64 {
    const MOST: u32 = 80;
    const CLOSE: f64 = 1e-13;
    let Some(((mut low, mut at_low), (mut high, mut at_high))) = around_root(function, start) else {
        return f64::NAN;
    };
    // Regula falsi; an end that stays twice counts half (the Illinois method).
    let (mut before, mut stayed) = (f64::INFINITY, 0_i8);
    for _ in 0..MOST {
        let next = low + (high - low) * at_low / (at_low - at_high);
        let at_next = function(next);
        if (next - before).abs() < CLOSE || !at_next.is_finite() {
            break;
        }
        before = next;
        if at_next < 0.0 {
            (low, at_low) = (next, at_next);
            at_high *= if stayed == 1 { 0.5 } else { 1.0 };
            stayed = 1;
        } else if at_next > 0.0 {
            (high, at_high) = (next, at_next);
            at_low *= if stayed == -1 { 0.5 } else { 1.0 };
            stayed = -1;
        } else {
            return next;
        }
    }
    before
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In three dimensions X has the law of Rayleigh, and the integral a closed form.
    #[test]
    fn three_dimensions_have_a_closed_form() {
        for (cotangent, n) in [(0.3, 4.0), (2.0, 10.0), (10.0, 100.0), (300.0, 1e5)] {
            let ours = LabelNoise::new(1.3, 3.0, 0.0).survival(cotangent, n);
            let mean = 1.3 * f64::sqrt(n);
            let sine = libm::hypot(1.0, cotangent);
            let fallen = libm::exp(-0.5 * mean * mean / (sine * sine)) * normal::cdf(mean * cotangent / sine);
            let exact = normal::cdf(mean) - cotangent / sine * fallen;
            assert!((ours / exact - 1.0).abs() < 1e-12, "{cotangent}, {n}: {ours} for {exact}");
        }
    }

    #[test]
    fn a_root_is_found_far_from_where_it_is_looked_for() {
        for wanted in [-3.0, 0.0, 0.05, 7.0] {
            assert!((root(&|x| libm::exp(0.3 * x) - libm::exp(0.3 * wanted), 0.0) - wanted).abs() < 1e-12);
        }
        assert!(root(&|_| f64::NAN, 0.0).is_nan() && root(&|_| 1.0, 0.0).is_nan());
    }
}
