//! The binomial distribution as a table, for many draws of one kind.

use super::binomial::Binomial;

/// What is less likely than this share of the likeliest is never drawn.
const LEAST: f64 = 1e-18;

/// The probabilities of at most k errors, from the first k that is not negligible.
#[derive(Clone, Debug, PartialEq)]
pub struct BinomialTable {
    first: u32,
    cumulative: Vec<f64>,
}

impl BinomialTable {
    /// The number of errors among `n` examples with the error probability `p`, clamped to \[0, 1\]. It reaches some
    /// nine standard deviations to both sides.
    #[must_use]
    pub fn new(n: u32, p: f64) -> Self {
        let p = p.clamp(0.0, 1.0);
        let likeliest = ((f64::from(n) + 1.0) * p).min(f64::from(n)) as u32;
        let top = Binomial::new(n, p).exactly(likeliest);
        let odds = p / (1.0 - p);
        let (mut first, mut below, mut mass) = (likeliest, Vec::new(), top);
        while first > 0 && odds > 0.0 && odds.is_finite() {
            mass *= f64::from(first) / (f64::from(n - first + 1) * odds);
            if mass < LEAST * top {
                break;
            }
            first -= 1;
            below.push(mass);
        }
        let (mut last, mut above, mut mass) = (likeliest, vec![top], top);
        while last < n && odds > 0.0 && odds.is_finite() {
            mass *= f64::from(n - last) * odds / f64::from(last + 1);
            if mass < LEAST * top {
                break;
            }
            last += 1;
            above.push(mass);
        }
        let mut sum = 0.0;
        let masses = below.into_iter().rev().chain(above);
        let cumulative = masses.map(|mass| {
            sum += mass;
            sum
        });
        Self { first, cumulative: cumulative.collect() }
    }

    /// The smallest k with P(K ≤ k) ≥ `mass`: for a uniform number in (0, 1], a number of errors drawn by chance.
    #[must_use]
    pub fn quantile(&self, mass: f64) -> u32 {
        let wanted = mass * self.cumulative.last().copied().unwrap_or(1.0);
        let place = self.cumulative.partition_point(|sum| *sum < wanted);
        self.first + place.min(self.cumulative.len().saturating_sub(1)) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_draws_what_the_distribution_draws() {
        for (n, p) in [(0, 0.3), (1, 0.45), (7, 0.0), (7, 1.0), (46, 0.3), (10_000, 0.001), (300_000, 0.45)] {
            let (table, law) = (BinomialTable::new(n, p), Binomial::new(n, p));
            for index in 1..100_u32 {
                let mass = f64::from(index) / 100.0 + 1e-4;
                assert_eq!(table.quantile(mass), law.quantile(mass), "{n}, {p}, {mass}");
            }
        }
    }
}
