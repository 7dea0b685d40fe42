//! The rate of events that come by chance: what a number of them in some hours says.
//!
//! After k events in T hours and with a flat prior, the rate has the posterior Gamma(k + 1, T). Its tails are sums of
//! Poisson probabilities (DLMF 8.8.10 with whole shapes), P(rate > x/T) = P(Poisson(x) ≤ k), all of whose terms are
//! positive; the largest term is taken in Loader's saddle-point form, as that of the Beta distribution is, so that
//! nothing cancels at any k. The `Gamma` of `statrs` calls the elementary functions of the machine it runs on, by which
//! the page would differ from these tests in its last bits; see the README for what its quantiles are worth.

use super::beta::{phi, stirling_remainder};
use super::normal;

/// The posterior of a rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    events: f64,
    hours: f64,
}

/// An interval of a rate.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RateInterval {
    /// The lower end, in events an hour.
    pub low: f64,
    /// The upper end, in events an hour.
    pub high: f64,
}

/// Terms of a Poisson sum at most: far more than 10⁹ events need.
const MOST_TERMS: u32 = 1_000_000;
/// Steps of Newton's method at most; it takes some six.
const MOST_STEPS: u32 = 60;

impl Rate {
    /// This many events in this many hours; `None` unless the events are a whole number up to 10⁹ and the hours are
    /// finite and positive.
    #[must_use]
    pub fn new(events: f64, hours: f64) -> Option<Self> {
        let is_legal = (0.0..=1e9).contains(&events) && events.fract() == 0.0 && hours > 0.0 && hours.is_finite();
        is_legal.then_some(Self { events, hours })
    }

    /// The mean, in events an hour: (k + 1) / T.
    #[must_use]
    pub fn mean(&self) -> f64 {
        (self.events + 1.0) / self.hours
    }

    /// The density at a rate.
    #[must_use]
    pub fn density(&self, rate: f64) -> f64 {
        if rate < 0.0 { 0.0 } else { self.hours * poisson(self.events, rate * self.hours) }
    }

    /// The probability of a rate of at most that.
    #[must_use]
    pub fn cdf(&self, rate: f64) -> f64 {
        masses(self.events, rate * self.hours).0
    }

    /// The probability of a rate above that.
    #[must_use]
    pub fn survival(&self, rate: f64) -> f64 {
        masses(self.events, rate * self.hours).1
    }

    /// The interval that leaves (1 − confidence)/2 on each side, in events an hour. NaN for a confidence outside of
    /// (0, 1).
    ///
    /// ```
    /// use lectern::stats::rate::Rate;
    /// let interval = Rate::new(0.0, 8.0).expect("legal").equal_tailed(0.95);
    /// assert!((interval.high - 0.461_109_931_764_242_04).abs() < 1e-15);
    /// ```
    #[must_use]
    pub fn equal_tailed(&self, confidence: f64) -> RateInterval {
        let tail = 0.5 * (1.0 - confidence);
        let [low, high] = [Tail::Lower, Tail::Upper].map(|which| quantile(self.events, tail, which) / self.hours);
        RateInterval { low, high }
    }
}

/// Hours without any event after which the rate is at most `limit` an hour with the probability `level`, with a flat
/// prior: P(rate ≤ limit) = 1 − exp(−limit · T).
///
/// ```
/// let hours = lectern::stats::rate::hours_without_event(1.0, 0.95);
/// assert!((hours - 20_f64.ln()).abs() < 1e-14);
/// ```
#[must_use]
pub fn hours_without_event(limit: f64, level: f64) -> f64 {
    -libm::log1p(-level) / limit
}

/// Which of the two tails a mass lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    Lower,
    Upper,
}

/// P(Poisson(x) = k) for whole k. (C. Loader, "Fast and accurate computation of binomial probabilities", 2000.)
fn poisson(k: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return f64::from(u8::from(k < 0.5));
    }
    if k < 0.5 {
        return libm::exp(-x);
    }
    let deviance = k * phi((x - k) / k, x / k);
    libm::exp(-stirling_remainder(k) - deviance) / (std::f64::consts::TAU * k).sqrt()
}

/// P(Poisson(x) > k) and P(Poisson(x) ≤ k): the one whose terms fall from the first on is summed, the other, which is
/// then more than a third, is what is left.
///
/// P(> k) is its first term times 1 + x/(k + 2) + x²/((k + 2)(k + 3)) + …, P(≤ k) its last times
/// 1 + k/x + k(k − 1)/x² + …
fn masses(k: f64, x: f64) -> (f64, f64) {
    if x <= 0.0 {
        (0.0, 1.0)
    } else if x < k + 1.0 {
        let above = poisson(k + 1.0, x) * sum_of_products(|index| x / (k + 2.0 + index));
        (above, 1.0 - above)
    } else {
        let below = poisson(k, x) * sum_of_products(|index| (k - index).max(0.0) / x);
        (1.0 - below, below)
    }
}

/// 1 + r₀ + r₀ r₁ + … until a term that no longer counts; the ratios fall.
fn sum_of_products(ratio: impl Fn(f64) -> f64) -> f64 {
    let (mut sum, mut term) = (1.0, 1.0);
    for index in 0..MOST_TERMS {
        let ratio = ratio(f64::from(index));
        term *= ratio;
        sum += term;
        // What is left is less than a geometric series.
        if ratio < 1.0 && term * ratio <= 1e-17 * sum * (1.0 - ratio) {
            break;
        }
    }
    sum
}

/// The x with the mass `tail` ≤ 1/2 beyond it, by Newton's method on the logarithm of the tail in ln x, which is
/// concave, so that it converges from anywhere.
fn quantile(k: f64, tail: f64, which: Tail) -> f64 {
    if !(tail > 0.0 && tail <= 0.5) {
        return f64::NAN;
    }
    let shape = k + 1.0;
    let sign = if which == Tail::Lower { -1.0 } else { 1.0 };
    // Wilson and Hilferty's approximation, or where that fails the small quantile of a first event.
    let root = 1.0 - 1.0 / (9.0 * shape) + sign * normal::upper_quantile(tail) / (3.0 * shape.sqrt());
    let mut place = if root > 0.2 { libm::log(shape * root * root * root) } else { libm::log(tail) / shape };
    let wanted = libm::log(tail);
    for _ in 0..MOST_STEPS {
        let x = libm::exp(place);
        let (lower, upper) = masses(k, x);
        let mass = if which == Tail::Lower { lower } else { upper };
        if mass <= 0.0 {
            // Too far out for a number: half the way back to the middle.
            place = f64::midpoint(place, libm::log(shape));
            continue;
        }
        let slope = -sign * x * poisson(k, x) / mass;
        let step = (libm::log(mass) - wanted) / slope;
        place -= step;
        if step.abs() <= 1e-15 {
            break;
        }
    }
    libm::exp(place)
}
