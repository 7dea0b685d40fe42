//! Histograms over a fixed range, and the distance of a sample from a law.

/// The most bins a histogram may have.
pub const MOST_BINS: usize = 100_000;

/// Counts of values in equal bins over a fixed range; the last bin includes its upper edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    low: f64,
    high: f64,
    counts: Vec<u64>,
    below: u64,
    above: u64,
}

impl Default for Histogram {
    /// One bin from 0 to 1.
    fn default() -> Self {
        Self { low: 0.0, high: 1.0, counts: vec![0], below: 0, above: 0 }
    }
}

impl Histogram {
    /// An empty histogram of `bins` equal bins from `low` to `high`. `None` unless the range is
    /// finite and wider than zero and there are 1 to [`MOST_BINS`] bins.
    #[must_use]
    pub fn new(low: f64, high: f64, bins: usize) -> Option<Self> {
        let width = high - low;
        if !(width > 0.0 && width.is_finite() && (1..=MOST_BINS).contains(&bins)) {
            return None;
        }
        Some(Self { low, high, counts: vec![0; bins], below: 0, above: 0 })
    }

    /// Counts a value. NaN is counted above the range, so that no value is lost silently.
    pub fn add(&mut self, value: f64) {
        if value < self.low {
            self.below += 1;
        } else if value <= self.high {
            let place = (value - self.low) / (self.high - self.low) * self.counts.len() as f64;
            let last = self.counts.len() - 1;
            self.counts[(place as usize).min(last)] += 1;
        } else {
            self.above += 1;
        }
    }

    /// Counts every value.
    pub fn extend(&mut self, values: &[f64]) {
        for &value in values {
            self.add(value);
        }
    }

    /// The counts by bin, lowest first.
    #[must_use]
    pub fn counts(&self) -> &[u64] {
        &self.counts
    }

    /// How many values lay below the range.
    #[must_use]
    pub fn below(&self) -> u64 {
        self.below
    }

    /// How many values lay above the range.
    #[must_use]
    pub fn above(&self) -> u64 {
        self.above
    }

    /// How many values were counted, those out of range included.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.below + self.above + self.counts.iter().sum::<u64>()
    }

    /// The edge below bin `index`; for the number of bins, the upper end of the range.
    #[must_use]
    pub fn edge(&self, index: usize) -> f64 {
        let share = index as f64 / self.counts.len() as f64;
        // Exact at both ends.
        self.low * (1.0 - share) + self.high * share
    }

    /// The share of all values in each bin over the width of a bin: comparable with a density. Zero
    /// without values.
    #[must_use]
    pub fn densities(&self) -> Vec<f64> {
        let bin_width = (self.high - self.low) / self.counts.len() as f64;
        let scale = bin_width * self.total().max(1) as f64;
        self.counts.iter().map(|&count| count as f64 / scale).collect()
    }

    /// The largest difference at a bin's edge between the share of values below and the cdf of a
    /// law: the Kolmogorov distance of the sample up to what happens inside a bin. NaN without
    /// values.
    #[must_use]
    pub fn kolmogorov_distance(&self, cdf: impl Fn(f64) -> f64) -> f64 {
        let total = self.total();
        if total == 0 {
            return f64::NAN;
        }
        let mut so_far = self.below;
        let mut most = (so_far as f64 / total as f64 - cdf(self.low)).abs();
        for (index, count) in self.counts.iter().enumerate() {
            so_far += count;
            let difference = so_far as f64 / total as f64 - cdf(self.edge(index + 1));
            most = most.max(difference.abs());
        }
        most
    }
}

/// sup |share of values ≤ x − cdf(x)| for a sample in ascending order and a continuous law: the
/// Kolmogorov distance. NaN without values.
#[must_use]
pub fn kolmogorov_distance(sorted: &[f64], cdf: impl Fn(f64) -> f64) -> f64 {
    if sorted.is_empty() {
        return f64::NAN;
    }
    let n = sorted.len() as f64;
    sorted.iter().enumerate().fold(0.0, |most: f64, (index, &x)| {
        let expected = cdf(x);
        // The share jumps at x: both sides of the jump count.
        let before = (expected - index as f64 / n).abs();
        let after = ((index + 1) as f64 / n - expected).abs();
        most.max(before).max(after)
    })
}
