//! Where the winner changes: as the exponent of the mean changes, or the share of strangers.

use super::means::{Rates, f_beta, f_beta_tie, power_mean};
use super::params::{Params, System};
use crate::plot::Curve;

/// The exponents that are shown: from some way towards the minimum to the quadratic mean.
pub const EXPONENTS: (f64, f64) = (-4.0, 2.0);
/// The shares of strangers that are shown.
pub const SHARES: (f64, f64) = (1e-4, 0.9);
/// Points of a curve.
const POINTS: u32 = 200;
/// Scores that differ by less than this share are equal.
const ROUNDING: f64 = 1e-12;
/// Halvings of an interval of the exponent, down to its rounding.
const HALVINGS: u32 = 60;

/// The scores of the systems as something changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The score of each system, by the exponent of a power mean or by the share of strangers.
    pub curves: Vec<Curve>,
    /// Where another system takes the lead: the place, its score there, who wins before and who after.
    pub turns: Vec<Turn>,
}

/// A place where another system takes the lead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn {
    /// The exponent, or the share of strangers.
    pub place: f64,
    /// The score that both have there.
    pub score: f64,
    /// Who wins below it.
    pub before: usize,
    /// Who wins above it.
    pub after: usize,
}

/// The scores by the exponent, or by the share of strangers where the F measure is shown.
#[must_use]
pub fn change(params: &Params, systems: &[System]) -> Change {
    if params.is_f_beta() { by_share(params, systems) } else { by_exponent(params, systems) }
}

fn by_exponent(params: &Params, systems: &[System]) -> Change {
    let values: Vec<Vec<f64>> = systems.iter().map(|system| params.averaged(system)).collect();
    let score = |system: usize, exponent: f64| power_mean(&values[system], exponent);
    let (low, high) = EXPONENTS;
    let places: Vec<f64> =
        (0..=POINTS).map(|index| low + (high - low) * f64::from(index) / f64::from(POINTS)).collect();
    let turn = |(before, after): (usize, usize), (low, high): (f64, f64)| {
        let leads = |exponent: f64| score(after, exponent) > score(before, exponent);
        let place = bisect(low, high, leads);
        Turn { place, score: score(after, place), before, after }
    };
    Change { curves: curves(systems.len(), &places, score), turns: turns(systems.len(), &places, score, turn) }
}

fn by_share(params: &Params, systems: &[System]) -> Change {
    let rates: Vec<Rates> = systems.iter().map(|system| system.rates).collect();
    let score = |system: usize, share: f64| f_beta(rates[system], params.beta, share);
    let ratio = SHARES.1 / SHARES.0;
    let places: Vec<f64> =
        (0..=POINTS).map(|index| SHARES.0 * libm::pow(ratio, f64::from(index) / f64::from(POINTS))).collect();
    let turn = |(before, after): (usize, usize), (low, high): (f64, f64)| {
        let tie = f_beta_tie(rates[before], rates[after], params.beta).filter(|tie| (low..=high).contains(tie));
        let place = tie.unwrap_or(high);
        Turn { place, score: score(after, place), before, after }
    };
    Change { curves: curves(systems.len(), &places, score), turns: turns(systems.len(), &places, score, turn) }
}

fn curves(systems: usize, places: &[f64], score: impl Fn(usize, f64) -> f64) -> Vec<Curve> {
    let curve = |system: usize| Curve::through(places.iter().map(|place| (*place, score(system, *place))).collect());
    (0..systems).map(curve).collect()
}

/// Every place between neighbouring `places` where the leader changes. Whoever leads keeps the lead until another is
/// better by more than rounding.
fn turns(
    systems: usize,
    places: &[f64],
    score: impl Fn(usize, f64) -> f64,
    turn: impl Fn((usize, usize), (f64, f64)) -> Turn,
) -> Vec<Turn> {
    let leader = |place: f64, so_far: usize| {
        let better = |best: usize, system: usize| {
            if score(system, place) > score(best, place) * (1.0 + ROUNDING) { system } else { best }
        };
        (0..systems).fold(so_far, better)
    };
    let mut leading = places.first().map_or(0, |place| leader(*place, 0));
    let mut found = Vec::new();
    for pair in places.windows(2) {
        let next = leader(pair[1], leading);
        if next != leading {
            found.push(turn((leading, next), (pair[0], pair[1])));
            leading = next;
        }
    }
    found
}

/// Where `is_past` becomes true between two places.
fn bisect(mut low: f64, mut high: f64, is_past: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        *(if is_past(middle) { &mut high } else { &mut low }) = middle;
    }
    f64::midpoint(low, high)
}
