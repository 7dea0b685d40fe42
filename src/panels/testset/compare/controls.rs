//! What can be set: the test set, the two models, how they disagree, what is to be seen.

use super::job::MOST_EXAMPLES;
use super::params::Params;
use crate::language::{Words, twelve_digits};
use crate::panel::{self, Field, Preset};
use crate::panels::shared::level_control;

type Control = panel::Control<Params>;

/// Keeps the examples on which the worse model is right and the better one errs when an error changes: the disagreement
/// moves along with the difference.
fn keep_the_rest(params: &mut Params, before: &Params) {
    let rest = before.disagree - before.gap().abs();
    params.disagree = twelve_digits(params.gap().abs() + rest);
}

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::count("n", Words::new("Размер теста N", "Test-set size N"), |params| &mut params.n)
        .slider(10.0, 1e7)
        .logarithmic()
        .legal(1.0, MOST_EXAMPLES),
    Control::choice(
        "paired",
        Words::new("Тестовый корпус", "Test set"),
        &Field(|params: &mut Params| &mut params.paired),
    ),
    Control::share("error_a", Words::new("Ошибка модели A,\u{a0}%", "Error of model A,\u{a0}%"), |params| {
        &mut params.error_a
    })
    .slider(0.0, 0.5)
    .then(keep_the_rest),
    Control::share("error_b", Words::new("Ошибка модели B,\u{a0}%", "Error of model B,\u{a0}%"), |params| {
        &mut params.error_b
    })
    // Not that of A: side by side in their sliders the two would be equal, and equal models need no number.
    .slider(0.0, 0.4)
    .then(keep_the_rest),
    Control::share("disagree", Words::new("Расхождения,\u{a0}%", "Disagreement,\u{a0}%"), |params| {
        &mut params.disagree
    })
    .hint(Words::new("на общем тесте ошибается ровно одна", "on a common test exactly one errs"))
    .slider(0.01, 0.19)
    .legal_now(Params::legal_disagreement),
    Control::share("power", Words::new("Мощность,\u{a0}%", "Power,\u{a0}%"), |params| &mut params.power)
        .hint(Words::new("с какой вероятностью заметить разницу", "probability of seeing the difference"))
        .slider(0.5, 0.99)
        .legal(1e-6, 1.0 - 1e-6),
    level_control(|params| &mut params.level),
    Control::choice(
        "test",
        Words::new("Критерий Макнемара", "McNemar’s test"),
        &Field(|params: &mut Params| &mut params.test),
    )
    .shown_if(Params::is_paired),
];

/// The lecture's size of error, apart and together; what overlapping intervals hide; what few discordant examples
/// cannot show.
pub const PRESETS: &[Preset] = &[
    Preset {
        label: Words::new("10\u{a0}% и 9\u{a0}%, разные тесты", "10% and 9%, separate tests"), setting: ""
    },
    Preset {
        label: Words::new("10\u{a0}% и 9\u{a0}%, один тест", "10% and 9%, one test set"), setting: "paired=yes"
    },
    Preset {
        label: Words::new("интервалы пересекаются", "overlapping intervals"),
        setting: "error_b=0.07&disagree=0.06",
    },
    Preset {
        label: Words::new("пять расхождений из ста", "five discordant in a hundred"),
        setting: "n=100&error_b=0.05&disagree=0.05&paired=yes",
    },
    Preset {
        label: Words::new("10\u{a0}% и 9,9\u{a0}%", "10% and 9.9%"),
        setting: "n=100000&error_b=0.099&disagree=0.02&paired=yes",
    },
];
