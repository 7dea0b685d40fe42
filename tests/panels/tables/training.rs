//! The numbers in the words of `training`.

use super::super::Outputs;
use super::super::Place::{Prompt, Step, Task};
use super::super::Style::{Hundredths, Plain};
use super::super::{Row, Stated, Table};

/// What is said, and where.
pub const TABLE: Table = ("training", ROWS);

const FIRST: &str = "steps=1000";
const SWEEP: &str = "sweep=yes";
const START: &str = "norm=before&steps=0";
const SCALED: &str = "norm=before&scale=10&steps=0";
const SMALL: &str = "batch=4&steps=1000";

/// The rows of the sweep, and the columns of the best learning rate and of the loss there.
const PLAIN: usize = 0;
const NORMALIZED: usize = 1;
const BEST_RATE: usize = 7;
const BEST_LOSS: usize = 8;

/// The ends of the learning rates at which a network learns: of the first network to the last, these are the last words
/// of the sentence. Before them stands the loss that counts.
fn ends(of: &Outputs, network: usize) -> [f64; 2] {
    [3, 2].map(|place| of.said(SWEEP, place - 2 * network))
}

fn ratio(of: &Outputs, network: usize) -> f64 {
    let [low, high] = ends(of, network);
    high / low
}

/// The loss without BN and with it, in the first view at step 1000.
const WITHOUT: Stated = (|of| of.at(FIRST, "loss_none"), Plain(4));
const BEFORE: Stated = (|of| of.at(FIRST, "loss"), Plain(3));

const ROWS: &[Row] = &[
    (Step(1), &[(|_| std::f64::consts::LN_2, Plain(3)), WITHOUT, BEFORE], &["0.1"]),
    (Step(2), &[(|of| of.at("rate=2&steps=1000", "loss"), Plain(3))], &[]),
    (
        Step(3),
        &[
            (|of| of.said(SWEEP, 4), Plain(1)),
            (|of| ends(of, PLAIN)[0], Plain(1)),
            (|of| ends(of, PLAIN)[1], Plain(1)),
            (|of| ends(of, NORMALIZED)[0], Plain(2)),
            (|of| ends(of, NORMALIZED)[1], Plain(0)),
            (|of| ratio(of, NORMALIZED), Plain(0)),
            (|of| ratio(of, PLAIN), Plain(0)),
            (|of| of.cell(SWEEP, PLAIN, BEST_LOSS), Plain(4)),
            (|of| of.cell(SWEEP, PLAIN, BEST_RATE), Plain(1)),
            (|of| of.cell(SWEEP, NORMALIZED, BEST_LOSS), Plain(3)),
            (|of| of.cell(SWEEP, NORMALIZED, BEST_RATE), Plain(1)),
        ],
        &[],
    ),
    (Step(4), &[(|of| of.at(START, "relative_step"), Hundredths(3))], &[]),
    (
        Step(5),
        &[
            (|of| of.at(SCALED, "relative_step"), Hundredths(5)),
            (|of| of.at(START, "relative_step") / of.at(SCALED, "relative_step"), Plain(0)),
        ],
        &[],
    ),
    (
        Step(6),
        &[
            WITHOUT,
            BEFORE,
            (|of| of.at("norm=after&steps=1000", "loss"), Plain(3)),
            (|of| of.at("norm=moving&steps=1000", "loss"), Plain(4)),
        ],
        &["0.1"],
    ),
    (
        Step(8),
        &[
            (|of| of.at(SMALL, "loss"), Plain(3)),
            (|of| of.at(SMALL, "train_error"), Hundredths(2)),
            (|of| of.at(SMALL, "loss_none"), Plain(3)),
        ],
        &["1000"],
    ),
    (Prompt, &[(|of| of.at(START, "relative_step"), Hundredths(3))], &[]),
    (Task, &[], &["1000", "0.2", "0.6"]),
];
