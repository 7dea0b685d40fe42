//! The numbers in the words of `running`.

use super::super::Outputs;
use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::{Hundredths, Plain};
use super::super::{Row, Table};

/// What is said, and where.
pub const TABLE: Table = ("running", ROWS);

const DRIFTING: &str = "batches=200&drift=4";
const LONG: &str = "momentum=0.01";

/// The weight of the start after the hundred batches of the first view, at so many thousandths of momentum.
fn left(of: &Outputs, thousandths: u32) -> f64 {
    of.at(&format!("momentum=0.{thousandths:03}"), "start_weight")
}

/// The least momentum, to a thousandth, at which at most a hundredth of the start is left; NaN where it is another.
fn least_momentum(of: &Outputs) -> f64 {
    if left(of, 46) <= 0.01 && left(of, 45) > 0.01 { 0.046 } else { f64::NAN }
}

const ROWS: &[Row] = &[
    (
        Step(2),
        &[
            (|of| of.at("batches=1", "start_weight"), Plain(1)),
            (|of| of.at("batches=10", "start_weight"), Plain(3)),
            (|of| of.at("batches=10", "bias"), Plain(2)),
            (|of| of.at("batches=10", "bias") / of.at("batches=10", "start_weight"), Plain(0)),
        ],
        &[],
    ),
    (Step(3), &[(|of| of.at("", "batches_until"), Plain(0))], &["0.1", "0.01", "0.99"]),
    (Step(4), &[(|of| of.at(LONG, "batches_until"), Plain(0)), (|of| of.at("", "batches_until"), Plain(0))], &[]),
    (
        Step(5),
        &[(|of| of.at(DRIFTING, "bias"), Plain(2)), (|of| of.at(DRIFTING, "bias") / 9.0, Plain(2))],
        &["100", "0.1", "0.01"],
    ),
    (Step(6), &[(|_| std::f64::consts::FRAC_2_PI, Plain(2))], &[]),
    (
        Step(8),
        &[(|of| of.at("view=learn", "loss_running"), Plain(2)), (|of| of.at("view=learn", "loss_batch"), Plain(2))],
        &["0.1"],
    ),
    (Prompt, &[(|of| of.at("", "batches_until"), Plain(0))], &["0.1", "0.01", "0.99"]),
    (Task, &[], &["100"]),
    (
        Insight,
        &[(least_momentum, Plain(3)), (|of| 1.0 - least_momentum(of), Plain(3)), (|of| left(of, 46), Hundredths(1))],
        &[],
    ),
];
