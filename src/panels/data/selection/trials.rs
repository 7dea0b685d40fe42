//! Models by chance: how good each is, and what it shows on a test set.

use super::params::Params;
use crate::nn::random::{Purpose, Random};
use crate::stats::Beta;
use crate::stats::binomial::Binomial;

/// Seeds of fresh test sets lie this far apart: as many as there are seeds.
const SEEDS: u64 = 1 << 32;

/// A model on the test set on which it was chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trial {
    /// Its error probability on the examples whose outcome is its own.
    pub own: f64,
    /// Its true error probability.
    pub truth: f64,
    /// The share of errors that it showed.
    pub observed: f64,
}

/// A test set as all models meet it: how many of its examples are shared, and how many of these all get wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
struct TestSet {
    examples: f64,
    own: u32,
    shared_errors: u32,
}

impl TestSet {
    fn new(params: &Params, seed: u64) -> Self {
        let mut random = Random::new(seed, Purpose::Batches);
        let examples = params.n as u32;
        let own = Binomial::new(examples, 1.0 - params.rho).quantile(random.uniform());
        let shared_errors = Binomial::new(examples - own, params.error).quantile(random.uniform());
        Self { examples: params.n, own, shared_errors }
    }

    /// The share of errors of a model, by a number from (0, 1\].
    fn observed(&self, own_error: f64, by_chance: f64) -> f64 {
        let own = Binomial::new(self.own, own_error).quantile(by_chance);
        f64::from(own + self.shared_errors) / self.examples
    }
}

/// Models, one after another. More of them leave the earlier ones as they were.
#[derive(Clone, Debug)]
pub struct Trials {
    error: f64,
    rho: f64,
    qualities: Option<Beta>,
    test: TestSet,
    quality: Random,
    outcome: Random,
}

impl Trials {
    /// The models before the first of them is tried.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let seed = params.seed as u64;
        let shapes = params.models_on(params.n).shapes();
        Self {
            error: params.error,
            rho: params.rho,
            qualities: shapes.and_then(|(a, b)| Beta::new(a, b).ok()),
            test: TestSet::new(params, seed),
            quality: Random::new(seed, Purpose::Weights),
            outcome: Random::new(seed, Purpose::Inputs),
        }
    }

    /// Tries the next model.
    #[must_use]
    pub fn next(&mut self) -> Trial {
        let by_chance = self.quality.uniform();
        let own = self.qualities.as_ref().map_or(self.error, |qualities| qualities.quantile(by_chance));
        let observed = self.test.observed(own, self.outcome.uniform());
        Trial { own, truth: self.rho * self.error + (1.0 - self.rho) * own, observed }
    }
}

/// The shares of errors of some models on the fresh test set, in their order.
#[must_use]
pub fn on_fresh_test(params: &Params, models: &[Trial]) -> Vec<f64> {
    let seed = params.seed as u64 + SEEDS * params.retest as u64;
    let test = TestSet::new(params, seed);
    let mut outcome = Random::new(seed, Purpose::TestInputs);
    models.iter().map(|model| test.observed(model.own, outcome.uniform())).collect()
}
