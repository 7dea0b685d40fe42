//! Laws of random noise in labels.

use lectern::nn::random::{Purpose, Random};
use lectern::panels::data::quality::{Params, SEPARATION};
use lectern::stats::binomial::Binomial;
use lectern::stats::label_noise::{LabelNoise, error, leading_rate, measured_error};
use lectern::stats::normal;
use proptest::prelude::*;

use super::{learnt, solved};

/// P(cot θ ≥ c) in three dimensions, where the χ law is that of Rayleigh, with A normal with this mean and variance 1.
fn rayleigh(mean: f64, cotangent: f64) -> f64 {
    let length = cotangent.hypot(1.0);
    let fallen = (-0.5 * (mean / length).powi(2)).exp() * normal::cdf(mean * cotangent / length);
    normal::cdf(mean) - cotangent / length * fallen
}

/// The same with noise, exactly: over the number of wrong labels.
fn exact_in_three(n: u32, share: f64, cotangent: f64) -> f64 {
    let wrong = Binomial::new(n, share);
    let size = f64::from(n);
    let given = |k: u32| rayleigh(SEPARATION * (size - 2.0 * f64::from(k)) / size.sqrt(), cotangent);
    (0..=n).map(|k| wrong.exactly(k) * given(k)).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// The rate is the formula up to a share of the order 1/n: what the words say.
    #[test]
    fn the_rate_is_the_formula_for_large_n(n in 1.0..4.0_f64, dims in 2_u8..=50, share in 0.0..=0.45_f64) {
        let n = 10_f64.powf(n).round();
        let rate = LabelNoise::new(SEPARATION, dims.into(), share).exchange_rate(n);
        let excess = rate / leading_rate(share) - 1.0;
        prop_assert!(excess.abs() < 0.5 / n, "n = {n}, d = {dims}, {share}: {excess}");
    }

    /// As many noisy labels as the rate says have the median error of the clean ones.
    #[test]
    fn exchanged_labels_have_one_median(n in 10.0..1e4_f64, dims in 2_u8..=50, share in 0.0..=0.45_f64) {
        let [clean, noisy] = [0.0, share].map(|share| LabelNoise::new(SEPARATION, dims.into(), share));
        let there = noisy.median_cotangent(n * noisy.exchange_rate(n));
        prop_assert!((there / clean.median_cotangent(n) - 1.0).abs() < 1e-10);
        prop_assert!((noisy.survival(there, n * noisy.exchange_rate(n)) - 0.5).abs() < 1e-10);
    }

    #[test]
    fn more_examples_and_fewer_features_and_less_noise_are_better(n in 10.0..1e5_f64, dims in 2_u8..50, share in 0.0..0.44_f64) {
        let error = |n, dims: u8, share| LabelNoise::new(SEPARATION, dims.into(), share).median_error(n);
        let here = error(n, dims, share);
        prop_assert!(here > 0.1 && here < 0.5);
        prop_assert!(error(1.05 * n, dims, share) < here && error(n, dims + 1, share) > here && error(n, dims, share + 0.01) > here);
    }

    /// Edgeworth's series against the exact sum, as close as the law says.
    #[test]
    fn the_series_is_close_to_the_exact_law(n in 10_u32..400, share in 0.0..=0.45_f64) {
        let law = LabelNoise::new(SEPARATION, 3.0, share);
        let median = law.median_cotangent(n.into());
        let (mut low, mut high) = (0.2 * median, 5.0 * median);
        for _ in 0..60 {
            let middle = 0.5 * (low + high);
            if exact_in_three(n, share, middle) > 0.5 { low = middle } else { high = middle }
        }
        let excess = |cotangent| error(SEPARATION, cotangent) - 0.1;
        let off = (excess(median) / excess(low) - 1.0).abs();
        prop_assert!(off < if n < 30 { 1e-3 } else { 1e-4 }, "n = {n}, {share}: {off}");
    }

    #[test]
    fn a_noisy_test_shows_what_flipped_labels_make(p in 0.0..=0.5_f64, share in 0.0..=0.45_f64) {
        // Wrong where the label is right, or right where the label is wrong.
        let shown = p * (1.0 - share) + (1.0 - p) * share;
        prop_assert!((measured_error(p, share) - shown).abs() < 1e-15);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    /// Half of the models are better than the median that the law says, at every size.
    #[test]
    fn models_have_the_median_of_the_law(share in 0.0..=0.45_f64, dims in 3_u8..=50, n in 10_u16..10_000, seed in any::<u32>()) {
        let params = Params { noise: share, dims: dims.into(), n: n.into(), seed: seed.into(), ..Params::default() };
        let solution = solved(&params);
        let law = LabelNoise::new(SEPARATION, dims.into(), share);
        // The band of the middle four fifths holds the median, by far.
        for size in solution.noisy.iter().filter(|size| size.n >= 10.0) {
            let median = law.median_error(size.n);
            prop_assert!(size.low < median && median < size.high, "{params:?}: {size:?}, {median}");
            let away = (size.median - median).abs() / (size.high - size.low);
            // The deviation of a median of 400 is about 1.25/20 of that of one value, which is 1/2.56 of the band.
            prop_assert!(away < 5.0 * 0.025, "{params:?}: {size:?}, {median}, {away}");
        }
        // Both medians have some three per cent of chance in them, those of few dimensions more.
        let off = (solution.measured_rate / solution.exchange_rate).ln().abs();
        let chance = 1.25 * (2.0 / (f64::from(dims) - 1.0)).sqrt() * (2.0_f64 / 400.0).sqrt();
        prop_assert!(off < 5.5 * chance, "{params:?}: {} for {}", solution.measured_rate, solution.exchange_rate);
    }
}

/// The law with clean labels against mpmath with 25 digits: dimensions, examples, cotangent, probability.
#[test]
fn the_law_of_clean_labels_is_the_noncentral_t() {
    let rows = [
        (2.0, 10.0, 2.0, 0.930_075_903_736_650_6),
        (2.0, 1000.0, 40.0, 0.688_862_935_247_982),
        (5.0, 30.0, 3.0, 0.736_132_147_606_443_4),
        (20.0, 100.0, 2.9, 0.567_181_663_560_871),
        (20.0, 10.0, 0.5, 0.963_432_755_322_325_9),
        (50.0, 300.0, 3.2, 0.490_849_461_915_702_83),
        (50.0, 1e6, 180.0, 0.593_305_900_960_069_6),
    ];
    for (dims, n, cotangent, exact) in rows {
        let ours = LabelNoise::new(SEPARATION, dims, 0.0).survival(cotangent, n);
        assert!((ours / exact - 1.0).abs() < 1e-12, "{dims}, {n}, {cotangent}: {ours} for {exact}");
    }
}

/// Sums of blocks are sums of examples: models that see every example have the law, too.
#[test]
fn models_that_see_every_example_have_the_law() {
    for (share, n, dims, seed) in [(0.0, 30, 4, 1), (0.3, 60, 4, 2), (0.45, 100, 8, 3), (0.1, 25, 20, 4)] {
        let median = LabelNoise::new(SEPARATION, dims as f64, share).median_cotangent(f64::from(n));
        let mut random = Random::new(seed, Purpose::Weights);
        let noisy = |class: f64, _: &[f64], random: &mut Random| if random.uniform() <= share { -class } else { class };
        let above = (0..2000).filter(|_| learnt(n, dims, &mut random, noisy) > median).count();
        assert!(above.abs_diff(1000) < 90, "{share}, {n}, {dims}: {above} of 2000");
    }
}
