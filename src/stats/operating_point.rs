//! The threshold that a limit of false alarms allows, and what is detected there.
//!
//! A score is compared with a threshold: an alarm is a score of at least that. The lower the threshold, the more is
//! detected, and the more false alarms there are; the lowest that the limit allows is the best one.

/// What a system does at the lowest threshold that the limit allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OperatingPoint {
    /// The threshold; `None` where no score is a legal one and the system must never raise an alarm.
    pub threshold: Option<f64>,
    /// The share of own people that raise an alarm.
    pub false_alarm_rate: f64,
    /// False alarms an hour.
    pub false_alarms_per_hour: f64,
    /// The share of strangers that raise an alarm.
    pub detection_rate: f64,
}

/// The operating point by measured scores of own people and of strangers: the threshold is the smallest score of either
/// list at which (share of own scores ≥ it) · visits an hour ≤ limit, see [`most_false_alarms`].
///
/// ```
/// use lectern::stats::operating_point::operating_point;
/// let point = operating_point(&[0.1, 0.2, 0.3, 0.9], &[0.5, 0.8, 1.0], 8.0, 2.0);
/// // One of four may alarm: 2 of 8 an hour.
/// assert_eq!((point.threshold, point.false_alarms_per_hour, point.detection_rate), (Some(0.5), 2.0, 1.0));
/// ```
#[must_use]
pub fn operating_point(own: &[f64], strangers: &[f64], visits_per_hour: f64, limit_per_hour: f64) -> OperatingPoint {
    let allowed = most_false_alarms(own.len() as f64, visits_per_hour, limit_per_hour) as usize;
    // The largest own score that must not alarm.
    let mut sorted = own.to_vec();
    let barrier = if allowed < sorted.len() {
        *sorted.select_nth_unstable_by(allowed, |p, q| q.total_cmp(p)).1
    } else {
        f64::NEG_INFINITY
    };
    let threshold = lowest_above(barrier, own.iter().chain(strangers).copied());
    let share = |scores: &[f64]| {
        let alarms = threshold.map_or(0, |threshold| scores.iter().filter(|score| **score >= threshold).count());
        if scores.is_empty() { 0.0 } else { alarms as f64 / scores.len() as f64 }
    };
    let false_alarm_rate = share(own);
    OperatingPoint {
        threshold,
        false_alarm_rate,
        false_alarms_per_hour: false_alarm_rate * visits_per_hour,
        detection_rate: share(strangers),
    }
}

/// The most of `own` measured passages that may raise a false alarm: the largest c with (c / own) · visits ≤ limit. A
/// limit that is met exactly is kept: one alarm a day allows one in a day of passages, and seven in a week.
#[must_use]
pub fn most_false_alarms(own: f64, visits_per_hour: f64, limit_per_hour: f64) -> f64 {
    // A limit such as 1/24 is no binary fraction, and rounding must not refuse the alarm that meets it: in doubles
    // (1 / 2400) · 100 exceeds 1/24. Four roundings are below 1e-15; the slack is a thousand times that, and still far
    // from the next alarm wherever there are fewer than 1e12 passages.
    const SLACK: f64 = 1e-12;
    let is_allowed = |alarms: f64| alarms * visits_per_hour <= limit_per_hour * own * (1.0 + SLACK);
    if own <= 0.0 || is_allowed(own) {
        return own.max(0.0);
    }
    // The quotient may be rounded across a whole number, by one at most.
    let mut alarms = (limit_per_hour / visits_per_hour * own).floor().clamp(0.0, own);
    while alarms > 0.0 && !is_allowed(alarms) {
        alarms -= 1.0;
    }
    while alarms < own && is_allowed(alarms + 1.0) {
        alarms += 1.0;
    }
    alarms
}

/// The lowest of some scores that lies above a barrier.
#[must_use]
pub fn lowest_above(barrier: f64, scores: impl Iterator<Item = f64>) -> Option<f64> {
    scores.filter(|score| *score > barrier).min_by(f64::total_cmp)
}
