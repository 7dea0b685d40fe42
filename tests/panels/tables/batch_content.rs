//! The numbers in the words of `batch_content`.

use super::super::Outputs;
use super::super::Place::{Insight, Step, Task};
use super::super::Style::Plain;
use super::super::{Row, Table};

/// What is said, and where.
pub const TABLE: Table = ("batch_content", ROWS);

/// The least m at which the SD of the output is at most 0.1; NaN where it is another.
fn least_batch(of: &Outputs) -> f64 {
    let is_enough = |m: f64| of.at(&format!("m={m}"), "sd_output") <= 0.1;
    let m = 151.0;
    if is_enough(m) && !is_enough(m - 1.0) { m } else { f64::NAN }
}

/// The limit of the SD for large m, at x = 1.
fn limit(m: f64) -> f64 {
    (1.5 / m).sqrt()
}

const ROWS: &[Row] = &[
    (
        Step(3),
        &[
            (|of| of.at("m=8", "sd_output"), Plain(2)),
            (|of| of.at("m=8", "sd_output"), Plain(3)),
            (|of| of.at("", "gap"), Plain(4)),
        ],
        &[],
    ),
    (
        Step(4),
        &[
            (|of| of.at("", "sd_output"), Plain(3)),
            (|of| of.at("", "train_output_low"), Plain(2)),
            (|of| of.at("", "train_output_high"), Plain(2)),
            (|_| limit(32.0), Plain(3)),
        ],
        &[],
    ),
    (
        Step(6),
        &[
            (|of| of.at("mix=one_class", "train_output_mean"), Plain(0)),
            (|of| of.at("mix=one_class", "inference_output"), Plain(0)),
        ],
        &[],
    ),
    (
        Step(7),
        &[
            (|of| of.at("m=512", "sd_output"), Plain(3)),
            (|of| of.at("m=512", "train_output_low"), Plain(2)),
            (|of| of.at("m=512", "train_output_high"), Plain(2)),
        ],
        &["512"],
    ),
    (Task, &[], &["0.1"]),
    (
        Insight,
        &[
            (least_batch, Plain(0)),
            (|_| if limit(150.0) <= 0.1 && limit(149.0) > 0.1 { 150.0 } else { f64::NAN }, Plain(0)),
        ],
        &["1.5"],
    ),
];
