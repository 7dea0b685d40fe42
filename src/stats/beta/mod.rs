//! The Beta distribution to full precision, for shapes up to 10¹⁰.
//!
//! The posterior of an error probability after `N1` errors in `N` examples is Beta(a, b) with
//! a = N1 + 1 and b = N − N1 + 1 (uniform prior). With a hundred million examples it is so narrow
//! that differences of quantiles, of ln Γ or of 1 and a level lose half of their digits, so none of
//! these is ever taken:
//!
//! - a place is a `Point`: x, 1 − x and the offset from the mean, each to full precision;
//! - the density is taken in log-odds, in Loader's saddle-point form (`saddle`);
//! - a tail is the density times a series or a continued fraction (`tail`);
//! - a quantile is found in log-odds, where the density is log-concave for all shapes, so that
//!   Newton's method on the logarithm of a tail converges from anywhere (`quantile`);
//! - a width is a difference of offsets (`interval`).

// A closed form holds where a shape is exactly 1, and nowhere near it.
#![expect(clippy::float_cmp)]

mod interval;
mod quantile;
mod saddle;
mod shortest;
mod start;
mod statrs_traits;
mod tail;
mod temme;

pub use interval::Interval;

pub(super) use self::quantile::Masses;
pub(super) use self::saddle::{Point, exact_product, phi, stirling_remainder};
use self::temme::Temme;

/// The smallest shape parameter.
pub const SMALLEST_SHAPE: f64 = 1e-3;
/// The largest shape parameter: ten times the largest number of examples.
pub const LARGEST_SHAPE: f64 = 1e10;
/// The largest number of examples a posterior is made for.
pub const MOST_EXAMPLES: f64 = 1e9;

/// Why there is no such distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BetaError {
    /// A shape parameter is not a number between [`SMALLEST_SHAPE`] and [`LARGEST_SHAPE`].
    Shape,
    /// The number of examples is not a number between 0 and [`MOST_EXAMPLES`].
    Examples,
    /// The number of errors is not a number between 0 and the number of examples.
    Errors,
}

impl std::fmt::Display for BetaError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Shape => write!(f, "a shape parameter must lie between {SMALLEST_SHAPE:e} and {LARGEST_SHAPE:e}"),
            Self::Examples => write!(f, "the number of examples must lie between 0 and {MOST_EXAMPLES:e}"),
            Self::Errors => f.write_str("the number of errors must lie between 0 and the number of examples"),
        }
    }
}

impl std::error::Error for BetaError {}

/// What is believed of the error probability before any example is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Prior {
    /// Beta(1, 1): every probability is equally likely.
    #[default]
    Uniform,
    /// Beta(1/2, 1/2).
    Jeffreys,
    /// Beta(a, b).
    Custom {
        /// Errors that the prior is worth, a > 0.
        a: f64,
        /// Right answers that the prior is worth, b > 0.
        b: f64,
    },
}

impl Prior {
    /// The shape parameters (a, b) of the prior.
    #[must_use]
    pub fn shapes(self) -> (f64, f64) {
        match self {
            Self::Uniform => (1.0, 1.0),
            Self::Jeffreys => (0.5, 0.5),
            Self::Custom { a, b } => (a, b),
        }
    }
}

/// A Beta distribution with the constants that every evaluation needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beta {
    a: f64,
    b: f64,
    /// a + b.
    total: f64,
    /// a / (a + b).
    mean: f64,
    /// b / (a + b).
    co_mean: f64,
    /// ln of the density in log-odds at the mean.
    ln_peak: f64,
    /// Temme's expansion, where both shapes are large enough for it.
    temme: Option<Temme>,
}

impl Beta {
    /// The distribution with shape parameters a and b.
    ///
    /// Below 1/2 a shape is good for drawing a prior, but no longer for full precision everywhere:
    /// relative errors grow up to about 1e-16 divided by the shape.
    ///
    /// # Errors
    ///
    /// [`BetaError::Shape`] unless both are between [`SMALLEST_SHAPE`] and [`LARGEST_SHAPE`].
    pub fn new(a: f64, b: f64) -> Result<Self, BetaError> {
        let allowed = SMALLEST_SHAPE..=LARGEST_SHAPE;
        if !(allowed.contains(&a) && allowed.contains(&b)) {
            return Err(BetaError::Shape);
        }
        Ok(Self::of_valid_shapes(a, b))
    }

    /// The uniform distribution, Beta(1, 1).
    #[must_use]
    pub fn uniform() -> Self {
        Self::of_valid_shapes(1.0, 1.0)
    }

    /// The posterior of the error probability after `errors` wrong answers to `n` examples. Both
    /// may be fractional: then it is what an expected number of errors would leave.
    ///
    /// # Errors
    ///
    /// [`BetaError::Examples`] or [`BetaError::Errors`] for counts outside 0 ≤ errors ≤ n ≤
    /// [`MOST_EXAMPLES`], [`BetaError::Shape`] for a custom prior whose sum with the counts is out
    /// of range.
    pub fn posterior(n: f64, errors: f64, prior: Prior) -> Result<Self, BetaError> {
        if !(0.0..=MOST_EXAMPLES).contains(&n) {
            return Err(BetaError::Examples);
        }
        if !(0.0..=n).contains(&errors) {
            return Err(BetaError::Errors);
        }
        let (prior_a, prior_b) = prior.shapes();
        Self::new(errors + prior_a, n - errors + prior_b)
    }

    /// [`Beta::posterior`], or the uniform distribution where that is an error: for callers whose
    /// arguments are already known to be in range.
    #[must_use]
    pub fn posterior_or_uniform(n: f64, errors: f64, prior: Prior) -> Self {
        Self::posterior(n, errors, prior).unwrap_or_else(|_| Self::uniform())
    }

    fn of_valid_shapes(a: f64, b: f64) -> Self {
        let total = a + b;
        let (mean, co_mean) = (a / total, b / total);
        Self { a, b, total, mean, co_mean, ln_peak: saddle::ln_peak(a, b), temme: Temme::new(a, b) }
    }

    /// The distribution of 1 − X.
    pub(super) fn mirrored(&self) -> Self {
        Self::of_valid_shapes(self.b, self.a)
    }

    /// The first shape parameter; with the uniform prior the number of errors + 1.
    #[must_use]
    pub fn a(&self) -> f64 {
        self.a
    }

    /// The second shape parameter; with the uniform prior the number of right answers + 1.
    #[must_use]
    pub fn b(&self) -> f64 {
        self.b
    }

    /// The mean a / (a + b).
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.mean
    }

    /// The place of the greatest density, (a − 1) / (a + b − 2), or the end at which the density is
    /// greatest. `None` where there is no single one: a flat density (a = b = 1) or one with a
    /// maximum at each end (a, b < 1).
    #[must_use]
    pub fn mode(&self) -> Option<f64> {
        match self.shape() {
            Shape::Peaked => Some((self.a - 1.0) / ((self.a - 1.0) + (self.b - 1.0))),
            Shape::Falling => Some(0.0),
            Shape::Rising => Some(1.0),
            Shape::Flat | Shape::TwoPeaks => None,
        }
    }

    /// The variance ab / ((a + b)² (a + b + 1)).
    #[must_use]
    pub fn variance(&self) -> f64 {
        self.mean * self.co_mean / (self.total + 1.0)
    }

    /// The standard deviation.
    #[must_use]
    pub fn standard_deviation(&self) -> f64 {
        self.variance().sqrt()
    }

    /// The form of the density.
    fn shape(&self) -> Shape {
        match (self.a > 1.0, self.b > 1.0) {
            (true, true) => Shape::Peaked,
            (false, true) => Shape::Falling,
            (true, false) => Shape::Rising,
            (false, false) if self.a == 1.0 && self.b == 1.0 => Shape::Flat,
            (false, false) if self.a == 1.0 => Shape::Rising,
            (false, false) if self.b == 1.0 => Shape::Falling,
            (false, false) => Shape::TwoPeaks,
        }
    }

    /// The density at x; 0 outside of \[0, 1\], +∞ at an end whose shape is below 1.
    #[must_use]
    pub fn density(&self, x: f64) -> f64 {
        libm::exp(self.ln_density(x))
    }

    /// The logarithm of the density at x, to about 1e-14 in absolute terms where it can matter.
    #[must_use]
    pub fn ln_density(&self, x: f64) -> f64 {
        if x.is_nan() {
            return f64::NAN;
        }
        if !(0.0..=1.0).contains(&x) {
            return f64::NEG_INFINITY;
        }
        if x == 0.0 {
            return ln_density_at_end(self.a, self.b);
        }
        if x == 1.0 {
            return ln_density_at_end(self.b, self.a);
        }
        self.ln_density_at(&self.point(x))
    }

    /// The density at `mean + offset`. Where the posterior is narrow, x alone has too few digits
    /// to distinguish two neighbouring places; the offset has all of them.
    #[must_use]
    pub fn density_at_offset(&self, offset: f64) -> f64 {
        match self.point_at_offset(offset) {
            Some(point) => libm::exp(self.ln_density_at(&point)),
            None => self.density(self.mean + offset),
        }
    }

    /// The probability of a value of at most x, in \[0, 1\].
    #[must_use]
    pub fn cdf(&self, x: f64) -> f64 {
        if x.is_nan() {
            f64::NAN
        } else if x <= 0.0 {
            0.0
        } else if x >= 1.0 {
            1.0
        } else {
            self.masses_at(&self.point(x)).0
        }
    }

    /// The probability of a value above x, in \[0, 1\], to full relative precision also where it is
    /// tiny and `1 − cdf` has lost all digits.
    #[must_use]
    pub fn survival(&self, x: f64) -> f64 {
        if x.is_nan() {
            f64::NAN
        } else if x <= 0.0 {
            1.0
        } else if x >= 1.0 {
            0.0
        } else {
            self.masses_at(&self.point(x)).1
        }
    }

    /// The probability of a value of at most `mean + offset`; see [`Beta::density_at_offset`].
    #[must_use]
    pub fn cdf_at_offset(&self, offset: f64) -> f64 {
        match self.point_at_offset(offset) {
            Some(point) => self.masses_at(&point).0,
            None => self.cdf(self.mean + offset),
        }
    }
}

/// The forms a density can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Peaked,
    Falling,
    Rising,
    Flat,
    TwoPeaks,
}

/// The logarithm of the density at the end with shape `near`; `far` is the shape of the other end.
fn ln_density_at_end(near: f64, far: f64) -> f64 {
    if near > 1.0 {
        f64::NEG_INFINITY
    } else if near < 1.0 {
        f64::INFINITY
    } else {
        // Beta(1, b) has the density b (1 − x)ᵇ⁻¹.
        libm::log(far)
    }
}
