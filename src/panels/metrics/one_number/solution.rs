//! Everything that is computed: the scores by every mean, who wins, at what price, and where that changes.

use super::change::{Change, change};
use super::means::{Rates, precision};
use super::params::{Mean, Params, System};
use super::plane::{Level, front, levels};

/// Scores that differ by less than this share are equal: they differ only by rounding.
const ROUNDING: f64 = 1e-12;

/// The systems by one mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranking {
    /// The mean.
    pub mean: Mean,
    /// The score of each system.
    pub scores: Vec<f64>,
    /// The systems with the best score, in their order: more than one where they tie.
    pub winners: Vec<usize>,
}

impl Ranking {
    fn new(mean: Mean, scores: Vec<f64>) -> Self {
        let best = scores.iter().copied().fold(0.0, f64::max);
        let is_best = |score: &f64| *score >= best * (1.0 - ROUNDING);
        let winners = scores.iter().enumerate().filter(|(_, score)| is_best(score)).map(|(index, _)| index).collect();
        Self { mean, scores, winners }
    }

    /// The score of the first system less the best of the others: positive where the first wins.
    #[must_use]
    pub fn lead(&self) -> f64 {
        let (first, others) = self.scores.split_first().map_or((f64::NAN, &[][..]), |(first, rest)| (*first, rest));
        let best = others.iter().copied().fold(0.0, f64::max);
        let lead = first - best;
        if lead.abs() <= ROUNDING * first.max(best) { 0.0 } else { lead }
    }
}

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// The systems that are there.
    pub systems: Vec<System>,
    /// Their rankings by every mean, in the order of [`Mean::ALL`].
    pub rankings: Vec<Ranking>,
    /// The index of the chosen mean.
    pub chosen: usize,
    /// Precision of each system, NaN for one that never raises an alarm.
    pub precisions: Vec<f64>,
    /// The systems that no other is at least as good as in both rates and better in one, from the fewest employees up.
    pub front: Vec<usize>,
    /// Where all points have one score; none where speed takes part, which is not on the plane.
    pub levels: Vec<Level>,
    /// Points of the employees' rate that a point of the strangers' is worth, at the first system.
    pub price: f64,
    /// The scores as the mean, or the share of strangers, changes.
    pub change: Change,
}

impl Solution {
    /// The systems by the mean that is chosen.
    #[must_use]
    pub fn ranking(&self) -> &Ranking {
        &self.rankings[self.chosen]
    }

    /// The score of a system by that mean; NaN for one that is not there.
    #[must_use]
    pub fn score(&self, system: usize) -> f64 {
        self.ranking().scores.get(system).copied().unwrap_or(f64::NAN)
    }
}

/// Solves all for legal parameters.
#[must_use]
pub fn solve(params: &Params) -> Solution {
    let systems = params.systems();
    let score = |mean: Mean| systems.iter().map(|system| params.score(mean, system)).collect();
    let rankings: Vec<Ranking> = Mean::ALL.map(|mean| Ranking::new(mean, score(mean))).to_vec();
    let chosen = Mean::ALL.iter().position(|mean| *mean == params.mean).unwrap_or_default();
    let best = rankings[chosen].scores.iter().copied().fold(0.0, f64::max);
    Solution {
        precisions: systems.iter().map(|system| precision(system.rates, params.share)).collect(),
        front: front(&systems),
        levels: if params.has_speed() { Vec::new() } else { levels(params, best) },
        price: systems.first().map_or(f64::NAN, |system| price(params, system.rates)),
        change: change(params, &systems),
        rankings,
        chosen,
        systems,
    }
}

/// −de/ds along the level curve: how much of the employees' rate e makes up for a little of the strangers' rate s.
///
/// For the power mean with the exponent r it is (∂M/∂s) / (∂M/∂e) = (e/s)^(1 − r); speed that takes part does not
/// change it. For `F_β` it is π (1 + β² − F) / (F (1 − π)), the same everywhere on a level line, which is straight.
fn price(params: &Params, rates: Rates) -> f64 {
    let Rates { employee, stranger } = rates;
    let Some(exponent) = params.mean.exponent() else {
        let f = super::means::f_beta(rates, params.beta, params.share);
        let (share, square) = (params.share, params.beta * params.beta);
        return share * (1.0 + square - f) / (f * (1.0 - share));
    };
    if employee <= 0.0 && stranger <= 0.0 {
        return f64::NAN;
    }
    match params.mean {
        Mean::Arithmetic => 1.0,
        Mean::Geometric => employee / stranger,
        Mean::Minimum if employee.to_bits() == stranger.to_bits() => f64::NAN,
        Mean::Minimum if employee > stranger => f64::INFINITY,
        Mean::Minimum => 0.0,
        Mean::Harmonic | Mean::FBeta => libm::pow(employee / stranger, 1.0 - exponent),
    }
}
