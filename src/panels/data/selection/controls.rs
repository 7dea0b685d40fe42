//! What can be set: the models, the test set, what is to be seen.

use super::params::Params;
use crate::language::Words;
use crate::panel::{self, Action, ActionFace, Field, Preset};
use crate::panels::shared::{SAMPLE_NUMBER, next_seed, seed_control};

type Control = panel::Control<Params>;

/// The most models that are tried.
pub const MOST_MODELS: f64 = 10_000.0;
/// The most examples of a test set.
pub const MOST_EXAMPLES: f64 = 100_000.0;
const MOST_OPENED: f64 = 100.0;
const MOST_RETESTS: f64 = 1000.0;

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::count("models", Words::new("Сколько моделей K", "Number of models K"), |params| {
        &mut params.models
    })
    .slider(1.0, MOST_MODELS)
    .logarithmic()
    .legal(1.0, MOST_MODELS),
    Control::count("n", Words::new("Размер теста N", "Test-set size N"), |params| &mut params.n)
        .slider(10.0, MOST_EXAMPLES)
        .logarithmic()
        .legal(1.0, MOST_EXAMPLES),
    Control::choice("view", Words::new("Показать", "Show"), &Field(|params: &mut Params| &mut params.view)),
    Control::count(
        "opened",
        Words::new("Сколько раз открыть test", "How often to open the test"),
        |params| &mut params.opened,
    )
    .hint(Words::new("для лучших на dev", "for the best on dev"))
    .slider(1.0, MOST_OPENED)
    .logarithmic()
    .step(0.05)
    .legal(1.0, MOST_OPENED)
    .shown_if(Params::is_dev),
    Control::share(
        "error",
        Words::new("Истинная ошибка\u{a0}p,\u{a0}%", "True error\u{a0}p,\u{a0}%"),
        |params| &mut params.error,
    )
    .hint(Words::new("в среднем по моделям", "the mean over the models"))
    .slider(0.01, 0.5)
    .shown_if(Params::has_models),
    Control::share("rho", Words::new("Общие исходы ρ,\u{a0}%", "Shared outcomes ρ,\u{a0}%"), |params| {
        &mut params.rho
    })
    .hint(Words::new("все ошиблись или все правы", "all err, or all are right"))
    .slider(0.0, 1.0)
    .step(1.0)
    .shown_if(Params::has_models),
    Control::share(
        "spread",
        Words::new("Разброс (STD) ошибок, п.\u{a0}п.", "Spread (SD) of errors, points"),
        |params| &mut params.spread,
    )
    .hint(Words::new("вне общих исходов", "outside the shared outcomes"))
    .slider(0.0, 0.03)
    .legal_now(Params::legal_spread)
    .shown_if(Params::has_models),
    Control::choice(
        "flip",
        Words::new("Ответы хуже случайных", "Answers worse than chance"),
        &Field(|params: &mut Params| &mut params.flip),
    )
    .shown_if(Params::is_attack),
    Control::count("retest", Words::new("Новый тест номер", "Fresh test set number"), |params| {
        &mut params.retest
    })
    .hint(Words::new("0\u{a0}— ещё нет", "0: none yet"))
    .legal(0.0, MOST_RETESTS)
    .shown_if(Params::has_models),
    seed_control(SAMPLE_NUMBER, |params: &mut Params| &mut params.seed),
];

/// Equal models; what takes their optimism away, or seems to; a test that is opened once and too often; no model at
/// all.
pub const PRESETS: &[Preset] = &[
    Preset {
        label: Words::new("двадцать одинаково хороших", "twenty equally good"), setting: ""
    },
    Preset { label: Words::new("сто", "a hundred"), setting: "models=100" },
    Preset {
        label: Words::new("80\u{a0}% исходов общие", "80% of outcomes shared"), setting: "models=100&rho=0.8"
    },
    Preset { label: Words::new("модели разные", "models differ"), setting: "models=100&spread=0.01" },
    Preset {
        label: Words::new("test открыт один раз", "test opened once"), setting: "view=dev&models=100"
    },
    Preset {
        label: Words::new("test открыт 20\u{a0}раз", "test opened 20 times"),
        setting: "view=dev&models=100&opened=20",
    },
    Preset {
        label: Words::new("тысяча случайных ответов", "a thousand random answers"),
        setting: "view=attack&models=1000",
    },
];

/// Models are tried one after another; the winner is tried on another test set.
pub const ACTIONS: &[Action<Params>] = &[
    Action {
        face: ActionFace {
            name: "step", label: Words::new("Ещё попытка", "Another try"), steps_per_second: 12.0
        },
        next: next_model,
        shown: |_| true,
    },
    Action {
        face: ActionFace {
            name: "fresh", label: Words::new("Новый тест", "Fresh test set"), steps_per_second: 0.0
        },
        next: |params| Some(on_a_fresh_test(params)),
        shown: |_| true,
    },
];

/// One model more at a time at first, later three per cent more.
fn next_model(params: &Params) -> Option<Params> {
    let more = (params.models * 0.03).floor().max(1.0);
    let models = (params.models + more).min(MOST_MODELS);
    (params.models < MOST_MODELS).then_some(Params { models, ..*params })
}

/// The next fresh test set, round and round; other labels for the answers that know none.
fn on_a_fresh_test(params: &Params) -> Params {
    if params.is_attack() {
        return Params { seed: next_seed(params.seed), ..*params };
    }
    let retest = if params.retest < MOST_RETESTS { params.retest + 1.0 } else { 1.0 };
    Params { retest, ..*params }
}
