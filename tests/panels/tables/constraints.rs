//! The numbers in the words of `constraints`.

use lectern::panels::metrics::constraints::SYSTEMS;

use super::super::Outputs;
use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::{Hundredths, Plain};
use super::super::{Row, Table};

/// What is said, and where.
pub const TABLE: Table = ("constraints", ROWS);

/// One false alarm a day, and the day on which the threshold is set.
const DAILY: &str = "limit_per_hour=0.0417&system=b";
const A_DAY: &str = "limit_per_hour=0.0417&hours=24&system=b";
/// Three quiet hours.
const QUIET: &str = "hours=3&system=c";

/// What a system really does at its threshold, in false alarms an hour.
fn in_truth(of: &Outputs, query: &str, system: usize) -> f64 {
    let passages_an_hour = 100.0;
    passages_an_hour * SYSTEMS[system].false_alarm(of.at(query, "threshold"))
}

/// The same, NaN where the hours that judge it have an alarm.
fn in_truth_though_quiet(of: &Outputs, query: &str, system: usize) -> f64 {
    if of.at(query, "false_alarms_per_hour") == 0.0 { in_truth(of, query, system) } else { f64::NAN }
}

const ROWS: &[Row] = &[
    (Step(1), &[(|_| SYSTEMS[3].ms, Plain(0)), (|of| of.at("", "detection"), Hundredths(1))], &["200"]),
    (
        Step(2),
        &[
            (|of| of.at("limit_per_hour=0.0417", "detection"), Hundredths(1)),
            (|of| of.at(DAILY, "detection"), Hundredths(1)),
        ],
        &[],
    ),
    (Step(3), &[], &["100"]),
    (
        Step(4),
        &[
            (|of| 1.0 / of.at("per=frame", "allowed_rate"), Plain(0)),
            (|of| of.at("per=frame", "allowed_rate"), Hundredths(4)),
            (|of| of.at("", "allowed_rate") / of.at("per=frame", "allowed_rate"), Plain(0)),
        ],
        &[],
    ),
    (Step(6), &[], &["20,000"]),
    (
        Step(7),
        &[
            (|of| of.at(QUIET, "hours_needed"), Plain(2)),
            (|of| of.at(QUIET, "hours_needed").exp(), Plain(0)),
            (|of| of.at(DAILY, "hours_needed"), Plain(0)),
            (|of| in_truth_though_quiet(of, QUIET, 2), Plain(2)),
        ],
        &[],
    ),
    (
        Step(8),
        &[
            (|of| 24.0 * in_truth_though_quiet(of, A_DAY, 1), Plain(2)),
            (|of| 24.0 * of.at(A_DAY, "rate_high"), Plain(1)),
        ],
        &[],
    ),
    (Prompt, &[(|of| of.at("", "allowed_rate"), Hundredths(0))], &["100"]),
    (Task, &[], &["200", "100"]),
    (Insight, &[], &[]),
];
