//! Laws of one unit normalized over many batches.

use lectern::nn::batches::{Batches, BatchesConfig};
use lectern::nn::input::InputDistribution;
use proptest::prelude::*;

fn run(config: BatchesConfig) -> Batches {
    Batches::new(config).run()
}

fn assert_near(value: Option<f64>, expected: f64, tolerance: f64) {
    let value = value.unwrap();
    assert!((value - expected).abs() < tolerance, "{value}, not {expected}");
}

proptest! {
    #[test]
    fn the_first_batches_are_the_same_for_any_total(
        size in 2_usize..1025, batches in 1_usize..200, steps in 1_usize..4, seed in any::<u64>(),
    ) {
        let config = BatchesConfig { size, batches, seed, ..BatchesConfig::default() };
        let mut many = Batches::new(config);
        for _ in 0..steps {
            let before = many.done();
            let is_done = many.is_done();
            many.step();
            prop_assert!(is_done || many.done() > before);
        }
        let few = run(BatchesConfig { batches: many.done(), ..config });
        prop_assert_eq!(many.after().counts(), few.after().counts());
        prop_assert_eq!(many.sd_mean(), few.sd_mean());
        prop_assert_eq!(many.kurtosis(), few.kurtosis());
        prop_assert_eq!(many.run().done(), batches);
    }
}

#[test]
fn batches_of_two_give_plus_and_minus_one() {
    for input in InputDistribution::ALL {
        let done = run(BatchesConfig { size: 2, input, ..BatchesConfig::default() });
        assert_near(done.kurtosis(), 1.0, 1e-12);
        let filled: Vec<u64> = done.after().counts().iter().copied().filter(|&count| count > 0).collect();
        assert_eq!(filled, [4096, 4096]);
    }
}

#[test]
fn moments_of_normal_batches_agree_with_their_expectations() {
    for size in [2, 3, 4, 16, 128, 1024] {
        let batches = 400_000 / size;
        let done = run(BatchesConfig { size, batches, ..BatchesConfig::default() });
        let (m, count) = (size as f64, batches as f64);
        // Four deviations each: of a deviation, of a variance with m − 1 degrees of freedom, and
        // (generously) of a kurtosis.
        let sd = (1.0 / m).sqrt();
        assert_near(done.sd_mean(), sd, 4.0 * sd / (2.0 * count).sqrt());
        assert_near(done.mean_variance(), (m - 1.0) / m, 4.0 * (2.0 / (m * count)).sqrt());
        assert_near(done.kurtosis(), 3.0 * (m - 1.0) / (m + 1.0), 4.0 * (24.0 / 400_000.0_f64).sqrt());
    }
}

#[test]
fn batches_of_four_normal_values_are_uniform_after_normalization() {
    let end = 3.0_f64.sqrt();
    let law = |x: f64| ((x + end) / (2.0 * end)).clamp(0.0, 1.0);
    let batches = 100_000;
    let config = BatchesConfig { size: 4, batches, ..BatchesConfig::default() };
    let done = run(config);
    // The values of a batch depend on each other: a test at 1 % with the batches as its sample.
    let critical = 1.63 / (batches as f64).sqrt();
    assert!(done.after().kolmogorov_distance(law) < critical);
    assert!(done.before().kolmogorov_distance(|x| config.input.cdf(x)) < critical);
    assert!(done.after().kolmogorov_distance(|x| config.input.cdf(x)) > 10.0 * critical);
}

#[test]
fn a_histogram_counts_every_value() {
    let config = BatchesConfig { size: 100, batches: 50, ..BatchesConfig::default() };
    for half_range in [4.0, 0.5] {
        let done = run(BatchesConfig { half_range, ..config });
        for histogram in [done.before(), done.after()] {
            assert_eq!(histogram.total(), 5000);
        }
    }
}

#[test]
fn an_impossible_configuration_is_clamped() {
    let config =
        BatchesConfig { size: 0, batches: 0, epsilon: f64::NAN, half_range: -1.0, bins: 0, ..BatchesConfig::default() };
    let done = run(config);
    assert_eq!(done.config(), BatchesConfig { size: 2, batches: 1, epsilon: 0.0, half_range: 4.0, bins: 1, ..config });
    assert!(done.kurtosis().is_some());
    let nothing = Batches::new(config);
    assert_eq!((nothing.sd_mean(), nothing.kurtosis(), nothing.mean_variance()), (None, None, None));
}
