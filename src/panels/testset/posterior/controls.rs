//! What can be set: sample size, errors, level, prior, interval, view.

use super::{Curves, IntervalChoice, Params, PriorChoice, View, arrivals};
use crate::language::Words;
use crate::panel::{Action, ActionFace, Choice, Control, Kind, Number, Preset, Unit};
use crate::plot::Spacing;

/// The largest sample whose posterior is exact to the digits shown.
const LARGEST_N: f64 = 1e9;
const NONE: Words = Words::new("", "");

fn is_custom(params: &Params) -> bool {
    params.prior == PriorChoice::Custom
}

fn counts_are_free(params: &Params) -> bool {
    params.view != View::Arrivals
}

/// All controls, in the order of the page.
pub const CONTROLS: &[Control<Params>] = &[
    Control {
        name: "n",
        label: Words::new("Размер теста N", "Test-set size N"),
        hint: Words::new("доля ошибок сохраняется", "the error rate is kept"),
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((1.0, 1e7)),
            legal: |_| (1.0, LARGEST_N),
            spacing: Spacing::Logarithmic,
            step: 0.01,
            unit: Unit::Count,
            get: |params| params.n,
            set: |params, value| params.n = value,
        }),
    },
    Control {
        name: "error",
        label: Words::new("Доля ошибок, %", "Error rate, %"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((0.0, 0.5)),
            legal: |_| (0.0, 1.0),
            spacing: Spacing::Linear,
            step: 0.1,
            unit: Unit::Percent,
            get: |params| params.error,
            set: |params, value| params.error = value,
        }),
    },
    Control {
        name: "errors",
        label: Words::new("Число ошибок N₁", "Number of errors N₁"),
        hint: Words::new("не больше N", "at most N"),
        shown: counts_are_free,
        kind: Kind::Number(Number {
            slider: None,
            legal: |params| (0.0, params.n),
            spacing: Spacing::Linear,
            step: 1.0,
            unit: Unit::Count,
            get: Params::errors,
            set: |params, value| params.error = value / params.n,
        }),
    },
    Control {
        name: "level",
        label: Words::new("Уровень доверия α, %", "Confidence level α, %"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((0.5, 0.999)),
            legal: |_| (1e-6, 1.0 - 1e-6),
            spacing: Spacing::Linear,
            step: 0.1,
            unit: Unit::Percent,
            get: |params| params.level,
            set: |params, value| params.level = value,
        }),
    },
    Control {
        name: "view",
        label: Words::new("Показать", "Show"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Choice(Choice {
            options: &[
                ("density", Words::new("плотность", "density")),
                ("both", Words::new("с функцией распределения", "with distribution function")),
                ("ridge", Words::new("при N от 10 до 10\u{a0}000", "for N from 10 to 10,000")),
                ("arrivals", Words::new("примеры по одному", "examples one by one")),
            ],
            get: |params| params.view as usize,
            set: |params, index| params.view = [View::Density, View::Both, View::Ridge, View::Arrivals][index.min(3)],
        }),
    },
    Control {
        name: "interval",
        label: Words::new("Интервал", "Interval"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Choice(Choice {
            options: &[
                ("equal_tailed", Words::new("равные хвосты", "equal tails")),
                ("hdi", Words::new("кратчайший", "shortest")),
            ],
            get: |params| params.interval as usize,
            set: |params, index| params.interval = [IntervalChoice::EqualTailed, IntervalChoice::Hdi][index.min(1)],
        }),
    },
    Control {
        name: "prior",
        label: Words::new("Априорное распределение", "Prior"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Choice(Choice {
            options: &[
                ("uniform", Words::new("равномерное", "uniform")),
                ("jeffreys", Words::new("Джеффриса", "Jeffreys")),
                ("custom", Words::new("своё", "custom")),
            ],
            get: |params| params.prior as usize,
            set: |params, index| {
                params.prior = [PriorChoice::Uniform, PriorChoice::Jeffreys, PriorChoice::Custom][index.min(2)];
            },
        }),
    },
    prior_shape(
        "prior_a",
        Words::new("a: «ошибок» до теста", "a: prior “errors”"),
        |params| params.prior_a,
        |params, value| params.prior_a = value,
    ),
    prior_shape(
        "prior_b",
        Words::new("b: «верных» до теста", "b: prior “correct”"),
        |params| params.prior_b,
        |params, value| params.prior_b = value,
    ),
    Control {
        name: "curves",
        label: Words::new("Рядом", "Also shown"),
        hint: NONE,
        shown: |params| matches!(params.view, View::Density | View::Both),
        kind: Kind::Choice(Choice {
            options: &[
                ("posterior", Words::new("ничего", "nothing")),
                ("all", Words::new("априорная плотность и правдоподобие", "prior and likelihood")),
            ],
            get: |params| params.curves as usize,
            set: |params, index| params.curves = [Curves::Posterior, Curves::All][index.min(1)],
        }),
    },
    Control {
        name: "seed",
        label: Words::new("Номер выборки", "Sample number"),
        hint: NONE,
        shown: |params| params.view == View::Arrivals,
        kind: Kind::Number(Number {
            slider: Some((0.0, 100.0)),
            legal: |_| (0.0, 4_294_967_295.0),
            spacing: Spacing::Linear,
            step: 1.0,
            unit: Unit::Count,
            get: |params| params.seed,
            set: |params, value| params.seed = value,
        }),
    },
];

const fn prior_shape(
    name: &'static str,
    label: Words,
    get: fn(&Params) -> f64,
    set: fn(&mut Params, f64),
) -> Control<Params> {
    Control {
        name,
        label,
        hint: NONE,
        shown: is_custom,
        kind: Kind::Number(Number {
            slider: Some((0.5, 50.0)),
            legal: |_| (0.01, 1e6),
            spacing: Spacing::Linear,
            step: 0.5,
            unit: Unit::Plain,
            get,
            set,
        }),
    }
}

/// The lecture's three examples, and the case that surprises.
pub const PRESETS: &[Preset<Params>] = &[
    Preset {
        label: Words::new("ошибка 1\u{a0}%", "error 1\u{a0}%"),
        params: || Params { error: 0.01, ..Params::default() },
    },
    Preset { label: Words::new("10\u{a0}%", "10\u{a0}%"), params: Params::default },
    Preset { label: Words::new("30\u{a0}%", "30\u{a0}%"), params: || Params { error: 0.3, ..Params::default() } },
    Preset {
        label: Words::new("ноль ошибок на 1000", "no errors in 1000"),
        params: || Params { error: 0.0, ..Params::default() },
    },
    Preset {
        label: Words::new("примеры по одному", "one by one"),
        params: || Params { n: 1.0, view: View::Arrivals, ..Params::default() },
    },
];

/// Examples arrive; another sample is taken.
pub const ACTIONS: &[Action<Params>] = &[
    Action {
        face: ActionFace {
            name: "step", label: Words::new("Ещё пример", "Next example"), steps_per_second: 20.0
        },
        next: arrivals::next,
        shown: |params| params.view == View::Arrivals,
    },
    Action {
        face: ActionFace {
            name: "fresh", label: Words::new("Новая выборка", "New sample"), steps_per_second: 0.0
        },
        next: |params| Some(Params { n: 1.0, seed: (params.seed + 1.0) % 4_294_967_296.0, ..*params }),
        shown: |params| params.view == View::Arrivals,
    },
];
