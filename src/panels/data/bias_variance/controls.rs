//! What can be set: the polynomial, the sample, the noise, how many samples.

use super::params::Params;
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Preset};
use crate::panels::shared::{FRESH_SAMPLE, SAMPLE_NUMBER, next_seed, seed_control};

type Control = panel::Control<Params>;

/// The greatest degree: such a polynomial follows the truth to a millionth, and noise as far as it can.
pub const GREATEST_DEGREE: f64 = 15.0;
/// The fewest points that have two ends.
const FEWEST_POINTS: f64 = 2.0;
const MOST_POINTS: f64 = 500.0;
const MOST_RESAMPLES: f64 = 2000.0;

/// All controls, in the order of the page. A polynomial has no more coefficients than there are points.
pub const CONTROLS: &[Control] = &[
    Control::count("degree", Words::new("Степень полинома d", "Degree of the polynomial d"), |params| {
        &mut params.degree
    })
    .slider(0.0, GREATEST_DEGREE)
    .legal_now(|params| (0.0, (params.n - 1.0).clamp(FEWEST_POINTS - 1.0, GREATEST_DEGREE))),
    Control::count("n", Words::new("Точек в выборке n", "Points in a sample n"), |params| &mut params.n)
        .slider(6.0, 200.0)
        .logarithmic()
        .step(0.02)
        .legal_now(|params| ((params.degree + 1.0).clamp(FEWEST_POINTS, GREATEST_DEGREE + 1.0), MOST_POINTS)),
    Control::number("noise", Words::new("Шум σ", "Noise σ"), |params| &mut params.noise)
        .slider(0.0, 1.0)
        .step(0.01)
        .legal(0.0, 10.0),
    Control::count("resamples", Words::new("Сколько выборок", "Number of samples"), |params| {
        &mut params.resamples
    })
    .slider(1.0, 500.0)
    .logarithmic()
    .step(0.02)
    .legal(1.0, MOST_RESAMPLES),
    seed_control(SAMPLE_NUMBER, |params: &mut Params| &mut params.seed),
];

/// Too stiff, between, as in the question, through all points.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("прямая", "a straight line"), setting: "degree=1" },
    Preset { label: Words::new("через все точки", "through all points"), setting: "degree=15&n=16" },
    Preset { label: Words::new("степень 5", "degree 5"), setting: "" },
    Preset { label: Words::new("степень 9", "degree 9"), setting: "degree=9" },
];

/// Samples are drawn one after another; others are drawn.
pub const ACTIONS: &[Action<Params>] = &[
    Action {
        face: ActionFace {
            name: "step", label: Words::new("Ещё выборка", "Another sample"), steps_per_second: 4.0
        },
        next: next_sample,
        shown: |_| true,
    },
    Action {
        face: FRESH_SAMPLE,
        next: |params| Some(Params { seed: next_seed(params.seed), ..*params }),
        shown: |_| true,
    },
];

/// One sample more at a time at first, later two per cent more.
fn next_sample(params: &Params) -> Option<Params> {
    let more = (params.resamples * 0.02).floor().max(1.0);
    let resamples = (params.resamples + more).min(MOST_RESAMPLES);
    (params.resamples < MOST_RESAMPLES).then_some(Params { resamples, ..*params })
}
