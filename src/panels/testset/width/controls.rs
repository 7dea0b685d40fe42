//! What can be set: sample size, wanted width, error probability, level, and how widths are measured.

use super::curves::MOST_EXAMPLES;
use super::params::{IsRelative, Params, unit_of};
use crate::language::Words;
use crate::panel::{self, Field, Preset};
use crate::panels::shared::{level_control, method_control};

type Control = panel::Control<Params>;

/// A width relative to nothing is none.
const LEAST_ERROR_OF_RELATIVE: f64 = 1e-6;

/// The widths that can be requested: relative to a tiny error probability they may be large multiples of it.
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

/// Keeps the wanted width what it was when the unit of the widths changes.
fn keep_target(params: &mut Params, before: &Params) {
    let error = params.error.max(LEAST_ERROR_OF_RELATIVE);
    params.target *= unit_of(before.relative, error) / unit_of(params.relative, error);
}

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::count("n", Words::new("Размер теста N", "Test-set size N"), |params| &mut params.n)
        .hint(Words::new("даёт ширину Δ", "gives the width Δ"))
        .slider(1.0, 1e7)
        .logarithmic()
        .legal(1.0, MOST_EXAMPLES),
    Control::share(
        "target",
        Words::new("Нужная ширина,\u{a0}п.\u{a0}п. или\u{a0}% от\u{a0}p", "Target width,\u{a0}points or % of\u{a0}p"),
        |params| &mut params.target,
    )
    .hint(Words::new("даёт нужное N", "gives the N needed"))
    .slider(0.001, 1.0)
    .logarithmic()
    .legal_now(legal_targets),
    Control::share(
        "error",
        Words::new("Вероятность ошибки\u{a0}p,\u{a0}%", "Error probability\u{a0}p,\u{a0}%"),
        |params| &mut params.error,
    )
    .slider(0.0, 0.5)
    .legal_now(legal_errors),
    level_control(|params| &mut params.level),
    Control::choice("relative", Words::new("Ширина", "Width"), &Field(|params: &mut Params| &mut params.relative))
        .then(keep_target),
    method_control(&Field(|params: &mut Params| &mut params.method)),
];

/// The lecture's three examples with a width of a fifth of the error, and a width of one point.
pub const PRESETS: &[Preset] = &[
    Preset {
        label: Words::new("p\u{a0}=\u{a0}1\u{a0}%, ширина 0,2·p", "p\u{a0}=\u{a0}1%, width 0.2·p"),
        setting: "error=0.01&target=0.2&relative=yes",
    },
    Preset { label: Words::new("p\u{a0}=\u{a0}10\u{a0}%", "p\u{a0}=\u{a0}10%"), setting: "target=0.2&relative=yes" },
    Preset {
        label: Words::new("p\u{a0}=\u{a0}30\u{a0}%", "p\u{a0}=\u{a0}30%"),
        setting: "error=0.3&target=0.2&relative=yes",
    },
    Preset {
        label: Words::new(
            "p\u{a0}=\u{a0}10\u{a0}%, ширина 1\u{a0}п.\u{a0}п.",
            "p\u{a0}=\u{a0}10%, width 1\u{a0}percentage point",
        ),
        setting: "target=0.01",
    },
    Preset {
        label: Words::new("нормальное приближение, мало ошибок", "normal approximation, few errors"),
        setting: "n=100&error=0.01&method=normal",
    },
];
