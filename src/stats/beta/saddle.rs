//! The density in log-odds, in saddle-point form, and the places where it is taken.
//!
//! C. Loader, "Fast and accurate computation of binomial probabilities" (2000), writes a binomial
//! probability as a Stirling factor times exp(−deviance) with a deviance that is a sum of two terms
//! that cannot be negative, so that nothing cancels. The density of logit X, x^a (1−x)^b / B(a, b),
//! is the same expression.

use super::Beta;

/// A place in (0, 1), as three numbers of which each has full relative precision.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::stats) struct Point {
    /// The place.
    pub x: f64,
    /// 1 − x.
    pub y: f64,
    /// x − mean.
    pub offset: f64,
}

impl Point {
    /// No place.
    pub(in crate::stats) const NAN: Self = Self { x: f64::NAN, y: f64::NAN, offset: f64::NAN };

    /// The place whose log-odds are greater by `step`.
    pub(in crate::stats) fn moved(&self, step: f64) -> Self {
        if step > 0.0 {
            let moved_back = self.mirrored().moved(-step);
            return moved_back.mirrored();
        }
        let (factor, growth) = if step > -0.5 {
            let growth = libm::expm1(step);
            (1.0 + growth, growth)
        } else {
            let factor = libm::exp(step);
            (factor, factor - 1.0)
        };
        let denominator = self.y + self.x * factor;
        Self {
            x: self.x * factor / denominator,
            y: self.y / denominator,
            offset: self.offset + self.x * self.y * growth / denominator,
        }
    }

    /// The same place with its offset counted from a place that is lower by `shift` than before.
    pub(in crate::stats) fn counted_from(&self, shift: f64) -> Self {
        Self { offset: self.offset + shift, ..*self }
    }

    /// The same place seen from the other end.
    pub(in crate::stats) fn mirrored(&self) -> Self {
        Self { x: self.y, y: self.x, offset: -self.offset }
    }
}

impl Beta {
    /// The mean.
    pub(in crate::stats) fn centre(&self) -> Point {
        Point { x: self.mean, y: self.co_mean, offset: 0.0 }
    }

    /// The place 0.
    pub(in crate::stats) fn lower_end(&self) -> Point {
        Point { x: 0.0, y: 1.0, offset: -self.mean }
    }

    /// The place 1.
    pub(in crate::stats) fn upper_end(&self) -> Point {
        Point { x: 1.0, y: 0.0, offset: self.co_mean }
    }

    /// The place x, for an x so small that 1 − x is 1.
    pub(super) fn point_near_zero(&self, x: f64) -> Point {
        Point { x, y: 1.0 - x, offset: x - self.mean }
    }

    /// The place 1 − y, for a y so small that 1 − y is 1.
    pub(super) fn point_near_one(&self, y: f64) -> Point {
        Point { x: 1.0 - y, y, offset: self.co_mean - y }
    }

    /// The place x in (0, 1). The offset is (x (a + b) − a) / (a + b) with exact products, because
    /// `x − mean` would inherit the rounding of the mean, which for a narrow posterior is a
    /// noticeable part of its width.
    pub(in crate::stats) fn point(&self, x: f64) -> Point {
        let (high_a, low_a) = exact_product(x, self.a);
        let (high_b, low_b) = exact_product(x, self.b);
        let (sum, low_sum) = exact_sum(high_a, high_b);
        let (difference, low_difference) = exact_sum(sum, -self.a);
        let excess = difference + (low_difference + (low_sum + (low_a + low_b)));
        Point { x, y: 1.0 - x, offset: excess / self.total }
    }

    /// The place `mean + offset`, if it lies in (0, 1).
    pub(super) fn point_at_offset(&self, offset: f64) -> Option<Point> {
        let (x, y) = (self.mean + offset, self.co_mean - offset);
        (x > 0.0 && y > 0.0).then_some(Point { x, y, offset })
    }

    /// ln of the density in log-odds at the mean over that at the point: a φ(d/x₀) + b φ(−d/(1−x₀))
    /// with φ(t) = t − ln(1 + t) and the offset d, both terms ≥ 0.
    pub(super) fn deviance(&self, point: &Point) -> f64 {
        self.a * phi(point.offset / self.mean, point.x / self.mean)
            + self.b * phi(-point.offset / self.co_mean, point.y / self.co_mean)
    }

    /// How much greater the log-odds of a point are than those of the mean.
    pub(in crate::stats) fn log_odds_at(&self, point: &Point) -> f64 {
        ln_one_plus(point.offset / self.mean, point.x / self.mean)
            - ln_one_plus(-point.offset / self.co_mean, point.y / self.co_mean)
    }

    /// The logarithm of the density in log-odds.
    pub(in crate::stats) fn ln_log_odds_density_at(&self, point: &Point) -> f64 {
        self.ln_peak - self.deviance(point)
    }

    /// The logarithm of the density (in x, not in log-odds).
    pub(in crate::stats) fn ln_density_at(&self, point: &Point) -> f64 {
        self.ln_peak - libm::log(self.mean * self.co_mean) + self.relative_ln_density(point)
    }

    /// The logarithm of the density over that at the mean.
    pub(super) fn relative_ln_density(&self, point: &Point) -> f64 {
        -phi_less_one(self.a, point.offset / self.mean, point.x / self.mean)
            - phi_less_one(self.b, -point.offset / self.co_mean, point.y / self.co_mean)
    }
}

/// Beyond this |t|, t − ln(1 + t) is computed as written; it then loses less than three bits.
const SERIES_REACH: f64 = 0.4;

/// φ(t) = t − ln(1 + t), with 1 + t given as well.
pub(in crate::stats) fn phi(t: f64, one_plus_t: f64) -> f64 {
    if t.abs() > SERIES_REACH { t - ln_one_plus(t, one_plus_t) } else { phi_series(t) }
}

/// shape·φ(t) + ln(1 + t): the term of a density in x, in which one power of x is divided away.
fn phi_less_one(shape: f64, t: f64, one_plus_t: f64) -> f64 {
    if t.abs() > SERIES_REACH {
        shape * t - (shape - 1.0) * ln_one_plus(t, one_plus_t)
    } else {
        shape * phi_series(t) + libm::log1p(t)
    }
}

/// ln(1 + t) from whichever of the two numbers it depends on less.
fn ln_one_plus(t: f64, one_plus_t: f64) -> f64 {
    if t > -0.7 { libm::log1p(t) } else { libm::log(one_plus_t) }
}

/// φ(t) for |t| ≤ [`SERIES_REACH`], from ln(1 + t) = 2 artanh v with v = t / (2 + t):
/// φ(t) = t v − 2 v³ (1/3 + v²/5 + v⁴/7 + …).
fn phi_series(t: f64) -> f64 {
    let v = t / (2.0 + t);
    let w = v * v;
    let series = if w < 1e-3 { polynomial(w, &SERIES[..6]) } else { polynomial(w, &SERIES) };
    v * (t - 2.0 * w * series)
}

/// 1/3, 1/5, 1/7, …: with v² ≤ 1/16 the first one left out is below 2e-18 of the first.
const SERIES: [f64; 14] = {
    let mut terms = [0.0; 14];
    let (mut index, mut odd) = (0, 3.0);
    while index < terms.len() {
        terms[index] = 1.0 / odd;
        index += 1;
        odd += 2.0;
    }
    terms
};

/// The polynomial with these coefficients, the constant first.
pub(super) fn polynomial(x: f64, coefficients: &[f64]) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, &coefficient| sum * x + coefficient)
}

/// ln of the density in log-odds at the mean: ½ ln(ab / 2πn) + D(n) − D(a) − D(b), n = a + b, with
/// the Stirling remainder D. A difference of three ln Γ would lose ten digits at n = 10⁹.
pub(super) fn ln_peak(a: f64, b: f64) -> f64 {
    let total = a + b;
    let smaller_first = a.min(b) * (a.max(b) / total);
    0.5 * libm::log(smaller_first / std::f64::consts::TAU) + stirling_remainder(total)
        - (stirling_remainder(a) + stirling_remainder(b))
}

/// From here on the asymptotic series of the Stirling remainder is exact to 1e-17.
const STIRLING_REACH: f64 = 8.0;

/// B₂ₖ / (2k (2k − 1)): the coefficients of 1/x²ᵏ⁻¹ (DLMF 5.11.1).
const STIRLING: [f64; 10] = [
    1.0 / 12.0,
    -1.0 / 360.0,
    1.0 / 1260.0,
    -1.0 / 1680.0,
    1.0 / 1188.0,
    -691.0 / 360_360.0,
    1.0 / 156.0,
    -3617.0 / 122_400.0,
    43_867.0 / 244_188.0,
    -174_611.0 / 125_400.0,
];

/// D(x) = ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π), x > 0.
pub(in crate::stats) fn stirling_remainder(mut x: f64) -> f64 {
    let mut sum = 0.0;
    while x < STIRLING_REACH {
        // D(x) − D(x + 1) = (x + ½) ln(1 + 1/x) − 1.
        sum += (x + 0.5) * libm::log1p(1.0 / x) - 1.0;
        x += 1.0;
    }
    let inverse = 1.0 / x;
    sum + inverse * polynomial(inverse * inverse, &STIRLING)
}

/// The product as an unevaluated sum of two numbers, exactly (Dekker 1971), for factors between
/// about 1e-290 and 1e290.
pub(in crate::stats) fn exact_product(p: f64, q: f64) -> (f64, f64) {
    let product = p * q;
    let (p_high, p_low) = split(p);
    let (q_high, q_low) = split(q);
    let rest = ((p_high * q_high - product) + p_high * q_low + p_low * q_high) + p_low * q_low;
    (product, rest)
}

/// A number as a sum of two of 26 bits (Veltkamp).
fn split(value: f64) -> (f64, f64) {
    let scaled = 134_217_729.0 * value;
    let high = scaled - (scaled - value);
    (high, value - high)
}

/// The sum as an unevaluated sum of two numbers, exactly (Knuth).
fn exact_sum(p: f64, q: f64) -> (f64, f64) {
    let sum = p + q;
    let q_part = sum - p;
    (sum, (p - (sum - q_part)) + (q - q_part))
}
