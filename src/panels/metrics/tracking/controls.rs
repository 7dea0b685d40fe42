//! What can be set: what the hand does to the tracks, the scene, the detector.

use super::params::{Params, SceneChoice, Tool};
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Field, Preset};
use crate::panels::shared::{FRESH_SAMPLE, SAMPLE_NUMBER, next_seed, seed_control};

type Control = panel::Control<Params>;

const MOST_PEOPLE: f64 = 20.0;
const MOST_FRAMES: f64 = 1000.0;
/// More false boxes a frame, on average, leave nothing to see.
const MOST_GHOSTS: f64 = 5.0;

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::count("at", Words::new("После кадра", "After frame"), |params| &mut params.at)
        .slider(0.0, 99.0)
        .legal_now(|params| (0.0, params.frames - 1.0))
        .shown_if(Params::has_moment),
    Control::share(
        "miss",
        Words::new("Детектор пропускает,\u{a0}%", "Detector misses,\u{a0}%"),
        |params| &mut params.miss,
    )
    .slider(0.0, 0.5)
    .shown_if(|params| !params.is_by_hand()),
    Control::number("ghosts", Words::new("Ложных рамок на кадр", "False boxes a frame"), |params| {
        &mut params.ghosts
    })
    .slider(0.0, 3.0)
    .step(0.05)
    .legal(0.0, MOST_GHOSTS)
    .shown_if(|params| !params.is_by_hand()),
    Control::choice(
        "tool",
        Words::new("Испортить треки", "Spoil the tracks"),
        &Field(|params: &mut Params| &mut params.tool),
    )
    .shown_if(Params::is_by_hand),
    Control::count("until", Words::new("До кадра", "Until frame"), |params| &mut params.until)
        .slider(1.0, 100.0)
        .legal_now(|params| (1.0, params.frames))
        .shown_if(Params::has_end),
    Control::count("every", Words::new("Один кадр из k, k", "One frame in k, k"), |params| &mut params.every)
        .slider(2.0, 20.0)
        .legal_now(|params| (2.0, params.frames))
        .shown_if(|params| params.is_by_hand() && params.tool == Tool::Blink),
    Control::count("who", Words::new("Кого", "Whom"), |params| &mut params.who)
        .slider(1.0, MOST_PEOPLE)
        .legal(1.0, MOST_PEOPLE)
        .shown_if(Params::has_choice_of_people),
    Control::count("other", Words::new("С кем", "With whom"), |params| &mut params.other)
        .slider(1.0, MOST_PEOPLE)
        .legal(1.0, MOST_PEOPLE)
        .shown_if(|params| params.has_choice_of_people() && params.tool == Tool::Swap),
    Control::choice(
        "scene",
        Words::new("Откуда треки", "Where the tracks come from"),
        &Field(|params: &mut Params| &mut params.scene),
    ),
    Control::count("people", Words::new("Людей", "People"), |params| &mut params.people)
        .slider(1.0, MOST_PEOPLE)
        .legal(1.0, MOST_PEOPLE),
    Control::count("frames", Words::new("Кадров", "Frames"), |params| &mut params.frames)
        .slider(10.0, MOST_FRAMES)
        .logarithmic()
        .legal(10.0, MOST_FRAMES),
    Control::count("crossings", Words::new("Пар, идущих навстречу", "Pairs that cross"), |params| {
        &mut params.crossings
    })
    .slider(0.0, MOST_PEOPLE / 2.0)
    .legal(0.0, MOST_PEOPLE / 2.0)
    .shown_if(|params| !params.is_by_hand()),
    Control::number("iou", Words::new("Порог IoU", "IoU threshold"), |params| &mut params.iou)
        .slider(0.05, 0.95)
        .step(0.05)
        .legal(0.01, 1.0)
        .shown_if(|params| !params.is_by_hand()),
    Control::number("fps", Words::new("Кадров в секунду", "Frames a second"), |params| &mut params.fps)
        .slider(1.0, 60.0)
        .legal(0.1, 1000.0),
    seed_control(SAMPLE_NUMBER, |params: &mut Params| &mut params.seed).shown_if(|params| !params.is_by_hand()),
];

/// Equal MOTA and opposite use, first at 0.99, then at 0.9; and a tracker at work.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("обмен ID", "IDs swapped"), setting: "" },
    Preset {
        label: Words::new("пропали на два кадра", "lost for two frames"), setting: "tool=lose&until=52"
    },
    Preset {
        label: Words::new("дальний не найден", "the far person missed"),
        setting: "tool=lose&who=10&at=0&until=100&people=10",
    },
    Preset {
        label: Words::new("ложный трек", "a false track"), setting: "tool=ghost&at=0&until=100&people=10"
    },
    Preset { label: Words::new("много обрывов", "many fragments"), setting: "tool=blink&people=10" },
    Preset {
        label: Words::new("настоящий трекер", "a real tracker"), setting: "scene=simulated&people=6&crossings=2"
    },
];

/// What the hand has done is kept, so that it can do more; it is undone; another detector is drawn.
pub const ACTIONS: &[Action<Params>] = &[
    Action {
        face: ActionFace {
            name: "keep",
            label: Words::new("Оставить и портить дальше", "Keep and spoil more"),
            steps_per_second: 0.0,
        },
        next: kept,
        shown: |params| params.is_by_hand(),
    },
    Action {
        face: ActionFace {
            name: "undo",
            label: Words::new("Отменить последнее", "Undo the last"),
            steps_per_second: 0.0,
        },
        next: undone,
        shown: |params| params.is_by_hand(),
    },
    Action {
        face: FRESH_SAMPLE,
        next: |params| Some(Params { seed: next_seed(params.seed), ..*params }),
        shown: |params| params.scene == SceneChoice::Simulated,
    },
];

/// The present edit among those before, and the hand free for another.
fn kept(params: &Params) -> Option<Params> {
    let edits = params.edits.with(params.edit()?)?;
    Some(Params { edits, tool: Tool::None, ..*params })
}

/// First the present edit is taken back, then the kept ones.
fn undone(params: &Params) -> Option<Params> {
    if params.tool != Tool::None {
        return Some(Params { tool: Tool::None, ..*params });
    }
    Some(Params { edits: params.edits.without_last()?, ..*params })
}
