//! The exact law of one batch-normalized value.
//!
//! For a batch of m independent Gaussian values, x̂ = (x − batch mean) / (biased batch sd), with
//! ε = 0, satisfies (x̂/√(m−1) + 1)/2 ~ Beta((m−2)/2, (m−2)/2): ±1 for m = 2, the arcsine law for
//! m = 3, a uniform law for m = 4, a bell that becomes normal for large m (W. R. Thompson 1935). It
//! depends on neither the mean nor the variance of the Gaussian.

use std::f64::consts::TAU;

use super::beta::{Beta, Point, exact_product};
use super::normal;

/// The law for one batch size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BatchLaw {
    /// m − 1: the square of the largest |x̂|.
    largest_square: f64,
    /// The law of (x̂/√(m−1) + 1)/2; `None` for m = 2, where it is two atoms.
    beta: Option<Beta>,
}

impl BatchLaw {
    /// The law for a batch of `m` values; `None` unless 2 ≤ m ≤ 10⁹.
    #[must_use]
    pub fn new(m: u64) -> Option<Self> {
        if !(2..=1_000_000_000).contains(&m) {
            return None;
        }
        let m = m as f64;
        let shape = 0.5 * (m - 2.0);
        Some(Self { largest_square: m - 1.0, beta: Beta::new(shape, shape).ok() })
    }

    /// The batch size.
    #[must_use]
    pub fn batch_size(&self) -> f64 {
        self.largest_square + 1.0
    }

    /// The largest possible |x̂|: √(m − 1).
    #[must_use]
    pub fn largest(&self) -> f64 {
        self.largest_square.sqrt()
    }

    /// The density at x̂; 0 outside of ±√(m−1) and at those ends. Zero everywhere for m = 2, whose
    /// mass lies in the two atoms ±1. For m = 3 it grows without bound towards the ends.
    #[must_use]
    pub fn density(&self, x: f64) -> f64 {
        if x.is_nan() {
            return f64::NAN;
        }
        match (&self.beta, self.point(x)) {
            (Some(beta), Some(point)) => libm::exp(beta.ln_density_at(&point)) / (2.0 * self.largest()),
            _ => 0.0,
        }
    }

    /// The probability of a value of at most x̂.
    #[must_use]
    pub fn cdf(&self, x: f64) -> f64 {
        if x.is_nan() {
            return f64::NAN;
        }
        let Some(beta) = &self.beta else {
            return if x < -1.0 {
                0.0
            } else if x < 1.0 {
                0.5
            } else {
                1.0
            };
        };
        match self.point(x) {
            Some(point) => beta.masses_at(&point).0,
            None if x < 0.0 => 0.0,
            None => 1.0,
        }
    }

    /// The fourth moment over the square of the variance: 3 (m − 1)/(m + 1), which is 1 for the two
    /// atoms and 3 for the normal law. The variance itself is 1 for every m.
    #[must_use]
    pub fn kurtosis(&self) -> f64 {
        3.0 * self.largest_square / (self.largest_square + 2.0)
    }

    /// The expectation of σ²/s² with the biased variance s² of the batch: m/(m − 3), infinite for
    /// m ≤ 3.
    #[must_use]
    pub fn expected_inverse_biased_variance(&self) -> f64 {
        self.over_m_less_three(self.batch_size())
    }

    /// The expectation of σ²/s² with the unbiased variance: (m − 1)/(m − 3), infinite for m ≤ 3.
    #[must_use]
    pub fn expected_inverse_unbiased_variance(&self) -> f64 {
        self.over_m_less_three(self.largest_square)
    }

    fn over_m_less_three(&self, numerator: f64) -> f64 {
        if self.largest_square > 2.0 { numerator / (self.largest_square - 2.0) } else { f64::INFINITY }
    }

    /// sup |F − Φ|: the distance of the law from the standard normal one.
    ///
    /// The difference is greatest where the densities are equal, or at an atom or an end. In s = x̂²
    /// the logarithm of their ratio rises up to s = 3 and falls from there on (for m = 3 and 4 it
    /// only rises), so there is at most one such place on each side of 3.
    #[must_use]
    pub fn kolmogorov_distance_to_normal(&self) -> f64 {
        if self.beta.is_none() {
            // Just below the atom at 1.
            return normal::cdf(1.0) - 0.5;
        }
        let turn = 3.0_f64.min(self.largest_square);
        let at_end = normal::cdf(-self.largest());
        [(0.0, turn), (self.largest_square, turn)]
            .into_iter()
            .map(|(outside, inside)| self.distance_between(outside, inside))
            .fold(at_end, f64::max)
    }

    /// |F − Φ| at the root of equal densities between s = `below`, where the normal density is the
    /// greater, and s = `above`, where it is the smaller (or the other end, if there is no root).
    fn distance_between(&self, mut below: f64, mut above: f64) -> f64 {
        for _ in 0..60 {
            let middle = 0.5 * (below + above);
            if self.ln_density_over_normal(middle) > 0.0 {
                above = middle;
            } else {
                below = middle;
            }
        }
        let x = -above.sqrt();
        (self.cdf(x) - normal::cdf(x)).abs()
    }

    /// ln of the density over the normal density at x̂ = √s.
    fn ln_density_over_normal(&self, s: f64) -> f64 {
        match (&self.beta, self.point(s.sqrt())) {
            (Some(beta), Some(point)) => {
                beta.ln_density_at(&point) - 0.5 * libm::log(4.0 * self.largest_square / TAU) + 0.5 * s
            }
            _ => f64::NEG_INFINITY,
        }
    }

    /// The place (x̂/√(m−1) + 1)/2, if it is inside (0, 1). The distance from the nearer end comes
    /// from (m − 1) − x̂² with an exact square.
    fn point(&self, x: f64) -> Option<Point> {
        let (square, rest) = exact_product(x, x);
        let room = ((self.largest_square - square) - rest) / self.largest_square;
        // An overflow to NaN is outside as well.
        if room.is_nan() || room <= 0.0 {
            return None;
        }
        let u = x.abs() / self.largest();
        let upper = Point { x: 0.5 * (1.0 + u), y: 0.5 * room / (1.0 + u), offset: 0.5 * u };
        Some(if x > 0.0 { upper } else { upper.mirrored() })
    }
}
