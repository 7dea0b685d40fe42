//! Quality against quantity: how many labels with mistakes replace a clean one, and which mistakes no number cures.

mod controls;
mod figures;
mod job;
mod lesson;
mod params;
mod solution;
mod streams;
mod text;
mod words;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Lesson, Panel, PanelText, Part, Preset};
pub use job::Run;
pub use params::{Kind, Params, Test};
pub use solution::{BEST_ERROR, SEPARATION, SizeErrors, Solution};

/// The panel.
#[derive(Debug)]
pub struct Quality;

impl Panel for Quality {
    type Params = Params;
    type Solution = Solution;
    type Job = Run;

    const ID: &'static str = "quality";
    const PART: Part = Part::Data;
    const SHORT_NAME: Words = Words::new("Качество и количество", "Quality and quantity");
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
