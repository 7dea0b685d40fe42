//! The computation in slices: the numbers, the densities of the difference, then how often the exact test would see it.

use super::params::{Counts, Params};
use super::solution::{Gap, Model, Needed, Powers, Solution, apart, p_value, posterior, rates, together};
use crate::panel::Job;
use crate::plot::Curve;
use crate::stats::mcnemar::exact_power;
use crate::stats::{Beta, Difference};

/// The most examples that can be requested; more are not counted.
pub const MOST_EXAMPLES: f64 = 1e9;
/// Points of the density of a difference: each is an integral.
const GAP_POINTS: usize = 90;
/// Such a density is computed this many standard deviations around its mean, and drawn as far as it can be seen.
const GAP_REACH: f64 = 5.0;
const LEAST_SEEN: f64 = 1e-4;
/// Points of the density of a model alone.
const MODEL_POINTS: usize = 240;
const TAIL_NOT_DRAWN: f64 = 1e-6;
/// The curves of the power begin with one example and have this many points a decade.
const POWER_POINTS_A_DECADE: u32 = 16;
/// The exact test is enumerated up to this many discordant examples.
const MOST_DISCORDANT: f64 = 4000.0;
/// In a slice: this many integrals, or one enumeration.
const SLICE: usize = 30;

/// The computation on its way.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    counts: Counts,
    /// As the models are tried, and in the other way.
    laws: [Difference; 2],
    gaps: [Option<Gap>; 2],
    densities: [Vec<(f64, f64)>; 2],
    /// The numbers of examples for the exact test, and its powers so far.
    sizes: Vec<f64>,
    exact: Vec<f64>,
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let counts = Counts::of(params);
        let mut laws = [apart(params, &counts), together(params, &counts)];
        if params.is_paired() {
            laws.reverse();
        }
        Self {
            params: *params,
            counts,
            laws,
            gaps: [None, None],
            densities: [Vec::new(), Vec::new()],
            sizes: sizes_for_exact(params),
            exact: Vec::new(),
        }
    }

    /// The density that is not yet computed.
    fn open_density(&self) -> Option<usize> {
        self.densities.iter().position(|points| points.len() < GAP_POINTS)
    }

    fn add_points(&mut self, which: usize) {
        let law = &self.laws[which];
        let reach = GAP_REACH * law.standard_deviation();
        for _ in 0..SLICE.min(GAP_POINTS - self.densities[which].len()) {
            // Half a step from the ends, so that no point is at 0 by symmetry, where a density may be infinite.
            let share = (self.densities[which].len() as f64 + 0.5) / GAP_POINTS as f64;
            let place = law.mean() + reach * (2.0 * share - 1.0);
            self.densities[which].push((place, law.density(place)));
        }
    }

    fn has_numbers(&self) -> bool {
        self.gaps.iter().all(Option::is_some)
    }

    fn gap(&self, which: usize) -> Gap {
        let density = seen(&self.densities[which]);
        let nothing = Gap { b_better: 0.5, a_better: 0.5, ends: (-1.0, 1.0), density: Curve::new() };
        Gap { density, ..self.gaps[which].clone().unwrap_or(nothing) }
    }

    fn powers(&self) -> Powers {
        let rates = rates(&self.params);
        let disagree = self.params.disagree;
        let exact = self.sizes.iter().skip(1).copied().zip(self.exact.iter().skip(1).copied());
        Powers {
            unpaired: by_size(|n| rates.power_unpaired(n)),
            paired: by_size(|n| rates.power_paired(disagree, n)),
            exact: Curve::through(exact.collect()),
        }
    }
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        if let Some(which) = self.gaps.iter().position(Option::is_none) {
            self.gaps[which] = Some(numbers(&self.laws[which], self.params.level));
        } else if let Some(which) = self.open_density() {
            self.add_points(which);
        } else if let Some(n) = self.sizes.get(self.exact.len()) {
            let Params { disagree, level, .. } = self.params;
            self.exact.push(exact_power(*n as u32, disagree, self.params.gap(), 1.0 - level));
        }
        !self.has_numbers() || self.open_density().is_some() || self.exact.len() < self.sizes.len()
    }

    fn progress(&self) -> f64 {
        let integrals: usize = self.densities.iter().map(Vec::len).sum();
        let done = integrals + SLICE * self.exact.len();
        (done as f64 / (2 * GAP_POINTS + SLICE * self.sizes.len()) as f64).min(1.0)
    }

    fn is_presentable(&self) -> bool {
        self.has_numbers() && self.open_density().is_none()
    }

    fn solution(&self) -> Solution {
        let counts = self.counts;
        let model = |errors: f64| model(&posterior(&self.params, errors), errors, self.params.level);
        let [unpaired, paired] = needed(&self.params);
        Solution {
            counts,
            models: [counts.errors_a(), counts.errors_b()].map(model),
            gap: self.gap(0),
            other: self.gap(1),
            p_value: p_value(&self.params, &counts),
            needed: Needed {
                unpaired,
                paired,
                exact_power: self.exact.first().copied().filter(|power| power.is_finite()),
            },
            powers: self.powers(),
        }
    }
}

fn numbers(law: &Difference, level: f64) -> Gap {
    let (a_better, b_better) = law.signs();
    let interval = law.interval(level);
    Gap { b_better, a_better, ends: (interval.low, interval.high), density: Curve::new() }
}

/// The points between the first and the last that can be seen.
fn seen(points: &[(f64, f64)]) -> Curve {
    let finite = || points.iter().filter(|point| point.1.is_finite()).copied();
    let least = LEAST_SEEN * finite().map(|point| point.1).fold(0.0, f64::max);
    let is_seen = |point: &(f64, f64)| point.1 > least;
    let first = finite().position(|point| is_seen(&point)).unwrap_or(0);
    let last = finite().collect::<Vec<_>>().iter().rposition(is_seen).unwrap_or(0);
    Curve::through(finite().skip(first).take((last + 1).saturating_sub(first)).collect())
}

fn model(posterior: &Beta, errors: f64, level: f64) -> Model {
    let (low, high) = (posterior.quantile(TAIL_NOT_DRAWN), posterior.upper_quantile(TAIL_NOT_DRAWN));
    let (low, high) = (if errors > 0.0 { low } else { 0.0 }, if posterior.b() > 1.0 { high } else { 1.0 });
    let places = (0..MODEL_POINTS).map(|index| low + (high - low) * index as f64 / (MODEL_POINTS - 1) as f64);
    let density = Curve::through(places.map(|place| (place, posterior.density(place))).collect());
    let interval = posterior.equal_tailed(level);
    Model { errors, density, ends: (interval.low, interval.high) }
}

/// The whole numbers of examples, unpaired and paired; infinite beyond what can be requested.
fn needed(params: &Params) -> [f64; 2] {
    let rates = rates(params);
    [rates.needed_unpaired(params.power), rates.needed_paired(params.disagree, params.power)]
        .map(f64::ceil)
        .map(|n| if n <= MOST_EXAMPLES { n.max(1.0) } else { f64::INFINITY })
}

/// A curve by the number of examples.
fn by_size(power: impl Fn(f64) -> f64) -> Curve {
    Curve::through(sizes().map(|n| (n, power(n))).collect())
}

fn sizes() -> impl Iterator<Item = f64> {
    let step = 1.0 / f64::from(POWER_POINTS_A_DECADE);
    (0..=9 * POWER_POINTS_A_DECADE).map(move |index| libm::pow(10.0, f64::from(index) * step))
}

/// The numbers of examples for which the exact test is enumerated: first the one that is needed, then those of the
/// curve, as far as the number of discordant ones allows and something can be seen.
fn sizes_for_exact(params: &Params) -> Vec<f64> {
    let rates = rates(params);
    let can_be_done = |n: &f64| n * params.disagree <= MOST_DISCORDANT;
    let is_seen = |n: &f64| (0.001..0.9999).contains(&rates.power_paired(params.disagree, *n));
    let Some(first) = Some(needed(params)[1]).filter(can_be_done) else {
        return Vec::new();
    };
    let curve = sizes().step_by(2).map(f64::round).filter(|n| can_be_done(n) && is_seen(n));
    std::iter::once(first).chain(curve).collect()
}
