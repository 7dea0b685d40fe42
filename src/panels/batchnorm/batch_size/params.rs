//! The panel's parameters: the batch size, the input, how many batches.

use serde::{Deserialize, Serialize};

use crate::panels::shared::InputChoice;

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The batch size.
    pub m: f64,
    /// What the values are drawn from.
    pub input: InputChoice,
    /// The number of batches; fewer where they would be too many values.
    pub batches: f64,
    /// The seed of the values.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self { m: 4.0, input: InputChoice::Normal, batches: 4000.0, seed: 1.0 }
    }
}
