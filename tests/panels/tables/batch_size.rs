//! The numbers in the words of `batch_size`.

use super::super::Place::{Insight, Prompt, Step};
use super::super::Style::Plain;
use super::super::{Outputs, Row, Table};

/// The gap for skewed input, which no formula of the panel gives: of as many batches as it computes at most. The law has x̂ ≤ −1, which skewed input never has, with the probability
/// E[1 − exp(−(M − √(mV/(m − 2)))₊)], where M and V are mean and variance of m − 1 exponential values: 0.1123, 0.0468
/// and 0.0244 for m = 8, 64 and 256.
fn skewed_gap(of: &Outputs, m: u32) -> f64 {
    of.at(&format!("m={m}&input=skewed&batches=1000000"), "gap")
}

/// What is said, and where.
pub const TABLE: Table = ("batch_size", ROWS);

const ROWS: &[Row] = &[
    (
        Step(1),
        &[(|of| of.at("", "sd_mean_expected"), Plain(1)), (|of| of.at("m=256", "sd_mean_expected"), Plain(4))],
        &["256"],
    ),
    (Step(2), &[(|of| of.at("m=2", "gap"), Plain(2))], &[]),
    (Step(3), &[(|of| of.at("", "gap"), Plain(4))], &[]),
    (Step(4), &[], &["1000"]),
    (Step(5), &[(|of| of.at("m=8", "largest"), Plain(2)), (|of| 1.0 / of.at("m=8", "largest"), Plain(2))], &[]),
    (
        Step(6),
        &[
            (|of| skewed_gap(of, 8), Plain(2)),
            (|of| of.at("m=8", "gap"), Plain(3)),
            (|of| skewed_gap(of, 64), Plain(2)),
            (|of| skewed_gap(of, 256), Plain(2)),
        ],
        &["256"],
    ),
    (Step(7), &[], &["1024"]),
    (Step(8), &[(|of| of.at("m=64", "gap"), Plain(4)), (|of| of.at("m=64", "jitter"), Plain(2))], &[]),
    (
        Step(9),
        &[
            (|of| of.at("m=256", "gap"), Plain(5)),
            (|of| of.at("m=256", "sd_mean_expected"), Plain(4)),
            (|of| of.at("m=256", "jitter"), Plain(3)),
        ],
        &["256"],
    ),
    (Step(10), &[], &["2018"]),
    (Step(11), &[], &["23.6", "24.1", "24.8", "24.0", "34.7", "24.2"]),
    (Prompt, &[], &["1000"]),
    (Insight, &[(|of| of.at("m=10", "largest"), Plain(0)), (|of| of.at("m=9", "largest"), Plain(2))], &[]),
];
