//! Test examples that arrive one by one from a model with a known error probability.

use super::params::Params;
use crate::nn::random::{Purpose, Random};

/// No more examples arrive: beyond it, one more changes nothing that can be seen.
pub const MOST_ARRIVALS: f64 = 100_000.0;

/// How many of the latest examples are shown.
const LATEST: usize = 60;

/// What has arrived.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrivals {
    /// The number of errors among all.
    pub errors: f64,
    /// The latest examples, the newest last; `true` is an error.
    pub latest: Vec<bool>,
}

impl Arrivals {
    /// The first `n` examples of the stream of this seed. One more example leaves the earlier ones as they were.
    #[must_use]
    pub fn of(params: &Params) -> Self {
        let mut random = Random::new(params.seed as u64, Purpose::Inputs);
        let count = params.n.min(MOST_ARRIVALS) as usize;
        let mut errors = 0.0;
        let mut latest = Vec::with_capacity(LATEST);
        for index in 0..count {
            let is_error = random.uniform() <= params.error;
            errors += f64::from(u8::from(is_error));
            if index + LATEST >= count {
                latest.push(is_error);
            }
        }
        Self { errors, latest }
    }
}

/// The parameters when the next examples have come: one at a time at first, later two per cent more at a time.
pub fn next(params: &Params) -> Option<Params> {
    let more = (params.n * 0.02).floor().max(1.0);
    (params.n < MOST_ARRIVALS).then(|| Params { n: (params.n + more).min(MOST_ARRIVALS), ..*params })
}
