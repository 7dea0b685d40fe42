//! Quantiles, found in log-odds.
//!
//! The density of logit X is log-concave for all shapes, hence so are both of its tails. On a
//! concave increasing function Newton's method converges from anywhere, and Householder's method of
//! the fourth order does so in about two steps from a good start.

use super::Beta;
use super::saddle::Point;
use super::start::{Start, start};

/// The masses on both sides of a place, each to full relative precision as far as it is known.
#[derive(Clone, Copy, Debug)]
pub(in crate::stats) struct Masses {
    /// Below the place.
    pub lower: f64,
    /// Above it.
    pub upper: f64,
}

/// After a step from a place at which the mass is off by this much (as a difference of logarithms)
/// what is left is the fourth power of it, times less than one.
const CLOSE: f64 = 8e-5;
/// The most log-odds a step may cover, so that neither x nor 1 − x becomes 0. Places farther out are
/// found without steps.
pub(super) const FARTHEST: f64 = 300.0;
/// A bound that is never reached: the worst case found takes 9 steps.
const MOST_STEPS: usize = 60;

impl Masses {
    /// The mass below is known.
    pub(in crate::stats) fn with_lower(lower: f64) -> Self {
        Self { lower, upper: 1.0 - lower }
    }

    /// The mass above is known.
    pub(in crate::stats) fn with_upper(upper: f64) -> Self {
        Self { lower: 1.0 - upper, upper }
    }

    fn mirrored(&self) -> Self {
        Self { lower: self.upper, upper: self.lower }
    }

    /// ln of the lower mass, from the smaller of the two.
    pub(super) fn ln_lower(&self) -> f64 {
        if self.lower > 0.5 { libm::log1p(-self.upper) } else { libm::log(self.lower) }
    }

    /// ln of the upper mass.
    pub(super) fn ln_upper(&self) -> f64 {
        self.mirrored().ln_lower()
    }
}

impl Beta {
    /// The place below which there is the mass `level`, in \[0, 1\]. NaN for a level outside of
    /// \[0, 1\]. A level close to 1 has lost digits of the mass above it: pass that mass to
    /// [`Beta::upper_quantile`] instead.
    ///
    /// ```
    /// let posterior = lectern::stats::Beta::posterior(1000.0, 0.0, lectern::stats::Prior::Uniform)?;
    /// // No errors in a thousand examples: with 97.5 % belief the error probability is below this.
    /// assert!((posterior.quantile(0.975) - 0.003_678_412).abs() < 1e-9);
    /// # Ok::<(), lectern::stats::BetaError>(())
    /// ```
    #[must_use]
    pub fn quantile(&self, level: f64) -> f64 {
        self.place(&Masses::with_lower(level)).x
    }

    /// The place above which there is the mass `mass`. NaN for a mass outside of \[0, 1\].
    #[must_use]
    pub fn upper_quantile(&self, mass: f64) -> f64 {
        self.place(&Masses::with_upper(mass)).x
    }

    /// The place between the two masses.
    pub(in crate::stats) fn place(&self, masses: &Masses) -> Point {
        if !(masses.lower >= 0.0 && masses.upper >= 0.0) {
            return Point::NAN;
        }
        if masses.lower == 0.0 {
            self.lower_end()
        } else if masses.upper == 0.0 {
            self.upper_end()
        } else if self.a == 1.0 {
            self.place_for_power(masses)
        } else if self.b == 1.0 {
            let mirrored = Self { a: self.b, b: self.a, mean: self.co_mean, co_mean: self.mean, ..*self };
            mirrored.place_for_power(&masses.mirrored()).mirrored()
        } else {
            self.place_by_steps(masses)
        }
    }

    /// a = 1: 1 − F = (1 − x)ᵇ.
    fn place_for_power(&self, masses: &Masses) -> Point {
        let exponent = masses.ln_upper() / self.b;
        let (x, y) = (-libm::expm1(exponent), libm::exp(exponent));
        Point { x, y, offset: x - self.mean }
    }

    fn place_by_steps(&self, masses: &Masses) -> Point {
        let (ln_lower, ln_upper) = (masses.ln_lower(), masses.ln_upper());
        let mut point = match start(self, masses) {
            Start::Near(log_odds) => self.centre().moved(log_odds),
            Start::At(point) => return point,
        };
        for _ in 0..MOST_STEPS {
            let tail = self.tail(&point);
            let pull = self.total * point.offset.abs();
            // The difference of logarithms, and the direction away from the mean.
            let (miss, inward) =
                if point.offset <= 0.0 { (tail.ln_mass - ln_lower, 1.0) } else { (tail.ln_mass - ln_upper, -1.0) };
            let bend = self.total * point.x * point.y;
            point = point.moved(inward * step(miss, tail.hazard, pull, bend));
            // A NaN ends the search too, and is its result.
            if miss.is_nan() || miss.abs() <= CLOSE {
                return point;
            }
        }
        Point::NAN
    }
}

/// The step of Householder's method of order 4 towards the root of h(l) = `miss`, where
/// h' = r (the hazard), h'' = r (λ − r) and h''' = r ((λ − r)² − r (λ − r) − v), since
/// r' = r (λ − r) and λ' = −v, with λ = n·|offset| (the pull) and v = n x (1 − x) (the bend).
fn step(miss: f64, hazard: f64, pull: f64, bend: f64) -> f64 {
    let newton = -miss / hazard;
    let second = pull - hazard;
    let third = second * (second - hazard) - bend;
    let (p, q) = (newton * second, newton * newton * third);
    // Far from the root the expansion means nothing, and Newton's step is safe.
    if p.abs() > 0.5 || q.abs() > 0.5 {
        return newton.clamp(-FARTHEST, FARTHEST);
    }
    newton * (1.0 + 0.5 * p) / (1.0 + p + q / 6.0)
}
