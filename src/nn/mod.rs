//! Small neural networks.

pub mod batch_norm;
pub mod channel;
