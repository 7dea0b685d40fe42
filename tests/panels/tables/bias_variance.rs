//! The numbers in the words of `bias_variance`.

use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::Plain;
use super::super::{Row, Table};

/// What is said, and where.
pub const TABLE: Table = ("bias_variance", ROWS);

const ROWS: &[Row] = &[
    (Step(1), &[], &["0.3"]),
    (Step(3), &[(|of| of.at("degree=9", "noise2"), Plain(2))], &[]),
    (
        Step(4),
        &[
            (|of| of.at("degree=9", "gap"), Plain(2)),
            (|of| of.at("degree=9", "gap") / 2.0, Plain(2)),
            (|of| of.at("degree=9", "variance"), Plain(2)),
            (|of| of.at("degree=9", "train_error"), Plain(2)),
            (|of| of.at("degree=9", "validation_error"), Plain(2)),
        ],
        &[],
    ),
    (
        Step(5),
        &[
            (|of| of.at("", "validation_error"), Plain(3)),
            (|of| of.at("", "gap"), Plain(3)),
            (|of| of.at("", "train_error"), Plain(3)),
            (|of| of.at("", "variance"), Plain(3)),
            (|of| of.at("", "noise2"), Plain(2)),
            (|of| of.at("", "bias2"), Plain(4)),
        ],
        &[],
    ),
    (
        Step(6),
        &[
            (|of| of.at("degree=9", "noise2"), Plain(2)),
            (|of| of.at("degree=9", "train_error"), Plain(2)),
            (|of| of.at("degree=9", "validation_error"), Plain(2)),
        ],
        &[],
    ),
    (
        Step(7),
        &[
            (|of| of.at("degree=15&n=16", "gap"), Plain(2)),
            (|of| of.at("degree=15&n=16", "validation_error"), Plain(2)),
            (|of| of.at("degree=15&n=16", "noise2"), Plain(2)),
        ],
        &[],
    ),
    (
        Step(8),
        &[
            (|of| of.at("degree=9", "gap"), Plain(2)),
            (|of| of.at("degree=9&n=200", "gap"), Plain(3)),
            (|of| of.at("degree=9", "train_error"), Plain(2)),
            (|of| of.at("degree=9&n=200", "train_error"), Plain(4)),
        ],
        &["200"],
    ),
    (Step(10), &[(|of| of.at("degree=15&n=20", "validation_error"), Plain(3))], &["1.1"]),
    (Prompt, &[], &["0.3"]),
    (Task, &[], &["0.3"]),
    (
        Insight,
        &[
            (|of| of.at("degree=7", "bias2") - of.at("degree=9", "bias2"), Plain(4)),
            (|of| of.at("degree=9", "variance") - of.at("degree=7", "variance"), Plain(3)),
        ],
        &[],
    ),
];
