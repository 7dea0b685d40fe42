//! Part 4: batch normalization.

pub mod activations;
pub mod around;
pub mod batch_content;
pub mod batch_size;
pub mod running;
pub mod training;
pub mod transform;

crate::machine::card::part! {
    activations::Activations,
    transform::Transform,
    batch_size::BatchSize,
    batch_content::BatchContent,
    running::Running,
    training::Training,
}
