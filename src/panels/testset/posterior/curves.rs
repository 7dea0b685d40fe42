//! The curves of the panel as points.

use super::params::Params;
use crate::plot::Curve;
use crate::stats::Beta;

/// Points of a density curve: at 320 the polyline is within a tenth of a pixel of the curve on a wide screen.
const CURVE_POINTS: usize = 320;
/// A curve is drawn between the quantiles that leave this much in each tail.
const TAIL_NOT_DRAWN: f64 = 1e-6;
/// The sample sizes of the ridge, as in the lecture's examples.
pub const RIDGE_SIZES: [f64; 4] = [10.0, 100.0, 1000.0, 10_000.0];

/// The posterior density for another number of examples with the same share of errors.
pub fn ridge_curve(params: &Params, n: f64) -> Curve {
    let errors = (n * params.error).round();
    density_curve(&Beta::posterior_or_uniform(n, errors, params.prior()))
}

/// The density where it can be seen, at points that are evenly spread. Where it is infinite (at an end, for a prior
/// below one) the curve ends just before.
pub fn density_curve(beta: &Beta) -> Curve {
    let low = if beta.a() > 1.0 { beta.quantile(TAIL_NOT_DRAWN) } else { 0.0 };
    let high = if beta.b() > 1.0 { beta.upper_quantile(TAIL_NOT_DRAWN) } else { 1.0 };
    let last = CURVE_POINTS - 1;
    let points = (0..CURVE_POINTS)
        .map(|index| low + (high - low) * index as f64 / last as f64)
        .map(|x| (x, beta.density(x)))
        .filter(|(_, density)| density.is_finite());
    Curve::through(points.collect())
}

/// The density over the whole region from 0 to 1, at the places of the other curve where that is.
pub fn wide_curve(beta: &Beta, dense: &Curve) -> Curve {
    let (first, last) = if dense.is_empty() { (1.0, 1.0) } else { dense.ends() };
    let evenly = |region: fn(f64, f64) -> bool, end: f64| {
        (0..=100).map(|index| f64::from(index) / 100.0).filter(move |&x| region(x, end))
    };
    let before = evenly(|x, end| x < end, first);
    let after = evenly(|x, end| x > end, last);
    let places = before.chain(dense.points().iter().map(|point| point.0)).chain(after);
    let points = places.map(|x| (x, beta.density(x))).filter(|(_, density)| density.is_finite());
    Curve::through(points.collect())
}
