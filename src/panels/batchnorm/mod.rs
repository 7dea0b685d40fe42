//! Part 4: batch normalization.

pub mod activations;
pub mod batch_size;

crate::machine::card::part! {
    activations::Activations,
    batch_size::BatchSize,
}
