//! Small neural networks: normalization, dense layers, activations, what they are fed with, and how they learn.
//!
//! All of it is deterministic: the same seed gives the same bits on every machine. Elementary
//! functions come from `libm`, sums have a fixed order, and nothing here knows of time.

pub mod activation;
pub mod batch_norm;
pub mod batches;
pub mod channel;
pub mod dense;
pub mod input;
pub mod network;
pub mod random;
pub mod running;
pub mod summary;
pub mod training;
mod twin;
