//! Lectern: one machine-learning lecture as an interactive page.

pub mod language;
pub mod nn;
#[cfg(target_arch = "wasm32")]
pub mod page;
pub mod panels;
pub mod plot;
pub mod stats;
