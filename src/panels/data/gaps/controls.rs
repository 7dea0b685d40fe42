//! What can be set: the errors and the sizes of their sets, or the experiment that measures them.

use super::params::Params;
use crate::language::Words;
use crate::panel::{self, Action, Field, Preset};
use crate::panels::shared::{FRESH_SAMPLE, SAMPLE_NUMBER, level_control, next_seed, seed_control};

type Control = panel::Control<Params>;

/// The sizes of sets that sliders cover.
const SIZES: (f64, f64) = (10.0, 1e5);
/// The most that the network learns from, and the most steps that it learns.
const MOST_TRAIN: f64 = 5000.0;
const MOST_STEPS: f64 = 4000.0;

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::number(
        "shift",
        Words::new("Сдвиг train, в STD класса", "Shift of train, in SDs of a class"),
        |params| &mut params.shift,
    )
    .slider(0.0, 3.0)
    .step(0.1)
    .legal(0.0, 4.0)
    .shown_if(Params::is_experiment),
    Control::count("n_train", Words::new("Примеров в train", "Examples in train"), |params| {
        &mut params.n_train
    })
    .slider(20.0, MOST_TRAIN)
    .logarithmic()
    .legal(2.0, MOST_TRAIN)
    .shown_if(Params::is_experiment),
    Control::share(
        "train_dev",
        Words::new("Ошибка на train-dev,\u{a0}%", "Error on train-dev,\u{a0}%"),
        |params| &mut params.train_dev,
    )
    .slider(0.0, 0.5)
    .shown_if(Params::has_train_dev_by_hand),
    Control::share("dev", Words::new("Ошибка на dev,\u{a0}%", "Error on dev,\u{a0}%"), |params| {
        &mut params.dev
    })
    .slider(0.0, 0.5)
    .shown_if(Params::is_by_hand),
    Control::choice("view", Words::new("Ошибки", "Errors"), &Field(|params: &mut Params| &mut params.view)),
    Control::choice(
        "hide_train_dev",
        Words::new("Корпус train-dev", "Train-dev set"),
        &Field(|params: &mut Params| &mut params.hide_train_dev),
    ),
    Control::share("train", Words::new("Ошибка на train,\u{a0}%", "Error on train,\u{a0}%"), |params| {
        &mut params.train
    })
    .slider(0.0, 0.5)
    .shown_if(Params::is_by_hand),
    Control::share("human", Words::new("Ошибка человека,\u{a0}%", "Error of a human,\u{a0}%"), |params| {
        &mut params.human
    })
    .slider(0.0, 0.5)
    .shown_if(Params::is_by_hand),
    Control::share("test", Words::new("Ошибка на test,\u{a0}%", "Error on test,\u{a0}%"), |params| {
        &mut params.test
    })
    .slider(0.0, 0.5)
    .shown_if(Params::is_by_hand),
    size("n_train_dev", Words::new("Примеров в train-dev", "Examples in train-dev"), |params| {
        &mut params.n_train_dev
    })
    .shown_if(Params::has_train_dev),
    size("n_dev", Words::new("Примеров в dev", "Examples in dev"), |params| &mut params.n_dev),
    size("n_test", Words::new("Примеров в test", "Examples in test"), |params| &mut params.n_test),
    level_control(|params| &mut params.level),
    Control::count("steps", Words::new("Шагов обучения", "Steps of training"), |params| &mut params.steps)
        .slider(0.0, 1000.0)
        .step(20.0)
        .legal(0.0, MOST_STEPS)
        .shown_if(Params::is_experiment),
    seed_control(SAMPLE_NUMBER, |params: &mut Params| &mut params.seed).shown_if(Params::is_experiment),
];

const fn size(name: &'static str, label: Words, field: fn(&mut Params) -> &mut f64) -> Control {
    Control::count(name, label, field).slider(SIZES.0, SIZES.1).logarithmic().legal_now(Params::legal_size)
}

/// The same difference of dev and train with two causes, the two others, small sets, and a network that is measured.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("сдвиг данных", "data mismatch"), setting: "" },
    Preset { label: Words::new("большая variance", "high variance"), setting: "train_dev=0.19" },
    Preset { label: Words::new("большой bias", "high bias"), setting: "human=0.02&train=0.18&train_dev=0.19" },
    Preset {
        label: Words::new("переобучение под dev", "overfitting to dev"), setting: "dev=0.12&test=0.17"
    },
    Preset {
        label: Words::new("по сто примеров", "a hundred examples each"),
        setting: "n_train_dev=100&n_dev=100&n_test=100",
    },
    Preset { label: Words::new("train-dev нет", "no train-dev"), setting: "hide_train_dev=yes" },
    Preset {
        label: Words::new("сеть на сдвинутом train", "a network on a shifted train"), setting: "view=experiment"
    },
];

/// Another sample for the experiment.
pub const ACTIONS: &[Action<Params>] = &[Action {
    face: FRESH_SAMPLE,
    next: |params| Some(Params { seed: next_seed(params.seed), ..*params }),
    shown: Params::is_experiment,
}];
