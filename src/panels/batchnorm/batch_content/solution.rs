//! Everything that the panel shows.

use crate::plot::Curve;

/// A batch around the tracked example, as far as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The neighbours of its class.
    pub own: Vec<f64>,
    /// The other neighbours.
    pub others: Vec<f64>,
    /// The normalized value of the tracked example in this batch.
    pub output: f64,
}

/// Where x̂ lies over the neighbours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// Its mean.
    pub mean: f64,
    /// Its standard deviation.
    pub deviation: f64,
    /// Its quantile of 2.5 %.
    pub low: f64,
    /// Its quantile of 97.5 %.
    pub high: f64,
}

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The first batches.
    pub rows: Vec<Row>,
    /// How many batches are simulated so far.
    pub done: f64,
    /// The bins of the simulated x̂: lower edge, upper edge, density.
    pub bins: Vec<(f64, f64, f64)>,
    /// The exact density of x̂; empty where none is known.
    pub density: Curve,
    /// Where x̂ lies: exactly where its law is known, else as simulated.
    pub summary: Summary,
    /// Whether `summary` is exact.
    pub is_exact: bool,
    /// x̂ at inference.
    pub inference: f64,
    /// The standard deviation of x̂ by batch size; of a mixed batch where two classes are in one.
    pub deviations: Curve,
    /// Its limit for large batches.
    pub limits: Curve,
    /// The distance of the laws of all values, in training and at inference, by batch size.
    pub gaps: &'static Curve,
    /// That distance at this batch size.
    pub gap: f64,
}

/// The mean, the deviation (divisor: the number of values) and two quantiles of values, the latter between neighbours
/// in proportion (R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", 1996, definition 7).
#[must_use]
pub fn summarized(values: &[f64]) -> Summary {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let count = sorted.len() as f64;
    let mean = sorted.iter().sum::<f64>() / count;
    let squares: f64 = sorted.iter().map(|value| (value - mean) * (value - mean)).sum();
    let quantile = |level: f64| {
        let place = level * (count - 1.0).max(0.0);
        let at = |index: usize| sorted.get(index.min(sorted.len().saturating_sub(1))).copied().unwrap_or(f64::NAN);
        let (before, after) = (at(place as usize), at(place as usize + 1));
        before + (after - before) * place.fract()
    };
    Summary { mean, deviation: (squares / count).sqrt(), low: quantile(0.025), high: quantile(0.975) }
}
