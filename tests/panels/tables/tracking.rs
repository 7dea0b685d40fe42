//! The numbers in the words of `tracking`.

use super::super::Outputs;
use super::super::Place::{Insight, Prompt, Step, Task};
use super::super::Style::Plain;
use super::super::{Row, Table};

/// What is said, and where.
pub const TABLE: Table = ("tracking", ROWS);

const CLEAN: &str = "tool=none";
const ALL_LOST: &str = "tool=none&edits=d1.0.100_d2.0.100";
const FAR: &str = "tool=lose&who=10&at=0&until=100&people=10";
const POSTER: &str = "tool=ghost&at=0&until=100&people=10";
const BLINKING: &str = "tool=blink&people=10";
const RARE: &str = "tool=lose&at=499&until=501&frames=1000";
const GOAL: &str = "tool=none&edits=c1.33_c1.66_c2.33_c2.66";

/// The boxes of two people in a hundred frames: as many as are missed when both are lost throughout.
fn boxes(of: &Outputs) -> f64 {
    of.at(ALL_LOST, "missed")
}

/// The boxes of the scene with misses alone, or with false boxes alone: MOTA is 1 less their share.
fn boxes_by_mota(of: &Outputs, query: &str, errors: &str) -> f64 {
    of.at(query, errors) / (1.0 - of.at(query, "mota"))
}

const ROWS: &[Row] = &[
    (Step(1), &[(boxes, Plain(0)), (|of| of.at(CLEAN, "mota"), Plain(0)), (|of| of.at(CLEAN, "idf1"), Plain(0))], &[]),
    (Step(2), &[(boxes, Plain(0)), (|of| of.at("", "mota"), Plain(2))], &[]),
    (
        Step(3),
        &[
            (|of| of.at("", "mota"), Plain(2)),
            (|of| of.at("", "idf1"), Plain(1)),
            (|of| of.at("", "idf1") * boxes(of), Plain(0)),
            (boxes, Plain(0)),
        ],
        &[],
    ),
    (Step(4), &[(|of| of.at("at=80", "mota"), Plain(2)), (|of| of.at("at=80", "idf1"), Plain(1))], &[]),
    (
        Step(5),
        &[
            (|of| of.at(FAR, "mota"), Plain(1)),
            (|of| of.at(FAR, "missed"), Plain(0)),
            (|of| boxes_by_mota(of, FAR, "missed"), Plain(0)),
        ],
        &[],
    ),
    (Step(6), &[(|of| of.at(POSTER, "mota"), Plain(1)), (|of| of.at(POSTER, "false_boxes"), Plain(0))], &[]),
    (
        Step(7),
        &[
            (|of| of.at(BLINKING, "mota"), Plain(1)),
            (|of| of.at(BLINKING, "missed"), Plain(0)),
            (|of| boxes_by_mota(of, BLINKING, "missed"), Plain(0)),
        ],
        &[],
    ),
    (
        Step(10),
        &[
            (|of| of.at(RARE, "missed"), Plain(0)),
            (|of| boxes_by_mota(of, RARE, "missed"), Plain(0)),
            (|of| boxes_by_mota(of, RARE, "missed") / of.at(RARE, "missed"), Plain(0)),
            (|of| of.at(RARE, "mota"), Plain(3)),
            (|of| of.at(RARE, "errors_per_hour"), Plain(0)),
        ],
        &[],
    ),
    (Prompt, &[(|of| of.at("", "mota"), Plain(2))], &["100"]),
    (Task, &[], &["0.98", "0.35", "100"]),
    (Insight, &[(|of| of.at(GOAL, "switches"), Plain(0)), (boxes, Plain(0))], &[]),
];
