//! Laws of training: gradients, invariances, optimizers, runs, and what absurd settings must not do.

use lectern::nn::activation::Activation;
use lectern::nn::batch_norm::{BatchNorm, ParameterGradients, Tape};
use lectern::nn::channel::Layout;
use lectern::nn::random::{Purpose, Random};
use lectern::nn::training::{
    Architecture, Classifier, DataKind, DataSet, LossCurve, MOST_POINTS, Mode, Normalization, Optimizer,
    OptimizerState, Pass, Status, Sweep, SweepConfig, Trainer, TrainingConfig, binary_cross_entropy, count_errors,
};
use lectern_kernels::{Moments, normalize, pull_back};
use proptest::prelude::*;

fn architecture() -> impl Strategy<Value = Architecture> {
    let kinds = (prop::sample::select(&Activation::ALL[..]), prop::sample::select(&Normalization::ALL[..]));
    // A large ε keeps the third derivative, the error of a central difference, small.
    (1_usize..4, 1_usize..7, kinds).prop_map(|(depth, width, (activation, normalization))| Architecture {
        depth,
        width,
        activation,
        normalization,
        epsilon: 0.5,
    })
}

/// A network whose parameters all differ from their first values, and a batch in `[2][examples]` with its labels.
fn example(architecture: Architecture, examples: usize, seed: u64) -> (Classifier, Vec<f64>, Vec<f64>) {
    let mut classifier = Classifier::new(architecture, seed);
    let mut random = Random::new(seed, Purpose::Inputs);
    for parameter in classifier.parameters_mut() {
        *parameter += 0.3 * random.normal();
    }
    let inputs = (0..2 * examples).map(|_| random.normal()).collect();
    let labels = (0..examples).map(|_| if random.sign() > 0.0 { 1.0 } else { 0.0 }).collect();
    (classifier, inputs, labels)
}

/// The loss of a batch in training, and its gradients.
fn learn(classifier: &Classifier, inputs: &[f64], labels: &[f64]) -> (f64, Vec<f64>) {
    let architecture = classifier.architecture();
    let mut pass = Pass::new(architecture, labels.len());
    let (mut by_logits, mut gradients) = (vec![0.0; labels.len()], vec![f64::NAN; architecture.parameter_count()]);
    classifier.forward(inputs, Mode::Training, &mut pass);
    let loss = binary_cross_entropy(pass.logits(), labels, &mut by_logits);
    classifier.backward(inputs, &by_logits, &mut pass, &mut gradients);
    (loss, gradients)
}

/// Reorders the examples of a batch.
fn reordered(inputs: &[f64], labels: &[f64], order: &[usize]) -> (Vec<f64>, Vec<f64>) {
    let count = labels.len();
    let column = |start: usize| order.iter().map(move |&index| inputs[start + index]);
    (column(0).chain(column(count)).collect(), order.iter().map(|&index| labels[index]).collect())
}

proptest! {
    #[test]
    fn the_gradients_agree_with_central_differences(
        architecture in architecture(), examples in 3_usize..9, seed in any::<u64>(),
    ) {
        const STEP: f64 = 1e-4;
        let (classifier, inputs, labels) = example(architecture, examples, seed);
        let (_, gradients) = learn(&classifier, &inputs, &labels);
        let mut compared = 0;
        for (index, gradient) in gradients.iter().enumerate() {
            let loss_at = |by: f64| {
                let mut moved = classifier.clone();
                moved.parameters_mut()[index] += by;
                learn(&moved, &inputs, &labels).0
            };
            // Five points, one of which has no weight: the error is of the fourth order, since near a small variance the
            // loss bends sharply (Abramowitz and Stegun, 25.3.6).
            let slope = |step: f64| {
                (8.0 * (loss_at(step) - loss_at(-step)) - (loss_at(2.0 * step) - loss_at(-2.0 * step))) / (12.0 * step)
            };
            let numeric = slope(STEP);
            let scale = gradient.abs().max(numeric.abs()).max(1.0);
            // There is no derivative across the kink of a ReLU: there the slope depends on the step.
            if architecture.activation == Activation::Relu && (numeric - slope(STEP / 2.0)).abs() > 1e-8 * scale {
                continue;
            }
            compared += 1;
            prop_assert!((gradient - numeric).abs() < 1e-7 * scale, "{index}: {gradient} {numeric}");
        }
        prop_assert!(compared * 2 > gradients.len(), "only {compared} of {}", gradients.len());
    }

    #[test]
    fn the_order_of_the_examples_in_a_batch_does_not_matter(
        architecture in architecture(), examples in 2_usize..40, seed in any::<u64>(), turn in 1_usize..40,
    ) {
        let (classifier, inputs, labels) = example(architecture, examples, seed);
        let order: Vec<usize> = (0..examples).map(|index| (examples - 1 - index + turn) % examples).collect();
        let (inputs_2, labels_2) = reordered(&inputs, &labels, &order);
        let (loss, gradients) = learn(&classifier, &inputs, &labels);
        let (loss_2, gradients_2) = learn(&classifier, &inputs_2, &labels_2);
        prop_assert!((loss - loss_2).abs() <= 1e-13 * loss.max(1.0));
        for (a, b) in gradients.iter().zip(&gradients_2) {
            prop_assert!((a - b).abs() <= 1e-12 * a.abs().max(1.0), "{a} {b}");
        }
    }

    /// Weights before a normalization times ten: the output stays, the gradient is a tenth, and the step that follows
    /// is a hundredth of the weights.
    #[test]
    fn the_scale_of_weights_before_a_normalization_does_not_matter(
        depth in 1_usize..4, seed in any::<u64>(), layer in 0_usize..3,
    ) {
        let architecture = Architecture {
            depth, width: 8, activation: Activation::Tanh, normalization: Normalization::Before, epsilon: 0.0,
        };
        let weights = architecture.hidden(layer % depth).weights;
        let (classifier, inputs, labels) = example(architecture, 32, seed);
        let mut scaled = classifier.clone();
        for weight in &mut scaled.parameters_mut()[weights.clone()] {
            *weight *= 10.0;
        }
        let (loss, gradients) = learn(&classifier, &inputs, &labels);
        let (scaled_loss, scaled_gradients) = learn(&scaled, &inputs, &labels);
        prop_assert!((loss - scaled_loss).abs() < 1e-12 * loss.max(1.0));
        let size = |values: &[f64]| values.iter().map(|x| x * x).sum::<f64>().sqrt();
        let whole = size(&gradients);
        for (index, (a, b)) in gradients.iter().zip(&scaled_gradients).enumerate() {
            let factor = if weights.contains(&index) { 10.0 } else { 1.0 };
            prop_assert!((a - factor * b).abs() < 1e-10 * whole, "{index}: {a} {b}");
        }
        let relative = |classifier: &Classifier, gradients: &[f64]| {
            size(&gradients[weights.clone()]) / size(&classifier.parameters()[weights.clone()])
        };
        let ratio = relative(&scaled, &scaled_gradients) / relative(&classifier, &gradients);
        prop_assert!((ratio - 0.01).abs() < 1e-10, "{ratio}");
    }

    /// The loops of the engine and the layer that is held against `PyTorch` compute the same.
    #[test]
    fn a_row_is_normalized_as_by_the_layer(
        values in prop::collection::vec(-3.0..3.0, 2..70), offset in -1e4..1e4, gamma in -2.0..2.0, beta in -2.0..2.0,
    ) {
        let x: Vec<f64> = values.iter().map(|x| x + offset).collect();
        let dy: Vec<f64> = (0..x.len()).map(|i| f64::from(i as u32 * 37 % 11) - 5.0).collect();
        let layer = BatchNorm { gamma: vec![gamma], beta: vec![beta], ..BatchNorm::new(1) };
        let layout = Layout::columns(x.len(), 1);
        let (mut y, mut dx) = (vec![0.0; x.len()], vec![0.0; x.len()]);
        let (mut tape, mut gradients) = (Tape::default(), ParameterGradients::default());
        layer.forward(layout, &x, &mut y, &mut tape).unwrap();
        layer.backward(&tape, &dy, &mut dx, &mut gradients).unwrap();

        let moments = Moments::of(&x);
        let inverse = moments.inverse_deviation(layer.epsilon);
        let (mut row, mut normalized, mut delta) = (x.clone(), vec![0.0; x.len()], dy.clone());
        normalize(&mut row, &mut normalized, &moments, inverse, (gamma, beta));
        let by_row = pull_back(&mut delta, &normalized, gamma * inverse);
        // What the rounding of x itself does, in deviations.
        let tolerance = 1e-11 * (1.0 + inverse) * (1.0 + inverse);
        for (ours, theirs) in row.iter().zip(&y).chain(delta.iter().zip(&dx)) {
            prop_assert!((ours - theirs).abs() < tolerance, "{ours} {theirs}");
        }
        prop_assert!((by_row.gamma - gradients.gamma[0]).abs() < tolerance * x.len() as f64);
        prop_assert!((by_row.beta - gradients.beta[0]).abs() < 1e-9);
    }

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

#[test]
fn networks_of_one_seed_begin_alike_and_see_the_same_batches() {
    let run = |normalization: Normalization| {
        let architecture = Architecture { depth: 2, width: 8, normalization, ..Architecture::default() };
        Trainer::new(TrainingConfig { architecture, ..TrainingConfig::default() })
    };
    let plain = run(Normalization::None);
    for mut other in [Normalization::Before, Normalization::After, Normalization::Moving].map(run) {
        let form = |trainer: &Trainer| trainer.config().architecture;
        for layer in 0..2 {
            let (ours, theirs) = (form(&plain).hidden(layer).weights, form(&other).hidden(layer).weights);
            assert_eq!(plain.classifier().parameters()[ours], other.classifier().parameters()[theirs]);
        }
        assert_eq!(plain.test_set(), other.test_set());
        assert_eq!(plain.training_set(), other.training_set());
        assert_ne!(plain.test_set(), other.training_set());
        // Without a normalization that looks at the batch, the first loss is a function of weights and batch alone.
        if form(&other).normalization == Normalization::Moving {
            let mut plain = plain.clone();
            plain.step();
            other.step();
            let (a, b) = (plain.last_loss().unwrap(), other.last_loss().unwrap());
            // Means 0 and variances 1 + ε.
            assert!((a - b).abs() < 1e-4 * a, "{a} {b}");
        }
    }
}

#[test]
fn fresh_weights_have_the_variance_of_their_authors() {
    for (activation, variance) in [(Activation::Relu, 2.0 / 64.0), (Activation::Tanh, 2.0 / 128.0)] {
        let architecture = Architecture { depth: 3, width: 64, activation, ..Architecture::default() };
        let classifier = Classifier::new(architecture, 3);
        let weights = &classifier.parameters()[architecture.hidden(2).weights];
        let square = weights.iter().map(|w| w * w).sum::<f64>() / weights.len() as f64;
        // Five deviations of a mean of 4096 squares.
        assert!((square / variance - 1.0).abs() < 5.0 * (2.0 / 4096.0_f64).sqrt(), "{activation:?} {square}");
    }
}

/// Adam and momentum against their authors' formulas, written out with powers.
#[test]
fn optimizers_are_those_of_their_authors() {
    let gradient = |step: i32| [1.0 / f64::from(step), -2.0, 1e-3 * f64::from(step)];
    let rate = 0.01;
    for optimizer in Optimizer::ALL {
        let mut state = OptimizerState::new(optimizer, 3);
        let mut parameters = [0.5, -0.25, 2.0];
        let mut expected = parameters;
        for step in 1..=40 {
            state.descend(&mut parameters, &gradient(step), rate);
            let past = |decay: f64, index: usize, power: i32| {
                let term =
                    |s: i32| libm::pow(decay, f64::from(step - s)) * libm::pow(gradient(s)[index], f64::from(power));
                (1..=step).map(term).sum::<f64>()
            };
            for (index, expected) in expected.iter_mut().enumerate() {
                *expected -= rate
                    * match optimizer {
                        Optimizer::Sgd => gradient(step)[index],
                        Optimizer::Momentum => past(0.9, index, 1),
                        Optimizer::Adam => {
                            let first = 0.1 * past(0.9, index, 1) / (1.0 - libm::pow(0.9, f64::from(step)));
                            let second = 0.001 * past(0.999, index, 2) / (1.0 - libm::pow(0.999, f64::from(step)));
                            first / (second.sqrt() + 1e-8)
                        }
                    };
            }
            for (ours, expected) in parameters.iter().zip(expected) {
                assert!((ours - expected).abs() < 1e-12, "{optimizer:?} {step}: {ours} {expected}");
            }
        }
    }
}

#[test]
fn the_loss_is_right_where_a_plain_formula_overflows() {
    let mut gradients = [0.0; 6];
    let loss = binary_cross_entropy(&[800.0, -800.0, 0.0], &[1.0, 0.0, 1.0], &mut gradients[..3]);
    assert!((loss - std::f64::consts::LN_2 / 3.0).abs() < 1e-16);
    assert!(gradients[0].abs() < 1e-300 && (gradients[2] + 0.5 / 3.0).abs() < 1e-16);
    assert!((binary_cross_entropy(&[800.0], &[0.0], &mut gradients) - 800.0).abs() < 1e-12);
    assert!(binary_cross_entropy(&[f64::NAN], &[0.0], &mut gradients).is_nan());
    assert_eq!(count_errors(&[f64::NAN, f64::NAN, 1.0, -1.0, 1.0], &[0.0, 1.0, 1.0, 1.0, 0.0]), 4);
}

#[test]
fn data_are_balanced_and_of_unit_scale() {
    for kind in DataKind::ALL {
        let data = DataSet::new(kind, 20_001, 0.0, &mut Random::new(5, Purpose::Inputs));
        assert_eq!(data.labels().iter().filter(|&&label| label > 0.5).count(), 10_000);
        let square = data.points().iter().map(|[x, y]| x * x + y * y).sum::<f64>() / 2.0 / 20_001.0;
        assert!((square - 1.0).abs() < 0.05, "{kind:?} {square}");
        for ([x, y], &label) in data.points().iter().zip(data.labels()) {
            match kind {
                DataKind::Xor => assert_eq!(x * y < 0.0, label > 0.5),
                DataKind::Circles => assert_eq!(x * x + y * y < 2.0, label > 0.5),
                // Each arm is the other one turned by half a turn; each moon lies on its own side of a wave.
                DataKind::Spirals | DataKind::Moons => {}
            }
        }
    }
}

#[test]
fn every_data_set_can_be_learnt() {
    for data in DataKind::ALL {
        for normalization in [Normalization::None, Normalization::Before, Normalization::After] {
            let architecture = Architecture { depth: 4, width: 32, normalization, ..Architecture::default() };
            let mut trainer = Trainer::new(TrainingConfig {
                architecture,
                data,
                optimizer: Optimizer::Adam,
                rate: 0.01,
                noise: 0.05,
                ..TrainingConfig::default()
            });
            let chance = trainer.score_test().error;
            for _ in 0..1500 {
                trainer.step();
            }
            assert_eq!(trainer.status(), Status::Running);
            let score = trainer.score_test();
            assert!(chance > 0.2 && score.error < 0.05, "{data:?} {normalization:?} {chance} {}", score.error);
        }
    }
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

#[test]
fn whole_numbers_are_equally_likely() {
    let mut random = Random::new(9, Purpose::Batches);
    let mut counts = [0_u32; 7];
    (0..70_000).for_each(|_| counts[random.index(7)] += 1);
    let chi_square: f64 = counts.iter().map(|&count| (f64::from(count) - 1e4).powi(2) / 1e4).sum();
    // One in a million of a chi-square of 6 degrees of freedom is beyond 38.
    assert!(chi_square < 38.0, "{counts:?}");
    assert_eq!((random.index(1), random.index(0)), (0, 0));
}

fn sweep(normalizations: &[Normalization], rates: &[f64], seeds: u64, steps: u64) -> Sweep {
    let architecture = Architecture { depth: 3, width: 16, ..Architecture::default() };
    let common = TrainingConfig { architecture, data: DataKind::Moons, examples: 256, ..TrainingConfig::default() };
    let (normalizations, rates, seeds) = (normalizations.to_vec(), rates.to_vec(), (1..=seeds).collect());
    Sweep::new(SweepConfig { common, normalizations, rates, seeds, steps, target: 0.1 })
}

#[test]
fn a_sweep_is_its_runs() {
    let mut sweep = sweep(&[Normalization::None, Normalization::Before], &[0.03, 0.3, 300.0], 3, 200);
    let mut shares = vec![sweep.progress()];
    while sweep.step() {
        shares.push(sweep.progress());
    }
    assert!(shares.is_sorted() && shares[0].abs() < 1e-15 && (sweep.progress() - 1.0).abs() < 1e-15);
    assert_eq!(sweep.cells().len(), 6);
    for cell in sweep.cells() {
        let (low, middle, high) = cell.losses().unwrap();
        assert!(cell.endings.len() == 3 && low <= middle && middle <= high);
        assert_eq!(cell.diverged(), cell.endings.iter().filter(|ending| ending.loss.is_infinite()).count());
    }
    // One of them alone.
    let architecture = Architecture { depth: 3, width: 16, ..Architecture::default() };
    let mut trainer = Trainer::new(TrainingConfig {
        architecture,
        data: DataKind::Moons,
        examples: 256,
        rate: 0.3,
        seed: 2,
        ..TrainingConfig::default()
    });
    (0..200).for_each(|_| _ = trainer.step());
    let (loss, error) = (trainer.score_training().loss, trainer.score_test().error);
    let is_it = |loss_: f64, error_: f64| loss_.to_bits() == loss.to_bits() && error_.to_bits() == error.to_bits();
    assert!(sweep.cells()[4].endings.iter().any(|ending| is_it(ending.loss, ending.test_error)));

    let best = sweep.best(Normalization::Before).unwrap();
    let (_, least, _) = best.losses().unwrap();
    assert!(sweep.cells()[3..].iter().all(|cell| cell.losses().unwrap().1 >= least));
    assert!(best.steps_to_target().unwrap() < 200);
    assert_eq!((sweep.cells()[2].diverged(), sweep.cells()[2].steps_to_target()), (3, None));
}

#[test]
fn an_empty_or_endless_sweep_ends() {
    assert!(!sweep(&[], &[0.1], 3, 10).step());
    assert!(!sweep(&[Normalization::None], &[], 3, 10).step());
    assert!(!sweep(&[Normalization::None], &[0.1], 0, 10).step());
    let config = SweepConfig {
        common: TrainingConfig::default(),
        normalizations: vec![Normalization::None; 100],
        rates: vec![0.1; 100_000],
        seeds: (0..100).collect(),
        steps: u64::MAX,
        target: f64::NAN,
    }
    .clamped();
    assert!(config.normalizations.len() * config.rates.len() * config.seeds.len() <= SweepConfig::MOST_RUNS);
    assert_eq!(config.steps, SweepConfig::MOST_STEPS);
}

/// What the lecture says of the learning rate, where it holds: with normalization a network learns at each of these
/// rates, without at the middle one alone.
#[test]
fn normalization_bears_larger_learning_rates() {
    let common = TrainingConfig { noise: 0.05, ..TrainingConfig::default() };
    let normalizations = vec![Normalization::None, Normalization::Before];
    let (rates, seeds) = (vec![0.01, 0.1, 1.0], vec![1, 2, 3]);
    let mut sweep = Sweep::new(SweepConfig { common, normalizations, rates, seeds, steps: 600, target: 0.2 });
    while sweep.step() {}
    let middle: Vec<f64> = sweep.cells().iter().map(|cell| cell.losses().unwrap().1).collect();
    // ln 2 = 0.69 is the loss of a network that knows nothing.
    assert!(middle[0] > 0.6 && middle[1] < 0.6 && middle[2] > 0.6, "{middle:?}");
    assert!(middle[3..].iter().all(|&loss| loss < 0.3), "{middle:?}");
}
