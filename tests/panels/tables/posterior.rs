//! The numbers in the words of `posterior`.

use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::{Hundredths, Plain};
use super::super::{Row, Table};

use super::super::Outputs;

/// The first N whose interval is narrower than a percentage point: N − 1 is not, NaN where it is not this one.
fn first_narrow(of: &Outputs) -> f64 {
    let width = |n: f64| of.at(&format!("n={n}"), "width");
    let n = 13_831.0;
    if width(n) < 0.01 && width(n - 1.0) >= 0.01 { n } else { f64::NAN }
}

/// What is said, and where.
pub const TABLE: Table = ("posterior", ROWS);

const ROWS: &[Row] = &[
    (Step(1), &[(|of| of.at("", "errors"), Plain(0)), (|of| 1000.0 - of.at("", "errors"), Plain(0))], &["1000"]),
    (Step(3), &[(|of| of.at("n=0", "low"), Hundredths(1)), (|of| of.at("n=0", "high"), Hundredths(1))], &[]),
    (Step(4), &[(|of| of.at("n=10", "errors") / 10.0, Hundredths(0))], &[]),
    (Step(5), &[(|of| of.at("n=10", "alpha"), Plain(0)), (|of| of.at("n=10", "beta"), Plain(0))], &[]),
    (
        Step(7),
        &[
            (|of| of.at("", "errors"), Plain(0)),
            (|of| of.at("", "low"), Hundredths(2)),
            (|of| of.at("", "high"), Hundredths(2)),
            (|of| of.at("", "width"), Hundredths(2)),
        ],
        &["1000", "2.5", "97.5"],
    ),
    (
        Step(8),
        &[
            (|of| of.at("view=arrivals", "errors"), Plain(0)),
            (|of| of.at("view=arrivals", "errors") / 1000.0, Hundredths(1)),
            (|of| of.at("view=arrivals", "low"), Hundredths(2)),
            (|of| of.at("view=arrivals", "high"), Hundredths(2)),
        ],
        &["1000"],
    ),
    (
        Step(9),
        &[
            (|of| of.at("n=10", "width"), Hundredths(0)),
            (|of| of.at("n=100", "width"), Hundredths(1)),
            (|of| of.at("", "width"), Hundredths(2)),
            (|of| of.at("n=10000", "width"), Hundredths(2)),
        ],
        &["100", "1000", "10,000"],
    ),
    (
        Step(10),
        &[
            (|of| of.at("error=0.01", "errors"), Plain(0)),
            (|of| of.at("error=0.01", "low"), Hundredths(2)),
            (|of| of.at("error=0.01", "high"), Hundredths(2)),
            (|of| of.at("error=0.01", "width"), Hundredths(2)),
            (|of| of.at("error=0.01", "low") / 0.01 - 1.0, Hundredths(0)),
            (|of| of.at("error=0.01", "high") / 0.01 - 1.0, Hundredths(0)),
            (|of| of.at("error=0.01", "high") / of.at("error=0.01", "low"), Plain(1)),
        ],
        &["1000"],
    ),
    (
        Step(11),
        &[
            (|of| of.at("error=0.3", "errors"), Plain(0)),
            (|of| of.at("error=0.3", "low"), Hundredths(2)),
            (|of| of.at("error=0.3", "high"), Hundredths(2)),
            (|of| of.at("error=0.3", "width"), Hundredths(2)),
            (|of| 0.5 * of.at("error=0.3", "width") / 0.3, Hundredths(1)),
        ],
        &["1000"],
    ),
    (Step(12), &[(|of| of.at("error=0.01", "high"), Hundredths(2))], &["1000"]),
    (
        Step(13),
        &[
            (|of| of.at("error=0", "high"), Hundredths(2)),
            (|of| 100.0 * (1e4 * of.at("error=0", "high")).round(), Plain(0)),
            (|of| 1000.0 * of.at("error=0", "high"), Plain(1)),
        ],
        &["0.025"],
    ),
    (Prompt, &[], &["1000"]),
    (Task, &[], &["20,000"]),
    (
        Insight,
        &[
            (|of| first_narrow(of), Plain(0)),
            (|of| first_narrow(of) / 1000.0, Plain(0)),
            (|_| Outputs::of("width").at("error=0.1&target=0.01", "needed_n"), Plain(0)),
            (|of| of.at("", "width") / of.at("n=13831", "width"), Plain(1)),
        ],
        &[],
    ),
];
