//! A digest of results that must have the same bits on every machine.

use lectern::nn::running::batches_until;
use lectern::stats::batch_law::BatchLaw;
use lectern::stats::coverage::Intervals;
use lectern::stats::given_value::GivenValue;
use lectern::stats::proportion::Method;
use lectern::stats::{Beta, Prior, normal, sample_size};

use super::{comparison, polynomial, product, selection};

/// What [`digest`] found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest {
    /// FNV-1a over the bits of all results in order.
    pub hash: u64,
    /// How many results there were.
    pub results: usize,
}

impl Default for Digest {
    /// A digest of nothing.
    fn default() -> Self {
        Self { hash: 0xcbf2_9ce4_8422_2325, results: 0 }
    }
}

impl Digest {
    /// Takes one more result in.
    pub fn add(&mut self, value: f64) {
        // The bits of a NaN are not defined; that it is one, is.
        let bits = if value.is_nan() { f64::NAN.to_bits() } else { value.to_bits() };
        for byte in bits.to_le_bytes() {
            self.hash ^= u64::from(byte);
            self.hash = self.hash.wrapping_mul(0x0000_0100_0000_01b3);
        }
        self.results += 1;
    }
}

const SIZES: [f64; 13] = [0.0, 1.0, 2.0, 7.0, 30.0, 100.0, 409.0, 1000.0, 12_345.0, 1e6, 7_364_921.0, 1e8, 1e9];
const SHARES: [f64; 8] = [0.0, 1e-6, 0.01, 0.1, 0.3, 0.5, 0.9, 1.0];
const LEVELS: [f64; 8] = [1e-12, 1e-6, 0.005, 0.05, 0.5, 0.8, 0.95, 0.999];

/// A fingerprint of some thousand results: the same on every machine and in every browser, to the
/// last bit, as long as the code does not change.
pub fn digest() -> Digest {
    let mut digest = Digest::default();
    for n in SIZES {
        for share in SHARES {
            add_posterior(&mut digest, n, (n * share).round(), Prior::Uniform);
            add_posterior(&mut digest, n, n * share, Prior::Jeffreys);
        }
    }
    for m in [2, 3, 4, 5, 8, 16, 64, 256, 1024] {
        add_batch_law(&mut digest, m);
    }
    for momentum in [0.001, 0.01, 0.1, 0.9] {
        digest.add(batches_until(momentum, 0.01));
    }
    for (m, x) in [(3, 0.0), (3, 20.0), (4, -1.0), (8, 1.0), (32, 1.0), (256, 3.0), (1024, -0.25)] {
        add_given_value(&mut digest, m, x);
    }
    comparison::add_results(&mut digest);
    product::add_results(&mut digest);
    polynomial::add_results(&mut digest);
    selection::add_results(&mut digest);
    for level in LEVELS {
        digest.add(normal::quantile(level));
        digest.add(Intervals::new(Method::Shortest, 60, level).coverage(0.1).hit);
        for rate in [0.01, 0.1, 0.3] {
            let needed = sample_size::needed_for_posterior(rate, level, 0.2 * rate);
            digest.add(needed.map_or(f64::NAN, |needed| needed as f64));
        }
    }
    digest
}

fn add_posterior(digest: &mut Digest, n: f64, errors: f64, prior: Prior) {
    let posterior = Beta::posterior_or_uniform(n, errors, prior);
    for level in LEVELS {
        let x = posterior.quantile(level);
        digest.add(x);
        digest.add(posterior.cdf(x));
        digest.add(posterior.survival(x));
        digest.add(posterior.ln_density(x));
        digest.add(posterior.density(x));
        digest.add(posterior.equal_tailed(level).width);
        digest.add(posterior.shortest(level).map_or(f64::NAN, |i| i.width));
    }
    for method in Method::ALL {
        let interval = method.interval(n, errors, 0.95);
        digest.add(interval.low);
        digest.add(interval.high);
    }
}

fn add_given_value(digest: &mut Digest, m: u64, x: f64) {
    let Some(law) = GivenValue::new(m, x) else {
        return;
    };
    let (mean, deviation) = law.mean_and_deviation();
    digest.add(mean);
    digest.add(deviation);
    for level in LEVELS {
        digest.add(law.quantile(level));
    }
    for step in -4..=4 {
        let normalized = mean + 0.7 * f64::from(step) * deviation;
        digest.add(law.density(normalized));
        digest.add(law.cdf(normalized));
    }
}

fn add_batch_law(digest: &mut Digest, m: u64) {
    let Some(law) = BatchLaw::new(m) else {
        return;
    };
    digest.add(law.kurtosis());
    digest.add(law.kolmogorov_distance_to_normal());
    for step in -8..=8 {
        let x = 0.37 * f64::from(step);
        digest.add(law.density(x));
        digest.add(law.cdf(x));
        digest.add(normal::cdf(x));
    }
}
