//! The numbers in the words of `width`.

use super::super::Place::{Insight, Prompt, Step};
use super::super::Style::{Hundredths, Plain};
use super::super::{Row, Table};

use super::super::Outputs;

/// What a width of a percentage point takes at p = 50 %; NaN where another p takes more.
fn needed_at_half(of: &Outputs) -> f64 {
    let needed = |error: f64| of.at(&format!("error={error}&target=0.01"), "needed_n");
    let half = needed(0.5);
    let is_most = [0.01, 0.1, 0.3, 0.45, 0.49, 0.51, 0.7, 0.99].into_iter().all(|error| needed(error) < half);
    if is_most { half } else { f64::NAN }
}

/// What is said, and where.
pub const TABLE: Table = ("width", ROWS);

const ROWS: &[Row] = &[
    (
        Step(2),
        &[
            (|of| of.at("", "width"), Hundredths(2)),
            (|of| of.at("n=4000", "width"), Hundredths(2)),
            (|of| of.at("n=40&error=0.01", "width") / of.at("n=10&error=0.01", "width"), Plain(3)),
            (|of| of.at("n=400&error=0.01", "width") / of.at("n=100&error=0.01", "width"), Plain(3)),
            (|of| of.at("n=4000&error=0.01", "width") / of.at("error=0.01", "width"), Plain(3)),
        ],
        &["1000", "4000", "100"],
    ),
    (
        Step(3),
        &[
            (|of| of.at("", "width"), Hundredths(2)),
            (|of| of.at("", "width") / 0.005, Plain(1)),
            (|of| of.at("target=0.005", "needed_n") / 1000.0, Plain(0)),
            (|of| of.at("target=0.005", "needed_n"), Plain(0)),
        ],
        &["1000", "0.5", "0.25"],
    ),
    (
        Step(4),
        &[
            (|of| of.at("error=0.01", "width"), Hundredths(2)),
            (|of| of.at("", "width"), Hundredths(2)),
            (|of| of.at("error=0.3", "width"), Hundredths(2)),
            (|of| of.at("error=0.01&target=0.01", "needed_n"), Plain(0)),
            (|of| of.at("target=0.01", "needed_n"), Plain(0)),
            (|of| of.at("error=0.3&target=0.01", "needed_n"), Plain(0)),
        ],
        &["1000"],
    ),
    (Step(5), &[(|of| of.at("target=0.2&relative=yes", "needed_n"), Plain(0))], &["0.2"]),
    (
        Step(6),
        &[
            (|of| of.at("error=0.01&target=0.2&relative=yes", "needed_n"), Plain(0)),
            (
                |of| {
                    of.at("error=0.01&target=0.2&relative=yes", "needed_n")
                        / of.at("target=0.2&relative=yes", "needed_n")
                },
                Plain(0),
            ),
            (|of| of.at("error=0.3&target=0.2&relative=yes", "needed_n"), Plain(0)),
            (|of| of.at("error=0.3", "relative_width"), Hundredths(0)),
            (|of| of.at("", "relative_width"), Hundredths(0)),
            (|of| of.at("error=0.01", "relative_width"), Hundredths(0)),
        ],
        &["1000"],
    ),
    (
        Step(8),
        &[
            (|of| 0.5 * of.at("n=10000&error=0.01", "relative_width"), Hundredths(0)),
            (|of| 0.5 * of.at("", "relative_width"), Hundredths(0)),
            (|of| 0.5 * of.at("n=333&error=0.3", "relative_width"), Hundredths(0)),
        ],
        &["1.96", "10,000"],
    ),
    (
        Step(9),
        &[
            (|of| of.at("n=100&error=0.01&method=normal", "width"), Hundredths(2)),
            (|of| of.at("n=100&error=0.01", "width"), Hundredths(2)),
            (|of| of.at("error=0&method=normal", "width"), Plain(0)),
            (|of| of.at("", "width"), Hundredths(2)),
            (|of| of.at("method=normal", "width"), Hundredths(2)),
            (|of| 0.1 - 0.5 * of.at("method=normal", "width"), Hundredths(2)),
            (|of| 0.1 + 0.5 * of.at("method=normal", "width"), Hundredths(2)),
            (|_| Outputs::of("posterior").at("", "low"), Hundredths(2)),
            (|_| Outputs::of("posterior").at("", "high"), Hundredths(2)),
        ],
        &["1.96", "100", "1000"],
    ),
    (Prompt, &[(|of| of.at("target=0.2&relative=yes", "needed_n"), Plain(0))], &["0.2"]),
    (Insight, &[(|of| needed_at_half(of), Plain(0))], &["0.2"]),
];
