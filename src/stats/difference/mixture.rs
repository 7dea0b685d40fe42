//! The integrals over the outer variable.
//!
//! A tail of D is ∫ f(x) G(x) dx with the density f of the outer variable and the probability G that the inner one is
//! beyond a bound. It is taken in the log-odds of x: there f is a bell for all shapes, and x keeps its digits next to 0
//! and 1. What is integrated is first divided by its greatest value, so that a tail of 1e-45 is as exact as any other,
//! and only where it is not negligible. Where the bound reaches an end of (0, 1) and G has a kink or a root, the place
//! is moved by a square, which takes the root away.

use super::search::support;
use super::{Difference, Link, Place};
use crate::stats::beta::Point;
use crate::stats::quadrature::integral;

/// Which tail of D.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tail {
    /// D ≤ t.
    Lower,
    /// D > t.
    Upper,
}

/// Log-odds are counted from those of the mean, and no further than this: e⁻⁷⁰⁰ is about 1e-304.
const FARTHEST: f64 = 700.0;

impl Difference {
    /// The mass of a tail.
    pub(super) fn tail(&self, place: Place, tail: Tail) -> f64 {
        let (low, high) = self.bounds(place);
        self.certain(place, tail)
            + self.over_outer(low, high, |outer| {
                let masses = self.inner.ln_masses_at(&self.inner_point(outer, place)?);
                Some(if tail == Tail::Lower { masses.0 } else { masses.1 })
            })
    }

    /// The density.
    pub(super) fn density_by_integral(&self, place: Place) -> f64 {
        let (low, high) = self.bounds(place);
        self.over_outer(low, high, |outer| {
            let density = self.inner.ln_density_at(&self.inner_point(outer, place)?);
            Some(match self.link {
                Link::Shift => density,
                // dR/dt = 1 / 2S.
                Link::Scale => density - libm::log(2.0 * outer.x),
            })
        })
    }

    /// Where D = t is possible: between these values of the outer variable.
    fn bounds(&self, place: Place) -> (f64, f64) {
        let t = place.value;
        match self.link {
            Link::Shift => ((-t).max(0.0), (1.0 - t).min(1.0)),
            Link::Scale => (t.abs(), 1.0),
        }
    }

    /// The mass of outer values at which the inner one cannot but lie in the tail.
    fn certain(&self, place: Place, tail: Tail) -> f64 {
        let t = place.value;
        match (self.link, tail) {
            (Link::Shift, Tail::Lower) if t > 0.0 => self.outer.survival(1.0 - t),
            (Link::Scale, Tail::Lower) if t > 0.0 => self.outer.cdf(t),
            (Link::Shift | Link::Scale, Tail::Upper) if t < 0.0 => self.outer.cdf(-t),
            _ => 0.0,
        }
    }

    /// The inner value at which D = t, if it lies in (0, 1). Its offset comes from that of the outer value and the
    /// distance of t from the mean: no two large numbers are subtracted.
    fn inner_point(&self, outer: &Point, place: Place) -> Option<Point> {
        let t = place.value;
        let point = match self.link {
            Link::Shift => Point { x: outer.x + t, y: outer.y - t, offset: outer.offset + place.from_mean },
            Link::Scale => {
                let double = 2.0 * outer.x;
                Point {
                    x: (outer.x + t) / double,
                    y: (outer.x - t) / double,
                    offset: (place.from_mean - self.lean() * outer.offset) / double,
                }
            }
        };
        (point.x > 0.0 && point.y > 0.0).then_some(point)
    }

    /// The integral of the outer density times exp(`ln_factor`) between two outer values; a factor of `None` is 0.
    fn over_outer(&self, low: f64, high: f64, ln_factor: impl Fn(&Point) -> Option<f64>) -> f64 {
        let centre = self.outer.centre();
        let log_odds = |x: f64| match x {
            x if x <= 0.0 => -FARTHEST,
            x if x >= 1.0 => FARTHEST,
            x => self.outer.log_odds_at(&self.outer.point(x)).clamp(-FARTHEST, FARTHEST),
        };
        let ends = (log_odds(low), log_odds(high));
        let ln_value = |log_odds: f64| {
            let outer = centre.moved(log_odds);
            ln_factor(&outer).map_or(f64::NEG_INFINITY, |factor| factor + self.outer.ln_log_odds_density_at(&outer))
        };
        // About the standard deviation of the log-odds.
        let step = (1.0 / self.outer.a() + 1.0 / self.outer.b()).sqrt();
        let Some(support) = support(ln_value, ends, step) else {
            return 0.0;
        };
        let value = |log_odds: f64| libm::exp(ln_value(log_odds) - support.ln_greatest);
        let sum = support.pieces().map(|(from, to)| squared(value, from, to)).sum::<f64>();
        libm::exp(support.ln_greatest) * sum
    }
}

/// The integral from `from`, where the function may have a root, to `to` on either side of it.
fn squared(function: impl Fn(f64) -> f64, from: f64, to: f64) -> f64 {
    let length = to - from;
    2.0 * length.abs() * integral(|root| root * function(from + length * root * root), 0.0, 1.0)
}
