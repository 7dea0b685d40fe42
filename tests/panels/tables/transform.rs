//! The numbers in the words of `transform`.

use super::super::Outputs;
use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::Plain;
use super::super::{Row, Table};

/// What is said, and where.
pub const TABLE: Table = ("transform", ROWS);

const STRETCHED: &str = "x1=26&x2=14&x3=16&x4=20&x5=22&x6=10";
const OUTLIER: &str = "x1=1000&count=4&gamma=1&beta=0";

fn deviation(of: &Outputs, query: &str) -> f64 {
    of.at(query, "variance").sqrt()
}

/// γ, from the outputs of 8 and 2.
fn gamma(of: &Outputs) -> f64 {
    (of.at("", "y1") - of.at("", "y2")) / 6.0 * deviation(of, "")
}

/// The output of 8; NaN where that of the stretched and shifted batch is another by more than about 10⁻⁶.
fn forgetful(of: &Outputs) -> f64 {
    let (before, after) = (of.at("", "y1"), of.at(STRETCHED, "y1"));
    if (0.3e-6..3e-6).contains(&(after - before).abs()) { after } else { f64::NAN }
}

/// Where the neighbours of the outlier merge; NaN where they do not.
fn merged(of: &Outputs) -> f64 {
    let [y, others @ ..] = ["y2", "y3", "y4"].map(|output| of.at(OUTLIER, output));
    if others.iter().all(|other| (other - y).abs() < 0.01) { y } else { f64::NAN }
}

/// The mean of the batch; NaN where the transform with it, and with the deviation, does not give the input again.
fn restoring(of: &Outputs) -> f64 {
    let query = "gamma=2.65&beta=4";
    let is_input = (of.at(query, "y1") - 8.0).abs() < 0.01 && of.at(query, "y6").abs() < 0.01;
    if is_input { of.at(query, "mean") } else { f64::NAN }
}

const ROWS: &[Row] = &[
    (
        Step(1),
        &[
            (|of| of.at("stage=input", "mean"), Plain(0)),
            (|of| of.at("stage=input", "variance"), Plain(0)),
            (|of| deviation(of, "stage=input"), Plain(2)),
        ],
        &[],
    ),
    (Step(2), &[(gamma, Plain(1))], &[]),
    (
        Step(3),
        &[(|of| of.at(STRETCHED, "mean"), Plain(0)), (|of| deviation(of, STRETCHED), Plain(2)), (forgetful, Plain(2))],
        &[],
    ),
    (Step(4), &[(|of| deviation(of, ""), Plain(2)), (restoring, Plain(0))], &[]),
    (Step(5), &[], &["1000"]),
    (Step(6), &[(|of| of.at(OUTLIER, "y1"), Plain(2)), (merged, Plain(2))], &[]),
    (
        Step(7),
        &[(|of| of.at("view=batch", "values_per_mean"), Plain(0)), (|of| of.at("view=batch", "means"), Plain(0))],
        &[],
    ),
    (Step(8), &[(|of| of.at("view=layer", "values_per_mean"), Plain(0))], &[]),
    (
        Step(9),
        &[(|of| of.at("view=group", "values_per_mean"), Plain(0)), (|of| of.at("view=group", "means"), Plain(0))],
        &[],
    ),
    (Prompt, &[], &["1000"]),
    (Task, &[], &["0.05"]),
    (Insight, &[], &[]),
];
