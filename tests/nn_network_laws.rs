//! Laws of the random network and its normalized twin.

use lectern::nn::activation::Activation;
use lectern::nn::channel::ChannelStatistics;
use lectern::nn::input::InputDistribution;
use lectern::nn::network::{Network, NetworkConfig, Placement};
use lectern::nn::summary::{KEPT_VALUES, LayerSummary};
use proptest::prelude::*;

fn config() -> impl Strategy<Value = NetworkConfig> {
    let sizes = (1_usize..5, 1_usize..40, 2_usize..40);
    let kinds = (
        prop::sample::select(&Activation::ALL[..]),
        prop::sample::select(&[Placement::Before, Placement::After][..]),
        prop::sample::select(&InputDistribution::ALL[..]),
    );
    (sizes, -3.0..3.0, kinds, any::<u64>()).prop_map(
        |((depth, width, batch), ln_gain, (activation, placement, input), seed)| NetworkConfig {
            depth,
            width,
            batch,
            gain: libm::exp(ln_gain),
            activation,
            placement,
            input,
            seed,
        },
    )
}

fn layers(network: &Network) -> (Vec<LayerSummary>, Vec<LayerSummary>) {
    (network.plain().to_vec(), network.normalized().to_vec())
}

/// The mean over the units of the variance over the batch, over the mean of the squares, from the values themselves.
fn share_between(layer: &LayerSummary, batch: usize) -> Option<f64> {
    let largest = layer.values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    let values: Vec<f64> = layer.values.iter().map(|value| value / largest).collect();
    let count = values.len() as f64;
    let squares = values.iter().map(|value| value * value).sum::<f64>() / count;
    let variances = values.chunks(batch).map(|unit| {
        let mean = unit.iter().sum::<f64>() / batch as f64;
        unit.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>()
    });
    (largest > 0.0).then(|| variances.sum::<f64>() / count / squares)
}

proptest! {
    #[test]
    fn the_share_that_differs_between_examples_is_that_of_the_values(config in config()) {
        let network = Network::new(config).run();
        for layer in network.plain().iter().chain(network.normalized()) {
            match (layer.share_between, share_between(layer, config.batch)) {
                (Some(share), Some(expected)) => {
                    prop_assert!((0.0..=1.0 + 1e-12).contains(&share));
                    prop_assert!((share - expected).abs() < 1e-9, "{share} and {expected}");
                }
                (share, expected) => prop_assert_eq!(share, expected),
            }
        }
    }

    #[test]
    fn a_network_depends_on_its_configuration_alone(config in config(), slice in 1_usize..9) {
        let whole = layers(&Network::new(config).run());
        let mut sliced = Network::new(config);
        while !sliced.is_done() {
            let before = sliced.progress();
            for _ in 0..slice {
                sliced.step();
            }
            sliced = sliced.clone();
            prop_assert!(sliced.progress() > before);
        }
        prop_assert_eq!(&layers(&sliced), &whole);
        prop_assert_eq!(whole.0.len(), config.depth + 1);
        prop_assert_eq!(&whole.0[0], &whole.1[0]);
        let deeper = layers(&Network::new(NetworkConfig { depth: config.depth + 1, ..config }).run());
        prop_assert_eq!(&deeper.1[..=config.depth], &whole.1[..]);
    }

    #[test]
    fn a_layer_normalized_last_has_mean_0_and_at_most_variance_1(config in config()) {
        let network = Network::new(NetworkConfig { placement: Placement::After, ..config });
        for layer in &network.run().normalized()[1..] {
            prop_assert!(layer.mean.abs() < 1e-12);
            // Less where ε is not small beside the variance of a unit.
            prop_assert!(layer.sd < 1.0 + 1e-12, "{}", layer.sd);
        }
    }

    #[test]
    fn a_summary_is_that_of_its_values(config in config()) {
        for layer in Network::new(config).run().plain() {
            let direct = ChannelStatistics::of(&layer.values);
            prop_assert_eq!(layer.values.len(), config.width * config.batch);
            let size = direct.mean().abs() + direct.variance().sqrt();
            prop_assert!((layer.mean - direct.mean()).abs() <= 1e-13 * size);
            prop_assert!((layer.sd - direct.variance().sqrt()).abs() <= 1e-13 * size);
        }
    }

    #[test]
    fn no_configuration_gives_a_nan(config in config(), exponent in -400..400_i32) {
        let gain = libm::pow(10.0, f64::from(exponent));
        let network = Network::new(NetworkConfig { depth: 12, gain, ..config }).run();
        for layer in network.plain().iter().chain(network.normalized()) {
            prop_assert!(!layer.mean.is_nan() && !layer.sd.is_nan());
            prop_assert!((0.0..=1.0).contains(&layer.dead_share));
            prop_assert_eq!(layer.overflowed, layer.sd.is_infinite());
            prop_assert!(layer.values.iter().all(|value| value.is_finite()));
        }
    }
}

#[test]
fn normalization_after_the_activation_leaves_deviation_1() {
    for activation in [Activation::Tanh, Activation::Identity, Activation::Sigmoid] {
        let config = NetworkConfig { placement: Placement::After, activation, ..NetworkConfig::default() };
        for layer in &Network::new(config).run().normalized()[1..] {
            assert!((layer.sd - 1.0).abs() < 1e-3, "{activation:?} {}", layer.sd);
        }
    }
}

/// With `ReLU` and no normalization a gain is a factor: each layer scales the next.
#[test]
fn gain_moves_one_row_and_not_the_other() {
    let sds = |gain: f64| {
        let network = Network::new(NetworkConfig { gain, ..NetworkConfig::default() }).run();
        let last = |layers: &[LayerSummary]| layers.last().unwrap().sd;
        (last(network.plain()), last(network.normalized()))
    };
    let (low, high) = (sds(0.5), sds(512.0));
    assert!((high.0 / low.0 / libm::pow(1024.0, 8.0) - 1.0).abs() < 1e-12);
    assert!((high.1 / low.1 - 1.0).abs() < 1e-3);
}

#[test]
fn deviations_are_right_where_their_squares_leave_the_range() {
    for (gain, exponent) in [(1e-30, -360), (1e30, 360)] {
        let linear = |gain: f64| {
            let config =
                NetworkConfig { depth: 12, gain, activation: Activation::Identity, ..NetworkConfig::default() };
            Network::new(config).run()
        };
        let (ordinary, extreme) = (linear(1.0), linear(gain));
        // 1e30 to the tenth is 1e300; the square of that is not a number, nor is 1e360.
        let expected = ordinary.plain()[10].sd * libm::pow(10.0, f64::from(exponent / 12 * 10));
        assert!((extreme.plain()[10].sd / expected - 1.0).abs() < 1e-12);
        assert_eq!(extreme.plain()[12].overflowed, exponent > 0);
        assert!(!extreme.normalized()[12].overflowed);
    }
}

#[test]
fn an_impossible_configuration_is_clamped() {
    let config = NetworkConfig { depth: 0, width: 0, batch: 0, gain: f64::NAN, ..NetworkConfig::default() };
    let network = Network::new(config).run();
    assert_eq!(network.config(), NetworkConfig { depth: 1, width: 1, batch: 2, gain: 1.0, ..config });
    assert_eq!(network.plain().len(), 2);
}

#[test]
fn a_large_layer_keeps_a_part_of_its_values() {
    let network = Network::new(NetworkConfig { depth: 1, width: 33, batch: 1024, ..NetworkConfig::default() });
    for layer in network.run().normalized() {
        assert_eq!(layer.values.len(), (33 * 1024_usize).div_ceil(3));
        assert!(layer.values.len() <= KEPT_VALUES);
    }
}

#[test]
fn dead_units_are_counted_as_documented() {
    assert_eq!(Activation::Relu.dead_share(&[0.0, 0.0]).to_bits(), 1.0_f64.to_bits());
    assert_eq!(Activation::Relu.dead_share(&[0.0, 1e-9]).to_bits(), 0);
    assert_eq!(Activation::Tanh.dead_share(&[0.98, -0.995, 0.0, 1.0]).to_bits(), 0.5_f64.to_bits());
    assert_eq!(Activation::Sigmoid.dead_share(&[0.005, 0.5, 0.5, 0.5]).to_bits(), 0.25_f64.to_bits());
    assert_eq!(Activation::Identity.dead_share(&[0.0, 0.0]).to_bits(), 0);
}

/// A unit of the first layer is normal over the examples; after `ReLU` its variance is a share 1 − 1/π of its second
/// moment, whatever the weights.
#[test]
fn in_the_first_relu_layer_the_share_between_examples_is_known() {
    let network = Network::new(NetworkConfig { depth: 1, width: 256, batch: 1024, ..NetworkConfig::default() }).run();
    let expected = 1.0 - std::f64::consts::FRAC_1_PI;
    let share = network.plain()[1].share_between.unwrap_or(f64::NAN);
    assert!((share - expected).abs() < 0.01, "{share} and {expected}");
}
