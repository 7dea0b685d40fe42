//! Part 1: train, dev, test.

pub mod bias_variance;

crate::machine::card::part! {
    bias_variance::BiasVariance,
}
