//! What can be set: the tracked example, the batch, its classes.

use super::params::{Mix, Params};
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Field, Preset};
use crate::panels::shared::{SAMPLE_NUMBER, next_seed, seed_control};

type Control = panel::Control<Params>;

/// With two in a batch every x̂ is ±1, whatever they are.
pub const SMALLEST_BATCH: f64 = 3.0;
/// The largest batch.
pub const LARGEST_BATCH: f64 = 1024.0;
/// The farthest the tracked example can be from the mean.
const FARTHEST: f64 = 10.0;
/// The farthest the mean of its class can be.
const FARTHEST_CLASS: f64 = 3.0;

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::number("x", Words::new("Значение x", "Value x"), |params| &mut params.x)
        .slider(-3.0, 3.0)
        .step(0.05)
        .legal(-FARTHEST, FARTHEST),
    Control::count("m", Words::new("Размер батча m", "Batch size m"), |params| &mut params.m)
        .slider(SMALLEST_BATCH, LARGEST_BATCH)
        .logarithmic()
        .step(0.02)
        .legal(SMALLEST_BATCH, LARGEST_BATCH),
    Control::choice("mix", Words::new("Батч", "Batch"), &Field(|params: &mut Params| &mut params.mix)),
    Control::count(
        "tracked",
        Words::new("В батче из класса примера", "Of the example’s class in the batch"),
        |params| &mut params.tracked,
    )
    .hint(Words::new(
        "вместе с ним самим; если не меньше m, класс один",
        "itself included; from m on there is one class",
    ))
    .slider(1.0, 32.0)
    .legal(1.0, LARGEST_BATCH)
    .shown_if(|params| params.mix == Mix::Sorted),
    Control::number("class_mean", Words::new("Среднее его класса", "Mean of its class"), |params| {
        &mut params.class_mean
    })
    .slider(-2.0, 2.0)
    .step(0.05)
    .legal(-FARTHEST_CLASS, FARTHEST_CLASS)
    .shown_if(Params::has_classes),
    seed_control(SAMPLE_NUMBER, |params: &mut Params| &mut params.seed),
];

/// The three ways to put a batch together, and two other sizes.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("перемешан, m\u{a0}=\u{a0}32", "mixed, m\u{a0}=\u{a0}32"), setting: "" },
    Preset {
        label: Words::new("отсортирован по классам", "sorted by class"), setting: "mix=sorted"
    },
    Preset { label: Words::new("один класс в батче", "one class a batch"), setting: "mix=one_class" },
    Preset { label: Words::new("m\u{a0}=\u{a0}4", "m\u{a0}=\u{a0}4"), setting: "m=4" },
    Preset { label: Words::new("m\u{a0}=\u{a0}512", "m\u{a0}=\u{a0}512"), setting: "m=512" },
];

/// The tracked example stays, its neighbours change.
pub const ACTIONS: &[Action<Params>] = &[Action {
    face: ActionFace {
        name: "step", label: Words::new("Другие соседи", "Other neighbours"), steps_per_second: 2.0
    },
    next: |params| Some(Params { seed: next_seed(params.seed), ..*params }),
    shown: |_| true,
}];
