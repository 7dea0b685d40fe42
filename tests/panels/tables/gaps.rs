//! The numbers in the words of `gaps`.

use super::super::Outputs;
use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::Hundredths;
use super::super::{Row, Table};

/// What is said, and where.
pub const TABLE: Table = ("gaps", ROWS);

const TWIN: &str = "train_dev=0.19";
const BEFORE: &str = "train_dev=0.1";
const AFTER: &str = "train_dev=0.1&n_train_dev=100&n_dev=100";
const OVERFIT: &str = "dev=0.12&test=0.17";
const HIGH_BIAS: &str = "human=0.02&train=0.18&train_dev=0.19";

fn before_low(of: &Outputs) -> f64 {
    of.at(BEFORE, "mismatch_low")
}

fn before_high(of: &Outputs) -> f64 {
    of.at(BEFORE, "mismatch_high")
}

const ROWS: &[Row] = &[
    (Step(1), &[(|of| of.at("hide_train_dev=yes", "together"), Hundredths(0))], &[]),
    (
        Step(2),
        &[(|of| of.at("", "mismatch_low"), Hundredths(2)), (|of| of.at("", "mismatch_high"), Hundredths(2))],
        &[],
    ),
    (
        Step(3),
        &[(|of| of.at(TWIN, "variance_low"), Hundredths(2)), (|of| of.at(TWIN, "variance_high"), Hundredths(2))],
        &[],
    ),
    (
        Step(4),
        &[(|of| of.at(HIGH_BIAS, "bias_of_lecture"), Hundredths(0)), (|of| of.at(HIGH_BIAS, "bias"), Hundredths(0))],
        &[],
    ),
    (Step(5), &[(before_low, Hundredths(2)), (before_high, Hundredths(2))], &["100", "1000"]),
    (
        Step(6),
        &[(|of| of.at(AFTER, "mismatch_low"), Hundredths(3)), (|of| of.at(AFTER, "mismatch_high"), Hundredths(2))],
        &[],
    ),
    (
        Step(7),
        &[(|of| of.at(OVERFIT, "overfit_low"), Hundredths(2)), (|of| of.at(OVERFIT, "overfit_high"), Hundredths(2))],
        &[],
    ),
    (
        Step(8),
        &[(|of| of.at("", "dev_width"), Hundredths(2)), (|of| of.at("n_dev=100000", "dev_width"), Hundredths(2))],
        &["10,000", "10,000,000", "1000", "100,000"],
    ),
    (Step(11), &[(|_| lectern::panels::data::gaps::error_of_train_optimum(1.5), Hundredths(1))], &[]),
    (Prompt, &[(before_low, Hundredths(2)), (before_high, Hundredths(2))], &["100", "1000"]),
    (Task, &[], &["1000"]),
    (
        Insight,
        &[
            (|of| of.at("dev=0.139", "together") + 0.1, Hundredths(1)),
            (|of| of.at("dev=0.139", "mismatch"), Hundredths(1)),
        ],
        &["139", "110", "138"],
    ),
];
