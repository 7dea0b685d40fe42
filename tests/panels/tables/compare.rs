//! The numbers in the words of `compare`.

use std::sync::OnceLock;

use lectern::panel::{Job, Panel};
use lectern::panels::testset::compare::{Compare, Params, Solution};

use super::super::Outputs;
use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::{Hundredths, Plain};
use super::super::{Row, Table};

/// What is said, and where.
pub const TABLE: Table = ("compare", ROWS);

const OVERLAP: &str = "error_b=0.07&disagree=0.06";
const COMMON: &str = "paired=yes";
const INDEPENDENT: &str = "disagree=0.172&paired=yes";
const FIVE: &str = "n=100&error_b=0.05&disagree=0.05&paired=yes";

fn solve(params: Params) -> Solution {
    let mut job = Compare::start(&params);
    while job.step() {}
    job.solution()
}

/// The first view, whose counts and exact power are no outputs.
fn first() -> &'static Solution {
    static FIRST: OnceLock<Solution> = OnceLock::new();
    FIRST.get_or_init(|| solve(Params::default()))
}

/// Where the intervals of the two models overlap.
fn overlap() -> &'static Solution {
    static OVERLAP: OnceLock<Solution> = OnceLock::new();
    OVERLAP.get_or_init(|| solve(Params { error_b: 0.07, disagree: 0.06, ..Params::default() }))
}

fn needed_apart(of: &Outputs) -> f64 {
    of.at("", "needed_n")
}

fn needed_together(of: &Outputs) -> f64 {
    of.at(COMMON, "needed_n")
}

const ROWS: &[Row] = &[
    (
        Step(1),
        &[
            (|_| first().models[0].errors, Plain(0)),
            (|_| first().models[1].errors, Plain(0)),
            (|of| of.at("", "p_better"), Hundredths(1)),
            (|of| of.at("", "diff_low"), Hundredths(2)),
            (|of| of.at("", "diff_high"), Hundredths(2)),
        ],
        &["1000"],
    ),
    (
        Step(2),
        &[
            (|_| overlap().models[0].ends.0, Hundredths(2)),
            (|_| overlap().models[0].ends.1, Hundredths(2)),
            (|_| overlap().models[1].ends.0, Hundredths(2)),
            (|_| overlap().models[1].ends.1, Hundredths(2)),
        ],
        &[],
    ),
    (
        Step(3),
        &[
            (|of| of.at(OVERLAP, "diff_low"), Hundredths(2)),
            (|of| of.at(OVERLAP, "diff_high"), Hundredths(2)),
            (|of| of.at(OVERLAP, "p_better"), Hundredths(1)),
        ],
        &[],
    ),
    (Step(4), &[(needed_apart, Plain(0))], &[]),
    (
        Step(6),
        &[
            (needed_together, Plain(0)),
            (|of| 2.0 * needed_apart(of) / needed_together(of), Plain(1)),
            (|of| 2.0 * needed_apart(of), Plain(0)),
            (|_| first().needed.exact_power.unwrap_or(f64::NAN), Hundredths(1)),
        ],
        &[],
    ),
    (
        Step(7),
        &[
            (|_| 0.1 + 0.09 - 2.0 * 0.1 * 0.09, Hundredths(1)),
            (|of| of.at(INDEPENDENT, "needed_n"), Plain(0)),
            (needed_apart, Plain(0)),
        ],
        &[],
    ),
    (
        Step(8),
        &[
            (|_| first().counts.alike(), Plain(0)),
            (|_| first().counts.discordant(), Plain(0)),
            (|_| first().counts.only_a, Plain(0)),
            (|_| first().counts.only_b, Plain(0)),
            (|of| of.at(COMMON, "p_value"), Hundredths(1)),
        ],
        &[],
    ),
    (Step(9), &[(|of| of.at(FIVE, "p_value"), Hundredths(2)), (|of| of.at(FIVE, "p_better"), Hundredths(1))], &[]),
    (Prompt, &[(needed_apart, Plain(0))], &[]),
    (Task, &[], &["1000"]),
    (Insight, &[], &[]),
];
