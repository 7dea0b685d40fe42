//! What can be set: the batch size, the input, how many batches.

use super::Params;
use super::law::{LARGEST_BATCH, SMALLEST_BATCH};
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Field, Preset};
use crate::panels::shared::{FRESH_SAMPLE, SAMPLE_NUMBER, input_control, next_seed, seed_control};

type Control = panel::Control<Params>;

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::count("m", Words::new("Размер батча m", "Batch size m"), |params| &mut params.m)
        .slider(SMALLEST_BATCH, LARGEST_BATCH)
        .logarithmic()
        .step(0.02)
        .legal(SMALLEST_BATCH, LARGEST_BATCH),
    input_control(Words::new("Вход нейрона", "Input of the unit"), &Field(|params: &mut Params| &mut params.input)),
    Control::count("batches", Words::new("Сколько батчей", "Number of batches"), |params| {
        &mut params.batches
    })
    .slider(10.0, 1e5)
    .logarithmic()
    .step(0.05)
    .legal(1.0, 1e6),
    seed_control(SAMPLE_NUMBER, |params: &mut Params| &mut params.seed),
];

/// The batch sizes whose laws have names, two that are used, and an input that is not normal.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("m\u{a0}=\u{a0}2: только ±1", "m\u{a0}=\u{a0}2: ±1 only"), setting: "m=2" },
    Preset { label: Words::new("m\u{a0}=\u{a0}3: арксинус", "m\u{a0}=\u{a0}3: arcsine"), setting: "m=3" },
    Preset { label: Words::new("m\u{a0}=\u{a0}4: равномерный", "m\u{a0}=\u{a0}4: uniform"), setting: "" },
    Preset { label: Words::new("m\u{a0}=\u{a0}32", "m\u{a0}=\u{a0}32"), setting: "m=32" },
    Preset { label: Words::new("m\u{a0}=\u{a0}256", "m\u{a0}=\u{a0}256"), setting: "m=256" },
    Preset {
        label: Words::new("скошенный вход, m\u{a0}=\u{a0}8", "skewed input, m\u{a0}=\u{a0}8"),
        setting: "m=8&input=skewed",
    },
];

/// The batch doubles; other values are drawn.
pub const ACTIONS: &[Action<Params>] = &[
    Action {
        face: ActionFace {
            name: "step", label: Words::new("Удвоить батч", "Double the batch"), steps_per_second: 1.0
        },
        next: |params| (params.m < LARGEST_BATCH).then(|| Params { m: (2.0 * params.m).min(LARGEST_BATCH), ..*params }),
        shown: |_| true,
    },
    Action {
        face: FRESH_SAMPLE,
        next: |params| Some(Params { seed: next_seed(params.seed), ..*params }),
        shown: |_| true,
    },
];
