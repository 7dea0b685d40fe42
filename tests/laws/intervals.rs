//! Laws of intervals, their widths, and the examples that a width needs.

use lectern::stats::proportion::Method;
use lectern::stats::sample_size::{needed_examples, needed_for_posterior, posterior_width};
use lectern::stats::{Beta, Interval, Prior};
use proptest::prelude::*;

use super::{examples, relative};

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

/// A confidence as a lecture uses it.
fn confidence() -> impl Strategy<Value = f64> {
    0.3..0.9999_f64
}

proptest! {
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
