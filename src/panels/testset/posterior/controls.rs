//! What can be set: sample size, errors, level, prior, interval, view.

use super::arrivals;
use super::params::{Params, PriorChoice, View};
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Field, Preset};
use crate::panels::shared::{FRESH_SAMPLE, SAMPLE_NUMBER, level_control, next_seed, seed_control};

type Control = panel::Control<Params>;

/// The largest sample whose posterior is exact to the digits shown.
const LARGEST_N: f64 = 1e9;

fn is_one_by_one(params: &Params) -> bool {
    params.view == View::Arrivals
}

/// Before the test no error can be set, and the share of errors stays what it was.
fn set_errors(params: &mut Params, errors: f64) {
    if !params.is_before_test() {
        params.error = errors / params.n;
    }
}

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::count("n", Words::new("Размер теста N", "Test-set size N"), |params| &mut params.n)
        .hint(Words::new("доля ошибок сохраняется", "the error rate is kept"))
        .slider(1.0, 1e7)
        .logarithmic()
        .legal(0.0, LARGEST_N),
    Control::share("error", Words::new("Доля ошибок,\u{a0}%", "Error rate,\u{a0}%"), |params| {
        &mut params.error
    })
    .slider(0.0, 0.5),
    Control::derived_count("errors", Words::new("Число ошибок N₁", "Number of errors N₁"), Params::errors, set_errors)
        .hint(Words::new("не больше N", "at most N"))
        .legal_now(|params| (0.0, params.n))
        .shown_if(|params| !is_one_by_one(params)),
    level_control(|params| &mut params.level),
    Control::choice("view", Words::new("Показать", "Show"), &Field(|params: &mut Params| &mut params.view)),
    Control::choice("interval", Words::new("Интервал", "Interval"), &Field(|params: &mut Params| &mut params.interval)),
    Control::choice(
        "prior",
        Words::new("Априорное распределение", "Prior"),
        &Field(|params: &mut Params| &mut params.prior),
    ),
    prior_shape("prior_a", Words::new("a: «ошибок» до теста", "a: prior “errors”"), |params| {
        &mut params.prior_a
    }),
    prior_shape("prior_b", Words::new("b: «верных» до теста", "b: prior “correct”"), |params| {
        &mut params.prior_b
    }),
    Control::choice("curves", Words::new("Ещё кривые", "Also shown"), &Field(|params: &mut Params| &mut params.curves))
        .shown_if(|params| matches!(params.view, View::Density | View::Both)),
    seed_control(SAMPLE_NUMBER, |params: &mut Params| &mut params.seed).slider(0.0, 100.0).shown_if(is_one_by_one),
];

const fn prior_shape(name: &'static str, label: Words, field: fn(&mut Params) -> &mut f64) -> Control {
    Control::number(name, label, field)
        .slider(0.5, 50.0)
        .step(0.5)
        .legal(0.01, 1e6)
        .shown_if(|params| params.prior == PriorChoice::Custom)
}

/// The lecture's three examples, and the case that surprises.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("ошибка 1\u{a0}%", "error 1%"), setting: "error=0.01" },
    Preset { label: Words::new("10\u{a0}%", "10%"), setting: "" },
    Preset { label: Words::new("30\u{a0}%", "30%"), setting: "error=0.3" },
    Preset { label: Words::new("ноль ошибок на 1000", "no errors in 1000"), setting: "error=0" },
    Preset { label: Words::new("примеры по одному", "one by one"), setting: "n=1&view=arrivals" },
];

/// Examples arrive; another sample is taken.
pub const ACTIONS: &[Action<Params>] = &[
    Action {
        face: ActionFace {
            name: "step", label: Words::new("Ещё пример", "Next example"), steps_per_second: 20.0
        },
        next: arrivals::next,
        shown: is_one_by_one,
    },
    Action {
        face: FRESH_SAMPLE,
        next: |params| Some(Params { n: 0.0, seed: next_seed(params.seed), ..*params }),
        shown: is_one_by_one,
    },
];
