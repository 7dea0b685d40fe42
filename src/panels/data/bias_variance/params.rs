//! The panel's parameters: the polynomial, the sample, the noise, how many samples are drawn.

use serde::{Deserialize, Serialize};

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// Degree of the polynomial.
    pub degree: f64,
    /// Number of points in a sample.
    pub n: f64,
    /// Standard deviation of the noise.
    pub noise: f64,
    /// How many samples are drawn.
    pub resamples: f64,
    /// Seed of the samples.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self { degree: 5.0, n: 30.0, noise: 0.3, resamples: 50.0, seed: 1.0 }
    }
}

impl Params {
    /// The degree as a number of coefficients less one.
    #[must_use]
    pub const fn whole_degree(&self) -> usize {
        self.degree as usize
    }

    /// How many points there are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.n as usize
    }
}
