//! The numbers in the words of `selection`.

use super::super::Outputs;
use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::Hundredths;
use super::super::{Row, Table};

/// What is said, and where.
pub const TABLE: Table = ("selection", ROWS);

fn best(of: &Outputs) -> f64 {
    of.at("models=100", "expected_best")
}

fn optimism(of: &Outputs) -> f64 {
    of.at("models=100", "optimism")
}

const ROWS: &[Row] = &[
    (Step(3), &[], &["1000"]),
    (Step(4), &[(best, Hundredths(2)), (optimism, Hundredths(2))], &[]),
    (
        Step(6),
        &[(optimism, Hundredths(2)), (|of| of.at("models=100&n=4000", "optimism"), Hundredths(2))],
        &["1000", "4000"],
    ),
    (
        Step(7),
        &[
            (|of| of.at("models=100&rho=0.8", "expected_best"), Hundredths(2)),
            (|of| of.at("models=100&rho=0.8", "optimism"), Hundredths(2)),
        ],
        &[],
    ),
    (
        Step(8),
        &[
            (|of| of.at("models=100&spread=0.01", "expected_true"), Hundredths(2)),
            (|of| of.at("models=100&spread=0.01", "expected_best"), Hundredths(2)),
        ],
        &[],
    ),
    (Step(10), &[(|of| of.at("view=dev&models=100&opened=20", "expected_fresh"), Hundredths(2))], &[]),
    (
        Step(11),
        &[
            (|of| of.at("view=attack&models=1000", "attack_expected"), Hundredths(1)),
            (|of| of.at("view=attack&models=1000&flip=no", "attack_expected"), Hundredths(1)),
        ],
        &[],
    ),
    (Step(12), &[(|of| of.at("models=10000", "expected_best"), Hundredths(2))], &[]),
    (Prompt, &[], &["1000"]),
    (Task, &[], &["1000"]),
    (
        Insight,
        &[(|of| of.at("models=4", "optimism"), Hundredths(2)), (|of| of.at("models=5", "optimism"), Hundredths(2))],
        &[],
    ),
];
