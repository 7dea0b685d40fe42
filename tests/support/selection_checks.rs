//! The references of a selection: the best of many models on one test set, and the attack that has no model.

use lectern::stats::best_of::Models;
use lectern::stats::majority_attack::{Losers, MajorityAttack};

use super::{Digest, Row, relative};

/// Relatively: the references go down to 1e-188.
pub fn best_error(row: &Row) -> f64 {
    let expected = Models::new(row.numbers[0] as u32, row.numbers[1], 0.0, 0.0).expected(row.numbers[2] as u32);
    relative(expected.best, row.numbers[3])
}

/// Relatively, of models that share outcomes.
pub fn shared_best_error(row: &Row) -> f64 {
    let models = Models::new(row.numbers[0] as u32, row.numbers[1], 0.0, row.numbers[3]);
    relative(models.expected(row.numbers[2] as u32).best, row.numbers[4])
}

/// Relatively.
pub fn attack_error(row: &Row) -> f64 {
    let losers = if row.numbers[2] > 0.5 { Losers::Flipped } else { Losers::Dropped };
    let attack = MajorityAttack::new(row.numbers[0] as u32, losers);
    relative(attack.expected_accuracy(row.numbers[1] as u32), row.numbers[3])
}

/// Results for the digest.
pub fn add_results(digest: &mut Digest) {
    for (n, error, spread, shared) in
        [(1000, 0.1, 0.0, 0.0), (1000, 0.1, 0.02, 0.0), (3000, 0.05, 0.0, 0.3), (300, 0.3, 0.03, 0.5)]
    {
        for tried in [1, 7, 100, 10_000] {
            let expected = Models::new(n, error, spread, shared).expected(tried);
            digest.add(expected.best);
            digest.add(expected.truth);
        }
    }
    for (n, losers) in [(1000, Losers::Flipped), (1000, Losers::Dropped), (501, Losers::Flipped)] {
        digest.add(MajorityAttack::new(n, losers).expected_accuracy(1000));
    }
}
