//! The numbers in the words of `coverage`.

use super::super::Outputs;
use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::Hundredths;
use super::super::{Row, Table};

/// What is said, and where.
pub const TABLE: Table = ("coverage", ROWS);

const ANSWER: &str = "truth=0.01&method=normal";

/// The exact coverage; NaN where the share of hits among a thousand tests is not close to it.
fn after_a_thousand(of: &Outputs) -> f64 {
    let exact = of.at("repeats=1000", "exact_coverage");
    let is_close = (of.at("repeats=1000", "hits") / 1000.0 - exact).abs() < 0.01;
    if is_close { exact } else { f64::NAN }
}

/// The probability that a test has no error; NaN where that does not make up nearly all misses.
fn without_errors(of: &Outputs) -> f64 {
    let none = 0.99_f64.powi(100);
    let missed = 1.0 - of.at(ANSWER, "exact_coverage");
    if (0.99 * missed..=missed).contains(&none) { none } else { f64::NAN }
}

/// Where the interval begins without any error; NaN where a smaller p is ever covered, or a larger one never.
fn least_covered(of: &Outputs) -> f64 {
    let low = Outputs::of("posterior").at("n=100&error=0", "low");
    let coverage = |truth: f64| of.at(&format!("truth={truth}"), "exact_coverage");
    if coverage(0.999 * low) == 0.0 && coverage(1.001 * low) > 0.0 { low } else { f64::NAN }
}

const ROWS: &[Row] = &[
    (Step(1), &[], &["100"]),
    (Step(2), &[], &["100"]),
    (Step(3), &[(after_a_thousand, Hundredths(1))], &["100"]),
    (Step(4), &[], &["1.96", "100"]),
    (
        Step(5),
        &[(|of| of.at(ANSWER, "exact_coverage"), Hundredths(0)), (|of| of.at(ANSWER, "exact_coverage"), Hundredths(1))],
        &[],
    ),
    (Step(6), &[(without_errors, Hundredths(1))], &["1.96", "100"]),
    (Step(7), &[(|of| of.at("from_prior=yes", "exact_coverage"), Hundredths(0))], &[]),
    (Step(8), &[(|of| of.at("truth=0.01", "exact_coverage"), Hundredths(1)), (least_covered, Hundredths(3))], &["100"]),
    (Prompt, &[], &["1.96", "100"]),
    (Task, &[], &["100"]),
    (Insight, &[(least_covered, Hundredths(3)), (|of| of.at("from_prior=yes", "exact_coverage"), Hundredths(0))], &[]),
];
