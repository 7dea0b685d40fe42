//! In training the output for an example depends on its neighbours in the batch: on which they are, and of which class.

mod controls;
mod curves;
mod figures;
mod job;
mod lesson;
mod neighbours;
mod params;
mod solution;
mod text;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Lesson, Panel, PanelText, Part, Preset};
use job::Run;
pub use params::{Mix, Params};
pub use solution::{Row, Solution};

/// The panel.
#[derive(Debug)]
pub struct BatchContent;

impl Panel for BatchContent {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "batch_content";
    const PART: Part = Part::BatchNorm;
    const SHORT_NAME: Words = Words::new("Состав батча", "Batch content");
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
