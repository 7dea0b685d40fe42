//! Laws of sweeps over learning rates.

use lectern::nn::training::{Architecture, DataKind, Normalization, Sweep, SweepConfig, Trainer, TrainingConfig};

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
