//! The numbers in the words of `one_number`.

use super::super::Outputs;
use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::{Hundredths, Plain};
use super::super::{Row, Stated, Table};

/// What is said, and where.
pub const TABLE: Table = ("one_number", ROWS);

/// How often B detects a stranger: by the minimum, since it is the smaller of its two rates, as it is of A's.
fn found_by_b(of: &Outputs) -> f64 {
    of.at("mean=minimum", "score_b")
}

/// The larger rate of a system, from its arithmetic mean and its smaller rate.
fn larger(of: &Outputs, score: &str) -> f64 {
    2.0 * of.at("", score) - of.at("mean=minimum", score)
}

/// The precision of B, from F₁ and its recall: F = 2PR/(P + R).
fn precision_of_b(of: &Outputs, query: &str) -> f64 {
    let (f, recall) = (of.at(query, "score_b"), found_by_b(of));
    f * recall / (2.0 * recall - f)
}

/// The false alarms of B for as many strangers found out of a hundred.
fn false_alarms_of_b(of: &Outputs) -> f64 {
    let precision = precision_of_b(of, "mean=f_beta");
    100.0 * found_by_b(of) * (1.0 - precision) / precision
}

/// Where A falls behind by the F measure as a setting grows.
fn turn(of: &Outputs, setting: &str, (mut low, mut high): (f64, f64)) -> f64 {
    let leads = |value: f64| of.at(&format!("mean=f_beta&{setting}={value}"), "lead") > 0.0;
    if !leads(low) || leads(high) {
        return f64::NAN;
    }
    for _ in 0..20 {
        let middle = f64::midpoint(low, high);
        *(if leads(middle) { &mut low } else { &mut high }) = middle;
    }
    f64::midpoint(low, high)
}

fn turning_share(of: &Outputs) -> f64 {
    turn(of, "share", (0.01, 0.5))
}

/// The speed of a system, from the mean of three numbers and that of two.
fn speed(of: &Outputs, unit: &str, score: &str) -> f64 {
    3.0 * of.at(&format!("speed={unit}"), score) - 2.0 * of.at("", score)
}

const A_EMPLOYEES: Stated = (|of| larger(of, "score_a"), Plain(2));
const A_STRANGERS: Stated = (|of| of.at("mean=minimum", "score_a"), Plain(2));
const B_EMPLOYEES: Stated = (|of| larger(of, "score_b"), Plain(2));
const B_STRANGERS: Stated = (found_by_b, Plain(2));
const A_ARITHMETIC: Stated = (|of| of.at("", "score_a"), Plain(3));
const B_ARITHMETIC: Stated = (|of| of.at("", "score_b"), Plain(3));
const LEAD: Stated = (|of| of.at("", "lead"), Plain(3));

const ROWS: &[Row] = &[
    (Step(2), &[A_EMPLOYEES, A_STRANGERS, B_EMPLOYEES, B_STRANGERS, A_ARITHMETIC, B_ARITHMETIC, LEAD], &[]),
    (
        Step(3),
        &[
            (|of| of.at("mean=harmonic", "score_b"), Plain(3)),
            (|of| of.at("mean=harmonic", "score_a"), Plain(3)),
            (|of| of.at("mean=harmonic", "lead"), Plain(3)),
        ],
        &[],
    ),
    (
        Step(4),
        &[
            (|of| of.at("mean=harmonic", "price"), Plain(2)),
            A_EMPLOYEES,
            A_STRANGERS,
            (|of| of.at("mean=geometric", "price"), Plain(2)),
        ],
        &[],
    ),
    (
        Step(5),
        &[
            (|of| 100.0 * found_by_b(of), Plain(0)),
            (false_alarms_of_b, Plain(0)),
            (|of| precision_of_b(of, "mean=f_beta"), Hundredths(1)),
            (|of| of.at("mean=f_beta", "score_a"), Plain(3)),
            (|of| of.at("mean=f_beta", "score_b"), Plain(3)),
        ],
        &[],
    ),
    (
        Step(6),
        &[
            (|of| precision_of_b(of, "mean=f_beta&share=0.5"), Hundredths(0)),
            (|of| of.at("mean=f_beta&share=0.5", "score_b"), Plain(3)),
            (|of| of.at("mean=f_beta&share=0.5", "score_a"), Plain(3)),
            (turning_share, Hundredths(1)),
        ],
        &[],
    ),
    (Step(7), &[(|of| turn(of, "beta", (1.0, 10.0)), Plain(2))], &[]),
    (
        Step(8),
        &[
            (|of| 1000.0 / speed(of, "per_second", "score_a"), Plain(0)),
            (|of| 1000.0 / speed(of, "per_second", "score_b"), Plain(0)),
            (|of| speed(of, "per_second", "score_a"), Plain(2)),
            (|of| speed(of, "per_second", "score_b"), Plain(2)),
            (|of| of.at("speed=per_second", "score_a"), Plain(3)),
            (|of| of.at("speed=per_second", "score_b"), Plain(3)),
        ],
        &[],
    ),
    (
        Step(9),
        &[
            (|of| speed(of, "per_millisecond", "score_a"), Plain(4)),
            (|of| speed(of, "per_millisecond", "score_b"), Plain(4)),
            (|of| of.at("speed=per_millisecond", "score_a"), Plain(3)),
            (|of| of.at("speed=per_millisecond", "score_b"), Plain(3)),
        ],
        &[],
    ),
    (Prompt, &[A_EMPLOYEES, A_STRANGERS, B_EMPLOYEES, B_STRANGERS, A_ARITHMETIC, B_ARITHMETIC, LEAD], &[]),
    (Task, &[], &["0.001"]),
    (Insight, &[(turning_share, Hundredths(1))], &[]),
];
