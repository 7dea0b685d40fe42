//! Laws of training: gradients, invariances, optimizers, runs, and what absurd settings must not do.

mod beginnings;
mod gradients;
mod runs;
mod sweeps;
