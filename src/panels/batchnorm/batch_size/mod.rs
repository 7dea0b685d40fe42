//! What the size of a batch does to a normalized value: its law in training, and at inference.

mod bars;
mod captions;
mod controls;
mod examples;
mod figures;
mod job;
mod law;
mod lesson;
mod params;
mod solution;
mod text;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Lesson, Panel, PanelText, Part, Preset};
use job::Run;
pub use params::Params;
pub use solution::Solution;

/// The panel.
#[derive(Debug)]
pub struct BatchSize;

impl Panel for BatchSize {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "batch_size";
    const PART: Part = Part::BatchNorm;
    const SHORT_NAME: Words = Words::new("Размер батча", "Batch size");
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
