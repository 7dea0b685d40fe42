//! What can be set: the truth, the test set, the interval, how many tests.

use super::params::Params;
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Field, Preset};
use crate::panels::shared::{FRESH_SAMPLE, SAMPLE_NUMBER, level_control, method_control, next_seed, seed_control};

type Control = panel::Control<Params>;

/// All its intervals are computed for every picture.
const LARGEST_N: f64 = 1000.0;
const MOST_REPEATS: f64 = 10_000.0;

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::share("truth", Words::new("Истинная\u{a0}p,\u{a0}%", "True\u{a0}p,\u{a0}%"), |params| {
        &mut params.truth
    })
    .slider(0.0, 0.5)
    .shown_if(|params| !params.is_from_prior()),
    Control::count("n", Words::new("Размер теста N", "Test-set size N"), |params| &mut params.n)
        .slider(5.0, 1000.0)
        .logarithmic()
        .legal(1.0, LARGEST_N),
    method_control(&Field(|params: &mut Params| &mut params.method)),
    Control::count("repeats", Words::new("Сколько тестов", "Number of tests"), |params| {
        &mut params.repeats
    })
    .slider(1.0, 1000.0)
    .logarithmic()
    .legal(1.0, MOST_REPEATS),
    level_control(|params| &mut params.level),
    Control::choice(
        "from_prior",
        Words::new("Истинная p в тестах", "True p in the tests"),
        &Field(|params: &mut Params| &mut params.from_prior),
    ),
    seed_control(SAMPLE_NUMBER, |params: &mut Params| &mut params.seed),
];

/// The lecture's interval, two that are taught elsewhere where they fail and where they hold, and what Bayes promises.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("интервал лекции", "the lecture’s interval"), setting: "" },
    Preset {
        label: Words::new("нормальное приближение, p\u{a0}=\u{a0}1\u{a0}%", "normal approximation, p\u{a0}=\u{a0}1%"),
        setting: "truth=0.01&method=normal",
    },
    Preset {
        label: Words::new("Уилсон, p\u{a0}=\u{a0}1\u{a0}%", "Wilson, p\u{a0}=\u{a0}1%"),
        setting: "truth=0.01&method=wilson",
    },
    Preset {
        label: Words::new("p из априорного распределения", "p drawn from the prior"), setting: "from_prior=yes"
    },
];

/// Tests are made one after another; others are drawn.
pub const ACTIONS: &[Action<Params>] = &[
    Action {
        face: ActionFace { name: "step", label: Words::new("Ещё тест", "Another test"), steps_per_second: 10.0 },
        next: next_test,
        shown: |_| true,
    },
    Action {
        face: FRESH_SAMPLE,
        next: |params| Some(Params { seed: next_seed(params.seed), ..*params }),
        shown: |_| true,
    },
];

/// One test more at a time at first, later two per cent more.
fn next_test(params: &Params) -> Option<Params> {
    let more = (params.repeats * 0.02).floor().max(1.0);
    let repeats = (params.repeats + more).min(MOST_REPEATS);
    (params.repeats < MOST_REPEATS).then_some(Params { repeats, ..*params })
}
