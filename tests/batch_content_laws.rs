//! What the panel `batch_content` computes: the law of x̂ given x, held by closed forms, by what is known of whole
//! batches, and by simulation; what its words quote is so.

#![expect(clippy::float_cmp, reason = "ends are exact")]

use lectern::panel::{Job, Panel};
use lectern::panels::batchnorm::batch_content::{BatchContent, Mix, Params, Solution};
use lectern::stats::batch_law::BatchLaw;
use lectern::stats::given_value::GivenValue;
use lectern::stats::normal;
use proptest::prelude::*;

fn law(m: u64, x: f64) -> GivenValue {
    GivenValue::new(m, x).expect("a legal law")
}

fn solve(params: Params) -> Solution {
    let mut run = BatchContent::start(&BatchContent::clamped(params));
    while run.step() {}
    run.solution()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn a_quantile_has_its_mass_below_it(m in 3_u64..600, x in -6.0..6.0_f64, level in 1e-6..0.999_f64) {
        let law = law(m, x);
        let place = law.quantile(level);
        prop_assert!(place.abs() <= law.largest());
        // Near an end a digit of the place is a large share of what is left of the mass.
        let slack = 1e-12 + 8.0 * f64::EPSILON * law.largest() * law.density(place);
        prop_assert!((law.cdf(place) - level).abs() <= slack, "{} for {level}", law.cdf(place));
    }

    #[test]
    fn the_density_is_the_slope_of_the_distribution(m in 4_u64..300, x in -4.0..4.0_f64, level in 0.02..0.98_f64) {
        let law = law(m, x);
        let place = law.quantile(level);
        let step = 1e-4 * law.mean_and_deviation().1.min(law.largest() - place.abs());
        let slope = (law.cdf(place + step) - law.cdf(place - step)) / (2.0 * step);
        prop_assert!((slope / law.density(place) - 1.0).abs() < 1e-5, "{slope} is not {}", law.density(place));
    }

    #[test]
    fn minus_x_has_the_mirrored_law(m in 3_u64..600, x in 0.0..6.0_f64, level in 1e-3..0.5_f64) {
        let (one, other) = (law(m, x), law(m, -x));
        let ((mean, deviation), (other_mean, other_deviation)) = (one.mean_and_deviation(), other.mean_and_deviation());
        prop_assert!((mean + other_mean).abs() < 1e-13 * (1.0 + mean.abs()));
        prop_assert!((deviation / other_deviation - 1.0).abs() < 1e-12);
        prop_assert!((one.cdf(mean) + other.cdf(-mean) - 1.0).abs() < 1e-13);
        prop_assert!((one.quantile(level) + other.quantile(1.0 - level)).abs() < 1e-12 * (1.0 + mean.abs()));
    }

    #[test]
    fn the_limit_is_met_by_large_batches(x in -3.0..3.0_f64) {
        let limit = ((1.0 + 0.5 * x * x) / 10_000.0_f64).sqrt();
        let (mean, deviation) = law(10_000, x).mean_and_deviation();
        prop_assert!((deviation / limit - 1.0).abs() < 2e-3, "{deviation} is not {limit}");
        prop_assert!((mean - x).abs() < 2e-3);
    }
}

/// At x = 0, x̂² is (m − 1)·B/(B + m(1 − B)) with B ~ Beta(1/2, (m − 2)/2), whose mean at m = 5 is (3 − √5)/2.
#[test]
fn at_0_the_deviation_for_5_has_a_closed_form() {
    let variance = 0.5 * (3.0 - 5.0_f64.sqrt());
    assert!((law(5, 0.0).mean_and_deviation().1 / variance.sqrt() - 1.0).abs() < 1e-13);
}

/// The value of one example is itself standard normal; over it, x̂ has the law of all values of a batch.
#[test]
fn over_all_values_it_is_the_law_of_a_whole_batch() {
    const STEP: f64 = 0.0625;
    for m in [3, 4, 5, 8, 20, 64] {
        let whole = BatchLaw::new(m).expect("a legal batch");
        for place in [-1.3, -0.4, 0.0, 0.7, 1.1] {
            let shares = (-144..=144).map(|index| {
                let x = STEP * f64::from(index);
                STEP * normal::density(x) * law(m, x).cdf(place)
            });
            let mass: f64 = shares.sum();
            assert!((mass - whole.cdf(place)).abs() < 1e-12, "{m}, {place}: {mass}");
        }
    }
}

#[test]
fn what_is_no_law_is_none_and_ends_are_ends() {
    for (m, x) in [(0, 1.0), (2, 1.0), (10_001, 1.0), (8, f64::NAN), (8, 20.1), (8, f64::INFINITY)] {
        assert!(GivenValue::new(m, x).is_none(), "{m}, {x}");
    }
    let law = law(8, 1.0);
    assert!(law.quantile(f64::NAN).is_nan() && law.quantile(-0.1).is_nan() && law.quantile(1.1).is_nan());
    assert!(law.cdf(f64::NAN).is_nan() && law.density(f64::NAN).is_nan());
    let ends =
        [law.quantile(0.0) + law.largest(), law.quantile(1.0) - law.largest(), law.cdf(-3.0), law.cdf(3.0) - 1.0];
    assert!(ends.iter().all(|end| *end == 0.0), "{ends:?}");
    assert!(law.density(3.0) == 0.0);
}

#[test]
fn simulation_agrees_with_the_law() {
    for mix in [Mix::Mixed, Mix::OneClass] {
        for (m, x) in [(3.0, 1.0), (8.0, -1.5), (32.0, 1.0), (200.0, 3.0)] {
            let params = Params { m, x, mix, ..Params::default() };
            let solution = solve(params);
            assert!(solution.is_exact);
            let bins = &solution.bins;
            let width = bins[0].1 - bins[0].0;
            let moment = |power: fn(f64) -> f64| -> f64 {
                bins.iter().map(|(low, high, density)| width * density * power(f64::midpoint(*low, *high))).sum()
            };
            let mean = moment(|value| value) / moment(|_| 1.0);
            // Four standard errors of 4000 batches, and what the bins blur.
            let slack = 4.0 * solution.summary.deviation / 4000.0_f64.sqrt() + 0.5 * width;
            assert!((mean - solution.summary.mean).abs() < slack, "{mix:?}, {m}, {x}: {mean}");
        }
    }
}

/// With nothing but its own class beside it, a sorted batch is one of one class; of two classes, the numbers are
/// measured.
#[test]
fn a_sorted_batch_of_one_class_is_one() {
    let sorted = solve(Params { mix: Mix::Sorted, tracked: 32.0, ..Params::default() });
    let one = solve(Params { mix: Mix::OneClass, ..Params::default() });
    assert!(sorted == one && one.is_exact);
    let two = solve(Params { mix: Mix::Sorted, ..Params::default() });
    assert!(!two.is_exact && two.density.is_empty());
    assert!((two.rows[0].own.len(), two.rows[0].others.len()) == (15, 16));
}

fn rounded(value: f64, decimals: i32) -> f64 {
    let scale = 10.0_f64.powi(decimals);
    (value * scale).round() / scale
}

#[test]
fn what_the_words_quote_is_so() {
    let near = |value: f64, quoted: f64, decimals: i32| (rounded(value, decimals) - quoted).abs() < 1e-9;
    let first = solve(Params::default());
    assert!(near(first.summary.deviation, 0.219, 3) && near(first.gap, 0.0045, 4));
    assert!(near(first.summary.low, 0.62, 2) && near(first.summary.high, 1.47, 2));
    assert!(near(first.limits.height_at(32.0), 0.217, 3));
    assert!(near(solve(Params { m: 8.0, ..Params::default() }).summary.deviation, 0.414, 3));
    let large = solve(Params { m: 512.0, ..Params::default() }).summary;
    assert!(near(large.deviation, 0.054, 3) && near(large.low, 0.90, 2) && near(large.high, 1.11, 2));
    let one = solve(Params { mix: Mix::OneClass, ..Params::default() });
    assert!(one.summary.mean.abs() < 1e-12 && one.inference == 1.0);
    // Wider than in a mixed batch, and lopsided.
    let sorted = solve(Params { mix: Mix::Sorted, ..Params::default() }).summary;
    assert!(sorted.deviation > 1.5 * first.summary.deviation, "{sorted:?}");
    let (below, above) = (sorted.mean - sorted.low, sorted.high - sorted.mean);
    assert!((below / above - 1.0).abs() > 0.2, "{sorted:?}");
}

#[test]
fn the_goal_is_the_smallest_batch() {
    let reached = |m: f64| {
        let params = Params { m, ..Params::default() };
        (BatchContent::LESSON.goal.is_reached)(&params, &solve(params))
    };
    assert!(reached(151.0) && [150.0, 152.0, 160.0, 1024.0].iter().all(|m| !reached(*m)));
    let limit = |m: f64| (1.5 / m).sqrt();
    assert!(limit(150.0) <= 0.1 && limit(149.0) > 0.1);
}
