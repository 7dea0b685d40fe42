//! A histogram as it is drawn.

use crate::stats::histogram::Histogram;

/// The histograms reach from minus this to this.
pub const HALF_RANGE: f64 = 4.0;
/// The bins that are drawn. An odd number puts the middle of one at 0, and ±1 well inside two others.
pub const DRAWN_BINS: usize = 81;
/// Each drawn bin is counted in so many parts, for the distance between laws.
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

/// Neighbouring bars that are too tall to be drawn whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spike {
    /// The lower edge of the first of them.
    pub from: f64,
    /// The upper edge of the last of them.
    pub to: f64,
    /// The share of the values in all of them.
    pub share: f64,
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
        let mut spikes: Vec<Spike> = Vec::new();
        let mut before_was_tall = false;
        for (bin, (density, share)) in self.densities.iter().zip(&self.shares).enumerate() {
            let is_tall = *density > top;
            match spikes.last_mut() {
                Some(spike) if is_tall && before_was_tall => {
                    spike.to = Self::edge(bin + 1);
                    spike.share += share;
                }
                _ if is_tall => spikes.push(Spike { from: Self::edge(bin), to: Self::edge(bin + 1), share: *share }),
                _ => {}
            }
            before_was_tall = is_tall;
        }
        spikes
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
