//! Part 1: train, dev, test.

pub mod around;
pub mod bias_variance;
pub mod gaps;
pub mod quality;
pub mod selection;

crate::machine::card::part! {
    bias_variance::BiasVariance,
    selection::Selection,
    gaps::Gaps,
    quality::Quality,
}
