//! Laws of the normal distribution, and of what is counted of a sample: moments, histograms, distances.

use lectern::stats::histogram::{Histogram, kolmogorov_distance};
use lectern::stats::moments::Moments;
use lectern::stats::normal;
use proptest::prelude::*;

use super::{level, relative};

proptest! {
    #[test]
    fn normal_quantile_and_cdf_undo_each_other(level in level()) {
        let z = normal::quantile(level);
        let (wanted, found) = if level < 0.5 { (level, normal::cdf(z)) } else { (1.0 - level, normal::cdf(-z)) };
        prop_assert!(relative(found, wanted) < 1e-15 * (4.0 + z * z), "{z}");
    }

    #[test]
    fn moments_are_those_of_two_passes(
        values in prop::collection::vec(-10.0..10.0_f64, 2..60), offset in -1e6..1e6_f64, cut in 0..60_usize,
    ) {
        let values: Vec<f64> = values.iter().map(|value| value + offset).collect();
        let n = values.len() as f64;
        // Around one of them, since a sum of large values would be rounded by more than what is tested.
        let mean = values[0] + values.iter().map(|value| value - values[0]).sum::<f64>() / n;
        let power = |k: i32| values.iter().map(|value| (value - mean).powi(k)).sum::<f64>() / n;
        prop_assume!(power(2) > 0.0);
        // The mean moves once a value, and is rounded each time: by what the deviations are measured from.
        let rounding = n * f64::EPSILON / 2.0 * (offset.abs() + 10.0);
        let share = rounding / power(2).sqrt();
        let cut = cut.min(values.len());
        let mut merged = Moments::of(&values[..cut]);
        merged.merge(&Moments::of(&values[cut..]));
        for moments in [Moments::of(&values), merged] {
            prop_assert!((moments.mean() - mean).abs() <= rounding);
            prop_assert!(relative(moments.variance(), power(2)) < 1e-12 + share);
            prop_assert!((moments.skewness() - power(3) / power(2).powf(1.5)).abs() < 1e-12 + 10.0 * share);
            prop_assert!(relative(moments.kurtosis(), power(4) / power(2).powi(2)) < 1e-12 + 10.0 * share);
        }
    }

    #[test]
    fn a_histogram_loses_nothing(
        values in prop::collection::vec(any::<f64>(), 0..50), bins in 1..40_usize,
    ) {
        let mut histogram = Histogram::new(-1e3, 1e5, bins).unwrap();
        histogram.extend(&values);
        prop_assert_eq!(histogram.total(), values.len() as u64);
        let inside = values.iter().filter(|value| (-1e3..=1e5).contains(*value)).count() as f64;
        let area: f64 = histogram.densities().iter().sum::<f64>() * (1e5 + 1e3) / bins as f64;
        prop_assert!((area - inside / values.len().max(1) as f64).abs() < 1e-12);
    }
}

/// (mass above z, z).
const NORMAL: [(f64, f64); 14] = [
    (0.025, 1.959_963_984_540_054_3),
    (0.005, 2.575_829_303_548_901),
    (0.05, 1.644_853_626_951_472_6),
    (1e-06, 4.753_424_308_822_899),
    (1e-12, 7.034_483_825_301_132),
    (1e-100, 21.273_453_560_965_326),
    (1e-300, 37.047_096_299_361_2),
    (0.4, 0.253_347_103_135_799_7),
    (0.25, 0.674_489_750_196_081_7),
    (0.49, 0.025_068_908_258_711_057),
    (0.3, 0.524_400_512_708_040_8),
    (0.000_5, 3.290_526_731_491_895),
    (0.36, 0.358_458_793_251_193_8),
    (0.34, 0.412_463_129_441_404_73),
];

#[test]
fn normal_quantiles_are_those_of_forty_digits() {
    for (mass, z) in NORMAL {
        assert!(relative(normal::upper_quantile(mass), z) < 4e-16, "{mass:e}");
    }
}

#[test]
fn a_sample_at_the_middles_of_equal_masses_is_half_a_step_from_its_law() {
    let sample: Vec<f64> = (0..100).map(|i| normal::quantile((f64::from(i) + 0.5) / 100.0)).collect();
    assert!((kolmogorov_distance(&sample, normal::cdf) - 0.005).abs() < 1e-15);
    let mut histogram = Histogram::new(-3.0, 3.0, 30).unwrap();
    histogram.extend(&sample);
    assert!(histogram.kolmogorov_distance(normal::cdf) <= 0.005 + 1e-15);
}
