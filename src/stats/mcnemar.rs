//! `McNemar`'s test: two models answered the same examples; is one of them better?
//!
//! Only the discordant examples count, those on which exactly one of the two errs. If the models are equally good,
//! each of them is a fair coin: of m discordant ones Bin(m, 1/2) are the first model's. Q. `McNemar` (1947); the exact
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
    /// This many examples on which only the first model errs, and this many on which only the second does.
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

/// P(Bin(m, p) ≤ k) for m and k that grow one by one, each value from the one before.
#[derive(Clone, Copy, Debug)]
struct Below {
    p: f64,
    trials: f64,
    count: f64,
    at_most: f64,
    exactly: f64,
}

impl Below {
    fn new(trials: u32, count: u32, p: f64) -> Self {
        let law = Binomial::new(trials, p);
        let [trials, counted] = [trials, count].map(f64::from);
        Self { p, trials, count: counted, at_most: law.at_most(count), exactly: law.exactly(count) }
    }

    /// P(Bin(m + 1, p) ≤ k) = P(Bin(m, p) ≤ k) − p P(Bin(m, p) = k).
    fn after_a_trial(self) -> Self {
        let trials = self.trials + 1.0;
        let at_most = (self.at_most - self.p * self.exactly).max(0.0);
        Self { trials, at_most, exactly: self.exactly * (1.0 - self.p) * (trials / (trials - self.count)), ..self }
    }

    /// For k + 1 < m.
    fn with_one_more(self) -> Self {
        let count = self.count + 1.0;
        let odds = if self.p < 1.0 { self.p / (1.0 - self.p) } else { 0.0 };
        let exactly = self.exactly * odds * ((self.trials - self.count) / count);
        Self { count, exactly, at_most: self.at_most + exactly, ..self }
    }
}

/// The largest smaller count with which the exact test rejects at the significance, for m discordant examples, if there
/// is one.
fn critical_count(discordant: u32, significance: f64) -> Option<u32> {
    let coins = Binomial::new(discordant, 0.5);
    let (mut low, mut high) = (0, discordant / 2 + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        if 2.0 * coins.at_most(middle) <= significance { low = middle + 1 } else { high = middle }
    }
    low.checked_sub(1)
}

/// How often the exact test finds a difference: both models are tried on `n` examples, on a share `disagree` of which
/// exactly one of them errs, the first on a share (disagree + difference)/2. The probability that the exact two-sided
/// p value is at most `significance`, on whichever side.
///
/// The sum over the number of discordant examples leaves out what is less likely than 1e-15 in all; it has about
/// 16 √(n · disagree) terms. NaN for shares that do not belong together.
#[must_use]
pub fn exact_power(n: u32, disagree: f64, difference: f64, significance: f64) -> f64 {
    let is_legal = (0.0..=1.0).contains(&disagree) && difference.abs() <= disagree * (1.0 + 1e-12);
    if !is_legal || !(0.0..=1.0).contains(&significance) {
        return f64::NAN;
    }
    let first = if disagree > 0.0 { (0.5 + 0.5 * difference / disagree).clamp(0.0, 1.0) } else { 0.5 };
    let all = Binomial::new(n, disagree);
    let end = n - Binomial::new(n, 1.0 - disagree).quantile(5e-16);
    // With fewer discordant ones nothing is rejected.
    let start = all.quantile(5e-16).max(fewest_discordant(significance));
    let Some(count) = critical_count(start, significance).filter(|_| start <= end) else {
        return 0.0;
    };
    // By fair coins, and by the models as they are, on the side of the first and on that of the second.
    let mut tails = [0.5, first, 1.0 - first].map(|share| Below::new(start, count, share));
    let mut power = 0.0;
    let mut here = all.exactly(start);
    for discordant in start..=end {
        power += here * (tails[1].at_most + tails[2].at_most);
        here *= disagree / (1.0 - disagree) * f64::from(n - discordant) / f64::from(discordant + 1);
        tails = tails.map(Below::after_a_trial);
        // With one example more the critical count is the same or one more.
        let more = tails.map(Below::with_one_more);
        if 2.0 * more[0].at_most <= significance {
            tails = more;
        }
    }
    power.min(1.0)
}
