//! The numbers in the words of `quality`.

use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::{Hundredths, Plain};
use super::super::{Row, Table};
use lectern::panels::data::quality::{BEST_ERROR, SEPARATION};

/// What is said, and where.
pub const TABLE: Table = ("quality", ROWS);

const ROWS: &[Row] = &[
    (
        Step(1),
        &[(|of| of.at("noise=0", "error_clean"), Hundredths(2)), (|of| of.at("noise=0", "floor"), Hundredths(0))],
        &[],
    ),
    (
        Step(3),
        &[
            (|of| of.at("noise=0.3", "exchange_rate"), Plain(2)),
            (|of| of.at("noise=0.3", "leading_rate"), Plain(2)),
            (|_| 1.0 / 0.7, Plain(2)),
            (|_| by_least_squares(0.4), Plain(1)),
        ],
        &["0.7", "0.4"],
    ),
    (Step(4), &[(|of| of.at("noise=0.1", "exchange_rate"), Plain(2))], &[]),
    (
        Step(5),
        &[
            (|of| of.at("noise=0.15", "exchange_rate"), Plain(2)),
            (|of| of.at("kind=systematic&noise=0.15", "floor"), Hundredths(2)),
        ],
        &[],
    ),
    (
        Step(6),
        &[
            (|of| of.at("kind=systematic&noise=0.05", "floor"), Hundredths(2)),
            (|of| of.at("kind=systematic&noise=0.15", "floor"), Hundredths(2)),
        ],
        &[],
    ),
    (
        Step(7),
        &[
            (|of| shown(of.at("noise=0.3", "floor"), of), Hundredths(0)),
            (|of| shrinks(of).recip(), Plain(1)),
            (|of| examples_on_a_common_test(of).round(), Plain(0)),
            (|of| examples_on_separate_tests(of).round(), Plain(0)),
        ],
        &[],
    ),
    (Prompt, &[], &[]),
    (Task, &[], &["100"]),
    (Insight, &[(|of| of.at("noise=0.25", "leading_rate"), Plain(0))], &["0.25"]),
];

/// What a noisy test shows of an error, by the straight line through what it shows of two.
fn shown(error: f64, of: &super::super::Outputs) -> f64 {
    let [here, there] =
        ["noise=0.3", "noise=0.3&n=1000"].map(|query| (of.at(query, "error_noisy"), of.at(query, "measured_error")));
    here.1 + (error - here.0) * (there.1 - here.1) / (there.0 - here.0)
}

/// How many noisy labels replace a clean one in least squares, for large n, by the formula of the assumptions.
fn by_least_squares(agreement: f64) -> f64 {
    let separation2 = SEPARATION * SEPARATION;
    let explained = separation2 / (1.0 + separation2);
    (1.0 - agreement * agreement * explained) / (agreement * agreement * (1.0 - explained))
}

/// The share of a difference of two errors that a noisy test shows.
fn shrinks(of: &super::super::Outputs) -> f64 {
    (shown(0.1, of) - shown(0.0, of)) / 0.1
}

/// How many times the examples it takes on a common noisy test to tell two models apart: as many examples as before are
/// wrong for one of them alone, and the square of the difference shrinks.
fn examples_on_a_common_test(of: &super::super::Outputs) -> f64 {
    shrinks(of).powi(-2)
}

/// The same on separate noisy tests for two models near the best error: the variance of what a test shows grows, too.
fn examples_on_separate_tests(of: &super::super::Outputs) -> f64 {
    let [best, noisy] = [BEST_ERROR, shown(BEST_ERROR, of)].map(|error| error * (1.0 - error));
    noisy / best * examples_on_a_common_test(of)
}
