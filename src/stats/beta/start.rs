//! Where the search for a quantile starts.

use super::Beta;
use super::quantile::{FARTHEST, Masses};
use super::saddle::Point;
use crate::stats::normal::rough_quantile;

/// Where the search for a quantile starts.
#[derive(Clone, Copy, Debug)]
pub(super) enum Start {
    /// At this much log-odds from the mean.
    Near(f64),
    /// The place itself: so close to an end that only the first term of the tail's series counts.
    At(Point),
}

/// Up to this shape the asymptote at its end may lie closer than Carter's formula.
const SHAPE_WITH_ASYMPTOTE: f64 = 5.0;

/// A start that takes few steps to the place between the masses.
pub(super) fn start(beta: &Beta, masses: &Masses) -> Start {
    let lower = asymptote(beta.a, beta.b, beta.ln_peak, masses.ln_lower(), masses.lower);
    let upper = asymptote(beta.b, beta.a, beta.ln_peak, masses.ln_upper(), masses.upper);
    if let Some(Asymptote { x, exact: true, .. }) = lower {
        return Start::At(beta.point_near_zero(x));
    }
    if let Some(Asymptote { x, exact: true, .. }) = upper {
        return Start::At(beta.point_near_one(x));
    }
    let deviate = rough_quantile(masses.lower, masses.upper);
    let guess = match (beta.a > 1.0, beta.b > 1.0) {
        (true, true) => carter(beta.a, beta.b, deviate),
        (false, true) => near_gamma(beta.a, beta.b, deviate),
        (true, false) => -near_gamma(beta.b, beta.a, -deviate),
        (false, false) => 0.0,
    };
    // Both tails are log-concave, so the place lies between the asymptotes.
    let above = lower.map_or(guess, |bound| guess.max(bound.log_odds));
    let between = upper.map_or(above, |bound| above.min(-bound.log_odds));
    Start::Near(between.clamp(-FARTHEST, FARTHEST))
}

/// The place, seen from the end with shape `a`, if the density kept falling towards that end as it
/// does close to it.
#[derive(Clone, Copy, Debug)]
struct Asymptote {
    /// The place.
    x: f64,
    /// Its log-odds, less those of the mean.
    log_odds: f64,
    /// Whether the place is right to full precision.
    exact: bool,
}

/// From mass = xᵃ (1 + O((a + b) x)) / (a B(a, b)), with B(a, b) from the density at the mean.
fn asymptote(a: f64, b: f64, ln_peak: f64, ln_mass: f64, mass: f64) -> Option<Asymptote> {
    if a > SHAPE_WITH_ASYMPTOTE || mass > 0.7 && a > 1.0 {
        return None;
    }
    let total = a + b;
    let ln_co_mean = -libm::log1p(a / b);
    // ln (x / mean).
    let ratio = (ln_mass - ln_peak + libm::log(a) + b * ln_co_mean) / a;
    let x = a / total * libm::exp(ratio);
    Some(Asymptote { x, log_odds: ratio + ln_co_mean, exact: total * x < 1e-17 * a })
}

/// Carter's formula (J. Carter 1947; AS 109, 1977), which needs both shapes above 1/2: the log-odds
/// of a quantile, less those of the mean.
fn carter(a: f64, b: f64, deviate: f64) -> f64 {
    let (s, t) = (1.0 / (2.0 * a - 1.0), 1.0 / (2.0 * b - 1.0));
    let h = 2.0 / (s + t);
    let r = (deviate * deviate - 3.0) / 6.0;
    let under_root = (h + r).max(0.0);
    2.0 * deviate * under_root.sqrt() / h + 2.0 * (t - s) * (r + 5.0 / 6.0 - 2.0 / (3.0 * h))
}

/// For a ≤ 1 the distribution is nearly that of χ² with 2a degrees of freedom, whose quantile
/// Wilson and Hilferty approximate: x = 2χ² / (4b + 2a − 2 + χ²) (AS 109). Log-odds less those of
/// the mean; 0 where the approximation has no value.
fn near_gamma(a: f64, b: f64, deviate: f64) -> f64 {
    let spread = 1.0 / (9.0 * a);
    let root = 1.0 - spread + deviate * spread.sqrt();
    let chi_square = 2.0 * a * root * root * root;
    let scale = 4.0 * b + 2.0 * a - 2.0;
    if !(chi_square > 0.0 && chi_square < scale) {
        return 0.0;
    }
    libm::log(2.0 * chi_square / (scale - chi_square) * (b / a))
}
