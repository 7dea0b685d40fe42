//! What can be set: the batch size, the input, how many batches.

use super::Params;
use super::law::{LARGEST_BATCH, SMALLEST_BATCH};
use crate::language::Words;
use crate::panel::{Action, ActionFace, Choice, Control, Kind, Number, Preset, Unit};
use crate::panels::shared::InputChoice;
use crate::plot::Spacing;

const NONE: Words = Words::new("", "");
const LARGEST_SEED: f64 = 4_294_967_295.0;

/// All controls, in the order of the page.
pub const CONTROLS: &[Control<Params>] = &[
    Control {
        name: "m",
        label: Words::new("Размер батча m", "Batch size m"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((SMALLEST_BATCH, LARGEST_BATCH)),
            legal: |_| (SMALLEST_BATCH, LARGEST_BATCH),
            spacing: Spacing::Logarithmic,
            step: 0.02,
            unit: Unit::Count,
            get: |params| params.m,
            set: |params, value| params.m = value,
        }),
    },
    Control {
        name: "input",
        label: Words::new("Вход нейрона", "Input of the unit"),
        hint: InputChoice::HINT,
        shown: |_| true,
        kind: Kind::Choice(Choice {
            options: InputChoice::OPTIONS,
            get: |params| params.input as usize,
            set: |params, index| params.input = InputChoice::at(index),
        }),
    },
    Control {
        name: "batches",
        label: Words::new("Сколько батчей", "Number of batches"),
        hint: NONE,
        shown: |_| true,
        kind: Kind::Number(Number {
            slider: Some((10.0, 1e5)),
            legal: |_| (1.0, 1e6),
            spacing: Spacing::Logarithmic,
            step: 0.05,
            unit: Unit::Count,
            get: |params| params.batches,
            set: |params, value| params.batches = value,
        }),
    },
    Control {
        name: "seed",
        label: Words::new("Номер выборки", "Sample number"),
        hint: NONE,
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

/// The batch sizes whose laws have names, two that are used, and an input that is not normal.
pub const PRESETS: &[Preset<Params>] = &[
    Preset {
        label: Words::new("m = 2: только ±1", "m = 2: ±1 only"),
        params: || Params { m: 2.0, ..Params::default() },
    },
    Preset {
        label: Words::new("m = 3: арксинус", "m = 3: arcsine"),
        params: || Params { m: 3.0, ..Params::default() },
    },
    Preset { label: Words::new("m = 4: равномерный", "m = 4: uniform"), params: Params::default },
    Preset {
        label: Words::new("m\u{a0}=\u{a0}32", "m\u{a0}=\u{a0}32"),
        params: || Params { m: 32.0, ..Params::default() },
    },
    Preset {
        label: Words::new("m\u{a0}=\u{a0}256", "m\u{a0}=\u{a0}256"),
        params: || Params { m: 256.0, ..Params::default() },
    },
    Preset {
        label: Words::new("скошенный вход, m = 8", "skewed input, m = 8"),
        params: || Params { m: 8.0, input: InputChoice::Skewed, ..Params::default() },
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
        face: ActionFace {
            name: "fresh", label: Words::new("Новая выборка", "New sample"), steps_per_second: 0.0
        },
        next: |params| Some(Params { seed: (params.seed + 1.0) % (LARGEST_SEED + 1.0), ..*params }),
        shown: |_| true,
    },
];
