//! Laws of the means that make one number of two rates, and what the lesson says of them.

use lectern::panel::Job;
use lectern::panel::Panel;
use lectern::panels::metrics::one_number::{
    Mean, OneNumber, Params, Rates, Solution, Speed, f_beta, f_beta_tie, power_mean,
};
use proptest::prelude::*;

fn solve(params: Params) -> Solution {
    let mut job = OneNumber::start(&OneNumber::clamped(params));
    while job.step() {}
    job.solution()
}

/// A share that is not nothing.
fn share() -> impl Strategy<Value = f64> {
    0.01..=1.0_f64
}

fn rates() -> impl Strategy<Value = Rates> {
    (share(), share()).prop_map(|(employee, stranger)| Rates { employee, stranger })
}

/// Any setting of the rates, by any mean.
fn params() -> impl Strategy<Value = Params> {
    let four = || (0.0..=1.0_f64, 0.0..=1.0_f64, 0.0..=1.0_f64, 0.0..=1.0_f64);
    (0_usize..5, four(), four(), 1e-4..0.9_f64, 0.1..10.0_f64, 2_u32..=4).prop_map(
        |(mean, e, s, share, beta, count)| Params {
            mean: Mean::ALL[mean],
            share,
            beta,
            count: f64::from(count),
            a_employee: e.0,
            b_employee: e.1,
            c_employee: e.2,
            d_employee: e.3,
            a_stranger: s.0,
            b_stranger: s.1,
            c_stranger: s.2,
            d_stranger: s.3,
            ..Params::default()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn power_means_rise_with_the_exponent_between_the_least_and_the_greatest(
        values in prop::collection::vec(share(), 2..5), exponent in -30.0..30.0_f64, more in 0.0..5.0_f64,
    ) {
        let (low, high) = (power_mean(&values, exponent), power_mean(&values, exponent + more));
        let least = values.iter().copied().fold(1.0, f64::min);
        let most = values.iter().copied().fold(0.0, f64::max);
        prop_assert!(low <= high * (1.0 + 1e-13), "{low} {high}");
        prop_assert!(least * (1.0 - 1e-13) <= low && high <= most * (1.0 + 1e-13), "{least} {low} {high} {most}");
    }

    #[test]
    fn named_means_are_power_means(params in params()) {
        for system in params.systems() {
            let values = params.averaged(&system);
            for mean in [Mean::Arithmetic, Mean::Geometric, Mean::Harmonic] {
                let (named, power) = (params.score(mean, &system), power_mean(&values, mean.exponent().expect("one")));
                prop_assert!((named - power).abs() <= 1e-13 * named, "{mean:?} {values:?}: {named} {power}");
            }
            let nearly = power_mean(&values, -2000.0);
            prop_assert!((params.score(Mean::Minimum, &system) - nearly).abs() <= 4e-4 * nearly, "{values:?}");
        }
    }

    #[test]
    fn near_zero_the_power_mean_is_the_geometric_one(one in rates(), small in -1e-9..1e-9_f64) {
        let values = [one.employee, one.stranger];
        let geometric = (one.employee * one.stranger).sqrt();
        prop_assert!((power_mean(&values, small) / geometric - 1.0).abs() < 2e-8);
    }

    #[test]
    fn the_f_measure_is_that_of_precision_and_recall(one in rates(), beta in 0.1..10.0_f64, share in 1e-4..0.9999_f64) {
        let alarms = share * one.stranger + (1.0 - share) * (1.0 - one.employee);
        let (precision, recall, square) = (share * one.stranger / alarms, one.stranger, beta * beta);
        let f = (1.0 + square) * precision * recall / (square * precision + recall);
        prop_assert!((f_beta(one, beta, share) - f).abs() < 1e-13, "{f}");
    }

    #[test]
    fn systems_tie_where_it_is_said(one in rates(), other in rates(), beta in 0.1..10.0_f64) {
        if let Some(share) = f_beta_tie(one, other, beta) {
            let (p, q) = (f_beta(one, beta, share), f_beta(other, beta, share));
            prop_assert!((p - q).abs() < 1e-11, "{p} {q} at {share}");
        }
    }

    #[test]
    fn whoever_wins_is_on_the_front(params in params()) {
        let solution = solve(params);
        let winner = solution.ranking().winners[0];
        let best = &solution.systems[winner].rates;
        let scores = &solution.ranking().scores;
        prop_assert!(scores.iter().all(|score| *score <= scores[winner] * (1.0 + 1e-12)));
        // A mean that ignores a rate (the minimum, F at its ends) may tie a dominated system with the one that beats it.
        let on_front = solution.front.iter().any(|index| {
            let rates = &solution.systems[*index].rates;
            rates.employee >= best.employee && rates.stranger >= best.stranger && scores[*index] >= scores[winner] * (1.0 - 1e-12)
        });
        prop_assert!(on_front, "{winner} not among {:?}", solution.front);
    }

    #[test]
    fn the_front_falls_as_it_goes_on(params in params()) {
        let solution = solve(params);
        for pair in solution.front.windows(2) {
            let [here, next] = [pair[0], pair[1]].map(|index| solution.systems[index].rates);
            prop_assert!(here.employee <= next.employee && here.stranger >= next.stranger);
        }
    }

    #[test]
    fn all_points_of_a_level_have_its_score(params in params()) {
        for level in solve(params).levels {
            let seen = level.curve.points().iter().filter(|(e, s)| (0.0..=1.0).contains(e) && (0.0..=1.0).contains(s));
            for (employee, stranger) in seen {
                let at = Params { a_employee: *employee, a_stranger: *stranger, ..params };
                let score = at.score(params.mean, &at.systems()[0]);
                prop_assert!((score - level.score).abs() < 1e-11, "{} at {employee}, {stranger}: {score}", level.score);
            }
        }
    }

    #[test]
    fn the_price_is_the_slope_of_the_level(params in params()) {
        let params = Params { a_employee: 0.2 + 0.7 * params.a_employee, a_stranger: 0.2 + 0.7 * params.a_stranger, ..params };
        prop_assume!(params.mean != Mean::Minimum);
        let system = params.systems()[0];
        let price = solve(params).price;
        let step = 1e-6;
        let moved = |e: f64, s: f64| {
            let params = Params { a_employee: params.a_employee + e, a_stranger: params.a_stranger + s, ..params };
            params.score(params.mean, &params.systems()[0])
        };
        let slope = (moved(0.0, step) - moved(0.0, -step)) / (moved(step, 0.0) - moved(-step, 0.0));
        prop_assert!((slope / price - 1.0).abs() < 2e-4, "{slope} {price} at {system:?}");
    }

    #[test]
    fn where_the_lead_changes_both_have_one_score(params in params()) {
        let solution = solve(params);
        for turn in &solution.change.turns {
            let [before, after] = [turn.before, turn.after].map(|system| {
                let rates = solution.systems[system].rates;
                if params.mean == Mean::FBeta {
                    f_beta(rates, params.beta, turn.place)
                } else {
                    power_mean(&[rates.employee, rates.stranger], turn.place)
                }
            });
            // Equal but for the rounding beyond which another leads.
            prop_assert!((before - after).abs() <= 1e-9 * after + 1e-12, "{before} {after} at {}", turn.place);
        }
    }
}

fn at(mean: Mean) -> Params {
    Params { mean, ..Params::default() }
}

fn shown(solution: &Solution) -> Vec<String> {
    solution.ranking().scores.iter().map(|score| format!("{score:.3}")).collect()
}

#[test]
fn the_numbers_of_the_lesson_are_those_of_the_panel() {
    let arithmetic = solve(at(Mean::Arithmetic));
    assert_eq!(
        (shown(&arithmetic), arithmetic.ranking().winners.clone()),
        (vec!["0.745".into(), "0.735".into()], vec![0])
    );
    assert_eq!(format!("{:.3}", arithmetic.ranking().lead()), "0.010");
    let harmonic = solve(at(Mean::Harmonic));
    assert_eq!((shown(&harmonic), harmonic.ranking().winners.clone()), (vec!["0.664".into(), "0.735".into()], vec![1]));
    assert_eq!(format!("{:.3}", harmonic.ranking().lead()), "-0.070");
    let prices =
        [Mean::Arithmetic, Mean::Geometric, Mean::Harmonic].map(|mean| format!("{:.2}", solve(at(mean)).price));
    assert_eq!(prices, ["1.00", "1.98", "3.92"]);
    assert!(solve(at(Mean::Minimum)).price.is_infinite());
    // One third is worse than B in both rates.
    let three = solve(Params { count: 3.0, ..Params::default() });
    assert_eq!(three.front, [1, 0]);
}

#[test]
fn the_numbers_of_the_f_measure_in_the_lesson_are_those_of_the_panel() {
    let few = solve(at(Mean::FBeta));
    assert_eq!((shown(&few), few.ranking().winners.clone()), (vec!["0.402".into(), "0.054".into()], vec![0]));
    // Of 9900 employees 2475 raise an alarm, of 100 strangers 72 are found.
    let params = Params::default();
    assert_eq!(((1.0 - params.b_employee) * 9900.0).to_string(), "2475");
    assert_eq!(format!("{:.1}", 100.0 * few.precisions[1]), "2.8");
    let half = solve(Params { share: 0.5, ..at(Mean::FBeta) });
    assert_eq!((shown(&half), half.ranking().winners.clone()), (vec!["0.662".into(), "0.731".into()], vec![1]));
    assert_eq!(format!("{:.0}", 100.0 * half.precisions[1]), "74");
    let turns = &half.change.turns;
    assert_eq!((turns.len(), format!("{:.1}", 100.0 * turns[0].place)), (1, "34.9".to_owned()));
    let winner = |beta: f64| solve(Params { beta, ..at(Mean::FBeta) }).ranking().winners[0];
    assert_eq!([7.28, 7.29, 10.0].map(winner), [0, 1, 1]);
}

#[test]
fn the_numbers_of_speed_in_the_lesson_are_those_of_the_panel() {
    let with = |mean, speed| solve(Params { speed, ..at(mean) });
    let [second, millisecond] = [Speed::PerSecond, Speed::PerMillisecond].map(|speed| with(Mean::Arithmetic, speed));
    assert_eq!((shown(&second), second.ranking().winners[0]), (vec!["3.061".into(), "3.268".into()], 1));
    assert_eq!((shown(&millisecond), millisecond.ranking().winners[0]), (vec!["0.499".into(), "0.493".into()], 0));
    let ratio = |speed| {
        let scores = with(Mean::Geometric, speed).ranking().scores.clone();
        scores[0] / scores[1]
    };
    assert!((ratio(Speed::PerSecond) - ratio(Speed::PerMillisecond)).abs() < 1e-14);
}
