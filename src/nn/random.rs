//! Seeded random numbers: the same on every machine and in every browser.

use rand::Rng;
use rand_pcg::Pcg32;

/// What a stream of random numbers is for: each purpose has its own, so that drawing more of one
/// leaves the others as they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The inputs of a network, or of a batch.
    Inputs = 1,
    /// The weights of a network.
    Weights = 2,
    /// The order in which a network sees its examples.
    Batches = 3,
    /// The examples that a network is tested with.
    TestInputs = 4,
    /// False detections of a simulated detector.
    Ghosts = 5,
    /// Examples whose labels may be wrong.
    Labels = 6,
}

/// A seeded source of random numbers.
///
/// The generator is PCG32 (M. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically
/// Good Algorithms for Random Number Generation", 2014): one 64-bit product a number, which
/// WebAssembly has as an instruction, while the 128-bit products of its larger sister are not.
#[derive(Clone, Debug)]
pub struct Random {
    generator: Pcg32,
    /// The polar method makes normal values in pairs; the second one waits here.
    spare_normal: Option<f64>,
}

impl Random {
    /// A source for one purpose. Equal arguments give equal numbers, for ever.
    #[must_use]
    pub fn new(seed: u64, purpose: Purpose) -> Self {
        // The state is mixed, because neighbouring seeds must not give neighbouring states, and
        // streams of one state are not independent.
        let state = mix(seed ^ mix(purpose as u64));
        Self { generator: Pcg32::new(state, purpose as u64), spare_normal: None }
    }

    /// A number in (0, 1], uniform on the multiples of 2⁻⁵³. It is never 0, so it has a logarithm.
    #[must_use]
    pub fn uniform(&mut self) -> f64 {
        ((self.generator.next_u64() >> 11) + 1) as f64 * (0.5_f64 / (1_u64 << 52) as f64)
    }

    /// −1 or 1, equally likely.
    #[must_use]
    pub fn sign(&mut self) -> f64 {
        // The high bits of a PCG are its best ones. No branch: it could not be predicted.
        1.0 - f64::from(self.generator.next_u32() >> 31 << 1)
    }

    /// Sixty-four fair coins at once, as bits.
    #[must_use]
    pub fn coins(&mut self) -> u64 {
        self.generator.next_u64()
    }

    /// A whole number below `count`, all equally likely; 0 for a count of 0. At most 2³² numbers can come.
    ///
    /// D. Lemire, "Fast Random Integer Generation in an Interval", 2019.
    #[must_use]
    pub fn index(&mut self, count: usize) -> usize {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let threshold = count.wrapping_neg().checked_rem(count).unwrap_or_default();
        loop {
            let product = u64::from(self.generator.next_u32()) * u64::from(count);
            if product as u32 >= threshold {
                return (product >> 32) as usize;
            }
        }
    }

    /// A point uniform in the open unit disc without its centre, as `(u, v, u² + v²)`.
    ///
    /// Its coordinates are odd multiples of 2⁻³²: a lattice far finer than a histogram can show,
    /// at one generator step each.
    #[must_use]
    pub fn disc(&mut self) -> (f64, f64, f64) {
        loop {
            let (u, v) = (self.symmetric(), self.symmetric());
            let square = u * u + v * v;
            if square < 1.0 {
                return (u, v, square);
            }
        }
    }

    /// A standard normal number, by the polar method (G. Marsaglia, T. A. Bray, "A convenient method
    /// for generating normal variables", 1964).
    #[must_use]
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare_normal.take() {
            return spare;
        }
        let (u, v, square) = self.disc();
        let scale = (-2.0 * libm::log(square) / square).sqrt();
        self.spare_normal = Some(v * scale);
        u * scale
    }

    /// A number in (−1, 1), uniform on the odd multiples of 2⁻³²; never 0.
    fn symmetric(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1_u64 << 32) as f64;
        (2.0 * f64::from(self.generator.next_u32().cast_signed()) + 1.0) * STEP
    }
}

/// The finalizer of `SplitMix64` (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number
/// generators", 2014): a bijection that lets every bit of its argument move every bit of its value.
const fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}
