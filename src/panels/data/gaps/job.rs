//! The computation in slices: the experiment where there is one, then the numbers.

use super::assessment::{Bar, Gap, GapKind, Set, bars, chain, gap, posterior, rates_by_hand, verdict};
use super::experiment::{Experiment, Plane};
use super::params::Params;
use super::solution::{Corpora, Solution};
use crate::panel::Job;
use crate::plot::Curve;

/// Sizes of the lecture's dev and test, in examples.
pub const DEV_SIZES: (f64, f64) = (1e3, 1e5);
/// Sizes of the lecture's train, in examples.
pub const TRAIN_SIZES: (f64, f64) = (1e4, 1e7);
/// The curve by size begins with 10 examples, ends with 10⁹ and has this many points a decade.
const POINTS_A_DECADE: u32 = 6;
const DECADES: (u32, u32) = (1, 9);
/// The share of the work that is done when an experiment is.
const EXPERIMENT: f64 = 0.9;

/// The computation on its way.
#[derive(Clone, Debug)]
pub struct Run {
    params: Params,
    experiment: Option<Experiment>,
    plane: Option<Plane>,
    bars: Option<[Bar; 5]>,
    /// Between neighbours, then dev − train: each may be an integral, and is a slice.
    gaps: Vec<Gap>,
    corpora: Option<Corpora>,
}

impl Run {
    /// The computation before its first slice.
    #[must_use]
    pub fn new(params: &Params) -> Self {
        let experiment = params.is_experiment().then(|| Experiment::new(params));
        Self { params: *params, experiment, plane: None, bars: None, gaps: Vec::new(), corpora: None }
    }

    /// The gaps that are to be computed: between neighbours, then dev − train.
    fn wanted(&self) -> impl Iterator<Item = GapKind> + use<> {
        chain(self.params.has_train_dev()).iter().copied().chain([GapKind::Together])
    }

    /// A slice of the experiment, or the errors that are set.
    fn find_bars(&mut self) {
        let level = self.params.level;
        match &mut self.experiment {
            None => self.bars = Some(bars(&rates_by_hand(&self.params), level)),
            Some(experiment) => {
                if !experiment.step() {
                    self.bars = Some(bars(&experiment.rates(), level));
                    self.plane = Some(experiment.plane());
                }
            }
        }
    }
}

impl Job<Solution> for Run {
    fn step(&mut self) -> bool {
        let Some(bars) = &self.bars else {
            self.find_bars();
            return true;
        };
        if let Some(kind) = self.wanted().nth(self.gaps.len()) {
            let gap = gap(kind, bars, self.params.level);
            self.gaps.push(gap);
        } else if self.corpora.is_none() {
            self.corpora = Some(corpora(bars, &self.params));
        }
        !self.is_presentable()
    }

    fn progress(&self) -> f64 {
        let so_far = self.experiment.as_ref().map_or(0.0, |experiment| EXPERIMENT * experiment.progress());
        if self.bars.is_none() {
            return so_far;
        }
        let found = self.gaps.len() + usize::from(self.corpora.is_some());
        let begun = if self.experiment.is_some() { EXPERIMENT } else { 0.0 };
        begun + (1.0 - begun) * found as f64 / (self.wanted().count() + 1) as f64
    }

    fn is_presentable(&self) -> bool {
        self.corpora.is_some()
    }

    fn solution(&self) -> Solution {
        let params = &self.params;
        let all = self.bars.unwrap_or_else(|| bars(&rates_by_hand(params), params.level));
        let gap = |kind| gap_of(&self.gaps, kind).unwrap_or_else(|| gap(kind, &all, params.level));
        let gaps: Vec<Gap> = chain(params.has_train_dev()).iter().map(|kind| gap(*kind)).collect();
        Solution {
            bars: all.into_iter().filter(|bar| bar.set != Set::TrainDev || params.has_train_dev()).collect(),
            together: gap(GapKind::Together),
            verdict: verdict(&gaps),
            gaps,
            corpora: self.corpora.clone().unwrap_or_else(|| corpora(&all, params)),
            plane: self.plane.clone(),
        }
    }
}

fn gap_of(gaps: &[Gap], kind: GapKind) -> Option<Gap> {
    gaps.iter().find(|gap| gap.kind == kind).copied()
}

/// What sets of all sizes would show of the error on dev; the number of errors need not be whole there.
fn corpora([.., dev, _]: &[Bar; 5], params: &Params) -> Corpora {
    let width = |examples: f64| posterior(examples, examples * dev.error).equal_tailed(params.level).width;
    let size = |step: u32| libm::pow(10.0, f64::from(step) / f64::from(POINTS_A_DECADE));
    let sizes = (DECADES.0 * POINTS_A_DECADE..=DECADES.1 * POINTS_A_DECADE).map(size);
    Corpora {
        error: dev.error,
        widths: Curve::through(sizes.map(|examples| (examples, width(examples))).collect()),
        at_ends: [DEV_SIZES.0, DEV_SIZES.1].map(width),
        now: width(params.n_dev),
    }
}
