//! What the size of a batch does to a normalized value: its law in training, and at inference.

mod bars;
mod controls;
mod distance;
mod figure;
mod ghosts;
mod job;
mod law;
mod lesson;
mod published;
mod text;
mod triple;

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::panel::{Action, Control, FigureInfo, Lesson, Output, Panel, PanelText, Part, Preset, Scene, Table};
use crate::panels::shared::InputChoice;
use crate::plot::Sheet;
use bars::{Bars, Spike};
use job::Run;
use triple::Example;

/// The panel.
#[derive(Debug)]
pub struct BatchSize;

/// The parameters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Params {
    /// The batch size.
    pub m: f64,
    /// What the values are drawn from.
    pub input: InputChoice,
    /// The number of batches; fewer where they would be too many values.
    pub batches: f64,
    /// The seed of the values.
    pub seed: f64,
}

impl Default for Params {
    fn default() -> Self {
        Self { m: 4.0, input: InputChoice::Normal, batches: 4000.0, seed: 1.0 }
    }
}

/// A curve as points.
pub type Curve = Vec<(f64, f64)>;

/// What many batches gave so far, and the laws they are held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    /// How many batches have been normalized so far.
    pub done: f64,
    /// How many there will be.
    pub batches: f64,
    /// The normalized values.
    pub after: Bars,
    /// The density at the top of the histogram: a little above the density at inference.
    pub top: f64,
    /// Bars that are taller.
    pub spikes: Vec<Spike>,
    /// The exact density in training; empty where none is known, and for m = 2, which has none.
    pub training: Curve,
    /// The density at inference: that of the input.
    pub inference: Curve,
    /// The deviation of the batch means from 0, root mean square.
    pub sd_mean: f64,
    /// Its expectation, 1/√m.
    pub expected_sd_mean: f64,
    /// The kurtosis of the normalized values.
    pub kurtosis: f64,
    /// Its exact value; NaN where none is known.
    pub exact_kurtosis: f64,
    /// The Kolmogorov distance between training and inference.
    pub gap: f64,
    /// The exact distance for normal input by batch size.
    pub gaps: &'static [(f64, f64)],
    /// The standard deviation of the batch mean by batch size.
    pub mean_deviations: &'static [(f64, f64)],
    /// A small, a middle and a large batch, before and after.
    pub examples: Vec<Example>,
}

impl Panel for BatchSize {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "batch_size";
    const PART: Part = Part::BatchNorm;

    fn text() -> &'static PanelText {
        &text::PANEL
    }

    fn controls() -> &'static [Control<Params>] {
        controls::CONTROLS
    }

    fn presets() -> &'static [Preset<Params>] {
        controls::PRESETS
    }

    fn actions() -> &'static [Action<Params>] {
        controls::ACTIONS
    }

    fn figures() -> &'static [FigureInfo] {
        text::FIGURES
    }

    fn lesson() -> &'static Lesson<Params, Solution> {
        &lesson::LESSON
    }

    fn start(params: &Params) -> Run {
        Run::new(params)
    }

    fn outputs(params: &Params, solution: &Solution, language: Language) -> Vec<Output> {
        text::outputs(params, solution, language)
    }

    fn sentence(params: &Params, solution: &Solution, language: Language) -> String {
        text::sentence(params, solution, language)
    }

    fn notice(params: &Params, solution: &Solution, language: Language) -> Option<String> {
        text::notice(params, solution, language)
    }

    fn slots(params: &Params, solution: &Solution, language: Language) -> Vec<(&'static str, String)> {
        text::slots(params, solution, language)
    }

    fn caption(figure: usize, params: &Params, solution: &Solution, language: Language) -> String {
        text::caption(figure, params, solution, language)
    }

    fn draw(figure: usize, scene: &Scene<'_, Self>, sheet: &mut Sheet) {
        match figure {
            0 => figure::draw(scene, sheet),
            1 => triple::draw(scene.params, scene.solution, sheet),
            2 => distance::draw(scene, sheet),
            _ => published::draw(sheet),
        }
    }

    fn table(_params: &Params, solution: &Solution, language: Language) -> Table {
        text::table(solution, language)
    }
}
