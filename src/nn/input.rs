//! Distributions that the inputs of a network are drawn from.

use std::f64::consts::{PI, SQRT_2};

use super::random::Random;

/// Half the distance between the two humps of [`InputDistribution::Bimodal`].
const HUMP_CENTRE: f64 = 12.0 / 13.0;
/// The deviation of each hump: 5² + 12² = 13², so that the mixture has variance 1.
const HUMP_DEVIATION: f64 = 5.0 / 13.0;

/// A distribution with mean 0 and variance 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum InputDistribution {
    /// The normal distribution. Kurtosis 3.
    #[default]
    Normal,
    /// The exponential distribution less its mean 1, on [−1, ∞). Skewness 2, kurtosis 9.
    Skewed,
    /// Two equally likely normal humps at ±12/13 of deviation 5/13. Kurtosis 3 − 2·(12/13)⁴ ≈ 1.55.
    Bimodal,
    /// Student's t with 4 degrees of freedom, divided by √2. Its variance is finite and its fourth
    /// moment is not: a sample kurtosis never settles, it grows with the sample.
    Heavy,
}

impl InputDistribution {
    /// All distributions, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Skewed, Self::Bimodal, Self::Heavy];

    /// The name in addresses and data, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Skewed => "skewed",
            Self::Bimodal => "bimodal",
            Self::Heavy => "heavy",
        }
    }

    /// One draw.
    #[must_use]
    pub fn sample(self, random: &mut Random) -> f64 {
        match self {
            Self::Normal => random.normal(),
            Self::Skewed => -libm::log(random.uniform()) - 1.0,
            Self::Bimodal => HUMP_CENTRE * random.sign() + HUMP_DEVIATION * random.normal(),
            // R. W. Bailey, "Polar generation of random variates with the t-distribution", 1994:
            // t = u·√(ν(w^(−2/ν) − 1)/w), which at ν = 4 needs square roots alone.
            Self::Heavy => {
                let (u, _, square) = random.disc();
                u * (2.0 * (1.0 / square.sqrt() - 1.0) / square).sqrt()
            }
        }
    }

    /// Fills a slice with independent draws, the same ones as that many calls of [`Self::sample`].
    pub fn fill(self, random: &mut Random, values: &mut [f64]) {
        for value in values {
            *value = self.sample(random);
        }
    }

    /// The probability density at `x`.
    #[must_use]
    pub fn density(self, x: f64) -> f64 {
        match self {
            Self::Normal => normal_density(x),
            Self::Skewed if x < -1.0 => 0.0,
            Self::Skewed => libm::exp(-(x + 1.0)),
            Self::Bimodal => {
                let hump = |centre: f64| normal_density((x - centre) / HUMP_DEVIATION);
                (hump(HUMP_CENTRE) + hump(-HUMP_CENTRE)) / (2.0 * HUMP_DEVIATION)
            }
            // Student's density at t = √2·x: √2·(3/8)·(1 + t²/4)^(−5/2).
            Self::Heavy => {
                let base = 1.0 / (1.0 + 0.5 * x * x);
                0.375 * SQRT_2 * base * base * base.sqrt()
            }
        }
    }

    /// The probability of a value of at most `x`, to full relative precision in the lower tail.
    #[must_use]
    pub fn cdf(self, x: f64) -> f64 {
        match self {
            Self::Normal => normal_cdf(x),
            Self::Skewed if x < -1.0 => 0.0,
            Self::Skewed => -libm::expm1(-(x + 1.0)),
            Self::Bimodal => {
                let hump = |centre: f64| normal_cdf((x - centre) / HUMP_DEVIATION);
                0.5 * (hump(HUMP_CENTRE) + hump(-HUMP_CENTRE))
            }
            Self::Heavy => student_four_cdf(SQRT_2 * x),
        }
    }
}

/// The standard normal density.
fn normal_density(x: f64) -> f64 {
    libm::exp(-0.5 * x * x) / (2.0 * PI).sqrt()
}

/// The standard normal distribution function.
fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x / SQRT_2)
}

/// The distribution function of Student's t with 4 degrees of freedom.
///
/// With s = t/√(4 + t²) it is 1/2 + (3s − s³)/4 (Abramowitz and Stegun, 26.7.4, at ν = 4), which
/// factors into (1 + s)²(2 − s)/4; and for s < 0, 1 + s is (4/(4 + t²))/(1 − s), so that the lower
/// tail is no difference of nearly equal numbers.
fn student_four_cdf(t: f64) -> f64 {
    let hypotenuse = libm::hypot(2.0, t);
    let sine = t / hypotenuse;
    if t.is_infinite() {
        return if t > 0.0 { 1.0 } else { 0.0 };
    }
    let cosine = 2.0 / hypotenuse;
    let above = if sine < 0.0 { cosine * cosine / (1.0 - sine) } else { 1.0 + sine };
    0.25 * above * above * (2.0 - sine)
}
