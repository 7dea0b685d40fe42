//! Temme's uniform expansion of a tail, for two large shapes.
//!
//! With ζ = ±√(2·deviance), the sign that of the offset, the density in log-odds is that of a
//! standard normal ζ times dl/dζ, and a tail is
//!
//! P = Φ(ζ) − φ(ζ) Q(ζ),
//!
//! with Q slowly varying (N. M. Temme, "The uniform asymptotic expansion of a class of integrals
//! related to cumulative distribution functions", SIAM J. Math. Anal. 13, 1982). Temme expands Q in
//! 1/√n with coefficients that cancel near the mean; here it is summed as a power series in ζ, which
//! does not. The nearest singularity lies at |ζ| = √(4π min(a, b)), one turn of the logarithm away.

use super::saddle::polynomial;

/// Both shapes must be larger than this.
const SMALLEST_SHAPE: f64 = 60.0;
/// The expansion is used for deviances below this: |ζ| < 5.3, tails above 6e-8. Farther out the
/// continued fraction is short for all shapes.
pub(super) const GREATEST_DEVIANCE: f64 = 14.0;
/// The most coefficients ever needed.
const MOST_TERMS: usize = 26;

/// The coefficients of Q for one pair of shapes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Temme {
    terms: usize,
    coefficients: [f64; MOST_TERMS],
}

impl Temme {
    /// The expansion, if the shapes are large enough for it.
    pub(super) fn new(a: f64, b: f64) -> Option<Self> {
        let smaller = a.min(b);
        if smaller <= SMALLEST_SHAPE {
            return None;
        }
        let terms = terms_needed(smaller);
        let slope = slope_series(a, b, terms);
        let mut coefficients = [0.0; MOST_TERMS];
        // P' = φ·slope/k and Q as above give slope_j = k [j = 0] + q_(j−1) − (j+1) q_(j+1), which
        // is solved from the far end; k makes the whole mass 1.
        for j in (1..terms).rev() {
            let above = coefficients.get(j + 1).copied().unwrap_or(0.0);
            coefficients[j - 1] = slope[j] + (j + 1) as f64 * above;
        }
        let whole = slope[0] + coefficients[1];
        for coefficient in &mut coefficients {
            *coefficient /= whole;
        }
        Some(Self { terms, coefficients })
    }

    /// The mass of the tail that leads from ζ away from 0, with `bell` = exp(−ζ²/2).
    pub(super) fn tail(&self, zeta: f64, bell: f64) -> f64 {
        let outward = polynomial(zeta, &self.coefficients[..self.terms]);
        let normal = 0.5 * libm::erfc(zeta.abs() * std::f64::consts::FRAC_1_SQRT_2);
        // P = Φ − φ Q on the lower side, 1 − P = 1 − Φ + φ Q on the upper.
        normal + libm::copysign(bell / std::f64::consts::TAU.sqrt(), zeta) * outward
    }
}

/// How many powers of ζ reach 1e-17 at the largest |ζ|.
fn terms_needed(smaller_shape: f64) -> usize {
    let convergence_radius_squared = 4.0 * std::f64::consts::PI * smaller_shape;
    let shrink = 0.5 * libm::log(convergence_radius_squared / (2.0 * GREATEST_DEVIANCE));
    let powers = libm::ceil(38.0 / shrink) as usize + 2;
    powers.min(MOST_TERMS)
}

/// The power series of dl/dζ, up to a constant factor: ζ/δ with δ = offset/σ, σ² = x₀(1−x₀)/n.
///
/// From dl = dx / (x (1 − x)) and ζ dζ = n·offset·dl follows
/// δ δ' = ζ (1 + α δ − δ²/n), α = (b − a) / √(abn), which gives δ² by integration, δ from δ², and
/// ζ/δ = δ' − α ζ + ζ δ/n.
fn slope_series(a: f64, b: f64, terms: usize) -> [f64; MOST_TERMS] {
    let total = a + b;
    let alpha = (b - a) / (a * b).sqrt() / total.sqrt();
    let beta = 1.0 / total;
    // δ and δ² by powers of ζ.
    let mut delta = [0.0; MOST_TERMS + 1];
    let mut square = [0.0; MOST_TERMS + 2];
    delta[1] = 1.0;
    square[2] = 1.0;
    for k in 3..=terms + 1 {
        square[k] = 2.0 / k as f64 * (alpha * delta[k - 2] - beta * square[k - 2]);
        delta[k - 1] = 0.5 * (square[k] - inner_products(&delta[2..k - 1]));
    }
    let mut slope = [0.0; MOST_TERMS];
    for k in 0..terms {
        let shifted = if k > 0 { beta * delta[k - 1] } else { 0.0 };
        slope[k] = (k + 1) as f64 * delta[k + 1] + shifted;
    }
    slope[1] -= alpha;
    slope
}

/// The sum of the products of each number with its mirror image in the list.
fn inner_products(numbers: &[f64]) -> f64 {
    let half = numbers.len() / 2;
    let pairs = numbers.iter().zip(numbers.iter().rev());
    let sum: f64 = pairs.take(half).map(|(p, q)| p * q).sum();
    let middle = if numbers.len() % 2 == 1 { numbers[half] * numbers[half] } else { 0.0 };
    2.0 * sum + middle
}
