//! What can be set: the noise, the number of labels, what a clean one costs.

use super::job::FEWEST_EXAMPLES;
use super::params::Params;
use crate::language::Words;
use crate::panel::{self, Action, Field, Preset};
use crate::panels::shared::{FRESH_SAMPLE, SAMPLE_NUMBER, next_seed, seed_control};

type Control = panel::Control<Params>;

/// The most noise: a hundred labels for one.
pub const MOST_NOISE: f64 = 0.45;
/// The highest price of a clean label.
pub const HIGHEST_COST: f64 = 100.0;
/// The most clean labels: as many noisy ones as replace them can still be tried.
const MOST_CLEAN: f64 = 1e4;

/// One feature separates the classes, one decides where systematic noise is, and one does neither: without it the
/// median error with systematic noise can be a little below its limit while there are few labels.
const FEWEST_FEATURES: f64 = 3.0;
const MOST_FEATURES: f64 = 50.0;

/// All controls, in the order of the page.
pub const CONTROLS: &[Control] = &[
    Control::share("noise", Words::new("Неверных меток η,\u{a0}%", "Wrong labels η,\u{a0}%"), |params| {
        &mut params.noise
    })
    .slider(0.0, MOST_NOISE)
    .step(0.5)
    .legal(0.0, MOST_NOISE),
    Control::count("n", Words::new("Чистых меток n", "Clean labels n"), |params| &mut params.n)
        .slider(FEWEST_EXAMPLES, MOST_CLEAN)
        .logarithmic()
        .step(0.02)
        .legal(FEWEST_EXAMPLES, MOST_CLEAN),
    Control::choice("kind", Words::new("Шум", "Noise"), &Field(|params: &mut Params| &mut params.kind)),
    Control::number(
        "cost",
        Words::new("Цена чистой метки,\u{a0}в шумных", "Price of a clean label in noisy ones"),
        |params| &mut params.cost,
    )
    .slider(1.0, HIGHEST_COST)
    .logarithmic()
    .step(0.02)
    .legal(1.0, HIGHEST_COST)
    // Where more labels do not help, no picture has a price.
    .shown_if(|params| !params.is_systematic()),
    Control::count("dims", Words::new("Признаков d", "Features d"), |params| &mut params.dims)
        .slider(FEWEST_FEATURES, MOST_FEATURES)
        .legal(FEWEST_FEATURES, MOST_FEATURES),
    Control::choice("test", Words::new("Тест", "Test set"), &Field(|params: &mut Params| &mut params.test))
        .shown_if(Params::has_noise),
    seed_control(SAMPLE_NUMBER, |params: &mut Params| &mut params.seed),
];

/// Little noise and much; mistakes that no number cures; a test that is as noisy.
pub const PRESETS: &[Preset] = &[
    Preset { label: Words::new("шум 10\u{a0}%", "10% noise"), setting: "" },
    Preset { label: Words::new("шум 30\u{a0}%", "30% noise"), setting: "noise=0.3" },
    Preset { label: Words::new("шум 45\u{a0}%", "45% noise"), setting: "noise=0.45" },
    Preset {
        label: Words::new("систематический шум", "systematic noise"), setting: "noise=0.15&kind=systematic"
    },
    Preset { label: Words::new("шумный тест", "a noisy test"), setting: "noise=0.3&test=noisy" },
];

/// Other samples are drawn.
pub const ACTIONS: &[Action<Params>] = &[Action {
    face: FRESH_SAMPLE,
    next: |params| Some(Params { seed: next_seed(params.seed), ..*params }),
    shown: |_| true,
}];
