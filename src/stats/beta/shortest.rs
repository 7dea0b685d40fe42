//! The shortest interval with a given mass: the one of highest density.

use super::quantile::Masses;
use super::saddle::Point;
use super::{Beta, Interval, Shape};

/// The mass below the interval is sought as u = ln (below/above) within ± this; beyond it the
/// interval begins (or ends) less than 1e-300 away from 0 (or 1).
const REACH: f64 = 700.0;
/// After a step of u shorter than this nothing is left to correct: Newton's method squares it.
const CLOSE: f64 = 1e-7;
/// A bound that is not reached: bisection alone needs 40 steps.
const MOST_STEPS: usize = 100;

/// The two ends of an interval and the mass beyond each.
struct Ends {
    below: f64,
    above: f64,
    low: Point,
    high: Point,
}

impl Beta {
    /// The shortest interval that holds this much mass. It begins at 0 when the density only falls
    /// (no errors, uniform prior) and ends at 1 when it only rises.
    ///
    /// `None` where there is no single one: a flat density (no examples, uniform prior) or one with
    /// a maximum at each end; also for a confidence that does not lie between 0 and 1.
    #[must_use]
    pub fn shortest(&self, confidence: f64) -> Option<Interval> {
        if !(confidence > 0.0 && confidence < 1.0) {
            return None;
        }
        let outside = 1.0 - confidence;
        match self.shape() {
            Shape::Peaked => self.shortest_around_peak(outside),
            Shape::Falling => Some(self.leaving(0.0, outside)),
            Shape::Rising => Some(self.leaving(outside, 0.0)),
            Shape::Flat | Shape::TwoPeaks => None,
        }
    }

    /// Divides the mass outside so that the densities at both ends are equal, by Newton's method in
    /// a bracket. Both ends are quantiles, so the mass inside is right whatever the division.
    fn shortest_around_peak(&self, outside: f64) -> Option<Interval> {
        let (mut least, mut most) = (-REACH, REACH);
        let mut u = 0.0;
        for _ in 0..MOST_STEPS {
            let ends = self.ends(outside, u);
            let excess = self.relative_ln_density(&ends.low) - self.relative_ln_density(&ends.high);
            if excess > 0.0 {
                most = u;
            } else {
                least = u;
            }
            let newton = u - excess / self.slope_of_excess(&ends);
            if (newton - u).abs() < CLOSE {
                let ends = self.ends(outside, newton);
                return Some(Interval::between(self.mean, &ends.low, &ends.high));
            }
            let next = if newton > least && newton < most { newton } else { 0.5 * (least + most) };
            // At the edge of the reach the root lies beyond it.
            if next == u {
                return Some(Interval::between(self.mean, &ends.low, &ends.high));
            }
            u = next;
        }
        None
    }

    /// The interval that leaves the mass `outside`, divided as eᵘ : 1 between below and above.
    fn ends(&self, outside: f64, u: f64) -> Ends {
        let odds = libm::exp(-u.abs());
        let (larger, smaller) = (outside / (1.0 + odds), outside * odds / (1.0 + odds));
        let (below, above) = if u < 0.0 { (smaller, larger) } else { (larger, smaller) };
        Ends { below, above, low: self.place(&Masses::with_lower(below)), high: self.place(&Masses::with_upper(above)) }
    }

    /// The derivative by u of ln density(low) − ln density(high). With d below = −d above =
    /// below·above/outside du, and the place's log-odds moving by that over the density in log-odds.
    fn slope_of_excess(&self, ends: &Ends) -> f64 {
        let outside = ends.below + ends.above;
        let mass_over_density =
            |mass: f64, place: &Point| libm::exp(libm::log(mass) - self.ln_peak + self.deviance(place));
        let low = mass_over_density(ends.below, &ends.low) * (ends.above / outside);
        let high = mass_over_density(ends.above, &ends.high) * (ends.below / outside);
        low * self.ln_density_slope(&ends.low) - high * self.ln_density_slope(&ends.high)
    }

    /// The derivative of ln density by log-odds, (a − 1)(1 − x) − (b − 1) x.
    fn ln_density_slope(&self, place: &Point) -> f64 {
        (place.x - place.y) - self.total * place.offset
    }
}
