//! What can be set: the dots, the learnt scale and shift, how far to go, and the convolutional layer.

use super::params::{MOST_DOTS, Params, Stage, View};
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Field, Preset};

type Control = panel::Control<Params>;

/// The farthest a dot can be, either side of 0.
const FARTHEST: f64 = 1e6;
/// The largest ε; the square of the farthest dot would be as good.
const LARGEST_EPSILON: f64 = 1e6;
const MOST_EXAMPLES: f64 = 1024.0;
const MOST_CHANNELS: f64 = 4096.0;
const MOST_POSITIONS: f64 = 512.0;

const fn dot(name: &'static str, label: Words, field: fn(&mut Params) -> &mut f64) -> Control {
    Control::number(name, label, field).slider(-10.0, 10.0).step(0.1).legal(-FARTHEST, FARTHEST)
}

const fn size(name: &'static str, label: Words, field: fn(&mut Params) -> &mut f64, most: f64) -> Control {
    Control::count(name, label, field).legal(1.0, most).logarithmic().step(0.05).shown_if(|params| !params.shows_dots())
}

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::number("gamma", Words::new("Масштаб γ", "Scale γ"), |params| &mut params.gamma)
        .slider(-4.0, 4.0)
        .step(0.05)
        .legal(-1e3, 1e3)
        .shown_if(Params::shows_dots),
    Control::number("beta", Words::new("Сдвиг β", "Shift β"), |params| &mut params.beta)
        .slider(-8.0, 8.0)
        .step(0.1)
        .legal(-FARTHEST, FARTHEST)
        .shown_if(Params::shows_dots),
    Control::count("channel", Words::new("Канал", "Channel"), |params| &mut params.channel)
        .slider(1.0, 64.0)
        .legal_now(|params| (1.0, params.c))
        .shown_if(|params| matches!(params.view, View::Batch | View::Instance | View::Group)),
    Control::count("example", Words::new("Пример", "Example"), |params| &mut params.example)
        .slider(1.0, 32.0)
        .legal_now(|params| (1.0, params.n))
        .shown_if(|params| matches!(params.view, View::Layer | View::Instance | View::Group)),
    Control::choice("view", Words::new("Показать", "Show"), &Field(|params: &mut Params| &mut params.view)),
    Control::choice(
        "stage",
        Words::new("Дойти до шага", "Go as far as"),
        &Field(|params: &mut Params| &mut params.stage),
    )
    .shown_if(Params::shows_dots),
    Control::count("count", Words::new("Размер батча m", "Batch size m"), |params| &mut params.count)
        .slider(4.0, MOST_DOTS as f64)
        .legal(4.0, MOST_DOTS as f64)
        .shown_if(Params::shows_dots),
    dot("x1", Words::new("x₁ (закрашена)", "x₁ (painted)"), |params| &mut params.x1).shown_if(Params::shows_dots),
    dot("x2", Words::new("x₂", "x₂"), |params| &mut params.x2).shown_if(Params::shows_dots),
    dot("x3", Words::new("x₃", "x₃"), |params| &mut params.x3).shown_if(Params::shows_dots),
    dot("x4", Words::new("x₄", "x₄"), |params| &mut params.x4).shown_if(Params::shows_dots),
    dot("x5", Words::new("x₅", "x₅"), |params| &mut params.x5).shown_if(|params| has_dot(params, 5.0)),
    dot("x6", Words::new("x₆", "x₆"), |params| &mut params.x6).shown_if(|params| has_dot(params, 6.0)),
    dot("x7", Words::new("x₇", "x₇"), |params| &mut params.x7).shown_if(|params| has_dot(params, 7.0)),
    dot("x8", Words::new("x₈", "x₈"), |params| &mut params.x8).shown_if(|params| has_dot(params, 8.0)),
    Control::number("eps", Words::new("ε под корнем", "ε under the root"), |params| &mut params.eps)
        .slider(1e-8, 100.0)
        .logarithmic()
        .step(0.1)
        .legal(0.0, LARGEST_EPSILON)
        .shown_if(Params::shows_dots),
    Control::count("groups", Words::new("Групп каналов G", "Groups of channels G"), |params| {
        &mut params.groups
    })
    .hint(Words::new("C делится на G", "G divides C"))
    .slider(1.0, 64.0)
    .legal_now(|params| (1.0, params.c))
    .shown_if(|params| params.view == View::Group),
    size("n", Words::new("Примеров N", "Examples N"), |params| &mut params.n, MOST_EXAMPLES).slider(1.0, 256.0),
    size("c", Words::new("Каналов C", "Channels C"), |params| &mut params.c, MOST_CHANNELS).slider(1.0, 512.0),
    size("h", Words::new("Высота H", "Height H"), |params| &mut params.h, MOST_POSITIONS).slider(1.0, 224.0),
    size("w", Words::new("Ширина W", "Width W"), |params| &mut params.w, MOST_POSITIONS).slider(1.0, 224.0),
];

fn has_dot(params: &Params, number: f64) -> bool {
    params.shows_dots() && params.count >= number
}

/// The batch of the lecture, an outlier, another shift and scale, the way back, and the convolution.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("шесть точек", "six dots"), setting: "" },
    Preset {
        label: Words::new("выброс: x₁\u{a0}=\u{a0}1000", "outlier: x₁ = 1000"),
        setting: "x1=1000&count=4&gamma=1&beta=0",
    },
    Preset {
        label: Words::new("вход 2x\u{a0}+\u{a0}10", "input 2x\u{a0}+\u{a0}10"),
        setting: "x1=26&x2=14&x3=16&x4=20&x5=22&x6=10",
    },
    Preset {
        label: Words::new("γ и β возвращают x", "γ and β restore x"), setting: "gamma=2.65&beta=4"
    },
    Preset { label: Words::new("свёртка 32×64×56×56", "convolution 32×64×56×56"), setting: "view=batch" },
];

/// The steps of the transform one after another, round and round; the whole input shifted or stretched.
pub const ACTIONS: &[Action<Params>] = &[
    Action {
        face: ActionFace {
            name: "step", label: Words::new("Следующий шаг", "Next step"), steps_per_second: 0.8
        },
        next: |params| Some(Params { stage: params.stage.next().unwrap_or(Stage::Input), ..*params }),
        shown: Params::shows_dots,
    },
    Action {
        face: ActionFace { name: "shift", label: Words::new("Все x: + 1", "All x: + 1"), steps_per_second: 0.0 },
        next: |params| moved(params, |x| x + 1.0),
        shown: Params::shows_dots,
    },
    Action {
        face: ActionFace { name: "stretch", label: Words::new("Все x: × 2", "All x: × 2"), steps_per_second: 0.0 },
        next: |params| moved(params, |x| 2.0 * x),
        shown: Params::shows_dots,
    },
];

/// All dots moved alike, unless one would go too far.
fn moved(params: &Params, to: fn(f64) -> f64) -> Option<Params> {
    let dots = params.dots().map(to);
    dots.iter().all(|x| x.abs() <= FARTHEST).then(|| params.with_dots(dots))
}
