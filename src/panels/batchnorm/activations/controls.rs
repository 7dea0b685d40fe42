//! What can be set: the network, its weights, the batch, the place of the normalization.

use super::Params;
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Field, Preset};
use crate::panels::shared::{FRESH_SAMPLE, input_control, next_seed, seed_control};

type Control = panel::Control<Params>;

const DEEPEST: f64 = 50.0;
const WIDEST: f64 = 512.0;
const LARGEST_BATCH: f64 = 1024.0;
/// At most this many products in each of the two networks: a few seconds' work in a browser.
const MOST_PRODUCTS: f64 = 536_870_912.0;

/// The largest batch with which a network of this size is not too much work.
fn largest_batch(params: &Params) -> f64 {
    let products_per_example = params.depth * params.width * params.width;
    (MOST_PRODUCTS / products_per_example).floor().clamp(2.0, LARGEST_BATCH)
}

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::number("gain", Words::new("Масштаб весов (gain)", "Scale of the weights (gain)"), |params| {
        &mut params.gain
    })
    .hint(Words::new("STD весов\u{a0}=\u{a0}gain\u{a0}/\u{a0}√ширина", "SD of the weights = gain\u{a0}/\u{a0}√width"))
    .slider(0.03, 30.0)
    .logarithmic()
    .legal(1e-3, 1e3),
    Control::choice(
        "activation",
        Words::new("Функция активации", "Activation"),
        &Field(|params: &mut Params| &mut params.activation),
    ),
    Control::choice("place", Words::new("BatchNorm", "BatchNorm"), &Field(|params: &mut Params| &mut params.place)),
    Control::count("m", Words::new("Размер батча m", "Batch size m"), |params| &mut params.m)
        .slider(2.0, 512.0)
        .logarithmic()
        .step(0.02)
        .legal_now(|params| (2.0, largest_batch(params))),
    Control::count("depth", Words::new("Глубина, слоёв", "Depth, layers"), |params| &mut params.depth)
        .slider(1.0, 20.0)
        .legal(1.0, DEEPEST),
    Control::count(
        "width",
        Words::new("Ширина, нейронов в слое", "Width, units per layer"),
        |params| &mut params.width,
    )
    .slider(4.0, 256.0)
    .logarithmic()
    .step(0.02)
    .legal(1.0, WIDEST),
    input_control(Words::new("Вход сети", "Input of the network"), &Field(|params: &mut Params| &mut params.input)),
    seed_control(Words::new("Номер сети", "Network number"), |params: &mut Params| &mut params.seed)
        .hint(Words::new("другие веса и вход", "other weights and inputs")),
];

/// The lecture's problem, its cures before batch normalization, and the question of the place.
pub const PRESETS: &[Preset] = &[
    Preset {
        label: Words::new("малые веса: сигнал гаснет", "small weights: signal dies"), setting: "gain=0.3"
    },
    Preset { label: Words::new("ReLU, инициализация Хе: √2", "ReLU, He: √2"), setting: "gain=1.41" },
    Preset {
        label: Words::new("большие веса: взрыв", "large weights: it explodes"), setting: "gain=5"
    },
    Preset {
        label: Words::new("tanh, инициализация Ксавье: 1", "tanh, Xavier: 1"), setting: "activation=tanh"
    },
    Preset { label: Words::new("tanh в насыщении", "tanh saturates"), setting: "activation=tanh&gain=10" },
    Preset { label: Words::new("BN после активации", "BN after the activation"), setting: "place=after" },
];

/// Other weights and inputs.
pub const ACTIONS: &[Action<Params>] = &[Action {
    face: ActionFace { label: Words::new("Другая сеть", "Another network"), ..FRESH_SAMPLE },
    next: |params| Some(Params { seed: next_seed(params.seed), ..*params }),
    shown: |_| true,
}];
