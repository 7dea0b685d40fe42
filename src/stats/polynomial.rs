//! Polynomials fitted by least squares, and what errors are to be expected of them.
//!
//! The polynomials are sums of ones that are orthonormal on the places of the data. These are made one from the other
//! by multiplying with x and taking away what is not new (P. Brubeck, Y. Nakatsukasa, L. N. Trefethen, "Vandermonde
//! with Arnoldi", 2021), so that no matrix of powers of x is solved, whose condition grows with the degree by itself.
//! Evenly spread places leave nearly full precision; where most places crowd in one spot, values elsewhere lose digits,
//! as the problem itself is badly conditioned then.

/// The places at which data are, with the polynomials up to a degree that are orthonormal on them: the mean over the
/// places of a product of two of them is 1 for twice the same and 0 otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Design {
    /// The values of each polynomial at the places, by degree.
    basis: Vec<Vec<f64>>,
    /// How each polynomial but the first follows from those before it.
    steps: Vec<Step>,
}

/// A polynomial as x times the one before it, less its shares of all before it, by its length.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    shares: Vec<f64>,
    length: f64,
}

impl Design {
    /// The polynomials up to `degree` on these places, in any order, some perhaps the same.
    ///
    /// `None` if a place is not finite, if fewer than `degree + 1` are different, or if they cannot be distinguished.
    #[must_use]
    pub fn new(places: &[f64], degree: usize) -> Option<Self> {
        if places.is_empty() || !places.iter().all(|place| place.is_finite()) || distinct(places) <= degree {
            return None;
        }
        let mut design = Self::constant(places.len());
        for _ in 0..degree {
            design.add_degree(places)?;
        }
        Some(design)
    }

    /// Constants alone, on this many places, wherever these are.
    #[must_use]
    pub fn constant(count: usize) -> Self {
        Self { basis: vec![vec![1.0; count]], steps: Vec::new() }
    }

    fn add_degree(&mut self, places: &[f64]) -> Option<()> {
        /// Less of a polynomial than this is rounding.
        const LEAST_NEW: f64 = 1e-13;
        let last = self.basis.last()?;
        let mut next: Vec<f64> = places.iter().zip(last).map(|(place, value)| place * value).collect();
        let whole = mean_product(&next, &next).sqrt();
        let mut shares = vec![0.0; self.basis.len()];
        // Twice: what the first time leaves by rounding, the second takes away.
        for _ in 0..2 {
            for (known, share) in self.basis.iter().zip(&mut shares) {
                *share += take_away(&mut next, known);
            }
        }
        let length = mean_product(&next, &next).sqrt();
        // Written so that a NaN is refused.
        let is_new = length > LEAST_NEW * whole && length.is_finite();
        if !is_new {
            return None;
        }
        for value in &mut next {
            *value /= length;
        }
        self.basis.push(next);
        self.steps.push(Step { shares, length });
        Some(())
    }

    /// How many places there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.basis.first().map_or(0, Vec::len)
    }

    /// The greatest degree.
    #[must_use]
    pub fn degree(&self) -> usize {
        self.steps.len()
    }

    /// The values of all polynomials at a place, by degree.
    #[must_use]
    pub fn basis_at(&self, place: f64) -> Vec<f64> {
        let mut values = vec![1.0];
        for step in &self.steps {
            let times_place = place * values.last().copied().unwrap_or_default();
            let known: f64 = step.shares.iter().zip(&values).map(|(share, value)| share * value).sum();
            values.push((times_place - known) / step.length);
        }
        values
    }

    /// Fits a polynomial of a degree, the greatest at most, to values at the places (in their order): the sum of the
    /// squares of what it leaves is the least.
    ///
    /// `None` if there are not as many values as places.
    #[must_use]
    pub fn fit(&self, values: &[f64], degree: usize) -> Option<Fit> {
        if values.len() != self.count() {
            return None;
        }
        let mut fit = Fit { coefficients: Vec::new(), left_by_degree: Vec::new(), residuals: values.to_vec() };
        for known in self.basis.iter().take(degree.saturating_add(1)) {
            fit.coefficients.push(take_away(&mut fit.residuals, known));
            fit.left_by_degree.push(mean_product(&fit.residuals, &fit.residuals));
        }
        Some(fit)
    }

    /// The share of the variance of the noise that a fit of a degree has at a place: its leverage there, whose mean
    /// over the places of the data is (degree + 1)/count.
    #[must_use]
    pub fn variance_share(&self, basis_at_place: &[f64], degree: usize) -> f64 {
        let squares: f64 = basis_at_place.iter().take(degree.saturating_add(1)).map(|value| value * value).sum();
        squares / self.count() as f64
    }
}

/// A polynomial as shares of the orthonormal ones of a [`Design`]. By default it has no share of any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fit {
    coefficients: Vec<f64>,
    left_by_degree: Vec<f64>,
    residuals: Vec<f64>,
}

impl Fit {
    /// The coefficients of the orthonormal polynomials, by degree; those of a lower degree are the first of them.
    #[must_use]
    pub fn coefficients(&self) -> &[f64] {
        &self.coefficients
    }

    /// The mean square of what it leaves at the places of the data, for each degree up to its own.
    #[must_use]
    pub fn left_by_degree(&self) -> &[f64] {
        &self.left_by_degree
    }

    /// The mean square of what it leaves at the places of the data.
    #[must_use]
    pub fn left(&self) -> f64 {
        self.left_by_degree.last().copied().unwrap_or(f64::NAN)
    }

    /// What it leaves of each value.
    #[must_use]
    pub fn residuals(&self) -> &[f64] {
        &self.residuals
    }

    /// Its value at a place, by the values of the orthonormal polynomials there ([`Design::basis_at`]). With fewer of
    /// them it is that of the fit of a lower degree.
    #[must_use]
    pub fn value(&self, basis_at_place: &[f64]) -> f64 {
        self.coefficients.iter().zip(basis_at_place).map(|(coefficient, value)| coefficient * value).sum()
    }
}

/// Mean squared errors to be expected of a least-squares fit, over noise that is independent from value to value, of
/// mean 0 and the same variance σ².
///
/// With n values and d + 1 coefficients the hat matrix has the trace d + 1 (T. Hastie, R. Tibshirani, J. Friedman, "The
/// Elements of Statistical Learning", 2009, sections 7.3 and 7.6): the train error is bias² + σ²(1 − (d + 1)/n), the
/// error on new values at the same places is bias² + σ²(1 + (d + 1)/n).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExpectedErrors {
    /// The mean square of the truth less the expected fit, at the places of the data.
    pub bias2: f64,
    /// The mean variance of the fit, at the places of the data.
    pub variance: f64,
    /// The variance of the noise.
    pub noise2: f64,
}

impl ExpectedErrors {
    /// What is to be expected of a fit with `coefficients` coefficients to `count` values, of which the truth leaves
    /// `bias2` and the noise has the standard deviation `noise`.
    #[must_use]
    pub fn new(bias2: f64, noise: f64, coefficients: usize, count: usize) -> Self {
        let noise2 = noise * noise;
        Self { bias2, variance: noise2 * (coefficients as f64 / count as f64), noise2 }
    }

    /// On the data that it is fitted to.
    #[must_use]
    pub fn train(&self) -> f64 {
        // With as many coefficients as values both are the same number, and nothing is left.
        self.bias2 + (self.noise2 - self.variance)
    }

    /// On new values at the same places.
    #[must_use]
    pub fn validation(&self) -> f64 {
        self.bias2 + self.noise2 + self.variance
    }

    /// How much greater the error is on new values: twice the variance of the fit.
    #[must_use]
    pub fn gap(&self) -> f64 {
        2.0 * self.variance
    }
}

fn distinct(places: &[f64]) -> usize {
    // Nothing is added so that 0 and −0 are one place.
    let mut sorted: Vec<f64> = places.iter().map(|place| place + 0.0).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.dedup_by(|one, other| one.total_cmp(other).is_eq());
    sorted.len()
}

fn mean_product(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(x, y)| x * y).sum::<f64>() / one.len() as f64
}

/// Takes from values their share of one that is normed, and gives that share.
fn take_away(values: &mut [f64], known: &[f64]) -> f64 {
    let share = mean_product(values, known);
    for (value, known) in values.iter_mut().zip(known) {
        *value -= share * known;
    }
    share
}
