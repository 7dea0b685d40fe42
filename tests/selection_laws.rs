//! Laws of a selection: the best of many models on one test set, and the vote of random answers.

use lectern::panel::{Job, Panel};
use lectern::panels::data::selection::{Flip, Params, Selection, Solution, View};
use lectern::stats::best_of::{Models, largest_spread};
use lectern::stats::binomial::Binomial;
use lectern::stats::majority_attack::{Losers, MajorityAttack};
use proptest::prelude::*;

/// The probabilities of 0, 1, … `trials` errors where the error probability is drawn from Beta(a, b) first: an urn, from
/// which each error drawn makes the next one likelier.
fn urn(trials: u32, a: f64, b: f64) -> Vec<f64> {
    let mut law = vec![1.0];
    for drawn in 0..trials {
        let mut next = vec![0.0; law.len() + 1];
        for (errors, probability) in law.iter().enumerate() {
            let error = (a + errors as f64) / (a + b + f64::from(drawn));
            next[errors + 1] += probability * error;
            next[errors] += probability * (1.0 - error);
        }
        law = next;
    }
    law
}

/// The mean of the smallest of so many numbers of errors, by the probability of each smallest number.
fn smallest(law: &[f64], models: i32) -> f64 {
    let at_least = |least: usize| law[least..].iter().sum::<f64>().min(1.0).powi(models);
    (0..law.len())
        .map(|errors| {
            errors as f64 * (at_least(errors) - if errors + 1 < law.len() { at_least(errors + 1) } else { 0.0 })
        })
        .sum()
}

fn settings() -> impl Strategy<Value = (f64, f64, f64)> {
    let shared = prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64];
    (0.0..=1.0_f64, prop_oneof![Just(0.0), 0.0..=1.0_f64], shared)
        .prop_map(|(error, share, shared)| (error, share * largest_spread(error, shared), shared))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn it_is_the_sum_over_all_outcomes(
        n in 1_u32..40, error in 0.01..0.99_f64, share in 0.05..1.0_f64, shared in 0.0..0.99_f64, models in 1_i32..50,
    ) {
        let law = Models::new(n, error, share * largest_spread(error, shared), shared);
        let (a, b) = law.shapes().expect("they differ");
        let (mut best, mut truth) = (error * shared, error * shared);
        for own in 0..=n {
            let weight = Binomial::new(n, 1.0 - shared).exactly(own);
            let fewest = smallest(&urn(own, a, b), models);
            best += weight * fewest / f64::from(n);
            truth += weight * (1.0 - shared) * (a + fewest) / (a + b + f64::from(own));
        }
        let ours = law.expected(models as u32);
        prop_assert!((ours.best - best).abs() < 1e-12, "{} {best}", ours.best);
        prop_assert!((ours.truth - truth).abs() < 1e-12, "{} {truth}", ours.truth);
    }

    #[test]
    fn some_of_the_mixture_is_as_good_as_all_of_it(
        n in 200_u32..500, error in 0.2..0.8_f64, shared in 0.2..0.8_f64, models in 1_u32..100,
    ) {
        let mut best = error * shared;
        for own in 0..=n {
            let errors = Binomial::new(own, error);
            let fewest: f64 = (1..=own).map(|least| errors.at_least(least).powi(models as i32)).sum();
            best += Binomial::new(n, 1.0 - shared).exactly(own) * fewest / f64::from(n);
        }
        let ours = Models::new(n, error, 0.0, shared).expected(models).best;
        prop_assert!((ours - best).abs() < 1e-12, "{ours} {best}");
    }

    #[test]
    fn a_winner_is_overrated_and_never_worse_than_the_rest(
        n in 1_u32..3000, (error, spread, shared) in settings(), models in 1_u32..20_000,
    ) {
        let law = Models::new(n, error, spread, shared);
        let (one, many, more) = (law.expected(1), law.expected(models), law.expected(2 * models));
        prop_assert!(one.optimism().abs() < 1e-12 && (one.best - error).abs() < 1e-12, "{one:?}");
        prop_assert!(-1e-12 < many.best && many.optimism() > -1e-12 && many.truth < error + 1e-12, "{many:?}");
        prop_assert!(more.best < many.best + 1e-12 && more.optimism() > many.optimism() - 1e-12, "{many:?} {more:?}");
        prop_assert!(more.truth < many.truth + 1e-12, "{many:?} {more:?}");
    }

    #[test]
    fn what_is_shared_takes_optimism_away(n in 10_u32..1000, error in 0.0..=1.0_f64, models in 1_u32..10_000) {
        let optimism = |shared| Models::new(n, error, 0.0, shared).expected(models).optimism();
        let all: Vec<f64> = [0.0, 0.3, 0.6, 0.9, 1.0].into_iter().map(optimism).collect();
        prop_assert!(all.windows(2).all(|pair| pair[1] < pair[0] + 1e-12), "{all:?}");
        prop_assert!(all[4].abs() < 1e-12);
    }

    #[test]
    fn a_vote_is_the_sum_over_all_numbers_of_votes(n in 1_u32..60, tried in 0_u32..60, flipped in any::<bool>()) {
        // Each answer agrees with k of n labels; the used ones are right at one question with probability k/n on average.
        let coins = Binomial::new(n, 0.5);
        let wins = |answers: u32| if 2 * answers > n { coins.exactly(answers) } else { 0.0 };
        let used: f64 = (0..=n).map(wins).sum();
        let right = (0..=n).map(|k| wins(k) * f64::from(k)).sum::<f64>() / used / f64::from(n);
        let (losers, share) = if flipped { (Losers::Flipped, 2.0 * used) } else { (Losers::Dropped, used) };
        let vote = |voters: u32| -> f64 {
            let law = Binomial::new(voters, right);
            let weight = |votes: u32| f64::from(u8::from(2 * votes > voters)) + 0.5 * f64::from(u8::from(2 * votes == voters));
            (0..=voters).map(|votes| law.exactly(votes) * weight(votes)).sum()
        };
        let expected: f64 = (0..=tried).map(|voters| Binomial::new(tried, share).exactly(voters) * vote(voters)).sum();
        let ours = MajorityAttack::new(n, losers).expected_accuracy(tried);
        prop_assert!((ours - expected).abs() < 1e-12, "{ours} {expected}");
    }

    #[test]
    fn more_answers_beat_chance_by_more(n in 1_u32..2000, tried in 1_u32..3000) {
        let attack = MajorityAttack::new(n, Losers::Flipped);
        let (few, many) = (attack.expected_accuracy(tried), attack.expected_accuracy(2 * tried));
        let dropped = MajorityAttack::new(n, Losers::Dropped).expected_accuracy(tried);
        prop_assert!(0.5 <= dropped + 1e-12 && dropped < few + 1e-12 && few < many + 1e-12 && many < 1.0 + 1e-12);
    }
}

#[test]
fn the_numbers_of_the_lecture_are_these() {
    let best = Models::new(1000, 0.1, 0.0, 0.0).expected(100).best;
    assert!((best - 0.077).abs() < 5e-5, "{best}");
    let accuracy = |losers| MajorityAttack::new(1000, losers).expected_accuracy(1000);
    let (flipped, dropped) = (accuracy(Losers::Flipped), accuracy(Losers::Dropped));
    assert!((flipped - 0.79).abs() < 5e-4 && (dropped - 0.716).abs() < 5e-4, "{flipped} {dropped}");
}

/// The solutions of a setting for so many seeds.
fn solutions(params: Params, seeds: u32) -> Vec<Solution> {
    let solve = |seed: u32| {
        let mut job = Selection::start(&Params { seed: f64::from(seed), ..params });
        while job.step() {}
        job.solution()
    };
    (1..=seeds).map(solve).collect()
}

/// Whether numbers drawn by chance have a mean within four standard errors.
fn assert_mean(what: &str, numbers: &[f64], expected: f64) {
    let count = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / count;
    let variance = numbers.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / (count - 1.0);
    let score = (mean - expected) / (variance / count).sqrt();
    assert!(score.abs() < 4.0, "{what}: {mean} is {score:.1} standard errors from {expected}");
}

#[test]
fn simulated_models_fare_as_expected() {
    let first = Params { models: 30.0, n: 300.0, ..Params::default() };
    for params in [first, Params { spread: 0.02, ..first }, Params { rho: 0.4, ..first }] {
        let all = solutions(params, 150);
        let expected = all[0].expected_now();
        let numbers = |number: fn(&Solution) -> f64| all.iter().map(number).collect::<Vec<_>>();
        let winner = |solution: &Solution| *solution.winner().expect("there are models");
        let best = all.iter().map(|solution| winner(solution).observed).collect::<Vec<_>>();
        assert_mean("best", &best, expected.best);
        let fresh = numbers(|solution| solution.reported().expect("a fresh test set").fresh);
        assert_mean("fresh", &fresh, expected.truth);
        if params.spread > 0.0 {
            assert_mean(
                "truth",
                &all.iter().map(|solution| winner(solution).truth).collect::<Vec<_>>(),
                expected.truth,
            );
        }
    }
}

#[test]
fn models_differ_by_the_spread_that_is_asked_for() {
    let params = Params { models: 4000.0, spread: 0.02, rho: 0.3, n: 10.0, ..Params::default() };
    let truths: Vec<f64> = solutions(params, 1)[0].trials.iter().map(|trial| trial.truth).collect();
    let mean = truths.iter().sum::<f64>() / 4000.0;
    let deviation = (truths.iter().map(|truth| (truth - mean).powi(2)).sum::<f64>() / 3999.0).sqrt();
    assert!((mean - 0.1).abs() < 0.0015 && (deviation - 0.02).abs() < 0.001, "{mean} {deviation}");
}

#[test]
fn a_test_that_is_opened_often_is_a_second_dev() {
    let params = Params { view: View::Dev, opened: 12.0, models: 40.0, n: 300.0, ..Params::default() };
    let all = solutions(params, 150);
    let fresh: Vec<f64> = all.iter().map(|solution| solution.reported().expect("a report").fresh).collect();
    assert_mean("reported", &fresh, all[0].expected_fresh);
    assert!((all[0].expected_fresh - Models::new(300, 0.1, 0.0, 0.0).expected(12).best).abs() < 1e-15);
}

#[test]
fn a_simulated_vote_fares_as_expected() {
    for (n, flip) in [(201.0, Flip::Yes), (200.0, Flip::Yes), (200.0, Flip::No)] {
        let all = solutions(Params { view: View::Attack, models: 101.0, n, flip, ..Params::default() }, 150);
        let votes: Vec<f64> =
            all.iter().map(|solution| solution.attack.vote[solution.attack.vote.len() - 1].1).collect();
        let attack = &all[0].attack;
        let expected = if flip == Flip::Yes { &attack.flipped } else { &attack.dropped };
        assert_mean("vote", &votes, expected[expected.len() - 1].1);
    }
}

#[test]
fn models_that_agree_on_every_example_are_all_the_same() {
    let solution = &solutions(Params { rho: 1.0, ..Params::default() }, 1)[0];
    let first = solution.trials[0].observed;
    assert!(solution.trials.iter().all(|trial| trial.observed.to_bits() == first.to_bits()));
    assert_eq!(solution.records, [0]);
}
