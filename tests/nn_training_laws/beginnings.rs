//! What a run begins with: weights, data, order, and the rule by which it descends.

use lectern::nn::activation::Activation;
use lectern::nn::random::{Purpose, Random};
use lectern::nn::training::{
    Architecture, Classifier, DataKind, DataSet, Normalization, Optimizer, OptimizerState, Status, Trainer,
    TrainingConfig,
};

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
