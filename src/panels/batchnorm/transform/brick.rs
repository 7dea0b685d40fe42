//! The N×C×H×W values of a convolutional layer, and the slab of them that shares one mean.

use super::params::{Norm, Params};

/// The values that share one mean and one variance with the lit one, as a box inside the brick.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slab {
    /// Whose slab it is.
    pub norm: Norm,
    /// Where it begins and ends along the channels, as shares of all of them.
    pub channels: (f64, f64),
    /// Where it begins and ends along the examples, as shares of all of them.
    pub examples: (f64, f64),
    /// How many values it holds.
    pub values: f64,
    /// How many such slabs, and so means, the brick has.
    pub means: f64,
}

/// The slabs of all normalizations around the lit channel and example, in the order of [`Norm::ALL`].
///
/// What each averages over is that of Y. Wu, K. He, "Group Normalization", 2018, figure 2.
#[must_use]
pub fn slabs(params: &Params) -> [Slab; 4] {
    let Params { n, c, h, w, groups, channel, example, .. } = *params;
    let all = (0.0, 1.0);
    let one = |index: f64, count: f64| ((index - 1.0) / count, index / count);
    let group = ((channel - 1.0) * groups / c).floor() + 1.0;
    Norm::ALL.map(|norm| {
        let (channels, examples, values) = match norm {
            Norm::Batch => (one(channel, c), all, n * h * w),
            Norm::Layer => (all, one(example, n), c * h * w),
            Norm::Instance => (one(channel, c), one(example, n), h * w),
            Norm::Group => (one(group, groups), one(example, n), c / groups * h * w),
        };
        let means = match norm {
            Norm::Batch => c,
            Norm::Layer => n,
            Norm::Instance => n * c,
            Norm::Group => n * groups,
        };
        Slab { norm, channels, examples, values, means }
    })
}

/// The largest divisor of a whole number that is not larger than the other; 1 if there is none.
#[must_use]
pub fn divisor_up_to(whole: f64, largest: f64) -> f64 {
    let (whole, largest) = (whole as u32, largest as u32);
    let divides = |divisor: &u32| whole.is_multiple_of(*divisor);
    f64::from((1..=largest.min(whole)).rev().find(divides).unwrap_or(1))
}
