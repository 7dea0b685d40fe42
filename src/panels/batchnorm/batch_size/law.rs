//! The exact law of a normalized value, where it is known, and its distance from the law at inference.

use std::f64::consts::FRAC_PI_2;
use std::sync::LazyLock;

use super::bars::HALF_RANGE;
use super::params::Params;
use crate::nn::input::InputDistribution;
use crate::panels::shared::InputChoice;
use crate::plot::Curve;
use crate::stats::batch_law::BatchLaw;
use crate::stats::given_value::GivenValue;
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

/// The density at the top of the histograms of an input. Batch sizes do not change it, so that the axis stays fixed.
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

/// The largest |x̂| in a batch of m examples, whatever they are: (x̂₁, …, x̂ₘ) has sum 0 and squares of sum m, and one
/// of them is largest when all others are equal.
pub fn largest(m: f64) -> f64 {
    (m - 1.0).sqrt()
}

/// The distances of an example at which its normalized value is drawn, in standard deviations.
pub const DISTANCES: (f64, f64) = (0.1, 1e4);

/// The normalized value of an example at the distance x when the m − 1 others have mean 0 and variance 1: the mean of
/// the batch is x/m, its variance (m − 1)/m · (1 + x²/m). A single other example has no variance: it is at 0, and
/// x̂ = 1.
pub fn outlier(m: f64, x: f64) -> f64 {
    if m < 3.0 {
        return largest(m);
    }
    x * ((m - 1.0) / m).sqrt() / libm::hypot(1.0, x / m.sqrt())
}

/// [`outlier`] by the distance.
pub fn outlier_curve(m: f64) -> Curve {
    const POINTS: u32 = 120;
    let decades = libm::log10(DISTANCES.1 / DISTANCES.0);
    let distances =
        (0..=POINTS).map(|index| DISTANCES.0 * libm::pow(10.0, decades * f64::from(index) / f64::from(POINTS)));
    Curve::through(distances.map(|x| (x, outlier(m, x))).collect())
}

/// The standard deviation over its neighbours of the normalized value of an example at x = 1, exactly, for normal
/// values in batches of three or more; NaN otherwise. In large batches it is about √((1 + x²/2)/m), from the variances
/// 1/m of the batch mean and 1/(2m) of the batch deviation, which are independent.
pub fn jitter(params: &Params) -> f64 {
    let law = GivenValue::new(params.m as u64, 1.0).filter(|_| params.input == InputChoice::Normal);
    law.map_or(f64::NAN, |law| law.mean_and_deviation().1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nn::channel::ChannelStatistics;
    use crate::nn::random::{Purpose, Random};

    /// A batch of an example at x and others of mean 0 and variance 1, normalized as it is.
    fn normalized(m: usize, x: f64) -> f64 {
        let others = m - 1;
        let side = (others as f64 / (2 * (others / 2)).max(1) as f64).sqrt();
        let mut values = vec![0.0; others % 2];
        values.extend((0..others / 2).flat_map(|_| [-side, side]));
        values.push(x);
        ChannelStatistics::of(&values).normalize(0.0, &mut values);
        values[others]
    }

    #[test]
    fn an_outlier_is_where_its_batch_puts_it() {
        for m in [2, 3, 4, 8, 64, 1024] {
            for x in [0.3, 1.0, 10.0, 1000.0] {
                let (closed, computed) = (outlier(m as f64, x), normalized(m, x));
                assert!((closed / computed - 1.0).abs() < 1e-12, "m = {m}, x = {x}: {closed} and {computed}");
                assert!(closed <= largest(m as f64));
            }
        }
    }

    #[test]
    fn nothing_leaves_a_batch_larger_than_its_size_allows() {
        for m in [2, 3, 8, 10] {
            let mut values = vec![0.0; m];
            values[0] = 1.0;
            ChannelStatistics::of(&values).normalize(0.0, &mut values);
            assert!((values[0] - largest(m as f64)).abs() < 1e-12, "{m}: {}", values[0]);
        }
    }

    #[test]
    fn an_example_jitters_as_much_as_is_said() {
        const BATCHES: usize = 40_000;
        for m in [3, 16, 64] {
            let mut random = Random::new(1, Purpose::Inputs);
            let mut values = vec![0.0; m];
            let normalized: Vec<f64> = (0..BATCHES)
                .map(|_| {
                    InputDistribution::Normal.fill(&mut random, &mut values);
                    values[0] = 1.0;
                    ChannelStatistics::of(&values).normalize(0.0, &mut values);
                    values[0]
                })
                .collect();
            let measured = ChannelStatistics::of(&normalized).variance().sqrt();
            let said = jitter(&Params { m: m as f64, ..Params::default() });
            assert!((measured / said - 1.0).abs() < 0.02, "m = {m}: {measured} and {said}");
        }
    }
}
