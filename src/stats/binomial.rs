//! The number of errors among n examples, each an error with probability p.
//!
//! Its tails are those of Beta distributions (DLMF 8.17.5): P(K ≥ k) = Beta(k, n − k + 1).cdf(p). They are taken from
//! [`Beta`], so that tiny ones keep all their digits and a result has the same bits everywhere.

use super::Beta;

/// The binomial distribution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Binomial {
    n: u32,
    p: f64,
}

impl Binomial {
    /// The number of errors among `n` examples with the error probability `p`, clamped to \[0, 1\].
    #[must_use]
    pub fn new(n: u32, p: f64) -> Self {
        Self { n, p: p.clamp(0.0, 1.0) }
    }

    /// P(K ≤ k).
    #[must_use]
    pub fn at_most(&self, k: u32) -> f64 {
        if k >= self.n {
            return 1.0;
        }
        let (k, n) = (f64::from(k), f64::from(self.n));
        Beta::new(k + 1.0, n - k).map_or(f64::NAN, |beta| beta.survival(self.p))
    }

    /// P(K ≥ k).
    #[must_use]
    pub fn at_least(&self, k: u32) -> f64 {
        if k == 0 {
            return 1.0;
        }
        if k > self.n {
            return 0.0;
        }
        let (k, n) = (f64::from(k), f64::from(self.n));
        Beta::new(k, n - k + 1.0).map_or(f64::NAN, |beta| beta.cdf(self.p))
    }

    /// P(K = k).
    #[must_use]
    pub fn exactly(&self, k: u32) -> f64 {
        if k > self.n {
            return 0.0;
        }
        if self.p <= 0.0 || self.p >= 1.0 {
            let certain = if self.p <= 0.0 { 0 } else { self.n };
            return f64::from(u8::from(k == certain));
        }
        // Bin(k; n, p) is the density of Beta(k + 1, n − k + 1) at p over n + 1.
        let (k, n) = (f64::from(k), f64::from(self.n));
        Beta::new(k + 1.0, n - k + 1.0).map_or(f64::NAN, |beta| beta.density(self.p) / (n + 1.0))
    }

    /// The smallest k with P(K ≤ k) ≥ `mass`: for a uniform number in (0, 1], a number of errors drawn by chance.
    #[must_use]
    pub fn quantile(&self, mass: f64) -> u32 {
        let (mut low, mut high) = (0, self.n);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.at_most(middle) >= mass { high = middle } else { low = middle + 1 }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_examples_have_closed_forms() {
        let errors = Binomial::new(3, 0.2);
        assert!((errors.at_most(0) - 0.512).abs() < 1e-15 && (errors.at_least(3) - 0.008).abs() < 1e-17);
        assert!((errors.at_most(1) - 0.896).abs() < 1e-15 && (errors.at_least(1) - 0.488).abs() < 1e-15);
        assert_eq!([0.5, 0.513, 0.9, 1.0].map(|mass| errors.quantile(mass)), [0, 1, 2, 3]);
    }

    #[test]
    fn a_certain_outcome_is_certain() {
        assert_eq!([Binomial::new(5, 0.0).quantile(1.0), Binomial::new(5, 1.0).quantile(1e-300)], [0, 5]);
        assert_eq!(Binomial::new(0, 0.3).at_most(0).to_bits(), 1.0_f64.to_bits());
    }
}
