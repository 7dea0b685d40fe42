//! Part 2: how large a test set must be.

pub mod compare;
pub mod coverage;
pub mod posterior;
pub mod width;

use crate::machine::registry::{AnyPanel, Entry};

/// The panels of this part in lecture order.
pub const PANELS: &[&dyn AnyPanel] = &[
    &Entry::<posterior::Posterior>::NEW,
    &Entry::<width::Width>::NEW,
    &Entry::<coverage::Coverage>::NEW,
    &Entry::<compare::Compare>::NEW,
];
