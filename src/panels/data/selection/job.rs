//! The computation in slices: models one after another, what is to be expected, the curves by size, the vote.

use super::attack::Vote;
use super::controls::MOST_EXAMPLES;
use super::params::Params;
use super::solution::{Attack, BySize, Opened, Solution};
use super::trials::{Trial, Trials, on_fresh_test};
use crate::panel::Job;
use crate::plot::sort_few;
use crate::stats::best_of::{Expectation, Expected};
use crate::stats::binomial::Binomial;
use crate::stats::majority_attack::{Losers, MajorityAttack};

/// Models in a slice.
const SLICE_MODELS: usize = 100;
/// Examples, over all pieces of an expectation, in a slice.
const SLICE_EXAMPLES: f64 = 20_000.0;
/// Words of 64 random answers in a slice.
const SLICE_WORDS: usize = 100_000;
/// Points of the curves by the number of models, a decade.
const PER_DECADE: u32 = 8;
/// Points of the curves by size, a decade, from 10 examples on.
const SIZES_PER_DECADE: u32 = 4;
/// The numbers of models of the curves by size, beside the models as they are.
const FAMILY: [u32; 4] = [10, 100, 1000, 10_000];
/// Of single measurements 95 % lie between these.
const MIDDLE: (f64, f64) = (0.025, 0.975);

/// The computation on its way.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    trials: Trials,
    tried: Vec<Trial>,
    counts: Vec<u32>,
    expectation: Expectation,
    is_expected: bool,
    sizes: Vec<u32>,
    at_size: Option<Expectation>,
    optimism: Vec<Vec<f64>>,
    vote: Option<Vote>,
    attack: Attack,
}

/// Whole numbers from 1 to the last, about equally far apart on a logarithmic axis.
fn counts(last: u32) -> Vec<u32> {
    let count = |step: u32| libm::pow(10.0, f64::from(step) / f64::from(PER_DECADE)).round() as u32;
    let mut counts: Vec<u32> = (0..=4 * PER_DECADE).map(count).filter(|count| *count < last).collect();
    counts.push(last);
    counts.dedup();
    counts
}

/// Sizes of a test set for the curves.
fn sizes() -> Vec<u32> {
    let decades = libm::log10(MOST_EXAMPLES).round() as u32;
    let size = |step: u32| libm::pow(10.0, f64::from(step) / f64::from(SIZES_PER_DECADE)).round() as u32;
    (SIZES_PER_DECADE..=decades * SIZES_PER_DECADE).map(size).collect()
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let counts = counts(params.models as u32);
        Self {
            params: *params,
            trials: Trials::new(params),
            tried: Vec::new(),
            expectation: Expectation::new(
                &params.models_on(params.n),
                [counts.clone(), vec![params.opened() as u32]].concat(),
            ),
            counts,
            is_expected: false,
            sizes: sizes(),
            at_size: None,
            optimism: Vec::new(),
            vote: params.is_attack().then(|| Vote::new(params)),
            attack: Attack::default(),
        }
    }

    fn try_models(&mut self) {
        let left = self.params.models as usize - self.tried.len();
        for _ in 0..left.min(SLICE_MODELS) {
            let trial = self.trials.next();
            self.tried.push(trial);
        }
    }

    /// A slice of the curves by size, from the smallest.
    fn go_on_with_sizes(&mut self, size: u32) {
        let models = self.params.models_on(f64::from(size));
        let tried = || FAMILY.into_iter().chain([self.params.models as u32]).collect::<Vec<_>>();
        let mut expectation = self.at_size.take().unwrap_or_else(|| Expectation::new(&models, tried()));
        if go_on(&mut expectation, f64::from(size)) {
            self.at_size = Some(expectation);
        } else {
            self.optimism.push((0..=FAMILY.len()).map(|index| expectation.expected(index).optimism()).collect());
        }
    }

    /// A slice of the vote: some answers, up to the next point of its curve.
    fn go_on_with_vote(&mut self) -> bool {
        let Some((vote, next)) = self.vote.as_mut().zip(self.counts.get(self.attack.vote.len()).copied()) else {
            return false;
        };
        let words = (self.params.n as usize).div_ceil(64);
        let answers = (SLICE_WORDS / words).max(1) as u32;
        for _ in 0..answers.min(next - vote.tried()) {
            self.attack.answers.push(vote.add_answer());
        }
        if vote.tried() == next {
            let at = f64::from(next);
            let expected = |losers| MajorityAttack::new(self.params.n as u32, losers).expected_accuracy(next);
            self.attack.vote.push((at, vote.accuracy()));
            self.attack.flipped.push((at, expected(Losers::Flipped)));
            self.attack.dropped.push((at, expected(Losers::Dropped)));
        }
        true
    }

    fn is_done(&self) -> bool {
        let has_voted = self.vote.is_none() || self.attack.vote.len() == self.counts.len();
        self.is_expected && has_voted && self.optimism.len() == self.sizes.len()
    }

    fn by_size(&self) -> Vec<BySize> {
        let curve = |(index, models): (usize, f64)| {
            let optimism = self.optimism.iter().map(|at_size| at_size[index]);
            BySize { models, points: self.sizes.iter().map(|size| f64::from(*size)).zip(optimism).collect() }
        };
        FAMILY.into_iter().map(f64::from).chain([self.params.models]).enumerate().map(curve).collect()
    }

    fn expected(&self) -> Vec<(f64, Expected)> {
        let points = self.counts.iter().enumerate();
        points.map(|(index, count)| (f64::from(*count), self.expectation.expected(index))).collect()
    }

    /// What the fresh test set shows on average: the best of the opened ones if all models are equally good, the truth
    /// of the winner if it alone is opened.
    fn expected_fresh(&self) -> f64 {
        match self.params.opened() {
            0 => f64::NAN,
            1 => self.expectation.expected(self.counts.len() - 1).truth,
            _ if self.params.spread > 0.0 => f64::NAN,
            _ => self.expectation.expected(self.counts.len()).best,
        }
    }
}

/// Does a slice of an expectation; `false` when all is done.
fn go_on(expectation: &mut Expectation, examples: f64) -> bool {
    let pieces = (SLICE_EXAMPLES / examples).clamp(1.0, 40.0) as u32;
    (0..pieces).all(|_| expectation.step())
}

/// Where the best so far changes.
fn records(trials: &[Trial]) -> Vec<usize> {
    let mut best = f64::INFINITY;
    let is_record = |trial: &Trial| {
        let is_better = trial.observed < best;
        best = best.min(trial.observed);
        is_better
    };
    trials.iter().map(is_record).enumerate().filter_map(|(place, is_record)| is_record.then_some(place)).collect()
}

/// The places of the best models, the best first and of equal ones the earlier.
fn best(trials: &[Trial], wanted: usize) -> Vec<usize> {
    let mut best: Vec<usize> = Vec::new();
    for (place, trial) in trials.iter().enumerate() {
        let is_better = best.last().is_none_or(|last| trial.observed < trials[*last].observed);
        if best.len() < wanted || is_better {
            best.push(place);
            sort_few(&mut best, |place| trials[*place].observed);
            best.truncate(wanted);
        }
    }
    best
}

fn opened(params: &Params, trials: &[Trial]) -> Vec<Opened> {
    let places = best(trials, params.opened());
    let models: Vec<Trial> = places.iter().map(|place| trials[*place]).collect();
    let fresh = on_fresh_test(params, &models);
    let opened = places.into_iter().zip(models).zip(fresh);
    opened
        .map(|((model, trial), fresh)| Opened { model, chosen_by: trial.observed, fresh, truth: trial.truth })
        .collect()
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        if self.tried.len() < self.params.models as usize {
            self.try_models();
        } else if !self.is_expected {
            self.is_expected = !go_on(&mut self.expectation, self.params.n);
        } else if !self.go_on_with_vote()
            && let Some(size) = self.sizes.get(self.optimism.len())
        {
            self.go_on_with_sizes(*size);
        }
        !self.is_done()
    }

    fn progress(&self) -> f64 {
        let voted = if self.vote.is_some() { self.attack.answers.len() as f64 / self.params.models } else { 1.0 };
        let tried = self.tried.len() as f64 / self.params.models;
        let sizes = self.optimism.len() as f64 / self.sizes.len() as f64;
        0.25 * (tried + self.expectation.progress() + voted + sizes)
    }

    fn is_presentable(&self) -> bool {
        self.is_done()
    }

    fn solution(&self) -> Solution {
        let opened = opened(&self.params, &self.tried);
        let one = Binomial::new(self.params.n as u32, self.params.error);
        let share = |mass: f64| f64::from(one.quantile(mass)) / self.params.n;
        let fewest = opened.iter().map(|opened| opened.fresh).fold(f64::INFINITY, f64::min);
        Solution {
            records: records(&self.tried),
            trials: self.tried.clone(),
            reported: opened.iter().position(|opened| opened.fresh <= fewest),
            opened,
            expected: self.expected(),
            expected_fresh: self.expected_fresh(),
            band: (share(MIDDLE.0), share(MIDDLE.1)),
            by_size: self.by_size(),
            attack: self.attack.clone(),
        }
    }
}
