//! Lectern: one machine-learning lecture as an interactive page.

pub mod language;
pub mod nn;
pub mod plot;
pub mod stats;
