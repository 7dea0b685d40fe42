//! What can be set: the learning rate, the networks, the data, how they learn.

use super::params::{Params, Sweeping};
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Field, Preset};
use crate::panels::shared::{next_seed, seed_control};

type Control = panel::Control<Params>;

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::number("rate", Words::new("Learning rate", "Learning rate"), |params| &mut params.rate)
        .slider(1e-4, 10.0)
        .logarithmic()
        .legal(1e-6, 1000.0),
    Control::choice("norm", Words::new("Сети", "Networks"), &Field(|params: &mut Params| &mut params.norm)),
    Control::count("batch", Words::new("Размер батча m", "Batch size m"), |params| &mut params.batch)
        .slider(2.0, 512.0)
        .logarithmic()
        .step(0.02)
        .legal(2.0, 512.0),
    Control::choice("dataset", Words::new("Данные", "Data"), &Field(|params: &mut Params| &mut params.dataset)),
    Control::choice(
        "sweep",
        Words::new("Перебор learning rate", "Sweep of learning rates"),
        &Field(|params: &mut Params| &mut params.sweep),
    )
    .hint(Words::new("12 значений, по 3 запуска на каждое", "12 values, 3 runs of each")),
    Control::choice(
        "speed",
        Words::new("Скорость показа", "Speed of play"),
        &Field(|params: &mut Params| &mut params.speed),
    )
    .pacing(),
    Control::number(
        "scale",
        Words::new("Масштаб начальных весов", "Scale of the initial weights"),
        |params| &mut params.scale,
    )
    .hint(Words::new("во сколько раз больше обычных", "times the usual ones"))
    .slider(0.1, 30.0)
    .logarithmic()
    .legal(1e-3, 1e3),
    Control::choice(
        "optimizer",
        Words::new("Оптимизатор", "Optimizer"),
        &Field(|params: &mut Params| &mut params.optimizer),
    ),
    Control::choice(
        "activation",
        Words::new("Функция активации", "Activation"),
        &Field(|params: &mut Params| &mut params.activation),
    ),
    Control::count("depth", Words::new("Глубина, скрытых слоёв", "Depth, hidden layers"), |params| {
        &mut params.depth
    })
    .slider(1.0, 12.0)
    .legal(1.0, 12.0),
    Control::count(
        "width",
        Words::new("Ширина, нейронов в слое", "Width, units per layer"),
        |params| &mut params.width,
    )
    .slider(2.0, 64.0)
    .logarithmic()
    .step(0.02)
    .legal(1.0, 64.0),
    Control::count("steps", Words::new("Шагов от начала", "Steps from the beginning"), |params| {
        &mut params.steps
    })
    .legal_now(|params| (0.0, super::limits::most_steps(params))),
    seed_control(Words::new("Номер запуска", "Run number"), |params: &mut Params| &mut params.seed)
        .hint(Words::new("другие данные, веса и батчи", "other data, weights and batches")),
];

/// Rates at which the networks part, a small batch, and what is not batch normalization.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("learning rate 2", "learning rate 2"), setting: "rate=2&steps=1000" },
    Preset {
        label: Words::new("все четыре сети", "all four networks"),
        setting: "norm=none_before_after_moving&rate=0.3",
    },
    Preset { label: Words::new("батч из 4 примеров", "batches of 4"), setting: "batch=4&steps=1000" },
    Preset {
        label: Words::new("веса в\u{a0}10\u{a0}раз больше", "weights ten times as large"),
        setting: "scale=10&steps=1000",
    },
    Preset {
        label: Words::new("Adam на полумесяцах", "Adam on moons"),
        setting: "dataset=moons&rate=0.01&optimizer=adam",
    },
];

/// Steps, other runs, and the comparison of learning rates.
pub const ACTIONS: &[Action<Params>] = &[
    Action {
        face: ActionFace { name: "step", label: Words::new("Шаг", "Step"), steps_per_second: 30.0 },
        next: |params| {
            let most = super::limits::most_steps(params);
            (params.steps < most).then(|| Params { steps: (params.steps + params.speed.stride()).min(most), ..*params })
        },
        shown: |_| true,
    },
    Action {
        face: ActionFace { name: "restart", label: Words::new("С нуля", "From step 0"), steps_per_second: 0.0 },
        next: |params| Some(Params { steps: 0.0, ..*params }),
        shown: |params| params.steps > 0.0,
    },
    Action {
        face: ActionFace {
            name: "fresh", label: Words::new("Другой запуск", "Another run"), steps_per_second: 0.0
        },
        next: |params| Some(Params { seed: next_seed(params.seed), ..*params }),
        shown: |_| true,
    },
    Action {
        face: ActionFace {
            name: "sweep",
            label: Words::new("Перебрать learning rate", "Sweep learning rates"),
            steps_per_second: 0.0,
        },
        next: |params| Some(Params { sweep: Sweeping::Yes, ..*params }),
        shown: |params| params.sweep == Sweeping::No,
    },
    Action {
        face: ActionFace {
            name: "stop", label: Words::new("Убрать перебор", "Drop the sweep"), steps_per_second: 0.0
        },
        next: |params| Some(Params { sweep: Sweeping::No, ..*params }),
        shown: |params| params.sweep == Sweeping::Yes,
    },
];
