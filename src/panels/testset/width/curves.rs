//! The width by the number of examples.

use super::params::{Params, unit_of};
use super::solution::width;
use crate::plot::Curve;
use crate::stats::proportion::Method;

/// The width for one error probability by the number of examples.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The error probability.
    pub error: f64,
    /// The widths in the unit shown by the number of examples, where they are positive.
    pub curve: Curve,
}

/// A step to four times as many examples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fourfold {
    /// The examples before the step.
    pub n: f64,
    /// The width before it, in the unit shown.
    pub before: f64,
    /// The width after it, in the unit shown.
    pub after: f64,
}

/// The error probabilities of the lecture's examples.
pub const LECTURE_ERRORS: [f64; 3] = [0.01, 0.1, 0.3];
/// Where the curves begin.
const LEAST_EXAMPLES: f64 = 1.0;
/// Where the curves end, and the most examples that can be requested.
pub const MOST_EXAMPLES: f64 = 1e9;
/// Sixteen points a decade: the curves bend so little that the chords are within a tenth of a pixel.
const POINTS: u32 = 145;

/// The first of a few places that is a decade away from both readings.
pub fn fourfold(params: &Params, needed: Option<u64>) -> Fourfold {
    let needed = needed.map_or(params.n, |n| n.max(1) as f64);
    let distance = |n: f64| libm::log10(2.0 * n / params.n).abs().min(libm::log10(2.0 * n / needed).abs());
    let n = [1e5, 1e6, 3e3, 1e2].into_iter().find(|n| distance(*n) >= 1.0).unwrap_or(1e5);
    let shown = |n: f64| width(params.method(), n, params.error, params.level) / params.unit();
    Fourfold { n, before: shown(n), after: shown(4.0 * n) }
}

/// The curve of an error probability for an interval of the level of these parameters.
pub fn line(method: Method, error: f64, params: &Params) -> Line {
    let unit = unit_of(params.relative, error);
    let decades = libm::log10(MOST_EXAMPLES / LEAST_EXAMPLES);
    let points = (0..POINTS)
        .map(|index| LEAST_EXAMPLES * libm::pow(10.0, decades * f64::from(index) / f64::from(POINTS - 1)))
        .map(|n| (n, width(method, n.min(MOST_EXAMPLES), error, params.level) / unit))
        .filter(|(_, width)| *width > 0.0 && width.is_finite());
    Line { error, curve: Curve::through(points.collect()) }
}
