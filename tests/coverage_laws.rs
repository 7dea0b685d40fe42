//! Laws of the coverage of intervals.

use lectern::stats::binomial::Binomial;
use lectern::stats::coverage::Intervals;
use lectern::stats::proportion::Method;
use proptest::prelude::*;
use statrs::distribution::DiscreteCDF;

fn methods() -> impl Strategy<Value = Method> {
    prop::sample::select(Method::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn hits_and_misses_are_all_there_is(
        method in methods(), n in 1_u32..400, truth in 0.0..=1.0_f64, level in 0.01..0.999_f64,
    ) {
        let coverage = Intervals::new(method, n, level).coverage(truth);
        let all = coverage.hit + coverage.missed_low + coverage.missed_high;
        prop_assert!((all - 1.0).abs() < 1e-14, "{coverage:?}");
    }

    #[test]
    fn errors_and_right_answers_are_covered_alike(
        method in methods(), n in 1_u32..200, truth in 0.0..=1.0_f64, level in 0.01..0.999_f64,
    ) {
        let intervals = Intervals::new(method, n, level);
        let (there, back) = (intervals.coverage(truth), intervals.coverage(1.0 - truth));
        // A truth that lies on an end, to the last digit, may be covered on one side only.
        let is_on_an_end = (0..=n).map(|errors| intervals.after(errors)).any(|(low, high)| {
            (low - truth).abs() < 1e-12 || (high - truth).abs() < 1e-12
        });
        prop_assume!(!is_on_an_end);
        prop_assert!((there.hit - back.hit).abs() < 1e-12, "{there:?} {back:?}");
        prop_assert!((there.missed_low - back.missed_high).abs() < 1e-12, "{there:?} {back:?}");
    }

    #[test]
    fn clopper_and_pearson_never_promise_too_much(n in 1_u32..400, truth in 0.0..=1.0_f64, level in 0.01..0.999_f64) {
        let hit = Intervals::new(Method::ClopperPearson, n, level).coverage(truth).hit;
        prop_assert!(hit >= level - 1e-13, "{hit} < {level}");
    }

    #[test]
    fn bayesian_intervals_keep_their_promise_on_average(n in 1_u32..300, level in 0.01..0.999_f64) {
        for method in [Method::Uniform, Method::Shortest] {
            let average = Intervals::new(method, n, level).average_coverage();
            prop_assert!((average - level).abs() < 1e-12, "{method:?}: {average} is not {level}");
        }
    }

    #[test]
    fn tails_are_those_of_another_library(n in 1_u32..1000, p in 0.001..0.999_f64, share in 0.0..1.0_f64) {
        let k = (f64::from(n) * share) as u32;
        let other = statrs::distribution::Binomial::new(p, u64::from(n)).expect("a legal distribution");
        let ours = Binomial::new(n, p);
        prop_assert!((ours.at_most(k) - other.cdf(u64::from(k))).abs() < 1e-10);
        prop_assert!((ours.at_least(k + 1) - other.sf(u64::from(k))).abs() < 1e-10);
    }

    #[test]
    fn a_quantile_is_the_first_that_reaches_its_mass(n in 1_u32..1000, p in 0.0..=1.0_f64, mass in 1e-6..=1.0_f64) {
        let errors = Binomial::new(n, p);
        let k = errors.quantile(mass);
        prop_assert!(errors.at_most(k) >= mass && (k == 0 || errors.at_most(k - 1) < mass), "{k}");
    }

    #[test]
    fn the_ends_never_fall(method in methods(), n in 1_u32..400, level in 0.01..0.999_f64) {
        let intervals = Intervals::new(method, n, level);
        for errors in 1..=n {
            let (before, after) = (intervals.after(errors - 1), intervals.after(errors));
            prop_assert!(before.0 <= after.0 && before.1 <= after.1, "{errors}: {before:?} {after:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, ..ProptestConfig::default() })]

    #[test]
    fn the_average_is_the_mean_of_the_coverage(method in methods(), n in 1_u32..30, level in 0.5..0.99_f64) {
        // A midpoint sum of a function with jumps: each of the 2 (n + 1) of them costs at most half a step.
        const STEPS: u32 = 20_000;
        let intervals = Intervals::new(method, n, level);
        let truths = (0..STEPS).map(|step| (f64::from(step) + 0.5) / f64::from(STEPS));
        let mean = truths.map(|truth| intervals.coverage(truth).hit).sum::<f64>() / f64::from(STEPS);
        let allowed = f64::from(n + 2) / f64::from(STEPS);
        prop_assert!((mean - intervals.average_coverage()).abs() < allowed, "{mean}");
    }
}
