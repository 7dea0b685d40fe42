//! Training: multilayer perceptrons that learn to separate two classes of points in the plane.
//!
//! A [`Trainer`] owns all that a run needs: its data, its [network](Classifier), its optimizer, and the generator that
//! shuffles the examples. It knows no time: [`Trainer::step`] learns from one batch, and whoever drives it decides how
//! many steps a frame has. Nothing that it keeps grows with the steps.
//!
//! A [`Sweep`] compares many runs: each kind of network at each learning rate, over several seeds.
//!
//! The same configuration and the same steps give the same bits on every machine: sums have the order that
//! `lectern-kernels` fixes, elementary functions come from `libm`, and random numbers from a seeded generator. Networks
//! of the same sizes and the same seed begin with the same weights and see the same batches, whatever normalizes them.

mod architecture;
mod batch;
mod classifier;
mod config;
mod curve;
mod data;
mod first_step;
mod layer;
mod loss;
mod optimizer;
mod pass;
mod shuffle;
mod sweep;
mod trainer;

pub use architecture::{Architecture, Normalization, Place};
pub use batch::Score;
pub use classifier::{Classifier, RUNNING_MOMENTUM};
pub use config::TrainingConfig;
pub use curve::{LossCurve, MOST_POINTS, Point};
pub use data::{DataKind, DataSet};
pub use first_step::FirstStep;
pub use loss::{binary_cross_entropy, count_errors};
pub use optimizer::{Optimizer, OptimizerState};
pub use pass::{Mode, Pass};
pub use sweep::{Cell, Ending, Sweep, SweepConfig};
pub use trainer::{LARGEST_LOSS, Status, Trainer};
