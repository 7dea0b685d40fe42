//! Laws that the statistics must keep, whatever the numbers.

use lectern::stats::histogram::{Histogram, kolmogorov_distance};
use lectern::stats::moments::Moments;
use lectern::stats::proportion::Method;
use lectern::stats::sample_size::{needed_examples, needed_for_posterior, posterior_width};
use lectern::stats::{Beta, Interval, Prior, normal};
use proptest::prelude::*;
use statrs::distribution::{Continuous, ContinuousCDF};

/// Examples from 1 to 10⁹, as many of each order of magnitude.
fn examples() -> impl Strategy<Value = f64> {
    (0.0..9.0_f64).prop_map(|digits| libm::exp10(digits).floor())
}

/// A posterior after a whole number of errors, few ones and few right answers among them.
fn posterior() -> impl Strategy<Value = Beta> {
    (examples(), 0.0..1.0_f64, 0..4).prop_map(|(n, share, kind)| {
        let errors = match kind {
            0 => (20.0 * share).floor().min(n),
            1 => n - (20.0 * share).floor().min(n),
            _ => (n * share).floor(),
        };
        Beta::posterior(n, errors, Prior::Uniform).unwrap()
    })
}

/// Any distribution whose shapes are at least 1/2.
fn beta() -> impl Strategy<Value = Beta> {
    let shape = || (-0.3..9.9_f64).prop_map(libm::exp10);
    (shape(), shape()).prop_map(|(a, b)| Beta::new(a, b).unwrap())
}

/// A level in (0, 1), often close to one of the ends.
fn level() -> impl Strategy<Value = f64> {
    prop_oneof![
        0.001..0.999_f64,
        (-12.0..-0.31_f64).prop_map(libm::exp10),
        (-12.0..-0.31_f64).prop_map(|digits| 1.0 - libm::exp10(digits)),
    ]
}

/// A confidence as a lecture uses it.
fn confidence() -> impl Strategy<Value = f64> {
    0.3..0.9999_f64
}

fn mirrored(beta: &Beta) -> Beta {
    Beta::new(beta.b(), beta.a()).unwrap()
}

fn relative(p: f64, q: f64) -> f64 {
    if p.to_bits() == q.to_bits() { 0.0 } else { ((p - q) / q).abs() }
}

/// The masses below and above the place with this mass below it, as the distribution function sees
/// it: by x near 0, by 1 − x near 1 and by the offset elsewhere, so that the place keeps its digits.
fn masses_at_quantile(beta: &Beta, level: f64) -> (f64, f64) {
    let other = mirrored(beta);
    let (x, y) = (beta.quantile(level), other.upper_quantile(level));
    let offset = beta.leaving(level, 0.0).low_offset;
    if x < 0.5 * beta.mean() {
        (beta.cdf(x), beta.survival(x))
    } else if y < 0.5 * other.mean() {
        (other.survival(y), other.cdf(y))
    } else {
        (beta.cdf_at_offset(offset), other.cdf_at_offset(-offset))
    }
}

/// How far the mass at the quantile is from the level, relative to the smaller of the two masses
/// and to the digits that its logarithm can have.
fn residual(beta: &Beta, level: f64) -> f64 {
    let (below, above) = masses_at_quantile(beta, level);
    let (wanted, found) = if level < 0.5 { (level, below) } else { (1.0 - level, above) };
    relative(found, wanted) / (2.0 + libm::log(wanted).abs())
}

proptest! {
    #[test]
    fn the_distribution_function_undoes_the_quantile(beta in beta(), level in level()) {
        prop_assert!(residual(&beta, level) < 5e-15, "{:e}", residual(&beta, level));
    }

    #[test]
    fn errors_and_right_answers_can_be_exchanged(beta in beta(), level in level()) {
        let other = mirrored(&beta);
        let low = beta.leaving(level, 0.0).low_offset;
        let high = other.leaving(0.0, level).high_offset;
        prop_assert!((low + high).abs() <= 4e-15 * low.abs() + 1e-15 * beta.standard_deviation());
        prop_assert!((beta.quantile(level) + other.upper_quantile(level) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn quantiles_rise_with_the_level(beta in beta(), p in level(), q in level()) {
        let (less, more) = (p.min(q), p.max(q));
        prop_assert!(beta.quantile(less) <= beta.quantile(more) * (1.0 + 4e-15));
    }

    #[test]
    fn cdf_and_survival_add_up_to_one(beta in beta(), x in 0.0..1.0_f64) {
        prop_assert!((beta.cdf(x) + beta.survival(x) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn an_interval_holds_its_mass(posterior in posterior(), confidence in confidence()) {
        for interval in [Some(posterior.equal_tailed(confidence)), posterior.shortest(confidence)] {
            let Some(interval) = interval else { continue };
            let below = |end: f64, offset: f64| if end <= 0.0 {
                0.0
            } else if end >= 1.0 {
                1.0
            } else {
                posterior.cdf_at_offset(offset)
            };
            let mass = below(interval.high, interval.high_offset)
                - below(interval.low, interval.low_offset);
            prop_assert!((mass - confidence).abs() < 1e-13, "{mass} {interval:?}");
            let ends_apart = interval.high - interval.low;
            prop_assert!((interval.width - ends_apart).abs() <= 4e-16, "{interval:?}");
        }
    }

    #[test]
    fn the_shortest_interval_is_the_shortest(posterior in posterior(), confidence in confidence()) {
        let equal_tailed = posterior.equal_tailed(confidence).width;
        if let Some(shortest) = posterior.shortest(confidence) {
            prop_assert!(shortest.width <= equal_tailed * (1.0 + 4e-15));
            for share_below in [0.1, 0.4, 0.6, 0.9] {
                let outside = 1.0 - confidence;
                let other = posterior.leaving(share_below * outside, (1.0 - share_below) * outside);
                prop_assert!(shortest.width <= other.width * (1.0 + 4e-15));
            }
        } else {
            prop_assert_eq!((posterior.a(), posterior.b()), (1.0, 1.0));
        }
    }

    #[test]
    fn four_times_the_examples_halve_the_width(
        n in 1e4..2e8_f64, rate in 0.05..0.95_f64, confidence in confidence(),
    ) {
        let ratio = posterior_width(n, rate, confidence) / posterior_width(4.0 * n, rate, confidence);
        prop_assert!((ratio - 2.0).abs() < 0.02, "{ratio}");
    }

    #[test]
    fn more_examples_at_the_same_rate_never_widen(
        n in examples(), rate in 0.0..1.0_f64, confidence in confidence(),
    ) {
        let (less, more) = (n.min(5e8), n.min(5e8) * 1.01);
        let narrower = posterior_width(more, rate, confidence);
        prop_assert!(narrower <= posterior_width(less, rate, confidence));
    }

    #[test]
    fn no_errors_have_a_closed_form(n in examples(), x in 0.0..1.0_f64, scale in -9.0..0.0_f64) {
        // Beta(1, n + 1): P(X > x) = (1 − x)ⁿ⁺¹.
        let x = x * libm::exp10(scale);
        let posterior = Beta::posterior(n, 0.0, Prior::Uniform).unwrap();
        let ln_survival = (n + 1.0) * libm::log1p(-x);
        prop_assume!(ln_survival > -600.0);
        let survival = libm::exp(ln_survival);
        let digits = 2.0 + ln_survival.abs() + libm::log(x).abs();
        prop_assert!(relative(posterior.survival(x), survival) < 2e-15 * digits);
        prop_assert!(relative(posterior.cdf(x), -libm::expm1(ln_survival)) < 2e-15 * digits);
        let ln_density = libm::log(n + 1.0) + n * libm::log1p(-x);
        prop_assert!((posterior.ln_density(x) - ln_density).abs() < 3e-15 * (20.0 + digits));
        let only_errors = Beta::posterior(n, n, Prior::Uniform).unwrap();
        prop_assert!(relative(only_errors.cdf(1.0 - x), libm::exp((n + 1.0) * libm::log(1.0 - x)))
            < 2e-15 * digits);
    }

    #[test]
    fn whole_shapes_are_a_binomial_sum(n in 1..40_i32, share in 0.0..=1.0_f64, x in 0.01..0.99_f64) {
        let errors = (f64::from(n) * share) as i32;
        // P(Beta(k + 1, n − k + 1) > x) = P(Binomial(n + 1, x) ≤ k).
        let mut term = libm::pow(1.0 - x, f64::from(n + 1));
        let mut sum = term;
        for k in 0..errors {
            term *= f64::from(n + 1 - k) / f64::from(k + 1) * (x / (1.0 - x));
            sum += term;
        }
        let posterior = Beta::posterior(f64::from(n), f64::from(errors), Prior::Uniform).unwrap();
        prop_assert!(relative(posterior.survival(x), sum) < 1e-13);
    }

    #[test]
    fn half_shapes_are_the_arcsine_law(x in 0.0001..0.9999_f64) {
        let prior = Beta::posterior(0.0, 0.0, Prior::Jeffreys).unwrap();
        let cdf = libm::asin(x.sqrt()) / std::f64::consts::FRAC_PI_2;
        prop_assert!((prior.cdf(x) - cdf).abs() < 2e-14);
        let quantile = libm::sin(x * std::f64::consts::FRAC_PI_2);
        let error = relative(prior.quantile(x), quantile * quantile);
        prop_assert!(error < 1e-14, "{error:e}");
    }

    #[test]
    fn statrs_agrees_where_it_is_right(n in 1..1000_i32, share in 0.0..=1.0_f64, x in 0.001..0.999_f64) {
        let (n, errors) = (f64::from(n), (f64::from(n) * share).floor());
        let ours = Beta::posterior(n, errors, Prior::Uniform).unwrap();
        let theirs = statrs::distribution::Beta::new(errors + 1.0, n - errors + 1.0).unwrap();
        prop_assert!((ContinuousCDF::cdf(&ours, x) - theirs.cdf(x)).abs() < 1e-10);
        prop_assert!((ours.sf(x) - theirs.sf(x)).abs() < 1e-10);
        let (ours, theirs) = (ours.ln_pdf(x), theirs.ln_pdf(x));
        prop_assert!((ours - theirs).abs() < 1e-10 * (1.0 + theirs.abs()), "{ours} {theirs}");
    }

    #[test]
    fn proportion_intervals_are_ordered_and_mirror(
        n in examples(), share in 0.0..=1.0_f64, level in confidence(),
    ) {
        let errors = (n * share).floor();
        for method in Method::ALL {
            let interval = method.interval(n, errors, level);
            let other = method.interval(n, n - errors, level);
            prop_assert!(0.0 <= interval.low && interval.low <= interval.high && interval.high <= 1.0);
            prop_assert!((interval.low + other.high - 1.0).abs() < 4e-15, "{method:?}");
            prop_assert!(relative(interval.width, other.width) < 1e-12, "{method:?}");
            let ends_apart = interval.high - interval.low;
            prop_assert!((interval.width - ends_apart).abs() < 1e-15, "{method:?} {interval:?}");
            let holds_share = !matches!(method, Method::Uniform | Method::Shortest | Method::Jeffreys);
            let slack = Interval { low: interval.low - 1e-15, high: interval.high + 1e-15, ..interval };
            prop_assert!(!holds_share || slack.contains(errors / n), "{method:?}");
        }
    }

    #[test]
    fn clopper_and_pearson_cover_jeffreys(n in examples(), share in 0.0..=1.0_f64, level in confidence()) {
        let errors = (n * share).floor();
        let exact = Method::ClopperPearson.interval(n, errors, level);
        let jeffreys = Method::Jeffreys.interval(n, errors, level);
        prop_assert!(exact.low <= jeffreys.low && jeffreys.high <= exact.high);
        prop_assert!(exact.width > jeffreys.width);
    }

    #[test]
    fn one_example_less_than_needed_is_too_few(
        rate in 0.001..0.999_f64, share in 0.05..1.0_f64, level in confidence(),
    ) {
        let target = share * rate.min(1.0 - rate);
        if let Some(needed) = needed_for_posterior(rate, level, target) {
            prop_assert!(posterior_width(needed as f64, rate, level) <= target);
            prop_assert!(needed == 0 || posterior_width(needed as f64 - 1.0, rate, level) > target);
        }
    }

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
        let mean = values.iter().sum::<f64>() / n;
        let power = |k: i32| values.iter().map(|value| (value - mean).powi(k)).sum::<f64>() / n;
        let cut = cut.min(values.len());
        let mut merged = Moments::of(&values[..cut]);
        merged.merge(&Moments::of(&values[cut..]));
        for moments in [Moments::of(&values), merged] {
            prop_assert!((moments.mean() - mean).abs() < 1e-9);
            prop_assert!(relative(moments.variance(), power(2)) < 1e-7);
            prop_assert!((moments.skewness() - power(3) / power(2).powf(1.5)).abs() < 1e-6);
            prop_assert!(relative(moments.kurtosis(), power(4) / power(2).powi(2)) < 1e-6);
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

    #[test]
    fn no_input_panics(p in hostile(), q in hostile(), r in hostile(), s in hostile()) {
        let _ = Beta::posterior(p, q, Prior::Custom { a: r, b: s });
        let made = [Beta::new(p, q), Beta::posterior(p, q, Prior::Jeffreys), Beta::new(1.0, 1.0), Beta::new(0.5, 7.0)];
        for beta in made.into_iter().flatten() {
            let mass = [beta.cdf(r), beta.survival(r), beta.cdf_at_offset(r)];
            prop_assert!(mass.iter().all(|mass| mass.is_nan() || (0.0..=1.0).contains(mass)));
            prop_assert!(!(beta.density(r) < 0.0 || beta.density_at_offset(r) < 0.0));
            let places = [beta.quantile(s), beta.upper_quantile(s)];
            let legal = (0.0..=1.0).contains(&s);
            prop_assert!(places.iter().all(|x| (0.0..=1.0).contains(x) == legal), "{beta:?} {places:?}");
            let _ = (beta.ln_density(r), beta.equal_tailed(r), beta.leaving(r, s), beta.shortest(s));
        }
        for method in Method::ALL {
            let _ = method.interval(p, q, r);
        }
        let _ = (needed_for_posterior(p, q, r), needed_examples(p, |n| n * q));
        let _ = (normal::quantile(p), normal::cdf(p), normal::density(p));
        let _ = Histogram::new(p, q, 3).map(|mut histogram| histogram.add(r));
        let _ = Moments::of(&[p, q, r]).kurtosis();
    }
}

/// Any number at all, the awkward ones often.
fn hostile() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>(),
        prop::sample::select(vec![
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            0.0,
            -0.0,
            1.0,
            -1.0,
            0.5,
            1e-300,
            f64::MIN_POSITIVE,
            5e-324,
            1.0 - f64::EPSILON / 2.0,
            1e-3,
            1e9,
            1e10,
            f64::MAX,
        ]),
        0.0..1.0_f64,
        (-3.0..10.0_f64).prop_map(libm::exp10),
    ]
}

#[test]
fn the_needed_examples_of_the_lecture_are_known() {
    for (rate, needed) in [(0.01, 38_107), (0.1, 3460), (0.3, 894)] {
        assert_eq!(needed_for_posterior(rate, 0.95, 0.2 * rate), Some(needed));
    }
    assert_eq!(needed_for_posterior(0.1, 0.95, 1e-6), None);
    assert_eq!(needed_for_posterior(0.1, 0.95, f64::NAN), None);
    assert_eq!(needed_for_posterior(0.1, 0.95, 1.0), Some(0));
}

#[test]
fn a_width_that_rises_before_it_falls_is_crossed_last() {
    // Below the target at first, above it from 100 to 999.
    let width = |n: f64| if (100.0..1000.0).contains(&n) { 1.0 } else { 0.0 };
    assert_eq!(needed_examples(0.5, width), Some(1000));
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

/// A small generator of its own, so that the cases are the same everywhere (Knuth's MMIX constants,
/// output permuted as in PCG).
struct Random(u64);

impl Random {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mixed = ((self.0 >> 22) ^ self.0) >> (22 + (self.0 >> 61));
        (f64::from(mixed as u32) + 0.5) / 4_294_967_296.0
    }
}

#[test]
fn a_million_random_quantiles_are_right() {
    let cases = 1_000_000;
    let mut random = Random(20_261_123);
    let mut worst = (0.0, String::new());
    for _ in 0..cases {
        let n = libm::exp10(9.0 * random.unit()).floor();
        let share = random.unit();
        let errors = match (4.0 * random.unit()) as u8 {
            0 => libm::pow(n, share).floor(),
            1 => n - libm::pow(n, share).floor(),
            _ => (n * share).round(),
        };
        let prior = if random.unit() < 0.7 { Prior::Uniform } else { Prior::Jeffreys };
        let tail = libm::exp10(-12.0 * random.unit());
        let level = match (3.0 * random.unit()) as u8 {
            0 => tail,
            1 => 1.0 - tail,
            _ => random.unit(),
        };
        if level <= 0.0 || level >= 1.0 {
            continue;
        }
        let posterior = Beta::posterior(n, errors, prior).unwrap();
        let residual = residual(&posterior, level);
        assert!(residual < 5e-15, "n {n} errors {errors} {prior:?} level {level:e}: {residual:e}");
        if residual > worst.0 {
            worst = (residual, format!("n {n} errors {errors} {prior:?} level {level:e}"));
        }
    }
    println!("{cases} cases, worst relative mass residual per digit {:.1e} at {}", worst.0, worst.1);
}
