//! `McNemar`'s test: two models answered the same examples; is one of them better?
//!
//! Only the discordant examples count, those on which exactly one of the two errs. If the models are equally good,
//! each of them is a fair coin: of m discordant ones Bin(m, 1/2) are the first model's. Q. McNemar (1947); the exact
//! and the mid-p form as M. W. Fagerland, S. Lydersen and P. Laake, "The `McNemar` test for binary matched-pairs data"
//! (2013), describe them.

use super::binomial::Binomial;

/// The discordant examples of two models on one test set, 2³² − 1 at most in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct McNemar {
    fewer: u32,
    all: u32,
}

impl McNemar {
    /// So many examples on which only the first model errs, and so many on which only the second does.
    #[must_use]
    pub const fn new(only_first: u32, only_second: u32) -> Self {
        let fewer = if only_first < only_second { only_first } else { only_second };
        Self { fewer, all: only_first.saturating_add(only_second) }
    }

    fn coins(self) -> Binomial {
        Binomial::new(self.all, 0.5)
    }

    /// The exact two-sided p value, min(1, 2 P(Bin(m, 1/2) ≤ the smaller count)). It never rejects too often, and does
    /// so less often than it might.
    #[must_use]
    pub fn exact(self) -> f64 {
        (2.0 * self.coins().at_most(self.fewer)).min(1.0)
    }

    /// The mid-p value: the point probability of what was seen counts half. It rejects nearly as often as allowed, and
    /// in some cases a little more often. For equal counts it is 1.
    #[must_use]
    pub fn mid_p(self) -> f64 {
        // 2 P(≤ k) − P(= k), without a difference.
        let below = self.fewer.checked_sub(1).map_or(0.0, |less| self.coins().at_most(less));
        (self.coins().at_most(self.fewer) + below).min(1.0)
    }

    /// [`McNemar::mid_p`] with another rule for equal counts, 1 − P(= k)/2, as Fagerland and others have it.
    #[must_use]
    pub fn mid_p_by_fagerland(self) -> f64 {
        if 2 * u64::from(self.fewer) != u64::from(self.all) {
            return self.mid_p();
        }
        // The counts below and above one of a fair coin's middle are equally likely: P(= k) = 1 − 2 P(≤ k − 1).
        let below = self.fewer.checked_sub(1).map_or(0.0, |less| self.coins().at_most(less));
        0.5 + below
    }
}

/// The fewest discordant examples with which the exact test can reject at the significance (0 < significance ≤ 1):
/// all of them on one side have the p value 2 · 2⁻ᵐ.
///
/// ```
/// assert_eq!(lectern::stats::mcnemar::fewest_discordant(0.05), 6);
/// ```
#[must_use]
pub fn fewest_discordant(significance: f64) -> u32 {
    let mut least_p = 1.0;
    let mut discordant = 1;
    while least_p > significance && discordant < 1100 {
        least_p *= 0.5;
        discordant += 1;
    }
    discordant
}

/// The largest smaller count with which the exact test rejects at the significance, for m discordant examples; counts
/// for m, m + 1, m + 2, … come one after another.
#[derive(Clone, Copy, Debug)]
struct Critical {
    discordant: u32,
    /// The count plus one; 0 for none.
    counts: u32,
}

impl Critical {
    fn rejects(discordant: u32, count: u32, significance: f64) -> bool {
        2.0 * Binomial::new(discordant, 0.5).at_most(count) <= significance
    }

    fn first(discordant: u32, significance: f64) -> Self {
        let (mut low, mut high) = (0, discordant / 2 + 1);
        while low < high {
            let middle = low + (high - low) / 2;
            if Self::rejects(discordant, middle, significance) { low = middle + 1 } else { high = middle }
        }
        Self { discordant, counts: low }
    }

    /// With one example more the count is the same or one more.
    fn next(self, significance: f64) -> Self {
        let discordant = self.discordant + 1;
        let is_more = Self::rejects(discordant, self.counts, significance);
        Self { discordant, counts: self.counts + u32::from(is_more) }
    }
}

/// How often the exact test finds a difference: both models are tried on `n` examples, on a share `disagree` of which
/// exactly one of them errs, the first on a share (disagree + difference)/2. The probability that the exact two-sided
/// p value is at most `significance`, on whichever side.
///
/// The sum over the number of discordant examples leaves out what is less likely than 1e-15 in all. It takes about
/// 16 √(n · disagree) terms of a microsecond each. NaN for shares that do not belong together.
#[must_use]
pub fn exact_power(n: u32, disagree: f64, difference: f64, significance: f64) -> f64 {
    let is_legal = (0.0..=1.0).contains(&disagree) && difference.abs() <= disagree * (1.0 + 1e-12);
    if !is_legal || !(0.0..=1.0).contains(&significance) {
        return f64::NAN;
    }
    if disagree == 0.0 {
        return 0.0;
    }
    let first_share = (0.5 + 0.5 * difference / disagree).clamp(0.0, 1.0);
    let all = Binomial::new(n, disagree);
    let (start, end) = (all.quantile(5e-16), n - Binomial::new(n, 1.0 - disagree).quantile(5e-16));
    let mut critical = Critical::first(start, significance);
    let mut power = 0.0;
    loop {
        let coins = Binomial::new(critical.discordant, first_share);
        if let Some(last) = critical.counts.checked_sub(1) {
            let rejected = coins.at_most(last) + coins.at_least(critical.discordant - last);
            power += all.exactly(critical.discordant) * rejected;
        }
        if critical.discordant >= end {
            return power.min(1.0);
        }
        critical = critical.next(significance);
    }
}
