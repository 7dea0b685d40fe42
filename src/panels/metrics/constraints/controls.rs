//! What can be set: the limits, how often somebody passes, how much was measured.

use super::job::MOST_STRANGERS;
use super::params::Params;
use crate::language::Words;
use crate::panel::{self, Action, Field, Preset};
use crate::panels::shared::{FRESH_SAMPLE, SAMPLE_NUMBER, next_seed, seed_control};

type Control = panel::Control<Params>;

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::number(
        "limit_per_hour",
        Words::new("Предел: тревог в час", "Limit: alarms an hour"),
        |params| &mut params.limit_per_hour,
    )
    .hint(Words::new("1 в сутки\u{a0}— 0,0417", "1 a day is 0.0417"))
    .slider(0.01, 10.0)
    .logarithmic()
    .step(0.02)
    .legal(0.001, 100.0),
    Control::number("limit_ms", Words::new("Предел: мс на кадр", "Limit: ms a frame"), |params| {
        &mut params.limit_ms
    })
    .slider(10.0, 1000.0)
    .logarithmic()
    .step(0.02)
    .legal(1.0, 10_000.0),
    Control::number("visits_per_hour", Words::new("Проходов в час", "Passages an hour"), |params| {
        &mut params.visits_per_hour
    })
    .hint(Words::new("сотрудников", "of employees"))
    .slider(10.0, 1000.0)
    .logarithmic()
    .step(0.02)
    .legal(1.0, 10_000.0),
    Control::count(
        "n_test",
        Words::new("Посторонних в тесте N", "Strangers in the test N"),
        |params| &mut params.n_test,
    )
    .slider(100.0, MOST_STRANGERS)
    .logarithmic()
    .legal(10.0, MOST_STRANGERS),
    Control::number(
        "hours",
        Words::new("Часов видео с сотрудниками", "Hours of video with employees"),
        |params| &mut params.hours,
    )
    .hint(Words::new("столько же\u{a0}— для проверки", "as many again to check"))
    .slider(1.0, 1000.0)
    .logarithmic()
    .step(0.02)
    .legal(0.1, 1000.0),
    Control::choice(
        "system",
        Words::new("Смотрим на систему", "Selected system"),
        &Field(|params: &mut Params| &mut params.system),
    ),
    Control::choice(
        "per",
        Words::new("Решение принимают", "A decision is made"),
        &Field(|params: &mut Params| &mut params.per),
    ),
    Control::number("fps", Words::new("Кадров в секунду", "Frames a second"), |params| &mut params.fps)
        .slider(1.0, 30.0)
        .legal(0.1, 120.0),
    seed_control(SAMPLE_NUMBER, |params: &mut Params| &mut params.seed),
];

/// The lecture's limits; one false alarm a day; decisions by frame; few hours; patience; many strangers.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("1 в час, 200\u{a0}мс", "1 an hour, 200\u{a0}ms"), setting: "" },
    Preset { label: Words::new("1 в сутки", "1 a day"), setting: "limit_per_hour=0.0417&system=b" },
    Preset {
        label: Words::new("решение на каждом кадре", "a decision each frame"), setting: "per=frame"
    },
    Preset { label: Words::new("три часа видео", "three hours of video"), setting: "hours=3&system=c" },
    Preset { label: Words::new("можно 500\u{a0}мс", "500\u{a0}ms allowed"), setting: "limit_ms=500&system=d" },
    Preset { label: Words::new("20\u{a0}000 посторонних", "20,000 strangers"), setting: "n_test=20000" },
];

/// Other people.
pub const ACTIONS: &[Action<Params>] = &[Action {
    face: FRESH_SAMPLE,
    next: |params| Some(Params { seed: next_seed(params.seed), ..*params }),
    shown: |_| true,
}];
