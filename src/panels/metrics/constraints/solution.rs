//! Everything that is computed: what each system does within the limits, who wins, and how surely.

use super::params::Params;
use super::systems::{SYSTEMS, System};
use super::trial::Trial;
use crate::plot::Curve;
use crate::stats::rate::{Rate, hours_without_event};
use crate::stats::{Beta, Difference, Prior, normal};

/// The confidence level of all intervals.
pub const LEVEL: f64 = 0.95;
/// Points of a curve.
const POINTS: u32 = 160;
/// False alarms an hour that are shown.
pub const ALARMS: (f64, f64) = (1e-3, 1e3);

/// A system where the mean of its two right answers is largest, by its known distributions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Average {
    /// The mean of the shares of employees and of strangers classified rightly.
    pub score: f64,
    /// False alarms an hour there.
    pub false_alarms_per_hour: f64,
}

/// A system with what it does within the limits.
#[derive(Clone, Debug, PartialEq)]
pub struct Rated {
    /// The system.
    pub system: System,
    /// Whether it is fast enough.
    pub is_fast: bool,
    /// The threshold; `None` where no score is a legal one.
    pub threshold: Option<f64>,
    /// False alarms an hour in the data on which the threshold was set: within the limit by construction.
    pub tuned_per_hour: f64,
    /// False alarms in as many fresh hours.
    pub fresh_alarms: f64,
    /// The same an hour.
    pub fresh_per_hour: f64,
    /// What it really does there, which a simulation knows.
    pub true_per_hour: f64,
    /// The interval of the rate after the fresh hours.
    pub rate_ends: (f64, f64),
    /// The share of strangers detected.
    pub detection: f64,
    /// The interval of its probability.
    pub detection_ends: (f64, f64),
    /// At the threshold that is best on average.
    pub average: Average,
    /// The probability of detection by false alarms an hour.
    pub curve: Curve,
}

/// By how much the winner is better than the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margin {
    /// The winner and the next.
    pub who: (usize, usize),
    /// The difference of the shares detected.
    pub difference: f64,
    /// The interval of the paired difference of their probabilities.
    pub ends: (f64, f64),
}

impl Margin {
    /// Whether the interval lies above 0: the test distinguishes the winner from the next.
    #[must_use]
    pub fn is_distinguishable(&self) -> bool {
        self.ends.0 > 0.0
    }
}

/// Everything the panel shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// All systems in their order.
    pub rated: Vec<Rated>,
    /// Those that are fast enough, the best first.
    pub ranking: Vec<usize>,
    /// All, by the mean of two rates.
    pub by_average: Vec<usize>,
    /// The winner against the next; none where there are no two.
    pub margin: Option<Margin>,
    /// The probability of a false alarm that a decision may have: for a passage and for a frame.
    pub allowed: (f64, f64),
    /// How many hours of fresh data there are: those of the parameters, but for a part of a decision.
    pub hours: f64,
    /// Hours without any alarm that show the limit kept, with 95 %.
    pub hours_needed: f64,
    /// The probability that the selected system keeps the limit, after its fresh hours.
    pub sure: f64,
    /// The densities of its scores, of employees and of strangers.
    pub densities: [Curve; 2],
    /// The posterior density of its rate of false alarms.
    pub rate_density: Curve,
}

impl Solution {
    /// The selected system.
    #[must_use]
    pub fn looked_at(&self, params: &Params) -> &Rated {
        &self.rated[params.system.index()]
    }

    /// The system that wins.
    #[must_use]
    pub fn winner(&self) -> Option<usize> {
        self.ranking.first().copied()
    }
}

/// Puts together what the trials gave.
#[must_use]
pub fn solve(params: &Params, trials: &[Trial]) -> Solution {
    let rated: Vec<Rated> = SYSTEMS.iter().zip(trials).map(|(system, trial)| rate(params, system, trial)).collect();
    let mut ranking: Vec<usize> = (0..rated.len()).filter(|index| rated[*index].is_fast).collect();
    ranking.sort_by(|p, q| rated[*q].detection.total_cmp(&rated[*p].detection));
    let mut by_average: Vec<usize> = (0..rated.len()).collect();
    by_average.sort_by(|p, q| rated[*q].average.score.total_cmp(&rated[*p].average.score));
    let margin = match ranking[..] {
        [first, second, ..] => margin((first, second), trials),
        _ => None,
    };
    let share = |decisions: f64| (params.limit_per_hour / decisions).min(1.0);
    let index = params.system.index();
    let law = Rate::new(trials[index].fresh_alarms, trials[index].hours);
    Solution {
        margin,
        by_average,
        ranking,
        allowed: (share(params.visits_per_hour), share(params.frames_per_hour())),
        hours: trials[index].hours,
        hours_needed: hours_without_event(params.limit_per_hour, LEVEL),
        sure: law.map_or(f64::NAN, |law| law.cdf(params.limit_per_hour)),
        densities: densities(&SYSTEMS[index]),
        rate_density: law.map(rate_density).unwrap_or_default(),
        rated,
    }
}

fn rate(params: &Params, system: &System, trial: &Trial) -> Rated {
    let decisions = params.decisions_per_hour();
    let found = trial.found.iter().filter(|found| **found).count() as f64;
    let detection = Beta::posterior_or_uniform(params.n_test, found, Prior::Uniform).equal_tailed(LEVEL);
    let rate = Rate::new(trial.fresh_alarms, trial.hours).map(|law| law.equal_tailed(LEVEL)).unwrap_or_default();
    let best = system.best_on_average();
    Rated {
        system: *system,
        is_fast: system.ms <= params.limit_ms,
        threshold: trial.threshold,
        tuned_per_hour: trial.alarms / trial.decisions * decisions,
        fresh_alarms: trial.fresh_alarms,
        fresh_per_hour: trial.fresh_alarms / trial.hours,
        true_per_hour: trial.threshold.map_or(0.0, |threshold| decisions * system.false_alarm(threshold)),
        rate_ends: (rate.low, rate.high),
        detection: found / params.n_test,
        detection_ends: (detection.low, detection.high),
        average: Average {
            score: 0.5 * (1.0 - system.false_alarm(best) + system.detection(best)),
            false_alarms_per_hour: decisions * system.false_alarm(best),
        },
        curve: curve(decisions, system),
    }
}

/// The winner against the next on the same strangers. The thresholds are taken as they are.
fn margin((first, second): (usize, usize), trials: &[Trial]) -> Option<Margin> {
    let pairs = || trials[first].found.iter().zip(&trials[second].found);
    let only_first = pairs().filter(|(one, other)| **one && !**other).count() as f64;
    let only_second = pairs().filter(|(one, other)| !**one && **other).count() as f64;
    let n = trials[first].found.len() as f64;
    // Of the misses: those of the next less those of the winner.
    let law = Difference::paired(only_first, only_second, n - only_first - only_second).ok()?;
    let interval = law.interval(LEVEL);
    Some(Margin {
        who: (first, second),
        difference: (only_first - only_second) / n,
        ends: (interval.low, interval.high),
    })
}

/// Detection by false alarms an hour, up to one at every decision.
fn curve(decisions: f64, system: &System) -> Curve {
    let (low, high) = (ALARMS.0, ALARMS.1.min(decisions));
    let places = (0..=POINTS).map(|index| low * libm::pow(high / low, f64::from(index) / f64::from(POINTS)));
    let detection = |alarms: f64| system.detection(normal::upper_quantile((alarms / decisions).min(1.0)));
    Curve::through(places.map(|alarms| (alarms, detection(alarms))).collect())
}

fn densities(system: &System) -> [Curve; 2] {
    [(0.0, 1.0), (system.mean, system.sd)].map(|(mean, sd)| {
        let places = (0..=POINTS).map(|index| mean + sd * (8.0 * f64::from(index) / f64::from(POINTS) - 4.0));
        Curve::through(places.map(|place| (place, normal::density((place - mean) / sd) / sd)).collect())
    })
}

/// The density as far as it can be seen.
fn rate_density(law: Rate) -> Curve {
    const SEEN: f64 = 0.9999;
    let ends = law.equal_tailed(SEEN);
    let low = if ends.low < 0.1 * law.mean() { 0.0 } else { ends.low };
    let places = (0..=POINTS).map(|index| low + (ends.high - low) * f64::from(index) / f64::from(POINTS));
    Curve::through(places.map(|place| (place, law.density(place))).collect())
}
