//! The exact law of the normalized value of one given example, over all that its neighbours in a batch may be.
//!
//! A batch holds one example of value x and m − 1 others, independent and standard normal; x̂ = (x − batch mean) /
//! (biased batch sd), ε = 0, where the batch includes the example itself. Let W be normal with mean δ = x√(m−1) and
//! variance 1, and Q² independent of it and χ² with ν = m − 2 degrees of freedom. Then
//! x̂ = √(m−1) W / √(m Q² + W²), so that T = √ν W/Q is Student's t, not central (N. L. Johnson, B. L. Welch,
//! "Applications of the non-central t-distribution", 1940), and x̂ is an increasing function of it.
//!
//! All integrals are trapezoidal sums of analytic functions over the whole line, whose error falls exponentially with
//! the number of nodes (L. N. Trefethen, J. A. C. Weideman, "The Exponentially Convergent Trapezoidal Rule", 2014).

use super::normal;

/// The law for one batch size and one value.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenValue {
    /// The batch size.
    m: f64,
    /// ν = m − 2, the degrees of freedom of Q².
    freedom: f64,
    /// δ = x√(m − 1).
    offset: f64,
    /// Where Q may lie, each with its share: the shares sum to 1.
    spreads: Vec<(f64, f64)>,
}

/// Terms below this share of the largest (its natural logarithm) are left out of a sum.
const LEAST_LN: f64 = -42.0;
/// The most terms of a sum on one side of its peak.
const MOST_TERMS: u32 = 20_000;

/// Terms of a trapezoidal sum: places around `peak`, `step` apart, with the logarithms of the terms, as far as they
/// count beside the largest.
fn terms(peak: f64, step: f64, ln_term: impl Fn(f64) -> f64) -> Vec<(f64, f64)> {
    let mut found = vec![(peak, ln_term(peak))];
    let mut largest = found[0].1;
    for direction in [-step, step] {
        for index in 1..=MOST_TERMS {
            let place = peak + f64::from(index) * direction;
            let ln = ln_term(place);
            largest = largest.max(ln);
            if ln.is_nan() || ln < largest + LEAST_LN {
                break;
            }
            found.push((place, ln));
        }
    }
    found
}

/// The terms as shares of their sum.
fn shares(terms: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let largest = terms.iter().map(|term| term.1).fold(f64::NEG_INFINITY, f64::max);
    let weights: Vec<f64> = terms.iter().map(|term| libm::exp(term.1 - largest)).collect();
    let sum: f64 = weights.iter().sum();
    terms.iter().zip(weights).map(|(term, weight)| (term.0, weight / sum)).collect()
}

impl GivenValue {
    /// The largest batch.
    pub const LARGEST_BATCH: u64 = 10_000;
    /// The largest |x|.
    pub const LARGEST_VALUE: f64 = 20.0;

    /// The law of a value x in a batch of m; `None` unless 3 ≤ m ≤ 10 000 and |x| ≤ 20. For m = 2 every x̂ is ±1.
    #[must_use]
    pub fn new(m: u64, x: f64) -> Option<Self> {
        if !(3..=Self::LARGEST_BATCH).contains(&m) || x.is_nan() || x.abs() > Self::LARGEST_VALUE {
            return None;
        }
        let m = m as f64;
        let (freedom, offset) = (m - 2.0, x * (m - 1.0).sqrt());
        Some(Self { m, freedom, offset, spreads: spreads(freedom, offset) })
    }

    /// The batch size.
    #[must_use]
    pub const fn batch_size(&self) -> f64 {
        self.m
    }

    /// The largest possible |x̂|: √(m − 1). It is never reached.
    #[must_use]
    pub fn largest(&self) -> f64 {
        (self.m - 1.0).sqrt()
    }

    /// The mean and the standard deviation of x̂ over the neighbours. The mean is not x.
    ///
    /// With sinh y = W/Q the density of y is an integral over the length of (W, Q), which [`ln_length`] has; the
    /// squares are summed about the mean, so that nothing cancels.
    #[must_use]
    pub fn mean_and_deviation(&self) -> (f64, f64) {
        let step = (0.25 * self.angular_deviation()).min(0.2);
        let ln_density = |y: f64| {
            let (tanh, cosh) = (libm::tanh(y), libm::cosh(y));
            let across = self.offset / cosh;
            ln_length(self.freedom, self.offset * tanh) - self.freedom * libm::log(cosh) - 0.5 * across * across
        };
        let weighted = shares(&terms(self.central_angle(), step, ln_density));
        let values = || weighted.iter().map(|(y, share)| (self.normalized(libm::sinh(*y)), *share));
        let mean: f64 = values().map(|(value, share)| value * share).sum();
        let variance: f64 = values().map(|(value, share)| (value - mean) * (value - mean) * share).sum();
        (mean, variance.sqrt())
    }

    /// The probability of a value of at most x̂.
    #[must_use]
    pub fn cdf(&self, normalized: f64) -> f64 {
        match self.ratio(normalized) {
            Some(ratio) => self.mass_below(ratio),
            None if normalized.is_nan() => f64::NAN,
            None => f64::from(u8::from(normalized > 0.0)),
        }
    }

    /// The density at x̂; 0 outside of ±√(m−1).
    #[must_use]
    pub fn density(&self, normalized: f64) -> f64 {
        let Some(ratio) = self.ratio(normalized) else {
            return if normalized.is_nan() { f64::NAN } else { 0.0 };
        };
        let radius = (self.m + ratio * ratio).sqrt();
        self.density_of_ratio(ratio) * radius * radius * radius / (self.largest() * self.m)
    }

    /// The value below which there is the mass `level`; ±√(m−1) at 1 and 0, NaN outside of \[0, 1\].
    #[must_use]
    pub fn quantile(&self, level: f64) -> f64 {
        if level.is_nan() || !(0.0..=1.0).contains(&level) {
            return f64::NAN;
        }
        if level == 0.0 || level >= 1.0 {
            return if level > 0.0 { self.largest() } else { -self.largest() };
        }
        // In the upper half the mirrored law has the small tail, with all its digits.
        if level > 0.5 { -self.mirrored().lower_quantile(1.0 - level) } else { self.lower_quantile(level) }
    }

    /// The law for −x.
    fn mirrored(&self) -> Self {
        Self { offset: -self.offset, ..self.clone() }
    }

    /// Newton's method on the logarithm of the mass, in y with sinh y = W/Q, kept between bounds.
    fn lower_quantile(&self, level: f64) -> f64 {
        const FARTHEST: f64 = 300.0;
        const MOST_STEPS: u32 = 200;
        let (mut low, mut high) = (-FARTHEST, FARTHEST);
        let mut y = self.central_angle() + normal::quantile(level) * self.angular_deviation();
        for _ in 0..MOST_STEPS {
            let ratio = libm::sinh(y);
            let mass = self.mass_below(ratio);
            if mass < level {
                low = y;
            } else {
                high = y;
            }
            let slope = self.density_of_ratio(ratio) * libm::cosh(y) / mass;
            let newton = y - libm::log(mass / level) / slope;
            let next = if low <= newton && newton <= high { newton } else { f64::midpoint(low, high) };
            let is_there = (next - y).abs() <= 4.0 * f64::EPSILON * y.abs().max(0.01 * self.angular_deviation());
            y = next;
            if is_there {
                break;
            }
        }
        self.normalized(libm::sinh(y))
    }

    /// P(W ≤ ratio·Q).
    fn mass_below(&self, ratio: f64) -> f64 {
        self.spreads.iter().map(|(spread, share)| share * normal::cdf(ratio * spread - self.offset)).sum()
    }

    /// The density of W/Q.
    fn density_of_ratio(&self, ratio: f64) -> f64 {
        let density = |spread: f64| spread * normal::density(ratio * spread - self.offset);
        self.spreads.iter().map(|(spread, share)| share * density(*spread)).sum()
    }

    /// x̂ from W/Q.
    fn normalized(&self, ratio: f64) -> f64 {
        self.largest() * ratio / (self.m + ratio * ratio).sqrt()
    }

    /// W/Q from x̂, if it is inside ±√(m − 1).
    fn ratio(&self, normalized: f64) -> Option<f64> {
        let room = (self.largest() - normalized.abs()) * (self.largest() + normalized.abs());
        (room > 0.0).then(|| normalized * (self.m / room).sqrt())
    }

    /// y about which its law lies, as that of a long vector (W, Q) would.
    fn central_angle(&self) -> f64 {
        libm::asinh(self.offset / self.freedom.sqrt())
    }

    /// About the standard deviation of y: across the vector, W has variance 1 and Q has 1/2.
    fn angular_deviation(&self) -> f64 {
        let square = self.offset * self.offset;
        ((self.freedom + 0.5 * square) / ((self.freedom + square) * self.freedom)).sqrt()
    }
}

/// Where Q may lie: nodes equally far apart in ln Q, dense enough for Q's own law and for the flank of Φ that it is
/// multiplied with.
fn spreads(freedom: f64, offset: f64) -> Vec<(f64, f64)> {
    let own = (0.24 / (2.0 * freedom).sqrt()).min(0.12);
    let flank = 0.5 / (1.0 + offset.abs());
    // ln of Q^ν exp(−Q²/2), the density of ln Q.
    let ln_density = |ln_spread: f64| freedom * ln_spread - 0.5 * libm::exp(2.0 * ln_spread);
    let found = terms(0.5 * libm::log(freedom), own.min(flank), ln_density);
    shares(&found).into_iter().map(|(ln_spread, share)| (libm::exp(ln_spread), share)).collect()
}

/// ln ∫ r^ν exp(−(r − a)²/2) dr over r > 0.
fn ln_length(freedom: f64, along: f64) -> f64 {
    let power = freedom + 1.0;
    let root = (along * along + 4.0 * power).sqrt();
    // Both forms are the same root; neither cancels on its side.
    let peak = if along > 0.0 { 0.5 * (along + root) } else { 2.0 * power / (root - along) };
    let step = 0.24 / (peak * peak + power).sqrt();
    let ln_term = |ln_length: f64| {
        let beyond = libm::exp(ln_length) - along;
        power * ln_length - 0.5 * beyond * beyond
    };
    let found = terms(libm::log(peak), step, ln_term);
    let largest = found.iter().map(|term| term.1).fold(f64::NEG_INFINITY, f64::max);
    let sum: f64 = found.iter().map(|term| libm::exp(term.1 - largest)).sum();
    largest + libm::log(step * sum)
}
