//! The traits of `statrs`, so that the type fits wherever its distributions do.

use statrs::distribution::{Continuous, ContinuousCDF};
use statrs::statistics::{Max, Min};

use super::Beta;

impl Min<f64> for Beta {
    /// 0.
    fn min(&self) -> f64 {
        0.0
    }
}

impl Max<f64> for Beta {
    /// 1.
    fn max(&self) -> f64 {
        1.0
    }
}

impl Continuous<f64, f64> for Beta {
    /// [`Beta::density`].
    fn pdf(&self, x: f64) -> f64 {
        self.density(x)
    }

    /// [`Beta::ln_density`].
    fn ln_pdf(&self, x: f64) -> f64 {
        self.ln_density(x)
    }
}

impl ContinuousCDF<f64, f64> for Beta {
    /// [`Beta::cdf`](Beta#method.cdf).
    fn cdf(&self, x: f64) -> f64 {
        // The inherent method, which takes precedence over this one.
        Beta::cdf(self, x)
    }

    /// [`Beta::survival`].
    fn sf(&self, x: f64) -> f64 {
        self.survival(x)
    }

    /// [`Beta::quantile`]; NaN, never a panic, for a level outside of \[0, 1\].
    fn inverse_cdf(&self, level: f64) -> f64 {
        self.quantile(level)
    }
}
