//! What the panel `running` computes: running statistics by their closed forms, the batches until the start is
//! forgotten, the networks that learn; what its words quote is so.

use lectern::nn::batch_norm::{BatchNorm, Tape};
use lectern::nn::channel::{ChannelStatistics, Layout};
use lectern::nn::random::{Purpose, Random};
use lectern::nn::running::{Recount, RunningStatistics, batches_until, start_weight};
use lectern::nn::training::{Architecture, Classifier, Mode, Normalization, Pass};
use lectern::panel::{Job, Panel};
use lectern::panels::batchnorm::running::{Course, Params, Running, Solution, View};
use proptest::prelude::*;

fn solve(params: Params) -> Solution {
    let mut run = Running::start(&Running::clamped(params));
    while run.step() {}
    run.solution()
}

fn learn(rate: f64, seed: f64) -> (Course, Course) {
    let solution = solve(Params { view: View::Learn, rate, seed, batches: 1.0, ..Params::default() });
    (solution.by_batch, solution.by_running)
}

fn batches() -> impl Strategy<Value = Vec<Vec<f64>>> {
    prop::collection::vec(prop::collection::vec(-10.0..10.0, 2..9), 1..20)
}

proptest! {
    #[test]
    fn a_running_mean_is_a_weighted_sum(stream in batches(), momentum in 0.001..=1.0_f64, start in -5.0..5.0_f64) {
        let mut running = RunningStatistics { momentum, mean: start, variance: 1.0 };
        let (mut mean, mut variance) = (start_weight(momentum, stream.len() as f64) * start, start_weight(momentum, stream.len() as f64));
        for (index, batch) in stream.iter().enumerate() {
            let statistics = ChannelStatistics::of(batch);
            running.absorb(&statistics);
            let weight = momentum * start_weight(momentum, (stream.len() - 1 - index) as f64);
            mean += weight * statistics.mean();
            variance += weight * statistics.unbiased_variance().expect("two values at least");
        }
        prop_assert!((running.mean - mean).abs() < 1e-11);
        prop_assert!((running.variance / variance - 1.0).abs() < 1e-11);
    }

    #[test]
    fn it_is_what_batch_normalization_stores(batch in prop::collection::vec(-10.0..10.0, 2..9), momentum in 0.001..=1.0_f64) {
        let mut layer = BatchNorm { momentum, ..BatchNorm::new(1) };
        let (mut tape, mut y) = (Tape::default(), vec![0.0; batch.len()]);
        layer.forward(Layout::rows(batch.len(), 1), &batch, &mut y, &mut tape).expect("a batch");
        layer.update_running(&tape).expect("two values at least");
        let mut running = RunningStatistics { momentum, mean: 0.0, variance: 1.0 };
        running.absorb(&ChannelStatistics::of(&batch));
        prop_assert_eq!(layer.running_mean[0].to_bits(), running.mean.to_bits());
        prop_assert_eq!(layer.running_variance[0].to_bits(), running.variance.to_bits());
    }

    #[test]
    fn the_batches_until_are_the_first_that_are_enough(momentum in 1e-4..1.0_f64, share in 1e-9..1.0_f64) {
        let batches = batches_until(momentum, share);
        prop_assert!(start_weight(momentum, batches) <= share);
        prop_assert!(batches >= 1.0 && start_weight(momentum, batches - 1.0) > share);
    }

    #[test]
    fn a_recount_of_equal_batches_is_that_of_all_values(stream in prop::collection::vec(prop::collection::vec(-10.0..10.0, 5), 1..20)) {
        let mut recount = Recount::default();
        for batch in &stream {
            recount.add(&ChannelStatistics::of(batch));
        }
        let all = ChannelStatistics::of(&stream.concat());
        prop_assert!((recount.mean() - all.mean()).abs() < 1e-12);
        prop_assert!((recount.variance() - all.variance()).abs() < 1e-11 * all.variance().max(1.0));
    }

    #[test]
    fn the_bias_has_a_closed_form(momentum in 0.001..1.0_f64, batches in 1_u32..400, drift in -20.0..20.0_f64, start in -20.0..20.0_f64) {
        let batches = f64::from(batches);
        let solution = solve(Params { momentum, batches, drift, start, m: 2.0, ..Params::default() });
        // What is left of the start, and a lag of (1 − a)/a batches that builds up like the memory itself.
        let (left, step) = (start_weight(momentum, batches), drift / 100.0);
        let lag = step * (1.0 - momentum) / momentum * (1.0 - left);
        let bias = left * (start - 3.0) - lag;
        prop_assert!((solution.bias - bias).abs() < 1e-9 * (1.0 + lag.abs()), "{} is not {bias}", solution.bias);
    }
}

#[test]
fn ends_and_nonsense() {
    let cases =
        [(0.5, 0.25, 2.0), (1.0, 0.5, 1.0), (0.1, 1.0, 0.0), (0.3, 0.0, f64::INFINITY), (0.0, 0.5, f64::INFINITY)];
    for (momentum, share, batches) in cases {
        assert_eq!(batches_until(momentum, share).to_bits(), f64::to_bits(batches), "{momentum}, {share}");
    }
    assert!(
        batches_until(-0.1, 0.5).is_nan() && batches_until(0.5, 1.5).is_nan() && batches_until(f64::NAN, 0.5).is_nan()
    );
}

/// Over many seeds, means and variances of the running averages are those that are told: the unbiased variance is
/// collected without bias, also in batches of two.
#[test]
fn expectations_are_met() {
    const SEEDS: u32 = 3000;
    let (mut means, mut variances) = (Vec::new(), Vec::new());
    let params = Params { m: 2.0, batches: 20.0, drift: 10.0, ..Params::default() };
    for seed in 0..SEEDS {
        let solution = solve(Params { seed: f64::from(seed), ..params });
        means.push(solution.running_mean - solution.true_mean);
        variances.push(solution.running_var);
    }
    let one = solve(params);
    let expected_variance = one.expectations.variances.last().expect("a batch").1;
    for (values, expected) in [(means, one.bias), (variances, expected_variance)] {
        let all = ChannelStatistics::of(&values);
        let error = (all.variance() / f64::from(SEEDS)).sqrt();
        assert!((all.mean() - expected).abs() < 4.0 * error, "{} ± {error} is not {expected}", all.mean());
    }
    assert!((expected_variance - (4.0 - 3.0 * start_weight(0.1, 20.0))).abs() < 1e-12);
}

#[test]
fn a_batch_of_one_has_no_variance_and_a_recount_has() {
    let solution = solve(Params { m: 1.0, ..Params::default() });
    assert!(solution.running_var.is_nan() && solution.eval_output.is_nan() && solution.running_mean.is_finite());
    assert!((solution.recounted_var - 4.0).abs() < 4.0 * 4.0 * (2.0_f64 / 49.0).sqrt());
}

/// The gradient by the weights of a unit, of a loss that weighs the logits at random.
fn gradient(normalization: Normalization) -> (Classifier, Vec<f64>) {
    let architecture = Architecture { normalization, epsilon: 0.0, depth: 3, width: 8, ..Architecture::default() };
    let classifier = Classifier::new(architecture, 5);
    let examples = 16;
    let spread = |index: usize| ((index * 7919 % 101) as f64 - 50.0) / 29.0;
    let inputs: Vec<f64> = (0..2 * examples).map(spread).collect();
    let by_logits: Vec<f64> = (0..examples).map(|index| spread(index + 77)).collect();
    let mut pass = Pass::new(architecture, examples);
    let mut gradients = vec![0.0; architecture.parameter_count()];
    classifier.forward(&inputs, Mode::Training, &mut pass);
    classifier.backward(&inputs, &by_logits, &mut pass, &mut gradients);
    (classifier, gradients)
}

/// The largest share of a unit's gradient that lies along its weights.
fn along((classifier, gradients): &(Classifier, Vec<f64>)) -> f64 {
    let architecture = classifier.architecture();
    let places = (0..architecture.depth).map(|layer| architecture.hidden(layer));
    let shares = places.flat_map(|place| {
        let units = place.weights.clone().step_by(place.fan_in);
        units.map(move |start| start..start + place.fan_in)
    });
    let norm = |values: &[f64]| values.iter().map(|value| value * value).sum::<f64>().sqrt();
    let share = |unit: std::ops::Range<usize>| {
        let (w, g) = (&classifier.parameters()[unit.clone()], &gradients[unit]);
        let product: f64 = w.iter().zip(g).map(|(w, g)| w * g).sum();
        if norm(g) > 1e-9 { (product / (norm(w) * norm(g))).abs() } else { 0.0 }
    };
    shares.map(share).fold(0.0, f64::max)
}

#[test]
fn through_mean_and_deviation_the_gradient_is_perpendicular_to_the_weights() {
    assert!(along(&gradient(Normalization::Before)) < 1e-10);
    assert!(along(&gradient(Normalization::Moving)) > 0.5);
}

#[test]
fn what_the_words_quote_of_averages_is_so() {
    let until = |momentum: f64| batches_until(momentum, 0.01).round() as u32;
    assert_eq!((until(0.1), until(0.01), until(0.046)), (44, 459, 98));
    let ten = solve(Params { batches: 10.0, ..Params::default() });
    assert!((ten.start_weight - 0.349).abs() < 5e-4 && (ten.bias + 1.05).abs() < 5e-3);
    let lagging = solve(Params { batches: 200.0, drift: 4.0, ..Params::default() });
    assert!((lagging.bias + 0.36).abs() < 5e-3);
    let longer = solve(Params { batches: 200.0, drift: 4.0, momentum: 0.01, ..Params::default() });
    assert!(longer.bias < 3.0 * lagging.bias);
    // The deviation of two values is |x₁ − x₂|/√2, whose mean is σ·√(2/π); 0.64 is the square of that.
    let mut random = Random::new(1, Purpose::Inputs);
    let mut deviation = || {
        let batch = ChannelStatistics::of(&[random.normal(), random.normal()]);
        libm::sqrt(batch.unbiased_variance().expect("two values have one"))
    };
    let mean = (0..100_000).map(|_| deviation()).sum::<f64>() / 1e5;
    assert!((mean * mean - std::f64::consts::FRAC_2_PI).abs() < 0.01 && (mean * mean - 0.64).abs() < 0.015, "{mean}");
    assert!((start_weight(0.046, 100.0) - 0.009).abs() < 5e-4);
}

/// Five runs at each of the rates that the words name.
#[test]
fn what_the_words_quote_of_learning_is_so() {
    let at = |rate: f64| (1..=5).map(|seed| learn(rate, f64::from(seed))).collect::<Vec<_>>();
    let diverged = |runs: &[(Course, Course)]| runs.iter().filter(|run| run.1.diverged.is_some()).count();
    let (slow, fast, fastest) = (at(0.1), at(1.0), at(2.0));
    for runs in [&slow, &fast, &fastest] {
        for (batch, running) in runs {
            println!(
                "{:.4} {:.4} {:?} {:.4} {:.4}",
                batch.last_loss(),
                running.last_loss(),
                running.diverged,
                batch.along_weights,
                running.last_growth()
            );
        }
        assert!(runs.iter().all(|run| run.0.diverged.is_none() && run.0.last_loss() < 0.3));
    }
    assert_eq!((diverged(&slow), diverged(&fast), diverged(&fastest)), (0, 4, 5));
    assert!(fastest.iter().all(|run| run.1.diverged.is_some_and(|step| step <= 6)));
    // The first view of a network that learns: by running averages its loss is lower.
    assert!(slow[0].1.last_loss() < slow[0].0.last_loss());
}
