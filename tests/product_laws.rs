//! Laws of the rate of chance events, of the threshold that a limit allows, and of the panel `constraints`.

use lectern::panel::{Job, Panel};
use lectern::panels::metrics::constraints::{Constraints, Params, Per, SYSTEMS, Solution, SystemChoice};
use lectern::stats::operating_point::{most_false_alarms, operating_point};
use lectern::stats::rate::{Rate, hours_without_event};
use proptest::prelude::*;
use statrs::distribution::{ContinuousCDF, DiscreteCDF, Gamma, Poisson};

fn solve(params: Params) -> Solution {
    let mut job = Constraints::start(&Constraints::clamped(params));
    while job.step() {}
    job.solution()
}

fn params() -> impl Strategy<Value = Params> {
    (-3.0..2.0_f64, 0.0..4.0_f64, 0.0..4.0_f64, 10_u32..3000, -1.0..3.0_f64, any::<bool>(), any::<u32>()).prop_map(
        |(limit, visits, ms, n_test, hours, by_frame, seed)| Params {
            limit_per_hour: libm::exp10(limit),
            visits_per_hour: libm::exp10(visits),
            limit_ms: libm::exp10(ms),
            n_test: f64::from(n_test),
            hours: libm::exp10(hours),
            per: if by_frame { Per::Frame } else { Per::Visit },
            seed: f64::from(seed),
            ..Params::default()
        },
    )
}

/// What rounding may add to a limit.
const SLACK: f64 = 1e-12;

/// By trying every candidate, as the definition reads.
fn by_definition(own: &[f64], strangers: &[f64], visits: f64, limit: f64) -> Option<f64> {
    let fits = |threshold: f64| {
        let alarms = own.iter().filter(|score| **score >= threshold).count();
        alarms as f64 * visits <= limit * own.len() as f64 * (1.0 + SLACK)
    };
    own.iter().chain(strangers).copied().filter(|threshold| fits(*threshold)).min_by(f64::total_cmp)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn tails_of_a_rate_are_all_there_is_and_those_of_poisson(events in 0_u32..500, share in 0.1..4.0_f64, hours in 0.1..1e3_f64) {
        let law = Rate::new(f64::from(events), hours).expect("legal");
        let rate = share * law.mean();
        let (below, above) = (law.cdf(rate), law.survival(rate));
        prop_assert!((below + above - 1.0).abs() < 1e-14, "{below} {above}");
        let poisson = Poisson::new(rate * hours).expect("positive").cdf(u64::from(events));
        prop_assert!((above - poisson).abs() < 1e-9, "{above} {poisson}");
    }

    #[test]
    fn an_interval_leaves_its_tails(events in 0_u32..100_000, level in 0.01..0.9999_f64, hours in 0.1..1e3_f64) {
        let law = Rate::new(f64::from(events), hours).expect("legal");
        let ends = law.equal_tailed(level);
        let tail = 0.5 * (1.0 - level);
        prop_assert!((law.cdf(ends.low) / tail - 1.0).abs() < 1e-10, "{ends:?}");
        prop_assert!((law.survival(ends.high) / tail - 1.0).abs() < 1e-10, "{ends:?}");
        prop_assert!(ends.low < law.mean() && ends.low < ends.high);
    }

    #[test]
    fn the_density_is_the_slope_of_the_distribution(events in 0_u32..1000, share in 0.5..1.5_f64) {
        let law = Rate::new(f64::from(events), 24.0).expect("legal");
        let (rate, step) = (share * law.mean(), 1e-5 * law.mean());
        let slope = (law.cdf(rate + step) - law.cdf(rate - step)) / (2.0 * step);
        prop_assert!((slope - law.density(rate)).abs() <= 1e-4 * law.density(law.mean()), "{slope} {}", law.density(rate));
    }

    #[test]
    fn hours_without_an_event_show_the_limit_kept(limit in 1e-3..1e2_f64, level in 0.01..0.9999_f64) {
        let law = Rate::new(0.0, hours_without_event(limit, level)).expect("legal");
        prop_assert!((law.cdf(limit) - level).abs() < 1e-14);
    }

    #[test]
    fn the_operating_point_is_that_of_the_definition(
        own in prop::collection::vec(0_i32..30, 1..60), strangers in prop::collection::vec(0_i32..40, 0..40),
        visits in 0.5..200.0_f64, share in 0.0..1.2_f64,
    ) {
        let [own, strangers] = [own, strangers].map(|scores| scores.iter().map(|score| f64::from(*score) / 10.0).collect::<Vec<_>>());
        let limit = share * visits;
        let point = operating_point(&own, &strangers, visits, limit);
        prop_assert_eq!(point.threshold.map(f64::to_bits), by_definition(&own, &strangers, visits, limit).map(f64::to_bits));
        prop_assert!(point.false_alarms_per_hour <= limit * (1.0 + 2.0 * SLACK));
    }

    #[test]
    fn one_more_false_alarm_would_be_too_many(own in 1_u32..100_000_000, visits in 0.5..1e4_f64, limit in 1e-3..1e2_f64) {
        let own = f64::from(own);
        let most = most_false_alarms(own, visits, limit);
        prop_assert!(most / own * visits <= limit * (1.0 + 2.0 * SLACK) && most.fract() == 0.0);
        prop_assert!(most >= own || (most + 1.0) / own * visits > limit);
    }

    /// Whatever rounding makes of 1/24.
    #[test]
    fn a_limit_that_is_met_exactly_is_kept(days in 1_u32..1000, visits in 1_u32..10_000, alarms in 1_u32..24) {
        let (own, limit) = (f64::from(24 * days * visits), f64::from(alarms) / 24.0);
        prop_assume!(alarms <= 24 * visits);
        prop_assert_eq!(most_false_alarms(own, f64::from(visits), limit) as u32, alarms * days);
    }

    #[test]
    fn the_panel_keeps_its_limits_and_its_order(params in params()) {
        let solution = solve(params);
        for rated in &solution.rated {
            prop_assert!(rated.tuned_per_hour <= params.limit_per_hour * (1.0 + 1e-12));
            prop_assert!((0.0..=1.0).contains(&rated.detection) && rated.detection_ends.0 < rated.detection_ends.1);
            prop_assert!(rated.rate_ends.0 < rated.rate_ends.1, "{:?}", rated.rate_ends);
            let decisions_per_hour = Constraints::clamped(params).decisions_per_hour() * (1.0 + 1e-12);
            prop_assert!(rated.fresh_per_hour <= decisions_per_hour, "{} of {decisions_per_hour}", rated.fresh_per_hour);
        }
        let best = solution.ranking.windows(2).all(|pair| solution.rated[pair[0]].detection >= solution.rated[pair[1]].detection);
        let fast = SYSTEMS.iter().filter(|system| system.ms <= params.limit_ms).count();
        prop_assert!(best && solution.ranking.len() == fast && solution.by_average.len() == SYSTEMS.len());
        if let Some(margin) = solution.margin {
            prop_assert!(margin.difference >= 0.0 && margin.ends.0 < margin.ends.1);
        }
    }
}

/// `statrs` has another method; the README says how near it comes.
#[test]
fn statrs_agrees_to_its_digits() {
    let mut worst = 0.0_f64;
    for events in [0.0, 1.0, 5.0, 50.0, 1000.0] {
        let law = Gamma::new(events + 1.0, 24.0).expect("legal");
        let ends = Rate::new(events, 24.0).expect("legal").equal_tailed(0.95);
        for (ours, theirs) in [(ends.low, law.inverse_cdf(0.025)), (ends.high, law.inverse_cdf(0.975))] {
            worst = worst.max((theirs / ours - 1.0).abs());
        }
    }
    println!("statrs' quantiles of Gamma differ by at most {worst:.1e}");
    assert!(worst < 1e-7, "{worst:e}");
}

/// The threshold is drawn by two order statistics instead of all scores: the rate that it really has must be spread as
/// that of the (c + 1)th largest of n scores, whose mean is (c + 1) / (n + 1).
#[test]
fn thresholds_are_spread_as_order_statistics() {
    const SEEDS: u32 = 400;
    let mean = |hours: f64, limit: f64| {
        let rates = (0..SEEDS).map(|seed| {
            let params =
                Params { hours, limit_per_hour: limit, seed: f64::from(seed), n_test: 20_000.0, ..Params::default() };
            solve(params).rated[1].true_per_hour / params.visits_per_hour
        });
        rates.sum::<f64>() / f64::from(SEEDS)
    };
    // 2400 passages, 24 allowed; with many strangers there is a score just above the barrier: between 24 and 25 of 2401.
    let found = mean(24.0, 1.0) * 2401.0;
    // SD of a single one 5, of the mean 0.25.
    assert!((23.2..25.8).contains(&found), "{found}");
    // None allowed in one hour: the largest of 100 scores, whose tail has the mean 1/101. The threshold is a little above.
    let none = mean(1.0, 0.5) * 101.0;
    assert!((0.8..1.2).contains(&none), "{none}");
}

fn in_per_cent(value: f64) -> String {
    format!("{:.1}", 100.0 * value)
}

#[test]
fn the_numbers_of_the_lesson_are_those_of_the_panel() {
    let lecture = solve(Params::default());
    let names = |order: &[usize]| order.iter().map(|index| SYSTEMS[*index].name).collect::<String>();
    assert_eq!((names(&lecture.ranking), names(&lecture.by_average)), ("ACBEF".to_owned(), "DACEBGF".to_owned()));
    assert_eq!(in_per_cent(lecture.rated[0].detection), "93.8");
    assert!(
        lecture.rated.iter().all(|rated| rated.detection <= lecture.rated[3].detection) && !lecture.rated[3].is_fast
    );
    assert!(lecture.margin.is_some_and(|margin| margin.who == (0, 2) && !margin.is_distinguishable()));
    let daily = Params { limit_per_hour: 1.0 / 24.0, ..Params::default() };
    let day = solve(daily);
    assert_eq!([0, 1].map(|index| in_per_cent(day.rated[index].detection)), ["74.0", "84.6"]);
    assert!(day.margin.is_some_and(|margin| margin.who == (1, 0) && margin.is_distinguishable()));
    let many = solve(Params { n_test: 20_000.0, ..Params::default() });
    assert!(many.margin.is_some_and(|margin| margin.who == (0, 2) && margin.is_distinguishable()));
    assert_eq!([lecture.hours_needed, day.hours_needed].map(|hours| format!("{hours:.2}")), ["3.00", "71.90"]);
    let quiet = solve(Params { hours: 3.0, system: SystemChoice::C, ..Params::default() });
    let c = &quiet.rated[2];
    assert_eq!((c.fresh_alarms.to_string(), format!("{:.2}", c.true_per_hour)), ("0".to_owned(), "1.09".to_owned()));
    assert_eq!(in_per_cent(quiet.sure), "95.0");
    let b = &solve(Params { hours: 24.0, ..daily }).rated[1];
    let a_day = |rate: f64| format!("{:.2}", 24.0 * rate);
    assert_eq!([b.tuned_per_hour, b.true_per_hour, b.fresh_per_hour].map(a_day), ["1.00", "2.98", "0.00"]);
    assert_eq!(format!("{:.1}", 24.0 * b.rate_ends.1), "3.7");
}

#[test]
fn a_limit_by_frame_is_that_of_the_question() {
    let (visit, frame) = solve(Params::default()).allowed;
    assert!((visit - 0.01).abs() < 1e-17 && (frame - 1.0 / 18_000.0).abs() < 1e-19);
    assert_eq!((100.0 * visit / frame).round().to_string(), "18000");
}

/// In the binormal model, where A and B change places is known: their true curves cross between a day and an hour.
#[test]
fn the_true_curves_of_a_and_b_cross() {
    let solution = solve(Params { n_test: 10.0, ..Params::default() });
    let lead = |alarms: f64| solution.rated[0].curve.height_at(alarms) - solution.rated[1].curve.height_at(alarms);
    assert!(lead(1.0) > 0.02 && lead(1.0 / 24.0) < -0.1);
}
