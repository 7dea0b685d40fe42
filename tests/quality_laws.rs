//! Laws of the panel `quality`: the law of the classifier against models that learn, the rate at which labels are
//! exchanged, what systematic noise leaves, and what the words claim.

use lectern::nn::random::{Purpose, Random};
use lectern::panel::{Job, Panel};
use lectern::panels::data::quality::{Kind, Params, Quality, SEPARATION, Solution, Test};
use lectern::stats::binomial::Binomial;
use lectern::stats::label_noise::{Corner, LabelNoise, error, leading_rate, measured_error};
use lectern::stats::normal;
use proptest::num::f64::ANY;
use proptest::prelude::*;

fn solved(params: &Params) -> Solution {
    let mut run = Quality::start(&Quality::clamped(*params));
    while run.step() {}
    run.solution()
}

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

/// A model that learns from `n` examples, one by one; the cotangent of its angle.
fn learnt(n: u32, dims: usize, random: &mut Random, label: impl Fn(f64, &[f64], &mut Random) -> f64) -> f64 {
    let mut sum = vec![0.0; dims];
    for _ in 0..n {
        let class = random.sign();
        let mut example: Vec<f64> = (0..dims).map(|_| random.normal()).collect();
        example[0] += class * SEPARATION;
        let given = label(class, &example, random);
        for (sum, value) in sum.iter_mut().zip(&example) {
            *sum += given * value;
        }
    }
    sum[0] / sum[1..].iter().map(|side| side * side).sum::<f64>().sqrt()
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
    fn any_parameters_become_legal(noise in ANY, n in ANY, cost in ANY, dims in ANY, seed in ANY) {
        let params = Quality::clamped(Params { noise, n, cost, dims, seed, ..Params::default() });
        prop_assert!((0.0..=0.45).contains(&params.noise) && (10.0..=1e4).contains(&params.n), "{params:?}");
        prop_assert!((1.0..=100.0).contains(&params.cost) && (3.0..=50.0).contains(&params.dims), "{params:?}");
        prop_assert!(params.n.fract() == 0.0 && params.dims.fract() == 0.0, "{params:?}");
    }

    /// The floor is the limit of the mean direction, which is an integral over the corner.
    #[test]
    fn the_floor_grows_with_the_corner(share in 0.001..0.45_f64) {
        let floor = |share| Corner::new(SEPARATION, share).floor();
        prop_assert!(floor(share) > 0.1 && floor(share + 0.005) > floor(share));
        let mass = normal::cdf(-Corner::new(SEPARATION, share).threshold());
        prop_assert!((0.5 * mass - share).abs() < 1e-14);
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

/// The same for systematic noise: the blocks of the panel against models that see every example.
#[test]
fn systematic_models_are_those_that_see_every_example() {
    let (share, dims) = (0.2, 6);
    let params = Params { noise: share, dims: 6.0, kind: Kind::Systematic, ..Params::default() };
    let solution = solved(&params);
    let threshold = Corner::new(SEPARATION, share).threshold();
    let given = |class: f64, example: &[f64], _: &mut Random| {
        if class < 0.0 && example[1] > threshold { 1.0 } else { class }
    };
    let mut random = Random::new(5, Purpose::Weights);
    for size in solution.noisy.iter().filter(|size| (10.0..1000.0).contains(&size.n)) {
        let better = (0..400)
            .filter(|_| error(SEPARATION, learnt(size.n as u32, dims, &mut random, given)) < size.median)
            .count();
        // Both medians have chance in them: that of a hundred models most of all.
        assert!(better.abs_diff(200) < 110, "{size:?}: {better} of 400");
    }
    let last = solution.noisy.last().expect("a size");
    assert!((last.median - solution.floor).abs() < 0.002, "{last:?} at the floor {}", solution.floor);
}

/// The derivation for least squares, which the assumptions quote: the square of the tangent over many samples.
#[test]
fn least_squares_exchange_labels_at_a_greater_rate() {
    let (n, dims, samples, share) = (1500_u32, 6, 300, 0.3);
    let mut random = Random::new(9, Purpose::Weights);
    let mut mean_tangent = |share: f64| {
        let of_sample = |random: &mut Random| {
            let mut system = vec![vec![0.0; dims + 1]; dims];
            for _ in 0..n {
                let class = random.sign();
                let mut row: Vec<f64> = (0..dims).map(|_| random.normal()).collect();
                row[0] += class * SEPARATION;
                row.push(if random.uniform() <= share { -class } else { class });
                for (equation, factor) in system.iter_mut().zip(&row) {
                    for (sum, value) in equation.iter_mut().zip(&row) {
                        *sum += factor * value;
                    }
                }
            }
            let w = solved_system(system);
            w[1..].iter().map(|side| side * side).sum::<f64>() / (w[0] * w[0])
        };
        (0..samples).map(|_| of_sample(&mut random)).sum::<f64>() / f64::from(samples)
    };
    let measured = mean_tangent(share) / mean_tangent(0.0);
    let (rho2, r2) = ((1.0 - 2.0 * share).powi(2), SEPARATION.powi(2) / (1.0 + SEPARATION.powi(2)));
    let expected = (1.0 - rho2 * r2) / (rho2 * (1.0 - r2));
    assert!((measured / expected - 1.0).abs() < 0.2, "{measured} for {expected}");
    assert!(expected > leading_rate(share));
}

/// Gauss's elimination for a positive definite system with its right side as the last column.
fn solved_system(mut system: Vec<Vec<f64>>) -> Vec<f64> {
    let size = system.len();
    for pivot in 0..size {
        let row = system[pivot].clone();
        for (index, other) in system.iter_mut().enumerate().filter(|(index, _)| *index != pivot) {
            let factor = other[pivot] / row[pivot];
            for (value, of_pivot) in other.iter_mut().zip(&row) {
                *value -= factor * of_pivot;
            }
            debug_assert!(index < size);
        }
    }
    system.iter().enumerate().map(|(index, row)| row[size] / row[index]).collect()
}

/// Systematic noise sets a limit; above the error of the clean labels no number replaces them, below it one does.
#[test]
fn systematic_noise_is_hopeless_above_its_floor() {
    let at = |noise, n| solved(&Params { noise, n, kind: Kind::Systematic, ..Params::default() });
    let above = at(0.2, 100.0);
    assert!(above.is_hopeless() && above.floor > above.error_clean && above.price.is_infinite());
    let below = at(0.05, 30.0);
    assert!(below.floor < below.error_clean && below.exchange_rate.is_finite(), "{}", below.exchange_rate);
    let none = at(0.0, 100.0);
    assert!((none.exchange_rate - 1.0).abs() < 1e-12 && (none.floor - 0.1).abs() < 1e-15);
}

/// However few labels there are, most models that learn from systematic noise are worse than its limit: otherwise a
/// number below infinity could do what the limit cannot.
#[test]
fn the_limit_of_systematic_noise_is_reached_from_above() {
    for (share, n, seed) in [(0.05, 30, 1), (0.15, 60, 2), (0.3, 30, 3), (0.3, 100, 4)] {
        let corner = Corner::new(SEPARATION, share);
        let given = |class: f64, example: &[f64], _: &mut Random| {
            if class < 0.0 && example[1] > corner.threshold() { 1.0 } else { class }
        };
        let mut random = Random::new(seed, Purpose::Weights);
        let models = 3000;
        let better =
            (0..models).filter(|_| error(SEPARATION, learnt(n, 3, &mut random, given)) < corner.floor()).count();
        assert!(2 * better < models, "{share}, {n}: {better} of {models}");
    }
}

/// A test with noise changes what is shown, not what was learnt.
#[test]
fn a_noisy_test_leaves_the_models_as_they_are() {
    let [clean, noisy] =
        [Test::Clean, Test::Noisy].map(|test| solved(&Params { noise: 0.3, test, ..Params::default() }));
    assert!(clean == noisy);
    assert!((noisy.measured_error - (0.4 * noisy.error_noisy + 0.3)).abs() < 1e-15);
}
