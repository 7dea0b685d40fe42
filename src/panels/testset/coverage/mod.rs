//! How often an interval contains the truth: 95 % is a property of the procedure, not of one interval.

mod controls;
mod figures;
mod job;
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
pub struct Coverage;

impl Panel for Coverage {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "coverage";
    const PART: Part = Part::TestSet;
    const SHORT_NAME: Words = Words::new("Покрытие", "Coverage");
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
