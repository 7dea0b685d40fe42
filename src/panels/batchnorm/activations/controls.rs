//! What can be set: the network, its weights, the batch, the place of the normalization.

use super::{ActivationChoice, Params, Place};
use crate::language::Words;
use crate::panel::{Action, ActionFace, Choice, Control, Kind, Number, Preset, Unit};
use crate::panels::shared::InputChoice;
use crate::plot::Spacing;

const NONE: Words = Words::new("", "");
const LARGEST_SEED: f64 = 4_294_967_295.0;
const DEEPEST: f64 = 50.0;
const WIDEST: f64 = 512.0;
const LARGEST_BATCH: f64 = 1024.0;
/// At most so many products in each of the two networks: a few seconds' work in a browser.
const MOST_PRODUCTS: f64 = 536_870_912.0;

/// The largest batch with which a network of this size is not too much work.
fn largest_batch(params: &Params) -> f64 {
    let products_per_example = params.depth * params.width * params.width;
    (MOST_PRODUCTS / products_per_example).floor().clamp(2.0, LARGEST_BATCH)
}

/// All controls, in the order of the page.
pub const CONTROLS: &[Control<Params>] = &[
    Control {
        name: "gain",
        label: Words::new("Масштаб весов (gain)", "Scale of the weights (gain)"),
        hint: Words::new("STD весов = gain\u{a0}/\u{a0}√ширина", "sd of the weights = gain\u{a0}/\u{a0}√width"),
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((0.03, 30.0)),
            legal: |_| (1e-3, 1e3),
            spacing: Spacing::Logarithmic,
            step: 0.01,
            unit: Unit::Plain,
            get: |params| params.gain,
            set: |params, value| params.gain = value,
        }),
    },
    Control {
        name: "activation",
        label: Words::new("Функция активации", "Activation"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Choice(Choice {
            options: &[
                ("relu", Words::new("ReLU", "ReLU")),
                ("tanh", Words::new("tanh", "tanh")),
                ("sigmoid", Words::new("сигмоида", "sigmoid")),
                ("identity", Words::new("нет", "none")),
            ],
            get: |params| params.activation as usize,
            set: |params, index| {
                use ActivationChoice::{Identity, Relu, Sigmoid, Tanh};
                params.activation = [Relu, Tanh, Sigmoid, Identity][index.min(3)];
            },
        }),
    },
    Control {
        name: "place",
        label: Words::new("BatchNorm", "BatchNorm"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Choice(Choice {
            options: &[
                ("before", Words::new("до активации", "before the activation")),
                ("after", Words::new("после активации", "after the activation")),
            ],
            get: |params| params.place as usize,
            set: |params, index| params.place = [Place::Before, Place::After][index.min(1)],
        }),
    },
    Control {
        name: "m",
        label: Words::new("Размер батча m", "Batch size m"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((2.0, 512.0)),
            legal: |params| (2.0, largest_batch(params)),
            spacing: Spacing::Logarithmic,
            step: 0.02,
            unit: Unit::Count,
            get: |params| params.m,
            set: |params, value| params.m = value,
        }),
    },
    Control {
        name: "depth",
        label: Words::new("Глубина, слоёв", "Depth, layers"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((1.0, 20.0)),
            legal: |_| (1.0, DEEPEST),
            spacing: Spacing::Linear,
            step: 1.0,
            unit: Unit::Count,
            get: |params| params.depth,
            set: |params, value| params.depth = value,
        }),
    },
    Control {
        name: "width",
        label: Words::new("Ширина, нейронов в слое", "Width, units per layer"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((4.0, 256.0)),
            legal: |_| (1.0, WIDEST),
            spacing: Spacing::Logarithmic,
            step: 0.02,
            unit: Unit::Count,
            get: |params| params.width,
            set: |params, value| params.width = value,
        }),
    },
    Control {
        name: "input",
        label: Words::new("Вход сети", "Input of the network"),
        hint: InputChoice::HINT,
        shown: |_| true,
        kind: Kind::Choice(Choice {
            options: InputChoice::OPTIONS,
            get: |params| params.input as usize,
            set: |params, index| params.input = InputChoice::at(index),
        }),
    },
    Control {
        name: "seed",
        label: Words::new("Номер сети", "Network number"),
        hint: Words::new("другие веса и вход", "other weights and inputs"),
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: None,
            legal: |_| (0.0, LARGEST_SEED),
            spacing: Spacing::Linear,
            step: 1.0,
            unit: Unit::Count,
            get: |params| params.seed,
            set: |params, value| params.seed = value,
        }),
    },
];

/// The lecture's problem, its cures before batch normalization, and the question of the place.
pub const PRESETS: &[Preset<Params>] = &[
    Preset {
        label: Words::new("малые веса: сигнал гаснет", "small weights: signal dies"),
        params: || Params { gain: 0.3, ..Params::default() },
    },
    Preset {
        label: Words::new("ReLU по Хе: √2", "ReLU, He: √2"),
        params: || Params { gain: 1.41, ..Params::default() },
    },
    Preset {
        label: Words::new("большие веса: взрыв", "large weights: it explodes"),
        params: || Params { gain: 5.0, ..Params::default() },
    },
    Preset {
        label: Words::new("tanh по Ксавье: 1", "tanh, Xavier: 1"),
        params: || Params { activation: ActivationChoice::Tanh, ..Params::default() },
    },
    Preset {
        label: Words::new("tanh в насыщении", "tanh saturates"),
        params: || Params { activation: ActivationChoice::Tanh, gain: 10.0, ..Params::default() },
    },
    Preset {
        label: Words::new("BN после активации", "BN after the activation"),
        params: || Params { place: Place::After, ..Params::default() },
    },
];

/// Other weights and inputs.
pub const ACTIONS: &[Action<Params>] = &[Action {
    face: ActionFace {
        name: "fresh", label: Words::new("Другая сеть", "Another network"), steps_per_second: 0.0
    },
    next: |params| Some(Params { seed: (params.seed + 1.0) % (LARGEST_SEED + 1.0), ..*params }),
    shown: |_| true,
}];
