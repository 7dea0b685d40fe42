//! Laws of runs: what they depend on, what absurd settings must not do, and what changes on the way.

use lectern::nn::activation::Activation;
use lectern::nn::training::{
    Architecture, DataKind, DataSet, LossCurve, MOST_POINTS, Normalization, Optimizer, Status, Trainer, TrainingConfig,
    count_errors,
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn no_setting_gives_a_nan_or_leaves_a_network_without_numbers(
        depth in 0_usize..14, width in prop::sample::select(vec![0_usize, 1, 3, 8, 64, 100]),
        batch in prop::sample::select(vec![0_usize, 2, 3, 31, 512, 600]), exponent in -4.0..4.0,
        kinds in (0_usize..4, 0_usize..4, 0_usize..3, 0_usize..4), seed in any::<u64>(),
    ) {
        let config = TrainingConfig {
            architecture: Architecture {
                depth, width, activation: Activation::ALL[kinds.0], normalization: Normalization::ALL[kinds.1],
                ..Architecture::default()
            },
            optimizer: Optimizer::ALL[kinds.2],
            data: DataKind::ALL[kinds.3],
            batch,
            rate: libm::pow(10.0, exponent),
            examples: 64,
            seed,
            ..TrainingConfig::default()
        };
        let mut trainer = Trainer::new(config);
        let mut status = Status::Running;
        for step in 1..=12 {
            let now = trainer.step();
            match status {
                Status::Running => {
                    let is_next = [Status::Running, Status::Diverged { step }].contains(&now);
                    prop_assert!(is_next, "step {}: {:?}", step, now);
                }
                diverged @ Status::Diverged { .. } => prop_assert_eq!(now, diverged),
            }
            status = now;
        }
        prop_assert!(trainer.classifier().parameters().iter().all(|parameter| parameter.is_finite()));
        prop_assert!(trainer.last_loss().is_none_or(f64::is_finite));
        prop_assert!(trainer.curve().points().all(|point| point.loss.is_finite()));
        for score in [trainer.score_training(), trainer.score_test()] {
            prop_assert!(!score.loss.is_nan() && (0.0..=1.0).contains(&score.error));
        }
    }

    #[test]
    fn a_curve_keeps_its_size_and_the_sum_of_its_losses(count in 0_u64..5000) {
        let mut curve = LossCurve::default();
        let loss = |step: u64| (step % 17) as f64;
        for step in 1..=count {
            curve.push(loss(step));
        }
        let points: Vec<_> = curve.points().collect();
        prop_assert!(points.len() <= MOST_POINTS);
        prop_assert!(count <= MOST_POINTS as u64 || points.len() >= MOST_POINTS / 2);
        for (index, point) in points.iter().enumerate() {
            let first = index as u64 * curve.stride() + 1;
            prop_assert_eq!(point.step, (index as u64 + 1) * curve.stride());
            let mean = (first..=point.step).map(loss).sum::<f64>() / curve.stride() as f64;
            prop_assert!((point.loss - mean).abs() < 1e-12 * mean.max(1.0));
        }
        prop_assert!(count - points.last().map_or(0, |point| point.step) < curve.stride());
    }
}

/// The run goes on as if nobody had looked, and equal settings give equal bits.
#[test]
fn a_run_depends_on_its_configuration_alone() {
    let config = TrainingConfig { batch: 24, examples: 100, rate: 0.3, ..TrainingConfig::default() };
    let (mut watched, mut unwatched) = (Trainer::new(config), Trainer::new(config));
    for _ in 0..50 {
        // Six layers forwards and back, the last layer, and the step itself.
        let parts = (1..100).find(|_| watched.part());
        assert_eq!(parts, Some(14));
        let _ = (watched.score_test(), watched.score_training());
        watched.logits(&[[0.0, 1.0]; 300], &mut [0.0; 300]);
        unwatched.step();
    }
    assert_eq!(watched.classifier(), unwatched.classifier());
    assert_eq!(watched.curve(), unwatched.curve());
    assert_eq!(watched.score_test(), unwatched.score_test());
}

#[test]
fn a_run_on_given_examples_is_the_one_that_makes_them() {
    let config = TrainingConfig { examples: 64, seed: 7, ..TrainingConfig::default() };
    let mut one = Trainer::new(config);
    let (training, test) = (one.training_set().clone(), one.test_set().clone());
    let told_otherwise = TrainingConfig { examples: 1024, data: DataKind::Xor, noise: 3.0, ..config };
    let mut other = Trainer::with_data(told_otherwise, training.clone(), test);
    for _ in 0..30 {
        one.step();
        other.step();
    }
    assert_eq!(one.classifier(), other.classifier());
    assert_eq!(one.score_test(), other.score_test());
    let examples = training.points().iter().copied().zip(training.labels().iter().copied());
    assert_eq!(DataSet::of(examples), training);
}

#[test]
fn at_inference_an_example_does_not_depend_on_its_neighbours() {
    let mut trainer = Trainer::new(TrainingConfig::default());
    for _ in 0..20 {
        trainer.step();
    }
    let points: Vec<[f64; 2]> = trainer.test_set().points()[..301].to_vec();
    let backwards: Vec<[f64; 2]> = points.iter().rev().copied().collect();
    let (mut logits, mut from_the_end) = (vec![0.0; 301], vec![0.0; 301]);
    trainer.logits(&points, &mut logits);
    trainer.logits(&backwards, &mut from_the_end);
    from_the_end.reverse();
    assert_eq!(logits, from_the_end);
    let errors = count_errors(&logits, &trainer.test_set().labels()[..301]);
    assert!(errors > 0 && errors < 301, "{errors}");
}

/// A rate of which the network with batch statistics still learns ends the two others.
#[test]
fn a_run_without_bounds_ends_as_diverged() {
    let run = |normalization: Normalization| {
        let architecture = Architecture { normalization, ..Architecture::default() };
        let mut trainer = Trainer::new(TrainingConfig { architecture, rate: 3.0, ..TrainingConfig::default() });
        (0..1000).for_each(|_| _ = trainer.step());
        trainer
    };
    for normalization in [Normalization::None, Normalization::Moving] {
        let mut trainer = run(normalization);
        let Status::Diverged { step } = trainer.status() else {
            panic!("{normalization:?} still running after {} steps", trainer.steps());
        };
        assert_eq!(step, trainer.steps() + 1);
        assert!(trainer.score_test().loss > 0.5);
    }
    let mut normalized = run(Normalization::Before);
    assert_eq!((normalized.status(), normalized.steps()), (Status::Running, 1000));
    assert!(normalized.score_test().loss < 0.5);
}

/// What changes while a run goes on changes nothing that has been.
#[test]
fn a_setting_that_changes_on_the_way_does_not_begin_anew() {
    let mut trainer = Trainer::new(TrainingConfig::default());
    (0..10).for_each(|_| _ = trainer.step());
    let before = trainer.classifier().clone();
    trainer.set_rate(f64::NAN);
    assert!((trainer.config().rate - 0.1).abs() < 1e-15);
    // In the middle of a step: its batch is dropped.
    assert!(!trainer.part() && !trainer.part());
    trainer.set_batch(100_000);
    trainer.set_optimizer(Optimizer::Adam);
    trainer.set_rate(1e-3);
    assert_eq!((trainer.classifier(), trainer.steps(), trainer.config().batch), (&before, 10, 512));
    trainer.step();
    assert_eq!(trainer.steps(), 11);
    let moved = before.parameters().iter().zip(trainer.classifier().parameters());
    // The first step of Adam is the rate, whatever the gradient.
    assert!(moved.clone().all(|(a, b)| (a - b).abs() <= 1.000_001e-3));
    assert!(moved.filter(|(a, b)| (*a - *b).abs() > 0.9e-3).count() > 1000);
}
