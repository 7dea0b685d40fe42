//! Laws of Beta distributions and their quantiles.

use lectern::stats::{Beta, Prior};
use proptest::prelude::*;
use statrs::distribution::{Continuous, ContinuousCDF};

use super::{examples, level, relative};

/// Any distribution whose shapes are at least 1/2.
fn beta() -> impl Strategy<Value = Beta> {
    let shape = || (-0.3..9.9_f64).prop_map(libm::exp10);
    (shape(), shape()).prop_map(|(a, b)| Beta::new(a, b).unwrap())
}

fn mirrored(beta: &Beta) -> Beta {
    Beta::new(beta.b(), beta.a()).unwrap()
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
