//! Bias and variance: the words of the lecture beside the same words of the decomposition of squared error, on
//! polynomials fitted to noisy points.

mod controls;
mod figures;
mod job;
mod lesson;
mod params;
mod solution;
mod text;
mod words;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Lesson, Panel, PanelText, Part, Preset};
pub use job::Run;
pub use params::Params;
pub use solution::{Errors, PlaceErrors, Simulated, Solution, truth};

/// The panel.
#[derive(Debug)]
pub struct BiasVariance;

impl Panel for BiasVariance {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "bias_variance";
    const PART: Part = Part::Data;
    const SHORT_NAME: Words = Words::new("Bias и variance", "Bias and variance");
    const TEXT: &'static PanelText = &text::PANEL;
    const CONTROLS: &'static [Control<Params>] = controls::CONTROLS;
    const PRESETS: &'static [Preset] = controls::PRESETS;
    const ACTIONS: &'static [Action<Params>] = controls::ACTIONS;
    const FIGURES: &'static [Figure<Self>] = figures::FIGURES;
    const LESSON: &'static Lesson<Params, Solution> = &lesson::LESSON;

    fn start(params: &Params) -> Run {
        Run::new(params)
    }
}
