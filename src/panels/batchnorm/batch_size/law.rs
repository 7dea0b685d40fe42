//! The exact law of a normalized value, where it is known, and its distance from the law at inference.

use std::f64::consts::FRAC_PI_2;
use std::sync::LazyLock;

use super::bars::HALF_RANGE;
use super::params::Params;
use crate::nn::input::InputDistribution;
use crate::panels::shared::InputChoice;
use crate::plot::Curve;
use crate::stats::batch_law::BatchLaw;
use crate::stats::histogram::Histogram;

/// The smallest batch that can be normalized, and the largest one shown.
pub const SMALLEST_BATCH: f64 = 2.0;
/// The largest batch shown.
pub const LARGEST_BATCH: f64 = 1024.0;

const CURVE_POINTS: u32 = 240;

/// The exact law of the parameters: for normal input only.
fn exact(params: &Params) -> Option<BatchLaw> {
    let law = || BatchLaw::new(params.m as u64);
    (params.input == InputChoice::Normal).then(law).flatten()
}

/// The exact density in training. Its points are dense where it ends.
pub fn training_curve(params: &Params) -> Curve {
    let Some(law) = exact(params).filter(|law| law.batch_size() > SMALLEST_BATCH) else {
        return Curve::new();
    };
    let largest = law.largest();
    let reach = libm::asin((HALF_RANGE / largest).min(1.0));
    let points = (0..=CURVE_POINTS)
        .map(|index| reach * (2.0 * f64::from(index) / f64::from(CURVE_POINTS) - 1.0))
        .map(|angle| if angle.abs() < FRAC_PI_2 { largest * libm::sin(angle) } else { largest.copysign(angle) })
        .map(|x| (x, law.density(x)));
    Curve::through(points.collect())
}

/// The density at inference, which is that of the input.
pub fn inference_curve(input: InputDistribution) -> Curve {
    let evenly = (0..=CURVE_POINTS).map(|index| HALF_RANGE * (2.0 * f64::from(index) / f64::from(CURVE_POINTS) - 1.0));
    let curve = evenly.map(|x| (x, input.density(x)));
    if input == InputDistribution::Skewed {
        // Its density jumps at −1.
        let below = [(-HALF_RANGE, 0.0), (-1.0, 0.0), (-1.0, input.density(-1.0))];
        return Curve::through(below.into_iter().chain(curve.filter(|(x, _)| *x > -1.0)).collect());
    }
    Curve::through(curve.collect())
}

/// The density at the top of the histograms of an input. Batch sizes do not change it, so that the axis stands still.
pub fn top(inference: &Curve) -> f64 {
    const LEAST: f64 = 0.5;
    const AIR: f64 = 1.12;
    (inference.peak() * AIR).max(LEAST)
}

/// The exact kurtosis of a normalized value; NaN where it is not known.
pub fn kurtosis(params: &Params) -> f64 {
    exact(params).map_or(f64::NAN, |law| law.kurtosis())
}

/// sup |F − G| between the law in training and that at inference: exact for normal input, and for a batch of two,
/// which gives ±1 from any input; measured on the batches otherwise.
pub fn gap(params: &Params, after: &Histogram) -> f64 {
    if let Some(law) = exact(params) {
        return law.kolmogorov_distance_to_normal();
    }
    let input = params.input.distribution();
    if params.m <= SMALLEST_BATCH {
        let (low, high) = (input.cdf(-1.0), input.cdf(1.0));
        return low.max(0.5 - low).max((high - 0.5).abs()).max(1.0 - high);
    }
    after.kolmogorov_distance(|x| input.cdf(x))
}

/// Batch sizes for a curve: every one at first, then about twelve an octave of the last ones.
fn sizes() -> impl Iterator<Item = f64> {
    const STEP: f64 = 1.06;
    let rounded = |size: &f64| (size * STEP).round().max(size + 1.0);
    std::iter::successors(Some(SMALLEST_BATCH), move |size| Some(rounded(size)))
        .take_while(|size| *size < LARGEST_BATCH)
        .chain(std::iter::once(LARGEST_BATCH))
}

static GAPS: LazyLock<Curve> = LazyLock::new(|| {
    let laws = sizes().filter_map(|size| BatchLaw::new(size as u64));
    Curve::through(laws.map(|law| (law.batch_size(), law.kolmogorov_distance_to_normal())).collect())
});

static MEAN_DEVIATIONS: LazyLock<Curve> =
    LazyLock::new(|| Curve::through(sizes().map(|size| (size, mean_deviation(size))).collect()));

/// The exact distance for normal input by batch size. It depends on no parameter and is computed once.
pub fn gaps() -> &'static Curve {
    &GAPS
}

/// The standard deviation of the batch mean by batch size.
pub fn mean_deviations() -> &'static Curve {
    &MEAN_DEVIATIONS
}

/// The standard deviation of the mean of a batch, for values of variance 1: σ/√m.
pub fn mean_deviation(m: f64) -> f64 {
    1.0 / m.sqrt()
}
