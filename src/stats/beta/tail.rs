//! The mass of a tail: the density in log-odds times a continued fraction, or in the middle of a
//! large posterior Temme's expansion.

use super::Beta;
use super::saddle::Point;
use super::temme::GREATEST_DEVIANCE;

/// The tail that begins at a point and leads away from the mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tail {
    /// The natural logarithm of its mass.
    pub ln_mass: f64,
    /// The density in log-odds at the point over the mass: how fast `ln_mass` falls.
    pub hazard: f64,
}

impl Beta {
    /// (probability below the point, probability above it).
    pub(in crate::stats) fn masses_at(&self, point: &Point) -> (f64, f64) {
        let tail = libm::exp(self.tail(point).ln_mass).clamp(0.0, 1.0);
        if point.offset <= 0.0 { (tail, 1.0 - tail) } else { (1.0 - tail, tail) }
    }

    /// The logarithms of the probabilities below and above the point, each to full relative precision of the mass. A
    /// mass that is 0 as a number is known by its magnitude alone.
    pub(in crate::stats) fn ln_masses_at(&self, point: &Point) -> (f64, f64) {
        const ZERO_AS_A_NUMBER: f64 = -750.0;
        let ln_density = self.ln_log_odds_density_at(point);
        // So far out the fraction may not converge; the density falls at least as fast as the mass.
        let ln_mass = if ln_density < ZERO_AS_A_NUMBER { ln_density } else { self.tail(point).ln_mass };
        // Rounding may lift a mass near 1 above it.
        let near = ln_mass.min(0.0);
        let far = libm::log1p(-libm::exp(near));
        if point.offset <= 0.0 { (near, far) } else { (far, near) }
    }

    /// The lower tail at a point that is not above the mean, the upper one at any other.
    pub(super) fn tail(&self, point: &Point) -> Tail {
        let deviance = self.deviance(point);
        if deviance < GREATEST_DEVIANCE
            && let Some(temme) = &self.temme
        {
            let zeta = libm::copysign((2.0 * deviance).sqrt(), point.offset);
            let bell = libm::exp(-deviance);
            let mass = temme.tail(zeta, bell);
            return Tail { ln_mass: libm::log(mass), hazard: libm::exp(self.ln_peak) * bell / mass };
        }
        let side = self.side(point);
        let ln_density = self.ln_peak - deviance;
        let hazard = if side.b < 1.0 && side.pull < 1.0 && side.y < 0.02 {
            // Towards x = 1 the fraction becomes slow, and the other tail is short.
            1.0 / (libm::exp(-ln_density) - side.mirrored().mass_by_series())
        } else {
            side.hazard_by_fraction()
        };
        Tail { ln_mass: ln_density - libm::log(hazard), hazard }
    }

    fn side(&self, point: &Point) -> Side {
        let lower = Side { a: self.a, b: self.b, x: point.x, y: point.y, pull: -self.total * point.offset };
        if lower.pull >= 0.0 { lower } else { lower.mirrored() }
    }
}

/// A point as a tail sees it: the tail ends at x = 0, where the shape is a.
#[derive(Clone, Copy, Debug)]
struct Side {
    a: f64,
    b: f64,
    x: f64,
    y: f64,
    /// (a + b) times the distance from the mean, positive if the tail leads away from it.
    pull: f64,
}

/// No shapes within the limits need more (the worst found is 400).
const MOST_FRACTIONS: usize = 2000;
/// No shapes for which the series is used need more.
const MOST_TERMS: usize = 200;
/// A term below this, relative to the sum, no longer counts.
const NEGLIGIBLE: f64 = 2e-17;

impl Side {
    fn mirrored(&self) -> Self {
        Self { a: self.b, b: self.a, x: self.y, y: self.x, pull: -self.pull }
    }

    /// The density over the mass of the tail: the even part of the continued fraction DLMF 8.17.22,
    ///
    /// mass/density = 1/(β₀ + α₁/(β₁ + α₂/(β₂ + …))),
    ///
    /// as A. R. Didonato and A. H. Morris (ACM TOMS 708, 1992, `bfrac`) write it, with
    /// a (1 − x) − b x, which cancels, supplied as `pull`. Summed by Steed's method, which divides
    /// once a step. NaN if it has not converged.
    fn hazard_by_fraction(&self) -> f64 {
        let Self { a, b, x, y, pull } = *self;
        let mut inverse = (a + 1.0) / (a * (pull + 1.0));
        let mut change = inverse;
        let mut sum = inverse;
        let mut k = 1.0;
        for _ in 0..MOST_FRACTIONS {
            let before = a + (k - 1.0);
            let here = 1.0 / (before + k);
            let rise = k * (b - k) * x * here;
            let alpha = before * here * (b + before) * x * rise;
            let beta = k + rise + (a + k) / (a + k + k + 1.0) * (pull + 1.0 + k * (1.0 + y));
            inverse = 1.0 / (beta + alpha * inverse);
            change *= beta * inverse - 1.0;
            sum += change;
            if change.abs() <= NEGLIGIBLE * sum {
                return 1.0 / sum;
            }
            k += 1.0;
        }
        f64::NAN
    }

    /// The mass of the tail over the density, also beyond the mean:
    /// (1/a) Σ x^k (a+b)_k / (a+1)_k (DLMF 8.17.8). All terms are positive; for a small shape a and
    /// a point near the mean they fall fast. NaN if they have not.
    fn mass_by_series(&self) -> f64 {
        let mut term = 1.0;
        let mut sum = 1.0;
        let mut k = 0.0;
        for _ in 0..MOST_TERMS {
            term *= (self.a + self.b + k) / (self.a + 1.0 + k) * self.x;
            sum += term;
            if term <= NEGLIGIBLE * sum {
                return sum / self.a;
            }
            k += 1.0;
        }
        f64::NAN
    }
}
