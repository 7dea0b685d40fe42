//! Running averages: they are collected for inference, and why a network is not trained by them.

mod controls;
mod figures;
mod job;
mod learning;
mod lesson;
mod params;
mod solution;
mod stream;
mod text;
mod words;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Lesson, Panel, PanelText, Part, Preset};
use job::Run;
pub use learning::Course;
pub use params::{Params, View};
pub use solution::Solution;
pub use stream::Averages;

/// The panel.
#[derive(Debug)]
pub struct Running;

impl Panel for Running {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "running";
    const PART: Part = Part::BatchNorm;
    const SHORT_NAME: Words = Words::new("Скользящие средние", "Running averages");
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
