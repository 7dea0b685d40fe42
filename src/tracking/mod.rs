//! How well a tracker follows people: boxes that are matched frame by frame, the CLEAR MOT and identity metrics,
//! average precision; a simulated scene and a small tracker to try them on.
//!
//! The conventions are those of the package motmetrics; where other tools differ, the function says so. Everything here
//! is a pure function of its arguments, and no input panics.

mod assignment;
pub mod average_precision;
pub mod boxes;
pub mod clear;
pub mod evaluation;
pub mod identity;
pub mod scene;
pub mod tracker;

pub use boxes::{BoundingBox, Labelled};
pub use evaluation::{Evaluation, Evaluator};
