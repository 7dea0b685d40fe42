//! The best of many models on one test set looks better than it is.

mod attack;
mod controls;
mod figures;
mod job;
mod lesson;
mod params;
mod solution;
mod text;
mod trials;
mod words;

use crate::language::Words;
use crate::panel::{Action, Control, Figure, Lesson, Panel, PanelText, Part, Preset};
pub use params::{Flip, Params, View};
pub use solution::{Attack, Opened, Solution};
pub use trials::Trial;

/// The panel.
#[derive(Debug)]
pub struct Selection;

impl Panel for Selection {
    type Params = Params;
    type Solution = Solution;
    type Job = job::Run;

    const ID: &'static str = "selection";
    const PART: Part = Part::Data;
    const SHORT_NAME: Words = Words::new("Отбор", "Selection");
    const TEXT: &'static PanelText = &text::PANEL;
    const CONTROLS: &'static [Control<Params>] = controls::CONTROLS;
    const PRESETS: &'static [Preset] = controls::PRESETS;
    const ACTIONS: &'static [Action<Params>] = controls::ACTIONS;
    const FIGURES: &'static [Figure<Self>] = figures::FIGURES;
    const LESSON: &'static Lesson<Params, Solution> = &lesson::LESSON;

    fn start(params: &Params) -> job::Run {
        job::Run::new(params)
    }
}
