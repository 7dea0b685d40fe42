//! How often an interval contains the truth, exactly: a property of the procedure, not of one interval.
//!
//! For a fixed error probability p it is the sum of Bin(k; n, p) over all numbers of errors k whose interval contains
//! p. L. D. Brown, T. T. Cai and A. `DasGupta`, "Interval estimation for a binomial proportion" (2001), show why it
//! jumps.

use super::Beta;
use super::binomial::Binomial;
use super::proportion::Method;

/// The intervals of a method for every number of errors among n examples.
#[derive(Clone, Debug, PartialEq)]
pub struct Intervals {
    /// The lower and the upper end after 0, 1, … n errors; neither ever falls.
    ends: Vec<(f64, f64)>,
}

/// What becomes of intervals for one true error probability; the three add up to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// The probability that the interval contains the truth, its ends included.
    pub hit: f64,
    /// The probability that it lies below the truth.
    pub missed_low: f64,
    /// The probability that it lies above the truth.
    pub missed_high: f64,
}

impl Intervals {
    /// The intervals of confidence `level` for `n` examples.
    #[must_use]
    pub fn new(method: Method, n: u32, level: f64) -> Self {
        let interval = |errors: u32| method.interval(f64::from(n), f64::from(errors), level);
        Self { ends: (0..=n).map(interval).map(|interval| (interval.low, interval.high)).collect() }
    }

    /// The number of examples.
    #[must_use]
    pub fn examples(&self) -> u32 {
        self.ends.len() as u32 - 1
    }

    /// The lower and the upper end after this many errors; those of n errors beyond it.
    #[must_use]
    pub fn after(&self, errors: u32) -> (f64, f64) {
        self.ends[(errors as usize).min(self.ends.len() - 1)]
    }

    /// How often the interval contains `truth`.
    #[must_use]
    pub fn coverage(&self, truth: f64) -> Coverage {
        let errors = Binomial::new(self.examples(), truth);
        // Ends never fall with the number of errors, so that those which contain the truth are neighbours.
        let first = self.ends.partition_point(|(_, high)| *high < truth) as u32;
        let after = self.ends.partition_point(|(low, _)| *low <= truth) as u32;
        let missed_low = first.checked_sub(1).map_or(0.0, |last| errors.at_most(last));
        let missed_high = errors.at_least(after);
        let hit = if first < after { (1.0 - missed_low - missed_high).max(0.0) } else { 0.0 };
        Coverage { hit, missed_low, missed_high }
    }

    /// How often the interval contains the truth when that is drawn anew each time, uniformly from \[0, 1\]: the mean
    /// over the numbers of errors, which are then equally likely, of the posterior mass inside.
    #[must_use]
    pub fn average_coverage(&self) -> f64 {
        let n = f64::from(self.examples());
        let inside = |(errors, (low, high)): (usize, &(f64, f64))| {
            let posterior = Beta::new(errors as f64 + 1.0, n - errors as f64 + 1.0);
            posterior.map_or(f64::NAN, |posterior| posterior.cdf(*high) - posterior.cdf(*low))
        };
        self.ends.iter().enumerate().map(inside).sum::<f64>() / (n + 1.0)
    }
}
