//! An attack on a test set without any model: random answers that beat chance vote.
//!
//! Of K random answers to n binary questions those are used that agree with the labels on more than half of them; with
//! flipping, those that agree on fewer are used the other way round. An answer that agrees on exactly half is dropped.
//! The majority of the used ones answers each question, a coin where they are undecided. At one question the used
//! answers are independent and each is right with probability q = E\[A | A > n/2\] / n, A ~ Bin(n, 1/2), which is
//! (1 + P(Bin(n − 1, 1/2) = (n − 1)/2)) / 2 for odd n and 1 / (2 (1 − P(A = n/2))) for even n.
//!
//! The idea is that of M. Hardt's "Competing in a data science contest without reading the data" (2015).

use super::binomial::Binomial;

/// Beyond this many standard deviations a binomial distribution has less than 1e-18 of its mass.
const REACH: f64 = 9.0;

/// What becomes of answers that are worse than chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Losers {
    /// They are dropped.
    Dropped,
    /// They are used the other way round.
    Flipped,
}

/// The attack on a test set of a size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MajorityAttack {
    losers: Losers,
    /// The probability that a random answer agrees with exactly half of the labels.
    tie: f64,
    /// The probability that a used answer is right at one question.
    right: f64,
}

impl MajorityAttack {
    /// The attack on `n` binary questions, one at least.
    #[must_use]
    pub fn new(n: u32, losers: Losers) -> Self {
        let n = n.max(1);
        let middle = |coins: u32| Binomial::new(coins, 0.5).exactly(coins / 2);
        let (tie, right) = if n % 2 == 1 {
            (0.0, 0.5 + 0.5 * middle(n - 1))
        } else {
            let tie = middle(n);
            (tie, 0.5 / (1.0 - tie))
        };
        Self { losers, tie, right }
    }

    /// The probability that a used answer is right at one question.
    #[must_use]
    pub const fn right(&self) -> f64 {
        self.right
    }

    /// The expected share of right answers of the vote after `tried` random answers, on the same labels. On fresh ones
    /// it is one half.
    #[must_use]
    pub fn expected_accuracy(&self, tried: u32) -> f64 {
        let used = match self.losers {
            Losers::Flipped => 1.0 - self.tie,
            Losers::Dropped => 0.5 * (1.0 - self.tie),
        };
        if used >= 1.0 {
            return self.vote(tried);
        }
        let law = Binomial::new(tried, used);
        let mean = f64::from(tried) * used;
        let reach = REACH * libm::sqrt(mean * (1.0 - used)) + 0.5 * REACH * REACH;
        let first = libm::floor(mean - reach).max(0.0) as u32;
        let last = libm::ceil(mean + reach).min(f64::from(tried)) as u32;
        let (mut sum, mut weights) = (0.0, 0.0);
        for voters in first..=last {
            let weight = law.exactly(voters);
            sum += weight * self.vote(voters);
            weights += weight;
        }
        sum / weights
    }

    /// The probability that the majority of this many voters is right, a coin deciding where there is none. One voter
    /// more than an odd number changes nothing.
    fn vote(&self, voters: u32) -> f64 {
        if voters == 0 {
            return 0.5;
        }
        let odd = voters - (voters + 1) % 2;
        Binomial::new(odd, self.right).at_least(odd / 2 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_answers_to_three_questions() {
        // Each used answer is right at a question with probability 3/4; two of three must be.
        let attack = MajorityAttack::new(3, Losers::Flipped);
        assert!((attack.right() - 0.75).abs() < 1e-15);
        assert!((attack.expected_accuracy(3) - 0.843_75).abs() < 1e-15);
    }

    #[test]
    fn no_answer_is_a_coin() {
        let attack = MajorityAttack::new(100, Losers::Dropped);
        assert!((attack.expected_accuracy(0) - 0.5).abs() < 1e-16);
    }
}
