//! The numbers in the words of `activations`.

use super::super::Place::{Insight, Prompt, Step};
use super::super::Style::{Hundredths, Plain};
use super::super::{Row, Table};

use super::super::Outputs;

/// By how much the gain may be off while the last layer stays within a factor of two of the first: a layer multiplies
/// the standard deviation by a number proportional to the gain.
fn least_gain(of: &Outputs, depth: i32) -> f64 {
    let [once, twice] = ["1", "2"].map(|gain| of.at(&format!("depth={depth}&gain={gain}"), "layer_factor"));
    let is_proportional = (twice / once - 2.0).abs() < 1e-9;
    if is_proportional { 2.0_f64.powf(1.0 / f64::from(depth - 1)) } else { f64::NAN }
}

/// What is said, and where.
pub const TABLE: Table = ("activations", ROWS);

const ROWS: &[Row] = &[
    (
        Step(1),
        &[
            (|of| of.at("depth=1&gain=1.5&activation=identity", "sd_plain_last"), Plain(2)),
            (|of| of.at("depth=1&gain=1.5&activation=identity", "sd_bn_last"), Plain(0)),
        ],
        &[],
    ),
    (Step(3), &[(|of| of.at("", "sd_plain_last"), Plain(2))], &[]),
    (
        Step(4),
        &[
            (|of| of.at("gain=2", "sd_plain_last"), Plain(1)),
            (|of| of.at("gain=2", "sd_plain_last") / of.at("", "sd_plain_last"), Plain(0)),
            (|_| 0.5_f64.sqrt(), Plain(2)),
            (|of| of.at("", "layer_factor"), Plain(2)),
        ],
        &[],
    ),
    (
        Step(5),
        &[(|of| of.at("gain=0.3", "sd_plain_last"), Plain(7)), (|of| of.at("gain=0.3", "sd_bn_last"), Plain(2))],
        &["0.3"],
    ),
    (
        Step(6),
        &[
            (|of| 1000.0 * (of.at("gain=5", "sd_plain_last") / 1000.0).floor(), Plain(0)),
            (|of| of.at("gain=5", "sd_bn_last"), Plain(2)),
        ],
        &[],
    ),
    (
        Step(7),
        &[
            (|of| of.at("gain=10&activation=tanh", "dead_share"), Hundredths(0)),
            (|of| of.at("gain=10&activation=tanh", "dead_share_bn"), Hundredths(1)),
        ],
        &[],
    ),
    (
        Step(8),
        &[
            (|of| (of.at("gain=30", "sd_plain_last") / of.at("gain=0.03", "sd_plain_last")).log10(), Plain(0)),
            (|of| of.at("gain=0.03", "sd_bn_last"), Plain(2)),
            (|of| of.at("gain=30", "sd_bn_last"), Plain(2)),
        ],
        &["0.03"],
    ),
    (
        Step(9),
        &[
            (|of| least_gain(of, 8) - 1.0, Hundredths(0)),
            (|of| least_gain(of, 20) - 1.0, Hundredths(0)),
            (|_| 1.0 - 0.5_f64.sqrt(), Hundredths(0)),
            (|of| if of.at("depth=20", "sd_plain_last") < 0.001 { 0.001 } else { f64::NAN }, Plain(3)),
        ],
        &[],
    ),
    (
        Step(10),
        &[
            (|of| of.at("depth=1&gain=1.41", "sd_between"), Hundredths(0)),
            (|of| of.at("gain=1.41", "sd_between"), Hundredths(0)),
            (|of| of.at("gain=1.41", "sd_between_bn"), Hundredths(0)),
        ],
        &[],
    ),
    (Step(11), &[(|of| of.at("", "sd_bn_last"), Plain(2))], &[]),
    (Prompt, &[(|of| of.at("", "sd_plain_last"), Plain(2))], &[]),
    (Insight, &[], &["2015"]),
];
