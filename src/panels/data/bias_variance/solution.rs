//! Everything that is computed: what is exactly to be expected, and what came out of simulated samples.

use super::params::Params;
use crate::plot::Curve;
use crate::stats::polynomial::{Design, ExpectedErrors, Fit};

/// The figures show the polynomials on both sides of the data as far as this.
pub const SEEN: f64 = 1.2;
/// The place outside the data whose error is given as a number.
pub const OUTSIDE: f64 = 1.1;
/// Points of a curve: a peak of the highest degree has some ten of them.
const POINTS: u32 = 240;
/// A mean square below this, relative to that of the values, is rounding.
pub const ROUNDING: f64 = 1e-28;

/// Mean squared errors, at the places of the data or at one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Errors {
    /// On the data that the polynomial is fitted to.
    pub train: f64,
    /// On new values at the same places.
    pub validation: f64,
    /// The mean square of the expected polynomial less the truth.
    pub bias2: f64,
    /// The mean variance of the polynomial.
    pub variance: f64,
    /// The variance of the noise.
    pub noise2: f64,
}

impl Errors {
    /// Validation less train: what the lecture calls variance.
    #[must_use]
    pub fn gap(&self) -> f64 {
        2.0 * self.variance
    }
}

/// What is to be expected of a new value at a place, in its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceErrors {
    /// The place.
    pub place: f64,
    /// The square of the expected polynomial less the truth.
    pub bias2: f64,
    /// The variance of the polynomial.
    pub variance: f64,
    /// The variance of the noise.
    pub noise2: f64,
}

impl PlaceErrors {
    /// The expected squared error.
    #[must_use]
    pub fn whole(&self) -> f64 {
        self.bias2 + self.variance + self.noise2
    }
}

/// The means over the samples that were drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Simulated {
    /// How many there were.
    pub count: f64,
    /// The mean train error.
    pub train: f64,
    /// The mean error on new values at the same places.
    pub validation: f64,
}

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// What is exactly to be expected.
    pub errors: Errors,
    /// The same for each degree that there can be, from 0.
    pub by_degree: Vec<Errors>,
    /// The same place by place, the data or not.
    pub by_place: Vec<PlaceErrors>,
    /// The expected squared error at [`OUTSIDE`].
    pub outside: f64,
    /// The means over the samples.
    pub simulated: Simulated,
    /// The truth.
    pub truth: Curve,
    /// The expected polynomial.
    pub expected: Curve,
    /// The polynomials of the latest samples, the newest last.
    pub fits: Vec<Curve>,
    /// The points of the newest sample.
    pub sample: Vec<(f64, f64)>,
}

impl Solution {
    /// The degree whose expected error on new values is the least.
    #[must_use]
    pub fn best_degree(&self) -> usize {
        let degrees = self.by_degree.iter().enumerate();
        degrees.min_by(|one, other| one.1.validation.total_cmp(&other.1.validation)).map_or(0, |(degree, _)| degree)
    }
}

/// The truth: two periods of a sine between −1 and 1.
#[must_use]
pub fn truth(place: f64) -> f64 {
    libm::sin(std::f64::consts::TAU * place)
}

/// The places of a sample: evenly from −1 to 1, both included.
#[must_use]
pub fn places(count: usize) -> Vec<f64> {
    let last = count.saturating_sub(1).max(1) as f64;
    (0..count).map(|index| 2.0 * index as f64 / last - 1.0).collect()
}

/// What is exactly to be expected; it does not depend on any sample.
#[derive(Clone, Debug)]
pub struct Exact {
    params: Params,
    design: Design,
    of_truth: Fit,
    /// The places of the curves, each with the values of the polynomials of the design.
    grid: Vec<(f64, Vec<f64>)>,
}

impl Exact {
    /// What is to be expected of legal parameters.
    #[must_use]
    pub fn new(params: &Params, places: &[f64], truths: &[f64]) -> Self {
        let most = places.len().saturating_sub(1).min(super::controls::GREATEST_DEGREE as usize);
        let design = Design::new(places, most).unwrap_or_else(|| Design::constant(places.len()));
        let of_truth = design.fit(truths, most).unwrap_or_default();
        let place = |index: u32| SEEN * (2.0 * f64::from(index) / f64::from(POINTS) - 1.0);
        let grid = (0..=POINTS).map(|index| (place(index), design.basis_at(place(index)))).collect();
        Self { params: *params, design, of_truth, grid }
    }

    /// Where the data are.
    #[must_use]
    pub const fn design(&self) -> &Design {
        &self.design
    }

    /// The errors by degree, from 0.
    #[must_use]
    pub fn by_degree(&self) -> Vec<Errors> {
        let (noise, count) = (self.params.noise, self.design.count());
        let errors = self.of_truth.left_by_degree().iter().enumerate().map(|(degree, left)| {
            let bias2 = if *left < ROUNDING { 0.0 } else { *left };
            let errors = ExpectedErrors::new(bias2, noise, degree + 1, count);
            let (train, validation) = (errors.train(), errors.validation());
            Errors { train, validation, bias2, variance: errors.variance, noise2: errors.noise2 }
        });
        errors.collect()
    }

    /// The errors at each place of the curves.
    #[must_use]
    pub fn by_place(&self) -> Vec<PlaceErrors> {
        self.grid.iter().map(|(place, basis)| self.at(*place, basis)).collect()
    }

    /// The expected squared error at [`OUTSIDE`].
    #[must_use]
    pub fn outside(&self) -> f64 {
        self.at(OUTSIDE, &self.design.basis_at(OUTSIDE)).whole()
    }

    fn at(&self, place: f64, basis: &[f64]) -> PlaceErrors {
        let degree = self.params.whole_degree();
        let miss = self.of_truth.value(self.shortened(basis)) - truth(place);
        let noise2 = self.params.noise * self.params.noise;
        let variance = noise2 * self.design.variance_share(basis, degree);
        PlaceErrors { place, bias2: miss * miss, variance, noise2 }
    }

    /// The truth as a curve.
    #[must_use]
    pub fn truth(&self) -> Curve {
        Curve::through(self.grid.iter().map(|(place, _)| (*place, truth(*place))).collect())
    }

    /// The polynomial to be expected.
    #[must_use]
    pub fn expected(&self) -> Curve {
        self.curve(&self.of_truth)
    }

    /// A polynomial as a curve, of the degree of the parameters at most.
    #[must_use]
    pub fn curve(&self, fit: &Fit) -> Curve {
        let value = |basis: &[f64]| fit.value(self.shortened(basis));
        Curve::through(self.grid.iter().map(|(place, basis)| (*place, value(basis))).collect())
    }

    fn shortened<'a>(&self, basis: &'a [f64]) -> &'a [f64] {
        &basis[..basis.len().min(self.params.whole_degree() + 1)]
    }
}
