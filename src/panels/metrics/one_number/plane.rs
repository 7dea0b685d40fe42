//! What the plane of the two rates shows: curves of equal score, and the systems that no other beats in both rates.

use super::means::Rates;
use super::params::{Mean, Params, System};
use crate::plot::Curve;

/// All points of the plane with one score.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The score.
    pub score: f64,
    /// Whether the best system lies on it.
    pub is_best: bool,
    /// The strangers' rate by the employees'.
    pub curve: Curve,
}

/// A level of a power mean is drawn through rays from the corner with slopes from 1/STEEPEST to STEEPEST.
const STEEPEST: f64 = 1e4;
/// This many rays on either side of the one through equal rates, on which the minimum has its corner; they lie closest
/// near it, where a level is seen most.
const RAYS: i32 = 150;

/// The levels of nine round scores, and the one of the best system.
#[must_use]
pub fn levels(params: &Params, best: f64) -> Vec<Level> {
    let round = (1..10).map(|tenth| (f64::from(tenth) / 10.0, false));
    let all = round.chain([(best, true)]).filter(|(score, _)| *score > 0.0);
    all.map(|(score, is_best)| Level { score, is_best, curve: level(params, score) }).collect()
}

fn level(params: &Params, score: f64) -> Curve {
    match params.mean {
        Mean::FBeta => line_of_f(params, score),
        mean => Curve::through((-RAYS..=RAYS).map(|ray| on_ray(params, mean, score, -ray)).collect()),
    }
}

/// Where a ray from the corner meets the level: a power mean grows in proportion along it.
fn on_ray(params: &Params, mean: Mean, score: f64, ray: i32) -> (f64, f64) {
    let share = f64::from(ray) / f64::from(RAYS);
    let slope = libm::pow(STEEPEST, share * share.abs());
    let one = System { rates: Rates { employee: 1.0, stranger: slope }, ms: 1.0 };
    let employee = score / params.score(mean, &one);
    (employee, slope * employee)
}

/// `F_β` = F is a straight line: s π (1 + β² − F) = F (β² π + (1 − π)(1 − e)).
fn line_of_f(params: &Params, score: f64) -> Curve {
    let (share, square) = (params.share, params.beta * params.beta);
    let stranger =
        |employee: f64| score * (square * share + (1.0 - share) * (1.0 - employee)) / (share * (1.0 + square - score));
    Curve::through([0.0, 1.0].map(|employee| (employee, stranger(employee))).to_vec())
}

/// The systems that no other dominates, by rising employees' rate and falling strangers'. Equal ones are all there.
#[must_use]
pub fn front(systems: &[System]) -> Vec<usize> {
    let dominates = |other: &System, one: &System| {
        let (p, q) = (other.rates, one.rates);
        p.employee >= q.employee && p.stranger >= q.stranger && p != q
    };
    let is_free = |one: &System| !systems.iter().any(|other| dominates(other, one));
    let mut free: Vec<usize> = (0..systems.len()).filter(|index| is_free(&systems[*index])).collect();
    free.sort_by(|p, q| systems[*p].rates.employee.total_cmp(&systems[*q].rates.employee));
    free
}
