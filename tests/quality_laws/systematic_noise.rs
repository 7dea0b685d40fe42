//! Laws of systematic noise in labels.

use lectern::nn::random::{Purpose, Random};
use lectern::panels::data::quality::{Kind, Params, SEPARATION};
use lectern::stats::label_noise::{Corner, error};
use lectern::stats::normal;
use proptest::prelude::*;

use super::{learnt, solved};

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// The floor is the limit of the mean direction, which is an integral over the corner.
    #[test]
    fn the_floor_grows_with_the_corner(share in 0.001..0.45_f64) {
        let floor = |share| Corner::new(SEPARATION, share).floor();
        prop_assert!(floor(share) > 0.1 && floor(share + 0.005) > floor(share));
        let mass = normal::cdf(-Corner::new(SEPARATION, share).threshold());
        prop_assert!((0.5 * mass - share).abs() < 1e-14);
    }
}

/// The same for systematic noise: the blocks of the panel against models that see every example.
#[test]
fn systematic_models_are_those_that_see_every_example() {
    let (share, dims) = (0.2, 6);
    let params = Params { noise: share, dims: 6.0, kind: Kind::Systematic, ..Params::default() };
    let solution = solved(&params);
    let threshold = Corner::new(SEPARATION, share).threshold();
    let given = |class: f64, example: &[f64], _: &mut Random| {
        if class < 0.0 && example[1] > threshold { 1.0 } else { class }
    };
    let mut random = Random::new(5, Purpose::Weights);
    for size in solution.noisy.iter().filter(|size| (10.0..1000.0).contains(&size.n)) {
        let better = (0..400)
            .filter(|_| error(SEPARATION, learnt(size.n as u32, dims, &mut random, given)) < size.median)
            .count();
        // Both medians have chance in them: that of a hundred models most of all.
        assert!(better.abs_diff(200) < 110, "{size:?}: {better} of 400");
    }
    let last = solution.noisy.last().expect("a size");
    assert!((last.median - solution.floor).abs() < 0.002, "{last:?} at the floor {}", solution.floor);
}

/// Systematic noise sets a limit; above the error of the clean labels no number replaces them, below it one does.
#[test]
fn systematic_noise_is_hopeless_above_its_floor() {
    let at = |noise, n| solved(&Params { noise, n, kind: Kind::Systematic, ..Params::default() });
    let above = at(0.2, 100.0);
    assert!(above.is_hopeless() && above.floor > above.error_clean && above.price.is_infinite());
    let below = at(0.05, 30.0);
    assert!(below.floor < below.error_clean && below.exchange_rate.is_finite(), "{}", below.exchange_rate);
    let none = at(0.0, 100.0);
    assert!((none.exchange_rate - 1.0).abs() < 1e-12 && (none.floor - 0.1).abs() < 1e-15);
}

/// However few labels there are, most models that learn from systematic noise are worse than its limit: otherwise a
/// number below infinity could do what the limit cannot.
#[test]
fn the_limit_of_systematic_noise_is_reached_from_above() {
    for (share, n, seed) in [(0.05, 30, 1), (0.15, 60, 2), (0.3, 30, 3), (0.3, 100, 4)] {
        let corner = Corner::new(SEPARATION, share);
        let given = |class: f64, example: &[f64], _: &mut Random| {
            if class < 0.0 && example[1] > corner.threshold() { 1.0 } else { class }
        };
        let mut random = Random::new(seed, Purpose::Weights);
        let models = 3000;
        let better =
            (0..models).filter(|_| error(SEPARATION, learnt(n, 3, &mut random, given)) < corner.floor()).count();
        assert!(2 * better < models, "{share}, {n}: {better} of {models}");
    }
}
