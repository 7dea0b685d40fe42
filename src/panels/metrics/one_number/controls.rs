//! What can be set: the mean, the systems' rates, how often strangers come, whether speed takes part.

use super::params::{MOST_SYSTEMS, Params};
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Choice, Field, Preset};

type Control = panel::Control<Params>;

/// At the ends of the share of strangers F is 0 with a price of 0/0, or its price is infinite.
const SHARES: (f64, f64) = (1e-6, 1.0 - 1e-6);
const BETAS: (f64, f64) = (0.01, 100.0);
const MILLISECONDS: (f64, f64) = (0.1, 1e5);

const fn rate(name: &'static str, label: Words, field: fn(&mut Params) -> &mut f64) -> Control {
    Control::number(name, label, field).slider(0.0, 1.0).step(0.01).legal(0.0, 1.0)
}

const fn time(name: &'static str, label: Words, field: fn(&mut Params) -> &mut f64) -> Control {
    Control::number(name, label, field)
        .slider(10.0, 1000.0)
        .logarithmic()
        .step(0.02)
        .legal(MILLISECONDS.0, MILLISECONDS.1)
}

fn has_c(params: &Params) -> bool {
    params.count >= 3.0
}

fn has_d(params: &Params) -> bool {
    params.count >= 4.0
}

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::choice("mean", Words::new("Одно число", "One number"), &Field(|params: &mut Params| &mut params.mean)),
    Control::share(
        "share",
        Words::new("Доля посторонних π,\u{a0}%", "Share of strangers π,\u{a0}%"),
        |params| &mut params.share,
    )
    .hint(Words::new("среди всех прошедших", "among all who pass"))
    .slider(0.0001, 0.9)
    .logarithmic()
    .step(0.02)
    .legal(SHARES.0, SHARES.1)
    .shown_if(Params::is_f_beta),
    Control::number("beta", Words::new("β", "β"), |params| &mut params.beta)
        .hint(Words::new("вес полноты β²", "recall weighs β²"))
        .slider(0.1, 10.0)
        .logarithmic()
        .step(0.02)
        .legal(BETAS.0, BETAS.1)
        .shown_if(Params::is_f_beta),
    rate("a_employee", Words::new("A: сотрудники", "A: employees"), |params| &mut params.a_employee),
    rate("a_stranger", Words::new("A: посторонние", "A: strangers"), |params| &mut params.a_stranger),
    rate("b_employee", Words::new("B: сотрудники", "B: employees"), |params| &mut params.b_employee),
    rate("b_stranger", Words::new("B: посторонние", "B: strangers"), |params| &mut params.b_stranger),
    rate("c_employee", Words::new("C: сотрудники", "C: employees"), |params| &mut params.c_employee).shown_if(has_c),
    rate("c_stranger", Words::new("C: посторонние", "C: strangers"), |params| &mut params.c_stranger).shown_if(has_c),
    rate("d_employee", Words::new("D: сотрудники", "D: employees"), |params| &mut params.d_employee).shown_if(has_d),
    rate("d_stranger", Words::new("D: посторонние", "D: strangers"), |params| &mut params.d_stranger).shown_if(has_d),
    Control::count("count", Words::new("Сколько систем", "Number of systems"), |params| &mut params.count)
        .slider(2.0, MOST_SYSTEMS as f64)
        .legal(2.0, MOST_SYSTEMS as f64),
    Control::choice("speed", Words::new("Скорость", "Speed"), &Field(|params: &mut Params| &mut params.speed))
        .hint(Words::new("третье число под тем же средним", "a third number in the same mean"))
        .shown_if(|params| !params.is_f_beta()),
    time("a_ms", Words::new("A: мс на кадр", "A: ms a frame"), |params| &mut params.a_ms).shown_if(Params::has_speed),
    time("b_ms", Words::new("B: мс на кадр", "B: ms a frame"), |params| &mut params.b_ms).shown_if(Params::has_speed),
    time("c_ms", Words::new("C: мс на кадр", "C: ms a frame"), |params| &mut params.c_ms)
        .shown_if(|params| params.has_speed() && has_c(params)),
    time("d_ms", Words::new("D: мс на кадр", "D: ms a frame"), |params| &mut params.d_ms)
        .shown_if(|params| params.has_speed() && has_d(params)),
];

/// The two systems of the lecture by two means, four of them, what a share of strangers does, and speed.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("арифметическое", "arithmetic"), setting: "" },
    Preset { label: Words::new("гармоническое", "harmonic"), setting: "mean=harmonic" },
    Preset { label: Words::new("четыре системы", "four systems"), setting: "mean=geometric&count=4" },
    Preset { label: Words::new("F₁, π\u{a0}=\u{a0}1\u{a0}%", "F₁, π\u{a0}=\u{a0}1%"), setting: "mean=f_beta" },
    Preset {
        label: Words::new("F₁, π\u{a0}=\u{a0}50\u{a0}%", "F₁, π\u{a0}=\u{a0}50%"),
        setting: "mean=f_beta&share=0.5",
    },
    Preset { label: Words::new("со скоростью", "with speed"), setting: "speed=per_second" },
];

/// The next mean, round and round.
pub const ACTIONS: &[Action<Params>] = &[Action {
    face: ActionFace {
        name: "step", label: Words::new("Следующее среднее", "Next mean"), steps_per_second: 0.7
    },
    next: |params| {
        let options = super::params::Mean::OPTIONS;
        let chosen = options.iter().position(|option| option.0 == params.mean).unwrap_or_default();
        Some(Params { mean: options[(chosen + 1) % options.len()].0, ..*params })
    },
    shown: |_| true,
}];
