//! The numbers in the words of `quality`.

use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::{Hundredths, Plain};
use super::super::{Row, Table};

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
            (|of| of.at("", "exchange_rate"), Plain(2)),
            (|of| of.at("", "leading_rate"), Plain(2)),
            (|_| 1.0 / 0.7, Plain(2)),
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
            (|of| shown(of.at("", "floor"), of), Hundredths(0)),
            (|of| 0.1 / (shown(0.1, of) - shown(0.0, of)), Plain(1)),
        ],
        &[],
    ),
    (Prompt, &[], &[]),
    (Task, &[], &["100"]),
    (Insight, &[(|of| of.at("noise=0.25", "leading_rate"), Plain(0))], &["0.25"]),
];

/// What a noisy test shows of an error, by the straight line through what it shows of two.
fn shown(error: f64, of: &super::super::Outputs) -> f64 {
    let [here, there] = ["", "n=1000"].map(|query| (of.at(query, "error_noisy"), of.at(query, "measured_error")));
    here.1 + (error - here.0) * (there.1 - here.1) / (there.0 - here.0)
}
