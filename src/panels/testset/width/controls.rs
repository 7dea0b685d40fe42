//! What can be set: sample size, wanted width, error probability, level, and how widths are measured.

use super::{IsRelative, MOST_EXAMPLES, MethodChoice, Params, unit_of};
use crate::language::Words;
use crate::panel::{Choice, Control, Kind, Number, Preset, Unit};
use crate::plot::Spacing;

const NONE: Words = Words::new("", "");
/// A width relative to nothing is none.
const LEAST_ERROR_OF_RELATIVE: f64 = 1e-6;

/// The wanted widths that can be asked for: relative to a tiny error probability they may be large multiples of it.
fn legal_targets(params: &Params) -> (f64, f64) {
    match params.relative {
        IsRelative::No => (1e-6, 1.0),
        IsRelative::Yes => (1e-4, 1e6),
    }
}

fn legal_errors(params: &Params) -> (f64, f64) {
    match params.relative {
        IsRelative::No => (0.0, 1.0),
        IsRelative::Yes => (LEAST_ERROR_OF_RELATIVE, 1.0),
    }
}

/// Changes the unit of the widths; the wanted width stays what it was, in another unit.
fn set_relative(params: &mut Params, relative: IsRelative) {
    let error = params.error.max(LEAST_ERROR_OF_RELATIVE);
    params.target *= unit_of(params.relative, error) / unit_of(relative, error);
    params.relative = relative;
}

/// All controls, in the order of the page.
pub const CONTROLS: &[Control<Params>] = &[
    Control {
        name: "n",
        label: Words::new("Размер теста N", "Test-set size N"),
        hint: Words::new("даёт ширину Δ", "gives the width Δ"),
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((1.0, 1e7)),
            legal: |_| (1.0, MOST_EXAMPLES),
            spacing: Spacing::Logarithmic,
            step: 0.01,
            unit: Unit::Count,
            get: |params| params.n,
            set: |params, value| params.n = value,
        }),
    },
    Control {
        name: "target",
        label: Words::new("Нужная ширина, %", "Target width, %"),
        hint: Words::new("даёт нужное N", "gives the N needed"),
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((0.001, 1.0)),
            legal: legal_targets,
            spacing: Spacing::Logarithmic,
            step: 0.01,
            unit: Unit::Percent,
            get: |params| params.target,
            set: |params, value| params.target = value,
        }),
    },
    Control {
        name: "error",
        label: Words::new("Вероятность ошибки p, %", "Error probability p, %"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((0.0, 0.5)),
            legal: legal_errors,
            spacing: Spacing::Linear,
            step: 0.1,
            unit: Unit::Percent,
            get: |params| params.error,
            set: |params, value| params.error = value,
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
        name: "relative",
        label: Words::new("Ширина", "Width"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Choice(Choice {
            options: &[("no", Words::new("абсолютная", "absolute")), ("yes", Words::new("в долях p", "relative to p"))],
            get: |params| params.relative as usize,
            set: |params, index| set_relative(params, [IsRelative::No, IsRelative::Yes][index.min(1)]),
        }),
    },
    Control {
        name: "method",
        label: Words::new("Интервал", "Interval"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Choice(Choice {
            options: &[
                ("uniform", Words::new("байесовский, как в лекции", "Bayesian, as in the lecture")),
                ("hdi", Words::new("байесовский кратчайший", "Bayesian, shortest")),
                ("jeffreys", Words::new("Джеффриса", "Jeffreys")),
                ("normal", Words::new("нормальное приближение", "normal approximation")),
                ("wilson", Words::new("Уилсона", "Wilson")),
                ("clopper_pearson", Words::new("Клоппера – Пирсона", "Clopper–Pearson")),
            ],
            get: |params| params.method as usize,
            set: |params, index| {
                use MethodChoice::{ClopperPearson, Hdi, Jeffreys, Normal, Uniform, Wilson};
                params.method = [Uniform, Hdi, Jeffreys, Normal, Wilson, ClopperPearson][index.min(5)];
            },
        }),
    },
];

/// The lecture's three examples with a width of a fifth of the error, and a width of one point.
pub const PRESETS: &[Preset<Params>] = &[
    Preset {
        label: Words::new("p = 1\u{a0}%, ширина 0,2·p", "p = 1\u{a0}%, width 0.2·p"),
        params: || a_fifth_of(0.01),
    },
    Preset { label: Words::new("p = 10\u{a0}%", "p = 10\u{a0}%"), params: || a_fifth_of(0.1) },
    Preset { label: Words::new("p = 30\u{a0}%", "p = 30\u{a0}%"), params: || a_fifth_of(0.3) },
    Preset {
        label: Words::new("p = 10\u{a0}%, ширина 1\u{a0}п.\u{a0}п.", "p = 10\u{a0}%, width 1\u{a0}point"),
        params: || Params { target: 0.01, ..Params::default() },
    },
    Preset {
        label: Words::new("нормальное приближение, мало ошибок", "normal approximation, few errors"),
        params: || Params { n: 100.0, error: 0.01, method: MethodChoice::Normal, ..Params::default() },
    },
];

fn a_fifth_of(error: f64) -> Params {
    Params { error, target: 0.2, relative: IsRelative::Yes, ..Params::default() }
}
