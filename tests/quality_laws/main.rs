//! Laws of the panel `quality`: the law of the classifier against models that learn, the rate at which labels are
//! exchanged, what systematic noise leaves, and what the words claim.

mod least_squares;
mod random_noise;
mod systematic_noise;

use lectern::nn::random::Random;
use lectern::panel::{Job, Panel};
use lectern::panels::data::quality::{Params, Quality, SEPARATION, Solution, Test};
use proptest::num::f64::ANY;
use proptest::prelude::*;

fn solved(params: &Params) -> Solution {
    let mut run = Quality::start(&Quality::clamped(*params));
    while run.step() {}
    run.solution()
}

/// A model that learns from `n` examples, one by one; the cotangent of its angle.
fn learnt(n: u32, dims: usize, random: &mut Random, label: impl Fn(f64, &[f64], &mut Random) -> f64) -> f64 {
    let mut sum = vec![0.0; dims];
    for _ in 0..n {
        let class = random.sign();
        let mut example: Vec<f64> = (0..dims).map(|_| random.normal()).collect();
        example[0] += class * SEPARATION;
        let given = label(class, &example, random);
        for (sum, value) in sum.iter_mut().zip(&example) {
            *sum += given * value;
        }
    }
    sum[0] / sum[1..].iter().map(|side| side * side).sum::<f64>().sqrt()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn any_parameters_become_legal(noise in ANY, n in ANY, cost in ANY, dims in ANY, seed in ANY) {
        let params = Quality::clamped(Params { noise, n, cost, dims, seed, ..Params::default() });
        prop_assert!((0.0..=0.45).contains(&params.noise) && (10.0..=1e4).contains(&params.n), "{params:?}");
        prop_assert!((1.0..=100.0).contains(&params.cost) && (3.0..=50.0).contains(&params.dims), "{params:?}");
        prop_assert!(params.n.fract() == 0.0 && params.dims.fract() == 0.0, "{params:?}");
    }
}

/// A test with noise changes what is shown, not what was learnt.
#[test]
fn a_noisy_test_leaves_the_models_as_they_are() {
    let [clean, noisy] =
        [Test::Clean, Test::Noisy].map(|test| solved(&Params { noise: 0.3, test, ..Params::default() }));
    assert!(clean == noisy);
    assert!((noisy.measured_error - (0.4 * noisy.error_noisy + 0.3)).abs() < 1e-15);
}
