//! What can be set: the averages, the stream of batches, the learning rate.

use super::params::Params;
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Field, Preset};
use crate::panels::shared::{FRESH_SAMPLE, SAMPLE_NUMBER, next_seed, seed_control};

type Control = panel::Control<Params>;

/// The least weight of a new value.
pub const LEAST_MOMENTUM: f64 = 1e-3;
const LARGEST_BATCH: f64 = 1024.0;
const MOST_BATCHES: f64 = 2000.0;

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::number(
        "momentum",
        Words::new("Momentum: вес нового", "Momentum: weight of the new value"),
        |params| &mut params.momentum,
    )
    .slider(LEAST_MOMENTUM, 1.0)
    .logarithmic()
    .step(0.02)
    .legal(LEAST_MOMENTUM, 1.0)
    .shown_if(Params::collects),
    Control::number("rate", Words::new("Learning rate", "Learning rate"), |params| &mut params.rate)
        .slider(0.01, 3.0)
        .logarithmic()
        .step(0.05)
        .legal(1e-4, 10.0)
        .shown_if(Params::learns),
    Control::count("batches", Words::new("Сколько батчей", "Number of batches"), |params| {
        &mut params.batches
    })
    .slider(1.0, 1000.0)
    .logarithmic()
    .step(0.02)
    .legal(1.0, MOST_BATCHES)
    .shown_if(Params::collects),
    Control::choice("view", Words::new("Показать", "Show"), &Field(|params: &mut Params| &mut params.view)),
    Control::count("m", Words::new("Размер батча m", "Batch size m"), |params| &mut params.m)
        .slider(1.0, LARGEST_BATCH)
        .logarithmic()
        .step(0.02)
        .legal(1.0, LARGEST_BATCH)
        .shown_if(Params::collects),
    Control::number("drift", Words::new("Дрейф среднего", "Drift of the mean"), |params| {
        &mut params.drift
    })
    .hint(Words::new("за 100 батчей", "in 100 batches"))
    .slider(-10.0, 10.0)
    .step(0.5)
    .legal(-100.0, 100.0)
    .shown_if(Params::collects),
    Control::number("start", Words::new("Среднее в начале", "Mean at the start"), |params| {
        &mut params.start
    })
    .slider(-10.0, 10.0)
    .step(0.5)
    .legal(-1000.0, 1000.0)
    .shown_if(Params::collects),
    seed_control(SAMPLE_NUMBER, |params: &mut Params| &mut params.seed),
];

/// What the frameworks begin with, a mean that moves, a batch that is too small, and two learning rates.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("PyTorch: 0,1", "PyTorch: 0.1"), setting: "" },
    Preset {
        label: Words::new("Keras: 0,99, то есть 0,01", "Keras: 0.99, that is 0.01"), setting: "momentum=0.01"
    },
    Preset { label: Words::new("веса ещё меняются", "weights still moving"), setting: "drift=4" },
    Preset { label: Words::new("m\u{a0}=\u{a0}1", "m\u{a0}=\u{a0}1"), setting: "m=1" },
    Preset {
        label: Words::new("учимся, learning rate 0,1", "learning, learning rate 0.1"), setting: "view=learn"
    },
    Preset {
        label: Words::new("учимся, learning rate 2", "learning, learning rate 2"), setting: "view=learn&rate=2"
    },
];

/// Batches come one after another; other values are drawn.
pub const ACTIONS: &[Action<Params>] = &[
    Action {
        face: ActionFace { name: "step", label: Words::new("Ещё батч", "Another batch"), steps_per_second: 8.0 },
        next: |params| {
            let batches = params.batches + 1.0;
            (batches <= MOST_BATCHES).then_some(Params { batches, ..*params })
        },
        shown: Params::collects,
    },
    Action {
        face: FRESH_SAMPLE,
        next: |params| Some(Params { seed: next_seed(params.seed), ..*params }),
        shown: |_| true,
    },
];
