//! A system tried on test data: its threshold is set on hours of video with employees, then it is judged.

use super::params::Params;
use super::systems::System;
use crate::nn::random::{Purpose, Random};
use crate::stats::binomial::Binomial;
use crate::stats::operating_point::{lowest_above, most_false_alarms};
use crate::stats::{Beta, normal};

/// Of the spread of a stranger's scores, the share that all systems have in common: some people are hard for all.
const COMMON: f64 = 0.5;
/// A seed for each system and one for what they have in common.
const STREAMS: u64 = 8;

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// The threshold; `None` where no score is a legal one.
    pub threshold: Option<f64>,
    /// Decisions about employees in the hours on which the threshold was set: a whole number.
    pub decisions: f64,
    /// How many hours so many decisions take: those of the parameters, but for a part of a decision.
    pub hours: f64,
    /// False alarms among them.
    pub alarms: f64,
    /// False alarms in as many fresh hours.
    pub fresh_alarms: f64,
    /// Whether each stranger of the test set was detected.
    pub found: Vec<bool>,
}

/// How hard each stranger is, for all systems alike: standard normal.
#[must_use]
pub fn difficulties(params: &Params) -> Vec<f64> {
    let mut random = Random::new(STREAMS * params.seed as u64, Purpose::Inputs);
    (0..params.n_test as usize).map(|_| random.normal()).collect()
}

/// Tries a system, the `index`th.
#[must_use]
pub fn run(params: &Params, (index, system): (usize, &System), difficulties: &[f64]) -> Trial {
    let seed = STREAMS * params.seed as u64 + index as u64 + 1;
    let strangers = strangers(system, difficulties, &mut Random::new(seed, Purpose::TestInputs));
    let mut random = Random::new(seed, Purpose::Inputs);
    let decisions = (params.hours * params.decisions_per_hour()).round().max(1.0);
    let alarms = most_false_alarms(decisions, params.decisions_per_hour(), params.limit_per_hour);
    let (barrier, next) = own_scores_around(decisions, alarms, &mut random);
    let threshold = lowest_above(barrier, next.into_iter().chain(strangers.iter().copied()));
    let rate = threshold.map_or(0.0, |threshold| system.false_alarm(threshold));
    let fresh = Binomial::new(decisions as u32, rate).quantile(random.uniform());
    Trial {
        threshold,
        decisions,
        hours: decisions / params.decisions_per_hour(),
        alarms: if threshold.is_some() { alarms } else { 0.0 },
        fresh_alarms: f64::from(fresh),
        found: strangers.iter().map(|score| threshold.is_some_and(|threshold| *score >= threshold)).collect(),
    }
}

fn strangers(system: &System, difficulties: &[f64], random: &mut Random) -> Vec<f64> {
    let (common, own) = (COMMON.sqrt(), (1.0 - COMMON).sqrt());
    difficulties.iter().map(|hard| system.mean + system.sd * (own * random.normal() - common * hard)).collect()
}

/// Of this many scores of employees, the largest that must not alarm, and the smallest that may; drawn without drawing
/// them all.
///
/// The tail probability of the (c + 1)th largest of n independent scores has the distribution Beta(c + 1, n − c), and
/// those of the c larger ones are then uniform below it, so that the largest of these is its U^(1/c)th part.
/// (L. Devroye, "Non-Uniform Random Variate Generation", 1986, chapter V.) Where all may alarm, it is the smallest
/// score of all.
fn own_scores_around(decisions: f64, alarms: f64, random: &mut Random) -> (f64, Option<f64>) {
    let (first, second) = (random.uniform(), random.uniform());
    if alarms >= decisions {
        let smallest = -normal::upper_quantile(-libm::expm1(libm::log(second) / decisions));
        return (f64::NEG_INFINITY, Some(smallest));
    }
    let tail = Beta::new(alarms + 1.0, decisions - alarms).map_or(f64::NAN, |law| law.quantile(first));
    let next = tail * libm::pow(second, 1.0 / alarms);
    (normal::upper_quantile(tail), (alarms > 0.0).then(|| normal::upper_quantile(next)))
}
