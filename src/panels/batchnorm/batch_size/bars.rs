//! A histogram as it is drawn.

use crate::panels::shared::Spike;
use crate::stats::histogram::Histogram;

/// The histograms reach from minus this to this.
pub const HALF_RANGE: f64 = 4.0;
/// The bins that are drawn. An odd number puts the middle of one at 0, and ±1 well inside two others.
pub const DRAWN_BINS: usize = 81;
/// Each drawn bin is counted in this many parts, for the distance between laws.
const PARTS: usize = 5;
/// The bins that are counted.
pub const COUNTED_BINS: usize = DRAWN_BINS * PARTS;

/// A histogram in the scale of a density.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bars {
    /// The share of the values in each bin over its width; empty without values.
    pub densities: Vec<f64>,
    /// The share of the values in each bin.
    pub shares: Vec<f64>,
    /// The share of the values below the range.
    pub below: f64,
    /// The share of the values above the range.
    pub above: f64,
}

impl Bars {
    /// The bars of a histogram with [`COUNTED_BINS`] bins; without values there are none.
    #[must_use]
    pub fn of(histogram: &Histogram) -> Self {
        let total = histogram.total();
        if total == 0 {
            return Self::default();
        }
        let share = |count: u64| count as f64 / total as f64;
        let bins = histogram.counts().chunks(PARTS);
        let shares: Vec<f64> = bins.map(|parts| share(parts.iter().sum())).collect();
        let width = 2.0 * HALF_RANGE / DRAWN_BINS as f64;
        Self {
            densities: shares.iter().map(|share| share / width).collect(),
            shares,
            below: share(histogram.below()),
            above: share(histogram.above()),
        }
    }

    /// Neighbouring bars that are taller than `top`, taken together.
    #[must_use]
    pub fn spikes(&self, top: f64) -> Vec<Spike> {
        Spike::all(&self.densities, &self.shares, top)
    }

    /// For each bin its two edges and its density.
    pub fn bins(&self) -> impl Iterator<Item = (f64, f64, f64)> {
        let densities = self.densities.iter().enumerate();
        densities.map(|(bin, density)| (Self::edge(bin), Self::edge(bin + 1), *density))
    }

    /// The lower edge of a bin; that of the bin after the last is the upper end.
    #[must_use]
    pub fn edge(bin: usize) -> f64 {
        HALF_RANGE * (2.0 * bin as f64 / DRAWN_BINS as f64 - 1.0)
    }
}
