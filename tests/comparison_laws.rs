//! Laws of two models compared: the difference of two posteriors, `McNemar`'s test, examples needed.

use lectern::stats::mcnemar::{McNemar, exact_power, fewest_discordant};
use lectern::stats::two_proportions::{TwoRates, z_test};
use lectern::stats::{Beta, Difference, normal};
use proptest::prelude::*;
use statrs::distribution::{Binomial, Discrete, DiscreteCDF};

/// A posterior with the uniform prior after up to 10⁹ examples, few errors and few right answers among them.
fn posterior() -> impl Strategy<Value = Beta> {
    (0.0..9.0_f64, 0.0..=1.0_f64, 0_usize..4).prop_map(|(digits, share, kind)| {
        let n = libm::exp10(digits).floor();
        let few = (20.0 * share).floor().min(n);
        let errors = [few, n - few, (n * share).floor(), (n * share).floor()][kind];
        Beta::new(errors + 1.0, n - errors + 1.0).expect("legal shapes")
    })
}

/// A difference of either kind.
fn difference() -> impl Strategy<Value = Difference> {
    let count = || prop_oneof![Just(0.0), (0.0..6.0_f64).prop_map(|digits| libm::exp10(digits).floor())];
    prop_oneof![
        (posterior(), posterior()).prop_map(|(y, x)| Difference::independent(&y, &x)),
        (count(), count(), count()).prop_map(|(b, c, alike)| Difference::paired(b, c, alike).expect("legal counts")),
    ]
}

/// P(X < Y) for whole shapes as a finite sum of positive terms: P(X < Y) = Σ_{i < a₂} P(X' beats …), with each term from
/// the one before (E. Miller, "Formulas for Bayesian A/B testing", 2015): h(i) = B(a₁ + i, b₁ + b₂) / ((b₂ + i)
/// B(1 + i, b₂) B(a₁, b₁)) sums to P(Y > X).
fn finite_sum((a1, b1): (u32, u32), (a2, b2): (u32, u32)) -> f64 {
    let ln_beta = |p: f64, q: f64| libm::lgamma(p) + libm::lgamma(q) - libm::lgamma(p + q);
    let [a1, b1, b2] = [a1, b1, b2].map(f64::from);
    let term = |i: u32| {
        let i = f64::from(i);
        libm::exp(ln_beta(a1 + i, b1 + b2) - libm::log(b2 + i) - ln_beta(1.0 + i, b2) - ln_beta(a1, b1))
    };
    (0..a2).map(term).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn less_and_greater_are_all_there_is_and_change_places(x in posterior(), y in posterior()) {
        let (one, other) = (Difference::independent(&y, &x).signs(), Difference::independent(&x, &y).signs());
        prop_assert!((one.0 + one.1 - 1.0).abs() < 1e-15);
        prop_assert!((one.0 - other.1).abs() <= 1e-12 * one.0 + 1e-300, "{one:?} {other:?}");
        prop_assert!((one.1 - other.0).abs() <= 1e-12 * one.1 + 1e-300, "{one:?} {other:?}");
    }

    #[test]
    fn a_whole_number_of_errors_has_a_finite_sum(
        a1 in 1_u32..200, b1 in 1_u32..200, a2 in 1_u32..200, b2 in 1_u32..200,
    ) {
        let [x, y] = [(a1, b1), (a2, b2)].map(|(a, b)| Beta::new(f64::from(a), f64::from(b)).expect("legal shapes"));
        let (less, sum) = (Difference::independent(&y, &x).signs().1, finite_sum((a1, b1), (a2, b2)));
        prop_assert!((less - sum).abs() < 1e-11 * sum, "{less} {sum}");
    }

    #[test]
    fn exchanged_models_have_the_mirrored_interval(
        x in posterior(), y in posterior(), b in 0_u32..300, c in 0_u32..300, alike in 0_u32..10_000,
        confidence in 0.3..0.9999_f64,
    ) {
        let [b, c, alike] = [b, c, alike].map(f64::from);
        let paired = |b, c| Difference::paired(b, c, alike).expect("legal counts");
        for (one, other) in [
            (Difference::independent(&y, &x), Difference::independent(&x, &y)),
            (paired(b, c), paired(c, b)),
        ] {
            let (one, other) = (one.interval(confidence), other.interval(confidence));
            let off = (one.low + other.high).abs().max((one.high + other.low).abs());
            prop_assert!(off < 1e-11 * one.width + 2e-16, "{one:?} {other:?}");
        }
    }

    #[test]
    fn quantiles_rise_and_have_their_mass_below(difference in difference(), level in 1e-6..0.999_f64) {
        let [here, above] = [level, level + 5e-4].map(|level| difference.quantile(level));
        prop_assert!(-1.0 < here && here < above && above < 1.0, "{here} {above}");
        // The distribution function at a number that has lost digits: the mean may be much larger than the spread.
        let slack = 1e-12 + 4.0 * difference.density(here) * f64::EPSILON * here.abs();
        prop_assert!((difference.cdf(here) - level).abs() < slack, "{} at {here}", difference.cdf(here) - level);
        prop_assert!((difference.cdf(here) + difference.survival(here) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn the_density_is_the_slope_of_the_distribution(difference in difference(), deviate in -2.5..2.5_f64) {
        let spread = difference.standard_deviation();
        let (here, step) = (difference.quantile(normal::cdf(deviate)), 1e-3 * spread);
        // A density with a pole or a kink at 0 is no straight line there.
        prop_assume!(here.abs() > 4.0 * step && here.abs() + 2.0 * step < 1.0);
        prop_assume!(step > 1e-12 * here.abs());
        let by_cdf = |step: f64| (difference.cdf(here + step) - difference.cdf(here - step)) / (2.0 * step);
        // Richardson: the error in step² is taken away.
        let slope = (4.0 * by_cdf(0.5 * step) - by_cdf(step)) / 3.0;
        prop_assert!((difference.density(here) / slope - 1.0).abs() < 1e-3, "{} {slope}", difference.density(here));
    }

    #[test]
    fn the_mean_is_that_of_the_parts(x in posterior(), y in posterior()) {
        let difference = Difference::independent(&y, &x);
        // Two means near 1 are rounded to some 1e-16 each before they are subtracted here.
        prop_assert!((difference.mean() - (y.mean() - x.mean())).abs() < 1e-15);
        prop_assert!((difference.standard_deviation() / libm::hypot(x.standard_deviation(), y.standard_deviation()) - 1.0).abs() < 1e-14);
    }

    /// The other order of integration, as a plain sum: over the part of the first model, of the share of both.
    #[test]
    fn paired_examples_give_what_the_other_order_gives(b in 1_u32..60, c in 1_u32..60, alike in 0_u32..200, z in -2.0..2.0_f64) {
        const STEPS: u32 = 4000;
        let [b, c, alike] = [b, c, alike].map(f64::from);
        let difference = Difference::paired(b, c, alike).expect("legal counts");
        let t = (difference.mean() + z * difference.standard_deviation()).clamp(-0.99, 0.99);
        let share = Beta::new(b + c + 1.0, alike + 1.0).expect("legal shapes");
        let part = Beta::new(b + 0.5, c + 0.5).expect("legal shapes");
        let below = |step: u32| {
            let lean = 2.0 * part.quantile((f64::from(step) + 0.5) / f64::from(STEPS)) - 1.0;
            // S · lean ≤ t.
            if lean > 0.0 { share.cdf(t / lean) } else if lean < 0.0 { share.survival(t / lean) } else { f64::from(u8::from(t >= 0.0)) }
        };
        let sum = (0..STEPS).map(below).sum::<f64>() / f64::from(STEPS);
        prop_assert!((difference.cdf(t) - sum).abs() < 2e-4, "{} {sum}", difference.cdf(t));
    }

    #[test]
    fn paired_signs_are_those_of_the_distribution(b in 0_u32..500, c in 0_u32..500, alike in 0_u32..10_000) {
        let difference = Difference::paired(f64::from(b), f64::from(c), f64::from(alike)).expect("legal counts");
        let (negative, positive) = difference.signs();
        prop_assert!((difference.cdf(0.0) - negative).abs() < 1e-12 && (difference.survival(0.0) - positive).abs() < 1e-12);
    }

    #[test]
    fn mcnemar_knows_no_order_and_is_the_binomial_test(b in 0_u32..400, c in 0_u32..400) {
        let (one, other) = (McNemar::new(b, c), McNemar::new(c, b));
        prop_assert_eq!(one, other);
        let coins = Binomial::new(0.5, u64::from(b + c)).expect("legal");
        let fewer = u64::from(b.min(c));
        let exact = (2.0 * coins.cdf(fewer)).min(1.0);
        prop_assert!((one.exact() - exact).abs() < 1e-10 * exact.max(1e-3));
        prop_assert!((one.mid_p() - (2.0 * coins.cdf(fewer) - coins.pmf(fewer)).min(1.0)).abs() < 1e-10);
        prop_assert!(one.mid_p() <= one.exact());
        if b == c {
            prop_assert!((one.mid_p_by_fagerland() - (1.0 - 0.5 * coins.pmf(fewer))).abs() < 1e-10);
        }
    }

    #[test]
    fn power_and_examples_are_read_from_the_same_curve(
        a in 0.001..0.6_f64, gap in 0.001..0.3_f64, share in 0.0..1.0_f64, power in 0.3..0.999_f64, level in 0.5..0.999_f64,
    ) {
        let b = a + gap;
        let disagree = gap + share * (b.min(2.0 - a - b) - gap).max(0.0);
        let rates = TwoRates::new(a, b, level);
        prop_assert!((rates.power_unpaired(rates.needed_unpaired(power)) - power).abs() < 1e-12);
        let needed = rates.needed_paired(disagree, power);
        if disagree - gap * gap > 1e-12 && needed > 0.0 {
            prop_assert!((rates.power_paired(disagree, needed) - power).abs() < 1e-12);
        }
        prop_assert!(needed <= rates.needed_paired((disagree * 1.1).min(1.0), power) + 1e-9, "more disagreement takes more");
    }

    #[test]
    fn the_z_test_judges_by_what_the_formula_promises(n in 50_u32..100_000, share in 0.05..0.9_f64, deviate in 0.01..4.5_f64) {
        let n = f64::from(n);
        let gap = deviate * (2.0 * share * (1.0 - share) / n).sqrt();
        let (first, second) = ((share * n).round(), ((share + gap) * n).round().min(n));
        let p = z_test(n, first, second);
        // At a level that equals the p value the formula says one half.
        let rates = TwoRates::new(first / n, second / n, 1.0 - p);
        prop_assume!(p > 1e-6 && p < 0.999);
        prop_assert!((rates.power_unpaired(n) - 0.5).abs() < 1e-6, "{}", rates.power_unpaired(n));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 25, ..ProptestConfig::default() })]

    /// All outcomes one by one.
    #[test]
    fn the_exact_power_is_that_of_all_outcomes(
        n in 1_u32..60, disagree in 0.02..1.0_f64, lean in -1.0..=1.0_f64, significance in 0.001..0.4_f64,
    ) {
        let all = Binomial::new(disagree, u64::from(n)).expect("legal");
        let mut sum = 0.0;
        for discordant in 0..=n {
            let coins = Binomial::new(0.5 + 0.5 * lean, u64::from(discordant)).expect("legal");
            let rejects = |first: &u32| McNemar::new(*first, discordant - first).exact() <= significance;
            let rejected: f64 = (0..=discordant).filter(rejects).map(|first| coins.pmf(u64::from(first))).sum();
            sum += all.pmf(u64::from(discordant)) * rejected;
        }
        let power = exact_power(n, disagree, lean * disagree, significance);
        prop_assert!((power - sum).abs() < 1e-9, "{power} {sum}");
    }
}

#[test]
fn a_test_that_cannot_reject_is_known() {
    for significance in [0.5, 0.1, 0.05, 0.01, 0.001, 1e-12] {
        let fewest = fewest_discordant(significance);
        assert!(McNemar::new(fewest, 0).exact() <= significance);
        assert!(McNemar::new(fewest - 1, 0).exact() > significance, "{fewest} for {significance}");
    }
    assert_eq!(fewest_discordant(1.0), 1);
}

#[test]
fn a_billion_examples_are_as_exact_as_a_thousand() {
    // Both posteriors nearly normal: the difference is then 1e4 errors, and its spread √(2 · 10⁹ · 0.09).
    let n = 1e9;
    let [a, b] = [1e8 + 1e4, 1e8].map(|errors| Beta::new(errors + 1.0, n - errors + 1.0).expect("legal shapes"));
    let difference = Difference::independent(&a, &b);
    let z = 1e4 / (2.0 * n * 0.09_f64).sqrt();
    assert!((difference.signs().1 - normal::cdf(z)).abs() < 1e-5);
    let interval = difference.interval(0.95);
    assert!((interval.width / (2.0 * 1.959_964 * difference.standard_deviation()) - 1.0).abs() < 1e-6);
    assert!((0.5 * (interval.low + interval.high) / difference.mean() - 1.0).abs() < 1e-6);
}

#[test]
fn what_is_not_legal_gives_no_number_and_no_panic() {
    assert!(Difference::paired(-1.0, 0.0, 0.0).is_err() && Difference::paired(f64::NAN, 0.0, 0.0).is_err());
    let difference = Difference::paired(3.0, 1.0, 10.0).expect("legal counts");
    assert!(difference.quantile(f64::NAN).is_nan() && difference.quantile(1.5).is_nan());
    assert!(difference.cdf(f64::NAN).is_nan() && difference.density(f64::NAN).is_nan());
    let bits = |values: &[f64]| values.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
    let outside = [difference.cdf(-2.0), difference.cdf(2.0), difference.density(1.5)];
    assert_eq!(bits(&outside), bits(&[0.0, 1.0, 0.0]));
    assert_eq!(bits(&[difference.quantile(0.0), difference.quantile(1.0)]), bits(&[-1.0, 1.0]));
    assert!(Difference::paired(0.0, 0.0, 5.0).expect("legal counts").density(0.0).is_infinite());
    assert!(exact_power(10, 0.1, 0.3, 0.05).is_nan() && exact_power(10, 2.0, 0.0, 0.05).is_nan());
    assert_eq!(exact_power(10, 0.0, 0.0, 0.05).to_bits(), 0.0_f64.to_bits());
    assert!(TwoRates::new(0.1, 0.1, 0.95).needed_unpaired(0.8).is_infinite());
    assert_eq!(bits(&[z_test(10.0, 0.0, 0.0), z_test(10.0, 10.0, 10.0)]), bits(&[1.0, 1.0]));
}
