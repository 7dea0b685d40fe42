//! Part 4: batch normalization.

pub mod activations;
pub mod batch_size;
pub mod transform;

use crate::machine::registry::{AnyPanel, Entry};

/// The panels of this part in lecture order.
pub const PANELS: &[&dyn AnyPanel] = &[
    &Entry::<activations::Activations>::NEW,
    &Entry::<transform::Transform>::NEW,
    &Entry::<batch_size::BatchSize>::NEW,
];
