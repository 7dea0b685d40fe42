//! The computation in slices: the exact laws, point by point, then models that learn.

use super::params::Params;
use super::solution::{BEST_ERROR, SEPARATION, SizeErrors, Solution, examples_for, median_at, noisy_curve};
use super::streams::Streams;
use crate::panel::Job;
use crate::plot::Curve;
use crate::stats::label_noise::{Corner, LabelNoise, error, leading_rate, measured_error};

/// The curves reach from the fewest to this many examples.
pub const MOST_EXAMPLES: f64 = 1e6;
/// The fewest clean labels.
pub const FEWEST_EXAMPLES: f64 = 10.0;
/// Models that are drawn example by example learn from no more.
pub const MOST_ONE_BY_ONE: f64 = 3e4;
/// Points of a curve a decade, and of a curve by noise.
const A_DECADE: u32 = 8;
const BY_NOISE: u32 = 45;
/// Points of curves in a slice: each takes about a tenth of a millisecond.
const SLICE_POINTS: usize = 4;
/// Models that learn, where their examples are drawn in blocks, and one by one.
const MODELS: usize = 400;
const MODELS_ONE_BY_ONE: usize = 100;
/// Models in a slice.
const SLICE_MODELS: usize = 10;
const SLICE_MODELS_ONE_BY_ONE: usize = 1;
/// From this many models on their median is worth a look.
const FEW: usize = 20;

/// The computation on its way.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    exact: Exact,
    clean_law: Vec<(f64, f64)>,
    noisy_law: Vec<(f64, f64)>,
    by_noise: Vec<(f64, f64)>,
    clean: Streams,
    noisy: Streams,
}

/// What follows from the laws at once.
#[derive(Clone, Copy, Debug)]
struct Exact {
    error_clean: f64,
    /// The median of the cotangent that n clean labels give.
    cotangent: f64,
    /// The error and the rate with independent noise.
    error_noisy: f64,
    rate: f64,
    floor: f64,
}

impl Exact {
    fn new(params: &Params) -> Self {
        let noise = law(params, params.noise);
        let floor = if params.is_systematic() { Corner::new(SEPARATION, params.noise).floor() } else { BEST_ERROR };
        let cotangent = law(params, 0.0).median_cotangent(params.n);
        Self {
            error_clean: error(SEPARATION, cotangent),
            cotangent,
            error_noisy: noise.median_error(params.n),
            rate: rate(params, params.noise, cotangent),
            floor,
        }
    }
}

/// The law of the classifier with a share of wrong labels.
const fn law(params: &Params, share: f64) -> LabelNoise {
    LabelNoise::new(SEPARATION, params.dims, share)
}

/// The numbers of examples of a curve, each by its index.
fn size(index: usize) -> Option<f64> {
    let size = FEWEST_EXAMPLES * libm::pow(10.0, index as f64 / f64::from(A_DECADE));
    (size < 1.01 * MOST_EXAMPLES).then_some(size)
}

/// The shares of wrong labels of a curve, each by its index.
fn share(index: usize) -> Option<f64> {
    (index <= BY_NOISE as usize).then_some(index as f64 / 100.0)
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let last = if params.is_systematic() { MOST_ONE_BY_ONE } else { 2.0 * MOST_EXAMPLES };
        Self {
            params: *params,
            exact: Exact::new(params),
            clean_law: Vec::new(),
            noisy_law: Vec::new(),
            by_noise: Vec::new(),
            clean: Streams::clean(params, last),
            noisy: Streams::noisy(params, last),
        }
    }

    /// The next point of a curve; `false` when all are there.
    fn draw_point(&mut self) -> bool {
        let params = self.params;
        let next = |curve: &[(f64, f64)]| size(curve.len());
        if let Some(n) = next(&self.clean_law) {
            self.clean_law.push((n, law(&params, 0.0).median_error(n)));
        } else if let Some(n) = next(&self.noisy_law).filter(|_| !params.is_systematic()) {
            self.noisy_law.push((n, law(&params, params.noise).median_error(n)));
        } else if let Some(noise) = share(self.by_noise.len()) {
            self.by_noise.push((noise, cost_of_noise(&params, noise, self.exact.cotangent)));
        } else {
            return false;
        }
        true
    }

    fn models(&self) -> usize {
        if self.params.is_systematic() { MODELS_ONE_BY_ONE } else { MODELS }
    }

    /// How many noisy labels replace a clean one, by the models: ∞ if they never do.
    fn measured_rate(&self, clean: &[SizeErrors], noisy: &[SizeErrors]) -> f64 {
        let error = median_at(clean, self.params.n);
        let is_hopeless = self.exact.floor >= error && self.exact.floor > BEST_ERROR;
        let rate = examples_for(noisy, error).map(|examples| examples / self.params.n);
        rate.unwrap_or(if is_hopeless { f64::INFINITY } else { f64::NAN })
    }
}

/// A curve by noise.
fn by_share(cost: impl Fn(f64) -> f64) -> Curve {
    Curve::through((0..).map_while(share).map(|noise| (noise, cost(noise))).collect())
}

/// The rate for independent noise, the floor for systematic noise.
fn cost_of_noise(params: &Params, noise: f64, cotangent: f64) -> f64 {
    if params.is_systematic() { Corner::new(SEPARATION, noise).floor() } else { rate(params, noise, cotangent) }
}

/// How many labels with independent noise replace a clean one, if n clean ones give this cotangent.
fn rate(params: &Params, noise: f64, cotangent: f64) -> f64 {
    if noise > 0.0 { law(params, noise).examples_for(cotangent) / params.n } else { 1.0 }
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        if (0..SLICE_POINTS).any(|_| !self.draw_point()) {
            let wanted = self.models();
            let slice = if self.params.is_systematic() { SLICE_MODELS_ONE_BY_ONE } else { SLICE_MODELS };
            for _ in 0..slice.min(wanted - self.clean.count()) {
                self.clean.learn();
                self.noisy.learn();
            }
        }
        self.clean.count() < self.models()
    }

    fn progress(&self) -> f64 {
        self.clean.count() as f64 / self.models() as f64
    }

    fn is_presentable(&self) -> bool {
        self.clean.count() >= FEW
    }

    fn solution(&self) -> Solution {
        let (params, exact) = (&self.params, &self.exact);
        let [clean, noisy] = [&self.clean, &self.noisy]
            .map(|streams| streams.errors().map(|(n, errors)| SizeErrors::of(n, errors)).collect::<Vec<SizeErrors>>());
        let measured_rate = self.measured_rate(&clean, &noisy);
        let is_exact = !params.is_systematic() || !params.has_noise();
        let error_noisy = if is_exact { exact.error_noisy } else { median_at(&noisy, params.n) };
        let exchange_rate = match is_exact {
            true => exact.rate,
            false if exact.floor >= exact.error_clean => f64::INFINITY,
            false => examples_for(&noisy, exact.error_clean).map_or(f64::NAN, |examples| examples / params.n),
        };
        let noisy_curve = noisy_curve(&Curve::through(self.noisy_law.clone()), &noisy);
        Solution {
            error_clean: exact.error_clean,
            error_noisy,
            floor: exact.floor,
            exchange_rate,
            measured_rate,
            leading_rate: leading_rate(params.noise),
            price: exchange_rate / params.cost,
            measured_error: measured_error(error_noisy, params.noise),
            clean,
            noisy,
            clean_law: Curve::through(self.clean_law.clone()),
            measured: Curve::through(
                noisy_curve.points().iter().map(|(n, error)| (*n, measured_error(*error, params.noise))).collect(),
            ),
            noisy_curve,
            by_noise: Curve::through(self.by_noise.clone()),
            formula_by_noise: by_share(leading_rate),
            naive_by_noise: by_share(|noise| 1.0 / (1.0 - noise)),
            models: self.clean.count() as f64,
        }
    }
}
