//! What happens to the activations of a random network with depth, without and with batch normalization.

mod axis;
mod controls;
mod figures;
mod job;
mod layer;
mod lesson;
mod params;
mod solution;
mod text;
mod words;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Lesson, Panel, PanelText, Part, Preset};
use job::Run;
pub use params::Params;
pub use solution::Solution;

/// The panel.
#[derive(Debug)]
pub struct Activations;

impl Panel for Activations {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "activations";
    const PART: Part = Part::BatchNorm;
    const SHORT_NAME: Words = Words::new("Активации", "Activations");
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
